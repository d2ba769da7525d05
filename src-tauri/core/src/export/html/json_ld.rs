//! What a brief's page tells programs about it: a schema.org `NewsArticle` in JSON-LD.

use serde::Serialize;

use super::{
    credits::{credit_text, name, words},
    site::{Site, author_address},
};
use crate::{
    brief::{Contents, Correction, Timestamp},
    error::{Error, Result},
    export::escape::inert_json,
};

/// One thing of a schema.org type. What is not known is left out.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Thing {
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    context: Option<&'static str>,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_entity_of_page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archived_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dateline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Thing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit_text: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    citation: Vec<Thing>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    is_based_on: Vec<Thing>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Thing>,
}

/// A published brief, ready to stand within `<script type="application/ld+json">`: nothing in it
/// can end the element, since every `<` is written as an escape.
///
/// # Errors
/// Where it can't be written as JSON.
pub fn news_article(
    site: &Site,
    contents: &Contents,
    corrections: &[Correction],
    address: &str,
    at: Timestamp,
    modified: Timestamp,
) -> Result<String> {
    let authors = site.authors(&contents.byline);
    let article = Thing {
        context: Some("https://schema.org"),
        kind: "NewsArticle",
        headline: Some(contents.headline.clone()),
        description: filled(&contents.standfirst),
        url: site.links.absolute(address),
        main_entity_of_page: site.links.absolute(address),
        image: site.picture_of(contents),
        in_language: Some(site.language(contents.language.as_ref()).to_string()),
        dateline: filled(&contents.dateline),
        date_published: Some(site.moment(at)),
        date_modified: Some(site.moment(modified)),
        author: authors
            .iter()
            .map(|author| Thing {
                kind: "Person",
                name: Some(author.name.clone()),
                url: site.links.absolute(&author_address(author)),
                ..Thing::default()
            })
            .collect(),
        publisher: Some(Box::new(Thing {
            kind: "Organization",
            name: Some(site.settings.title.clone()),
            url: site.links.absolute("/"),
            ..Thing::default()
        })),
        credit_text: filled(&credit_text(site, &contents.credits)),
        citation: citations(site, contents),
        is_based_on: citations(site, contents),
        keywords: site
            .tags(&contents.tags)
            .iter()
            .map(|tag| tag.name.clone())
            .collect(),
        correction: corrections
            .iter()
            .map(|correction| Thing {
                kind: "CorrectionComment",
                text: Some(correction.text.clone()),
                date_published: Some(site.moment(correction.at)),
                ..Thing::default()
            })
            .collect(),
        ..Thing::default()
    };
    let json = serde_json::to_string(&article).map_err(|error| Error::Internal {
        doing: format!("describe the brief “{}”", contents.headline),
        detail: error.to_string(),
    })?;
    Ok(inert_json(&json))
}

/// The articles that a brief's credits name. A program that looks for what a brief cites, and one
/// that looks for what it is based on, find the same.
fn citations(site: &Site, contents: &Contents) -> Vec<Thing> {
    let citation = |credit: &crate::brief::Credit| {
        let source = site.source(credit.source)?;
        let article = &credit.citation;
        let person = |name: &String| Thing {
            kind: "Person",
            name: Some(name.clone()),
            ..Thing::default()
        };
        Some(Thing {
            kind: "CreativeWork",
            headline: article.headline.clone(),
            url: article.url.as_ref().map(ToString::to_string),
            archived_at: article.archive_url.as_ref().map(ToString::to_string),
            credit_text: Some(words(site, credit)),
            date_published: article.published_on.map(|day| day.to_string()),
            author: article.reporter.iter().map(person).collect(),
            publisher: Some(Box::new(Thing {
                kind: "Organization",
                name: Some(name(source).to_owned()),
                url: source.profile.home_page.as_ref().map(ToString::to_string),
                ..Thing::default()
            })),
            ..Thing::default()
        })
    };
    contents.credits.iter().filter_map(citation).collect()
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
