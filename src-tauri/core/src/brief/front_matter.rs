//! Front matter: a brief as the head of a Markdown file tells it, with names where a desk has ids.
//!
//! It is written by the Markdown export and read by its import and by `briefdesk write`, in the
//! order of the fields here. What is empty, or the default, is left out. Deliberately absent: YAML
//! itself, and whether the parts go together.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use super::{
    BriefId, Citation, Correction, Language, PublicationState, Role, Slug, Source, SourceId,
    SourceProfile, Stage, Timestamp, WebAddress,
};

/// A brief without its body. In a file of unpublished changes, only the parts from `headline` to
/// `credits` are there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontMatter {
    /// Its id, where a desk wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<BriefId>,
    /// Its title.
    pub headline: String,
    /// Its slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<Slug>,
    /// One or two sentences under the headline.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "String::is_empty"
    )]
    pub standfirst: String,
    /// The place it was written from.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "String::is_empty"
    )]
    pub dateline: String,
    /// Its language, where it is not the desk's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The authors' names.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub byline: Vec<String>,
    /// The tags' names.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// The credits.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub credits: Vec<NamedCredit>,
    /// Where the work stands.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "is_default"
    )]
    pub stage: Stage,
    /// What the public sees; nothing where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<PublicationState>,
    /// The time of publication, set or past.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
    /// When the text that readers see was last published; the time of publication where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised_at: Option<Timestamp>,
    /// The time before which nothing may be published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Timestamp>,
    /// When it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retracted_at: Option<Timestamp>,
    /// Why, as readers are told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retraction_reason: Option<String>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The address it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported_from: Option<String>,
    /// Public notices, oldest first.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub corrections: Vec<Correction>,
    /// Former addresses within the archive.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub redirects: Vec<String>,
}

/// A credit that names its source. The fields are [`Citation`]'s, spelled out so that an error in
/// one of them is known by its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedCredit {
    /// The source's name.
    pub source: String,
    /// How the source was used.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "is_default"
    )]
    pub role: Role,
    /// The article's address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebAddress>,
    /// The article's own headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// Who reported it there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<String>,
    /// The day the article is dated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<NaiveDate>,
    /// The day it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_on: Option<NaiveDate>,
    /// A kept copy of the article on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive_url: Option<WebAddress>,
    /// These words instead of the ones made from the source and the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
}

impl NamedCredit {
    /// A credit of the source of this name.
    pub fn new(source: impl Into<String>, citation: Citation) -> Self {
        Self {
            source: source.into(),
            role: citation.role,
            url: citation.url,
            headline: citation.headline,
            reporter: citation.reporter,
            published_on: citation.published_on,
            read_on: citation.read_on,
            archive_url: citation.archive_url,
            wording: citation.wording,
        }
    }

    /// The source's name, and the rest.
    pub fn into_parts(self) -> (String, Citation) {
        let citation = Citation {
            role: self.role,
            url: self.url,
            headline: self.headline,
            reporter: self.reporter,
            published_on: self.published_on,
            read_on: self.read_on,
            archive_url: self.archive_url,
            wording: self.wording,
        };
        (self.source, citation)
    }
}

/// A source as a bundle's `sources.yaml` tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRecord {
    /// Its id.
    pub id: SourceId,
    /// The name as credited.
    pub name: String,
    /// A shorter form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// Where its page lives in the archive.
    pub slug: Slug,
    /// Where it publishes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home_page: Option<WebAddress>,
    /// Other spellings that find it.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub aliases: Vec<String>,
}

impl From<Source> for SourceRecord {
    fn from(source: Source) -> Self {
        Self {
            id: source.id,
            name: source.profile.name,
            short_name: source.profile.short_name,
            slug: source.slug,
            home_page: source.profile.home_page,
            aliases: source.profile.aliases,
        }
    }
}

impl From<SourceRecord> for Source {
    fn from(record: SourceRecord) -> Self {
        Self {
            id: record.id,
            slug: record.slug,
            profile: SourceProfile {
                name: record.name,
                short_name: record.short_name,
                home_page: record.home_page,
                aliases: record.aliases,
            },
        }
    }
}

/// A key with nothing behind it (`tags:`) means what its absence means.
fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
