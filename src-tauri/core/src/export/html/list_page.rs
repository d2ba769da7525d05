//! The pages of a list: home, and what an author, a source, a tag, a year or a month holds.

use chrono::{Datelike, NaiveDate};
use minijinja::{Value, context};

use super::{
    card,
    credits::name,
    links::{file_at, to_root},
    lists::{Common, FullPage, List, Lists},
    site::{Head, Site, briefs, maybe},
    theme::{html, link},
};
use crate::{error::Result, export::BundleFile, text::markdown};

/// Prints one page of a list.
///
/// # Errors
/// Where the theme is broken.
pub fn print(site: &Site, lists: &Lists, full: &FullPage) -> Result<BundleFile> {
    let list = lists.list(full.list);
    let pages = lists.pages(list);
    let address = list.page_address(full.number);
    let to_root = to_root(&address);
    let heading = heading(site, list.common);
    let title = match (full.number, heading.is_empty()) {
        (1, _) => heading.clone(),
        (number, true) => format!("Page {number} of {pages}"),
        (number, false) => format!("{heading}, page {number} of {pages}"),
    };
    let description = match list.common {
        Common::All => site.settings.tagline.clone(),
        Common::Source(source) => format!("Everything credited to {}", name(source)),
        _ => String::new(),
    };
    let head = Head {
        title: &title,
        description: &description,
        address: &address,
        ..Head::default()
    };
    let page = site.theme.fill(
        "list.html",
        context! {
            page => head.value(site),
            heading,
            kicker => kicker(list.common),
            about => about(site, list.common, &to_root),
            home_page => home_page(list.common),
            count => briefs(list.members),
            months => months(site, lists, list.common),
            cards => html(card::placed(&full.cards, &to_root)),
            pager => pager(list, full.number, pages),
            to_root,
        },
    )?;
    Ok(BundleFile {
        path: file_at(&address),
        bytes: page.into_bytes(),
    })
}

/// What a list is called: the site's own title stands for home.
pub fn heading(site: &Site, common: Common) -> String {
    match common {
        Common::All => String::new(),
        Common::Author(author) => author.name.clone(),
        Common::Source(source) => name(source).to_owned(),
        Common::Tag(tag) => tag.name.clone(),
        Common::Year(day) => format!("{:04}", day.year()),
        Common::Month(day) => site.dates.month(day),
    }
}

fn kicker(common: Common) -> &'static str {
    match common {
        Common::All => "",
        Common::Author(_) => "By",
        Common::Source(_) => "Everything we credited to",
        Common::Tag(_) => "Filed under",
        Common::Year(_) | Common::Month(_) => "Published in",
    }
}

fn about(site: &Site, common: Common, to_root: &str) -> Value {
    match common {
        Common::Author(author) if !author.bio.is_empty() => {
            html(markdown::to_page(&author.bio, to_root, &|address| {
                site.links.href(to_root, address)
            }))
        }
        _ => Value::from(()),
    }
}

fn home_page(common: Common) -> Value {
    let Common::Source(source) = common else {
        return Value::from(());
    };
    maybe(
        source
            .profile
            .home_page
            .as_ref()
            .map(|home| link(&home.host(), home.as_str())),
    )
}

/// A year's months, newest first, each with its count.
pub fn months_of(site: &Site, lists: &Lists, year: NaiveDate) -> Vec<Value> {
    let month = |list: &List| match list.common {
        Common::Month(day) if day.year() == year.year() => Some(context! {
            title => site.dates.month_name(day),
            address => &list.address,
            count => briefs(list.members),
        }),
        _ => None,
    };
    lists.shown().filter_map(month).collect()
}

fn months(site: &Site, lists: &Lists, common: Common) -> Vec<Value> {
    match common {
        Common::Year(year) => months_of(site, lists, year),
        _ => Vec::new(),
    }
}

/// Where one can turn to from a page: a list of one page needs no pager.
fn pager(list: &List, number: usize, pages: usize) -> Value {
    if pages < 2 {
        return Value::from(());
    }
    let to = |number: usize| {
        (1..=pages)
            .contains(&number)
            .then(|| list.page_address(number))
    };
    let mut shown = Vec::new();
    let mut before = 0;
    let first = number.saturating_sub(2).max(1);
    for page in [1]
        .into_iter()
        .chain(first..=(number + 2).min(pages))
        .chain([pages])
    {
        if page <= before {
            continue;
        }
        shown.push(context! {
            number => page,
            address => list.page_address(page),
            current => page == number,
            gap => page > before + 1,
        });
        before = page;
    }
    context! {
        newer => maybe(to(number.wrapping_sub(1))),
        older => maybe(to(number + 1)),
        pages => shown,
        number,
        of => pages,
    }
}
