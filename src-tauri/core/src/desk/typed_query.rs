//! What an editor types to search: words, `"phrases"`, and filters such as `source:bbc`,
//! `author:"G M"`, `tag:mars`, `stage:draft`, `is:published`, `before:2019-05`, `after:2018`.
//!
//! Everything typed must hold. A filter without a value is not finished and narrows nothing; a
//! word with a colon whose beginning is no filter's name is a word. Deliberately absent: “or”,
//! “not” and brackets.

use chrono::{Days, Months, NaiveDate, TimeZone};
use chrono_tz::Tz;

use super::Desk;
use crate::{
    brief::{NameKey, PublicationState, Stage, Timestamp},
    error::{Error, Result},
    store::{BriefQuery, Reader},
};

/// What a filter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filter {
    Source,
    Author,
    Tag,
    Stage,
    Is,
    Before,
    After,
}

const FILTERS: [(&str, Filter); 7] = [
    ("source", Filter::Source),
    ("author", Filter::Author),
    ("tag", Filter::Tag),
    ("stage", Filter::Stage),
    ("is", Filter::Is),
    ("before", Filter::Before),
    ("after", Filter::After),
];

/// The word of `is:` for briefs with edits that readers do not see.
const CHANGED: &str = "changed";

impl Desk {
    /// A query narrowed by what an editor typed.
    ///
    /// # Errors
    /// [`Error::UnknownFilter`] where a filter names nothing that this desk has.
    pub fn narrowed(&self, query: BriefQuery, typed: &str) -> Result<BriefQuery> {
        let (filters, words) = parse(typed);
        let narrow = |reader: &Reader<'_>| {
            let mut query = query;
            let zone = reader.settings()?.time_zone;
            for (filter, value) in &filters {
                apply(reader, &mut query, *filter, value, zone)?;
            }
            query.words = match (query.words.take(), words) {
                (Some(before), Some(words)) => Some(format!("{before} {words}")),
                (before, words) => before.or(words),
            };
            Ok(query)
        };
        self.store.read("read the search", narrow)
    }
}

fn apply(
    reader: &Reader<'_>,
    query: &mut BriefQuery,
    filter: Filter,
    value: &str,
    zone: Tz,
) -> Result<()> {
    let named = |what: &'static str, hint: &'static str| {
        NameKey::of(value).ok_or_else(|| unknown(what, value, hint))
    };
    match filter {
        Filter::Source => {
            let hint = "Use a source's name, short name or alias, with quotes where it has spaces";
            let source = reader.source_named(&named("source", hint)?)?;
            let source = source.ok_or_else(|| unknown("source", value, hint))?;
            query.sources.push(source.id);
        }
        Filter::Author => {
            let hint = "Use an author's whole name, with quotes where it has spaces";
            let author = reader.author_named(&named("author", hint)?)?;
            let author = author.ok_or_else(|| unknown("author", value, hint))?;
            query.authors.push(author.id);
        }
        Filter::Tag => {
            let hint = "Use a tag's whole name, with quotes where it has spaces";
            let tag = reader.tag_named(&named("tag", hint)?)?;
            let tag = tag.ok_or_else(|| unknown("tag", value, hint))?;
            query.tags.push(tag.id);
        }
        Filter::Stage => {
            let stage: Result<Stage, _> = value.to_lowercase().parse();
            let hint = "Use stage:draft, stage:review, stage:ready or stage:spiked";
            query
                .stages
                .push(stage.map_err(|_| unknown("stage", value, hint))?);
        }
        Filter::Is => match value.to_lowercase().as_str() {
            CHANGED => query.changed = true,
            word => {
                let state: Result<PublicationState, _> = word.parse();
                let hint =
                    "Use is:unpublished, is:scheduled, is:published, is:retracted or is:changed";
                query
                    .publications
                    .push(state.map_err(|_| unknown("is", value, hint))?);
            }
        },
        Filter::Before | Filter::After => {
            let what = if filter == Filter::Before {
                "before"
            } else {
                "after"
            };
            let hint = "Use a year, a month or a day: 2019, 2019-05, 2019-05-21";
            let (first, next) = span(value).ok_or_else(|| unknown(what, value, hint))?;
            if filter == Filter::Before {
                let first = start_of(first, zone);
                query.before = Some(query.before.map_or(first, |before| before.min(first)));
            } else {
                let next = start_of(next, zone);
                query.since = Some(query.since.map_or(next, |since| since.max(next)));
            }
        }
    }
    Ok(())
}

fn unknown(filter: &'static str, value: &str, hint: &'static str) -> Error {
    Error::UnknownFilter {
        filter,
        value: value.to_owned(),
        hint,
    }
}

/// The first day of a year, month or day, and the first one after it.
fn span(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |index: usize| parts.get(index).map_or(Ok(1), |part| part.parse::<u32>());
    let year = parts.first().filter(|year| year.len() == 4)?;
    let first = NaiveDate::from_ymd_opt(year.parse().ok()?, number(1).ok()?, number(2).ok()?)?;
    let next = match parts.len() {
        1 => first.checked_add_months(Months::new(12)),
        2 => first.checked_add_months(Months::new(1)),
        3 => first.checked_add_days(Days::new(1)),
        _ => None,
    }?;
    Some((first, next))
}

/// The moment a day begins. Where the clocks go forward at midnight, that is the first moment
/// after the gap, which is at most a few hours long.
fn start_of(day: NaiveDate, zone: Tz) -> Timestamp {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    let begins = (0..24).find_map(|quarters| {
        let wall = midnight + chrono::TimeDelta::minutes(15 * quarters);
        zone.from_local_datetime(&wall).earliest()
    });
    begins.map_or_else(|| midnight.and_utc().into(), Into::into)
}

/// What was typed, as filters with their values, and the words, as the search index takes them.
fn parse(typed: &str) -> (Vec<(Filter, String)>, Option<String>) {
    let mut filters = Vec::new();
    let mut words = String::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let token = &rest[..token_length(rest)];
        rest = &rest[token.len()..];
        // The last word may be unfinished, which the index sees from what stands behind it.
        let next = rest.trim_start();
        match filter_of(token) {
            Some((filter, value)) => {
                if !value.is_empty() {
                    filters.push((filter, value));
                }
                if !words.is_empty() && !words.ends_with(' ') {
                    words.push(' ');
                }
            }
            None => {
                words.push_str(token);
                if next.len() < rest.len() {
                    words.push(' ');
                }
            }
        }
        rest = next;
    }
    (filters, (!words.trim().is_empty()).then_some(words))
}

/// Up to the next space outside quotes.
fn token_length(text: &str) -> usize {
    let mut is_quoted = false;
    for (index, c) in text.char_indices() {
        match c {
            '"' | '“' | '”' => is_quoted = !is_quoted,
            c if c.is_whitespace() && !is_quoted => return index,
            _ => {}
        }
    }
    text.len()
}

fn filter_of(token: &str) -> Option<(Filter, String)> {
    let (name, value) = token.split_once(':')?;
    let (_, filter) = FILTERS
        .iter()
        .find(|(known, _)| name.eq_ignore_ascii_case(known))?;
    let bare = value.replace(['"', '“', '”'], "");
    Some((*filter, bare.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        brief::Settings,
        desk::{BriefDraft, CreditDraft, FixedClock},
    };

    #[test]
    fn filters_and_words_are_told_apart() {
        let typed = "reef source:bbc author:“G M” TAG:\"deep sea\" \"coral reef\" 10:30 stage: rec";
        let (filters, words) = parse(typed);
        let expected = [
            (Filter::Source, "bbc"),
            (Filter::Author, "G M"),
            (Filter::Tag, "deep sea"),
        ];
        assert_eq!(
            filters,
            expected.map(|(filter, value)| (filter, value.to_owned()))
        );
        assert_eq!(words.as_deref(), Some("reef \"coral reef\" 10:30 rec"));
        assert_eq!(parse("reef is:published").1.as_deref(), Some("reef "));
        assert_eq!(parse("is:published ").1, None);
    }

    #[test]
    fn a_span_is_a_year_a_month_or_a_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (text, first, next) in [
            ("2018", "2018-01-01", "2019-01-01"),
            ("2018-12", "2018-12-01", "2019-01-01"),
            ("2019-5-9", "2019-05-09", "2019-05-10"),
        ] {
            assert_eq!(span(text), Some((day(first), day(next))));
        }
        for bad in ["", "18", "2019-13", "2019-02-30", "2019-01-01-01", "may"] {
            assert_eq!(span(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_day_begins_in_the_desks_zone_even_where_it_has_no_midnight() {
        let begins = |day: &str, zone: Tz| start_of(day.parse().unwrap(), zone).to_string();
        assert_eq!(
            begins("2019-05-01", Tz::Europe__Berlin),
            "2019-04-30T22:00:00Z"
        );
        assert_eq!(
            begins("2018-11-04", Tz::America__Sao_Paulo),
            "2018-11-04T03:00:00Z"
        );
    }

    #[test]
    fn what_is_typed_narrows_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let now = "2019-04-13T10:00:00Z".parse().unwrap();
        let path = folder.path().join("a.briefdesk");
        let desk = Desk::create(&path, &Settings::titled("A"), FixedClock::at(now)).unwrap();
        for (headline, at) in [
            ("Reef recovers", "2018-12-31T10:00:00Z"),
            ("Reef again", "2019-02-01T10:00:00Z"),
        ] {
            let brief = desk.add_brief(None, |_| {}).unwrap();
            let draft = BriefDraft {
                headline: headline.into(),
                body: "Coral cover rose.".into(),
                byline: vec!["G M".into()],
                tags: vec!["Deep sea".into()],
                credits: vec![CreditDraft {
                    source: "BBC".into(),
                    ..CreditDraft::default()
                }],
                ..BriefDraft::default()
            };
            let brief = desk.save_draft(brief.id, brief.version, &draft).unwrap();
            desk.publish(brief.id, Some(at.parse().unwrap())).unwrap();
        }
        let found = |typed: &str| -> Vec<String> {
            let query = desk.narrowed(BriefQuery::default(), typed).unwrap();
            let rows = desk.list(&query).unwrap().rows;
            rows.into_iter().map(|row| row.headline).collect()
        };
        let both = ["Reef again", "Reef recovers"];
        assert_eq!(found("source:\"british broadcasting corporation\""), both);
        assert_eq!(
            found("source:bbc author:\"g m\" tag:\"deep sea\" is:published"),
            both
        );
        assert_eq!(found("after:2018 coral"), both[..1]);
        assert_eq!(found("before:2019 \"coral cover\""), both[1..]);
        assert_eq!(found("is:published is:retracted"), both[..0]);
        assert_eq!(found("is:changed"), both[..0]);
        for typed in [
            "source:zzz",
            "author:…",
            "stage:done",
            "is:public",
            "after:may",
        ] {
            let error = desk.narrowed(BriefQuery::default(), typed).unwrap_err();
            assert_eq!(error.code(), "unknown_filter", "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_makes_it_fail(typed in r#"(source:|is:|before:|"|“|:| |a|é|2019|-){0,12}"#) {
            let (filters, _) = parse(&typed);
            for (_, value) in filters {
                let _ = span(&value);
            }
        }
    }
}
