//! Eleventy 3: `content/briefs/2019/04/SLUG.md`, YAML front matter, `eleventy.config.mjs`, files in
//! `public/`.

use serde::Serialize;
use serde_json::json;

use super::{Flavour, Page, SitePlace, page::Own, text_file};
use crate::{error::Result, export::BundleFile, text::markdown::Features};

/// Eleventy.
#[derive(Debug, Clone, Copy)]
pub struct Eleventy;

#[derive(Serialize)]
struct Front<'p> {
    title: &'p str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    permalink: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'p str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    brief: &'p Own,
}

impl Flavour for Eleventy {
    fn static_folder(&self) -> &'static str {
        "public/"
    }

    fn reads(&self, _: &str, features: Features) -> bool {
        // Its reader of Markdown has no footnotes. Its template languages are kept from bodies by
        // the settings.
        !features.has_footnotes
    }

    fn brief(&self, page: &Page<'_>) -> Result<BundleFile> {
        let front = Front {
            title: &page.contents.headline,
            date: page.date(),
            updated: page.updated(),
            permalink: page.address,
            description: &page.own.standfirst,
            authors: page.authors(),
            tags: page.tags(),
            brief: &page.own,
        };
        page.file(&format!("content/briefs/{}.md", page.stem()), &front)
    }

    fn site(&self, place: &SitePlace<'_>) -> Result<Vec<BundleFile>> {
        let settings = place.records.settings;
        let site = json!({
            "title": place.title(),
            "tagline": settings.tagline,
            "language": place.language(),
            "url": place.records.base(),
        });
        let config = include_str!("../../../flavours/eleventy/eleventy.config.mjs");
        let index = include_str!("../../../flavours/eleventy/index.njk");
        let size = settings.page_size.to_string();
        Ok(vec![
            text_file(
                "package.json",
                include_str!("../../../flavours/eleventy/package.json"),
            ),
            text_file(
                "eleventy.config.mjs",
                &config.replace("\"ROOT\"", &json!(place.root).to_string()),
            ),
            text_file("content/_data/site.json", &format!("{site:#}\n")),
            text_file(
                "content/briefs/briefs.json",
                "{ \"layout\": \"brief.njk\" }\n",
            ),
            text_file("content/index.njk", &index.replace("PAGE_SIZE", &size)),
            text_file(
                "content/_includes/base.njk",
                include_str!("../../../flavours/eleventy/base.njk"),
            ),
            text_file(
                "content/_includes/brief.njk",
                include_str!("../../../flavours/eleventy/brief.njk"),
            ),
        ])
    }
}
