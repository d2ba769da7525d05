//! Any one page of the site to come, printed from memory: the same pages that an export writes.
//!
//! A page is printed when it is asked for. What that takes grows with the briefs that stand on the
//! page; of the others, only what lists know of them is looked at.
//!
//! Deliberately absent: the search's index, which needs every text, the sitemap, and redirects.

use super::{
    SiteOptions, about_page,
    brief_page::{self, Printed, Shown, Wanted},
    choose,
    corrections_page::Notices,
    index_page,
    links::file_at,
    list_page,
    lists::{Card, FullPage, Lists},
    relate,
    site::Site,
    ways,
};
use crate::{
    brief::{BriefId, Media},
    error::Result,
    export::{Archive, BundleFile, SiteCounts, feed},
};

/// A site that can be looked at before it is written: one snapshot of the archive.
pub struct SitePreview {
    archive: Box<dyn Archive + Send + Sync>,
    options: SiteOptions,
}

/// A page or file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its media type.
    pub mime: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl SitePreview {
    /// A preview of this archive.
    pub fn open(archive: Box<dyn Archive + Send + Sync>, options: SiteOptions) -> Self {
        Self { archive, options }
    }

    /// The page or file at an address within the site: `/`, `/sources/bbc/page/2/`, `/style.css`.
    /// None where nothing stands there.
    ///
    /// # Errors
    /// Where reading fails, or the theme is broken: which template, at which line, and why.
    pub fn page(&self, address: &str) -> Result<Option<Page>> {
        let path = file_at(address);
        if let Some(file) = self.own_file(&path)? {
            return Ok(Some(file));
        }
        let archive = self.archive.as_ref();
        let mut shown = choose(archive, &mut SiteCounts::default());
        relate(&mut shown);
        let lists = Lists::of(archive, &shown);
        let notices = Notices::of(archive, &shown);
        let ways = ways(archive, &lists, &notices);
        let site = Site::new(archive, &ways, &self.options.theme)?;
        let sheet = Sheet {
            archive,
            site: &site,
            shown: &shown,
            lists: &lists,
        };
        let index = index_page::indexes(&lists)
            .into_iter()
            .find(|index| file_at(index.address()) == path);
        let file = if path == "404.html" {
            Some(index_page::print_missing(&site)?)
        } else if let Some(index) = index {
            Some(index_page::print(&site, &lists, index)?)
        } else if path == file_at(about_page::ADDRESS) && about_page::is_wanted(archive.settings())
        {
            Some(about_page::print(&site)?)
        } else if let Some(shown) = shown.iter().find(|shown| file_at(shown.address) == path) {
            let wanted = Wanted {
                page: true,
                ..Wanted::default()
            };
            let printed = sheet.print(&[shown], wanted)?;
            printed.into_iter().find_map(|printed| printed.page)
        } else if let Some(number) = notices.addresses().position(|at| file_at(&at) == path) {
            notices.print(&site)?.into_iter().nth(number)
        } else if let Some(list) = lists.fed_by(&path) {
            let feeds = sheet.feeds(list)?;
            feeds.into_iter().find(|feed| feed.path == path)
        } else {
            sheet.list_page(&path)?
        };
        Ok(file.map(Page::of))
    }

    /// A file that no page has to be printed for: the theme's, or a media file.
    fn own_file(&self, path: &str) -> Result<Option<Page>> {
        let theme = self.options.theme.site_files();
        if let Some(file) = theme.into_iter().find(|file| file.path == path) {
            return Ok(Some(Page::of(file)));
        }
        let Some(name) = path.strip_prefix(Media::FOLDER) else {
            return Ok(None);
        };
        let media = self.archive.media().iter().find(|media| media.name == name);
        media
            .map(|media| {
                Ok(Page {
                    mime: media.mime.clone(),
                    bytes: self.archive.media_bytes(media.id)?,
                })
            })
            .transpose()
    }
}

impl Page {
    fn of(file: BundleFile) -> Self {
        let mime = mime_guess::from_path(&file.path).first_or_octet_stream();
        Self {
            mime: mime.to_string(),
            bytes: file.bytes,
        }
    }
}

/// What pages are printed from.
struct Sheet<'s, 'a> {
    archive: &'a dyn Archive,
    site: &'s Site<'a>,
    shown: &'s [Shown<'a>],
    lists: &'s Lists<'a>,
}

impl<'a> Sheet<'_, 'a> {
    fn print(&self, shown: &[&Shown<'a>], wanted: Wanted) -> Result<Vec<Printed>> {
        let ids: Vec<BriefId> = shown.iter().map(|shown| shown.entry.id).collect();
        let briefs = self.archive.briefs(&ids)?;
        let printed = shown.iter().zip(briefs);
        printed
            .map(|(shown, brief)| brief_page::print(self.site, shown, &brief, wanted))
            .collect()
    }

    /// The briefs of a list, newest first.
    fn members(&self, list: usize) -> impl Iterator<Item = &Shown<'a>> {
        self.lists.members(list).map(|place| &self.shown[place])
    }

    fn feeds(&self, list: usize) -> Result<Vec<BundleFile>> {
        let newest: Vec<&Shown> = self.members(list).take(feed::LENGTH).collect();
        let wanted = Wanted {
            feed: true,
            ..Wanted::default()
        };
        let printed = self.print(&newest, wanted)?.into_iter();
        let items: Vec<_> = printed.filter_map(|printed| printed.feed).collect();
        list_page::print_feeds(self.site, self.lists, list, &items)
    }

    /// The page of a list that is this file.
    fn list_page(&self, path: &str) -> Result<Option<BundleFile>> {
        let Some((list, number)) = self.lists.page_at(path) else {
            return Ok(None);
        };
        let size = usize::from(self.site.settings.page_size.get());
        let members: Vec<&Shown> = self
            .members(list)
            .skip((number - 1) * size)
            .take(size)
            .collect();
        let wanted = Wanted {
            card: true,
            ..Wanted::default()
        };
        let printed = self.print(&members, wanted)?.into_iter().zip(&members);
        let cards = printed
            .filter_map(|(printed, shown)| {
                let html = printed.card?;
                Some(Card { at: shown.at, html })
            })
            .collect();
        let full = FullPage {
            list,
            number,
            cards,
        };
        list_page::print(self.site, self.lists, &full).map(Some)
    }
}
