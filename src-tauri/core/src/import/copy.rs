//! What an origin has as HTML or Markdown, as a brief's copy: a body, and the credits that stood in
//! it as data. One way for every format.
//!
//! Deliberately absent: where the copy stood, and what its links and pictures lead to. The desk
//! rewrites those when it knows everything that came in.

use url::Url;

use crate::{
    brief::{Body, Note},
    import::IncomingCredit,
    text::{
        credit_text,
        html::{archive, wordpress},
    },
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
        let converted = archive::to_markdown(source, base);
        let mut copy = Self::from_markdown(&converted.markdown);
        copy.notes.splice(0..0, converted.notes);
        copy
    }

    /// A text as WordPress keeps it: `content:encoded`. Galleries whose pictures stand elsewhere are
    /// left out, with a note.
    pub fn from_wordpress(content: &str, base: Option<&Url>) -> Self {
        Self::from_wordpress_with(content, base, &|_| Vec::new())
    }

    /// The same with the pictures of galleries, which `gallery` finds.
    pub fn from_wordpress_with(
        content: &str,
        base: Option<&Url>,
        gallery: &wordpress::Gallery<'_>,
    ) -> Self {
        let (html, notes) = wordpress::to_html_with(content, gallery);
        let mut copy = Self::from_html(&html, base);
        copy.notes.splice(0..0, notes);
        copy
    }

    /// Markdown as somebody wrote it.
    pub fn from_markdown(markdown: &str) -> Self {
        let body = Body::from(markdown);
        let (body, taken) = credit_text::take_from_markdown(body.as_str());
        let credits = taken.credits.into_iter().map(|credit| IncomingCredit {
            source: credit.source,
            citation: credit.citation,
        });
        Self {
            body: Body::from(body),
            credits: credits.collect(),
            notes: taken.notes,
        }
    }
}
