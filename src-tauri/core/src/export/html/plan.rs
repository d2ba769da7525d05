//! Which pages are to be printed: those that are not there already, printed from the same.
//!
//! This is the one place that says what a brief's page, a card, a page of a list, its feeds, the
//! search's index and a redirect are printed from. What is taken apart here is taken apart whole, so that it does not
//! compile where printing is given more; [`Entry`] and the records are hashed whole. All other
//! files are few, and printed each time.

use std::{collections::HashMap, hash::Hash};

use rayon::prelude::*;

use super::{
    brief_page::{Shown, Wanted, Way},
    links::file_at,
    lists::{Common, FullPage, Lists, Part},
    search::{self, SearchIndex, Standing},
    site::Site,
};
use crate::{
    brief::{AuthorId, SourceId, TagId},
    error::{Error, Result},
    export::{
        Entry, Output, feed,
        key::{Key, KeyMaker},
    },
};

/// What is to be printed.
pub struct Plan<'s, 'a> {
    /// Every brief shown, in order.
    pub shown: &'s [Shown<'a>],
    /// What is to be made of each.
    wanted: Vec<Wanted>,
    /// From what each brief's page would be printed.
    pages: Vec<Key>,
    /// From what those pages of lists would be printed that are to be, by list and number.
    lists: HashMap<(usize, usize), Key>,
    /// From what those feeds would be printed that are to be, by path.
    feeds: HashMap<String, Key>,
    /// The number that each brief has in the search's index, if it is to be found.
    numbers: Vec<Option<usize>>,
    /// From what those files of the search's index would be printed that are to be, by path.
    search: HashMap<String, Key>,
    /// The segments of the index, by number, of which only what has changed need be read.
    standing: HashMap<usize, Standing>,
}

impl<'s, 'a> Plan<'s, 'a> {
    /// Looks for what `output` has already.
    ///
    /// # Errors
    /// What `output` says.
    pub fn of(
        site: &Site<'a>,
        shown: &'s [Shown<'a>],
        lists: &mut Lists<'a>,
        output: &mut dyn Output,
    ) -> Result<Self> {
        let inputs = Inputs::of(site);
        let cards: Vec<Key> = shown
            .par_iter()
            .map(|shown| inputs.card(shown.entry))
            .collect();
        let pages: Vec<Key> = shown
            .par_iter()
            .zip(&cards)
            .map(|(shown, card)| page(shown, *card))
            .collect();
        let mut wanted = vec![Wanted::default(); shown.len()];
        for (place, shown) in shown.iter().enumerate() {
            wanted[place].page = !output.keep(&file_at(shown.address), pages[place])?;
        }
        let mut wanted_pages = HashMap::new();
        let mut wanted_feeds = HashMap::new();
        lists.sort_out(|lists, number, part| {
            let address = &lists.list(number).address;
            match part {
                Part::Page(page, places) => {
                    let key = inputs.part(lists, number, page, places, &cards);
                    let address = lists.list(number).page_address(page);
                    let right = output.keep(&file_at(&address), key)?;
                    if !right {
                        wanted_pages.insert((number, page), key);
                        places
                            .iter()
                            .for_each(|place| wanted[*place as usize].card = true);
                    }
                    Ok(right)
                }
                Part::Feeds(places) => {
                    let items = inputs.part(lists, number, 0, places, &cards);
                    let mut right = true;
                    for address in feed::addresses(address) {
                        let path = file_at(&address);
                        let key = Key::of((items, &path));
                        if !output.keep(&path, key)? {
                            wanted_feeds.insert(path, key);
                            right = false;
                        }
                    }
                    if !right {
                        places
                            .iter()
                            .for_each(|place| wanted[*place as usize].feed = true);
                    }
                    Ok(right)
                }
            }
        })?;
        let mut plan = Self {
            shown,
            wanted,
            pages,
            lists: wanted_pages,
            feeds: wanted_feeds,
            numbers: vec![None; shown.len()],
            search: HashMap::new(),
            standing: HashMap::new(),
        };
        plan.sort_out_search(site, &cards, output)?;
        Ok(plan)
    }

    /// Numbers the briefs that are to be found, from the oldest, and looks for the segments of the
    /// index that are right already.
    fn sort_out_search(
        &mut self,
        site: &Site<'a>,
        cards: &[Key],
        output: &mut dyn Output,
    ) -> Result<()> {
        let oldest_first: Vec<usize> = (0..self.shown.len())
            .rev()
            .filter(|place| self.shown[*place].is_listed())
            .collect();
        for (number, place) in oldest_first.iter().enumerate() {
            self.numbers[*place] = Some(number);
        }
        for segment in search::segments(oldest_first.len()) {
            let places = &oldest_first[segment.clone()];
            let mut maker = KeyMaker::default();
            maker.add((site.key(), segment.start));
            places.iter().for_each(|place| maker.add(cards[*place]));
            let key = maker.key();
            let mut right = true;
            for path in search::paths(&segment) {
                let key = Key::of((key, &path));
                if !output.keep(&path, key)? {
                    self.search.insert(path, key);
                    right = false;
                }
            }
            if right {
                continue;
            }
            let mut changed: Vec<usize> = segment
                .clone()
                .filter(|number| self.wanted[oldest_first[*number]].page)
                .collect();
            let href = |number: usize| {
                site.links
                    .href("", self.shown[oldest_first[number]].address)
            };
            match Standing::of(output, &segment, &changed, href)? {
                Some(standing) => {
                    self.standing.insert(search::number_of(&segment), standing);
                }
                None => changed = segment.collect(),
            }
            for number in changed {
                self.wanted[oldest_first[number]].search = true;
            }
        }
        Ok(())
    }

    /// The places of the briefs that must be read.
    pub fn to_read(&self) -> Vec<usize> {
        let wanted = self.wanted.iter().enumerate();
        wanted
            .filter(|(_, wanted)| wanted.page || wanted.card || wanted.feed || wanted.search)
            .map(|(place, _)| place)
            .collect()
    }

    /// What is to be made of the brief at a place.
    pub fn wanted(&self, place: usize) -> Wanted {
        self.wanted[place]
    }

    /// From what the page of the brief at a place is printed.
    pub fn page(&self, place: usize) -> Key {
        self.pages[place]
    }

    /// From what a page of a list is printed.
    ///
    /// # Errors
    /// Where it is not to be printed.
    pub fn list_page(&self, page: &FullPage) -> Result<Key> {
        let key = self.lists.get(&(page.list, page.number)).copied();
        key.ok_or_else(|| Error::Internal {
            doing: "print a page of a list".to_owned(),
            detail: format!("nobody asked for page {}", page.number),
        })
    }

    /// From what the feed at a path is printed, where it is to be.
    pub fn feed(&self, path: &str) -> Option<Key> {
        self.feeds.get(path).copied()
    }

    /// The number of the brief at a place in the search's index; none where it is not to be found.
    pub fn number(&self, place: usize) -> Option<usize> {
        self.numbers[place]
    }

    /// The search's index, into which what is read of it is to be taken.
    pub fn search_index(&mut self) -> SearchIndex {
        let briefs = self.numbers.iter().flatten().count();
        SearchIndex::new(briefs, std::mem::take(&mut self.standing))
    }

    /// From what a file of the search's index is printed, where it is to be.
    pub fn search(&self, path: &str) -> Option<Key> {
        self.search.get(path).copied()
    }
}

/// What all is printed from: the site as a whole and its records, as keys.
struct Inputs<'s, 'a> {
    site: &'s Site<'a>,
    authors: HashMap<AuthorId, Key>,
    sources: HashMap<SourceId, Key>,
    tags: HashMap<TagId, Key>,
}

impl<'s, 'a> Inputs<'s, 'a> {
    fn of(site: &'s Site<'a>) -> Self {
        Self {
            site,
            authors: keys(site.authors.iter()),
            sources: keys(site.sources.iter()),
            tags: keys(site.tags.iter()),
        }
    }

    /// A card, and an item of a feed: a brief, the records that it points at, and which of the
    /// files that it shows are pictures.
    fn card(&self, entry: &Entry) -> Key {
        let mut maker = KeyMaker::default();
        maker.add((self.site.key(), entry));
        for author in &entry.byline {
            maker.add(self.authors.get(author));
        }
        for source in &entry.sources {
            maker.add(self.sources.get(source));
        }
        for tag in &entry.tags {
            maker.add(self.tags.get(tag));
        }
        for name in &entry.facts.media {
            maker.add(self.site.has_picture(name));
        }
        maker.key()
    }

    /// A page of a list, from 1, or its feeds, 0: the cards, what they have in common, and where
    /// it stands among the pages of its list.
    fn part(
        &self,
        lists: &Lists,
        list: usize,
        number: usize,
        places: &[u32],
        cards: &[Key],
    ) -> Key {
        let list = lists.list(list);
        let mut maker = KeyMaker::default();
        maker.add((self.site.key(), &list.address, number));
        if number > 0 {
            maker.add(list.members);
        }
        match list.common {
            Common::All => {}
            Common::Author(author) => maker.add(self.authors.get(&author.id)),
            Common::Source(source) => maker.add(self.sources.get(&source.id)),
            Common::Tag(tag) => maker.add(self.tags.get(&tag.id)),
            Common::Month(day) => maker.add(day),
            Common::Year(day) => {
                maker.add(day);
                for (month, list) in lists.months_of(day) {
                    maker.add((month, &list.address, list.members));
                }
            }
        }
        for place in places {
            maker.add(cards[*place as usize]);
        }
        maker.key()
    }
}

/// A brief's page: what its card is printed from, where it stands, and what it leads to.
fn page(shown: &Shown, card: Key) -> Key {
    let Shown {
        entry: _,
        address,
        at,
        newer,
        older,
        related,
    } = shown;
    let mut maker = KeyMaker::default();
    let key = |way: &Way| way.key;
    maker.add((card, address, at));
    maker.add((newer.as_ref().map(key), older.as_ref().map(key)));
    related.iter().for_each(|way| maker.add(way.key));
    maker.key()
}

/// Another brief that a page leads to, with all that the page shows of it.
pub fn way_to(entry: &Entry) -> Way<'_> {
    Way {
        entry,
        key: Key::of((&entry.headline, &entry.address, &entry.at, &entry.language)),
    }
}

/// A redirect, which shows the brief's headline and where it stands now.
pub fn redirect(site: &Site, path: &str, shown: &Shown) -> Key {
    Key::of((site.key(), path, &shown.entry.headline, shown.address))
}

fn keys<'r, I, R>(records: impl Iterator<Item = (&'r I, &'r &'r R)>) -> HashMap<I, Key>
where
    I: Copy + Eq + Hash + 'r,
    R: Hash + 'r,
{
    records.map(|(id, record)| (*id, Key::of(record))).collect()
}
