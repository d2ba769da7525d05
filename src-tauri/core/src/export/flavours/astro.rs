//! Astro 5: `src/content/briefs/2019/04/SLUG.md`, YAML front matter, `astro.config.mjs`, files in
//! `public/`.

use serde::Serialize;
use serde_json::json;

use super::{Flavour, Page, SitePlace, page::Own, text_file};
use crate::{error::Result, export::BundleFile, text::markdown::Features};

/// Astro.
#[derive(Debug, Clone, Copy)]
pub struct Astro;

#[derive(Serialize)]
struct Front<'p> {
    title: &'p str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    address: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'p str,
    authors: Vec<String>,
    tags: Vec<String>,
    brief: &'p Own,
}

impl Flavour for Astro {
    fn static_folder(&self) -> &'static str {
        "public/"
    }

    fn reads(&self, _: &str, _: Features) -> bool {
        true
    }

    fn brief(&self, page: &Page<'_>) -> Result<BundleFile> {
        let front = Front {
            title: &page.contents.headline,
            date: page.date(),
            updated: page.updated(),
            address: page.address,
            description: &page.own.standfirst,
            authors: page.authors(),
            tags: page.tags(),
            brief: &page.own,
        };
        page.file(&format!("src/content/briefs/{}.md", page.stem()), &front)
    }

    fn site(&self, place: &SitePlace<'_>) -> Result<Vec<BundleFile>> {
        let settings = place.records.settings;
        let base = place.records.base();
        let site = json!({
            "title": place.title(),
            "tagline": settings.tagline,
            "language": place.language(),
        });
        let config = include_str!("../../../flavours/astro/astro.config.mjs");
        let known = if base.is_empty() {
            json!(null)
        } else {
            json!(base)
        };
        let config = config
            .replace("\"SITE\"", &known.to_string().replace("null", "undefined"))
            .replace("\"ROOT\"", &json!(place.root).to_string());
        Ok(vec![
            text_file(
                "package.json",
                include_str!("../../../flavours/astro/package.json"),
            ),
            text_file("astro.config.mjs", &config),
            text_file("src/site.json", &format!("{site:#}\n")),
            text_file(
                "src/content.config.mjs",
                include_str!("../../../flavours/astro/content.config.mjs"),
            ),
            text_file(
                "src/layouts/Base.astro",
                include_str!("../../../flavours/astro/Base.astro"),
            ),
            text_file(
                "src/pages/index.astro",
                include_str!("../../../flavours/astro/index.astro"),
            ),
            text_file(
                "src/pages/[...address].astro",
                include_str!("../../../flavours/astro/brief.astro"),
            ),
        ])
    }
}
