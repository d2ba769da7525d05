//! What stands inside a credit: names, the roles that words before them give, and addresses.

use super::{
    FoundCredit, labels,
    links::{self, Linked},
};
use crate::brief::{Citation, NameKey, Role, SourceProfile, outlets};

/// How much a credit's place in the text says for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Whatever looks like a name is one: a closing line in brackets.
    Names,
    /// Only outlets in the list are credits; other names are in doubt.
    Outlets,
}

/// What a text in a credit's place is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Credits, at least one.
    Credits(Vec<FoundCredit>),
    /// It may be a credit or not: for an editor to say.
    Doubtful,
    /// Copy like all other.
    Text,
}

/// In bytes; no outlet's name is as long, and most texts that are asked about are sentences.
const LONGEST_OUTLET: usize = 80;

/// More words than this are a remark, not a name.
const LONGEST_NAME: usize = 5;

/// Words that stand in brackets and are no names.
const REMARKS: [&str; 40] = [
    "sic",
    "update",
    "updated",
    "video",
    "videos",
    "photo",
    "photos",
    "image",
    "images",
    "picture",
    "audio",
    "map",
    "chart",
    "graphic",
    "gallery",
    "watch",
    "listen",
    "see",
    "read",
    "click",
    "note",
    "editor",
    "editors",
    "correction",
    "corrected",
    "clarification",
    "caption",
    "emphasis",
    "translation",
    "translated",
    "end",
    "ends",
    "more",
    "continued",
    "breaking",
    "live",
    "advertisement",
    "transcript",
    "laughter",
    "applause",
];

/// Outlets whose names are also words that editors put into quotations.
const WORDS_TOO: [&str; 2] = ["time", "who"];

/// Reads a text that may hold credits, without the brackets around it.
pub(super) fn read(text: &str, trust: Trust) -> Verdict {
    let (words, links) = links::take_saying(text, name_of);
    read_apart(&words, links, trust)
}

/// What a link in a credit's place names: where its words are no name, the outlet that publishes at
/// its address.
pub(super) fn name_of(linked: &Linked) -> String {
    let label = linked.label.as_str();
    let host = linked.address.host();
    match outlets::find_by_host(&host) {
        _ if outlet(label).is_some() => label.to_owned(),
        Some(owner) if !is_name(label) || is_headline(label) => owner.name.clone(),
        None if points(label) => host,
        _ => label.to_owned(),
    }
}

/// Whether a link's words are an article's headline and no source.
fn is_headline(label: &str) -> bool {
    outlet(label).is_none() && !points(label) && label.split_whitespace().count() > 3
}

/// Whether a link's words only say that there is one.
fn points(label: &str) -> bool {
    const WORDS: [&str; 16] = [
        "here",
        "link",
        "source",
        "article",
        "original",
        "story",
        "report",
        "website",
        "site",
        "page",
        "read",
        "more",
        "full",
        "this",
        "the",
        "original article",
    ];
    let mut words = label.split_whitespace().map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.to_lowercase()
    });
    words.all(|word| WORDS.contains(&word.as_str()))
}

/// The same for a text whose addresses have been taken out of it.
pub(super) fn read_apart(words: &str, links: Vec<Linked>, trust: Trust) -> Verdict {
    let words = words.trim_matches([' ', ',', ';', ':', '–', '—']);
    let words = match &links[..] {
        [_, ..] if labels::is_alone(words) => "",
        _ => words,
    };
    let mut credits = Vec::new();
    if outlet(words).is_some() {
        credits.push(reported_by(words));
    } else if !words.is_empty() {
        for part in words.split(';').map(str::trim) {
            match read_part(part, trust) {
                Verdict::Credits(more) => credits.extend(more),
                other => return other,
            }
        }
    }
    for linked in links {
        let name = name_of(&linked);
        let Linked { label, address } = linked;
        let owner = outlets::find_by_host(&address.host());
        if words.is_empty() {
            let name = owner.map_or_else(|| address.host(), |owner| owner.name.clone());
            credits.push(reported_by(&name));
        }
        let free = |credit: &FoundCredit| credit.citation.url.is_none();
        let named = |credit: &FoundCredit| !label.is_empty() && credit.source == name;
        let of_owner = |credit: &FoundCredit| owner.is_some() && outlet(&credit.source) == owner;
        let place = credits
            .iter()
            .position(|credit| free(credit) && named(credit))
            .or_else(|| {
                credits
                    .iter()
                    .position(|credit| free(credit) && of_owner(credit))
            })
            .or_else(|| credits.iter().rposition(free));
        match place {
            Some(place) => {
                let citation = &mut credits[place].citation;
                citation.url = Some(address);
                if is_headline(&label) && name != label {
                    citation.headline = Some(label);
                }
            }
            None => return Verdict::Doubtful,
        }
    }
    if credits.is_empty() {
        Verdict::Text
    } else {
        Verdict::Credits(credits)
    }
}

/// The outlet of the list that this text names. “time” in small letters is a word, not TIME.
pub(super) fn outlet(name: &str) -> Option<&'static SourceProfile> {
    if name.len() > LONGEST_OUTLET || name.contains(['?', '!', ':', ';', '[', ']']) {
        return None;
    }
    let by_host = || {
        let host = name.contains('.') && !name.contains(char::is_whitespace);
        host.then(|| outlets::find_by_host(name)).flatten()
    };
    let outlet = outlets::find(name).or_else(by_host)?;
    let small = !name.contains(char::is_uppercase);
    let initials = !outlet.name.contains(char::is_lowercase);
    let is_word = small && !name.contains('.') && (!initials || WORDS_TOO.contains(&name));
    (!is_word).then_some(outlet)
}

/// One part between semicolons: a label, names, perhaps “via” and another name.
fn read_part(part: &str, trust: Trust) -> Verdict {
    if let Some(label) = labels::find(part) {
        return read_labelled(part, &label, trust);
    }
    if let Some((names, via)) = part.split_once(" via ")
        && let Verdict::Credits(mut credits) = read_names(names, trust)
        && let Verdict::Credits(more) = read_names(via, trust)
    {
        credits.extend(more.into_iter().map(|credit| in_role(credit, Role::Via)));
        return Verdict::Credits(credits);
    }
    read_names(part, trust)
}

fn read_labelled(part: &str, label: &labels::Label<'_>, trust: Trust) -> Verdict {
    // “Source: NAME, ROLE” is one person and what they do, unless every part is an outlet.
    let first = label.rest.split(',').next().unwrap_or_default().trim();
    let outlets_alone = segments(label.rest)
        .iter()
        .all(|name| outlet(name).is_some());
    let mut credits = if label.names_person && label.rest.contains(',') && !outlets_alone {
        if !is_name(first) {
            return Verdict::Doubtful;
        }
        let mut credit = reported_by(first);
        credit.citation.wording = Some(label.rest.to_owned());
        vec![credit]
    } else {
        match read_names(label.rest, if label.sure { Trust::Names } else { trust }) {
            Verdict::Credits(credits) => credits,
            other => return other,
        }
    };
    for credit in &mut credits {
        credit.citation.role = label.role;
    }
    if label.keeps_words
        && let [credit] = credits.as_mut_slice()
    {
        credit.citation.wording = Some(part.to_owned());
    }
    Verdict::Credits(credits)
}

/// Names between commas, slashes and “and”.
fn read_names(text: &str, trust: Trust) -> Verdict {
    let names = segments(text);
    let known = names.iter().filter(|name| outlet(name).is_some()).count();
    if known > 0 && known == names.len() {
        return Verdict::Credits(names.into_iter().map(reported_by).collect());
    }
    let all_names = names
        .iter()
        .all(|name| outlet(name).is_some() || is_name(name));
    if known == 0 && !is_name(text) {
        let first = names.first().copied().unwrap_or_default();
        let has_comma = text.contains(',') && all_names && is_name(first);
        if !has_comma {
            return doubt(text);
        }
    }
    // “BBC, 13 April 2019”: the date is no source, but it is printed.
    let mut known_names = names.iter().filter(|name| outlet(name).is_some());
    let dated = names
        .iter()
        .all(|name| outlet(name).is_some() || name.contains(|c: char| c.is_ascii_digit()));
    if let (Some(name), None, true) = (known_names.next(), known_names.next(), dated) {
        let mut credit = reported_by(name);
        credit.citation.wording = Some(text.to_owned());
        return Verdict::Credits(vec![credit]);
    }
    match trust {
        Trust::Names if known > 0 && all_names => {
            Verdict::Credits(names.into_iter().map(reported_by).collect())
        }
        Trust::Names if known == 0 => {
            // “NAME, ROLE”: the words stay, whether or not what follows is a role.
            let name = text.split(',').next().unwrap_or_default().trim();
            let mut credit = reported_by(name);
            if name != text {
                credit.citation.wording = Some(text.to_owned());
            }
            Verdict::Credits(vec![credit])
        }
        _ => doubt(text),
    }
}

/// What a text is that names no credit for certain.
fn doubt(text: &str) -> Verdict {
    let short = text.split_whitespace().count() <= LONGEST_NAME;
    let has_letters = text.contains(char::is_alphabetic);
    // A program's brackets hold settings: `[box width="1"]`.
    if short && has_letters && !text.contains('=') && !is_remark(text) {
        Verdict::Doubtful
    } else {
        Verdict::Text
    }
}

fn is_remark(text: &str) -> bool {
    NameKey::of(text).is_none_or(|key| {
        let first = key.as_str().split(' ').next().unwrap_or_default();
        // “editor’s” has lost its apostrophe in the key.
        REMARKS.contains(&first)
    })
}

/// Whether the text has the look of a name: up to five words, each with a capital, a digit or a
/// letter that has no case.
fn is_name(text: &str) -> bool {
    const SMALL: [&str; 22] = [
        "of", "the", "and", "for", "on", "in", "at", "&", "de", "la", "le", "les", "du", "des",
        "von", "van", "der", "den", "del", "di", "da", "und",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|c| !c.is_lowercase())
    };
    let is_host = |word: &str| {
        word.split('.').count() > 1
            && word.split('.').all(|part| {
                !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-')
            })
    };
    (1..=LONGEST_NAME).contains(&words.len())
        && words.iter().enumerate().all(|(number, word)| {
            capital(word) || is_host(word) || (number > 0 && SMALL.contains(word))
        })
        && text.contains(char::is_alphabetic)
        && !text.contains([
            '?', '!', ':', '…', '“', '”', '"', '[', ']', '{', '}', '|', '(', ')',
        ])
        && !is_remark(text)
}

/// The names in a list; an outlet whose own name holds “and”, “&” or a slash stays whole.
fn segments(text: &str) -> Vec<&str> {
    let mut bounds = vec![];
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let separator = [", and ", " and ", " & ", " + ", ",", "/", " | "]
            .into_iter()
            .find(|separator| rest.starts_with(separator));
        match separator {
            Some(separator) => {
                bounds.push((start, at));
                at += separator.len();
                start = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    bounds.push((start, text.len()));
    let mut names = Vec::new();
    let mut next = 0;
    while let Some(&(start, end)) = bounds.get(next) {
        let longest = (next + 1..bounds.len().min(next + 4))
            .rev()
            .find(|last| outlet(text[start..bounds[*last].1].trim()).is_some());
        let (end, after) = longest.map_or((end, next + 1), |last| (bounds[last].1, last + 1));
        let name = text[start..end].trim();
        if !name.is_empty() {
            names.push(name);
        }
        next = after;
    }
    names
}

fn reported_by(name: &str) -> FoundCredit {
    let by_host = name.contains('.') && !name.contains(char::is_whitespace);
    let source = match outlet(name) {
        Some(outlet) if by_host && outlets::find(name).is_none() => outlet.name.clone(),
        _ => name.to_owned(),
    };
    FoundCredit {
        source,
        citation: Citation::default(),
    }
}

fn in_role(mut credit: FoundCredit, role: Role) -> FoundCredit {
    credit.citation.role = role;
    credit
}
