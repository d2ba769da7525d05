//! Revisions: kept states of a brief.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Contents, NotAWord, RevisionId, Timestamp, closed_set};

closed_set! {
    /// Why a state was kept.
    RevisionKind, "kind of revision" {
        /// Kept while writing; the newest is overwritten as writing goes on.
        Autosaved = "autosaved",
        /// Kept under a name by an editor; never changes.
        Named = "named",
        /// Shown to the public; never changes and is never deleted.
        Published = "published",
    }
}

/// A kept state of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its id.
    pub id: RevisionId,
    /// Why it was kept.
    pub kind: RevisionKind,
    /// The name an editor gave it; empty unless it is a named one.
    pub name: String,
    /// When it was kept.
    pub kept_at: Timestamp,
    /// What the brief said.
    pub contents: Contents,
}
