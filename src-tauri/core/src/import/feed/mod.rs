//! Feeds as files: RSS 2.0 and its forerunners, RSS 1.0 (RDF), Atom, JSON Feed.
//!
//! A feed holds what its site chose to show, mostly its latest entries; the ledger's counts say how
//! many. Deliberately absent: fetching one, and what a podcast's feed says of its episodes.

pub(in crate::import) mod atom;
pub(in crate::import) mod entry;
mod json_feed;
mod rss;
#[cfg(test)]
mod tests;

use self::{
    entry::{Around, Entry},
    json_feed::JsonFeed,
};
use super::{
    Files, ReadOptions, Sink,
    files::LARGEST_TEXT,
    json::{self, Outline},
    leftovers,
    status::Status,
    web,
    xml::{self, Element},
};
use crate::{brief::ItemKind, error::Result, progress::Progress};

/// Elements that are gone into; what stands in them is read one by one.
const OPEN: [&str; 4] = ["rss", "RDF", "channel", "feed"];

/// The namespace of WordPress's export, in any version.
const WXR: &str = "wordpress.org/export/";

/// Whether this is RSS, of any version: one file, or several and nothing else.
pub fn recognises_rss(files: &mut Files) -> Result<bool> {
    are_all(files, Kind::Rss)
}

/// Whether this is Atom: one file, or several and nothing else.
pub fn recognises_atom(files: &mut Files) -> Result<bool> {
    are_all(files, Kind::Atom)
}

/// Whether this is JSON Feed: one file, or several and nothing else.
pub fn recognises_json_feed(files: &mut Files) -> Result<bool> {
    are_all(files, Kind::Json)
}

fn are_all(files: &mut Files, kind: Kind) -> Result<bool> {
    let paths = files.paths().to_vec();
    for path in &paths {
        if kind_of(files, path)? != Some(kind) {
            return Ok(false);
        }
    }
    Ok(!paths.is_empty())
}

/// Reads feeds and hands on their entries.
///
/// # Errors
/// Where one is damaged; where the sink refuses something.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    for path in files.paths().to_vec() {
        let kind = kind_of(files, &path)?;
        let bytes = files.read(&path, LARGEST_TEXT)?;
        let mut reading = Reading {
            file: &path,
            around: Around::new(options),
            sink,
            comments: 0,
            number: 0,
        };
        match kind {
            Some(Kind::Json) => reading.json(&bytes, progress)?,
            _ => {
                let (text, note) = xml::decoded(&bytes, &path);
                note.into_iter().for_each(|note| reading.sink.note(note));
                reading.xml(&text, progress)?;
            }
        }
        reading.tell_counts();
    }
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Rss,
    Atom,
    Json,
}

/// What kind of feed a file is.
fn kind_of(files: &mut Files, path: &str) -> Result<Option<Kind>> {
    if let Some(head) = xml::head(files, path)? {
        let root = xml::root(&head).unwrap_or_default();
        let has_channel = || head.contains("<channel") || head.contains(":channel");
        return Ok(match &*root.name {
            // WordPress's export is written as RSS, but is much more.
            "rss" if head.contains(WXR) => None,
            "rss" | "RDF" => has_channel().then_some(Kind::Rss),
            "feed" if root.space.is_empty() => Some(Kind::Atom),
            "feed" => root
                .space
                .to_lowercase()
                .contains("atom")
                .then_some(Kind::Atom),
            _ => None,
        });
    }
    let outline = Outline::of(files, path)?.unwrap_or_default();
    let version = outline.word("version");
    let is_feed = version.contains("jsonfeed.org/version/") && outline.has("items");
    Ok(is_feed.then_some(Kind::Json))
}

struct Reading<'r, 'o> {
    file: &'r str,
    around: Around<'o>,
    sink: &'r mut dyn Sink,
    comments: usize,
    /// The number of the entry at hand, from 1.
    number: usize,
}

impl Reading<'_, '_> {
    fn xml(&mut self, text: &str, progress: &dyn Progress) -> Result<()> {
        let file = self.file;
        xml::each(text, file, &OPEN, |around, element| {
            progress.check()?;
            match (around, &*element.name) {
                (_, "item") => self.take(rss::entry(&element)),
                (_, "entry") => self.take(atom::entry(&element)),
                ("channel", "link") if !element.text().is_empty() => {
                    self.stands_at(&element.text());
                    Ok(())
                }
                ("feed", "link") if matches!(element.attribute("rel"), "" | "alternate") => {
                    self.stands_at(element.attribute("href"));
                    Ok(())
                }
                ("feed" | "channel", "author" | "creator" | "managingEditor") => {
                    self.around.byline.extend(editor(element));
                    Ok(())
                }
                _ => Ok(()),
            }
        })
    }

    fn json(&mut self, bytes: &[u8], progress: &dyn Progress) -> Result<()> {
        let hint = "Save the feed again";
        let feed: JsonFeed = json::read(bytes, self.file, hint)?;
        self.stands_at(&feed.home_page_url);
        self.around.byline = feed.byline();
        for item in feed.items {
            progress.check()?;
            self.take(item.into())?;
        }
        Ok(())
    }

    fn stands_at(&mut self, address: &str) {
        if let Some(site) = web::address(address).filter(|_| self.around.site.is_none()) {
            self.sink.site(site.as_str().trim_end_matches('/'));
            self.around.site = Some(site);
        }
    }

    fn take(&mut self, mut entry: Entry) -> Result<()> {
        self.number += 1;
        self.comments += entry.comments;
        let place = format!("{}, entry {}", self.file, self.number);
        entry.slug = slug_in(&entry.address);
        let (kind, status) = (ItemKind::Brief, Status::Published);
        let brief = self.around.brief(entry, place, kind, status, self.sink);
        self.sink.brief(brief)
    }

    fn tell_counts(&mut self) {
        self.around.naming.tell(self.sink);
        leftovers::tell_comments(self.comments, self.file, self.sink);
    }
}

/// The name in an address that is a slug; a number, or a page of a program, is none.
fn slug_in(address: &str) -> String {
    let name = web::name_in(address);
    let is_slug = name.parse::<crate::brief::Slug>().is_ok();
    let has_letter = name.contains(|c: char| c.is_ascii_alphabetic());
    let below_host = web::address(address).is_some_and(|url| url.path().len() > 1);
    if is_slug && has_letter && below_host {
        name.to_owned()
    } else {
        String::new()
    }
}

/// Who answers for a whole feed.
fn editor(element: Element) -> Option<String> {
    let name = match element.find("name") {
        Some(name) => name.text(),
        None => rss::name_in(&element.text()),
    };
    Some(name).filter(|name| !name.is_empty())
}

/// A text that holds no HTML, as HTML.
pub(in crate::import) fn plain(text: &str) -> String {
    let escaped = quick_xml::escape::partial_escape(text);
    escaped.replace("\r\n", "\n").replace("\n\n", "<br><br>")
}
