//! Saved web pages: an author's archive as a browser saved it, or single briefs.
//! `docs/formats.md` describes it.
//!
//! What a page's markup says is believed in this order: its entries, then what it says of itself to
//! programs, then, for a page that says nothing, what Readability takes for its text. All pages are
//! read before the first brief is handed on, as one brief may stand on several. Deliberately absent:
//! the network, scripts, and whatever a page would load.

mod brief;
mod entries;
mod page;
mod schema;
#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::HashMap};

use dom_smoothie::{Config, Readability};
use rayon::prelude::*;
use url::Url;

use self::{
    brief::Found,
    entries::Entry,
    page::{Page, filled},
    schema::Article,
};
use super::{Files, PassedOver, ReadOptions, Sink, plain_text::line};
use crate::{
    brief::{ItemKind, NameKey, Note},
    error::{Error, Result},
    progress::Progress,
};

const PAGES: [&str; 4] = [".html", ".htm", ".xhtml", ".shtml"];
/// Pages that a browser packed into one file.
const PACKED: [&str; 2] = [".mhtml", ".mht"];
/// How much of a file is looked at to see what it is.
const HEAD: usize = 2048;
/// How many files are looked at to see what a folder is.
const LOOKED_AT: usize = 200;
/// Pages that are held in memory at a time.
const BATCH: usize = 64;
/// A text shorter than this, that nothing marks as a brief, is navigation.
const SHORTEST: usize = 250;

fn ends(path: &str, ends: &[&str]) -> bool {
    let lower = path.to_ascii_lowercase();
    ends.iter().any(|end| lower.ends_with(end))
}

/// Whether these are saved pages.
pub fn recognises(files: &mut Files) -> Result<bool> {
    let single = files.is_single();
    let may_be = |path: &&String| single || ends(path, &PAGES) || ends(path, &PACKED);
    let paths: Vec<String> = files
        .paths()
        .iter()
        .filter(may_be)
        .take(LOOKED_AT)
        .cloned()
        .collect();
    for path in paths {
        let head = files.head(&path, HEAD)?;
        let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
        if is_page(&head) || is_packed(&head) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a text that begins so, in small letters, is a page.
fn is_page(head: &str) -> bool {
    // In UTF-16 every other byte is zero.
    let head = head.replace('\0', "");
    let mut rest = head
        .trim_start_matches(['\u{feff}', '\u{fffd}'])
        .trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?xml") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ => break,
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
    ["<!doctype html", "<html", "<head", "<body", "<article"]
        .iter()
        .any(|start| rest.starts_with(start))
}

fn is_packed(head: &str) -> bool {
    head.starts_with("from: <saved by")
        || (head.contains("mime-version:") && head.contains("multipart/related"))
}

/// Reads pages.
///
/// # Errors
/// Where a file can't be read from the disk, or a single one is no page; what the sink says.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    let paths = pages(files, sink)?;
    let total = paths.len() as u64;
    let mut found: Vec<Found> = Vec::new();
    for batch in paths.chunks(BATCH) {
        progress.check()?;
        let texts = files.read_texts(&batch.iter().map(String::as_str).collect::<Vec<_>>())?;
        let looked: Vec<Result<Looked>> = batch
            .par_iter()
            .zip(texts)
            .map(|(path, bytes)| look(path, &bytes, options))
            .collect();
        for (path, looked) in batch.iter().zip(looked) {
            match looked {
                Ok(Looked { briefs, notes }) => {
                    let of_page = |note: Note| Note {
                        message: format!("{path}: {}", note.message),
                        ..note
                    };
                    notes
                        .into_iter()
                        .map(of_page)
                        .for_each(|note| sink.note(note));
                    if briefs.is_empty() {
                        let note = Note::new(
                            "no_brief_found",
                            "Nothing on the page is marked as a brief, or is long enough for one",
                        );
                        sink.pass_over(passed_over(path, note));
                    }
                    found.extend(briefs);
                }
                Err(error) if files.is_single() => return Err(error),
                Err(error) => {
                    sink.pass_over(passed_over(path, Note::new("not_read", error.to_string())))
                }
            }
        }
        progress.advance(found.len() as u64, total);
    }
    let found = once_each(found, sink);
    tell_sites(&found, sink);
    let mut undated = options.published_at;
    for brief in in_order(found) {
        sink.brief(brief.finished(&mut undated))?;
    }
    Ok(())
}

/// The pages among the files, in the order of their names, numbers by their size.
fn pages(files: &mut Files, sink: &mut dyn Sink) -> Result<Vec<String>> {
    if files.is_single() {
        let paths = files.paths().to_vec();
        for path in &paths {
            let head = files.head(path, HEAD)?;
            if is_packed(&String::from_utf8_lossy(&head).to_ascii_lowercase()) {
                return Err(packed(path));
            }
        }
        return Ok(paths);
    }
    let mut pages = Vec::new();
    let mut of_frames = 0;
    for path in files.paths() {
        if ends(path, &PACKED) {
            sink.pass_over(passed_over(
                path,
                Note::new("not_read", packed(path).to_string()),
            ));
        } else if ends(path, &PAGES) {
            // What a browser saves beside a page is what the page had in frames.
            let beside = path
                .split('/')
                .rev()
                .skip(1)
                .any(|part| part.ends_with("_files"));
            if beside {
                of_frames += 1;
            } else {
                pages.push(path.clone());
            }
        }
    }
    if of_frames > 0 {
        let message = format!("{of_frames} pages that others had in frames were not read");
        sink.note(Note::new("frames_left_out", message));
    }
    pages.sort_by_cached_key(|path| by_number(path));
    Ok(pages)
}

fn packed(path: &str) -> Error {
    Error::bad_input(
        path,
        "This is a page packed into one file (MHTML), which Briefdesk does not read",
        "Open it in a browser and save it as “web page, complete” or “HTML only”, then import that",
    )
}

fn passed_over(path: &str, note: Note) -> PassedOver {
    PassedOver {
        place: path.to_owned(),
        kind: ItemKind::Page,
        headline: path.rsplit('/').next().unwrap_or_default().to_owned(),
        note,
    }
}

/// A name's parts, so that page 10 comes after page 9.
fn by_number(path: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(digits);
        let words = after
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(after.len());
        let (text, after) = after.split_at(words);
        parts.push((number.parse().unwrap_or_default(), text.to_owned()));
        rest = after;
    }
    parts
}

/// What a page turned out to hold.
struct Looked {
    briefs: Vec<Found>,
    notes: Vec<Note>,
}

fn look(path: &str, bytes: &[u8], options: &ReadOptions) -> Result<Looked> {
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
    let html = page.document.html();
    let article = Readability::new(html, None, Some(config))
        .ok()?
        .parse()
        .ok()?;
    let length = article.text_content.trim().chars().count();
    (length > 0).then(|| (length, article.content.to_string()))
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

/// Each brief once, however many pages it stands on: its whole text rather than a summary.
fn once_each(found: Vec<Found>, sink: &mut dyn Sink) -> Vec<Found> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        let Some(place) = places.get(&one.brief.item).copied() else {
            places.insert(one.brief.item.clone(), kept.len());
            kept.push(one);
            continue;
        };
        let known = &mut kept[place];
        let dropped = if known.is_summary && !one.is_summary {
            std::mem::replace(known, one)
        } else {
            one
        };
        let message = format!(
            "It stands on {} as well, and was taken from there",
            kept[place].brief.place
        );
        sink.pass_over(PassedOver {
            headline: dropped.brief.contents.headline,
            ..passed_over(&dropped.brief.place, Note::new("on_another_page", message))
        });
    }
    kept
}

/// Newest first where all have a date; else as the pages show them.
fn in_order(mut found: Vec<Found>) -> Vec<Found> {
    if found.iter().all(|one| one.at.is_some()) {
        found.sort_by_key(|one| Reverse(one.at));
    }
    found
}

/// Tells where the pages stood: links that lead there are links within the archive.
fn tell_sites(found: &[Found], sink: &mut dyn Sink) {
    let mut sites: Vec<String> = Vec::new();
    for one in found {
        let address = one.brief.imported_from.as_deref();
        let url = address.and_then(|address| Url::parse(address).ok());
        if let Some(site) = url.map(|url| url.origin().ascii_serialization())
            && !sites.contains(&site)
        {
            sink.site(&site);
            sites.push(site);
        }
    }
}
