//! The part of an address that is made from a headline or a name.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Lower-case ASCII letters and digits in groups joined by single hyphens; 1 to 96 characters.
/// Such a text is the same in an address, a file name and a Markdown link, on every system.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(type = "string"))]
pub struct Slug(String);

impl Slug {
    const LONGEST: usize = 96;
    /// How long a slug made from a text grows; numbers may still be put behind it.
    const LONGEST_MADE: usize = 72;
    /// Names that Windows keeps for devices: a folder of such a name can't be made there.
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

    /// A slug for this text, other scripts written in Latin letters; `fallback` where the text
    /// holds nothing that can be written so.
    pub fn from_text(text: &str, fallback: &str) -> Self {
        let mut slug = String::new();
        let latin = deunicode::deunicode_with_tofu(text, "-");
        for c in latin.chars() {
            match c {
                // “don’t” becomes dont, not don-t.
                '\'' | '’' => {}
                c if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
                _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                _ => {}
            }
        }
        if slug.len() > Self::LONGEST_MADE {
            let cut = &slug[..=Self::LONGEST_MADE];
            let end = cut.rfind('-').filter(|end| *end > Self::LONGEST_MADE / 2);
            slug.truncate(end.unwrap_or(Self::LONGEST_MADE));
        }
        let slug = slug.trim_end_matches('-');
        match slug {
            "" => Self(fallback.to_owned()),
            slug if Self::RESERVED.contains(&slug) => Self(format!("{slug}-{fallback}")),
            slug => Self(slug.to_owned()),
        }
    }

    /// The slug with a number behind it, for when it is taken: `reef-recovers-2`.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        let suffix = format!("-{number}");
        let stem = &self.0[..self.0.len().min(Self::LONGEST - suffix.len())];
        Self(format!("{}{suffix}", stem.trim_end_matches('-')))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text that is no slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a slug: use up to 96 of a–z, 0–9 and single hyphens between them")]
pub struct NotASlug(String);

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let shaped = text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if shaped && text.len() <= Self::LONGEST && !Self::RESERVED.contains(&text.as_str()) {
            Ok(Self(text))
        } else {
            Err(NotASlug(text))
        }
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn headlines_become_readable_slugs() {
        for (headline, slug) in [
            (
                "Reef recovers faster than expected",
                "reef-recovers-faster-than-expected",
            ),
            (
                "China’s 5G “checkpoint” – and Müller’s reply",
                "chinas-5g-checkpoint-and-mullers-reply",
            ),
            ("  ", "brief"),
            ("Москва и Пекин", "moskva-i-pekin"),
            ("Con", "con-brief"),
        ] {
            assert_eq!(Slug::from_text(headline, "brief").as_str(), slug);
        }
    }

    #[test]
    fn a_long_headline_is_cut_between_words() {
        let slug = Slug::from_text(&"telescope ".repeat(20), "brief");
        assert!(slug.as_str().ends_with("telescope"), "{slug}");
        assert!(slug.as_str().len() <= Slug::LONGEST_MADE);
    }

    proptest! {
        #[test]
        fn what_is_made_is_a_slug(text in any::<String>(), number in any::<u32>()) {
            let slug = Slug::from_text(&text, "brief");
            prop_assert_eq!(slug.as_str().parse::<Slug>().unwrap(), slug.clone());
            let numbered = slug.numbered(number);
            prop_assert_eq!(numbered.as_str().parse::<Slug>().unwrap(), numbered.clone());
        }
    }
}
