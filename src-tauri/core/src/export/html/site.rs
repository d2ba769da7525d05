//! What every page of a site needs: the settings, the records that briefs point at, links, words,
//! dates and the theme.

use std::collections::{HashMap, HashSet};

use chrono::SecondsFormat;
use minijinja::{Value, context};

use super::{
    links::Links,
    phrases::Phrases,
    theme::{Theme, ThemeFiles, link},
};
use crate::{
    brief::{
        Author, AuthorId, Contents, Language, Media, Settings, Source, SourceId, Tag, TagId,
        Timestamp,
    },
    error::Result,
    export::{
        Archive, Entry, feed,
        key::{Key, Written},
    },
    text::date::DateStyle,
};

/// One site while it is written.
pub struct Site<'a> {
    /// The desk's settings.
    pub settings: &'a Settings,
    /// How its pages point at each other.
    pub links: Links,
    /// Its own words.
    pub phrases: &'static Phrases,
    /// How its days are printed.
    pub dates: DateStyle,
    /// Its templates.
    pub theme: Theme,
    /// Its authors.
    pub authors: HashMap<AuthorId, &'a Author>,
    /// Its sources.
    pub sources: HashMap<SourceId, &'a Source>,
    /// Its tags.
    pub tags: HashMap<TagId, &'a Tag>,
    pictures: HashSet<&'a str>,
    key: Key,
}

/// The pages that every page leads to: a title and an address each.
#[derive(Debug, Default)]
pub struct Ways<'w> {
    /// At its head: to lists of lists.
    pub navigation: Vec<(&'w str, &'w str)>,
    /// At its foot: to what is said about the site.
    pub colophon: Vec<(&'w str, &'w str)>,
}

impl<'a> Site<'a> {
    /// A site of this archive.
    ///
    /// # Errors
    /// Where the theme is broken.
    pub fn new(archive: &'a dyn Archive, ways: &Ways, theme: &ThemeFiles) -> Result<Self> {
        let settings = archive.settings();
        let links = Links::new(settings.base_url.as_ref());
        let phrases = Phrases::of(&settings.language);
        let dates = DateStyle::of(settings.language.as_str());
        let to_links = |ways: &[(&str, &str)]| -> Vec<Value> {
            ways.iter().map(|(title, to)| link(title, to)).collect()
        };
        let site = context! {
            title => &settings.title,
            tagline => &settings.tagline,
            lang => settings.language.as_str(),
            dir => direction(&settings.language),
            navigation => to_links(&ways.navigation),
            colophon => to_links(&ways.colophon),
            feeds => feed::links("/", &settings.title),
        };
        let key = Key::of((Written(settings), format!("{site:?}"), theme.stamp()));
        Ok(Self {
            key,
            settings,
            theme: Theme::new(theme, links.clone(), site, phrases, dates.language())?,
            links,
            phrases,
            dates,
            authors: archive.authors().iter().map(|a| (a.id, a)).collect(),
            sources: archive.sources().iter().map(|s| (s.id, s)).collect(),
            tags: archive.tags().iter().map(|t| (t.id, t)).collect(),
            pictures: archive
                .media()
                .iter()
                .filter(|media| media.mime.starts_with("image/"))
                .map(|media| media.name.as_str())
                .collect(),
        })
    }

    /// What every page is printed from: the settings, what templates are told of the site, and the
    /// theme.
    pub fn key(&self) -> Key {
        self.key
    }

    /// Whether there is a picture of this name.
    pub fn has_picture(&self, name: &str) -> bool {
        self.pictures.contains(name)
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

    /// The whole address of the first picture that a brief shows.
    pub fn picture_of(&self, contents: &Contents) -> Option<String> {
        let mut named = Media::named_in(contents.body.as_str()).into_iter();
        let first = named.find(|name| self.has_picture(name))?;
        self.links.absolute(&format!("/{}{first}", Media::FOLDER))
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

    /// A moment's day in the desk's zone, for programs: `2019-04-13`.
    pub fn date(&self, at: Timestamp) -> String {
        let day = at.in_zone(self.settings.time_zone).date_naive();
        day.to_string()
    }

    /// A moment as templates take it: `moment` and `day`.
    pub fn time(&self, at: Timestamp) -> Value {
        context!(moment => self.moment(at), day => self.day(at))
    }

    /// The language a brief is in.
    pub fn language<'l>(&'l self, own: Option<&'l Language>) -> &'l Language {
        own.unwrap_or(&self.settings.language)
    }

    /// A brief's headline, address and day as templates take them, with its language where that is
    /// not the site's; none of a brief that has no page.
    pub fn way_to(&self, entry: &Entry) -> Option<Value> {
        let address = entry.address.as_ref()?;
        let language = self.language(entry.language.as_ref());
        let foreign = *language != self.settings.language;
        Some(context! {
            title => &entry.headline,
            address,
            published => maybe(entry.at.map(|at| self.time(at))),
            lang => maybe(foreign.then(|| language.as_str())),
            dir => maybe(foreign.then(|| direction(language))),
        })
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
    /// The whole address of a picture that stands for it.
    pub image: Option<String>,
    /// Its own feeds, as templates take them.
    pub feeds: Vec<Value>,
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
            locale => maybe(locale(language)),
            foreign => *language != site.settings.language,
            unlisted => self.unlisted,
            is_brief => self.is_brief,
            image => maybe(self.image.as_deref()),
            feeds => self.feeds.clone(),
        }
    }
}

/// A language as Open Graph writes it, which wants a territory: `de_AT`.
fn locale(language: &Language) -> Option<String> {
    let territory = |part: &&str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
    let territory = language.as_str().split('-').skip(1).find(territory)?;
    let primary = language.primary();
    Some(format!("{primary}_{}", territory.to_ascii_uppercase()))
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

#[cfg(test)]
mod tests {
    use super::locale;

    #[test]
    fn open_graph_has_a_locale_where_there_is_a_territory() {
        let of = |tag: &str| locale(&tag.parse().unwrap());
        assert_eq!(of("de-AT").as_deref(), Some("de_AT"));
        assert_eq!(of("zh-Hant-TW").as_deref(), Some("zh_TW"));
        assert_eq!(of("en"), None);
    }
}
