//! When an item was published and last changed.
//!
//! WordPress writes each date in GMT and by the site's clocks, and zeros where there is none: a
//! draft has no date in GMT yet. Deliberately absent: any date that stands nowhere.

use chrono_tz::Tz;

use super::item::Dates;
use crate::{
    brief::{Note, Timestamp, note},
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
            (&written.gmt, Tz::UTC, Written::InGmt),
            (&written.local, zone, Written::Locally),
            (&written.pub_date, zone, Written::ForFeeds),
        ];
        for (text, zone, written) in candidates {
            match read(text, zone) {
                Ok(None) => {}
                Ok(Some(at)) => {
                    moments.at = Some(at);
                    moments.notes.extend(written.note(text, zone));
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

/// Which of an item's dates it is.
#[derive(Clone, Copy)]
enum Written {
    InGmt,
    Locally,
    ForFeeds,
}

impl Written {
    /// Says that this date was taken, where it is not the surest one.
    fn note(self, date: &str, zone: Tz) -> Option<Note> {
        let zone = zone.name();
        match self {
            Self::InGmt => None,
            Self::Locally => Some(note!(
                "date_local",
                "It has no date in GMT, so its local date, “{date}”, was taken, in the time zone \
                 {zone}",
                date,
                zone,
            )),
            Self::ForFeeds => Some(note!(
                "date_from_feed",
                "It has no date in GMT, so the date that feeds show, “{date}”, was taken, in the \
                 time zone {zone}",
                date,
                zone,
            )),
        }
    }
}

/// The moment that a date names; none where it stands for none.
fn read(text: &str, zone: Tz) -> Result<Option<Timestamp>, Note> {
    // MySQL's zeros, and what PHP makes of them.
    if text.is_empty() || text.starts_with("0000-00-00") || text.contains("-0001") {
        return Ok(None);
    }
    dates::read(text, zone).map(Some).map_err(|_| {
        note!(
            "date_unreadable",
            "Its date “{date}” can't be read",
            form = "date",
            date = text
        )
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
