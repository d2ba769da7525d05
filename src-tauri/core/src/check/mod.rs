//! Checks: what is wanting in a brief, one check a file.
//!
//! Checks never fail; they find. Deliberately absent: any change to a brief, and the store: what a
//! check must know beyond the brief is handed to it in [`Surroundings`].

mod bad_link;
mod empty_body;
mod empty_byline;
mod empty_headline;
mod finding;
mod no_credit;
mod same_headline;
mod slug_differs;
mod source_home_page;
mod unbalanced_quotes;
mod unread_credit;

use std::ops::Range;

pub use finding::{Finding, Place, Severity};

use crate::brief::{Brief, Slug, Source, Values};

/// What checks know beyond the brief.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The sources that the brief credits, in any order; others do no harm.
    pub sources: &'a [Source],
    /// The slugs of the other briefs whose headlines have the same
    /// [`NameKey`](crate::brief::NameKey).
    pub same_headline: &'a [Slug],
}

type Check = fn(&Brief, &Surroundings<'_>) -> Vec<Finding>;

/// Every check, in the order in which an editor meets what it looks at.
const CHECKS: [Check; 10] = [
    empty_headline::check,
    same_headline::check,
    slug_differs::check,
    empty_byline::check,
    empty_body::check,
    unbalanced_quotes::check,
    bad_link::check,
    unread_credit::check,
    no_credit::check,
    source_home_page::check,
];

/// What there is to find in the text that the editor has in hand; always in the same order.
pub fn check(brief: &Brief, around: &Surroundings<'_>) -> Vec<Finding> {
    CHECKS
        .iter()
        .flat_map(|check| check(brief, around))
        .collect()
}

/// The paragraphs of a body, each with where it stands, in bytes: stretches between blank lines.
fn paragraphs(body: &str) -> Vec<(Range<usize>, &str)> {
    let mut paragraphs = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let end = at + line.trim_end().len();
        if line.trim().is_empty() {
            paragraphs.extend(open.take());
        } else {
            open = Some(open.map_or(at, |range| range.start)..end);
        }
        at += line.len();
    }
    paragraphs.extend(open);
    paragraphs
        .into_iter()
        .map(|range| (range.clone(), &body[range]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::{
        AuthorId, BriefId, Citation, Contents, Credit, Id, RevisionId, SourceId, Timestamp,
    };
    use proptest::prelude::*;

    /// A brief in which nothing is wanting but the body, which is this.
    pub(super) fn brief(body: &str) -> Brief {
        let id = uuid::Uuid::from_u128(1);
        let mut contents = Contents::new("Probe lands", "probe-lands".parse().unwrap());
        contents.body = body.into();
        contents.byline = vec![AuthorId::from_uuid(id)];
        contents.credits = vec![Credit {
            source: SourceId::from_uuid(id),
            citation: Citation::default(),
        }];
        let moment = Timestamp::from_seconds(0).unwrap();
        Brief::new(
            BriefId::from_uuid(id),
            contents,
            RevisionId::from_uuid(id),
            moment,
        )
    }

    /// The stretches of this body that a check finds something in.
    pub(super) fn stretches(check: Check, body: &str) -> Vec<String> {
        let units: Vec<u16> = body.encode_utf16().collect();
        check(&brief(body), &Surroundings::default())
            .into_iter()
            .map(|finding| match finding.place {
                Place::Text { start, end } => String::from_utf16(&units[start..end]).unwrap(),
                other => panic!("{other:?} is not in the text"),
            })
            .collect()
    }

    #[test]
    fn a_whole_brief_has_no_finding_and_an_empty_one_has_many_in_order() {
        let whole = brief("“It landed,” the agency said.");
        assert_eq!(check(&whole, &Surroundings::default()), []);

        let mut empty = brief("");
        empty.contents.headline.clear();
        empty.contents.byline.clear();
        empty.contents.credits.clear();
        let codes: Vec<_> = check(&empty, &Surroundings::default())
            .into_iter()
            .map(|finding| (finding.code, finding.severity))
            .collect();
        let expected = [
            ("empty_headline", Severity::Error),
            ("empty_byline", Severity::Warning),
            ("empty_body", Severity::Error),
            ("no_credit", Severity::Warning),
        ];
        assert_eq!(codes, expected);
    }

    #[test]
    fn paragraphs_know_where_they_stand() {
        let body = "One\ntwo\n\n \nthrée  ";
        let expected = [(0..7, "One\ntwo"), (11..17, "thrée")];
        assert_eq!(paragraphs(body), expected);
    }

    #[test]
    fn a_finding_is_plain_json() {
        let json = serde_json::to_value(Place::Text { start: 1, end: 2 }).unwrap();
        assert_eq!(
            json,
            serde_json::json!({"part": "text", "start": 1, "end": 2})
        );
    }

    proptest! {
        #[test]
        fn no_body_makes_a_check_fail(
            any in any::<String>(), marks in r#"([“”"„\[\]()<>! \n\\`’]|BBC|http://|//|é|x){0,40}"#
        ) {
            for body in [any, marks] {
                for finding in check(&brief(&body), &Surroundings::default()) {
                    if let Place::Text { start, end } = finding.place {
                        prop_assert!(start < end && end <= body.encode_utf16().count());
                    }
                }
            }
        }
    }
}
