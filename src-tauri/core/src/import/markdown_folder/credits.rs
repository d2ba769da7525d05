//! Credits in front matter: `sources`, `source_url`, `via` and the like, in the shapes that people
//! write: a name, an address, a Markdown link, an object of these, or a list.
//!
//! Deliberately absent: credits that stand in the text; see [`crate::import::Copy`]. What can't be
//! read as a credit is told with its words.

use chrono_tz::Tz;
use serde_json::{Map, Value};

use super::keys::{Keys, text, texts};
use crate::{
    brief::{Citation, NameKey, Note, Role, WebAddress, outlets},
    import::{IncomingCredit, dates},
    text::credit_text,
};

/// The keys that give credits, and the role of each. Their order is that of the credits.
const KEYS: [(&str, Role); 22] = [
    ("sources", Role::ReportedBy),
    ("source", Role::ReportedBy),
    ("sourcename", Role::ReportedBy),
    ("credits", Role::ReportedBy),
    ("credit", Role::ReportedBy),
    ("citations", Role::ReportedBy),
    ("citation", Role::ReportedBy),
    ("references", Role::ReportedBy),
    ("outlet", Role::ReportedBy),
    ("publisher", Role::ReportedBy),
    ("excerptedfrom", Role::ExcerptedFrom),
    ("via", Role::Via),
    ("vianame", Role::Via),
    ("hattip", Role::Via),
    ("photocredit", Role::Photo),
    ("imagecredit", Role::Photo),
    ("photoby", Role::Photo),
    ("originalsource", Role::ReportedBy),
    ("original", Role::ReportedBy),
    ("reportedby", Role::ReportedBy),
    ("newssource", Role::ReportedBy),
    ("publication", Role::ReportedBy),
];

/// Keys whose address goes to the credit that a key above gave, or makes one.
const ADDRESSES: [(&str, Role); 14] = [
    ("sourceurl", Role::ReportedBy),
    ("sourcelink", Role::ReportedBy),
    ("originalurl", Role::ReportedBy),
    ("originallink", Role::ReportedBy),
    ("articleurl", Role::ReportedBy),
    ("articlelink", Role::ReportedBy),
    ("externalurl", Role::ReportedBy),
    ("externallink", Role::ReportedBy),
    ("linkurl", Role::ReportedBy),
    ("link", Role::ReportedBy),
    ("crediturl", Role::ReportedBy),
    ("citationurl", Role::ReportedBy),
    ("viaurl", Role::Via),
    ("vialink", Role::Via),
];

/// Takes the credits out of front matter.
pub(super) fn take(keys: &mut Keys, zone: Tz, notes: &mut Vec<Note>) -> Vec<IncomingCredit> {
    let mut credits: Vec<IncomingCredit> = Vec::new();
    for (key, role) in KEYS {
        let Some(value) = keys.take(key) else {
            continue;
        };
        let mut found = Vec::new();
        read(&value, zone, &mut found, notes);
        for credit in &mut found {
            if credit.citation.role == Role::ReportedBy {
                credit.citation.role = role;
            }
        }
        found
            .into_iter()
            .for_each(|credit| add(&mut credits, credit));
    }
    for (key, role) in ADDRESSES {
        let Some(value) = keys.take(key) else {
            continue;
        };
        for address in texts(&value) {
            let mut found = from_text(&address).unwrap_or_default();
            found.retain(|credit| credit.citation.url.is_some());
            if found.is_empty() {
                notes.push(unread(&address));
            }
            for mut credit in found {
                credit.citation.role = role;
                let mut named = credits
                    .iter_mut()
                    .filter(|known| known.citation.url.is_none() && known.citation.role == role);
                match named.next() {
                    Some(known) => known.citation.url = credit.citation.url,
                    None => add(&mut credits, credit),
                }
            }
        }
    }
    if let [credit] = credits.as_mut_slice() {
        credit.citation.headline = credit.citation.headline.take().or_else(|| {
            keys.first_text(&["sourcetitle", "originaltitle", "articletitle", "linktitle"])
        });
        let reporter = || keys.first_text(&["sourceauthor", "originalauthor", "reporter"]);
        credit.citation.reporter = credit.citation.reporter.take().or_else(reporter);
    }
    credits
}

/// Adds a credit unless the same stands there already.
pub(super) fn add(credits: &mut Vec<IncomingCredit>, credit: IncomingCredit) {
    let key = key_of(&credit.source);
    let same = credits.iter_mut().find(|known| {
        let apart = known.citation.url.is_some()
            && credit.citation.url.is_some()
            && known.citation.url != credit.citation.url;
        key_of(&known.source) == key && !apart && known.citation.role == credit.citation.role
    });
    match same {
        Some(known) => {
            let Citation {
                url,
                headline,
                reporter,
                wording,
                ..
            } = credit.citation;
            let here = &mut known.citation;
            here.url = here.url.take().or(url);
            here.headline = here.headline.take().or(headline);
            here.reporter = here.reporter.take().or(reporter);
            here.wording = here.wording.take().or(wording);
        }
        None => credits.push(credit),
    }
}

/// What makes two names one source: the outlet's, where it is in the list.
fn key_of(name: &str) -> Option<NameKey> {
    NameKey::of(outlets::find(name).map_or(name, |outlet| &outlet.name))
}

fn read(value: &Value, zone: Tz, credits: &mut Vec<IncomingCredit>, notes: &mut Vec<Note>) {
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

fn unread(text: &str) -> Note {
    let message = format!("“{text}” in the front matter can't be read as a credit; add it by hand");
    Note::new("credit_unreadable", message)
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
        let message = format!("“{key}” of a credit to {} was passed over", credit.source);
        notes.push(Note::new("unknown_key", message));
    }
    Some(credit)
}

/// The credits in a text; none where it is more than names and addresses.
fn from_text(text: &str) -> Option<Vec<IncomingCredit>> {
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The credits of a front matter, each as `role source url headline`.
    fn credits(head: Value) -> (Vec<String>, Vec<Note>) {
        let Value::Object(head) = head else {
            panic!("{head} is no object");
        };
        let mut keys = Keys::new(head);
        let mut notes = Vec::new();
        let found = take(&mut keys, Tz::UTC, &mut notes);
        assert_eq!(keys.left().count(), 0);
        let shown = found.into_iter().map(|credit| {
            let IncomingCredit { source, citation } = credit;
            let url = citation.url.map(|url| url.to_string()).unwrap_or_default();
            let parts = [
                source,
                url,
                citation.headline.unwrap_or_default(),
                citation.reporter.unwrap_or_default(),
                citation
                    .published_on
                    .map(|day| day.to_string())
                    .unwrap_or_default(),
            ];
            format!(
                "{}: {}",
                citation.role,
                parts.join("|").trim_end_matches('|')
            )
        });
        (shown.collect(), notes)
    }

    #[test]
    fn credits_are_read_in_the_shapes_people_write() {
        for (head, expected) in [
            (json!({"source": "BBC"}), &["reported_by: BBC"][..]),
            (
                json!({"source": "BBC; Reuters"}),
                &["reported_by: BBC", "reported_by: Reuters"],
            ),
            (
                json!({"source": "https://www.bbc.com/news/1"}),
                &["reported_by: BBC|https://www.bbc.com/news/1"],
            ),
            (
                json!({"source": "[BBC](https://www.bbc.com/news/1)"}),
                &["reported_by: BBC|https://www.bbc.com/news/1"],
            ),
            (
                json!({"sources": ["[Reef recovers](https://www.bbc.com/news/1)", "Reuters: https://www.reuters.com/a"]}),
                &[
                    "reported_by: BBC|https://www.bbc.com/news/1|Reef recovers",
                    "reported_by: Reuters|https://www.reuters.com/a",
                ],
            ),
            (
                json!({"source": "BBC", "source_url": "https://www.bbc.com/news/1"}),
                &["reported_by: BBC|https://www.bbc.com/news/1"],
            ),
            (
                json!({"sources": [{"name": "NASA", "url": "https://www.nasa.gov/a", "title": "Probe lands",
                    "author": "Staff", "date": "2014-11-12"}]}),
                &["reported_by: NASA|https://www.nasa.gov/a|Probe lands|Staff|2014-11-12"],
            ),
            (
                json!({"sources": {"BBC": "https://www.bbc.com/news/1"}}),
                &["reported_by: BBC|https://www.bbc.com/news/1"],
            ),
            (json!({"via": "NPR"}), &["via: NPR"]),
            (json!({"photo_credit": "ESA"}), &["photo: ESA"]),
            (
                json!({"link": "https://example.org/a"}),
                &["reported_by: example.org|https://example.org/a"],
            ),
            (
                json!({"source": "The committee on ocean temperature"}),
                &["reported_by: The committee on ocean temperature"],
            ),
        ] {
            let (found, notes) = credits(head.clone());
            assert_eq!(found, expected, "{head}");
            assert_eq!(notes, [], "{head}");
        }
    }

    #[test]
    fn what_is_no_credit_is_told() {
        for head in [
            json!({"source": "A long remark about where all of this was read. It goes on and on."}),
            json!({"source": 7}),
            json!({"source_url": "ask the editor"}),
            json!({"sources": [{"colour": "red"}]}),
            json!({"sources": {"name": "BBC", "url": "nowhere"}}),
        ] {
            let (_, notes) = credits(head.clone());
            assert_eq!(notes.len(), 1, "{head}");
            assert_eq!(notes[0].code, "credit_unreadable", "{head}");
        }
    }
}
