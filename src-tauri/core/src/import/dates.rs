//! Dates as archives print them, by explicit formats.
//!
//! A date that could be two days (03/04/2019) is never guessed at. A date without a time is the
//! beginning of that day in the desk's time zone, so that the printed date comes out the same.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;

use crate::brief::Timestamp;

/// Why a text gives no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDate {
    /// It could be two days: 03/04/2019.
    Ambiguous,
    /// It has none of the known forms, or names a day that never was.
    Unreadable,
}

/// The moment that this text names in this time zone.
///
/// # Errors
/// Where it names none, or one of two.
pub fn read(text: &str, zone: Tz) -> Result<Timestamp, NoDate> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text.trim()) {
        return Ok(moment.into());
    }
    let text = normalised(&without_fractions(text));
    let (date, time) = split(&text);
    let date = read_date(date)?;
    let moment = read_time(date, time, zone).ok_or(NoDate::Unreadable)?;
    Ok(moment)
}

/// Without fractions of a second: `10:30:15.250` is 10:30:15.
fn without_fractions(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('.') {
        whole.push_str(before);
        let seconds = before.len() >= 3 && before.as_bytes()[before.len() - 3] == b':';
        let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if seconds && digits > 0 {
            rest = &after[digits..];
        } else {
            whole.push('.');
            rest = after;
        }
    }
    whole.push_str(rest);
    whole
}

/// Without commas, points behind letters, the ends of “13th”, and words between date and time.
fn normalised(text: &str) -> String {
    let mut words = Vec::new();
    for word in text.replace(',', " ").split_whitespace() {
        let word = word.trim_end_matches('.');
        let lower = word
            .to_lowercase()
            .replace("a.m", "am")
            .replace("p.m", "pm");
        let number = lower.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let ordinal = ["st", "nd", "rd", "th"].contains(&&lower[number.len()..]);
        match lower.as_str() {
            "at" | "@" | "|" | "-" | "–" | "o’clock" => {}
            _ if lower.as_bytes().get(10) == Some(&b't') && number.contains('-') => {
                words.extend([lower[..10].to_owned(), lower[11..].to_owned()]);
            }
            "sept" => words.push("sep".to_owned()),
            _ if ordinal && !number.is_empty() => words.push(number.to_owned()),
            _ => words.push(lower),
        }
    }
    words.join(" ")
}

/// Before and from the first word with a colon, or a number of hours with am or pm.
fn split(text: &str) -> (&str, &str) {
    let mut at = 0;
    for word in text.split(' ') {
        let hours = word.ends_with("am") || word.ends_with("pm");
        let hours = hours && word.starts_with(|c: char| c.is_ascii_digit());
        let apart = matches!(text[at..].split_once(' '), Some((hour, rest))
            if hour.parse::<u8>().is_ok() && (rest.starts_with("am") || rest.starts_with("pm")));
        if word.contains(':') || hours || apart {
            return (text[..at].trim_end(), &text[at..]);
        }
        at += word.len() + 1;
    }
    (text, "")
}

fn read_date(text: &str) -> Result<NaiveDate, NoDate> {
    const FORMATS: [&str; 10] = [
        "%d %B %Y",
        "%B %d %Y",
        "%A %d %B %Y",
        "%A %B %d %Y",
        "%d-%B-%Y",
        "%Y-%m-%d",
        "%Y/%m/%d",
        "%Y.%m.%d",
        "%Y %B %d",
        "%d of %B %Y",
    ];
    let formats = FORMATS.iter();
    let date = formats
        .filter_map(|format| NaiveDate::parse_from_str(text, format).ok())
        .next()
        .or_else(|| read_numbers(text).transpose().ok().flatten());
    match date {
        // A year of two digits is read as one of the first century.
        Some(date) if date >= NaiveDate::from_ymd_opt(1000, 1, 1).unwrap_or_default() => Ok(date),
        Some(_) => Err(NoDate::Unreadable),
        None => Err(match read_numbers(text) {
            Some(Err(reason)) => reason,
            _ => NoDate::Unreadable,
        }),
    }
}

/// 13/04/2019 and 04/13/2019, where only one of the two numbers can be a month.
fn read_numbers(text: &str) -> Option<Result<NaiveDate, NoDate>> {
    let mark = ['/', '.', '-']
        .into_iter()
        .find(|mark| text.contains(*mark))?;
    let numbers: Vec<u32> = text
        .split(mark)
        .map_while(|part| part.parse().ok())
        .collect();
    let &[one, other, year] = numbers.as_slice() else {
        return None;
    };
    let (day, month) = match (one, other) {
        (13.., 1..=12) => (one, other),
        (1..=12, 13..) => (other, one),
        (1..=12, 1..=12) if one == other => (one, other),
        (1..=12, 1..=12) => return Some(Err(NoDate::Ambiguous)),
        _ => return None,
    };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some(Ok(date))
}

fn read_time(date: NaiveDate, time: &str, zone: Tz) -> Option<Timestamp> {
    const LOCAL: [&str; 5] = [
        "%Y-%m-%d %H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %I:%M %p",
        "%Y-%m-%d %I:%M%p",
        "%Y-%m-%d %I:%M:%S %p",
    ];
    const WITH_OFFSET: [&str; 4] = [
        "%Y-%m-%d %H:%M %z",
        "%Y-%m-%d %H:%M%z",
        "%Y-%m-%d %H:%M:%S %z",
        "%Y-%m-%d %H:%M:%S%z",
    ];
    // “10 am” has hours alone.
    let spelled = match time.trim_end_matches(['a', 'p', 'm', ' ']) {
        hour if hour.len() < time.len() && hour.parse::<u8>().is_ok() => {
            format!("{hour}:00{}", &time[hour.len()..])
        }
        _ => time.to_owned(),
    };
    let spelled = match spelled
        .strip_suffix(" utc")
        .or(spelled.strip_suffix(" gmt"))
        .or(spelled.strip_suffix('z'))
    {
        Some(local) => format!("{} +0000", local.trim_end()),
        None => spelled,
    };
    if spelled.is_empty() {
        return first_moment(date.and_hms_opt(0, 0, 0)?, zone);
    }
    let text = format!("{} {spelled}", date.format("%Y-%m-%d"));
    let with_offset = WITH_OFFSET.iter();
    let moment = with_offset
        .filter_map(|format| DateTime::parse_from_str(&text, format).ok())
        .next();
    if let Some(moment) = moment {
        return Some(moment.into());
    }
    let local = LOCAL.iter();
    let local = local
        .filter_map(|format| NaiveDateTime::parse_from_str(&text, format).ok())
        .next()?;
    first_moment(local, zone)
}

/// The moment when the wall clock shows this, the first of two; where clocks are put forward and
/// never show it, the moment right after.
fn first_moment(local: NaiveDateTime, zone: Tz) -> Option<Timestamp> {
    // No zone has ever left out more than a day.
    (0..=100)
        .filter_map(|quarters| local.checked_add_signed(Duration::minutes(quarters * 15)))
        .find_map(|local| zone.from_local_datetime(&local).earliest())
        .map(Timestamp::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dates_are_read_in_the_desks_zone() {
        for text in [
            "13 April 2019",
            "April 13, 2019",
            "Apr. 13, 2019",
            "13 Apr 2019",
            "13th April, 2019",
            "APRIL 13th 2019",
            "Saturday, April 13, 2019",
            "Sat, 13 Apr 2019",
            "2019-04-13",
            "2019/04/13",
            "13/04/2019",
            "04/13/2019",
            "13.04.2019",
            "13-Apr-2019",
            "SATURDAY 13 APRIL 2019.",
        ] {
            let moment = read(text, Tz::Asia__Seoul).map(|moment| moment.to_string());
            assert_eq!(moment.as_deref(), Ok("2019-04-12T15:00:00Z"), "{text}");
        }
        for text in [
            "April 13, 2019 at 10:30 am",
            "13 April 2019 10:30",
            "2019-04-13 10:30",
            "2019-04-13 10:30:00",
            "2019-04-13T10:30",
            "April 13, 2019, 10:30 a.m.",
            "April 13, 2019 10:30AM",
            "2019-04-13T08:30:00Z",
            "2019-04-13T10:30:00+02:00",
            "2019-04-13 10:30:00 +0200",
            "2019-04-13 08:30 UTC",
            "2019-04-13T10:30:00+0200",
            "2019-04-13T10:30+02:00",
            "2019-04-13T08:30Z",
            "2019-04-13 08:30:00 Z",
            "2019-04-13 10:30:00.000000000 +0200",
            "2019-04-13T10:30:00.25",
            "Sat, 13 Apr 2019 08:30:00 GMT",
        ] {
            let moment = read(text, Tz::Europe__Berlin).map(|moment| moment.to_string());
            assert_eq!(moment.as_deref(), Ok("2019-04-13T08:30:00Z"), "{text}");
        }
        let evening = read("13 April 2019 at 10 pm", Tz::UTC).map(|moment| moment.to_string());
        assert_eq!(evening.as_deref(), Ok("2019-04-13T22:00:00Z"));
    }

    #[test]
    fn what_could_be_two_days_is_not_guessed_at() {
        assert_eq!(read("03/04/2019", Tz::UTC), Err(NoDate::Ambiguous));
        assert_eq!(read("3.4.2019", Tz::UTC), Err(NoDate::Ambiguous));
        assert!(read("04/04/2019", Tz::UTC).is_ok());
        for text in [
            "",
            "spring",
            "31 April 2019",
            "13 April 19",
            "April 2019",
            "Monday, April 13, 2019",
            "13 April 2019 at noon",
            "13/13/2019",
            "10:30",
        ] {
            assert_eq!(read(text, Tz::UTC), Err(NoDate::Unreadable), "{text}");
        }
    }

    #[test]
    fn a_wall_clock_time_that_never_was_is_the_one_right_after() {
        let skipped = read("31 March 2019 02:30", Tz::Europe__Berlin).unwrap();
        assert_eq!(skipped.to_string(), "2019-03-31T01:00:00Z");
        let day = read("30 December 2011", Tz::Pacific__Apia).unwrap();
        assert_eq!(day.to_string(), "2011-12-30T10:00:00Z");
        let twice = read("27 October 2019 02:30", Tz::Europe__Berlin).unwrap();
        assert_eq!(twice.to_string(), "2019-10-27T00:30:00Z");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(text in any::<String>(), other in "[0-9:/. amptThZ+-]{0,20}") {
            let _ = read(&text, Tz::Europe__Berlin);
            let _ = read(&other, Tz::Europe__Berlin);
        }
    }
}
