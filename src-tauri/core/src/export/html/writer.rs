//! Writing a site, batch by batch, and the account of it.

use std::{collections::HashMap, sync::Arc};

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
    lists::{Common, FullPage, Lists},
    redirects::Redirects,
    site::{Head, Site},
    theme,
};
use crate::{
    brief::{BriefId, Media, Note},
    error::{Error, Result},
    export::{Archive, BundleFile, Output, feed, sitemap::Sitemap},
    progress::Progress,
};

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
        output: &mut dyn Output,
    ) -> Result<()> {
        let mut files = vec![
            BundleFile {
                path: "style.css".to_owned(),
                bytes: theme::STYLE.as_bytes().to_vec(),
            },
            index_page::print_missing(self.site)?,
        ];
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
        self.counts.pages += files.len() - 1;
        if lists.list(0).members == 0 {
            files.extend(self.print_feed(lists, 0, &[])?);
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

    /// The feeds of a list.
    fn print_feed(
        &self,
        lists: &Lists,
        list: usize,
        items: &[Arc<feed::Item>],
    ) -> Result<Vec<BundleFile>> {
        let list = lists.list(list);
        let channel = feed::Channel {
            title: list_page::feed_title(self.site, list.common),
            description: list_page::description(self.site, list.common),
            list: &list.address,
            items,
        };
        feed::print(self.site, &channel)
    }

    /// Reads and prints a batch of briefs, and every page of a list that it completes.
    pub fn write_batch(
        &mut self,
        archive: &dyn Archive,
        batch: &[Shown],
        lists: &mut Lists,
        output: &mut dyn Output,
    ) -> Result<()> {
        let ids: Vec<BriefId> = batch.iter().map(|shown| shown.entry.id).collect();
        let briefs = archive.briefs(&ids)?;
        if briefs.len() != batch.len() {
            return Err(Error::Internal {
                doing: "read the briefs to export".to_owned(),
                detail: format!("asked for {}, got {}", batch.len(), briefs.len()),
            });
        }
        let site = self.site;
        let printed: Vec<Printed> = batch
            .par_iter()
            .zip(briefs)
            .map(|(shown, brief)| {
                brief_page::print(site, shown, brief, lists.is_in_feed(shown.entry.id))
            })
            .collect::<Result<_>>()?;

        let mut files = Vec::new();
        let mut full = Vec::new();
        let mut feeds = Vec::new();
        for (shown, printed) in batch.iter().zip(printed) {
            if let Some(card) = &printed.card {
                let completed = lists.take(shown.entry, card, printed.feed.as_ref());
                full.extend(completed.pages);
                feeds.extend(completed.feeds);
                let modified = site.moment(printed.modified);
                self.list_in_sitemap(shown.address, Some(&modified));
            }
            for name in printed.media {
                let shown_by = self.media.entry(name);
                shown_by.or_insert_with(|| shown.entry.headline.clone());
            }
            for address in &printed.redirects {
                files.extend(self.redirect(address, shown)?);
            }
            files.push(printed.page);
        }
        self.counts.pages += batch.len() + full.len();
        let pages = full
            .par_iter()
            .map(|page| list_page::print(site, lists, page));
        let pages: Vec<BundleFile> = pages.collect::<Result<_>>()?;
        files.extend(pages);
        let feeds = feeds
            .par_iter()
            .map(|feed| self.print_feed(lists, feed.list, &feed.items));
        let feeds: Vec<Vec<BundleFile>> = feeds.collect::<Result<_>>()?;
        files.extend(feeds.into_iter().flatten());
        output.put(files)
    }

    /// The page at a former address that leads to where the brief stands now.
    fn redirect(&mut self, from: &str, shown: &Shown) -> Result<Option<BundleFile>> {
        if from == shown.address {
            return Ok(None);
        }
        let claimed = self.claims.take_redirect(from);
        let taken = matches!(claimed, Err(NoRedirect::Taken(_)));
        let served = !taken && self.redirects.add(from, shown.address);
        let path = match claimed {
            Ok(path) => path,
            Err(_) if served => return Ok(None),
            Err(why) => {
                self.note(
                    "redirect_left_out",
                    format!(
                        "“{}” has no redirect from its former address {from}: {why}",
                        shown.entry.headline
                    ),
                );
                return Ok(None);
            }
        };
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
        self.counts.redirects += 1;
        Ok(Some(BundleFile {
            path,
            bytes: page.into_bytes(),
        }))
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
        let mut unused = 0;
        for media in archive.media() {
            if self.media.remove(&media.name).is_none() {
                unused += 1;
                continue;
            }
            progress.check()?;
            self.counts.media += 1;
            output.put(vec![BundleFile {
                path: format!("{}{}", Media::FOLDER, media.name),
                bytes: archive.media_bytes(media.id)?,
            }])?;
        }
        if unused > 0 {
            self.note(
                "media_left_out",
                format!("Media files that no published brief shows, left out: {unused}"),
            );
        }
        let mut missing: Vec<(String, String)> = self.media.drain().collect();
        missing.sort();
        for (name, headline) in missing {
            self.note(
                "media_missing",
                format!(
                    "“{headline}” shows {}{name}, which is not in the desk",
                    Media::FOLDER
                ),
            );
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
            self.note(
                "no_base_url",
                "The desk has no base URL, so there is no sitemap, and links in feeds are \
                 relative. Set where the archive will stand in the settings",
            );
        }
        output.put(files)?;
        Ok(self.counts)
    }

    fn note(&mut self, code: &str, message: impl Into<String>) {
        self.counts.notes.push(Note::new(code, message));
    }
}
