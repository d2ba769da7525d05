//! A range of days in the desk's time zone.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::{
    brief::Timestamp,
    error::{Error, Result},
};

/// The days that an export holds; all of them where neither end is given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Days {
    /// The first.
    pub from: Option<NaiveDate>,
    /// The last; it is held, too.
    pub until: Option<NaiveDate>,
}

impl Days {
    /// Whether every day is held.
    pub fn is_all(self) -> bool {
        self == Self::default()
    }

    /// Whether a moment's day in this zone is held. What has no moment is held by all days alone.
    pub fn hold(self, at: Option<Timestamp>, zone: Tz) -> bool {
        let Some(at) = at else { return self.is_all() };
        let day = at.in_zone(zone).date_naive();
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Refuses a range that ends before it begins.
    ///
    /// # Errors
    /// [`Error::BadInput`]
    pub fn check(self) -> Result<()> {
        match (self.from, self.until) {
            (Some(from), Some(until)) if until < from => Err(Error::bad_input(
                "from, until",
                format!("The days end on {until}, before they begin on {from}"),
                "Give the earlier day first",
            )
            .told(
                "days",
                [("from", from.to_string()), ("until", until.to_string())],
            )),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_in_the_desks_zone() {
        let days = Days {
            from: "2019-04-13".parse().ok(),
            until: "2019-04-13".parse().ok(),
        };
        let late: Timestamp = "2019-04-12T22:30:00Z".parse().unwrap();
        assert!(days.hold(Some(late), Tz::Europe__Berlin));
        assert!(!days.hold(Some(late), Tz::UTC));
        assert!(!days.hold(None, Tz::UTC) && Days::default().hold(None, Tz::UTC));
        assert!(days.check().is_ok());
        let turned = Days {
            until: "2019-04-12".parse().ok(),
            ..days
        };
        assert_eq!(turned.check().unwrap_err().code(), "bad_input");
    }
}
