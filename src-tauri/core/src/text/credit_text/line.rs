//! Where a credit stands in a line: the whole of it, or its end.

use super::{
    labels,
    links::{self, Linked},
    names::{self, Trust, Verdict, read},
};
use crate::brief::outlets;

/// What stands in a credit's place in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it begins, in bytes; 0 where it is the whole line.
    pub(super) at: usize,
    /// What it is.
    pub(super) verdict: Verdict,
    /// Whether its brackets had to be mended.
    pub(super) repaired: bool,
    /// Whether the line is a text in brackets and nothing else.
    pub(super) bracketed: bool,
}

impl Found {
    fn whole(verdict: Verdict) -> Option<Self> {
        Some(Self {
            at: 0,
            verdict,
            repaired: false,
            bracketed: false,
        })
    }
}

/// In bytes; a longer line, even with an address in it, is a sentence.
const LONGEST_CREDIT: usize = 600;

const OPENING: [char; 5] = ['[', '{', '［', '【', '〔'];
const CLOSING: [char; 5] = [']', '}', '］', '】', '〕'];

/// Reads a line as a credit and nothing else. `after_quotation` says that the text before it ends
/// with a quotation, so that a dash may name whom it quotes.
pub(super) fn whole(line: &str, after_quotation: bool) -> Option<Found> {
    if line.len() > LONGEST_CREDIT {
        return None;
    }
    let text = bare(line);
    let (plain, linked) = links::take(&text);
    if !linked.is_empty() && !plain.contains(OPENING) && !plain.contains(CLOSING) {
        return linked_alone(&text, &plain, linked);
    }
    let (plain, linked) = links::take_saying(&text, names::name_of);
    bracketed(&plain, linked)
        .or_else(|| {
            let inside = text.strip_prefix('(')?.strip_suffix(')')?;
            let verdict = read(inside, Trust::Outlets);
            (!inside.contains(['(', ')'])).then(|| Found::whole(verdict))?
        })
        .or_else(|| {
            let short = text.split_whitespace().count() <= 12;
            (short && labels::is_labelled(&text))
                .then(|| Found::whole(read(&text, Trust::Names)))?
        })
        .or_else(|| {
            let name = text
                .strip_prefix("--")
                .or_else(|| text.strip_prefix(['—', '–', '―']))?;
            let trust = if after_quotation {
                Trust::Outlets
            } else {
                Trust::Names
            };
            Found::whole(read(name.trim_start_matches(['-', '—', '–']), trust))
        })
        .or_else(|| names::outlet(&text).and_then(|_| Found::whole(Verdict::Doubtful)))
}

/// Whether [`whole`] could find the line to be a text in brackets: it begins with one, or with an
/// address, which says nothing. Most lines begin with a word, and this is far less work.
pub(super) fn may_be_bracketed(line: &str) -> bool {
    let marks = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '\\');
    let text = line.trim_start_matches(marks);
    text.starts_with(OPENING) || text.starts_with('<') || text.starts_with("http")
}

/// A line with links and no brackets around them. Its words must name an outlet, or follow a label;
/// where they do neither and the address is an outlet's, it may be a credit.
fn linked_alone(text: &str, plain: &str, linked: Vec<Linked>) -> Option<Found> {
    if plain.is_empty() {
        return None;
    }
    let labelled = labels::is_labelled(text);
    if labelled || text.to_ascii_lowercase().starts_with("via ") {
        let verdict = read(
            text,
            if labelled {
                Trust::Names
            } else {
                Trust::Outlets
            },
        );
        return (verdict != Verdict::Text).then(|| Found::whole(verdict))?;
    }
    let outlets = linked
        .iter()
        .all(|one| outlets::find_by_host(&one.address.host()).is_some());
    let is_link = linked.iter().any(|one| one.label == plain);
    match names::read_apart(plain, linked, Trust::Outlets) {
        Verdict::Credits(credits) => Found::whole(Verdict::Credits(credits)),
        _ if outlets && is_link => Found::whole(Verdict::Doubtful),
        _ => None,
    }
}

/// A whole line in brackets, well closed or not, whose addresses have been taken out of it.
fn bracketed(line: &str, addresses: Vec<Linked>) -> Option<Found> {
    let line = line.strip_suffix('.').unwrap_or(line);
    let rest = line.trim_start_matches(|c| OPENING.contains(&c) || c == ' ');
    let inside = rest.trim_end_matches(|c| CLOSING.contains(&c) || c == ' ');
    let opened = count(&line[..line.len() - rest.len()], OPENING);
    let closed = count(&line[line.len() - rest.len() + inside.len()..], CLOSING);
    // `(BBC]` and `[BBC)` are slips too.
    let inside = match (opened, closed) {
        (0, 0) => return None,
        (0, _) => inside.strip_prefix('(').unwrap_or(inside),
        (_, 0) => inside.strip_suffix(')').unwrap_or(inside),
        _ => inside,
    };
    let empty = inside.is_empty() && addresses.is_empty();
    if empty || inside.contains(OPENING) || inside.contains(CLOSING) {
        return None;
    }
    let balanced = opened > 0 && closed > 0;
    let trust = if balanced {
        Trust::Names
    } else {
        Trust::Outlets
    };
    let verdict = names::read_apart(inside, addresses, trust);
    if !balanced && (verdict == Verdict::Text || sentence_end(inside).is_some()) {
        return None;
    }
    Some(Found {
        at: 0,
        verdict,
        repaired: (opened, closed) != (1, 1),
        bracketed: balanced,
    })
}

fn count(text: &str, brackets: [char; 5]) -> usize {
    text.matches(brackets).count()
}

/// Reads the end of a line that begins with other text: `… he said. [NPR]`.
pub(super) fn ending(line: &str) -> Option<Found> {
    let line = line.trim_end();
    emphasised(line).or_else(|| plain_ending(line))
}

/// The same with emphasis around the credit: `… he said. *[NPR]*`.
fn emphasised(line: &str) -> Option<Found> {
    let text = line.trim_end_matches(['*', '_']);
    let mark = &line[text.len()..];
    let opened = text.rfind(mark).filter(|_| (1..=3).contains(&mark.len()))?;
    let (before, inside) = (&text[..opened], &text[opened + mark.len()..]);
    let found = plain_ending(&format!("{before}{inside}"))?;
    (found.at == opened || before[found.at.min(before.len())..].trim().is_empty()).then_some(found)
}

/// The same with links in it: `… he said. [[NPR](https://npr.org/1)]`, `([NPR](…))`, `[NPR](…)`.
fn linked_ending(line: &str) -> Option<Found> {
    let text = line.strip_suffix('.').unwrap_or(line);
    let (open, close) = match text.chars().next_back()? {
        ']' => ('[', ']'),
        ')' => ('(', ')'),
        _ => return None,
    };
    let mut depth = 0_usize;
    let start = text.char_indices().rev().find_map(|(at, c)| {
        depth += usize::from(c == close);
        depth -= usize::from(c == open && depth > 0);
        (depth == 0).then_some(at)
    })?;
    let inside = &text[start + 1..text.len() - 1];
    let found = if inside.contains("](") {
        ending_at(line, start, inside, false, text.len() < line.len())?
    } else {
        // A link alone.
        let start = text[..start].strip_suffix(']')?.rfind('[')?;
        let closes = ends_sentence(&text[..start]);
        ending_at(line, start, &text[start..], false, false).filter(|_| closes)?
    };
    matches!(found.verdict, Verdict::Credits(_) | Verdict::Doubtful).then_some(found)
}

fn plain_ending(line: &str) -> Option<Found> {
    if line.contains("](")
        && let Some(found) = linked_ending(line)
    {
        return Some(found);
    }
    let (text, followed) = match line.strip_suffix('.') {
        Some(text) if text.ends_with(']') => (text, true),
        _ => (line, false),
    };
    let last = text.rfind('[');
    if text.ends_with(']') {
        let inside_end = text.trim_end_matches([']', '\\']).len();
        let opened = text[..inside_end].rfind('[');
        return match opened {
            Some(opened) if !text[opened..inside_end].contains(']') => {
                let start = text[..=opened].trim_end_matches(['[', '\\']).len();
                let inside = &text[opened + 1..inside_end];
                let once = opened - start <= usize::from(text[start..].starts_with('\\'))
                    && !text[inside_end..].contains("]]");
                ending_at(line, start, inside, !once, followed)
            }
            _ => {
                // `… he said. NPR]`
                let start = sentence_end(&text[..inside_end])?;
                let found = ending_at(line, start, &text[start..inside_end], true, followed)?;
                matches!(found.verdict, Verdict::Credits(_)).then_some(found)
            }
        };
    }
    if let Some(opened) = last
        && !text[opened..].contains(']')
    {
        // `… he said. [NPR`
        let start = text[..=opened].trim_end_matches(['[', '\\']).len();
        let found = ending_at(line, start, &text[opened + 1..], true, false)?;
        return matches!(found.verdict, Verdict::Credits(_)).then_some(found);
    }
    let (start, inside) = if let Some(inside) = text.strip_suffix(')') {
        let start = inside.rfind('(')?;
        (start, &inside[start + 1..])
    } else {
        let dash = [" — ", " – ", " -- "]
            .iter()
            .filter_map(|dash| text.rfind(dash));
        let start = dash.max()?;
        (start, text[start..].trim_matches([' ', '—', '–', '-']))
    };
    if !ends_sentence(&text[..start]) {
        return None;
    }
    let found = ending_at(line, start, inside, false, false)?;
    matches!(found.verdict, Verdict::Credits(_)).then_some(found)
}

fn ending_at(line: &str, at: usize, inside: &str, repaired: bool, followed: bool) -> Option<Found> {
    let before = &line[..at];
    let apart = before.ends_with(char::is_whitespace) || ends_sentence(before);
    if before.trim().is_empty() || !apart {
        return None;
    }
    let closes = ends_sentence(before);
    let labelled = labels::is_labelled(inside) && closes;
    let verdict = match read(
        inside,
        if labelled {
            Trust::Names
        } else {
            Trust::Outlets
        },
    ) {
        // Brackets that a sentence needs are an editor's.
        Verdict::Credits(_) if !closes && (followed || leads_on(before)) => Verdict::Doubtful,
        Verdict::Doubtful if !closes => Verdict::Text,
        verdict => verdict,
    };
    (verdict != Verdict::Text).then_some(Found {
        at,
        verdict,
        repaired,
        bracketed: false,
    })
}

/// Whether the text ends with a word that asks for another.
fn leads_on(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "the", "to", "told",
        "via", "with",
    ];
    let last = text.split_whitespace().next_back().unwrap_or_default();
    WORDS.contains(&last.to_lowercase().as_str())
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .ends_with(['.', '!', '?', '”', '"', '’', '…', '»', ')', '。'])
}

/// Where the last sentence within the text ends, and what follows begins.
fn sentence_end(text: &str) -> Option<usize> {
    let space = text.char_indices().filter(|(_, c)| c.is_whitespace());
    let mut ends = space.filter(|(at, _)| ends_sentence(&text[..*at]));
    ends.next_back().map(|(at, _)| at)
}

/// The line without emphasis and without the backslashes that keep brackets text. A star that is
/// meant has a backslash before it.
fn bare(line: &str) -> String {
    let mut text = line.trim();
    while let Some(inside) = ['*', '_']
        .into_iter()
        .find_map(|mark| text.strip_prefix(mark)?.strip_suffix(mark))
    {
        text = inside.trim();
    }
    let text = text.replace("**", "");
    text.replace("\\[", "[").replace("\\]", "]")
}
