//! Which briefs a brief's page offers beside it: those that share its tags and sources.
//!
//! They are found among the [`NEAR`] next older briefs of each of its tags and sources; where that
//! gives too few, among as many next newer ones. A shared tag counts for two and a shared source
//! for one; of equals the nearer in time comes first. So the work grows with the archive and no
//! faster, and a new brief changes only the pages of those whose lists had hardly begun.

use std::collections::{BTreeMap, HashMap};

use super::brief_page::Way;
use crate::{
    brief::{SourceId, TagId},
    export::Entry,
};

/// How many briefs are offered at most.
const MOST: usize = 4;
/// How many neighbours in each tag and source are looked at, to either side.
const NEAR: usize = 8;

/// The briefs that lists show, in order, and where each tag and source occurs among them.
#[derive(Debug)]
pub struct Related<'l, 'a> {
    listed: &'l [Way<'a>],
    tags: HashMap<TagId, Vec<usize>>,
    sources: HashMap<SourceId, Vec<usize>>,
}

impl<'l, 'a> Related<'l, 'a> {
    /// Of these briefs, newest first.
    pub fn of(listed: &'l [Way<'a>]) -> Self {
        let mut tags: HashMap<TagId, Vec<usize>> = HashMap::new();
        let mut sources: HashMap<SourceId, Vec<usize>> = HashMap::new();
        for (place, Way { entry, .. }) in listed.iter().enumerate() {
            for tag in &entry.tags {
                tags.entry(*tag).or_default().push(place);
            }
            for source in &entry.sources {
                sources.entry(*source).or_default().push(place);
            }
        }
        Self {
            listed,
            tags,
            sources,
        }
    }

    /// What the brief at this place is related to, best first.
    pub fn to(&self, place: usize) -> Vec<Way<'a>> {
        let mut found = self.best(place, &older);
        if found.len() < MOST {
            found.extend(self.best(place, &newer));
            found.truncate(MOST);
        }
        found.into_iter().map(|place| self.listed[place]).collect()
    }

    fn best(&self, place: usize, side: &dyn Fn(&[usize], usize) -> Vec<usize>) -> Vec<usize> {
        let Some(Way { entry, .. }) = self.listed.get(place) else {
            return Vec::new();
        };
        let tags = entry.tags.iter().filter_map(|tag| self.tags.get(tag));
        let sources = entry.sources.iter().filter_map(|id| self.sources.get(id));
        let near: BTreeMap<usize, usize> = tags
            .chain(sources)
            .flat_map(|places| side(places, place))
            .map(|other| (other, self.shared(entry, self.listed[other].entry)))
            .collect();
        let mut near: Vec<(usize, usize)> = near.into_iter().collect();
        near.sort_by_key(|(other, shared)| (usize::MAX - shared, other.abs_diff(place)));
        near.truncate(MOST);
        near.into_iter().map(|(other, _)| other).collect()
    }

    /// How much two briefs have in common.
    fn shared(&self, one: &Entry, other: &Entry) -> usize {
        let tags = one.tags.iter().filter(|tag| other.tags.contains(tag));
        let sources = one.sources.iter().filter(|id| other.sources.contains(id));
        2 * tags.count() + sources.count()
    }
}

/// The next older ones of those at these places: places count from the newest on.
fn older(places: &[usize], place: usize) -> Vec<usize> {
    let after = places.partition_point(|other| *other <= place);
    places[after..].iter().take(NEAR).copied().collect()
}

/// The next newer ones.
fn newer(places: &[usize], place: usize) -> Vec<usize> {
    let before = places.partition_point(|other| *other < place);
    places[..before].iter().rev().take(NEAR).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        brief::{Id, PublicationState},
        export::{
            Facts,
            html::{plan::way_to, tests::sample::id},
            key::Key,
        },
    };

    /// Tags and sources of one brief, by number.
    type Shares = (&'static [u128], &'static [u128]);

    fn entries(of: &[Shares]) -> Vec<Entry> {
        let entry = |(number, (tags, sources)): (usize, &Shares)| Entry {
            id: id(number as u128),
            publication: PublicationState::Published,
            at: None,
            headline: number.to_string(),
            slug: "brief".parse().unwrap(),
            language: None,
            address: None,
            byline: Vec::new(),
            tags: ids(tags),
            sources: ids(sources),
            facts: Facts {
                state: Key::of(number),
                modified: "2019-04-13T10:00:00Z".parse().unwrap(),
                media: Vec::new(),
                redirects: Vec::new(),
            },
        };
        of.iter().enumerate().map(entry).collect()
    }

    fn ids<I: Id>(numbers: &[u128]) -> Vec<I> {
        numbers.iter().map(|number| id(*number)).collect()
    }

    fn related(entries: &[Entry], place: usize) -> Vec<&str> {
        let listed: Vec<Way> = entries.iter().map(way_to).collect();
        let found = Related::of(&listed).to(place);
        found
            .into_iter()
            .map(|way| way.entry.headline.as_str())
            .collect()
    }

    #[test]
    fn what_shares_most_comes_first_and_the_nearer_of_equals() {
        let entries = entries(&[
            (&[1], &[1]), // 0: looked from
            (&[], &[1]),  // 1: the source
            (&[1], &[]),  // 2: the tag
            (&[2], &[2]), // 3: nothing
            (&[1], &[1]), // 4: both
            (&[1], &[]),  // 5: the tag, farther away
            (&[1], &[2]), // 6: the tag, farther still
        ]);
        assert_eq!(related(&entries, 0), ["4", "2", "5", "6"]);
        assert_eq!(related(&entries, 3), ["6"]);
    }

    #[test]
    fn newer_ones_stand_in_where_older_ones_are_few() {
        let entries = entries(&[(&[][..], &[1][..]); 5]);
        assert_eq!(related(&entries, 0), ["1", "2", "3", "4"]);
        assert_eq!(related(&entries, 3), ["4", "2", "1", "0"]);
        assert_eq!(related(&entries, 4), ["3", "2", "1", "0"]);
    }

    #[test]
    fn a_new_brief_leaves_what_older_ones_offer() {
        let old = entries(&vec![(&[1][..], &[1][..]); 12]);
        let mut new = entries(&vec![(&[1][..], &[1][..]); 13]);
        for (number, entry) in new.iter_mut().enumerate() {
            entry.headline = format!("{}", number as i64 - 1);
        }
        for place in 0..8 {
            assert_eq!(related(&old, place), related(&new, place + 1));
        }
    }
}
