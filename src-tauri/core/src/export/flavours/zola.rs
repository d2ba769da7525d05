//! Zola: `content/2019/04/SLUG.md`, TOML front matter, `config.toml`, files in `static/`.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Flavour, Page, SitePlace, page::Own, text_file};
use crate::{
    error::{Error, Result},
    export::BundleFile,
    text::markdown::Features,
};

/// Zola.
#[derive(Debug, Clone, Copy)]
pub struct Zola;

#[derive(Serialize)]
struct Front<'p> {
    title: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'p str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    path: &'p str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    taxonomies: Taxonomies,
    extra: Extra<'p>,
}

#[derive(Serialize)]
struct Taxonomies {
    authors: Vec<String>,
    tags: Vec<String>,
}

#[derive(Serialize)]
struct Extra<'p> {
    brief: &'p Own,
}

#[derive(Serialize)]
struct Settings<'p> {
    base_url: &'p str,
    title: &'p str,
    description: &'p str,
    default_language: &'p str,
    compile_sass: bool,
    build_search_index: bool,
    generate_feeds: bool,
    taxonomies: [Taxonomy; 2],
    markdown: MarkdownSettings,
}

#[derive(Serialize)]
struct Taxonomy {
    name: &'static str,
}

#[derive(Serialize)]
struct MarkdownSettings {
    smart_punctuation: bool,
}

impl Flavour for Zola {
    fn static_folder(&self) -> &'static str {
        "static/"
    }

    fn reads(&self, body: &str, _: Features) -> bool {
        !body.contains("{{") && !body.contains("{%") && !body.contains("{#")
    }

    fn brief(&self, page: &Page<'_>) -> Result<BundleFile> {
        let front = to_toml(&Front {
            title: &page.contents.headline,
            description: &page.own.standfirst,
            date: page.date(),
            updated: page.updated(),
            path: page.address.trim_matches('/'),
            aliases: page.aliases(),
            taxonomies: Taxonomies {
                authors: page.authors(),
                tags: page.tags(),
            },
            extra: Extra { brief: &page.own },
        })?;
        let path = format!("content/{}.md", page.stem());
        Ok(text_file(
            &path,
            &format!("+++\n{front}+++\n\n{}\n", page.text),
        ))
    }

    fn site(&self, place: &SitePlace<'_>) -> Result<Vec<BundleFile>> {
        let settings = place.records.settings;
        let base = place.records.base();
        let config = to_toml(&Settings {
            // Zola does without an address nowhere.
            base_url: if base.is_empty() {
                "http://localhost"
            } else {
                base
            },
            title: place.title(),
            description: &settings.tagline,
            default_language: place.language(),
            compile_sass: false,
            build_search_index: false,
            generate_feeds: true,
            taxonomies: [Taxonomy { name: "authors" }, Taxonomy { name: "tags" }],
            markdown: MarkdownSettings {
                smart_punctuation: false,
            },
        })?;
        let top = format!(
            "+++\nsort_by = \"date\"\npaginate_by = {}\ntemplate = \"index.html\"\n+++\n",
            settings.page_size
        );
        let mut files = vec![
            text_file("config.toml", &config),
            text_file("content/_index.md", &top),
        ];
        let years: BTreeSet<String> = place
            .months
            .iter()
            .map(|(year, _)| format!("{year:04}"))
            .collect();
        let months = place
            .months
            .iter()
            .map(|(year, month)| format!("{year:04}/{month:02}"));
        // A folder hands its briefs on to the one above it, up to the home page.
        files.extend(years.into_iter().chain(months).map(|folder| {
            let section = "+++\ntransparent = true\nrender = false\nsort_by = \"date\"\n+++\n";
            text_file(&format!("content/{folder}/_index.md"), section)
        }));
        let templates = [
            ("base", include_str!("../../../flavours/zola/base.html")),
            ("index", include_str!("../../../flavours/zola/index.html")),
            ("page", include_str!("../../../flavours/zola/page.html")),
            (
                "taxonomy_list",
                include_str!("../../../flavours/zola/taxonomy_list.html"),
            ),
            (
                "taxonomy_single",
                include_str!("../../../flavours/zola/taxonomy_single.html"),
            ),
        ];
        files.extend(
            templates
                .map(|(name, template)| text_file(&format!("templates/{name}.html"), template)),
        );
        Ok(files)
    }
}

fn to_toml(value: &impl Serialize) -> Result<String> {
    toml::to_string(value).map_err(|error| Error::Internal {
        doing: "writing TOML for Zola".into(),
        detail: error.to_string(),
    })
}
