//! Jekyll 4: `_posts/2019-04-13-SLUG.md`, YAML front matter, `_config.yml`, files at the top.

use serde::Serialize;

use super::{Flavour, Page, SitePlace, page::Own, text_file};
use crate::{
    error::Result,
    export::BundleFile,
    text::{front_matter::to_yaml, markdown::Features},
};

/// Jekyll.
#[derive(Debug, Clone, Copy)]
pub struct Jekyll;

#[derive(Serialize)]
struct Front<'p> {
    layout: &'static str,
    title: &'p str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_modified_at: Option<String>,
    permalink: &'p str,
    /// Else Jekyll would take what stands in braces for an instruction.
    render_with_liquid: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    brief: &'p Own,
}

#[derive(Serialize)]
struct Settings<'p> {
    title: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'p str,
    url: String,
    baseurl: &'p str,
    lang: &'p str,
    timezone: &'p str,
    future: bool,
    show_excerpts: bool,
    excerpt_separator: &'static str,
    kramdown: Kramdown,
}

/// How Jekyll reads Markdown: without making other signs of those that were written.
#[derive(Serialize)]
struct Kramdown {
    input: &'static str,
    hard_wrap: bool,
    auto_ids: bool,
    smart_quotes: [&'static str; 4],
    typographic_symbols: TypographicSymbols,
}

#[derive(Serialize)]
struct TypographicSymbols {
    hellip: &'static str,
    mdash: &'static str,
    ndash: &'static str,
    laquo: &'static str,
    raquo: &'static str,
    laquo_space: &'static str,
    raquo_space: &'static str,
}

const KRAMDOWN: Kramdown = Kramdown {
    input: "GFM",
    hard_wrap: false,
    auto_ids: false,
    smart_quotes: ["apos", "apos", "quot", "quot"],
    typographic_symbols: TypographicSymbols {
        hellip: "...",
        mdash: "---",
        ndash: "--",
        laquo: "<<",
        raquo: ">>",
        laquo_space: "<< ",
        raquo_space: " >>",
    },
};

impl Flavour for Jekyll {
    fn static_folder(&self) -> &'static str {
        ""
    }

    fn reads(&self, body: &str, features: Features) -> bool {
        // kramdown has a dialect of its own, in which a “|” makes a table.
        features.is_simple
            && !["{:", "$$", "*[", "|", "\n:", "\\"]
                .iter()
                .any(|it| body.contains(it))
    }

    fn brief(&self, page: &Page<'_>) -> Result<BundleFile> {
        let front = Front {
            layout: "brief",
            title: &page.contents.headline,
            date: page.date(),
            last_modified_at: page.updated(),
            permalink: page.address,
            render_with_liquid: false,
            authors: page.authors(),
            tags: page.tags(),
            brief: &page.own,
        };
        let zone = page.place.records.settings.time_zone;
        let day = page.at.in_zone(zone).date_naive();
        page.file(&format!("_posts/{day}-{}.md", page.contents.slug), &front)
    }

    fn site(&self, place: &SitePlace<'_>) -> Result<Vec<BundleFile>> {
        let settings = place.records.settings;
        let base = place.records.base();
        let path = place.root.trim_end_matches('/');
        let yaml = to_yaml(&Settings {
            title: place.title(),
            description: &settings.tagline,
            url: base.strip_suffix(path).unwrap_or(base).to_owned(),
            baseurl: path,
            lang: place.language(),
            timezone: settings.time_zone.name(),
            future: true,
            show_excerpts: false,
            excerpt_separator: "",
            kramdown: KRAMDOWN,
        })?;
        Ok(vec![
            text_file("_config.yml", &yaml),
            text_file(
                "_layouts/default.html",
                include_str!("../../../flavours/jekyll/default.html"),
            ),
            text_file(
                "_layouts/brief.html",
                include_str!("../../../flavours/jekyll/brief.html"),
            ),
            text_file(
                "index.html",
                include_str!("../../../flavours/jekyll/index.html"),
            ),
        ])
    }
}
