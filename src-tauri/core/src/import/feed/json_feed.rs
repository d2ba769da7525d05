//! JSON Feed, versions 1 and 1.1 (jsonfeed.org).

use serde::Deserialize;
use serde_json::Value;

use super::{entry::Entry, plain};
use crate::import::json::{list, text, word};

/// A feed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct JsonFeed {
    #[serde(deserialize_with = "text")]
    pub(super) home_page_url: String,
    author: Value,
    authors: Value,
    #[serde(deserialize_with = "list")]
    pub(super) items: Vec<Item>,
}

/// An item of one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Item {
    #[serde(deserialize_with = "text")]
    id: String,
    #[serde(deserialize_with = "text")]
    url: String,
    #[serde(deserialize_with = "text")]
    external_url: String,
    #[serde(deserialize_with = "text")]
    title: String,
    #[serde(deserialize_with = "text")]
    content_html: String,
    #[serde(deserialize_with = "text")]
    content_text: String,
    #[serde(deserialize_with = "text")]
    summary: String,
    #[serde(deserialize_with = "text")]
    image: String,
    #[serde(deserialize_with = "text")]
    date_published: String,
    #[serde(deserialize_with = "text")]
    date_modified: String,
    author: Value,
    authors: Value,
    tags: Value,
    attachments: Value,
}

impl JsonFeed {
    /// Who wrote the items that name nobody.
    pub(super) fn byline(&self) -> Vec<String> {
        people(&self.authors, &self.author)
    }
}

impl From<Item> for Entry {
    fn from(item: Item) -> Self {
        let plain_or = |html: String, text: &str| if html.is_empty() { plain(text) } else { html };
        let mut via = Vec::new();
        if !item.external_url.is_empty() {
            // The page elsewhere that the item is about.
            via.push((String::new(), item.external_url));
        }
        let mut enclosures: Vec<String> = rows(&item.attachments)
            .map(|attachment| word(attachment, "url").to_owned())
            .collect();
        if !item.image.is_empty() && !item.content_html.contains(&item.image) {
            enclosures.push(item.image);
        }
        Self {
            title: plain(&item.title),
            address: item.url,
            html: plain_or(item.content_html, &item.content_text),
            summary: plain(&item.summary),
            byline: people(&item.authors, &item.author),
            tags: rows(&item.tags)
                .filter_map(|tag| Some(plain(tag.as_str()?)))
                .collect(),
            published: item.date_published,
            updated: item.date_modified,
            id: item.id,
            enclosures,
            via,
            ..Self::default()
        }
    }
}

fn people(several: &Value, one: &Value) -> Vec<String> {
    let people = rows(several).chain(Some(one));
    let names = people.map(|person| word(person, "name").to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
