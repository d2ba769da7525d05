//! What the ids in a brief stand for, and how its credits read, for the formats that are not pages
//! of our own site.

use std::collections::HashMap;

use super::Archive;
use crate::{
    brief::{
        Author, AuthorId, Brief, Contents, Correction, CorrectionKind, Credit, Publication,
        Settings, Source, SourceId, Tag, TagId, Timestamp,
    },
    export::escape::{escape, escape_into},
    text::date::DateStyle,
};

/// An archive's small records, by id.
pub(super) struct Records<'a> {
    pub(super) settings: &'a Settings,
    pub(super) dates: DateStyle,
    authors: HashMap<AuthorId, &'a Author>,
    sources: HashMap<SourceId, &'a Source>,
    tags: HashMap<TagId, &'a Tag>,
}

impl<'a> Records<'a> {
    pub(super) fn of(archive: &'a dyn Archive) -> Self {
        let settings = archive.settings();
        Self {
            settings,
            dates: DateStyle::of(settings.language.as_str()),
            authors: archive.authors().iter().map(|a| (a.id, a)).collect(),
            sources: archive.sources().iter().map(|s| (s.id, s)).collect(),
            tags: archive.tags().iter().map(|t| (t.id, t)).collect(),
        }
    }

    /// A brief's authors, in order.
    pub(super) fn authors(&self, contents: &Contents) -> Vec<&'a Author> {
        let ids = contents.byline.iter();
        ids.filter_map(|id| self.authors.get(id).copied()).collect()
    }

    /// Their names.
    pub(super) fn byline(&self, contents: &Contents) -> Vec<&'a str> {
        let authors = self.authors(contents).into_iter();
        authors.map(|author| author.name.as_str()).collect()
    }

    /// A brief's tags, in order.
    pub(super) fn tags(&self, contents: &Contents) -> Vec<&'a Tag> {
        let ids = contents.tags.iter();
        ids.filter_map(|id| self.tags.get(id).copied()).collect()
    }

    pub(super) fn source(&self, credit: &Credit) -> Option<&'a Source> {
        self.sources.get(&credit.source).copied()
    }

    /// The name that a credit's source goes by.
    pub(super) fn source_name(&self, credit: &Credit) -> &'a str {
        let source = self.source(credit);
        source.map_or("Unknown source", |source| source.profile.name.as_str())
    }

    /// What a credit prints.
    pub(super) fn words(&self, credit: &Credit) -> String {
        credit.citation.words(self.source_name(credit))
    }

    /// The credit line as text: `[BBC; Reuters]`.
    pub(super) fn credit_line(&self, contents: &Contents) -> String {
        let credits = contents.credits.iter();
        let words: Vec<String> = credits.map(|credit| self.words(credit)).collect();
        self.settings.credit_wording.line(&words)
    }

    /// The credit line as HTML, each credit a link to its article where that has an address.
    pub(super) fn credit_html(&self, contents: &Contents) -> String {
        let wording = &self.settings.credit_wording;
        let mut line = String::new();
        for (place, credit) in contents.credits.iter().enumerate() {
            let before = if place == 0 {
                wording.opening()
            } else {
                wording.separator()
            };
            escape_into(&mut line, before);
            let words = escape(&self.words(credit));
            match &credit.citation.url {
                Some(url) => {
                    let url = escape(url.as_str());
                    line.push_str(&format!("<a href=\"{url}\">{words}</a>"));
                }
                None => line.push_str(&words),
            }
        }
        if !contents.credits.is_empty() {
            escape_into(&mut line, wording.closing());
        }
        line
    }

    /// A moment's day in the desk's zone: `13 April 2019`.
    pub(super) fn day(&self, at: Timestamp) -> String {
        let day = at.in_zone(self.settings.time_zone).date_naive();
        self.dates.day(day)
    }

    /// A moment in the desk's zone, for programs: `2019-04-13T12:00:00+02:00`.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        let at = at.in_zone(self.settings.time_zone);
        at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }

    /// A moment by the desk's clocks: `2019-04-13 12:00:00`.
    pub(super) fn local(&self, at: Timestamp) -> String {
        let at = at.in_zone(self.settings.time_zone);
        at.format("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// What stands above a notice: `Correction, 13 April 2019`.
    pub(super) fn notice_heading(&self, correction: &Correction) -> String {
        format!("{}, {}", heading(correction.kind), self.day(correction.at))
    }

    /// Where the archive will stand, without a slash at its end; empty where nobody knows.
    pub(super) fn base(&self) -> &'a str {
        let base = self.settings.base_url.as_ref();
        let base = base.map_or("", |base| base.as_str());
        // A query or a fragment is no part of where a site stands.
        let bare = base.split(['?', '#']).next().unwrap_or_default();
        bare.trim_end_matches('/')
    }
}

fn heading(kind: CorrectionKind) -> &'static str {
    match kind {
        CorrectionKind::Correction => "Correction",
        CorrectionKind::Clarification => "Clarification",
        CorrectionKind::Update => "Update",
        CorrectionKind::EditorsNote => "Editor’s note",
    }
}

/// What readers see of a brief, or, where they see nothing, what its editor does.
pub(super) fn shown(brief: &Brief) -> &Contents {
    brief.published_contents().unwrap_or(&brief.contents)
}

/// `1 brief`, `12 briefs`.
pub(super) fn counted(briefs: usize) -> String {
    let noun = if briefs == 1 { "brief" } else { "briefs" };
    format!("{briefs} {noun}")
}

/// When and why a brief was withdrawn.
pub(super) fn retraction(brief: &Brief) -> Option<(Timestamp, &str)> {
    match &brief.standing.publication {
        Publication::Retracted {
            retracted_at,
            reason,
            ..
        } => Some((*retracted_at, reason)),
        _ => None,
    }
}

/// When what readers see of a brief last changed; of one they do not see, when it was last worked
/// on.
pub(super) fn modified(brief: &Brief) -> Timestamp {
    let Some(at) = brief.standing.publication.at() else {
        return brief.updated_at;
    };
    let corrected = brief.corrections.iter().map(|correction| correction.at);
    corrected
        .chain(retraction(brief).map(|(at, _)| at))
        .chain(brief.revised_at)
        .fold(at, Timestamp::max)
}
