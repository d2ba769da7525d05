//! What a page says of its articles to programs: schema.org as JSON-LD.
//!
//! Deliberately absent: every type but articles, and what pages say of themselves otherwise.

use dom_query::Document;
use serde_json::Value;

use super::page::filled;
use crate::{
    brief::{Citation, WebAddress},
    import::IncomingCredit,
};

/// An article, as a page describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Article {
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) byline: Vec<String>,
    pub(super) tags: Vec<String>,
    pub(super) standfirst: Option<String>,
    pub(super) dateline: Option<String>,
    pub(super) text: Option<String>,
    pub(super) address: Option<String>,
    pub(super) credits: Vec<IncomingCredit>,
}

const TYPES: [&str; 8] = [
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "SocialMediaPosting",
    "Report",
];

/// The articles that a page describes.
pub(super) fn articles(document: &Document) -> Vec<Article> {
    let scripts = document.select("script[type=\"application/ld+json\"]");
    let mut articles = Vec::new();
    for script in scripts.nodes() {
        if let Ok(value) = serde_json::from_str::<Value>(script.text().trim()) {
            let mut all = Vec::new();
            walk(&value, &mut all);
            let found = all.iter().filter(|thing| is_article(thing));
            articles.extend(found.map(|thing| article(thing, &all)));
        }
    }
    articles
}

/// All things in a value, those in a graph and in lists too.
fn walk<'v>(value: &'v Value, all: &mut Vec<&'v Value>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| walk(value, all)),
        Value::Object(map) => {
            all.push(value);
            for key in [
                "@graph",
                "mainEntity",
                "blogPost",
                "itemListElement",
                "item",
                "hasPart",
            ] {
                if let Some(inner) = map.get(key) {
                    walk(inner, all);
                }
            }
        }
        _ => {}
    }
}

fn is_article(thing: &Value) -> bool {
    let types = match &thing["@type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        other => Vec::from_iter(other.as_str()),
    };
    types.iter().any(|name| TYPES.contains(name))
}

fn article(thing: &Value, all: &[&Value]) -> Article {
    let text = |key: &str| thing[key].as_str().and_then(filled);
    let mut tags = texts(&thing["keywords"]);
    tags.extend(texts(&thing["articleSection"]));
    let mut byline = Vec::new();
    names(&thing["author"], all, &mut byline);
    let credits = match &thing["citation"] {
        Value::Array(list) => list.iter().filter_map(credit).collect(),
        one => credit(one).into_iter().collect(),
    };
    let page = &thing["mainEntityOfPage"];
    let page = page.as_str().or_else(|| page["@id"].as_str());
    Article {
        headline: text("headline").or_else(|| text("name")),
        published: text("datePublished").or_else(|| text("dateCreated")),
        modified: text("dateModified"),
        byline,
        tags,
        standfirst: text("description"),
        dateline: text("dateline"),
        text: thing["articleBody"].as_str().map(str::to_owned),
        address: text("url").or_else(|| page.map(str::to_owned)),
        credits,
    }
}

/// Texts of a list, or those between the commas of one.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::String(text) => text.split(',').filter_map(filled).collect(),
        _ => Vec::new(),
    }
}

/// The names of persons, given in place or elsewhere on the page by their id.
fn names(value: &Value, all: &[&Value], byline: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| names(value, all, byline)),
        Value::String(name) if !name.starts_with("http") => byline.extend(filled(name)),
        Value::Object(person) => {
            let named = person.get("name").and_then(Value::as_str);
            let elsewhere = || {
                let id = person.get("@id")?;
                let mut others = all.iter().filter(|thing| thing["@id"] == *id);
                others.find_map(|thing| thing["name"].as_str())
            };
            byline.extend(named.or_else(elsewhere).and_then(filled));
        }
        _ => {}
    }
}

/// A work that the article rests on, where it says who published it.
fn credit(work: &Value) -> Option<IncomingCredit> {
    let publisher = work["publisher"]["name"]
        .as_str()
        .or_else(|| work["publisher"].as_str());
    let url = work["url"]
        .as_str()
        .and_then(|url| url.parse::<WebAddress>().ok());
    let author = work["author"]["name"]
        .as_str()
        .or_else(|| work["author"].as_str());
    let headline = work["headline"].as_str().or_else(|| work["name"].as_str());
    Some(IncomingCredit {
        source: publisher.and_then(filled)?,
        citation: Citation {
            url,
            headline: headline.and_then(filled),
            reporter: author.and_then(filled),
            ..Citation::default()
        },
    })
}
