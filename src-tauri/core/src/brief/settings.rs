//! The desk's settings: what holds for every brief and every export.

use std::{fmt, num::NonZeroU16, str::FromStr};

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{AddressPattern, CreditWording, ThemeChoice, WebAddress};

/// The settings of one desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Settings {
    /// The archive's name.
    pub title: String,
    /// A sentence under it; may be empty.
    #[serde(default)]
    pub tagline: String,
    /// What readers are told about the archive, on a page of its own; CommonMark, may be empty.
    #[serde(default)]
    pub about: String,
    /// Where the archive will be published. Feeds and the sitemap need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub base_url: Option<WebAddress>,
    /// The language briefs are in unless they say otherwise.
    #[serde(default)]
    pub language: Language,
    /// The IANA time zone in which days begin, such as `Europe/Berlin`.
    #[serde(default = "utc")]
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub time_zone: Tz,
    /// Briefs on a page of the exported archive.
    #[serde(default = "ten")]
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub page_size: NonZeroU16,
    /// How credit lines are worded.
    #[serde(default)]
    pub credit_wording: CreditWording,
    /// How a published brief's address is made.
    #[serde(default)]
    pub address_pattern: AddressPattern,
    /// Which theme the web site has.
    #[serde(default)]
    pub theme: ThemeChoice,
}

fn utc() -> Tz {
    Tz::UTC
}

fn ten() -> NonZeroU16 {
    const { NonZeroU16::new(10).unwrap() }
}

impl Settings {
    /// The settings of a new desk of this title.
    pub fn titled(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            tagline: String::new(),
            about: String::new(),
            base_url: None,
            language: Language::default(),
            time_zone: utc(),
            page_size: ten(),
            credit_wording: CreditWording::default(),
            address_pattern: AddressPattern::default(),
            theme: ThemeChoice::default(),
        }
    }
}

/// A language tag of BCP 47's shape, such as `en`, `pt-BR` or `zh-Hant`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(type = "string"))]
pub struct Language(String);

impl Language {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script or region, in lower case: `de` of `de-AT`.
    pub fn primary(&self) -> String {
        let primary = self.0.split('-').next().unwrap_or_default();
        primary.to_ascii_lowercase()
    }

    /// Whether its script is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(
            self.primary().as_str(),
            "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi"
        )
    }
}

impl Default for Language {
    fn default() -> Self {
        Self("en".to_owned())
    }
}

/// A text that is no language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag such as en, de-AT or zh-Hant")]
pub struct NotALanguage(String);

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mut parts = text.split('-');
        let primary = parts.next().is_some_and(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
        });
        let rest = parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        if primary && rest {
            Ok(Self(text))
        } else {
            Err(NotALanguage(text))
        }
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.to_owned())
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_have_their_standard_shape() {
        for good in ["en", "de-AT", "zh-Hant-TW", "sl-rozaj"] {
            assert!(good.parse::<Language>().is_ok(), "{good}");
        }
        for bad in ["", "e", "english language", "en_GB", "en-", "1a"] {
            assert!(bad.parse::<Language>().is_err(), "{bad}");
        }
    }
}
