//! Media: pictures and other files that bodies show, kept in the desk.

use serde::{Deserialize, Serialize};

use super::MediaId;

/// A file kept in the desk, without its bytes. A body shows it as `![alt](media/NAME)`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Media {
    /// Its id.
    pub id: MediaId,
    /// Its file name, unique in the desk.
    pub name: String,
    /// Its media type: `image/jpeg`.
    pub mime: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// What it shows, for those who can't see it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub alt: String,
    /// The caption printed with it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub caption: String,
    /// Whom it is credited to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub credit: String,
}

impl Media {
    /// The folder that bodies name and bundles hold.
    pub const FOLDER: &str = "media/";

    /// Whether this text can name a file on every system, without leaving its folder.
    pub fn is_name(name: &str) -> bool {
        let stem = name.split('.').next().unwrap_or_default();
        !name.is_empty()
            && name.len() <= 120
            && !stem.is_empty()
            && !name.ends_with('.')
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
    }
    /// The names of the media files that a text shows or links to, in Markdown or in raw HTML.
    pub fn named_in(text: &str) -> Vec<String> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let name = |rest: &str| {
            let end = rest.find(|c: char| !is_part(c));
            rest[..end.unwrap_or(rest.len())].to_owned()
        };
        text.split(Self::FOLDER)
            .skip(1)
            .map(name)
            .filter(|name| Self::is_name(name))
            .collect()
    }
}
