//! The feeds of a site's newest briefs, each with its whole text and its credits: of the site, and
//! of each author and source; as Atom, as RSS and as JSON Feed.
//!
//! Deliberately absent: the time of the export. A feed was updated when what it holds last changed.

mod atom;
mod item;
mod json;
mod rss;

use std::sync::Arc;

use minijinja::{Value, context};

pub use self::item::Item;
use super::{
    BundleFile,
    html::{links::to_root, site::Site},
};
use crate::{brief::Timestamp, error::Result};

/// How many briefs a feed holds.
pub const LENGTH: usize = 20;

/// A format of feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Atom (RFC 4287).
    Atom,
    /// RSS 2.0 (www.rssboard.org/rss-specification).
    Rss,
    /// JSON Feed 1.1 (www.jsonfeed.org/version/1.1).
    Json,
}

impl Format {
    const ALL: [Self; 3] = [Self::Atom, Self::Rss, Self::Json];

    fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Rss => "RSS",
            Self::Json => "JSON Feed",
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Atom => "feed.xml",
            Self::Rss => "rss.xml",
            Self::Json => "feed.json",
        }
    }

    fn mime(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Rss => "application/rss+xml",
            Self::Json => "application/feed+json",
        }
    }
}

/// The addresses of the feeds of the list at an address.
pub fn addresses(list: &str) -> impl Iterator<Item = String> {
    Format::ALL.map(|format| address(list, format)).into_iter()
}

fn address(list: &str, format: Format) -> String {
    format!("{list}{}", format.file())
}

/// The feeds of the list at an address as templates lead to them: `name`, `title`, `mime` and
/// `address`.
pub fn links(list: &str, title: &str) -> Vec<Value> {
    let link = |format: Format| {
        context! {
            name => format.name(),
            title,
            mime => format.mime(),
            address => address(list, format),
        }
    };
    Format::ALL.map(link).into()
}

/// What a feed is about, and what it holds.
pub struct Channel<'c> {
    /// What it is called.
    pub title: String,
    /// A sentence about it; may be empty.
    pub description: String,
    /// The address of the list that it follows.
    pub list: &'c str,
    /// The newest of that list, newest first.
    pub items: &'c [Arc<Item>],
}

impl Channel<'_> {
    /// When what it holds last changed; none of a feed of nothing.
    fn updated(&self) -> Option<Timestamp> {
        self.items.iter().map(|item| item.updated).max()
    }
}

/// The site as one of its feeds sees it.
struct Place<'s, 'a> {
    site: &'s Site<'a>,
    /// What stands before an address within the archive.
    root: String,
}

impl Place<'_, '_> {
    /// A link to an address within the archive: a whole one, or, where the desk has no base URL,
    /// one from where the feed stands.
    fn href(&self, address: &str) -> String {
        let links = &self.site.links;
        links
            .absolute(address)
            .unwrap_or_else(|| links.href(&self.root, address))
    }
}

/// Prints a channel in every format.
///
/// # Errors
/// Where it can't be written as JSON.
pub fn print(site: &Site, channel: &Channel) -> Result<Vec<BundleFile>> {
    let place = Place {
        site,
        root: site.links.feed_root(&to_root(channel.list)),
    };
    let file = |format: Format| {
        let text = match format {
            Format::Atom => atom::print(&place, channel),
            Format::Rss => rss::print(&place, channel),
            Format::Json => json::print(&place, channel)?,
        };
        Ok(BundleFile {
            path: address(channel.list, format)
                .trim_start_matches('/')
                .to_owned(),
            bytes: text.into_bytes(),
        })
    };
    Format::ALL.into_iter().map(file).collect()
}
