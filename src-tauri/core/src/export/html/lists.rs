//! The lists of briefs: home, and one for each author, source, tag, year and month.
//!
//! A brief's card is made once, on the way past, and handed to every list it stands in; a list
//! gives up a page as soon as that is full, and its feeds as soon as they hold its newest briefs.
//! So no more is in memory than stands on pages and in feeds still open, whatever the size of the
//! archive. What is right already takes nothing.

use std::{collections::HashMap, hash::Hash, sync::Arc};

use chrono::{Datelike, NaiveDate};

use super::{
    brief_page::Shown,
    site::{author_address, source_address, tag_address},
};
use crate::{
    brief::{Author, AuthorId, Source, SourceId, Tag, TagId, Timestamp},
    error::Result,
    export::{Archive, Entry, feed},
};

/// What a list's briefs have in common.
#[derive(Debug, Clone, Copy)]
pub enum Common<'a> {
    /// Nothing: the home page.
    All,
    /// An author.
    Author(&'a Author),
    /// A credited source.
    Source(&'a Source),
    /// A tag.
    Tag(&'a Tag),
    /// The year of this first day.
    Year(NaiveDate),
    /// The month of this first day.
    Month(NaiveDate),
}

/// One list.
#[derive(Debug)]
pub struct List<'a> {
    /// What its briefs have in common.
    pub common: Common<'a>,
    /// Where its first page stands.
    pub address: String,
    /// How many briefs it holds.
    pub members: usize,
    open: Vec<Card>,
    newest: Vec<Arc<feed::Item>>,
    passed: usize,
    /// Its pages that need not be printed, from 0.
    right: Vec<bool>,
    /// Whether its feeds need not be.
    feeds_right: bool,
}

/// A page of a list whose cards are complete.
#[derive(Debug)]
pub struct FullPage {
    /// Which list.
    pub list: usize,
    /// Which page, from 1.
    pub number: usize,
    /// The cards, in order.
    pub cards: Vec<Card>,
}

/// A brief as a list shows it.
#[derive(Debug, Clone)]
pub struct Card {
    /// When it was published.
    pub at: Timestamp,
    /// Its HTML, as `card.rs` leaves it.
    pub html: Arc<str>,
}

/// A list whose feeds are complete.
#[derive(Debug)]
pub struct FullFeed {
    /// Which list.
    pub list: usize,
    /// What they hold, newest first.
    pub items: Vec<Arc<feed::Item>>,
}

/// What is printed of a list, with the places of the briefs that it holds among those shown.
#[derive(Debug, Clone, Copy)]
pub enum Part<'p> {
    /// The page of this number, from 1.
    Page(usize, &'p [u32]),
    /// The feeds.
    Feeds(&'p [u32]),
}

/// What a brief completes.
#[derive(Debug, Default)]
pub struct Completed {
    /// Pages of lists.
    pub pages: Vec<FullPage>,
    /// Feeds of lists.
    pub feeds: Vec<FullFeed>,
}

/// Every list that holds a brief, and home.
#[derive(Debug)]
pub struct Lists<'a> {
    all: Vec<List<'a>>,
    authors: HashMap<AuthorId, usize>,
    sources: HashMap<SourceId, usize>,
    tags: HashMap<TagId, usize>,
    years: HashMap<i32, usize>,
    months: HashMap<(i32, u32), usize>,
    /// The lists that each brief stands in, one brief after the other.
    standing: Vec<u32>,
    /// Where each brief's lists begin in that, and where the last one's end.
    starts: Vec<usize>,
    page_size: usize,
    zone: chrono_tz::Tz,
}

impl<'a> Lists<'a> {
    /// The lists that these briefs stand in; retracted ones stand in none.
    pub fn of(archive: &'a dyn Archive, shown: &[Shown]) -> Self {
        let settings = archive.settings();
        let mut lists = Self {
            all: Vec::new(),
            authors: HashMap::new(),
            sources: HashMap::new(),
            tags: HashMap::new(),
            years: HashMap::new(),
            months: HashMap::new(),
            standing: Vec::new(),
            starts: vec![0],
            page_size: usize::from(settings.page_size.get()),
            zone: settings.time_zone,
        };
        lists.open(Common::All, "/".to_owned());
        for author in archive.authors() {
            let list = lists.open(Common::Author(author), author_address(author));
            lists.authors.insert(author.id, list);
        }
        for source in archive.sources() {
            let list = lists.open(Common::Source(source), source_address(source));
            lists.sources.insert(source.id, list);
        }
        for tag in archive.tags() {
            let list = lists.open(Common::Tag(tag), tag_address(tag));
            lists.tags.insert(tag.id, list);
        }
        for shown in shown {
            if shown.is_listed() {
                for list in lists.with(shown.entry) {
                    lists.all[list].members += 1;
                    lists.standing.push(list as u32);
                }
            }
            lists.starts.push(lists.standing.len());
        }
        for list in &mut lists.all {
            list.right = vec![false; list.members.div_ceil(lists.page_size)];
        }
        lists
    }

    fn open(&mut self, common: Common<'a>, address: String) -> usize {
        self.all.push(List {
            common,
            address,
            members: 0,
            open: Vec::new(),
            newest: Vec::new(),
            passed: 0,
            right: Vec::new(),
            feeds_right: false,
        });
        self.all.len() - 1
    }

    /// The lists of the year and the month that a brief was published in, opened with the first.
    fn dates(&mut self, entry: &Entry) -> [Option<usize>; 2] {
        let Some(at) = entry.at else { return [None; 2] };
        let day = at.in_zone(self.zone).date_naive();
        let (year, month) = (day.year(), day.month());
        let of_year = self.years.get(&year).copied().unwrap_or_else(|| {
            let first = day.with_ordinal(1).unwrap_or(day);
            let list = self.open(Common::Year(first), format!("/{year:04}/"));
            self.years.insert(year, list);
            list
        });
        let of_month = self.months.get(&(year, month)).copied().unwrap_or_else(|| {
            let first = day.with_day(1).unwrap_or(day);
            let list = self.open(Common::Month(first), format!("/{year:04}/{month:02}/"));
            self.months.insert((year, month), list);
            list
        });
        [Some(of_year), Some(of_month)]
    }

    /// The lists that a brief stands in, each once.
    fn with(&mut self, entry: &Entry) -> Vec<usize> {
        fn found<'l, K: Eq + Hash>(
            known: &'l HashMap<K, usize>,
            keys: &'l [K],
        ) -> impl Iterator<Item = usize> + 'l {
            keys.iter().filter_map(|key| known.get(key).copied())
        }
        let dates = self.dates(entry);
        let mut lists: Vec<usize> = [0]
            .into_iter()
            .chain(found(&self.authors, &entry.byline))
            .chain(found(&self.sources, &entry.sources))
            .chain(found(&self.tags, &entry.tags))
            .chain(dates.into_iter().flatten())
            .collect();
        lists.sort_unstable();
        lists.dedup();
        lists
    }

    /// Every page and every feed of every list, each with the places among the briefs shown of
    /// those that it holds. `is_right` tells which are right already.
    ///
    /// # Errors
    /// What `is_right` says.
    pub fn sort_out(
        &mut self,
        mut is_right: impl FnMut(&Self, usize, Part) -> Result<bool>,
    ) -> Result<()> {
        let mut held: Vec<Vec<u32>> = self
            .all
            .iter()
            .map(|list| Vec::with_capacity(list.members))
            .collect();
        for place in 0..self.starts.len() - 1 {
            for list in &self.standing[self.starts[place]..self.starts[place + 1]] {
                held[*list as usize].push(place as u32);
            }
        }
        for (number, places) in held.iter().enumerate() {
            for (page, places) in places.chunks(self.page_size).enumerate() {
                let right = is_right(self, number, Part::Page(page + 1, places))?;
                self.all[number].right[page] = right;
            }
            if self.all[number].has_feed() && !places.is_empty() {
                let newest = &places[..places.len().min(feed::LENGTH)];
                let right = is_right(self, number, Part::Feeds(newest))?;
                self.all[number].feeds_right = right;
            }
        }
        Ok(())
    }

    /// Puts the card of the brief at this place on every list that it stands in, and its item into
    /// the feeds of those that it is among the newest of; what this completes. Briefs come in
    /// order, each of them, with a card and an item where something to be printed holds it.
    pub fn take(
        &mut self,
        place: usize,
        card: Option<&Card>,
        item: Option<&Arc<feed::Item>>,
    ) -> Completed {
        let mut completed = Completed::default();
        for at in self.starts[place]..self.starts[place + 1] {
            let number = self.standing[at] as usize;
            let list = &mut self.all[number];
            if list.has_feed() && !list.feeds_right && list.passed < feed::LENGTH {
                list.newest.extend(item.cloned());
                if list.newest.len() == list.members.min(feed::LENGTH) {
                    completed.feeds.push(FullFeed {
                        list: number,
                        items: std::mem::take(&mut list.newest),
                    });
                }
            }
            let right = list.right[list.passed / self.page_size];
            list.passed += 1;
            if right {
                continue;
            }
            list.open.extend(card.cloned());
            if list.passed.is_multiple_of(self.page_size) || list.passed == list.members {
                completed.pages.push(FullPage {
                    list: number,
                    number: list.passed.div_ceil(self.page_size),
                    cards: std::mem::take(&mut list.open),
                });
            }
        }
        completed
    }

    /// A list.
    pub fn list(&self, list: usize) -> &List<'a> {
        &self.all[list]
    }

    /// The lists with something in them, and home.
    pub fn shown(&self) -> impl Iterator<Item = &List<'a>> {
        self.all
            .iter()
            .filter(|list| list.members > 0 || matches!(list.common, Common::All))
    }

    /// A year's months that hold something, newest first.
    pub fn months_of(&self, year: NaiveDate) -> impl Iterator<Item = (NaiveDate, &List<'a>)> {
        self.shown().filter_map(move |list| match list.common {
            Common::Month(day) if day.year() == year.year() => Some((day, list)),
            _ => None,
        })
    }

    /// How many pages a list has; home has one even where it is empty.
    pub fn pages(&self, list: &List) -> usize {
        list.members.div_ceil(self.page_size).max(1)
    }
}

impl List<'_> {
    /// Whether readers can follow it: the site, an author, a source.
    pub fn has_feed(&self) -> bool {
        matches!(
            self.common,
            Common::All | Common::Author(_) | Common::Source(_)
        )
    }

    /// The address of one of its pages, from 1.
    pub fn page_address(&self, number: usize) -> String {
        match number {
            1 => self.address.clone(),
            number => format!("{}page/{number}/", self.address),
        }
    }
}
