//! A channel as JSON Feed 1.1. What stands under `_credits` is ours, as the format lets programs
//! add what begins with an underscore: each credit's source, and its article where that is known.

use serde::Serialize;

use super::{Channel, Format, Item, Place, address, item::Cited};
use crate::{
    error::{Error, Result},
    export::escape::inert_json,
};

#[derive(Serialize)]
struct Feed<'c> {
    version: &'static str,
    title: &'c str,
    home_page_url: String,
    feed_url: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'c str,
    language: &'c str,
    authors: Vec<Author<'c>>,
    items: Vec<Entry<'c>>,
}

#[derive(Serialize)]
struct Author<'c> {
    name: &'c str,
    url: String,
}

#[derive(Serialize)]
struct Entry<'c> {
    id: &'c str,
    url: String,
    title: &'c str,
    content_html: &'c str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'c str,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'c>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'c str>,
    language: &'c str,
    #[serde(rename = "_credits", skip_serializing_if = "Vec::is_empty")]
    credits: Vec<Credit<'c>>,
}

#[derive(Serialize)]
struct Credit<'c> {
    source: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'c str>,
}

/// Prints a channel.
///
/// # Errors
/// Where it can't be written as JSON.
pub fn print(place: &Place, channel: &Channel) -> Result<String> {
    let settings = place.site.settings;
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: &channel.title,
        home_page_url: place.href(channel.list),
        feed_url: place.href(&address(channel.list, Format::Json)),
        description: &channel.description,
        language: settings.language.as_str(),
        authors: vec![Author {
            name: &settings.title,
            url: place.href("/"),
        }],
        items: channel
            .items
            .iter()
            .map(|item| entry(place, item))
            .collect(),
    };
    let mut json = serde_json::to_string_pretty(&feed).map_err(|error| Error::Internal {
        doing: format!("write the feed “{}”", channel.title),
        detail: error.to_string(),
    })?;
    json.push('\n');
    Ok(inert_json(&json))
}

fn entry<'c>(place: &'c Place, item: &'c Item) -> Entry<'c> {
    let author = |author: &'c super::item::Person| Author {
        name: &author.name,
        url: place.href(&author.address),
    };
    let credit = |credit: &'c Cited| Credit {
        source: &credit.source,
        url: credit.url.as_deref(),
        headline: credit.headline.as_deref(),
    };
    Entry {
        id: &item.id,
        url: place.href(&item.address),
        title: &item.headline,
        content_html: item.text(&place.root),
        summary: &item.standfirst,
        date_published: place.site.moment(item.published),
        date_modified: place.site.moment(item.updated),
        authors: item.authors.iter().map(author).collect(),
        tags: item.tags.iter().map(|tag| tag.name.as_str()).collect(),
        language: item.language.as_str(),
        credits: item.credits.iter().map(credit).collect(),
    }
}
