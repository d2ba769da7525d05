//! A credit: one brief's use of one source; and the credit line that is printed from credits.
//!
//! Deliberately absent: any text pasted at the end of a body. A credit is data, and its words are
//! made here, so that the site, the feeds, Markdown and the window print the same line.

use std::{fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{NotAWord, SourceId, WebAddress, closed_set};

closed_set! {
    /// How a brief used a source.
    #[derive(Default)]
    Role, "role" {
        /// The brief retells the source's reporting: `BBC`.
        #[default]
        ReportedBy = "reported_by",
        /// The brief quotes the source: `quoting BBC`.
        Quoted = "quoted",
        /// The reporting was met through the source: `via BBC`.
        Via = "via",
        /// The source supplied a picture: `photo: BBC`.
        Photo = "photo",
        /// The text is taken from the source: `Excerpted from BBC`.
        ExcerptedFrom = "excerpted_from",
    }
}

/// One brief's use of one source (schema.org `citation`, `isBasedOn`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// The source.
    pub source: SourceId,
    /// The rest, which says which article and how.
    #[serde(flatten)]
    pub citation: Citation,
}

/// What a credit says beside its source. Every part but the role may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Citation {
    /// How the source was used.
    #[serde(default)]
    pub role: Role,
    /// The article's address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub url: Option<WebAddress>,
    /// The article's own headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub headline: Option<String>,
    /// Who reported it there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub reporter: Option<String>,
    /// The day the article is dated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub published_on: Option<NaiveDate>,
    /// The day it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub read_on: Option<NaiveDate>,
    /// A kept copy of the article on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub archive_url: Option<WebAddress>,
    /// These words instead of the ones made from the source and the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub wording: Option<String>,
}

impl Citation {
    /// A citation in this role and nothing else.
    pub fn in_role(role: Role) -> Self {
        Self {
            role,
            ..Self::default()
        }
    }

    /// The words that this credit prints for a source of this name.
    pub fn words(&self, source_name: &str) -> String {
        match (&self.wording, self.role) {
            (Some(wording), _) => wording.clone(),
            (None, Role::ReportedBy) => source_name.to_owned(),
            (None, Role::Quoted) => format!("quoting {source_name}"),
            (None, Role::Via) => format!("via {source_name}"),
            (None, Role::Photo) => format!("photo: {source_name}"),
            (None, Role::ExcerptedFrom) => format!("Excerpted from {source_name}"),
        }
    }
}

/// How a desk words its credit lines: `[BBC; Reuters]` by default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WordingParts", into = "WordingParts")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(as = "WordingParts"))]
pub struct CreditWording {
    opening: String,
    closing: String,
    separator: String,
}

/// A credit wording as a desk's settings write it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct WordingParts {
    /// The line with `{credits}` where the credits go: `[{credits}]`.
    pub pattern: String,
    /// What stands between two credits: `; `.
    pub separator: String,
}

/// A credit pattern that has no place for the credits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not a credit pattern: it must hold {{credits}} once, as in [{{credits}}], on one line"
)]
pub struct NotACreditPattern(String);

impl CreditWording {
    const PLACE: &str = "{credits}";

    /// A wording from its pattern (`[{credits}]`) and its separator (`; `).
    ///
    /// # Errors
    /// Where the pattern does not hold `{credits}` exactly once, or either runs over several lines.
    pub fn new(pattern: &str, separator: &str) -> Result<Self, NotACreditPattern> {
        match pattern.split_once(Self::PLACE) {
            Some((opening, closing))
                if !closing.contains(Self::PLACE)
                    && !format!("{pattern}{separator}").contains(char::is_control) =>
            {
                Ok(Self {
                    opening: opening.into(),
                    closing: closing.into(),
                    separator: separator.into(),
                })
            }
            _ => Err(NotACreditPattern(pattern.to_owned())),
        }
    }

    /// The pattern, with `{credits}` in it.
    pub fn pattern(&self) -> String {
        format!("{}{}{}", self.opening, Self::PLACE, self.closing)
    }

    /// What stands between two credits.
    pub fn separator(&self) -> &str {
        &self.separator
    }

    /// What stands before the first credit.
    pub fn opening(&self) -> &str {
        &self.opening
    }

    /// What stands behind the last credit.
    pub fn closing(&self) -> &str {
        &self.closing
    }

    /// The line for credits whose words are these; empty where there is none.
    pub fn line<S: AsRef<str>>(&self, words: &[S]) -> String {
        if words.is_empty() {
            return String::new();
        }
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        format!(
            "{}{}{}",
            self.opening,
            words.join(&self.separator),
            self.closing
        )
    }
}

impl Default for CreditWording {
    fn default() -> Self {
        Self {
            opening: "[".into(),
            closing: "]".into(),
            separator: "; ".into(),
        }
    }
}

impl TryFrom<WordingParts> for CreditWording {
    type Error = NotACreditPattern;

    fn try_from(parts: WordingParts) -> Result<Self, Self::Error> {
        Self::new(&parts.pattern, &parts.separator)
    }
}

impl From<CreditWording> for WordingParts {
    fn from(wording: CreditWording) -> Self {
        Self {
            pattern: wording.pattern(),
            separator: wording.separator,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_credit_line_is_made_from_data() {
        let wording = CreditWording::default();
        let guardian = Citation::in_role(Role::Via).words("The Guardian");
        assert_eq!(
            wording.line(&[Citation::default().words("Reuters"), guardian]),
            "[Reuters; via The Guardian]"
        );
        assert_eq!(wording.line::<String>(&[]), "");
    }

    #[test]
    fn a_wording_that_loses_the_credits_is_refused() {
        assert!(CreditWording::new("Source: {credits}", ", ").is_ok());
        for bad in ["[]", "{credits}{credits}", "a\n{credits}"] {
            assert!(CreditWording::new(bad, ", ").is_err(), "{bad}");
        }
    }
}
