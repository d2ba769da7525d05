//! One brief as every flavour tells it.

use chrono::Datelike;
use serde::Serialize;

use super::{Flavour, place::SitePlace, text, text_file};
use crate::{
    brief::{Brief, Contents, NamedCredit, Timestamp},
    error::Result,
    export::{
        BundleFile, Entry,
        records::{Records, modified, retraction, shown},
    },
    text::front_matter::{join, to_yaml},
};

/// A brief, and what its file says.
pub struct Page<'p> {
    pub(super) place: &'p SitePlace<'p>,
    pub(super) contents: &'p Contents,
    pub(super) redirects: &'p [String],
    pub(super) at: Timestamp,
    pub(super) modified: Timestamp,
    /// Its path within the archive, with a slash at both ends.
    pub(super) address: &'p str,
    /// The body for this flavour; empty of a retracted brief.
    pub(super) text: String,
    pub(super) own: Own,
}

/// What no generator has a key for, under one of our own.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Own {
    pub(super) id: String,
    /// The day of publication as printed.
    pub(super) day: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) standfirst: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) dateline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) credit_line: String,
    /// The same with links.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) credit_html: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) credits: Vec<NamedCredit>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) corrections: Vec<Notice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) retracted: Option<Notice>,
}

/// A public notice.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Notice {
    pub(super) kind: String,
    pub(super) at: String,
    /// What stands above it: `Correction, 13 April 2019`.
    pub(super) heading: String,
    pub(super) text: String,
}

impl<'p> Page<'p> {
    /// Its file: the front matter that a generator wants, in YAML, and the body.
    pub(super) fn file(&self, path: &str, front: &impl Serialize) -> Result<BundleFile> {
        Ok(text_file(path, &join(&to_yaml(front)?, &self.text)))
    }

    pub(super) fn of(
        flavour: &dyn Flavour,
        place: &'p SitePlace<'p>,
        entry: &'p Entry,
        brief: &'p Brief,
    ) -> Self {
        let contents = shown(brief);
        let text = match retraction(brief) {
            None => text::for_flavour(flavour, place, contents.body.as_str()),
            Some(_) => String::new(),
        };
        Self {
            place,
            contents,
            redirects: &brief.redirects,
            at: entry.at.unwrap_or(brief.created_at),
            modified: modified(brief),
            address: entry.address.as_deref().unwrap_or("/"),
            text,
            own: Own::of(place.records, brief),
        }
    }

    /// The brief's name in a folder of its month: `2019/04/reef`.
    pub(super) fn stem(&self) -> String {
        let day = self.at.in_zone(self.place.records.settings.time_zone);
        let slug = &self.contents.slug;
        format!("{:04}/{:02}/{slug}", day.year(), day.month())
    }

    pub(super) fn date(&self) -> String {
        self.place.records.moment(self.at)
    }

    /// The time of the latest change, where there was one since.
    pub(super) fn updated(&self) -> Option<String> {
        let changed = self.modified != self.at;
        changed.then(|| self.place.records.moment(self.modified))
    }

    pub(super) fn authors(&self) -> Vec<String> {
        let names = self.place.records.byline(self.contents).into_iter();
        names.map(str::to_owned).collect()
    }

    pub(super) fn tags(&self) -> Vec<String> {
        let tags = self.place.records.tags(self.contents).into_iter();
        tags.map(|tag| tag.name.clone()).collect()
    }

    /// Former addresses that a file can answer for.
    pub(super) fn aliases(&self) -> Vec<String> {
        let plain = |address: &&String| {
            address.starts_with('/')
                && address.len() > 1
                && !address.contains("//")
                && !address.contains("..")
                && address
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.'))
                && address.as_str() != self.address
        };
        self.redirects.iter().filter(plain).cloned().collect()
    }
}

impl Own {
    fn of(records: &Records<'_>, brief: &Brief) -> Self {
        let contents = shown(brief);
        let at = brief.standing.publication.at().unwrap_or(brief.created_at);
        let own = Self {
            id: brief.id.to_string(),
            day: records.day(at),
            standfirst: String::new(),
            dateline: String::new(),
            language: contents.language.as_ref().map(ToString::to_string),
            credit_line: String::new(),
            credit_html: String::new(),
            credits: Vec::new(),
            corrections: brief
                .corrections
                .iter()
                .map(|correction| Notice {
                    kind: correction.kind.to_string(),
                    at: records.moment(correction.at),
                    heading: records.notice_heading(correction),
                    text: correction.text.clone(),
                })
                .collect(),
            retracted: retraction(brief).map(|(at, reason)| Notice {
                kind: "retraction".to_owned(),
                at: records.moment(at),
                heading: format!("This brief was retracted on {}", records.day(at)),
                text: reason.to_owned(),
            }),
        };
        if own.retracted.is_some() {
            return own;
        }
        let named = |credit: &crate::brief::Credit| {
            NamedCredit::new(records.source_name(credit), credit.citation.clone())
        };
        Self {
            standfirst: contents.standfirst.clone(),
            dateline: contents.dateline.clone(),
            credit_line: records.credit_line(contents),
            credit_html: records.credit_html(contents),
            credits: contents.credits.iter().map(named).collect(),
            ..own
        }
    }
}
