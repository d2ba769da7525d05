//! What one page holds: the entries that it marks, or the one text that it is about, with what it
//! says of itself to programs.
//!
//! Deliberately absent: other pages.

use dom_query::Document;
use dom_smoothie::{Config, Readability};
use percent_encoding::{CONTROLS, utf8_percent_encode};

use super::{
    brief::Found,
    entries::{self, Entry},
    page::{self, Page, filled},
    schema::{self, Article},
};
use crate::{
    brief::{NameKey, Note},
    error::Result,
    import::{ReadOptions, plain_text::line},
};

/// A text shorter than this, that nothing marks as a brief, is navigation.
const SHORTEST: usize = 250;

/// What a page turned out to hold.
pub(super) struct Looked {
    pub(super) briefs: Vec<Found>,
    pub(super) notes: Vec<Note>,
}

/// Finds the briefs on a page.
///
/// # Errors
/// Where it is no page.
pub(super) fn look(path: &str, bytes: &[u8], options: &ReadOptions) -> Result<Looked> {
    let page = Page::read(bytes, path)?;
    let mut articles = schema::articles(&page.document);
    let mut entries = entries::find(&page);
    keep_main(&page, &mut entries);
    if entries.is_empty() {
        let article = if articles.len() == 1 {
            articles.pop()
        } else {
            None
        };
        entries.extend(whole_page(&page, article.as_ref()));
        articles.extend(article);
    }
    let is_only = entries.len() == 1;
    if is_only && let [entry] = entries.as_mut_slice() {
        complete(entry, &page);
    }
    let briefs = entries.into_iter().enumerate().map(|(number, entry)| {
        let described = articles
            .iter()
            .find(|article| is_of(article, &entry, &page, is_only && articles.len() == 1));
        Found::new(entry, described, &page, path, number, options)
    });
    Ok(Looked {
        briefs: briefs.collect(),
        notes: page.notes.clone(),
    })
}

/// On a brief's own page, what leads to other briefs is no entry of it.
fn keep_main(page: &Page, entries: &mut Vec<Entry>) {
    let own = page.address.as_ref().map(|address| bare(address.as_str()));
    let is_own = |entry: &Entry| entry.address.as_deref().map(bare) == own && own.is_some();
    let is_single = page.meta("og:type").as_deref() == Some("article")
        || page
            .document
            .select("body.single, body.single-post")
            .exists();
    let main = entries
        .iter()
        .position(is_own)
        .filter(|_| entries.len() > 1);
    if let Some(main) = main.or((is_single && entries.len() > 1).then_some(0)) {
        let entry = entries.swap_remove(main);
        *entries = vec![entry];
    }
}

/// An address without what follows a `#`, and without a slash at its end.
fn bare(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    address.trim_end_matches('/').to_owned()
}

fn is_of(article: &Article, entry: &Entry, page: &Page, alone: bool) -> bool {
    let address = article
        .address
        .as_deref()
        .and_then(|address| page.whole(address));
    let same_address = match (&address, &entry.address) {
        (Some(one), Some(other)) => bare(one.as_str()) == bare(other),
        _ => false,
    };
    let headline = article.headline.as_deref().and_then(NameKey::of);
    same_address || alone || (headline.is_some() && headline == NameKey::of(&entry.headline))
}

/// A page that marks no entry: its text is what its article says, or what Readability finds.
fn whole_page(page: &Page, article: Option<&Article>) -> Option<Entry> {
    let is_article = article.is_some() || page.meta("og:type").as_deref() == Some("article");
    let described = article.and_then(|article| article.text.as_deref());
    let of_article = || {
        let paragraphs = described?.split('\n').filter_map(filled);
        let html: String = paragraphs
            .map(|text| format!("<p>{}</p>", text.replace('&', "&amp;").replace('<', "&lt;")))
            .collect();
        Some((html.len(), html))
    };
    let (length, html) = readable(page).or_else(of_article)?;
    (is_article || length >= SHORTEST).then(|| Entry {
        html,
        ..Entry::default()
    })
}

/// What Readability takes for the text of a page, and how long that is.
fn readable(page: &Page) -> Option<(usize, String)> {
    let config = Config {
        // A brief is short.
        char_threshold: SHORTEST,
        ..Config::default()
    };
    let document = Document::from(page.document.html());
    write_embeds_in_ascii(&document);
    let article = Readability::new(document.html(), None, Some(config))
        .ok()?
        .parse()
        .ok()?;
    let length = article.text_content.trim().chars().count();
    (length > 0).then(|| (length, article.content.to_string()))
}

/// Readability looks for the addresses of videos in what is embedded, byte by byte, and panics
/// within a letter that has more than one. Addresses are the same in ASCII; an object that holds
/// more than addresses is read as an ordinary part of the page.
fn write_embeds_in_ascii(document: &Document) {
    for embed in document.select("iframe, embed, object").nodes() {
        for attribute in embed.attrs() {
            if !attribute.value.is_ascii() {
                let ascii = utf8_percent_encode(&attribute.value, CONTROLS).to_string();
                embed.set_attr(&attribute.name.local, &ascii);
            }
        }
        if embed.has_name("object") && !embed.inner_html().is_ascii() {
            embed.rename("div");
        }
    }
}

/// What only the page says of its one brief.
fn complete(entry: &mut Entry, page: &Page) {
    if entry.headline.is_empty() {
        let heading = page.document.select_single("h1");
        let heading = heading.nodes().first().and_then(page::line_of);
        let title = || {
            let title = page.document.select_single("title");
            let title = filled(&title.text())?;
            let site = page.meta("og:site_name")?;
            let name = title.strip_suffix(site.as_str())?;
            filled(name.trim_end_matches([' ', '-', '–', '—', '|', '·', '«', '»']))
        };
        let said = page.meta("og:title").or(heading).or_else(title);
        let whole = || filled(&page.document.select_single("title").text());
        entry.headline = said.or_else(whole).unwrap_or_default();
    }
    if entry.published.is_none() {
        let names = [
            "article:published_time",
            "datePublished",
            "date",
            "dc.date",
            "DC.date.issued",
        ];
        entry.published = names.iter().find_map(|name| page.meta(name));
    }
    if entry.updated.is_none() {
        entry.updated = page.meta("article:modified_time");
    }
    if entry.byline.is_empty() {
        let author = page
            .meta("author")
            .filter(|author| !author.starts_with("http"));
        entry.byline = author
            .map(|author| line::names(&author))
            .unwrap_or_default();
    }
    if let Some(address) = &page.address {
        entry.address = Some(address.to_string());
    }
}
