//! The lists of briefs: home, and one for each author, source, tag, year and month.
//!
//! A brief's card is made once, on the way past, and handed to every list it stands in; a list
//! gives up a page as soon as that is full, and its feeds as soon as they hold its newest briefs.
//! So no more is in memory than stands on pages and in feeds still open, whatever the size of the
//! archive.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    sync::Arc,
};

use chrono::{Datelike, NaiveDate};

use super::site::{author_address, source_address, tag_address};
use crate::{
    brief::{Author, AuthorId, BriefId, Source, SourceId, Tag, TagId},
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
    open: Vec<Arc<str>>,
    given: usize,
    newest: Vec<Arc<feed::Item>>,
}

/// A page of a list whose cards are complete.
#[derive(Debug)]
pub struct FullPage {
    /// Which list.
    pub list: usize,
    /// Which page, from 1.
    pub number: usize,
    /// The cards, in order.
    pub cards: Vec<Arc<str>>,
}

/// A list whose feeds are complete.
#[derive(Debug)]
pub struct FullFeed {
    /// Which list.
    pub list: usize,
    /// What they hold, newest first.
    pub items: Vec<Arc<feed::Item>>,
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
    in_feeds: HashSet<BriefId>,
    page_size: usize,
    zone: chrono_tz::Tz,
}

impl<'a> Lists<'a> {
    /// The lists that these briefs stand in.
    pub fn of(archive: &'a dyn Archive, entries: &[&Entry]) -> Self {
        let settings = archive.settings();
        let mut lists = Self {
            all: Vec::new(),
            authors: HashMap::new(),
            sources: HashMap::new(),
            tags: HashMap::new(),
            years: HashMap::new(),
            months: HashMap::new(),
            in_feeds: HashSet::new(),
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
        for entry in entries {
            lists.open_dates(entry);
            for list in lists.with(entry) {
                let list = &mut lists.all[list];
                if list.has_feed() && list.members < feed::LENGTH {
                    lists.in_feeds.insert(entry.id);
                }
                list.members += 1;
            }
        }
        lists
    }

    fn open(&mut self, common: Common<'a>, address: String) -> usize {
        self.all.push(List {
            common,
            address,
            members: 0,
            open: Vec::new(),
            given: 0,
            newest: Vec::new(),
        });
        self.all.len() - 1
    }

    fn open_dates(&mut self, entry: &Entry) {
        let Some(day) = self.day(entry) else { return };
        let (year, month) = (day.year(), day.month());
        if !self.years.contains_key(&year) {
            let first = day.with_ordinal(1).unwrap_or(day);
            let list = self.open(Common::Year(first), format!("/{year:04}/"));
            self.years.insert(year, list);
        }
        if !self.months.contains_key(&(year, month)) {
            let first = day.with_day(1).unwrap_or(day);
            let list = self.open(Common::Month(first), format!("/{year:04}/{month:02}/"));
            self.months.insert((year, month), list);
        }
    }

    fn day(&self, entry: &Entry) -> Option<NaiveDate> {
        entry.at.map(|at| at.in_zone(self.zone).date_naive())
    }

    /// The lists that a brief stands in, each once.
    fn with(&self, entry: &Entry) -> Vec<usize> {
        fn found<'l, K: Eq + Hash>(
            known: &'l HashMap<K, usize>,
            keys: &'l [K],
        ) -> impl Iterator<Item = usize> + 'l {
            keys.iter().filter_map(|key| known.get(key).copied())
        }
        let day = self.day(entry);
        let year = day.and_then(|day| self.years.get(&day.year()).copied());
        let month = day.and_then(|day| self.months.get(&(day.year(), day.month())).copied());
        let mut lists: Vec<usize> = [0]
            .into_iter()
            .chain(found(&self.authors, &entry.byline))
            .chain(found(&self.sources, &entry.sources))
            .chain(found(&self.tags, &entry.tags))
            .chain(year)
            .chain(month)
            .collect();
        lists.sort_unstable();
        lists.dedup();
        lists
    }

    /// Whether a brief is among the newest of a list that has feeds.
    pub fn is_in_feed(&self, brief: BriefId) -> bool {
        self.in_feeds.contains(&brief)
    }

    /// Puts a brief's card on every list that it stands in, and its item into the feeds of those
    /// that it is among the newest of; what this completes.
    pub fn take(
        &mut self,
        entry: &Entry,
        card: &Arc<str>,
        item: Option<&Arc<feed::Item>>,
    ) -> Completed {
        let mut completed = Completed::default();
        for number in self.with(entry) {
            let list = &mut self.all[number];
            if list.has_feed() && list.given + list.open.len() < feed::LENGTH {
                list.newest.extend(item.cloned());
                if list.newest.len() == list.members.min(feed::LENGTH) {
                    completed.feeds.push(FullFeed {
                        list: number,
                        items: std::mem::take(&mut list.newest),
                    });
                }
            }
            list.open.push(Arc::clone(card));
            let last = list.given + list.open.len() == list.members;
            if list.open.len() == self.page_size || last {
                let page = list.given / self.page_size + 1;
                list.given += list.open.len();
                completed.pages.push(FullPage {
                    list: number,
                    number: page,
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
