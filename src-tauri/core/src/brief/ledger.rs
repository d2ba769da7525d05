//! Ledgers: the account of an import or an export, item by item, so that nothing is silent.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{BriefId, LedgerId, NotAWord, Note, Slug, closed_set};

closed_set! {
    /// What became of one item of an import.
    Outcome, "outcome" {
        /// A new brief was made.
        Imported = "imported",
        /// The brief it had become before was brought up to date.
        Updated = "updated",
        /// The brief it had become before says the same.
        Unchanged = "unchanged",
        /// Nothing was done; a note says why.
        Skipped = "skipped",
    }
}

closed_set! {
    /// What an item of an import was where it came from.
    ItemKind, "kind of item" {
        /// A brief, whatever its origin calls it.
        Brief = "brief",
        /// A page that stands by itself.
        Page = "page",
        /// A file for bodies to show.
        Attachment = "attachment",
        /// A reader's comment.
        Comment = "comment",
        /// Somebody who writes.
        Author = "author",
        /// A subject.
        Tag = "tag",
        /// A subject that stands in a tree.
        Category = "category",
        /// Anything else: menus, forms, styles.
        Other = "other",
    }
}

closed_set! {
    /// What a name that an import met stands for.
    NameKind, "kind of name" {
        /// Somebody in a byline.
        Author = "author",
        /// A source that is credited.
        Source = "source",
        /// A tag, or a category that becomes one.
        Tag = "tag",
    }
}

/// A name that an import met, and what it is in the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct MetName {
    /// What it stands for.
    pub kind: NameKind,
    /// As it was found.
    pub name: String,
    /// The name of the record that it leads to, after mappings; none where it was dropped.
    pub becomes: Option<String>,
    /// Whether that record is new with this import.
    pub is_new: bool,
    /// How many briefs name it.
    pub briefs: usize,
}

/// What to take a name for, as an editor says: every spelling of `from` that has its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Mapping {
    /// What it stands for.
    pub kind: NameKind,
    /// The name as it is found.
    pub from: String,
    /// The name to use; empty drops a tag.
    pub to: String,
}

/// A mapping that an editor may want: two names that look like spellings of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Suggestion {
    /// What both stand for.
    pub kind: NameKind,
    /// The name as it was found.
    pub from: String,
    /// The one that the desk has, or that more briefs name.
    pub to: String,
    /// How many briefs name the first.
    pub briefs: usize,
}

/// How many items of one kind an import met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct KindCount {
    /// The kind.
    pub kind: ItemKind,
    /// How many were read.
    pub read: usize,
    /// How many of them are in the desk now, made by this import or an earlier one.
    pub taken: usize,
}

/// One item of an import and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct LedgerItem {
    /// Where it stood: the file, and the line or item in it.
    #[serde(rename = "where")]
    pub place: String,
    /// What it was there.
    #[serde(default = "of_a_brief")]
    pub kind: ItemKind,
    /// Its headline.
    pub headline: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The brief that it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub brief: Option<BriefId>,
    /// That brief's slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub slug: Option<Slug>,
    /// What was repaired, guessed or dropped.
    pub notes: Vec<Note>,
}

/// The account of one import, but for its items, which are told one by one: there may be many.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ImportLedger {
    /// The id under which the desk keeps it; none of a trial.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub id: Option<LedgerId>,
    /// The formats found, in the order met.
    pub formats: Vec<String>,
    /// Items read. It is the sum of the four counts that follow.
    pub read: usize,
    /// Briefs made.
    pub imported: usize,
    /// Briefs brought up to date.
    pub updated: usize,
    /// Briefs that say the same as before.
    pub unchanged: usize,
    /// Items passed over.
    pub skipped: usize,
    /// The counts by kind, in the order of [`ItemKind::ALL`], of the kinds that were met.
    #[serde(default)]
    pub kinds: Vec<KindCount>,
    /// Whether this was a trial and nothing was written.
    pub dry_run: bool,
    /// What concerns the import as a whole: settings taken over, sources made.
    pub notes: Vec<Note>,
    /// The names met, by kind, the more used first.
    #[serde(default)]
    pub names: Vec<MetName>,
    /// Mappings that an editor may want; none is made by itself.
    #[serde(default)]
    pub suggestions: Vec<Suggestion>,
}

impl ImportLedger {
    /// Counts an item.
    pub fn enter(&mut self, item: &LedgerItem) {
        self.read += 1;
        *match item.outcome {
            Outcome::Imported => &mut self.imported,
            Outcome::Updated => &mut self.updated,
            Outcome::Unchanged => &mut self.unchanged,
            Outcome::Skipped => &mut self.skipped,
        } += 1;
        let taken = usize::from(item.brief.is_some());
        self.count(item.kind, 1, taken);
    }

    /// Counts things that are no items of their own.
    pub fn count(&mut self, kind: ItemKind, read: usize, taken: usize) {
        let place = self.kinds.binary_search_by_key(&kind, |count| count.kind);
        let place = place.unwrap_or_else(|place| {
            let none = KindCount {
                kind,
                read: 0,
                taken: 0,
            };
            self.kinds.insert(place, none);
            place
        });
        self.kinds[place].read += read;
        self.kinds[place].taken += taken;
    }
}

/// What ledgers kept before kinds were told are about.
fn of_a_brief() -> ItemKind {
    ItemKind::Brief
}

/// The account of one export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ExportLedger {
    /// Files written, new ones and changed ones.
    pub written: usize,
    /// Files that were right already and were not touched.
    pub unchanged: usize,
    /// Files that an earlier export had written and that have no place any more.
    pub removed: usize,
    /// Pages (HTML) or brief files (Markdown) in the bundle.
    pub pages: usize,
    /// The bundle's size in bytes.
    pub bytes: u64,
    /// Where the bundle is.
    pub to: String,
    /// Briefs in the bundle.
    pub briefs: usize,
    /// What was left out or altered, and why.
    pub notes: Vec<Note>,
}
