//! One brief: its page, and the card that stands for it in lists.

use std::sync::Arc;

use minijinja::{Value, context};

use super::{
    card,
    credits::{citations, credit_line},
    json_ld::news_article,
    links::{file_at, to_root},
    search::Indexed,
    site::{Head, Site, author_address, maybe, tag_address},
    theme::{html, link},
};
use crate::{
    brief::{Author, Brief, Contents, Correction, Publication, PublicationState, Timestamp},
    error::{Error, Result},
    export::{BundleFile, Entry, feed, key::Key},
    text::{excerpt::excerpt, markdown},
};

/// How many words of a body stand for it where it has no standfirst.
const EXCERPT: usize = 45;

/// A brief that the site shows, among its neighbours.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// What lists know of it.
    pub entry: &'a Entry,
    /// Where its page stands.
    pub address: &'a str,
    /// When it was published.
    pub at: Timestamp,
    /// The next newer brief.
    pub newer: Option<Way<'a>>,
    /// The next older brief.
    pub older: Option<Way<'a>>,
    /// What it is related to, best first.
    pub related: Vec<Way<'a>>,
}

/// Another brief that a page leads to.
#[derive(Debug, Clone, Copy)]
pub struct Way<'a> {
    /// The brief.
    pub entry: &'a Entry,
    /// From what the page prints that it leads there.
    pub key: Key,
}

impl Shown<'_> {
    /// Whether lists and feeds hold it: a retracted one keeps its page and no more.
    pub fn is_listed(&self) -> bool {
        self.entry.publication != PublicationState::Retracted
    }
}

/// What is to be made of a brief, of what it is part of.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// Its page.
    pub page: bool,
    /// Its card.
    pub card: bool,
    /// Its entry in feeds.
    pub feed: bool,
    /// What search finds of it.
    pub search: bool,
}

/// What is made of one brief.
#[derive(Debug)]
pub struct Printed {
    /// Its page.
    pub page: Option<BundleFile>,
    /// Its card; none of a retracted brief.
    pub card: Option<Arc<str>>,
    /// What search finds of it; nothing of a retracted brief.
    pub indexed: Option<Indexed>,
    /// Its entry in feeds.
    pub feed: Option<Arc<feed::Item>>,
}

/// Prints what is wanted of a brief as it was published.
///
/// # Errors
/// Where the brief read is not the one that the list promised, or the theme is broken.
pub fn print(site: &Site, shown: &Shown, brief: &Brief, wanted: Wanted) -> Result<Printed> {
    let contents = brief
        .published_contents()
        .filter(|_| brief.id == shown.entry.id)
        .ok_or_else(|| Error::Internal {
            doing: format!("read the brief “{}”", shown.entry.headline),
            detail: "the archive gave another brief, or no published text".to_owned(),
        })?;
    let retraction = Retraction::of(brief);
    let modified = shown.entry.facts.modified;
    let text = markdown::to_text(contents.body.as_str());
    let lead = lead(contents, &text);
    let listed = retraction.is_none();
    let page = wanted
        .page
        .then(|| page(site, shown, brief, retraction, &lead, modified, None))
        .transpose()?;
    let card = (listed && wanted.card)
        .then(|| card::print(site, shown, contents, &brief.corrections, &lead))
        .transpose()?;
    let indexed = (listed && wanted.search)
        .then(|| Indexed::of(site, shown, contents, &text))
        .transpose()?;
    let feed = (listed && wanted.feed)
        .then(|| feed::Item::new(site, shown, contents, &brief.corrections, modified));
    Ok(Printed {
        page: page.map(|page| BundleFile {
            path: file_at(shown.address),
            bytes: page.into_bytes(),
        }),
        card: card.map(Arc::from),
        indexed,
        feed: feed.map(Arc::new),
    })
}

/// When and why a brief was withdrawn.
pub struct Retraction {
    at: Timestamp,
    reason: String,
}

impl Retraction {
    fn of(brief: &Brief) -> Option<Self> {
        match &brief.standing.publication {
            Publication::Retracted {
                retracted_at,
                reason,
                ..
            } => Some(Self {
                at: *retracted_at,
                reason: reason.clone(),
            }),
            _ => None,
        }
    }
}

/// One brief's page. `media_root` is given for a preview, which stands by itself: it is where the
/// page finds media files.
///
/// # Errors
/// Where the theme is broken.
pub fn page(
    site: &Site,
    shown: &Shown,
    brief: &Brief,
    retraction: Option<Retraction>,
    lead: &str,
    modified: Timestamp,
    media_root: Option<&str>,
) -> Result<String> {
    let contents = brief.published_contents().unwrap_or(&brief.contents);
    let to_root = media_root.map_or_else(|| to_root(shown.address), str::to_owned);
    let head = Head {
        title: &contents.headline,
        description: if retraction.is_none() { lead } else { "" },
        address: shown.address,
        language: contents.language.as_ref(),
        unlisted: retraction.is_some(),
        is_brief: true,
        image: match retraction {
            None => site.picture_of(contents),
            Some(_) => None,
        },
        feeds: Vec::new(),
    };
    let common = context! {
        page => head.value(site),
        style => media_root.map(|_| html(site.theme.style().to_owned())),
        headline => &contents.headline,
        id => brief.id.to_string(),
        published => site.time(shown.at),
        byline => byline(&site.authors(&contents.byline)),
        profiles => profiles(site, contents),
        corrections => corrections(site, &brief.corrections),
        newer => maybe(shown.newer.and_then(|newer| site.way_to(newer.entry))),
        older => maybe(shown.older.and_then(|older| site.way_to(older.entry))),
    };
    let rest = match retraction {
        Some(retraction) => context! {
            retracted => site.time(retraction.at),
            reason => retraction.reason,
            modified => site.time(modified),
            related => Vec::<Value>::new(),
            standfirst => (),
            body => (),
            credit_line => (),
            citations => Vec::<Value>::new(),
            tags => Vec::<Value>::new(),
            json_ld => (),
            to_root,
        },
        None => context! {
            retracted => (),
            reason => (),
            modified => site.time(modified),
            standfirst => &contents.standfirst,
            body => html(body(site, contents, &to_root)),
            credit_line => html(credit_line(site, &contents.credits, &to_root)),
            citations => citations(site, &contents.credits),
            tags => tags(site, contents),
            related => related(site, shown),
            json_ld => match media_root {
                Some(_) => Value::from(()),
                None => html(news_article(
                    site, contents, &brief.corrections, shown.address, shown.at, modified,
                )?),
            },
            to_root,
        },
    };
    site.theme.fill("brief.html", context! { ..common, ..rest })
}

/// The body as HTML, with the dateline before its first words.
pub fn body(site: &Site, contents: &Contents, to_root: &str) -> String {
    let href = |address: &str| site.links.href(to_root, address);
    let body = markdown::to_page(contents.body.as_str(), to_root, &href);
    if contents.dateline.is_empty() {
        return body;
    }
    let place = crate::export::escape::escape(&contents.dateline);
    let dateline = format!("<span class=\"dateline p-location\">{place}</span> — ");
    match body.strip_prefix("<p>") {
        Some(rest) => format!("<p>{dateline}{rest}"),
        None => format!("<p>{dateline}</p>\n{body}"),
    }
}

/// The standfirst, or else the first words of the text.
pub fn lead(contents: &Contents, text: &str) -> String {
    if contents.standfirst.is_empty() {
        excerpt(text, EXCERPT)
    } else {
        contents.standfirst.clone()
    }
}

/// A byline as templates take it.
pub fn byline(authors: &[&Author]) -> Vec<Value> {
    let author = |author: &&Author| link(&author.name, &author_address(author));
    authors.iter().map(author).collect()
}

/// The whole addresses of the authors' pages.
fn profiles(site: &Site, contents: &Contents) -> Vec<String> {
    let authors = site.authors(&contents.byline);
    let profile = |author: &&Author| site.links.absolute(&author_address(author));
    authors.iter().filter_map(profile).collect()
}

fn tags(site: &Site, contents: &Contents) -> Vec<Value> {
    let tags = site.tags(&contents.tags);
    tags.iter()
        .map(|tag| link(&tag.name, &tag_address(tag)))
        .collect()
}

fn corrections(site: &Site, corrections: &[Correction]) -> Vec<Value> {
    let notice = |correction: &Correction| {
        context! {
            kind => site.phrases.notice(Some(correction.kind)),
            at => site.time(correction.at),
            text => &correction.text,
        }
    };
    corrections.iter().map(notice).collect()
}

fn related(site: &Site, shown: &Shown) -> Vec<Value> {
    let related = shown.related.iter();
    related.filter_map(|way| site.way_to(way.entry)).collect()
}
