//! A moment in time, in whole seconds of UTC.
//!
//! Deliberately absent: fractions of a second (no outlet prints them, and a Markdown bundle must
//! give back what it was made from), and the present: see [`crate::desk::Clock`].

use std::{fmt, str::FromStr};

use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Seconds since 1970-01-01T00:00:00Z, within the years 0 to 9999 that RFC 3339 can write.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(type = "string"))]
pub struct Timestamp(i64);

impl Timestamp {
    const FIRST: i64 = -62_167_219_200; // 0000-01-01T00:00:00Z
    const LAST: i64 = 253_402_300_799; // 9999-12-31T23:59:59Z

    /// The moment so many seconds after 1970 began; none outside the years 0 to 9999.
    pub fn from_seconds(seconds: i64) -> Option<Self> {
        (Self::FIRST..=Self::LAST)
            .contains(&seconds)
            .then_some(Self(seconds))
    }

    /// Seconds since 1970 began.
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// The same moment, so many seconds later (or earlier), kept within the years 0 to 9999.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(
            self.0
                .saturating_add(seconds)
                .clamp(Self::FIRST, Self::LAST),
        )
    }

    /// The wall clock of a time zone at this moment.
    pub fn in_zone(self, zone: Tz) -> DateTime<Tz> {
        self.utc().with_timezone(&zone)
    }

    fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0, 0).unwrap_or_default()
    }
}

impl<Z: chrono::TimeZone> From<DateTime<Z>> for Timestamp {
    /// Cuts off fractions of a second; a moment outside the years 0 to 9999 becomes the nearest
    /// one inside.
    fn from(moment: DateTime<Z>) -> Self {
        Self(moment.timestamp().clamp(Self::FIRST, Self::LAST))
    }
}

/// A text that is not a moment as RFC 3339 writes it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a time such as 2019-04-13T10:00:00Z")]
pub struct NotATimestamp(String);

impl FromStr for Timestamp {
    type Err = NotATimestamp;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        DateTime::parse_from_rfc3339(text)
            .ok()
            .and_then(|moment| Self::from_seconds(moment.timestamp()))
            .ok_or_else(|| NotATimestamp(text.to_owned()))
    }
}

impl TryFrom<String> for Timestamp {
    type Error = NotATimestamp;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Timestamp> for String {
    fn from(moment: Timestamp) -> Self {
        moment.to_string()
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC: `2019-04-13T10:00:00Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.utc().to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_offset_is_taken_into_account() {
        let moment: Timestamp = "2019-04-13T12:00:00.987+02:00".parse().unwrap();
        assert_eq!(moment.to_string(), "2019-04-13T10:00:00Z");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(seconds in Timestamp::FIRST..=Timestamp::LAST) {
            let moment = Timestamp::from_seconds(seconds).unwrap();
            prop_assert_eq!(moment.to_string().parse::<Timestamp>().unwrap(), moment);
        }
    }
}
