//! The pages of all corrections and retractions, newest first: what a reader of the archive can
//! hold it to. Without any there is no such page.

use std::collections::{HashMap, HashSet};

use minijinja::{Value, context};

use super::{
    brief_page::Shown,
    links::{file_at, to_root},
    pager::{pager, title},
    site::{Head, Site},
};
use crate::{
    brief::BriefId,
    error::Result,
    export::{Archive, BundleFile, Entry, Notice},
};

/// Where the first of them stands.
pub const ADDRESS: &str = "/corrections/";

/// The notices that the site shows.
#[derive(Debug)]
pub struct Notices<'a> {
    all: Vec<(&'a Notice, &'a Entry)>,
    page_size: usize,
}

impl<'a> Notices<'a> {
    /// The notices about briefs that have a page.
    pub fn of(archive: &'a dyn Archive, shown: &[Shown<'a>]) -> Self {
        let about: HashSet<BriefId> = archive.notices().iter().map(|n| n.brief).collect();
        let entries: HashMap<BriefId, &Entry> = shown
            .iter()
            .map(|shown| (shown.entry.id, shown.entry))
            .filter(|(id, _)| about.contains(id))
            .collect();
        let notices = archive.notices().iter();
        let all = notices.filter_map(|n| entries.get(&n.brief).map(|entry| (n, *entry)));
        Self {
            all: all.collect(),
            page_size: usize::from(archive.settings().page_size.get()),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The addresses of its pages, in order.
    pub fn addresses(&self) -> impl Iterator<Item = String> {
        (1..=self.pages()).map(address)
    }

    fn pages(&self) -> usize {
        self.all.len().div_ceil(self.page_size)
    }

    /// Prints the pages.
    ///
    /// # Errors
    /// Where the theme is broken.
    pub fn print(&self, site: &Site) -> Result<Vec<BundleFile>> {
        let chunks = (1..).zip(self.all.chunks(self.page_size));
        chunks
            .map(|(number, notices)| self.print_page(site, number, notices))
            .collect()
    }

    fn print_page(
        &self,
        site: &Site,
        number: usize,
        notices: &[(&Notice, &Entry)],
    ) -> Result<BundleFile> {
        let heading = site.phrases.corrections;
        let address_here = address(number);
        let head = Head {
            title: &title(site.phrases, heading, number, self.pages()),
            description: site.phrases.every_correction,
            address: &address_here,
            ..Head::default()
        };
        let notices: Vec<Value> = notices.iter().map(|(n, e)| notice(site, n, e)).collect();
        let page = site.theme.fill(
            "corrections.html",
            context! {
                page => head.value(site),
                heading,
                notices,
                pager => pager(site.phrases, number, self.pages(), &address),
                to_root => to_root(&address_here),
            },
        )?;
        Ok(BundleFile {
            path: file_at(&address_here),
            bytes: page.into_bytes(),
        })
    }
}

fn address(number: usize) -> String {
    match number {
        1 => ADDRESS.to_owned(),
        number => format!("{ADDRESS}page/{number}/"),
    }
}

fn notice(site: &Site, notice: &Notice, entry: &Entry) -> Value {
    context! {
        brief => site.way_to(entry),
        kind => site.phrases.notice(notice.kind),
        at => site.time(notice.at),
        text => &notice.text,
    }
}
