//! A brief's card: headline, day, byline, first words and credit line, as every list shows it.
//!
//! A card is made once and stands on pages at several depths, so its links are left open: a
//! character that no text may hold stands where the way from the page to the top will go.

use minijinja::context;

use super::{
    brief_page::{Shown, byline},
    credits::credit_line,
    lists::Card,
    site::{Site, direction},
    theme::html,
};
use crate::{
    brief::{Contents, Correction},
    error::Result,
};

/// A noncharacter, which Unicode keeps for a program's own use; escaping drops it from texts.
const WAY_TO_ROOT: char = '\u{fdd0}';

/// The card of a brief.
///
/// # Errors
/// Where the theme is broken.
pub fn print(
    site: &Site,
    shown: &Shown,
    contents: &Contents,
    corrections: &[Correction],
    lead: &str,
) -> Result<String> {
    let mut root = [0; WAY_TO_ROOT.len_utf8()];
    let to_root = &*WAY_TO_ROOT.encode_utf8(&mut root);
    let language = site.language(contents.language.as_ref());
    site.theme.fill(
        "card.html",
        context! {
            to_root,
            address => shown.address,
            headline => &contents.headline,
            published => site.time(shown.at),
            byline => byline(&site.authors(&contents.byline)),
            lead,
            corrected => !corrections.is_empty(),
            credit_line => html(credit_line(site, &contents.credits, to_root)),
            foreign => *language != site.settings.language,
            lang => language.as_str(),
            dir => direction(language),
        },
    )
}

/// Cards as they stand on a page from which this is the way to the top.
pub fn placed(cards: &[Card], to_root: &str) -> String {
    let length = cards
        .iter()
        .map(|card| card.html.len() + 6 * to_root.len())
        .sum();
    let mut html = String::with_capacity(length);
    for card in cards {
        let mut parts = card.html.split(WAY_TO_ROOT);
        html.push_str(parts.next().unwrap_or_default());
        for part in parts {
            html.push_str(to_root);
            html.push_str(part);
        }
        html.push('\n');
    }
    html
}
