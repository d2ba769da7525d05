//! The pages that lead to lists: all authors, all sources, all tags, all years; and the page for
//! addresses that lead nowhere.

use minijinja::{Value, context};

use super::{
    credits::name,
    links::{file_at, to_root},
    list_page::months_of,
    lists::{Common, List, Lists},
    site::{Head, Site, briefs},
};
use crate::{
    brief::NameKey,
    error::Result,
    export::{BundleFile, escape::escape},
};

/// A page that leads to lists of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Index {
    /// What it is called.
    pub title: &'static str,
    /// Where it stands.
    pub address: &'static str,
    /// What it is, for an error message.
    pub what: &'static str,
}

/// Authors by name.
pub const AUTHORS: Index = Index {
    title: "Authors",
    address: "/authors/",
    what: "the list of authors",
};
/// Sources by name.
pub const SOURCES: Index = Index {
    title: "Sources",
    address: "/sources/",
    what: "the list of sources",
};
/// Tags by name.
pub const TAGS: Index = Index {
    title: "Tags",
    address: "/tags/",
    what: "the list of tags",
};
/// Years and months, newest first.
pub const ARCHIVE: Index = Index {
    title: "Archive",
    address: "/archive/",
    what: "the list of years",
};

/// The index that leads to a list.
pub fn index_of(common: Common) -> Option<Index> {
    match common {
        Common::All => None,
        Common::Author(_) => Some(AUTHORS),
        Common::Source(_) => Some(SOURCES),
        Common::Tag(_) => Some(TAGS),
        Common::Year(_) | Common::Month(_) => Some(ARCHIVE),
    }
}

/// Those indexes that lead somewhere, in the order of the site's navigation.
pub fn indexes(lists: &Lists) -> Vec<Index> {
    let leads = |index: &Index| {
        lists
            .shown()
            .any(|list| index_of(list.common) == Some(*index))
    };
    [ARCHIVE, SOURCES, AUTHORS, TAGS]
        .into_iter()
        .filter(leads)
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
    let head = Head {
        title: index.title,
        address: index.address,
        ..Head::default()
    };
    let (template, entries) = if index == ARCHIVE {
        ("archive.html", years(site, lists, &members))
    } else {
        ("index.html", names(members))
    };
    let page = site.theme.fill(
        template,
        context! {
            page => head.value(site),
            heading => index.title,
            entries,
            to_root => to_root(index.address),
        },
    )?;
    Ok(BundleFile {
        path: file_at(index.address),
        bytes: page.into_bytes(),
    })
}

fn names(mut members: Vec<&List>) -> Vec<Value> {
    let called = |list: &List| match list.common {
        Common::Author(author) => author.name.clone(),
        Common::Source(source) => name(source).to_owned(),
        Common::Tag(tag) => tag.name.clone(),
        Common::All | Common::Year(_) | Common::Month(_) => String::new(),
    };
    // By name as a reader looks it up: “The Guardian” under G.
    members.sort_by_cached_key(|list| (NameKey::of(&called(list)), list.address.clone()));
    let entry = |list: &&List| {
        let count = briefs(list.members);
        context!(title => called(list), address => &list.address, count)
    };
    members.iter().map(entry).collect()
}

fn years(site: &Site, lists: &Lists, members: &[&List]) -> Vec<Value> {
    let year = |list: &&List| match list.common {
        Common::Year(day) => Some(context! {
            title => super::list_page::heading(site, list.common),
            address => &list.address,
            count => briefs(list.members),
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
        title: "Page not found",
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
