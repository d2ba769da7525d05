//! What an origin has as HTML or Markdown, as a brief's copy: a body, and the credits that stood in
//! it as data. One way for every format.
//!
//! Deliberately absent: where the copy stood, and what its links and pictures lead to. The desk
//! rewrites those when it knows everything that came in.

use url::Url;

use crate::{
    brief::{Body, Note},
    import::IncomingCredit,
    text::{credit_text, html},
};

/// A brief's copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copy {
    /// The text.
    pub body: Body,
    /// The credits that stood in it.
    pub credits: Vec<IncomingCredit>,
    /// What was repaired, translated or dropped.
    pub notes: Vec<Note>,
}

impl Copy {
    /// HTML as an archive keeps it. Relative addresses are taken from `base`, the page's own.
    pub fn from_html(source: &str, base: Option<&Url>) -> Self {
        let _ = base;
        Self::from_markdown(&html::to_markdown(source))
    }

    /// Markdown as somebody wrote it.
    pub fn from_markdown(markdown: &str) -> Self {
        let paragraphs = Body::from(markdown);
        let paragraphs = paragraphs.as_str().split("\n\n").map(str::to_owned);
        let taken = credit_text::take(paragraphs.collect());
        let credits = taken.credits.into_iter().map(|credit| IncomingCredit {
            source: credit.source,
            citation: credit.citation,
        });
        Self {
            body: Body::from(taken.paragraphs.join("\n\n")),
            credits: credits.collect(),
            notes: taken.notes,
        }
    }
}
