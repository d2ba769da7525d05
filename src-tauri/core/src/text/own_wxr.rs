//! What a WXR of our own says beside what WordPress knows: a custom field with the whole brief, and
//! marks in the text at what WordPress has no field for. The export writes them, the import finds
//! them; here is what both must agree on.
//!
//! Deliberately absent: XML, and what a brief is.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The custom field's name. WordPress hides fields whose names begin with an underscore.
pub const FIELD: &str = "_briefdesk";
/// The class of the paragraph that holds the credit line.
pub const CREDITS: &str = "briefdesk-credits";
/// The class of a paragraph that is a public notice.
pub const NOTICE: &str = "briefdesk-notice";
/// The class of the words that name the place a text was written from.
pub const DATELINE: &str = "briefdesk-dateline";
/// What stands between the dateline and the first words.
pub const AFTER_DATELINE: &str = " — ";

/// The custom field: a brief as the Markdown bundle has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The digest of what WordPress was given beside it; see [`Given::digest`].
    pub sha256: String,
    /// The brief's Markdown file.
    pub brief: String,
    /// The file of its unpublished changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<String>,
}

impl Field {
    /// As JSON in which every character is one that XML may hold.
    ///
    /// # Errors
    /// Where it can't be written as JSON, which texts always can.
    pub fn to_json(&self) -> serde_json::Result<String> {
        let json = serde_json::to_string(self)?;
        let mut safe = String::with_capacity(json.len());
        for c in json.chars() {
            if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') {
                safe.push_str(&format!("\\u{:04x}", u32::from(c)));
            } else {
                safe.push(c);
            }
        }
        Ok(safe)
    }
}

/// What of an item WordPress shows and changes. Where all of it is as it was given, the brief is
/// the one in the field; where anything was edited there, that edit is the newer text.
#[derive(Debug, Clone, Copy)]
pub struct Given<'g> {
    /// `title`
    pub title: &'g str,
    /// `content:encoded`
    pub content: &'g str,
    /// `excerpt:encoded`
    pub excerpt: &'g str,
    /// `wp:status`
    pub status: &'g str,
    /// `wp:post_name`
    pub name: &'g str,
    /// `wp:post_date_gmt`
    pub date_gmt: &'g str,
}

impl Given<'_> {
    /// SHA-256 in hexadecimal. How much space stands between words makes no difference.
    pub fn digest(&self) -> String {
        let mut digest = Sha256::new();
        for text in [
            self.title,
            self.content,
            self.excerpt,
            self.status,
            self.name,
            self.date_gmt,
        ] {
            for word in text.split_whitespace() {
                digest.update(word);
                digest.update(" ");
            }
            digest.update("\n");
        }
        let digest = digest.finalize();
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A text without its paragraphs of this class, and what stood in those.
pub fn without_paragraphs(html: &str, class: &str) -> (String, Vec<String>) {
    let opening = format!("<p class=\"{class}\">");
    let mut rest = html;
    let mut text = String::with_capacity(html.len());
    let mut found = Vec::new();
    while let Some(start) = rest.find(&opening) {
        let Some(length) = rest[start..].find("</p>") else {
            break;
        };
        let within = &rest[start + opening.len()..start + length];
        found.push(within.to_owned());
        text.push_str(rest[..start].trim_end());
        rest = &rest[start + length + "</p>".len()..];
    }
    text.push_str(rest);
    (text, found)
}

/// A text without its dateline, and whether it had one.
pub fn without_dateline(html: &str) -> (String, bool) {
    let opening = format!("<span class=\"{DATELINE}\">");
    let closing = format!("</span>{AFTER_DATELINE}");
    if let Some((before, rest)) = html.split_once(&opening)
        && let Some((_, after)) = rest.split_once(&closing)
    {
        return (format!("{before}{after}"), true);
    }
    (html.to_owned(), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_taken_off() {
        let html = "<p><span class=\"briefdesk-dateline\">Paris</span> — The probe landed.</p>\n\n\
                    <p class=\"briefdesk-credits\">[BBC]</p>";
        let (html, credits) = without_paragraphs(html, CREDITS);
        let (html, has_dateline) = without_dateline(&html);
        assert_eq!(credits, ["[BBC]"]);
        assert!(has_dateline);
        assert_eq!(html, "<p>The probe landed.</p>");
        assert_eq!(without_paragraphs(&html, CREDITS), (html.clone(), vec![]));
    }

    #[test]
    fn any_text_stands_in_the_field() {
        let field = Field {
            sha256: String::new(),
            brief: "a\u{0}\u{85}\u{fffe}\u{ffff}\r\n]]>".into(),
            changes: None,
        };
        let json = field.to_json().unwrap();
        assert!(!json.contains(|c: char| c.is_control() || c > '\u{fffd}'));
        assert_eq!(serde_json::from_str::<Field>(&json).unwrap(), field);
    }
}
