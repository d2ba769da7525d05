//! The archive as a book: an EPUB for reading devices, or one page to print. Both hold the same
//! chapters, a month each, newest first as everywhere.
//!
//! A book is one file and is put together in memory, so that its length has a bound; whoever has
//! more to print chooses days. Deliberately absent: drafts, retracted briefs, and a cover.

mod chapter;
mod epub;
mod page;

use std::collections::HashMap;

use rayon::prelude::*;

use self::chapter::{Chapter, Kind};
pub use self::{epub::write_epub, page::write_page};
use super::{
    Archive, Entry, Written, ahead::each_batch, records, records::Records, shown_media::ShownMedia,
};
use crate::{
    brief::{Media, Note, PublicationState, Timestamp, note},
    error::{Error, Result},
    progress::Progress,
};

/// The style sheet of both.
const STYLE: &str = include_str!("../../../book/style.css");
/// How many briefs a book may hold.
const MOST_BRIEFS: usize = 10_000;
/// How many bytes of pictures a book may hold.
const MOST_MEDIA: u64 = 256 * 1024 * 1024;

/// A book's content, chapter by chapter as it is printed.
struct Book<'a> {
    archive: &'a dyn Archive,
    records: Records<'a>,
    /// What goes in, in the desk's order.
    entries: Vec<Entry>,
    retracted: usize,
    /// Where each brief stands in the book, by its address in the archive.
    places: HashMap<String, String>,
    kind: Kind,
}

/// What came of printing a book.
struct Printed {
    media: ShownMedia,
    /// When what readers see of any brief last changed.
    modified: Option<Timestamp>,
}

impl<'a> Book<'a> {
    fn of(archive: &'a dyn Archive, kind: Kind) -> Result<Self> {
        let records = Records::of(archive);
        let public = archive
            .entries()
            .iter()
            .filter(|entry| entry.publication == PublicationState::Published && entry.at.is_some());
        let entries: Vec<Entry> = public.cloned().collect();
        if entries.len() > MOST_BRIEFS {
            return Err(Error::bad_input(
                "from, until",
                format!(
                    "This would be a book of {} briefs, and one holds at most {MOST_BRIEFS}",
                    entries.len()
                ),
                "Choose the days that go in: a year, or a month",
            )
            .told(
                "many_briefs",
                [
                    ("found", entries.len().to_string()),
                    ("most", MOST_BRIEFS.to_string()),
                ],
            ));
        }
        let retracted = archive.entries().iter();
        let retracted = retracted.filter(|it| it.publication == PublicationState::Retracted);
        let places = entries.iter().filter_map(|entry| {
            let address = entry.address.clone()?;
            let anchor = chapter::anchor(slug_in(&address));
            let chapter = chapter::name(entry.at?, records.settings.time_zone);
            Some((address, kind.place(&chapter, &anchor)))
        });
        Ok(Self {
            archive,
            places: places.collect(),
            retracted: retracted.count(),
            entries,
            records,
            kind,
        })
    }

    /// Prints every chapter and hands each on when it is whole.
    fn print(
        &self,
        progress: &dyn Progress,
        mut take: impl FnMut(Chapter) -> Result<()>,
    ) -> Result<Printed> {
        let mut open: Option<Chapter> = None;
        let mut printed = Printed {
            media: ShownMedia::default(),
            modified: None,
        };
        let zone = self.records.settings.time_zone;
        each_batch(
            self.archive,
            &self.entries,
            |entry| entry.id,
            progress,
            |entries, briefs| {
                let sections: Vec<String> = briefs
                    .par_iter()
                    .map(|brief| chapter::section(self, brief))
                    .collect();
                for ((entry, brief), section) in entries.iter().zip(&briefs).zip(sections) {
                    let contents = records::shown(brief);
                    printed.media.look_in(contents);
                    printed.modified = printed.modified.max(Some(records::modified(brief)));
                    let at = entry.at.unwrap_or(brief.created_at);
                    let name = chapter::name(at, zone);
                    if open.as_ref().is_some_and(|chapter| chapter.name != name) {
                        open.take().map_or(Ok(()), &mut take)?;
                    }
                    let chapter = open.get_or_insert_with(|| {
                        let day = at.in_zone(zone).date_naive();
                        Chapter::titled(name, self.records.dates.month(day))
                    });
                    chapter.add(contents, &section);
                }
                Ok(())
            },
        )?;
        open.map_or(Ok(()), take)?;
        let size: u64 = printed
            .media
            .records(self.archive)
            .iter()
            .map(|it| it.bytes)
            .sum();
        if size > MOST_MEDIA {
            return Err(Error::bad_input(
                "from, until",
                format!(
                    "The pictures of this book are {size} bytes, and one holds at most {MOST_MEDIA}"
                ),
                "Choose fewer days",
            )
            .told(
                "large_pictures",
                [
                    ("found", size.to_string()),
                    ("most", MOST_MEDIA.to_string()),
                ],
            ));
        }
        Ok(printed)
    }

    fn media_named(&self, name: &str) -> Option<&Media> {
        self.archive.media().iter().find(|media| media.name == name)
    }

    /// The days that the book is about, as printed; empty of an empty book.
    fn range(&self) -> String {
        let day = |entry: &Entry| entry.at.map(|at| self.records.day(at));
        let first = self.entries.last().and_then(day);
        let last = self.entries.first().and_then(day);
        match (first, last) {
            (Some(first), Some(last)) if first == last => first,
            (Some(first), Some(last)) => format!("{first} – {last}"),
            _ => String::new(),
        }
    }

    fn written(&self, pages: usize, mut notes: Vec<Note>) -> Written {
        if self.retracted > 0 {
            let briefs = records::counted(self.retracted);
            notes.push(note!(
                "retracted_left_out",
                "Left out, because retracted: {briefs}",
                count = self.retracted
            ));
        }
        Written {
            briefs: self.entries.len(),
            pages,
            notes,
        }
    }
}

/// The slug at the end of an address.
fn slug_in(address: &str) -> &str {
    let bare = address.trim_end_matches('/');
    bare.rsplit('/').next().unwrap_or(bare)
}
