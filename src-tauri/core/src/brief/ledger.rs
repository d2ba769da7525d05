//! Ledgers: the account of an import or an export, item by item, so that nothing is silent.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{BriefId, NotAWord, closed_set};

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

/// Something about an item that an editor should know: what was repaired, guessed or dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Note {
    /// A word for a program to branch on, and to count by: `credit_repaired`.
    pub code: String,
    /// What happened, in the editor's words.
    pub message: String,
}

impl Note {
    /// A note.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
        }
    }
}

/// One item of an import and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct LedgerItem {
    /// Where it stood: the file, and the line or item in it.
    #[serde(rename = "where")]
    pub place: String,
    /// Its headline.
    pub headline: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The brief that it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub brief: Option<BriefId>,
    /// What was repaired, guessed or dropped.
    pub notes: Vec<Note>,
}

/// The account of one import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ImportLedger {
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
    /// Whether this was a trial and nothing was written.
    pub dry_run: bool,
    /// What concerns the import as a whole: settings taken over, sources made.
    pub notes: Vec<Note>,
    /// Every item, in the order read.
    pub items: Vec<LedgerItem>,
}

impl ImportLedger {
    /// Adds an item and counts it.
    pub fn enter(&mut self, item: LedgerItem) {
        self.read += 1;
        *match item.outcome {
            Outcome::Imported => &mut self.imported,
            Outcome::Updated => &mut self.updated,
            Outcome::Unchanged => &mut self.unchanged,
            Outcome::Skipped => &mut self.skipped,
        } += 1;
        self.items.push(item);
    }
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
