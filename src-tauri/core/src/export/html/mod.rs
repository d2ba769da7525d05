//! The archive as a web site: pages that any web server, or none, can show.
//!
//! What needs no printing is found first, as plan.rs tells. The rest is read and printed in
//! batches, in parallel, and what is printed is handed over at once; lists are printed on the way
//! past, as lists.rs tells. So memory does not grow with the text.
//!
//! Deliberately absent: the disk ([`Output`] has it), scripts but the one that searches, and anything that differs between
//! two exports of one desk, such as the time.

mod about_page;
pub(super) mod brief_page;
mod card;
mod claims;
mod corrections_page;
pub(super) mod credits;
mod index_page;
mod json_ld;
pub(super) mod links;
mod list_page;
mod lists;
mod pager;
mod phrases;
mod plan;
mod preview;
mod redirects;
mod related;
mod search;
pub(super) mod site;
mod site_preview;
#[cfg(test)]
mod tests;
mod theme;
mod writer;

use rayon::prelude::*;

use self::{
    brief_page::{Shown, Way},
    claims::{Claims, Owner},
    corrections_page::Notices,
    lists::{Common, Lists},
    phrases::Phrases,
    plan::Plan,
    redirects::Redirects,
    related::Related,
    site::{Site, Ways},
    writer::Writer,
};
pub use self::{
    preview::print_preview,
    site_preview::{Page, SitePreview},
    theme::ThemeFiles,
};
use super::{Archive, Output, feed, sitemap};
use crate::{
    brief::{Language, Media, Note, PublicationState, RedirectFile, note},
    error::Result,
    progress::Progress,
};

/// What a site holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteCounts {
    /// HTML pages but for redirects.
    pub pages: usize,
    /// Briefs with a page, retracted ones among them.
    pub briefs: usize,
    /// Pages at former addresses that lead on.
    pub redirects: usize,
    /// Media files.
    pub media: usize,
    /// What was left out, and why.
    pub notes: Vec<Note>,
}

/// What an editor chooses of a site at each export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteOptions {
    /// Its templates and style.
    pub theme: ThemeFiles,
    /// The web servers that get a file with all redirects; as pages they are there in any case.
    pub redirects: Vec<RedirectFile>,
}

/// Writes the archive as a web site. A brief is printed as it was published, or as it is scheduled
/// to be; it is left out where its entry has no address, or where it is unpublished.
///
/// # Errors
/// Where the theme is broken, where two pages would stand at one address, where reading or writing
/// fails, and where the work is called off.
pub fn write_site(
    archive: &dyn Archive,
    options: &SiteOptions,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<SiteCounts> {
    let mut counts = SiteCounts::default();
    let mut shown = choose(archive, &mut counts);
    relate(&mut shown);
    let mut lists = Lists::of(archive, &shown);
    let notices = Notices::of(archive, &shown);
    let site = Site::new(archive, &ways(archive, &lists, &notices), &options.theme)?;
    let redirects = Redirects::new(options, &site.links);
    let claims = claim(archive, &shown, &lists, &notices, options, &redirects)?;
    let mut plan = Plan::of(&site, &shown, &mut lists, output)?;
    let mut writer = Writer::new(&site, claims, redirects, counts);
    writer.write_own(&lists, &notices, &options.theme, output)?;
    writer.write_redirects(&shown, output)?;
    writer.write_briefs(archive, &mut plan, &mut lists, output, progress)?;
    writer.finish(archive, output, progress)
}

/// The briefs that the site shows, in order.
fn choose<'a>(archive: &'a dyn Archive, counts: &mut SiteCounts) -> Vec<Shown<'a>> {
    let mut shown: Vec<Shown> = Vec::new();
    let mut left_out = 0;
    for entry in archive.entries() {
        let (Some(address), Some(at)) = (&entry.address, entry.at) else {
            left_out += 1;
            continue;
        };
        if entry.publication == PublicationState::Unpublished {
            left_out += 1;
            continue;
        }
        if entry.publication == PublicationState::Scheduled {
            counts.notes.push(note!(
                "scheduled_included",
                "“{headline}” is scheduled for {at} and stands in this site already",
                headline = entry.headline,
                at
            ));
        }
        shown.push(Shown {
            entry,
            address,
            at,
            newer: None,
            older: None,
            related: Vec::new(),
        });
    }
    if left_out > 0 {
        let briefs = Phrases::of(&Language::default()).briefs(left_out);
        counts.notes.push(note!(
            "not_published",
            "Left out, because not published: {briefs}",
            form = "site",
            count = left_out
        ));
    }
    counts.briefs = shown.len();
    shown
}

/// Says of each listed brief which are its neighbours and what it is related to.
fn relate(shown: &mut [Shown]) {
    let listed: Vec<Way> = shown
        .par_iter()
        .filter(|shown| shown.is_listed())
        .map(|shown| plan::way_to(shown.entry))
        .collect();
    let related = Related::of(&listed);
    let shown: Vec<&mut Shown> = shown.iter_mut().filter(|shown| shown.is_listed()).collect();
    shown
        .into_par_iter()
        .enumerate()
        .for_each(|(place, shown)| {
            shown.newer = place.checked_sub(1).map(|newer| listed[newer]);
            shown.older = listed.get(place + 1).copied();
            shown.related = related.to(place);
        });
}

/// What every page leads to.
fn ways<'w>(archive: &dyn Archive, lists: &Lists, notices: &Notices) -> Ways<'w> {
    let phrases = Phrases::of(&archive.settings().language);
    let about = about_page::is_wanted(archive.settings());
    let about = about.then_some((phrases.about, about_page::ADDRESS));
    let corrections =
        (!notices.is_empty()).then_some((phrases.corrections, corrections_page::ADDRESS));
    Ways {
        navigation: index_page::indexes(lists)
            .into_iter()
            .map(|index| (index.title(phrases), index.address()))
            .collect(),
        colophon: about.into_iter().chain(corrections).collect(),
    }
}

/// Takes the address of every page and file but redirects.
fn claim<'a>(
    archive: &'a dyn Archive,
    shown: &[Shown<'a>],
    lists: &Lists<'a>,
    notices: &Notices,
    options: &SiteOptions,
    redirects: &Redirects,
) -> Result<Claims<'a>> {
    let mut claims = Claims::with_room(shown.len());
    for (address, what) in [
        ("/", "the home page"),
        ("/404.html", "the page for lost readers"),
        ("/robots.txt", "the note to search engines"),
        ("/sitemap.xml", "the sitemap"),
    ] {
        claims.take(address, Owner::Own(what))?;
    }
    if about_page::is_wanted(archive.settings()) {
        claims.take(
            about_page::ADDRESS,
            Owner::Own("the page about the archive"),
        )?;
    }
    for address in notices.addresses() {
        claims.take(&address, Owner::Own("the list of corrections"))?;
    }
    for file in redirects.wanted() {
        claims.take(
            &format!("/{}", file.name()),
            Owner::Own("a web server's file of redirects"),
        )?;
    }
    // The page about the archive and that of all corrections stand in the sitemap as well.
    let listed = shown.len() + lists.shown().count() + index_page::indexes(lists).len() + 2;
    for number in 1..=sitemap::files_for(listed) {
        claims.take(
            &format!("/{}", sitemap::name(number)),
            Owner::Own("the sitemap"),
        )?;
    }
    for media in archive.media() {
        claims.take(
            &format!("/{}{}", Media::FOLDER, media.name),
            Owner::Own("a media file"),
        )?;
    }
    for file in options.theme.site_files() {
        claims.take(
            &format!("/{}", file.path),
            Owner::Own("a file of the theme"),
        )?;
    }
    for index in index_page::indexes(lists) {
        claims.take(index.address(), Owner::Own(index.what()))?;
    }
    for list in lists.shown() {
        let owner = match list.common {
            Common::All => Owner::Own("a page of the home list"),
            Common::Author(author) => Owner::List("author", &author.name),
            Common::Source(source) => Owner::List("source", credits::name(source)),
            Common::Tag(tag) => Owner::List("tag", &tag.name),
            Common::Year(_) => Owner::Own("the archive of a year"),
            Common::Month(_) => Owner::Own("the archive of a month"),
        };
        if list.has_feed() {
            for address in feed::addresses(&list.address) {
                claims.take(&address, Owner::Own("a feed"))?;
            }
        }
        let first = if matches!(list.common, Common::All) {
            2
        } else {
            1
        };
        for number in first..=lists.pages(list) {
            claims.take(&list.page_address(number), owner)?;
        }
    }
    for shown in shown {
        claims.take(shown.address, Owner::Brief(&shown.entry.headline))?;
    }
    Ok(claims)
}
