//! Pelican 4: `content/briefs/2019/04/SLUG.md`, metadata lines, `pelicanconf.py`, files in
//! `content/`.
//!
//! Pelican's metadata are lines of text, not YAML: what is a list or a record in other flavours is
//! here the line of HTML that is printed.

use serde_json::json;

use super::{Flavour, Page, SitePlace, text_file};
use crate::{
    brief::one_line,
    error::Result,
    export::{BundleFile, escape::escape},
    text::markdown::Features,
};

/// Pelican.
#[derive(Debug, Clone, Copy)]
pub struct Pelican;

impl Flavour for Pelican {
    fn static_folder(&self) -> &'static str {
        "content/"
    }

    fn reads(&self, body: &str, features: Features) -> bool {
        // Python-Markdown is older than CommonMark and differs in lists, breaks and escapes.
        let marks = [
            "{:",
            "*[",
            "\n:",
            "\\",
            "[TOC]",
            "{filename}",
            "{static}",
            "{attach}",
        ];
        features.is_simple && !marks.iter().any(|mark| body.contains(mark))
    }

    fn brief(&self, page: &Page<'_>) -> Result<BundleFile> {
        let own = &page.own;
        let mut text = String::new();
        let mut line = |key: &str, value: &str| {
            if !value.is_empty() {
                text.push_str(&format!("{key}: {}\n", one_line(value)));
            }
        };
        let notice = |heading: &str, said: &str| {
            let (heading, said) = (escape(heading), escape(said));
            format!("<p class=\"notice\"><strong>{heading}:</strong> {said}</p>")
        };
        line("Title", &escape(&page.contents.headline));
        line("Date", &page.date());
        line("Modified", &page.updated().unwrap_or_default());
        line("Slug", page.contents.slug.as_str());
        line("Url", page.address.trim_start_matches('/'));
        let file = format!("{}index.html", page.address.trim_start_matches('/'));
        line("Save_as", &file);
        line("Authors", &listed(&page.authors()));
        line("Tags", &listed(&page.tags()));
        line("Brief_id", &own.id);
        line("Printed_day", &own.day);
        line("Standfirst", &escape(&own.standfirst));
        line("Dateline", &escape(&own.dateline));
        line("Text_language", own.language.as_deref().unwrap_or_default());
        line("Credit_html", &own.credit_html);
        let notices = own.retracted.iter().chain(&own.corrections);
        let notices = notices.map(|it| notice(&it.heading, &it.text));
        line("Notices", &notices.collect::<String>());
        text.push('\n');
        text.push_str(&page.text);
        text.push('\n');
        let path = format!("content/briefs/{}.md", page.stem());
        Ok(text_file(&path, &text))
    }

    fn site(&self, place: &SitePlace<'_>) -> Result<Vec<BundleFile>> {
        let settings = place.records.settings;
        let mut config = String::new();
        // A JSON text is one that Python reads, too.
        for (name, value) in [
            ("SITENAME", json!(place.title())),
            ("SITESUBTITLE", json!(settings.tagline)),
            ("SITEURL", json!(place.records.base())),
            ("TIMEZONE", json!(settings.time_zone.name())),
            ("DEFAULT_LANG", json!(place.language())),
            ("DEFAULT_PAGINATION", json!(settings.page_size.get())),
            ("ROOT", json!(place.root)),
        ] {
            config.push_str(&format!("{name} = {value}\n"));
        }
        config.push_str(include_str!("../../../flavours/pelican/pelicanconf.py"));
        let templates = [
            ("base", include_str!("../../../flavours/pelican/base.html")),
            (
                "article",
                include_str!("../../../flavours/pelican/article.html"),
            ),
        ];
        let mut files = vec![
            text_file("pelicanconf.py", &config),
            text_file(
                "theme/static/README",
                "Files here are copied to the site's folder theme.\n",
            ),
        ];
        files.extend(
            templates.map(|(name, template)| {
                text_file(&format!("theme/templates/{name}.html"), template)
            }),
        );
        Ok(files)
    }
}

/// Names as Pelican takes them: with a semicolon behind each, so that a comma may stand in one.
fn listed(names: &[String]) -> String {
    let names = names
        .iter()
        .map(|name| format!("{};", name.replace(';', ",")));
    names.collect::<Vec<_>>().join(" ")
}
