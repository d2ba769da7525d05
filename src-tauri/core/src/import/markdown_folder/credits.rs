//! Credits in front matter: which keys give them (`sources`, `source_url`, `via` and the like), and
//! in what role.
//!
//! Deliberately absent: how one is written, see [`super::credit_value`], and credits that stand in
//! the text, see [`crate::import::Copy`].

use chrono_tz::Tz;

use super::{
    credit_value::{from_text, read, unread},
    keys::{Keys, texts},
};
use crate::{
    brief::{Citation, NameKey, Note, Role, outlets},
    import::IncomingCredit,
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

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
