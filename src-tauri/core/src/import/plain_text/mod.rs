//! An author's archive as plain text: headline, “Posted on DATE by AUTHOR”, paragraphs, a credit.
//!
//! A “Posted on” line marks a brief, and the line above it is its headline. Nothing else is
//! guessed at; what belongs to no brief is named in the ledger. Deliberately absent: any decision
//! about what the desk holds already.

mod body;
mod items;
mod line;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono_tz::Tz;
use sha2::{Digest, Sha256};

use self::items::Item;
use super::{
    IncomingBrief, IncomingContents, IncomingCredit, Sink,
    dates::{self, NoDate},
    encoding,
};
use crate::{
    brief::{Body, NameKey, Note, Publication, Stage, Timestamp},
    error::Result,
    text::{credit_text, typography},
};

/// What a plain text does not say itself.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// The time zone that its dates are in.
    pub time_zone: Tz,
    /// When the first brief without a date was published; each next one a minute earlier. Without
    /// this they come in unpublished.
    pub published_at: Option<Timestamp>,
    /// Who wrote a brief that names nobody, where no heading does either.
    pub byline: Vec<String>,
}

impl ReadOptions {
    /// Dates in this time zone, and nothing else known.
    pub fn in_zone(time_zone: Tz) -> Self {
        Self {
            time_zone,
            published_at: None,
            byline: Vec::new(),
        }
    }
}

/// Reads a plain text and hands its briefs to the sink, in order. `file` names it in the ledger.
///
/// # Errors
/// Where the file is no text, or the sink refuses a brief.
pub fn read(bytes: &[u8], file: &str, options: &ReadOptions, sink: &mut dyn Sink) -> Result<()> {
    let decoded = encoding::decode(bytes, file)?;
    let concerning_file = |note: Note| Note {
        message: format!("{file}: {}", note.message),
        ..note
    };
    let lines = typography::tidy_lines(&decoded.text);
    let found = items::split(&lines);
    for note in decoded.notes.into_iter().chain(found.notes) {
        sink.note(concerning_file(note));
    }
    let mut seen = HashMap::new();
    let mut undated = options.published_at;
    for item in found.items {
        let identity = item.identity();
        let occurrence = seen.entry(identity.clone()).or_insert(0_u32);
        *occurrence += 1;
        let id = name_item(&identity, *occurrence);
        sink.brief(to_brief(item, file, id, options, &mut undated))?;
    }
    Ok(())
}

/// The brief that an item is. `undated` is when the next one without a date was published.
fn to_brief(
    item: Item<'_>,
    file: &str,
    id: String,
    options: &ReadOptions,
    undated: &mut Option<Timestamp>,
) -> IncomingBrief {
    let mut notes = item.notes;
    let posted = item.posted.unwrap_or_default();
    let published_at = if item.headline.is_empty() {
        notes.push(no_headline(&posted.date));
        None
    } else if posted.date.is_empty() {
        let at = *undated;
        *undated = at.map(|at| at.plus_seconds(-60));
        at
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
    if let Some(at) = published_at {
        brief.stage = Stage::Ready;
        brief.publication = Publication::Published { at, revision: () };
    }
    brief
}

fn no_headline(date: &str) -> Note {
    let dated = match date {
        "" => String::new(),
        date => format!(". Its date was “{date}”"),
    };
    let message = format!("The brief has no headline, so it came in as a draft{dated}");
    Note::new("headline_missing", message)
}

fn no_date(text: &str, reason: NoDate) -> Note {
    match reason {
        NoDate::Ambiguous => Note::new(
            "date_ambiguous",
            format!(
                "The date “{text}” could be two days; the brief came in as a draft. Write the month as a word"
            ),
        ),
        NoDate::Unreadable => Note::new(
            "date_unreadable",
            format!("The date “{text}” can't be read; the brief came in as a draft"),
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
