//! Credits that stand in an item's custom fields and not in its text.
//!
//! Themes and plugins keep a source in fields such as `source` and `source_url`, and syndication
//! keeps where it fetched from. Deliberately absent: any field that merely could be one.

use url::Url;

use super::item::Item;
use crate::{
    brief::{Citation, NameKey, Note, Role, WebAddress, note, outlets},
    import::IncomingCredit,
    text::{credit_text, html},
};

/// Fields that belong together: one for the name, one for the address.
struct Shape {
    role: Role,
    label: &'static str,
    names: &'static [&'static str],
    addresses: &'static [&'static str],
}

/// Names without an underscore at their beginning, which only hides a field in WordPress.
const SHAPES: [Shape; 3] = [
    Shape {
        role: Role::ReportedBy,
        label: "Source",
        names: &[
            "source",
            "source_name",
            "news_source",
            "article_source",
            "original_source",
        ],
        addresses: &[
            "source_url",
            "source_link",
            "source_uri",
            "original_url",
            "original_link",
            "article_url",
        ],
    },
    Shape {
        role: Role::ReportedBy,
        label: "Source",
        names: &["syndication_source"],
        addresses: &["syndication_permalink", "wprss_item_permalink"],
    },
    Shape {
        role: Role::Via,
        label: "Via",
        names: &["via", "via_name"],
        addresses: &["via_url", "via_link"],
    },
];

/// What the custom fields gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FieldCredits {
    /// The fields that were read.
    pub(super) fields: Vec<String>,
    pub(super) notes: Vec<Note>,
}

/// Adds the credits of an item's custom fields, and of the taxonomies that name `sources`, to
/// those that stood in its text.
pub(super) fn add(
    item: &Item,
    sources: &[String],
    credits: &mut Vec<IncomingCredit>,
) -> FieldCredits {
    let mut given = FieldCredits::default();
    for source in sources {
        let found = read("Source", Role::ReportedBy, source, None);
        merge(credits, found, &Place::Term(source), &mut given.notes);
    }
    for shape in &SHAPES {
        let name = value(item, shape.names);
        let address = value(item, shape.addresses);
        let url = address.and_then(|(_, value)| value.parse::<WebAddress>().ok());
        let mut fields = Vec::new();
        fields.extend(name.map(|(key, _)| key.to_owned()));
        fields.extend(url.as_ref().and(address).map(|(key, _)| key.to_owned()));
        let found = read(
            shape.label,
            shape.role,
            name.map_or("", |(_, name)| name),
            url,
        );
        if found.is_empty() {
            continue;
        }
        merge(credits, found, &Place::Fields(&fields), &mut given.notes);
        given.fields.append(&mut fields);
    }
    given
}

/// The first of an item's fields of these names that says something a reader could read.
fn value<'i>(item: &'i Item, names: &[&str]) -> Option<(&'i str, &'i str)> {
    names.iter().find_map(|name| {
        item.meta.iter().find_map(|(key, value)| {
            let (bare, value) = (key.strip_prefix('_').unwrap_or(key), value.trim());
            let fits = bare.eq_ignore_ascii_case(name) && is_readable(value);
            fits.then_some((key.as_str(), value))
        })
    })
}

/// Not a number, a page of text, or what PHP wrote for itself: `a:1:{…}`.
fn is_readable(value: &str) -> bool {
    let written_by_php = value.as_bytes().get(1) == Some(&b':')
        && value.starts_with(['a', 'O', 's', 'i', 'b', 'd'])
        && value.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
    value.contains(char::is_alphabetic)
        && !written_by_php
        && value.len() <= 400
        && !value.contains('\n')
}

/// The credits that a name, an address, or both give.
fn read(label: &str, role: Role, name: &str, mut url: Option<WebAddress>) -> Vec<IncomingCredit> {
    let mut name = name.to_owned();
    if name.contains('<') {
        name = html::to_markdown(&name);
    } else if let Ok(address) = name.parse::<WebAddress>() {
        url.get_or_insert(address);
        name.clear();
    }
    if name.is_empty() {
        let Some(url) = url else { return Vec::new() };
        let outlet = outlets::find_by_host(&url.host());
        let source = outlet.map_or_else(|| url.host(), |outlet| outlet.name.clone());
        return vec![IncomingCredit {
            source,
            citation: Citation {
                url: Some(url),
                ..Citation::in_role(role)
            },
        }];
    }
    let taken = credit_text::take(vec![format!("{label}: {name}")]);
    let mut credits: Vec<IncomingCredit> = if taken.paragraphs.is_empty() {
        let found = taken.credits.into_iter();
        found
            .map(|credit| IncomingCredit {
                source: credit.source,
                citation: credit.citation,
            })
            .collect()
    } else {
        Vec::new()
    };
    if credits.is_empty() {
        credits.push(IncomingCredit {
            source: name,
            citation: Citation::in_role(role),
        });
    }
    if let Some(url) = url {
        let outlet = outlets::find_by_host(&url.host());
        let publishes = |credit: &IncomingCredit| {
            outlet.is_some_and(|outlet| {
                outlets::find(&credit.source).is_some_and(|known| known.name == outlet.name)
            })
        };
        let place = credits.iter().position(publishes);
        let place = place.unwrap_or(credits.len() - 1);
        if credits[place].citation.url.is_none() {
            credits[place].citation.url = Some(url);
        }
    }
    credits
}

/// Where a credit stood beside the text.
enum Place<'f> {
    /// In a taxonomy that names sources, as this term.
    Term(&'f str),
    /// In these custom fields, two at the most.
    Fields(&'f [String]),
}

impl Place<'_> {
    /// Says what became of what stood there: a new `credit` to the source, the `address` of one
    /// that was known, or the `same` as the text says.
    fn note(&self, became: &str, source: &str) -> Note {
        let (place, name, other, words) = match self {
            Self::Term(name) => ("term", *name, "", format!("The term “{name}”")),
            Self::Fields([name, other, ..]) => {
                let words = format!("The custom fields “{name}” and “{other}”");
                ("fields", name.as_str(), other.as_str(), words)
            }
            Self::Fields(fields) => {
                let name = fields.first().map_or("", String::as_str);
                ("field", name, "", format!("The custom field “{name}”"))
            }
        };
        let told = match became {
            "address" => format!("gave the address for the credit {source}"),
            "same" => format!("named {source}, as the text does"),
            _ => format!("became the credit {source}"),
        };
        note!(
            "credit_from_field",
            "{words} {told}",
            place,
            name,
            other,
            became,
            source,
        )
    }
}

/// Adds credits to those that are there: one that is there already is given the address that it
/// lacks, and is not doubled.
fn merge(
    credits: &mut Vec<IncomingCredit>,
    found: Vec<IncomingCredit>,
    place: &Place<'_>,
    notes: &mut Vec<Note>,
) {
    for credit in found {
        let same = credits.iter_mut().find(|known| is_same(known, &credit));
        let source = credit.source.clone();
        notes.push(match same {
            Some(known) if known.citation.url.is_none() && credit.citation.url.is_some() => {
                known.citation.url = credit.citation.url;
                place.note("address", &known.source)
            }
            Some(known) => place.note("same", &known.source),
            None => {
                credits.push(credit);
                place.note("credit", &source)
            }
        });
    }
}

fn is_same(one: &IncomingCredit, other: &IncomingCredit) -> bool {
    let outlet = |credit: &IncomingCredit| {
        let known = outlets::find(&credit.source);
        NameKey::of(known.map_or(&credit.source, |known| &known.name))
    };
    let addresses_differ = matches!(
        (&one.citation.url, &other.citation.url),
        (Some(one), Some(other)) if Url::parse(one.as_str()) != Url::parse(other.as_str())
    );
    outlet(one) == outlet(other) && !addresses_differ
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credits(meta: &[(&str, &str)], text: &[&str]) -> (Vec<String>, FieldCredits) {
        let item = Item {
            meta: meta
                .iter()
                .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
                .collect(),
            ..Item::default()
        };
        let mut credits: Vec<IncomingCredit> = text
            .iter()
            .map(|source| IncomingCredit {
                source: (*source).to_owned(),
                citation: Citation::default(),
            })
            .collect();
        let given = add(&item, &[], &mut credits);
        let told = credits.iter().map(|credit| {
            let url = credit.citation.url.as_ref();
            format!(
                "{}|{}|{}",
                credit.source,
                credit.citation.role,
                url.map_or("", |url| url.as_str())
            )
        });
        (told.collect(), given)
    }

    #[test]
    fn a_name_and_an_address_are_one_credit() {
        for (meta, told) in [
            (
                vec![
                    ("source", "BBC"),
                    ("source_url", "https://www.bbc.com/news/1"),
                ],
                vec!["BBC|reported_by|https://www.bbc.com/news/1"],
            ),
            (
                vec![
                    ("_source", "BBC, Reuters"),
                    ("original_url", "https://www.bbc.com/news/1"),
                ],
                vec![
                    "BBC|reported_by|https://www.bbc.com/news/1",
                    "Reuters|reported_by|",
                ],
            ),
            (
                vec![("syndication_permalink", "https://www.bbc.co.uk/news/2")],
                vec!["BBC|reported_by|https://www.bbc.co.uk/news/2"],
            ),
            (
                vec![("source", "<a href=\"https://www.bbc.com/news/1\">BBC</a>")],
                vec!["BBC|reported_by|https://www.bbc.com/news/1"],
            ),
            (vec![("via", "The Guardian")], vec!["The Guardian|via|"]),
            (
                vec![("source_url", "https://reef.example/1")],
                vec!["reef.example|reported_by|https://reef.example/1"],
            ),
        ] {
            assert_eq!(credits(&meta, &[]).0, told);
        }
    }

    #[test]
    fn a_credit_of_the_text_is_not_doubled() {
        let meta = [
            ("source", "bbc"),
            ("source_url", "https://www.bbc.com/news/1"),
        ];
        let (told, given) = credits(&meta, &["BBC"]);
        assert_eq!(told, ["BBC|reported_by|https://www.bbc.com/news/1"]);
        assert_eq!(given.fields, ["source", "source_url"]);
        assert_eq!(given.notes.len(), 1);
    }

    #[test]
    fn what_nobody_could_read_is_no_credit() {
        for value in ["", "12", "a:1:{s:1:\"a\";s:3:\"BBC\";}", "two\nlines", "—"] {
            let (told, given) = credits(&[("source", value)], &[]);
            assert_eq!((told.len(), given), (0, FieldCredits::default()), "{value}");
        }
        assert_eq!(credits(&[("resource", "BBC")], &[]).0.len(), 0);
    }
}
