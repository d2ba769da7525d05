//! Which theme a desk's web site has.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A built-in theme's name, or the path of a folder that is a theme. A relative path starts from
/// the folder that the desk lies in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(type = "string"))]
pub struct ThemeChoice(String);

impl ThemeChoice {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is what a desk has that chose none.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for ThemeChoice {
    fn default() -> Self {
        Self("default".to_owned())
    }
}

/// A text that can be neither the name of a theme nor a path.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is neither the name of a theme nor a folder")]
pub struct NotATheme(String);

impl FromStr for ThemeChoice {
    type Err = NotATheme;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() || text.contains(char::is_control) {
            return Err(NotATheme(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for ThemeChoice {
    type Error = NotATheme;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ThemeChoice> for String {
    fn from(choice: ThemeChoice) -> Self {
        choice.0
    }
}

impl fmt::Display for ThemeChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_a_name_or_a_path() {
        for good in ["default", "themes/own", "/srv/themes/our own"] {
            assert_eq!(good.parse::<ThemeChoice>().unwrap().as_str(), good);
        }
        for bad in ["", "  ", "a\nb"] {
            assert!(bad.parse::<ThemeChoice>().is_err(), "{bad:?}");
        }
    }
}
