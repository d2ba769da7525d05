//! When briefs that have no date were published: the first at the time that the editor gave, each
//! next one a minute earlier, so that their order holds.
//!
//! Deliberately absent: which briefs those are. Their readers know, and ask the sink, so that one
//! count goes through everything that comes in together.

use crate::brief::Timestamp;

/// The seconds between two of them.
const APART: i64 = 60;

/// The times, one for each of them; none where the editor gave no time.
#[derive(Debug, Clone, Default)]
pub struct Undated(Option<Timestamp>);

impl Undated {
    /// The first of them at this time.
    pub fn starting_at(first: Option<Timestamp>) -> Self {
        Self(first)
    }
}

impl Iterator for Undated {
    type Item = Timestamp;

    fn next(&mut self) -> Option<Timestamp> {
        let at = self.0;
        self.0 = at.map(|at| at.plus_seconds(-APART));
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_a_minute_older_than_the_one_before() {
        let first = Timestamp::from_seconds(120);
        let times = Undated::starting_at(first).map(Timestamp::seconds);
        assert_eq!(times.take(3).collect::<Vec<_>>(), [120, 60, 0]);
        assert_eq!(Undated::default().next(), None);
    }
}
