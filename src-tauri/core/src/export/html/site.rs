//! What every page of a site needs: the settings, the records that briefs point at, links, dates
//! and the theme.

use std::collections::HashMap;

use chrono::SecondsFormat;
use minijinja::{Value, context};

use super::{
    links::Links,
    theme::{Theme, link},
};
use crate::{
    brief::{Author, AuthorId, Language, Settings, Source, SourceId, Tag, TagId, Timestamp},
    error::Result,
    export::Archive,
    text::date::DateStyle,
};

/// One site while it is written.
pub struct Site<'a> {
    /// The desk's settings.
    pub settings: &'a Settings,
    /// How its pages point at each other.
    pub links: Links,
    /// How its days are printed.
    pub dates: DateStyle,
    /// Its templates.
    pub theme: Theme,
    authors: HashMap<AuthorId, &'a Author>,
    sources: HashMap<SourceId, &'a Source>,
    tags: HashMap<TagId, &'a Tag>,
}

impl<'a> Site<'a> {
    /// A site of this archive whose every page leads to these: a title and an address each.
    ///
    /// # Errors
    /// Where the theme is broken.
    pub fn new(archive: &'a dyn Archive, navigation: &[(&str, &str)]) -> Result<Self> {
        let settings = archive.settings();
        let links = Links::new(settings.base_url.as_ref());
        let site = context! {
            title => &settings.title,
            tagline => &settings.tagline,
            lang => settings.language.as_str(),
            dir => direction(&settings.language),
            navigation => navigation.iter().map(|(title, to)| link(title, to)).collect::<Vec<_>>(),
        };
        Ok(Self {
            settings,
            theme: Theme::new(links.clone(), site)?,
            links,
            dates: DateStyle::of(settings.language.as_str()),
            authors: archive.authors().iter().map(|a| (a.id, a)).collect(),
            sources: archive.sources().iter().map(|s| (s.id, s)).collect(),
            tags: archive.tags().iter().map(|t| (t.id, t)).collect(),
        })
    }

    /// These authors, but for unknown ones.
    pub fn authors(&self, ids: &[AuthorId]) -> Vec<&'a Author> {
        ids.iter()
            .filter_map(|id| self.authors.get(id).copied())
            .collect()
    }

    /// A source.
    pub fn source(&self, id: SourceId) -> Option<&'a Source> {
        self.sources.get(&id).copied()
    }

    /// These tags, but for unknown ones.
    pub fn tags(&self, ids: &[TagId]) -> Vec<&'a Tag> {
        ids.iter()
            .filter_map(|id| self.tags.get(id).copied())
            .collect()
    }

    /// A moment in the desk's zone, for programs: `2019-04-13T12:00:00+02:00`.
    pub fn moment(&self, at: Timestamp) -> String {
        at.in_zone(self.settings.time_zone)
            .to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// A moment's day in the desk's zone, for readers: `13 April 2019`.
    pub fn day(&self, at: Timestamp) -> String {
        self.dates
            .day(at.in_zone(self.settings.time_zone).date_naive())
    }

    /// A moment as templates take it: `moment` and `day`.
    pub fn time(&self, at: Timestamp) -> Value {
        context!(moment => self.moment(at), day => self.day(at))
    }

    /// The language a brief is in.
    pub fn language<'l>(&'l self, own: Option<&'l Language>) -> &'l Language {
        own.unwrap_or(&self.settings.language)
    }
}

/// What a page says of itself in its head.
#[derive(Debug, Default)]
pub struct Head<'a> {
    /// The title, without the site's.
    pub title: &'a str,
    /// What it is about, in a sentence; may be empty.
    pub description: &'a str,
    /// Where it stands; empty of a page that has no address of its own.
    pub address: &'a str,
    /// Its language, where it is not the site's.
    pub language: Option<&'a Language>,
    /// Whether search engines are to leave it out.
    pub unlisted: bool,
    /// Whether it is one brief's page.
    pub is_brief: bool,
}

impl Head<'_> {
    /// As templates take it.
    pub fn value(&self, site: &Site) -> Value {
        let language = site.language(self.language);
        let known = Some(self.address).filter(|address| !address.is_empty());
        context! {
            title => self.title,
            description => self.description,
            address => self.address,
            canonical => maybe(known.and_then(|address| site.links.absolute(address))),
            lang => language.as_str(),
            dir => direction(language),
            foreign => *language != site.settings.language,
            unlisted => self.unlisted,
            is_brief => self.is_brief,
        }
    }
}

/// `rtl` or `ltr`.
pub fn direction(language: &Language) -> &'static str {
    if language.is_right_to_left() {
        "rtl"
    } else {
        "ltr"
    }
}

/// A value that may be missing.
pub fn maybe<V: Into<Value>>(value: Option<V>) -> Value {
    value.map_or(Value::from(()), Into::into)
}

/// The address of an author's page.
pub fn author_address(author: &Author) -> String {
    format!("/authors/{}/", author.slug)
}

/// The address of a source's page.
pub fn source_address(source: &Source) -> String {
    format!("/sources/{}/", source.slug)
}

/// The address of a tag's page.
pub fn tag_address(tag: &Tag) -> String {
    format!("/tags/{}/", tag.slug)
}

/// `1 brief`, `12,345 briefs`.
pub fn briefs(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let noun = if count == 1 { "brief" } else { "briefs" };
    format!("{grouped} {noun}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn counts_are_grouped() {
        assert_eq!(super::briefs(1), "1 brief");
        assert_eq!(super::briefs(12_345), "12,345 briefs");
    }
}
