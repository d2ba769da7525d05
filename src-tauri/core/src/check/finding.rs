//! A finding: what a check noticed about a brief.

use std::{fmt, ops::Range, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::brief::{NotAWord, Values, closed_set};

closed_set! {
    /// How much a finding weighs.
    Severity, "severity" {
        /// It must be mended before publishing.
        Error = "error",
        /// It is most likely a slip.
        Warning = "warning",
        /// Good to know.
        Information = "information",
    }
}

/// Where in a brief a finding is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Place {
    /// Its headline.
    Headline,
    /// Its slug.
    Slug,
    /// Its byline.
    Byline,
    /// Its body as a whole.
    Body,
    /// A stretch of its body.
    Text {
        /// Where it starts, in UTF-16 code units, which is how text fields and the Language Server
        /// Protocol count.
        start: usize,
        /// Where it ends.
        end: usize,
    },
    /// Its credits as a whole.
    Credits,
    /// One credit.
    Credit {
        /// Its number, from 0.
        index: usize,
    },
}

impl Place {
    /// The stretch of a body between these bytes.
    pub(super) fn in_body(body: &str, bytes: Range<usize>) -> Self {
        let units = |end: usize| {
            body.get(..end)
                .map_or(0, |text| text.encode_utf16().count())
        };
        Self::Text {
            start: units(bytes.start),
            end: units(bytes.end),
        }
    }
}

/// What a check noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Finding {
    /// A word for a program to branch on, the same for every finding of one check.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What was noticed, as a sentence without its full stop.
    pub message: String,
    /// What to do about it.
    pub hint: &'static str,
    /// What the message names, and which of the check's sentences it is: enough to say the same in
    /// another language.
    pub values: Values,
}
