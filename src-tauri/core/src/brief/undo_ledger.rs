//! The account of an import that was taken back, or would be: brief by brief, and record by record.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{BriefId, LedgerId, NotAWord, Note, Slug, closed_set};

closed_set! {
    /// What became of a brief when the import that it came with was taken back.
    UndoOutcome, "outcome" {
        /// The import had made it; it is gone.
        Removed = "removed",
        /// The import had brought it up to date; it says what it said before.
        Restored = "restored",
        /// It was changed since, so it stays as it is; a note says how.
        Kept = "kept",
    }
}

closed_set! {
    /// A kind of record that an import may make.
    RecordKind, "kind of record" {
        /// A source.
        Source = "source",
        /// An author.
        Author = "author",
        /// A tag.
        Tag = "tag",
        /// A media file.
        Media = "media",
    }
}

/// A record that went with the import that had made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RemovedRecord {
    /// What it was.
    pub kind: RecordKind,
    /// Its name; of a media file, the file's.
    pub name: String,
}

/// One brief of an import that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct UndoItem {
    /// Its headline, as the import had left it or as it was changed since.
    pub headline: String,
    /// Its slug then.
    pub slug: Slug,
    /// What became of it.
    pub outcome: UndoOutcome,
    /// The brief, where it is there still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub brief: Option<BriefId>,
    /// What an editor should know of it.
    pub notes: Vec<Note>,
}

/// The account of an import that was taken back, but for its briefs, which are told one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct UndoLedger {
    /// The ledger of the import.
    pub import: LedgerId,
    /// Whether this only says what would happen.
    #[serde(default)]
    pub dry_run: bool,
    /// Briefs that are gone.
    pub removed: usize,
    /// Briefs that say what they said before.
    pub restored: usize,
    /// Briefs that were changed since and stay.
    pub kept: usize,
    /// Sources, authors, tags and media files that went with them.
    pub records: usize,
    /// Those records, by kind; not in ledgers of older programs, which only counted them.
    #[serde(default)]
    pub removed_records: Vec<RemovedRecord>,
    /// What concerns the import as a whole: records and settings that stay, pages to be taken down.
    pub notes: Vec<Note>,
}

impl UndoLedger {
    /// An account of nothing yet.
    pub fn of(import: LedgerId) -> Self {
        Self {
            import,
            dry_run: false,
            removed: 0,
            restored: 0,
            kept: 0,
            records: 0,
            removed_records: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Counts a brief.
    pub fn enter(&mut self, item: &UndoItem) {
        *match item.outcome {
            UndoOutcome::Removed => &mut self.removed,
            UndoOutcome::Restored => &mut self.restored,
            UndoOutcome::Kept => &mut self.kept,
        } += 1;
    }

    /// Adds a record that went.
    pub fn remove(&mut self, kind: RecordKind, name: String) {
        self.records += 1;
        self.removed_records.push(RemovedRecord { kind, name });
    }
}
