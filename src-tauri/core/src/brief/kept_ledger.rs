//! Ledgers as the desk keeps them: which there are, and what each says.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{
    ExportLedger, ImportLedger, LedgerId, LedgerItem, NotAWord, Timestamp, UndoItem, UndoLedger,
    closed_set,
};

closed_set! {
    /// What a ledger is the account of.
    LedgerVerb, "kind of ledger" {
        /// An import.
        Import = "import",
        /// An export.
        Export = "export",
        /// An import that was taken back.
        Undo = "undo",
    }
}

/// What a ledger counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum LedgerCounts {
    /// Of an import: items read, and what became of them.
    Import {
        /// Items read.
        read: usize,
        /// Briefs made.
        imported: usize,
        /// Briefs brought up to date.
        updated: usize,
        /// Briefs that said the same as before.
        unchanged: usize,
        /// Items passed over.
        skipped: usize,
    },
    /// Of an export.
    Export {
        /// Briefs in the bundle.
        briefs: usize,
        /// Pages or brief files in the bundle.
        pages: usize,
    },
    /// Of an import that was taken back.
    Undo {
        /// Briefs that went.
        removed: usize,
        /// Briefs that were put back.
        restored: usize,
        /// Briefs that stayed.
        kept: usize,
    },
}

/// A ledger in a list of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct LedgerRow {
    /// Its id.
    pub id: LedgerId,
    /// What it is the account of.
    pub verb: LedgerVerb,
    /// When that was.
    pub at: Timestamp,
    /// What was read or written; several places stand on lines of their own.
    pub place: String,
    /// What it counts.
    pub counts: LedgerCounts,
    /// Whether it is an import that can be taken back.
    pub can_undo: bool,
}

/// An account of whatever kind, but for its items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Account {
    /// Of an import.
    Import(ImportLedger),
    /// Of an export.
    Export(ExportLedger),
    /// Of an import that was taken back.
    Undo(UndoLedger),
}

/// An item of an account of whatever kind. An export's has none: it counts what it wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum AccountItem {
    /// Of an import.
    Import(LedgerItem),
    /// Of an import that was taken back.
    Undo(UndoItem),
}

/// A ledger that the desk keeps, but for its items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct KeptLedger {
    /// Its id.
    pub id: LedgerId,
    /// What it is the account of.
    pub verb: LedgerVerb,
    /// When that was.
    pub at: Timestamp,
    /// What was read or written; several places stand on lines of their own.
    pub place: String,
    /// The account.
    pub account: Account,
}
