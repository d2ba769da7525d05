//! A page's entry as a brief: dates read, credits taken out of its text, what is missing told.

use sha2::{Digest, Sha256};

use super::{
    entries::Entry,
    page::{Page, filled},
    schema::Article,
};
use crate::{
    brief::{NameKey, Note, Publication, Slug, Stage, Timestamp, note, one_line},
    import::{
        Copy, IncomingBrief, IncomingContents, ReadOptions, Sink,
        dates::{self, NoDate},
    },
    text::markdown,
};

/// A brief, before it is known whether another page has it too.
pub(super) struct Found {
    pub(super) brief: IncomingBrief,
    pub(super) at: Option<Timestamp>,
    /// Whether only a summary of it is on the page.
    pub(super) is_summary: bool,
    is_unreadable: bool,
}

impl Found {
    /// The brief that an entry is. `described` is what the page says of it to programs, `number`
    /// its place on the page.
    pub(super) fn new(
        entry: Entry,
        described: Option<&Article>,
        page: &Page,
        path: &str,
        number: usize,
        options: &ReadOptions,
    ) -> Self {
        let none = Article::default();
        let described = described.unwrap_or(&none);
        let mut notes = Vec::new();
        let headline = match entry.headline.as_str() {
            "" => described.headline.clone().unwrap_or_default(),
            headline => headline.to_owned(),
        };
        let written = described.published.clone().or(entry.published);
        let at = written
            .as_deref()
            .map(|text| dates::read(text, options.time_zone));
        if let (Some(text), Some(Err(reason))) = (&written, at) {
            notes.push(unread(text, reason));
        }
        let updated = described.modified.clone().or(entry.updated);
        let updated = updated.and_then(|text| dates::read(&text, options.time_zone).ok());
        let mut copy = Copy::from_html(&entry.html, page.base.as_ref());
        notes.append(&mut copy.notes);
        let is_summary = entry.is_summary;
        if is_summary {
            notes.push(note!(
                "summary_only",
                "Only a summary of it is on the page; the rest is at its address",
                form = "page"
            ));
        }
        let byline = [
            entry.byline,
            described.byline.clone(),
            options.byline.clone(),
        ];
        let byline = byline.into_iter().find(|names| !names.is_empty());
        let tags = if entry.tags.is_empty() {
            described.tags.clone()
        } else {
            entry.tags
        };
        let address = entry.address.or_else(|| {
            let address = page.whole(described.address.as_deref()?)?;
            Some(address.to_string())
        });
        let credits = if described.credits.is_empty() {
            copy.credits
        } else {
            described.credits.clone()
        };
        let contents = IncomingContents {
            slug: address.as_deref().and_then(slug),
            standfirst: entry
                .standfirst
                .or_else(|| standfirst(described, copy.body.as_str()))
                .unwrap_or_default(),
            body: copy.body,
            dateline: described.dateline.clone().unwrap_or_default(),
            byline: byline.unwrap_or_default(),
            tags,
            credits,
            headline: one_line(&headline),
            ..IncomingContents::default()
        };
        let item = item(address.as_deref(), &contents, written.as_deref());
        let place = format!("{path}, item {}", number + 1);
        let mut brief = IncomingBrief::draft(place, item, contents);
        brief.original = Some(entry.html);
        brief.updated_at = updated;
        brief.redirects = address.as_deref().and_then(path_of).into_iter().collect();
        brief.imported_from = address;
        brief.notes = notes;
        Self {
            brief,
            is_unreadable: matches!(at, Some(Err(_))),
            at: at.and_then(Result::ok),
            is_summary,
        }
    }

    /// The brief with its publication.
    pub(super) fn finished(self, sink: &mut dyn Sink) -> IncomingBrief {
        let mut brief = self.brief;
        if brief.contents.headline.is_empty() {
            brief.notes.push(note!(
                "headline_missing",
                "The brief has no headline, so it came in as a draft",
                form = "undated"
            ));
            return brief;
        }
        if self.is_unreadable {
            return brief;
        }
        brief.is_undated = self.at.is_none();
        let at = self.at.or_else(|| sink.undated());
        brief.stage = Stage::Ready;
        match at {
            Some(at) => {
                brief.publication = Publication::Published { at, revision: () };
                brief.revised_at = brief.updated_at.filter(|updated| *updated > at);
            }
            None => {
                brief.notes.push(note!(
                    "date_missing",
                    "There is no date, so the brief came in unpublished",
                    form = "unpublished"
                ));
            }
        }
        brief
    }
}

fn unread(text: &str, reason: NoDate) -> Note {
    match reason {
        NoDate::Ambiguous => note!(
            "date_ambiguous",
            "The date “{date}” could be two days; the brief came in as a draft",
            form = "draft",
            date = text
        ),
        NoDate::Unreadable => note!(
            "date_unreadable",
            "The date “{date}” can't be read; the brief came in as a draft",
            form = "draft",
            date = text
        ),
    }
}

/// What an article says in short, where that is not only its beginning once more.
fn standfirst(described: &Article, body: &str) -> Option<String> {
    let said = described.standfirst.clone()?;
    let text = filled(&markdown::to_text(body)).unwrap_or_default();
    let start: String = said
        .trim_end_matches(['…', '.', ' '])
        .chars()
        .take(60)
        .collect();
    (!text.starts_with(&start)).then_some(said)
}

/// What identifies a brief wherever its page lies: its address, or what it says of itself.
fn item(address: Option<&str>, contents: &IncomingContents, date: Option<&str>) -> String {
    if let Some(address) = address {
        return format!("html:{address}");
    }
    let headline = NameKey::of(&contents.headline);
    let text = match &headline {
        Some(key) => key.as_str(),
        None => contents.body.as_str(),
    };
    let said = format!("{text}\n{}", date.unwrap_or_default());
    let digest = Sha256::digest(said);
    let hex: String = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("html:{hex}")
}

/// The path of an address, for a redirect; none for a site's front page.
fn path_of(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    let path = match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    };
    (path != "/").then_some(path)
}

/// The slug that an address ends with, where it is one.
fn slug(address: &str) -> Option<Slug> {
    let url = url::Url::parse(address).ok()?;
    let last = url
        .path()
        .trim_end_matches('/')
        .rsplit('/')
        .next()?
        .to_owned();
    let last = last
        .strip_suffix(".html")
        .or(last.strip_suffix(".htm"))
        .unwrap_or(&last);
    let is_word = last.contains(|c: char| c.is_ascii_alphabetic()) && last != "index";
    last.parse().ok().filter(|_| is_word)
}
