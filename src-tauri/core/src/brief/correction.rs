//! Corrections: dated public notices on a published brief (schema.org `correction`).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{CorrectionId, NotAWord, Timestamp, closed_set};

closed_set! {
    /// What kind of notice it is.
    CorrectionKind, "kind of correction" {
        /// Something was wrong.
        Correction = "correction",
        /// Something could be misread.
        Clarification = "clarification",
        /// Something has happened since.
        Update = "update",
        /// Something about the brief itself.
        EditorsNote = "editors_note",
    }
}

/// A notice that readers see with the brief.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// What kind of notice it is.
    pub kind: CorrectionKind,
    /// When it was made public.
    pub at: Timestamp,
    /// What readers are told; plain text.
    pub text: String,
}
