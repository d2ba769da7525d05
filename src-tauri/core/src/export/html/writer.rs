//! Writing a site, batch by batch, and the account of it.
//!
//! Deliberately absent: what need not be printed, which plan.rs tells.

use std::collections::HashMap;

use minijinja::context;
use rayon::prelude::*;

use super::{
    SiteCounts, about_page,
    brief_page::{self, Printed, Shown},
    claims::{Claims, NoRedirect},
    corrections_page::{self, Notices},
    index_page,
    links::to_root,
    list_page,
    lists::{Card, Common, Completed, FullPage, Lists},
    plan::{self, Plan},
    redirects::Redirects,
    search,
    site::{Head, Site},
    theme::ThemeFiles,
};
use crate::{
    brief::{Brief, Media, note},
    error::Result,
    export::{
        Archive, BundleFile, Output, ahead::each_batch, key::Key, shown_media, sitemap::Sitemap,
    },
    progress::Progress,
};

/// How many redirects are held in memory at a time.
const REDIRECTS: usize = 512;

/// Writes a site and counts what it writes.
pub struct Writer<'s, 'a> {
    site: &'s Site<'a>,
    claims: Claims<'a>,
    counts: SiteCounts,
    redirects: Redirects,
    sitemap: Sitemap,
    /// The media files that pages show, each with the first brief or author to show it.
    media: HashMap<String, String>,
}

impl<'s, 'a> Writer<'s, 'a> {
    /// A writer that has written nothing yet.
    pub fn new(
        site: &'s Site<'a>,
        claims: Claims<'a>,
        redirects: Redirects,
        counts: SiteCounts,
    ) -> Self {
        Self {
            site,
            claims,
            counts,
            redirects,
            sitemap: Sitemap::new(),
            media: HashMap::new(),
        }
    }

    /// What can be written before any brief is read.
    pub fn write_own(
        &mut self,
        lists: &Lists,
        notices: &Notices,
        theme: &ThemeFiles,
        output: &mut dyn Output,
    ) -> Result<()> {
        output.put(theme.site_files())?;
        output.put(search::own_files(lists.list(0).members)?)?;
        let mut files = vec![index_page::print_missing(self.site)?];
        for index in index_page::indexes(lists) {
            files.push(index_page::print(self.site, lists, index)?);
            self.list_in_sitemap(index.address(), None);
        }
        if about_page::is_wanted(self.site.settings) {
            files.push(about_page::print(self.site)?);
            self.list_in_sitemap(about_page::ADDRESS, None);
            self.show_media(&self.site.settings.about, &self.site.settings.title);
        }
        if !notices.is_empty() {
            files.extend(notices.print(self.site)?);
            self.list_in_sitemap(corrections_page::ADDRESS, None);
        }
        for list in lists.shown() {
            self.list_in_sitemap(&list.address, None);
            if let Common::Author(author) = list.common {
                self.show_media(&author.bio, &author.name);
            }
        }
        if lists.list(0).members == 0 {
            let empty = FullPage {
                list: 0,
                number: 1,
                cards: Vec::new(),
            };
            files.push(list_page::print(self.site, lists, &empty)?);
        }
        self.counts.pages += files.len();
        if lists.list(0).members == 0 {
            files.extend(list_page::print_feeds(self.site, lists, 0, &[])?);
        }
        output.put(files)
    }

    /// Notes the media files that a text shows, and whose text that is.
    fn show_media(&mut self, text: &str, shown_by: &str) {
        for name in Media::named_in(text) {
            let known = self.media.entry(name);
            known.or_insert_with(|| shown_by.to_owned());
        }
    }

    /// Reads the briefs that the plan wants, and prints them and everything of lists that they
    /// complete.
    pub fn write_briefs(
        &mut self,
        archive: &dyn Archive,
        plan: &mut Plan,
        lists: &mut Lists,
        output: &mut dyn Output,
        progress: &dyn Progress,
    ) -> Result<()> {
        self.account_for(plan.shown, lists);
        let mut passed = 0;
        let mut search = plan.search_index();
        let plan = &*plan;
        let id = |place: &usize| plan.shown[*place].entry.id;
        let print = |places: &[usize], briefs: Vec<Brief>| {
            let printed: Vec<Printed> = places
                .par_iter()
                .zip(briefs)
                .map(|(place, brief)| {
                    let wanted = plan.wanted(*place);
                    brief_page::print(self.site, &plan.shown[*place], &brief, wanted)
                })
                .collect::<Result<_>>()?;
            let (mut files, mut indexed) = (Vec::new(), Vec::new());
            let (mut pages, mut feeds) = (Vec::new(), Vec::new());
            let mut complete = |completed: Completed| {
                pages.extend(completed.pages);
                feeds.extend(completed.feeds);
            };
            for (place, printed) in places.iter().zip(printed) {
                for place in passed..*place {
                    complete(lists.take(place, None, None));
                }
                let at = plan.shown[*place].at;
                let card = printed.card.map(|html| Card { at, html });
                complete(lists.take(*place, card.as_ref(), printed.feed.as_ref()));
                passed = place + 1;
                indexed.extend(plan.number(*place).zip(printed.indexed));
                files.extend(printed.page.map(|page| (page, plan.page(*place))));
            }
            for file in search.take(indexed)? {
                let key = plan.search(&file.path);
                files.extend(key.map(|key| (file, key)));
            }
            let lists = &*lists;
            let pages = pages.par_iter().map(|page| {
                let printed = list_page::print(self.site, lists, page)?;
                Ok((printed, plan.list_page(page)?))
            });
            let pages: Vec<(BundleFile, Key)> = pages.collect::<Result<_>>()?;
            files.extend(pages);
            let feeds = feeds
                .par_iter()
                .map(|feed| list_page::print_feeds(self.site, lists, feed.list, &feed.items));
            let feeds: Vec<Vec<BundleFile>> = feeds.collect::<Result<_>>()?;
            for feed in feeds.into_iter().flatten() {
                let key = plan.feed(&feed.path);
                files.extend(key.map(|key| (feed, key)));
            }
            output.put_printed(files)
        };
        each_batch(archive, &plan.to_read(), id, progress, print)
    }

    /// Counts every page, lists every brief in the sitemap, and notes every media file shown,
    /// printed anew or not.
    fn account_for(&mut self, shown: &[Shown], lists: &Lists) {
        let full = lists.shown().filter(|list| list.members > 0);
        self.counts.pages += shown.len() + full.map(|list| lists.pages(list)).sum::<usize>();
        let site = self.site;
        let modified: Vec<String> = shown
            .par_iter()
            .map(|shown| site.moment(shown.entry.facts.modified))
            .collect();
        let listed = shown.iter().zip(&modified);
        for (shown, modified) in listed.filter(|(shown, _)| shown.is_listed()) {
            self.list_in_sitemap(shown.address, Some(modified));
            for name in &shown.entry.facts.media {
                if !self.media.contains_key(name) {
                    let headline = shown.entry.headline.clone();
                    self.media.insert(name.clone(), headline);
                }
            }
        }
    }

    /// The pages at former addresses that lead to where briefs stand now.
    pub fn write_redirects(&mut self, shown: &[Shown], output: &mut dyn Output) -> Result<()> {
        let mut files = Vec::new();
        for shown in shown {
            for from in &shown.entry.facts.redirects {
                let Some(path) = self.claim_redirect(from, shown) else {
                    continue;
                };
                let key = plan::redirect(self.site, &path, shown);
                if !output.keep(&path, key)? {
                    files.push((self.redirect(path, shown)?, key));
                }
                if files.len() == REDIRECTS {
                    output.put_printed(std::mem::take(&mut files))?;
                }
            }
        }
        output.put_printed(files)
    }

    /// Takes a former address for a redirect; gives the file to write, where it gets one.
    fn claim_redirect(&mut self, from: &str, shown: &Shown) -> Option<String> {
        if from == shown.address {
            return None;
        }
        let claimed = self.claims.take_redirect(from);
        let taken = matches!(claimed, Err(NoRedirect::Taken(_)));
        let served = !taken && self.redirects.add(from, shown.address);
        match claimed {
            Ok(path) => {
                self.counts.redirects += 1;
                Some(path)
            }
            Err(_) if served => None,
            Err(why) => {
                self.counts
                    .notes
                    .push(why.note(&shown.entry.headline, from));
                None
            }
        }
    }

    fn redirect(&self, path: String, shown: &Shown) -> Result<BundleFile> {
        let head = Head {
            title: &shown.entry.headline,
            address: shown.address,
            ..Head::default()
        };
        let page = self.site.theme.fill(
            "redirect.html",
            context! {
                page => head.value(self.site),
                address => shown.address,
                to_root => to_root(&path),
            },
        )?;
        Ok(BundleFile {
            path,
            bytes: page.into_bytes(),
        })
    }

    fn list_in_sitemap(&mut self, address: &str, modified: Option<&str>) {
        if let Some(address) = self.site.links.absolute(address) {
            self.sitemap.add(&address, modified);
        }
    }

    /// What needs all briefs to have been read: media, redirects, the sitemap. Gives the account.
    pub fn finish(
        mut self,
        archive: &dyn Archive,
        output: &mut dyn Output,
        progress: &dyn Progress,
    ) -> Result<SiteCounts> {
        let mut unused = 0_usize;
        for media in archive.media() {
            if self.media.remove(&media.name).is_none() {
                unused += 1;
                continue;
            }
            progress.check()?;
            self.counts.media += 1;
            let path = format!("{}{}", Media::FOLDER, media.name);
            let key = Key::of((&path, &media.sha256));
            if !output.keep(&path, key)? {
                let bytes = archive.media_bytes(media.id)?;
                output.put_printed(vec![(BundleFile { path, bytes }, key)])?;
            }
        }
        if unused > 0 {
            self.counts.notes.push(note!(
                "media_left_out",
                "Media files that no published brief shows, left out: {count}",
                count = unused
            ));
        }
        let mut missing: Vec<(String, String)> = self.media.drain().collect();
        missing.sort();
        for (name, headline) in missing {
            self.counts
                .notes
                .push(shown_media::missing(&headline, &name));
        }

        let mut files = self.redirects.print();
        if let Some(root) = self.site.links.absolute("/") {
            files.push(BundleFile {
                path: "robots.txt".to_owned(),
                bytes: format!("User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n")
                    .into_bytes(),
            });
            files.extend(self.sitemap.print(&root));
        } else {
            self.counts.notes.push(note!(
                "no_base_url",
                "The desk has no base URL, so there is no sitemap, and links in feeds are \
                 relative. Set where the archive will stand in the settings",
                form = "site",
            ));
        }
        output.put(files)?;
        Ok(self.counts)
    }
}
