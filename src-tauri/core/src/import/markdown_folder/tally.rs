//! What is the same in many files and is told once, with how many they are.

use std::collections::BTreeMap;

/// Counts by what happened, each with the first place.
#[derive(Debug, Default)]
pub(super) struct Tally(BTreeMap<String, (usize, String)>);

impl Tally {
    /// It happened here, too.
    pub(super) fn add(&mut self, what: &str, place: &str) {
        let (count, _) = self
            .0
            .entry(what.to_owned())
            .or_insert_with(|| (0, place.to_owned()));
        *count += 1;
    }

    /// What happened, how often, and where first; in the order of the alphabet.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, usize, &str)> {
        let rows = self.0.iter();
        rows.map(|(what, (count, place))| (what.as_str(), *count, place.as_str()))
    }
}
