//! A bracketed text in the body that looks like a credit which nobody has read: it would be printed
//! as text, without a source behind it.

use super::{Finding, Place, Severity, Surroundings, Values, paragraphs};
use crate::{brief::Brief, text::credit_text};

pub(super) fn check(brief: &Brief, _: &Surroundings<'_>) -> Vec<Finding> {
    let body = brief.contents.body.as_str();
    let paragraphs = paragraphs(body);
    let mut findings = Vec::new();
    for (number, (range, paragraph)) in paragraphs.iter().enumerate() {
        let line = paragraph.rsplit('\n').next().unwrap_or_default();
        let ends_text = number + 1 == paragraphs.len();
        if credit_text::may_be_credit(line, ends_text) {
            findings.push(Finding {
                code: "unread_credit",
                severity: Severity::Warning,
                place: Place::in_body(body, range.end - line.len()..range.end),
                message: format!("“{}” looks like a credit", shortened(line)),
                hint: "If it is one, delete it from the text and add it to the credits",
                values: Values::from([("line", shortened(line))]),
            });
        }
    }
    findings
}

/// The end of a line: that is where the credit stands.
fn shortened(line: &str) -> String {
    const LONGEST: usize = 60;
    match line.char_indices().rev().nth(LONGEST) {
        Some((start, _)) => format!("…{}", &line[start..]),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::stretches;

    #[test]
    fn names_in_brackets_are_found_and_remarks_are_not() {
        for (body, found) in [
            ("It landed.\n\n[BBC]", Some("[BBC]")),
            ("It landed.\n\n\\[BBC\\]", Some("\\[BBC\\]")),
            ("It landed.\n\n[[Bloomberg]", Some("[[Bloomberg]")),
            ("It landed.\n\n[BBC]\n\nIt bounced “twice”.", Some("[BBC]")),
            ("It landed. [NPR]", Some("It landed. [NPR]")),
            ("It landed.\n\n[Lunar Gazette]", Some("[Lunar Gazette]")),
            ("It took [control] of the [border].", None),
            (
                "It landed.\n\n[The picture that stood here was lost in the move.]",
                None,
            ),
            ("It landed [sic].", None),
            ("Read [the report](https://www.esa.int/report).", None),
        ] {
            let expected: Vec<&str> = found.into_iter().collect();
            assert_eq!(stretches(check, body), expected, "{body}");
        }
    }
}
