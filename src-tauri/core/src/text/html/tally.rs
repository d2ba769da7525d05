//! What was met, each thing once and with how often.

use std::{collections::HashMap, hash::Hash};

#[derive(Debug)]
pub(super) struct Tally<T> {
    /// In the order met.
    counts: Vec<(T, usize)>,
    places: HashMap<T, usize>,
}

impl<T> Default for Tally<T> {
    fn default() -> Self {
        Self {
            counts: Vec::new(),
            places: HashMap::new(),
        }
    }
}

impl<T: Clone + Eq + Hash> Tally<T> {
    pub(super) fn add(&mut self, thing: T) {
        match self.places.get(&thing) {
            Some(place) => self.counts[*place].1 += 1,
            None => {
                self.places.insert(thing.clone(), self.counts.len());
                self.counts.push((thing, 1));
            }
        }
    }

    pub(super) fn into_counts(self) -> Vec<(T, usize)> {
        self.counts
    }
}

/// How often, as a sentence ends with it.
pub(super) fn times(count: usize) -> String {
    match count {
        1 => String::new(),
        count => format!(" ({count} times)"),
    }
}
