//! The pages that lead to lists: all authors, all sources, all tags, all years; the page that
//! searches; and the page for addresses that lead nowhere.

use minijinja::{Value, context};

use super::{
    credits::name,
    links::{file_at, to_root},
    list_page::months_of,
    lists::{Common, List, Lists},
    phrases::Phrases,
    search,
    site::{Head, Site},
};
use crate::{
    brief::NameKey,
    error::Result,
    export::{BundleFile, escape::escape},
};

/// A page that leads to lists of one kind, or to any brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// Years and months, newest first.
    Archive,
    /// Sources by name.
    Sources,
    /// Authors by name.
    Authors,
    /// Tags by name.
    Tags,
    /// What a reader looks for, by its words.
    Search,
}

impl Index {
    /// Those that lead to lists, in the order of the site's navigation.
    const LISTS: [Self; 4] = [Self::Archive, Self::Sources, Self::Authors, Self::Tags];

    /// What it is called.
    pub fn title(self, phrases: &Phrases) -> &'static str {
        match self {
            Self::Archive => phrases.archive,
            Self::Sources => phrases.sources,
            Self::Authors => phrases.authors,
            Self::Tags => phrases.tags,
            Self::Search => phrases.search,
        }
    }

    /// Where it stands.
    pub fn address(self) -> &'static str {
        match self {
            Self::Archive => "/archive/",
            Self::Sources => "/sources/",
            Self::Authors => "/authors/",
            Self::Tags => "/tags/",
            Self::Search => search::ADDRESS,
        }
    }

    /// What it is, for an error message.
    pub fn what(self) -> &'static str {
        match self {
            Self::Archive => "the list of years",
            Self::Sources => "the list of sources",
            Self::Authors => "the list of authors",
            Self::Tags => "the list of tags",
            Self::Search => "the page that searches",
        }
    }
}

/// The index that leads to a list.
pub fn index_of(common: Common) -> Option<Index> {
    match common {
        Common::All => None,
        Common::Author(_) => Some(Index::Authors),
        Common::Source(_) => Some(Index::Sources),
        Common::Tag(_) => Some(Index::Tags),
        Common::Year(_) | Common::Month(_) => Some(Index::Archive),
    }
}

/// Those indexes that lead somewhere, in the order of the site's navigation.
pub fn indexes(lists: &Lists) -> Vec<Index> {
    let leads = |index: &Index| {
        lists
            .shown()
            .any(|list| index_of(list.common) == Some(*index))
    };
    let search = (lists.list(0).members > 0).then_some(Index::Search);
    Index::LISTS
        .into_iter()
        .filter(leads)
        .chain(search)
        .collect()
}

/// Prints an index.
///
/// # Errors
/// Where the theme is broken.
pub fn print(site: &Site, lists: &Lists, index: Index) -> Result<BundleFile> {
    let members: Vec<&List> = lists
        .shown()
        .filter(|list| index_of(list.common) == Some(index))
        .collect();
    let heading = index.title(site.phrases);
    let head = Head {
        title: heading,
        address: index.address(),
        ..Head::default()
    };
    let (template, entries) = match index {
        Index::Archive => ("archive.html", years(site, lists, &members)),
        Index::Search => ("search.html", Vec::new()),
        _ => ("index.html", names(site, members)),
    };
    let page = site.theme.fill(
        template,
        context! {
            page => head.value(site),
            heading,
            entries,
            to_root => to_root(index.address()),
        },
    )?;
    Ok(BundleFile {
        path: file_at(index.address()),
        bytes: page.into_bytes(),
    })
}

fn names(site: &Site, mut members: Vec<&List>) -> Vec<Value> {
    let called = |list: &List| match list.common {
        Common::Author(author) => author.name.clone(),
        Common::Source(source) => name(source).to_owned(),
        Common::Tag(tag) => tag.name.clone(),
        Common::All | Common::Year(_) | Common::Month(_) => String::new(),
    };
    // By name as a reader looks it up: “The Guardian” under G.
    members.sort_by_cached_key(|list| (NameKey::of(&called(list)), list.address.clone()));
    let entry = |list: &&List| {
        let count = site.phrases.briefs(list.members);
        context!(title => called(list), address => &list.address, count)
    };
    members.iter().map(entry).collect()
}

fn years(site: &Site, lists: &Lists, members: &[&List]) -> Vec<Value> {
    let year = |list: &&List| match list.common {
        Common::Year(day) => Some(context! {
            title => super::list_page::heading(site, list.common),
            address => &list.address,
            count => site.phrases.briefs(list.members),
            months => months_of(site, lists, day),
        }),
        _ => None,
    };
    members.iter().filter_map(year).collect()
}

/// Prints the page that a web server shows for an address that leads nowhere.
///
/// # Errors
/// Where the theme is broken.
pub fn print_missing(site: &Site) -> Result<BundleFile> {
    let head = Head {
        title: site.phrases.not_found,
        unlisted: true,
        ..Head::default()
    };
    let page = site.theme.fill(
        "missing.html",
        context!(page => head.value(site), to_root => escape(&site.links.root_from_anywhere())),
    )?;
    Ok(BundleFile {
        path: "404.html".to_owned(),
        bytes: page.into_bytes(),
    })
}
