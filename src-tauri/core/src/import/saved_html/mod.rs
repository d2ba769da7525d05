//! Saved web pages: an author's archive as a browser saved it, or single briefs.
//! `docs/formats.md` describes it.
//!
//! What a page's markup says is believed in this order: its entries, then what it says of itself to
//! programs, then, for a page that says nothing, what Readability takes for its text. All pages are
//! read before the first brief is handed on, as one brief may stand on several. Deliberately absent:
//! the network, scripts, and whatever a page would load.

mod brief;
mod contents;
mod entries;
mod page;
mod pages;
mod schema;
#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::HashMap};

use rayon::prelude::*;
use url::Url;

use self::{
    brief::Found,
    contents::{Looked, look},
};
use super::{Files, PassedOver, ReadOptions, Sink};
use crate::{
    brief::{ItemKind, Note, note},
    error::Result,
    progress::Progress,
};

pub use pages::recognises;

/// Pages that are held in memory at a time.
const BATCH: usize = 64;
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
    let paths = pages::of(files, sink)?;
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
                    notes
                        .into_iter()
                        .for_each(|note| sink.note(note.in_file(path)));
                    if briefs.is_empty() {
                        let note = note!(
                            "no_brief_found",
                            "Nothing on the page is marked as a brief, or is long enough for one"
                        );
                        sink.pass_over(PassedOver::file(path, ItemKind::Page, note))?;
                    }
                    found.extend(briefs);
                }
                Err(error) if files.is_single() => return Err(error),
                Err(error) => {
                    let note = Note::of_error("not_read", &error);
                    sink.pass_over(PassedOver::file(path, ItemKind::Page, note))?;
                }
            }
        }
        progress.advance(found.len() as u64, total);
    }
    let found = once_each(found, sink)?;
    tell_sites(&found, sink);
    for brief in in_order(found) {
        let brief = brief.finished(sink);
        sink.brief(brief)?;
    }
    Ok(())
}

/// Each brief once, however many pages it stands on: its whole text rather than a summary.
fn once_each(found: Vec<Found>, sink: &mut dyn Sink) -> Result<Vec<Found>> {
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
        let note = note!(
            "on_another_page",
            "It stands on {place} as well, and was taken from there",
            place = kept[place].brief.place
        );
        sink.pass_over(PassedOver {
            place: dropped.brief.place,
            kind: ItemKind::Page,
            headline: dropped.brief.contents.headline,
            note,
        })?;
    }
    Ok(kept)
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
