//! A brief as every feed has it.

use crate::{
    brief::{Contents, Correction, Language, Timestamp},
    export::{
        escape::escape,
        html::{
            brief_page::{self, Shown},
            credits,
            site::{Site, author_address},
        },
    },
};

/// One brief in a feed.
#[derive(Debug)]
pub struct Item {
    pub(super) id: String,
    pub(super) headline: String,
    pub(super) address: String,
    pub(super) published: Timestamp,
    pub(super) updated: Timestamp,
    pub(super) standfirst: String,
    pub(super) language: Language,
    pub(super) authors: Vec<Person>,
    pub(super) tags: Vec<Tag>,
    pub(super) credits: Vec<Cited>,
    /// The text by what stands before its links within the archive: feeds stand at several depths.
    texts: Vec<(String, String)>,
}

/// An author, with the address of their page.
#[derive(Debug)]
pub struct Person {
    pub(super) name: String,
    pub(super) address: String,
}

/// A tag.
#[derive(Debug)]
pub struct Tag {
    pub(super) slug: String,
    pub(super) name: String,
}

/// A credit: the source, and what is known of its article.
#[derive(Debug)]
pub struct Cited {
    pub(super) source: String,
    pub(super) url: Option<String>,
    pub(super) headline: Option<String>,
}

impl Item {
    /// A published brief as it stands in feeds.
    pub fn new(
        site: &Site,
        shown: &Shown,
        contents: &Contents,
        corrections: &[Correction],
        updated: Timestamp,
    ) -> Self {
        let text = |root: String| {
            let text = text(site, contents, corrections, &root);
            (root, text)
        };
        let cited = |credit: &crate::brief::Credit| {
            let source = site.source(credit.source)?;
            Some(Cited {
                source: credits::name(source).to_owned(),
                url: credit.citation.url.as_ref().map(ToString::to_string),
                headline: credit.citation.headline.clone(),
            })
        };
        let person = |author: &&crate::brief::Author| Person {
            name: author.name.clone(),
            address: author_address(author),
        };
        let tag = |tag: &&crate::brief::Tag| Tag {
            slug: tag.slug.to_string(),
            name: tag.name.clone(),
        };
        Self {
            id: format!("urn:uuid:{}", shown.entry.id),
            headline: contents.headline.clone(),
            address: shown.address.to_owned(),
            published: shown.at,
            updated,
            standfirst: contents.standfirst.clone(),
            language: site.language(contents.language.as_ref()).clone(),
            authors: site.authors(&contents.byline).iter().map(person).collect(),
            tags: site.tags(&contents.tags).iter().map(tag).collect(),
            credits: contents.credits.iter().filter_map(cited).collect(),
            texts: site.links.feed_roots().into_iter().map(text).collect(),
        }
    }

    /// The text as HTML for a feed in which this stands before links within the archive.
    pub(super) fn text(&self, root: &str) -> &str {
        let known = self.texts.iter().find(|(known, _)| known == root);
        known.map_or("", |(_, text)| text)
    }
}

/// What a reader of a feed reads: the text, notices about it, and the credit line.
fn text(site: &Site, contents: &Contents, corrections: &[Correction], root: &str) -> String {
    let mut html = brief_page::body(site, contents, root);
    for correction in corrections {
        html.push_str(&format!(
            "<p><strong>{}, {}:</strong> {}</p>\n",
            site.phrases.notice(Some(correction.kind)),
            site.day(correction.at),
            escape(&correction.text)
        ));
    }
    let credits = credits::credit_line(site, &contents.credits, root);
    if !credits.is_empty() {
        html.push_str(&format!("<p>{credits}</p>\n"));
    }
    html
}
