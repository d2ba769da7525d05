//! An author's archive as plain text: headline, “Posted on DATE by AUTHOR”, paragraphs, a credit.
//!
//! A “Posted on” line marks a brief, and the line above it is its headline. Nothing else is
//! guessed at; what belongs to no brief is named in the ledger. Deliberately absent: any decision
//! about what the desk holds already.

mod body;
mod items;
pub(in crate::import) mod line;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use self::items::Item;
use super::{
    Files, IncomingBrief, IncomingContents, IncomingCredit, ReadOptions, Sink,
    dates::{self, NoDate},
    encoding,
    files::LARGEST_TEXT,
};
use crate::{
    brief::{Body, NameKey, Note, Publication, Stage, note},
    error::Result,
    progress::Progress,
    text::{credit_text, typography},
};

/// Whether this may be plain text: it is one file, or all files end in `.txt`.
///
/// # Errors
/// Where it is one file that another program wrote for itself; see `import/foreign.rs`.
pub fn recognises(files: &mut Files) -> Result<bool> {
    super::foreign::refuse(files)?;
    let texts = files.paths_ending(".txt").len();
    Ok(files.is_single() || (texts > 0 && texts == files.paths().len()))
}

/// Reads plain texts and hands their briefs to the sink, in order.
///
/// # Errors
/// Where a file is no text, or the sink refuses a brief.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    for path in files.paths().to_vec() {
        progress.check()?;
        read_text(&files.read(&path, LARGEST_TEXT)?, &path, options, sink)?;
    }
    Ok(())
}

/// Reads one text; `file` names it in the ledger.
fn read_text(bytes: &[u8], file: &str, options: &ReadOptions, sink: &mut dyn Sink) -> Result<()> {
    let decoded = encoding::decode(bytes, file)?;

    let lines = typography::tidy_lines(&decoded.text);
    let found = items::split(&lines);
    for note in decoded.notes.into_iter().chain(found.notes) {
        sink.note(note.in_file(file));
    }
    let mut seen = HashMap::new();
    for item in found.items {
        let identity = item.identity();
        let occurrence = seen.entry(identity.clone()).or_insert(0_u32);
        *occurrence += 1;
        let id = name_item(&identity, *occurrence);
        let brief = to_brief(item, file, id, options, sink);
        sink.brief(brief)?;
    }
    Ok(())
}

/// The brief that an item is.
fn to_brief(
    item: Item<'_>,
    file: &str,
    id: String,
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> IncomingBrief {
    let mut notes = item.notes;
    let posted = item.posted.unwrap_or_default();
    let is_undated = !item.headline.is_empty() && posted.date.is_empty();
    let published_at = if item.headline.is_empty() {
        notes.push(no_headline(&posted.date));
        None
    } else if is_undated {
        let given = sink.undated();
        if given.is_none() {
            notes.push(note!(
                "date_missing",
                "It has no date, so it came in as a draft",
                form = "draft"
            ));
        }
        given
    } else {
        let read = dates::read(&posted.date, options.time_zone);
        read.map_err(|reason| notes.push(no_date(&posted.date, reason)))
            .ok()
    };
    let taken = credit_text::take(body::paragraphs(&item.lines));
    notes.extend(taken.notes);
    let byline = [posted.authors, item.heading, options.byline.clone()]
        .into_iter()
        .find(|names| !names.is_empty())
        .unwrap_or_default();
    let credits = taken.credits.into_iter().map(|credit| IncomingCredit {
        source: credit.source,
        citation: credit.citation,
    });
    let contents = IncomingContents {
        headline: item.headline.to_owned(),
        body: Body::from(body::to_markdown(&taken.paragraphs)),
        byline,
        credits: credits.collect(),
        ..IncomingContents::default()
    };
    let place = format!("{file}, line {}", item.line);
    let mut brief = IncomingBrief::draft(place, id, contents);
    brief.notes = notes;
    brief.is_undated = is_undated;
    if let Some(at) = published_at {
        brief.stage = Stage::Ready;
        brief.publication = Publication::Published { at, revision: () };
    }
    brief
}

fn no_headline(date: &str) -> Note {
    match date {
        "" => note!(
            "headline_missing",
            "The brief has no headline, so it came in as a draft",
            form = "undated"
        ),
        date => note!(
            "headline_missing",
            "The brief has no headline, so it came in as a draft. Its date was “{date}”",
            form = "dated",
            date
        ),
    }
}

fn no_date(text: &str, reason: NoDate) -> Note {
    match reason {
        NoDate::Ambiguous => note!(
            "date_ambiguous",
            "The date “{date}” could be two days; the brief came in as a draft. Write the month \
             as a word",
            form = "month",
            date = text,
        ),
        NoDate::Unreadable => note!(
            "date_unreadable",
            "The date “{date}” can't be read; the brief came in as a draft",
            form = "draft",
            date = text
        ),
    }
}

impl Item<'_> {
    /// What stays the same when the brief's body is edited, or others are added above it.
    fn identity(&self) -> String {
        let headline = NameKey::of(self.headline);
        let headline = headline.as_ref().map_or(self.headline, NameKey::as_str);
        let posted = self.posted.clone().unwrap_or_default();
        let authors = posted.authors.join(", ");
        // A brief with no headline has nothing but its text to be known by.
        let text = match headline {
            "" => self.lines.concat(),
            _ => String::new(),
        };
        [headline, &posted.date, &authors, &text].join("\n")
    }
}

fn name_item(identity: &str, occurrence: u32) -> String {
    let digest = Sha256::digest(format!("{identity}\n{occurrence}"));
    let hex: String = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("plain_text:{hex}")
}
