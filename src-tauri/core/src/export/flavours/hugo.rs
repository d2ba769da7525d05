//! Hugo: `content/briefs/2019/04/SLUG.md`, YAML front matter, `hugo.toml`, files in `static/`.

use serde::Serialize;

use super::{Flavour, Page, SitePlace, page::Own, text_file};
use crate::{
    error::{Error, Result},
    export::BundleFile,
    text::markdown::Features,
};

/// Hugo.
#[derive(Debug, Clone, Copy)]
pub struct Hugo;

#[derive(Serialize)]
struct Front<'p> {
    title: &'p str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lastmod: Option<String>,
    url: &'p str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'p str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    brief: &'p Own,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Settings<'p> {
    #[serde(rename = "baseURL")]
    base_url: String,
    title: &'p str,
    time_zone: String,
    build_future: bool,
    capitalize_list_titles: bool,
    taxonomies: Taxonomies,
    pagination: Pagination,
    params: Params<'p>,
}

#[derive(Serialize)]
struct Taxonomies {
    author: &'static str,
    tag: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Pagination {
    pager_size: u16,
}

#[derive(Serialize)]
struct Params<'p> {
    language: &'p str,
    tagline: &'p str,
}

/// What Hugo's reader of Markdown does beyond CommonMark is switched off; raw HTML has been
/// sanitised.
const MARKUP: &str = "\n[markup.goldmark.renderer]\nunsafe = true\n\
    \n[markup.goldmark.parser.attribute]\nblock = false\ntitle = false\n\
    \n[markup.goldmark.extensions]\ndefinitionList = false\nlinkify = false\ntaskList = false\n\
    \n[markup.goldmark.extensions.typographer]\ndisable = true\n";

impl Flavour for Hugo {
    fn static_folder(&self) -> &'static str {
        "static/"
    }

    fn reads(&self, body: &str, _: Features) -> bool {
        !body.contains("{{<") && !body.contains("{{%")
    }

    fn brief(&self, page: &Page<'_>) -> Result<BundleFile> {
        let front = Front {
            title: &page.contents.headline,
            date: page.date(),
            lastmod: page.updated(),
            url: page.address,
            aliases: page.aliases(),
            description: &page.own.standfirst,
            authors: page.authors(),
            tags: page.tags(),
            brief: &page.own,
        };
        page.file(&format!("content/briefs/{}.md", page.stem()), &front)
    }

    fn site(&self, place: &SitePlace<'_>) -> Result<Vec<BundleFile>> {
        let settings = place.records.settings;
        let toml = toml::to_string(&Settings {
            base_url: place.address(),
            title: place.title(),
            time_zone: settings.time_zone.name().to_owned(),
            build_future: true,
            capitalize_list_titles: false,
            taxonomies: Taxonomies {
                author: "authors",
                tag: "tags",
            },
            pagination: Pagination {
                pager_size: settings.page_size.get(),
            },
            params: Params {
                language: place.language(),
                tagline: &settings.tagline,
            },
        });
        let toml = toml.map_err(|error| Error::Internal {
            doing: "writing Hugo's settings".into(),
            detail: error.to_string(),
        })?;
        Ok(vec![
            text_file("hugo.toml", &format!("{toml}{MARKUP}")),
            text_file(
                "layouts/_default/baseof.html",
                include_str!("../../../flavours/hugo/baseof.html"),
            ),
            text_file(
                "layouts/_default/list.html",
                include_str!("../../../flavours/hugo/list.html"),
            ),
            text_file(
                "layouts/_default/single.html",
                include_str!("../../../flavours/hugo/single.html"),
            ),
        ])
    }
}
