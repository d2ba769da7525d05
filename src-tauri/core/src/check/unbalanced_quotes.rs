//! Quotation marks that are opened and never closed, or closed and never opened.
//!
//! A quotation over several paragraphs opens each and closes only the last, as printers have it.
//! Single quotation marks are left alone: nothing tells a closing one from an apostrophe.

use std::ops::Range;

use super::{Finding, Place, Severity, Surroundings, Values, paragraphs};
use crate::brief::Brief;

pub(super) fn check(brief: &Brief, _: &Surroundings<'_>) -> Vec<Finding> {
    let body = brief.contents.body.as_str();
    let faults = faults(body).into_iter();
    let findings = faults.map(|(range, (fault, message))| Finding {
        code: "unbalanced_quotes",
        severity: Severity::Warning,
        message: message.to_owned(),
        place: Place::in_body(body, range),
        hint: "Add the missing quotation mark",
        values: Values::from([("fault", fault.to_owned())]),
    });
    findings.collect()
}

/// A fault: a word for programs, and the sentence.
type Fault = (&'static str, &'static str);

const UNCLOSED: Fault = ("unclosed", "A quotation is opened and not closed");
const UNOPENED: Fault = ("unopened", "A quotation is closed and was not opened");

/// What a quotation mark does in this text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// “x”.
    English,
    /// „x“, where the mark that opens an English quotation closes this one.
    Low,
    /// ”x” and "x": one mark for both ends.
    Same(char),
}

struct Open {
    at: Range<usize>,
    style: Style,
}

fn faults(body: &str) -> Vec<(Range<usize>, Fault)> {
    // Swedish and Finnish copy opens with the mark that closes in English.
    let one_mark = !body.contains(['“', '„']);
    let mut faults = Vec::new();
    let mut open: Option<Open> = None;
    for (range, paragraph) in paragraphs(body) {
        if paragraph.starts_with("```") || paragraph.starts_with("    ") {
            continue;
        }
        let mut runs_on = open.is_some();
        let mut started = false;
        for (at, c) in paragraph.char_indices() {
            let place = range.start + at..range.start + at + c.len_utf8();
            let before = paragraph[..at].chars().next_back();
            let is_mark = matches!(c, '“' | '”' | '„' | '"');
            // 5'10" and 24" are measures.
            let is_measure =
                c == '"' && open.is_none() && before.is_some_and(|c| c.is_ascii_digit());
            if !is_mark || is_measure {
                started |= !c.is_whitespace() && !matches!(c, '-' | '>' | '*' | '\\' | '_');
                if started && runs_on {
                    // The last paragraph's quotation does not run on into this one.
                    faults.extend(open.take().map(|open| (open.at, UNCLOSED)));
                    runs_on = false;
                }
                continue;
            }
            let style = open.as_ref().map(|open| open.style);
            let opens = match (c, style) {
                ('„', _) => Some(Style::Low),
                ('“', Some(Style::Low)) => None,
                ('“', _) => Some(Style::English),
                ('"', Some(Style::Same('"'))) => None,
                ('"', _) => Some(Style::Same('"')),
                ('”', None) if one_mark => Some(Style::Same('”')),
                _ => None,
            };
            let again = runs_on && !started && c == opening(style);
            started = true;
            runs_on = false;
            if again {
                // The mark that opens the next paragraph of one quotation.
            } else if let Some(style) = opens {
                // A straight quotation within a curly one is left alone.
                if style == Style::Same('"') && open.is_some() {
                    continue;
                }
                let unclosed = open.replace(Open { at: place, style });
                faults.extend(unclosed.map(|open| (open.at, UNCLOSED)));
            } else if open.take().is_none() {
                faults.push((place, UNOPENED));
            }
        }
    }
    faults.extend(open.map(|open| (open.at, UNCLOSED)));
    faults
}

/// The mark that opens a quotation of this style, again in each paragraph.
fn opening(style: Option<Style>) -> char {
    match style {
        Some(Style::Low) => '„',
        Some(Style::Same(mark)) => mark,
        Some(Style::English) | None => '“',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::stretches;

    #[test]
    fn sound_quotations_are_left_alone() {
        for body in [
            "“It landed,” they said. “At last.”",
            "‘It landed’ isn’t the crew’s word.",
            "“First paragraph.\n\n“Second paragraph.\n\n“Last one.”",
            "\"First paragraph.\n\n\"Last one.\" And \"more\".",
            "- “It landed.\n- It bounced.”",
            "Er sagte: „Sie ist gelandet.“",
            "”Den har landat”, sade de.",
            "A 24\" mirror.",
            "It “landed\" is not told",
            "```\n\"\n```",
            "“A \"word\" within.”",
        ] {
            let expected: &[&str] = if body.contains("not told") {
                &["“"]
            } else {
                &[]
            };
            assert_eq!(stretches(check, body), expected, "{body}");
        }
    }

    #[test]
    fn a_mark_without_its_fellow_is_found() {
        for (body, found) in [
            ("“It landed, they said.", vec!["“"]),
            ("It landed,” they said. “At last.”", vec!["”"]),
            ("“It landed.\n\nIt bounced.”", vec!["“", "”"]),
            ("“One “two” three.", vec!["“"]),
            ("It \"landed.", vec!["\""]),
            ("“One.\n\nTwo.", vec!["“"]),
            ("„Sie ist gelandet.", vec!["„"]),
        ] {
            assert_eq!(stretches(check, body), found, "{body}");
        }
    }
}
