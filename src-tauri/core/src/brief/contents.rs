//! What a brief says.

use serde::{Deserialize, Serialize};

use super::{AuthorId, Credit, Language, Slug, TagId};

/// Everything of a brief that a reader sees and an editor writes. A revision keeps one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// Its title; one line.
    pub headline: String,
    /// The part of its address made from the headline; unique in the desk.
    pub slug: Slug,
    /// One or two sentences under the headline; may be empty.
    pub standfirst: String,
    /// The text.
    pub body: Body,
    /// The place it was written from; may be empty.
    pub dateline: String,
    /// Its language where it is not the desk's.
    pub language: Option<Language>,
    /// The authors, in the order printed.
    pub byline: Vec<AuthorId>,
    /// The subjects, in the editor's order.
    pub tags: Vec<TagId>,
    /// The credits, in the order printed.
    pub credits: Vec<Credit>,
}

impl Contents {
    /// Contents with a headline and a slug and nothing else.
    pub fn new(headline: impl Into<String>, slug: Slug) -> Self {
        Self {
            headline: headline.into(),
            slug,
            standfirst: String::new(),
            body: Body::default(),
            dateline: String::new(),
            language: None,
            byline: Vec::new(),
            tags: Vec::new(),
            credits: Vec::new(),
        }
    }
}

/// A brief's text: CommonMark with `\n` line ends, no control characters but tab, and neither
/// blank lines nor spaces before its beginning or after its end. Texts that differ only in these
/// are one text, which is what lets a Markdown file give back the body it was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Body(String);

impl Body {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        // Most texts hold none, and a desk makes a body of every text that it reads.
        let mut clean = if text.chars().any(|c| is_dropped(&c)) {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            text.chars().filter(|c| !is_dropped(c)).collect()
        } else {
            text
        };
        clean.truncate(clean.trim_end().len());
        // Blank lines before the text are no part of it; spaces that begin its first line may be.
        let mut start = 0;
        while let Some(line) = clean[start..].find('\n') {
            if clean[start..start + line].trim().is_empty() {
                start += line + 1
            } else {
                break;
            }
        }
        clean.drain(..start);
        Self(clean)
    }
}

/// Whether a body is without this character. A line end of another kind becomes one first.
fn is_dropped(c: &char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || *c == '\u{feff}'
}

impl From<&str> for Body {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<Body> for String {
    fn from(body: Body) -> Self {
        body.0
    }
}

/// A text for one line: without control characters or line breaks, spaces folded and trimmed.
pub fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_body_has_one_form() {
        assert_eq!(
            Body::from("\u{feff}\r\n  \r\nOne\r\rTwo\u{0}  \n\n").as_str(),
            "One\n\nTwo"
        );
        assert_eq!(Body::from("\n    code\n").as_str(), "    code");
    }

    proptest! {
        #[test]
        fn tidying_a_body_twice_changes_nothing(text in any::<String>()) {
            let once = Body::from(text);
            prop_assert_eq!(Body::from(once.as_str()), once);
        }
    }
}
