//! A draft: what a brief says as an editor's form holds it, with names for records and every field
//! as it was typed.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{
    brief::{Citation, Role, one_line},
    error::{Error, Result},
    import::{IncomingContents, IncomingCredit},
};

/// What an editor typed into a brief.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct BriefDraft {
    /// Its title.
    pub headline: String,
    /// The slug that the editor wants; none keeps the one it has, which follows the headline as
    /// long as the brief was never published.
    pub slug: Option<String>,
    /// One or two sentences under the headline.
    pub standfirst: String,
    /// The text, CommonMark.
    pub body: String,
    /// The place it was written from.
    pub dateline: String,
    /// Its language where it is not the desk's.
    pub language: Option<String>,
    /// The authors' names.
    pub byline: Vec<String>,
    /// The tags' names.
    pub tags: Vec<String>,
    /// The credits.
    pub credits: Vec<CreditDraft>,
}

/// What an editor typed into a credit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CreditDraft {
    /// The source's name in any spelling; one is made where none is found.
    pub source: String,
    /// How it was used.
    pub role: Role,
    /// The article's address.
    pub url: Option<String>,
    /// The article's own headline.
    pub headline: Option<String>,
    /// Who reported it there.
    pub reporter: Option<String>,
    /// The day the article is dated: `2019-04-13`.
    pub published_on: Option<String>,
    /// The day it was read.
    pub read_on: Option<String>,
    /// A kept copy of the article on the web.
    pub archive_url: Option<String>,
    /// These words instead of the ones made from the source and the role.
    pub wording: Option<String>,
}

impl BriefDraft {
    /// In the shape of everything that comes in.
    ///
    /// # Errors
    /// Where a field can't be read; the error's place names it: `slug`, `credit 2, url`.
    pub(super) fn incoming(&self) -> Result<IncomingContents> {
        let credit = |(index, credit): (usize, &CreditDraft)| credit.incoming(index + 1);
        Ok(IncomingContents {
            headline: one_line(&self.headline),
            slug: parsed(self.slug.as_deref(), "slug", || "slug".into())?,
            standfirst: self.standfirst.trim().to_owned(),
            body: self.body.as_str().into(),
            dateline: one_line(&self.dateline),
            language: parsed(self.language.as_deref(), "language", || "language".into())?,
            byline: self.byline.clone(),
            tags: self.tags.clone(),
            credits: self
                .credits
                .iter()
                .enumerate()
                .map(credit)
                .collect::<Result<_>>()?,
        })
    }
}

impl CreditDraft {
    fn incoming(&self, number: usize) -> Result<IncomingCredit> {
        let place = |field: &str| format!("credit {number}, {field}");
        let text = |field: &Option<String>| {
            field
                .as_deref()
                .map(one_line)
                .filter(|text| !text.is_empty())
        };
        Ok(IncomingCredit {
            source: one_line(&self.source),
            citation: Citation {
                role: self.role,
                url: parsed(self.url.as_deref(), "web_address", || place("url"))?,
                headline: text(&self.headline),
                reporter: text(&self.reporter),
                published_on: parsed_day(self.published_on.as_deref(), || place("published_on"))?,
                read_on: parsed_day(self.read_on.as_deref(), || place("read_on"))?,
                archive_url: parsed(self.archive_url.as_deref(), "web_address", || {
                    place("archive_url")
                })?,
                wording: text(&self.wording),
            },
        })
    }
}

/// A field that is nothing where it is blank, and else must be what its type says, which `what`
/// names.
fn parsed<T: FromStr<Err: ToString>>(
    typed: Option<&str>,
    what: &str,
    place: impl FnOnce() -> String,
) -> Result<Option<T>> {
    let Some(typed) = typed.map(str::trim).filter(|typed| !typed.is_empty()) else {
        return Ok(None);
    };
    typed.parse().map(Some).map_err(|error: T::Err| {
        Error::bad_input(place(), error.to_string(), "Mend it, or leave it empty")
            .told(what, [("typed", typed.to_owned())])
    })
}

fn parsed_day(
    typed: Option<&str>,
    place: impl FnOnce() -> String,
) -> Result<Option<chrono::NaiveDate>> {
    let Some(typed) = typed.map(str::trim).filter(|typed| !typed.is_empty()) else {
        return Ok(None);
    };
    typed.parse().map(Some).map_err(|_| {
        Error::bad_input(
            place(),
            format!("“{typed}” is not a day such as 2019-04-13"),
            "Mend it, or leave it empty",
        )
        .told("day", [("typed", typed.to_owned())])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_blank_is_nothing() {
        let draft = BriefDraft {
            slug: Some(" ".into()),
            credits: vec![CreditDraft {
                source: "BBC".into(),
                url: Some(String::new()),
                read_on: Some("2019-04-13".into()),
                wording: Some("  ".into()),
                ..CreditDraft::default()
            }],
            ..BriefDraft::default()
        };
        let incoming = draft.incoming().unwrap();
        assert_eq!(incoming.slug, None);
        let citation = &incoming.credits[0].citation;
        assert_eq!((&citation.url, &citation.wording), (&None, &None));
        assert_eq!(citation.read_on.unwrap().to_string(), "2019-04-13");
    }

    #[test]
    fn a_field_that_cannot_be_read_is_named() {
        let credit = |url: &str, read_on: &str| CreditDraft {
            url: Some(url.into()),
            read_on: Some(read_on.into()),
            ..CreditDraft::default()
        };
        for (slug, credit, place) in [
            ("Not a slug", CreditDraft::default(), "slug"),
            ("", credit("nowhere", ""), "credit 1, url"),
            ("", credit("", "13 April"), "credit 1, read_on"),
        ] {
            let draft = BriefDraft {
                slug: Some(slug.into()),
                credits: vec![credit],
                ..BriefDraft::default()
            };
            let error = draft.incoming().unwrap_err();
            assert!(error.to_string().starts_with(place), "{error}");
        }
    }
}
