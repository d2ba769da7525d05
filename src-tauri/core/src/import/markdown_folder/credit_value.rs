//! One value of front matter as credits, in the shapes that people write: a name, an address, a
//! Markdown link, an object of these, or a list.
//!
//! Deliberately absent: which keys give credits. What can't be read as one is told with its words.

use chrono_tz::Tz;
use serde_json::{Map, Value};

use super::keys::{Keys, text, texts};
use crate::{
    brief::{Citation, Note, Role, WebAddress, note, outlets},
    import::{IncomingCredit, dates},
    text::credit_text,
};

/// Adds the credits that a value gives; what is none is told of.
pub(super) fn read(
    value: &Value,
    zone: Tz,
    credits: &mut Vec<IncomingCredit>,
    notes: &mut Vec<Note>,
) {
    match value {
        Value::Array(list) => {
            for value in list {
                read(value, zone, credits, notes);
            }
        }
        Value::Object(map) => match from_map(map, zone, notes) {
            Some(credit) => credits.push(credit),
            None => from_pairs(map, credits, notes),
        },
        Value::String(text) => match from_text(text) {
            Some(found) => credits.extend(found),
            None => notes.push(unread(text)),
        },
        Value::Number(_) | Value::Bool(_) => notes.push(unread(&value.to_string())),
        Value::Null => {}
    }
}

/// What can't be read as a credit, with its words.
pub(super) fn unread(text: &str) -> Note {
    note!(
        "credit_unreadable",
        "“{text}” in the front matter can't be read as a credit; add it by hand",
        text
    )
}

/// `{BBC: https://…, Reuters: https://…}`.
fn from_pairs(map: &Map<String, Value>, credits: &mut Vec<IncomingCredit>, notes: &mut Vec<Note>) {
    for (name, value) in map {
        match text(value).map(|text| text.parse::<WebAddress>()) {
            Some(Ok(url)) => credits.push(linked(name, url)),
            _ => notes.push(unread(&format!("{name}: {value}"))),
        }
    }
}

/// An object with keys for the parts of a credit; none where it names nothing.
fn from_map(map: &Map<String, Value>, zone: Tz, notes: &mut Vec<Note>) -> Option<IncomingCredit> {
    const NAMES: [&str; 9] = [
        "name",
        "source",
        "outlet",
        "publisher",
        "publication",
        "site",
        "website",
        "org",
        "text",
    ];
    let mut keys = Keys::new(map.clone());
    let name = NAMES.iter().find_map(|key| keys.text(key));
    let url = keys.first_text(&["url", "link", "href", "address", "uri"]);
    let title = keys.first_text(&["title", "headline", "article"]);
    if name.is_none() && url.is_none() && title.is_none() {
        return None;
    }
    let address = url
        .as_deref()
        .and_then(|url| url.parse::<WebAddress>().ok());
    let mut credit = match (&name, &title, address) {
        (Some(name), _, address) => {
            let mut credit = from_text(name)
                .and_then(|found| <[IncomingCredit; 1]>::try_from(found).ok())
                .map_or_else(|| named(name), |[credit]| credit);
            credit.citation.url = address.or(credit.citation.url);
            credit
        }
        (None, Some(title), Some(address)) => linked(title, address),
        (None, None, Some(address)) => of_address(address),
        (None, Some(title), None) => named(title),
        (None, None, None) => return None,
    };
    if let Some(url) = url.filter(|_| credit.citation.url.is_none()) {
        notes.push(unread(&url));
    }
    let citation = &mut credit.citation;
    if let Some(title) = title.filter(|title| *title != credit.source) {
        citation.headline = Some(title);
    }
    let people = ["author", "authors", "reporter", "by"]
        .iter()
        .find_map(|key| keys.take(key));
    citation.reporter = people
        .map(|people| texts(&people).join(", "))
        .filter(|it| !it.is_empty());
    let mut day = |names: &[&str]| {
        let written = keys.first_text(names)?;
        let read = dates::read(&written, zone).ok();
        if read.is_none() {
            notes.push(unread(&written));
        }
        Some(read?.in_zone(zone).date_naive())
    };
    citation.published_on = day(&["date", "published", "publishedon", "publishedat"]);
    citation.read_on = day(&["accessed", "readon", "retrieved", "accessdate"]);
    let archived = keys.first_text(&["archive", "archiveurl", "archived"]);
    citation.archive_url = archived.and_then(|url| url.parse().ok());
    let role = keys.first_text(&["role", "type"]);
    if let Some(role) = role.and_then(|role| role.parse::<Role>().ok()) {
        citation.role = role;
    }
    for key in keys.left() {
        notes.push(note!(
            "unknown_key",
            "“{key}” of a credit to {source} was passed over",
            form = "credit",
            key,
            source = credit.source
        ));
    }
    Some(credit)
}

/// The credits in a text; none where it is more than names and addresses.
pub(super) fn from_text(text: &str) -> Option<Vec<IncomingCredit>> {
    let text = text.trim();
    if let Ok(address) = text.parse::<WebAddress>() {
        return Some(vec![of_address(address)]);
    }
    if let Some(credits) = from_links(text) {
        return Some(credits);
    }
    if let Some(at) = text.find("https://").or_else(|| text.find("http://")) {
        // “BBC: https://…”, “BBC (https://…)”.
        let (name, address) = text.split_at(at);
        let address = address.trim_end_matches([')', '>', ']']);
        let name = name.trim_matches([' ', ':', '-', '–', '—', '(', '<', '[', ',']);
        let address = address.parse::<WebAddress>().ok()?;
        return Some(vec![if name.is_empty() {
            of_address(address)
        } else {
            linked(name, address)
        }]);
    }
    let taken = credit_text::take(vec![format!("[{text}]")]);
    if taken.paragraphs.iter().all(String::is_empty) && !taken.credits.is_empty() {
        let credits = taken.credits.into_iter().map(|credit| IncomingCredit {
            source: credit.source,
            citation: credit.citation,
        });
        return Some(credits.collect());
    }
    let is_name = text.chars().count() <= 80 && !text.contains('\n') && !text.ends_with('.');
    (is_name && text.contains(char::is_alphanumeric)).then(|| vec![named(text)])
}

/// `[BBC](https://…), [Reuters](https://…)` and nothing else.
fn from_links(text: &str) -> Option<Vec<IncomingCredit>> {
    let mut credits = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (label, after) = rest.strip_prefix('[')?.split_once("](")?;
        let (address, after) = after.split_once(')')?;
        credits.push(linked(label, address.trim().parse().ok()?));
        rest = after.trim_start_matches([' ', ',', ';', '&', '/', '|']);
        rest = rest.strip_prefix("and ").unwrap_or(rest);
    }
    (!credits.is_empty()).then_some(credits)
}

/// A name or a headline that leads to an article.
fn linked(label: &str, address: WebAddress) -> IncomingCredit {
    let label = label.trim_matches(['*', '_', ' ']);
    let mut credit = of_address(address);
    let owner = outlets::find_by_host(
        &credit
            .citation
            .url
            .as_ref()
            .map(WebAddress::host)
            .unwrap_or_default(),
    );
    let known = outlets::find(label);
    let short = label.split_whitespace().count() <= 5;
    if known.is_some() || (owner.is_none() && short && !label.is_empty()) {
        credit.source = label.to_owned();
    } else if !label.is_empty() {
        credit.citation.headline = Some(label.to_owned());
    }
    credit
}

/// A credit of the outlet that publishes there, or of the host.
pub(super) fn of_address(address: WebAddress) -> IncomingCredit {
    let host = address.host();
    let mut credit =
        named(&outlets::find_by_host(&host).map_or(host, |outlet| outlet.name.clone()));
    credit.citation.url = Some(address);
    credit
}

fn named(name: &str) -> IncomingCredit {
    IncomingCredit {
        source: name.to_owned(),
        citation: Citation::default(),
    }
}
