//! The page about the archive, from the text in the settings. Without a text there is no such page.

use minijinja::context;

use super::{
    links::{file_at, to_root},
    site::{Head, Site},
    theme::html,
};
use crate::{brief::Settings, error::Result, export::BundleFile, text::markdown};

/// Where it stands.
pub const ADDRESS: &str = "/about/";

/// Whether the settings have a text for it.
pub fn is_wanted(settings: &Settings) -> bool {
    !settings.about.trim().is_empty()
}

/// Prints it.
///
/// # Errors
/// Where the theme is broken.
pub fn print(site: &Site) -> Result<BundleFile> {
    let head = Head {
        title: site.phrases.about,
        description: &site.settings.tagline,
        address: ADDRESS,
        ..Head::default()
    };
    let to_root = to_root(ADDRESS);
    let text = markdown::to_page(&site.settings.about, &to_root, &|address| {
        site.links.href(&to_root, address)
    });
    let page = site.theme.fill(
        "about.html",
        context! {
            page => head.value(site),
            heading => site.phrases.about,
            text => html(text),
            to_root,
        },
    )?;
    Ok(BundleFile {
        path: file_at(ADDRESS),
        bytes: page.into_bytes(),
    })
}
