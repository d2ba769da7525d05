//! A brief without a text.

use super::{Finding, Place, Severity, Surroundings, Values};
use crate::{brief::Brief, text::markdown};

pub(super) fn check(brief: &Brief, _: &Surroundings<'_>) -> Vec<Finding> {
    let body = brief.contents.body.as_str();
    // A picture alone is no text, but it is something to read.
    let is_empty =
        markdown::to_text(body).trim().is_empty() && markdown::addresses(body).is_empty();
    let found = is_empty.then(|| Finding {
        code: "empty_body",
        severity: Severity::Error,
        place: Place::Body,
        message: "The brief has no text".into(),
        hint: "Write it, or spike the brief",
        values: Values::new(),
    });
    Vec::from_iter(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::brief;

    #[test]
    fn a_body_that_prints_nothing_is_found() {
        for (body, findings) in [
            ("It landed.", 0),
            ("![Comet](media/comet.jpg)", 0),
            ("", 1),
            ("<!-- later -->", 1),
            ("***", 1),
        ] {
            let found = check(&brief(body), &Surroundings::default());
            assert_eq!(found.len(), findings, "{body}");
        }
    }
}
