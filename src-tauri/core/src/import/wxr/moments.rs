//! When an item was published and last changed.
//!
//! WordPress writes each date in GMT and by the site's clocks, and zeros where there is none: a
//! draft has no date in GMT yet. Deliberately absent: any date that stands nowhere.

use chrono_tz::Tz;

use super::item::Dates;
use crate::{
    brief::{Note, Timestamp},
    import::dates,
};

/// An item's moments, and what had to be guessed for the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Moments {
    /// When it was published, or will be; when it was begun, if it is a draft.
    pub(super) at: Option<Timestamp>,
    /// How that was found, where it did not stand there in GMT.
    pub(super) notes: Vec<Note>,
    /// When it was last changed.
    pub(super) modified: Option<Timestamp>,
}

impl Moments {
    pub(super) fn of(written: &Dates, zone: Tz) -> Self {
        let mut moments = Self::default();
        let candidates = [
            (&written.gmt, Tz::UTC, None),
            (&written.local, zone, Some(("date_local", "its local date"))),
            (
                &written.pub_date,
                zone,
                Some(("date_from_feed", "the date that feeds show")),
            ),
        ];
        for (text, zone, guess) in candidates {
            match read(text, zone) {
                Ok(None) => {}
                Ok(Some(at)) => {
                    moments.at = Some(at);
                    if let Some((code, which)) = guess {
                        let message = format!(
                            "It has no date in GMT, so {which}, “{text}”, was taken, in the time zone {zone}"
                        );
                        moments.notes.push(Note::new(code, message));
                    }
                    break;
                }
                Err(note) => moments.notes.push(note),
            }
        }
        let modified = read(&written.modified_gmt, Tz::UTC).ok().flatten();
        moments.modified = modified.or_else(|| read(&written.modified, zone).ok().flatten());
        moments
    }
}

/// The moment that a date names; none where it stands for none.
fn read(text: &str, zone: Tz) -> Result<Option<Timestamp>, Note> {
    // MySQL's zeros, and what PHP makes of them.
    if text.is_empty() || text.starts_with("0000-00-00") || text.contains("-0001") {
        return Ok(None);
    }
    dates::read(text, zone).map(Some).map_err(|_| {
        let message = format!("The date “{text}” can't be read");
        Note::new("date_unreadable", message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(gmt: &str, local: &str, pub_date: &str) -> (Option<String>, Vec<String>) {
        let written = Dates {
            gmt: gmt.into(),
            local: local.into(),
            pub_date: pub_date.into(),
            ..Dates::default()
        };
        let moments = Moments::of(&written, Tz::Europe__Berlin);
        let codes = moments.notes.into_iter().map(|note| note.code);
        (moments.at.map(|at| at.to_string()), codes.collect())
    }

    #[test]
    fn the_surest_date_is_taken() {
        let zeros = "0000-00-00 00:00:00";
        let feed = "Sat, 13 Apr 2019 08:30:00 +0000";
        let at = || Some("2019-04-13T08:30:00Z".to_owned());
        for (gmt, local, pub_date, codes) in [
            ("2019-04-13 08:30:00", "2019-04-13 10:30:00", feed, vec![]),
            (zeros, "2019-04-13 10:30:00", feed, vec!["date_local"]),
            ("", zeros, feed, vec!["date_from_feed"]),
            (
                "2019-13-13 08:30:00",
                "2019-04-13 10:30:00",
                "",
                vec!["date_unreadable", "date_local"],
            ),
        ] {
            let codes = codes.into_iter().map(str::to_owned).collect();
            assert_eq!(moments(gmt, local, pub_date), (at(), codes));
        }
    }

    #[test]
    fn zeros_are_no_date() {
        let never = "Mon, 30 Nov -0001 00:00:00 +0000";
        let none = moments("0000-00-00 00:00:00", "0000-00-00 00:00:00", never);
        assert_eq!(none, (None, vec![]));
    }
}
