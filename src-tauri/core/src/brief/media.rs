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

    /// The names of the media files that a text shows or links to, in Markdown or in raw HTML. The
    /// folder of that name of another site is none of them.
    pub fn named_in(text: &str) -> Vec<String> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let name = |rest: &str| {
            let end = rest.find(|c: char| !is_part(c));
            // A full stop at the end is the sentence's.
            let name = &rest[..end.unwrap_or(rest.len())];
            name.trim_end_matches('.').to_owned()
        };
        let is_ours = |before: &str| {
            let before = before.strip_suffix('/').unwrap_or(before);
            !before.ends_with(|c: char| is_part(c) || c == '/')
        };
        text.match_indices(Self::FOLDER)
            .filter(|(at, _)| is_ours(&text[..*at]))
            .map(|(at, folder)| name(&text[at + folder.len()..]))
            .filter(|name| Self::is_name(name))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Media;

    #[test]
    fn files_are_named_by_their_folder_and_not_by_another_sites() {
        let text = "![a](media/a.png) <img src=\"/media/b.png\"> <img src='media/c.png'> \
                    [d](https://x.example/media/d.png) media/2007 multimedia/e.png";
        assert_eq!(Media::named_in(text), ["a.png", "b.png", "c.png", "2007"]);
    }
}
