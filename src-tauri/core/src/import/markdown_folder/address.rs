//! A file's address on the old site, by its generator's rule.
//!
//! Deliberately absent: patterns that are programs of their own (Eleventy's scripts, templates
//! within an address). Of such a file no address is known.

use chrono::{DateTime, Datelike, Timelike};
use chrono_tz::Tz;

use super::{
    name::Named,
    site::{Generator, Site},
};
use crate::brief::Slug;

/// Folders that hold a site's content and are no part of its addresses.
pub(super) const TOPS: [&str; 6] = [
    "src/content/",
    "content/",
    "src/",
    "source/",
    "_pages/",
    "_posts/",
];

/// What an address may be made from, beside the file's path.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    pub(super) named: &'a Named,
    /// An address given in front matter: `url`, `permalink`, `path`.
    pub(super) given: Option<&'a str>,
    /// A slug given in front matter.
    pub(super) slug: Option<&'a str>,
    pub(super) headline: &'a str,
    pub(super) categories: &'a [String],
    /// When it was published, on the site's own clock.
    pub(super) at: Option<DateTime<Tz>>,
    pub(super) is_page: bool,
}

impl Parts<'_> {
    /// The path of the address, from the slash on.
    pub(super) fn path(&self, site: &Site) -> Option<String> {
        let of_all = site.permalinks.get("").map(String::as_str);
        let path = match (site.generator, self.given) {
            (_, Some(given)) if given.contains("{{") || given.contains("{%") => return None,
            (Generator::Jekyll, Some(given)) => self.filled(given)?,
            (_, Some(given)) => given.to_owned(),
            (Generator::Jekyll, None) if self.is_page => {
                format!("{}.html", self.within_content(true))
            }
            (Generator::Jekyll, None) => self.filled(of_all.unwrap_or("date"))?,
            (Generator::Hugo, None) => match site.permalinks.get(self.section()) {
                Some(pattern) if !self.is_page => self.filled(pattern)?,
                _ => format!("{}/", self.within_content(true).to_lowercase()),
            },
            (Generator::Pelican, None) if self.is_page => {
                format!("/pages/{}.html", self.own_slug())
            }
            (Generator::Pelican, None) => self.braced(of_all.unwrap_or("{slug}.html"))?,
            (Generator::Zola | Generator::Eleventy | Generator::Unknown, None) => {
                format!("{}/", self.within_content(false))
            }
        };
        Some(tidied(&path))
    }

    fn section(&self) -> &str {
        let folder = self.named.folder.as_str();
        let inside = folder.strip_prefix("content/").unwrap_or(folder);
        inside.split('/').next().unwrap_or_default()
    }

    /// The folders below the content's own that the file, or the folder that it is, stands in.
    fn folders(&self) -> &str {
        let folder = self.named.folder.as_str();
        let mut tops = TOPS.iter();
        let inside = tops.find_map(|top| folder.strip_prefix(top));
        let inside = inside.unwrap_or(folder).trim_end_matches('/');
        if self.named.is_index || self.named.is_section {
            inside.rsplit_once('/').map_or("", |(above, _)| above)
        } else {
            inside
        }
    }

    /// The path within the content's folder, its last part replaced by a slug where one is given.
    /// Hugo and Jekyll's pages keep a day that the name begins with.
    fn within_content(&self, keeps_day: bool) -> String {
        let top = self.named.folder.is_empty() && self.named.stem == "index";
        let last = match self.slug {
            Some(slug) => slug,
            None if top => "",
            None if keeps_day => &self.named.stem,
            None => &self.named.slug,
        };
        let language = self.named.language.as_ref();
        let parts = language.iter().map(|language| language.as_str());
        let parts = parts.chain(self.folders().split('/')).chain([last]);
        let parts = parts.filter(|part| !part.is_empty());
        parts
            .map(|part| format!("/{}", part.trim().replace(' ', "-")))
            .collect()
    }

    /// The slug given, or the one that Pelican makes of a headline.
    fn own_slug(&self) -> String {
        let made = || {
            Slug::from_text(self.headline, &self.named.slug)
                .as_str()
                .to_owned()
        };
        self.slug.map_or_else(made, str::to_owned)
    }

    /// A pattern of Jekyll or Hugo: `/:year/:month/:title/`. None where a part of it is not known.
    fn filled(&self, pattern: &str) -> Option<String> {
        let pattern = match pattern {
            "date" => "/:categories/:year/:month/:day/:title.html",
            "pretty" => "/:categories/:year/:month/:day/:title/",
            "ordinal" => "/:categories/:year/:y_day/:title.html",
            "none" => "/:categories/:title.html",
            other => other,
        };
        let mut path = String::new();
        let mut rest = pattern;
        while let Some(at) = rest.find(':') {
            path.push_str(&rest[..at]);
            let name = &rest[at + 1..];
            let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let (name, after) = name.split_at(end.unwrap_or(name.len()));
            path.push_str(&self.part(name)?);
            rest = after;
        }
        path.push_str(rest);
        Some(path)
    }

    fn part(&self, name: &str) -> Option<String> {
        let at = self.at;
        let day = |print: fn(DateTime<Tz>) -> String| at.map(print);
        match name {
            "year" => day(|at| format!("{:04}", at.year())),
            "short_year" => day(|at| at.format("%y").to_string()),
            "month" => day(|at| format!("{:02}", at.month())),
            "i_month" => day(|at| at.month().to_string()),
            "monthname" => day(|at| at.format("%B").to_string().to_lowercase()),
            "day" => day(|at| format!("{:02}", at.day())),
            "i_day" => day(|at| at.day().to_string()),
            "y_day" | "yearday" => day(|at| format!("{:03}", at.ordinal())),
            "hour" => day(|at| format!("{:02}", at.hour())),
            "minute" => day(|at| format!("{:02}", at.minute())),
            "second" => day(|at| format!("{:02}", at.second())),
            "title" | "slug" | "slugorfilename" | "slugorcontentbasename" => {
                let name = self.slug.unwrap_or(&self.named.slug);
                Some(name.trim().replace(' ', "-"))
            }
            "filename" | "contentbasename" | "name" => Some(self.named.stem.clone()),
            "section" => Some(self.section().to_owned()),
            "sections" => Some(self.folders().to_owned()),
            "path" => Some(format!("{}/{}", self.folders(), self.named.stem)),
            "output_ext" => Some(".html".to_owned()),
            "categories" => {
                let lower = self.categories.iter().map(|name| name.to_lowercase());
                Some(lower.collect::<Vec<_>>().join("/"))
            }
            _ => None,
        }
    }

    /// A pattern of Pelican: `posts/{date:%Y}/{slug}.html`.
    fn braced(&self, pattern: &str) -> Option<String> {
        let mut path = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            path.push_str(before);
            path.push_str(&match name {
                "slug" => self.own_slug(),
                "category" => {
                    let category = self.categories.first()?;
                    Slug::from_text(category, "misc").as_str().to_owned()
                }
                name => self.dated(name.strip_prefix("date:")?)?,
            });
            rest = after;
        }
        path.push_str(rest);
        Some(path)
    }

    /// `%Y/%m`; what has another sign in it is not known.
    fn dated(&self, format: &str) -> Option<String> {
        let at = self.at?;
        let mut text = String::new();
        let mut chars = format.chars();
        while let Some(c) = chars.next() {
            if c != '%' {
                text.push(c);
                continue;
            }
            let sign = match chars.next()? {
                '-' => format!("%-{}", chars.next().filter(|c| "md".contains(*c))?),
                c => format!("%{}", Some(c).filter(|c| "YymdjHMSbB".contains(*c))?),
            };
            text.push_str(&at.format(&sign).to_string());
        }
        Some(text)
    }
}

/// A path that begins with one slash, has none doubled, and names no index.
pub(super) fn tidied(path: &str) -> String {
    let parts = path
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".");
    let mut tidy: String = parts.map(|part| format!("/{part}")).collect();
    let folder = tidy.strip_suffix("/index.html").map(str::len);
    if let Some(end) = folder {
        tidy.truncate(end);
    }
    if tidy.is_empty() || folder.is_some() || path.ends_with('/') {
        tidy.push('/');
    }
    tidy.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::Timestamp;

    fn address(
        generator: Generator,
        pattern: &str,
        file: &str,
        slug: Option<&str>,
    ) -> Option<String> {
        let mut site = Site::unknown();
        site.generator = generator;
        if !pattern.is_empty() {
            let section = if generator == Generator::Hugo {
                "posts"
            } else {
                ""
            };
            site.permalinks
                .insert(section.to_owned(), pattern.to_owned());
        }
        let at: Timestamp = "2019-04-03T10:05:00Z".parse().unwrap();
        let parts = Parts {
            named: &Named::of(file),
            given: None,
            slug,
            headline: "The reef recovers",
            categories: &["Deep Sea".to_owned()],
            at: Some(at.in_zone(Tz::UTC)),
            is_page: false,
        };
        parts.path(&site)
    }

    #[test]
    fn each_generator_has_its_rule() {
        for (generator, pattern, file, slug, path) in [
            (
                Generator::Hugo,
                "",
                "content/posts/2019-04-03-Reef.md",
                None,
                "/posts/2019-04-03-reef/",
            ),
            (
                Generator::Hugo,
                "",
                "content/posts/reef/index.md",
                None,
                "/posts/reef/",
            ),
            (
                Generator::Hugo,
                "",
                "content/posts/reef/index.de.md",
                Some("riff"),
                "/de/posts/riff/",
            ),
            (
                Generator::Hugo,
                "/:year/:month/:slug/",
                "content/posts/reef.md",
                None,
                "/2019/04/reef/",
            ),
            (
                Generator::Jekyll,
                "",
                "_posts/2019-04-03-reef.md",
                None,
                "/deep sea/2019/04/03/reef.html",
            ),
            (
                Generator::Jekyll,
                "/:year/:i_month/:title/",
                "_posts/2019-04-03-reef.md",
                Some("x"),
                "/2019/4/x/",
            ),
            (
                Generator::Pelican,
                "",
                "content/a.md",
                None,
                "/the-reef-recovers.html",
            ),
            (
                Generator::Pelican,
                "posts/{date:%Y}/{date:%-m}/{slug}/",
                "content/a.md",
                Some("b"),
                "/posts/2019/4/b/",
            ),
            (
                Generator::Zola,
                "",
                "content/news/2019-04-03-reef.md",
                None,
                "/news/reef/",
            ),
            (
                Generator::Eleventy,
                "",
                "src/posts/reef.md",
                None,
                "/posts/reef/",
            ),
            (Generator::Unknown, "", "a/index.md", None, "/a/"),
            (Generator::Unknown, "", "index.md", None, "/"),
        ] {
            assert_eq!(
                address(generator, pattern, file, slug).as_deref(),
                Some(path),
                "{file}"
            );
        }
        assert_eq!(
            address(Generator::Pelican, "{author}.html", "a.md", None),
            None
        );
        assert_eq!(address(Generator::Jekyll, "/:unknown/", "a.md", None), None);
    }
}
