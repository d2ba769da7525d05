//! The pages of a list: home, and what an author, a source, a tag, a year or a month holds.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use minijinja::{Value, context};

use super::{
    card,
    credits::name,
    links::{file_at, to_root},
    lists::{Card, Common, FullPage, List, Lists},
    pager::{pager, title},
    phrases::Phrases,
    site::{Head, Site, maybe},
    theme::{html, link},
};
use crate::{
    error::Result,
    export::{BundleFile, feed},
    text::markdown,
};

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
    let head = Head {
        title: &title(site.phrases, &heading, full.number, pages),
        description: &description(site, list.common),
        address: &address,
        feeds: match list.common {
            Common::Author(_) | Common::Source(_) => {
                feed::links(&list.address, &feed_title(site, list.common))
            }
            _ => Vec::new(),
        },
        ..Head::default()
    };
    let page = site.theme.fill(
        "list.html",
        context! {
            page => head.value(site),
            heading,
            kicker => kicker(site.phrases, list.common),
            about => about(site, list.common, &to_root),
            home_page => home_page(list.common),
            count => site.phrases.briefs(list.members),
            months => months(site, lists, list.common),
            days => days(site, &full.cards, &to_root),
            pager => pager(site.phrases, full.number, pages, &|page| list.page_address(page)),
            to_root,
        },
    )?;
    Ok(BundleFile {
        path: file_at(&address),
        bytes: page.into_bytes(),
    })
}

/// The cards by the day they were published on, in the desk's zone.
fn days(site: &Site, cards: &[Card], to_root: &str) -> Vec<Value> {
    let day = |card: &Card| card.at.in_zone(site.settings.time_zone).date_naive();
    cards
        .chunk_by(|one, next| day(one) == day(next))
        .map(|cards| {
            context! {
                date => day(&cards[0]).to_string(),
                day => site.dates.day(day(&cards[0])),
                cards => html(card::placed(cards, to_root)),
            }
        })
        .collect()
}

/// Prints the feeds of a list.
///
/// # Errors
/// Where one can't be written down.
pub fn print_feeds(
    site: &Site,
    lists: &Lists,
    list: usize,
    items: &[Arc<feed::Item>],
) -> Result<Vec<BundleFile>> {
    let list = lists.list(list);
    let channel = feed::Channel {
        title: feed_title(site, list.common),
        description: description(site, list.common),
        list: &list.address,
        items,
    };
    feed::print(site, &channel)
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

fn kicker(phrases: &Phrases, common: Common) -> &'static str {
    match common {
        Common::All => "",
        Common::Author(_) => phrases.by_author,
        Common::Source(_) => phrases.credited_to,
        Common::Tag(_) => phrases.filed_under,
        Common::Year(_) | Common::Month(_) => phrases.published_in,
    }
}

/// What a list holds, in a sentence; may be empty.
pub fn description(site: &Site, common: Common) -> String {
    match common {
        Common::All => site.settings.tagline.clone(),
        Common::Source(source) => format!("{} {}", site.phrases.credited_to, name(source)),
        _ => String::new(),
    }
}

/// What a list's feeds are called: as its page is.
pub fn feed_title(site: &Site, common: Common) -> String {
    match heading(site, common) {
        heading if heading.is_empty() => site.settings.title.clone(),
        heading => format!("{heading} · {}", site.settings.title),
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
    let month = |(day, list): (NaiveDate, &List)| {
        context! {
            title => site.dates.month_name(day),
            address => &list.address,
            count => site.phrases.briefs(list.members),
        }
    };
    lists.months_of(year).map(month).collect()
}

fn months(site: &Site, lists: &Lists, common: Common) -> Vec<Value> {
    match common {
        Common::Year(year) => months_of(site, lists, year),
        _ => Vec::new(),
    }
}
