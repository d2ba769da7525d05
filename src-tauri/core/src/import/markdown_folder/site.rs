//! Which site generator a folder is for, and what its settings say about the briefs.
//!
//! Deliberately absent: everything about looks, and any taking over of settings into the desk.

use std::collections::HashMap;

use chrono_tz::Tz;
use serde_json::{Map, Value};
use url::Url;

use super::{head::from_toml, name::Named};
use crate::{
    error::Result,
    import::{Files, encoding},
    text::front_matter::value_from_yaml,
};

/// The generators whose habits are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Generator {
    Hugo,
    Jekyll,
    Eleventy,
    Pelican,
    Zola,
    /// Markdown files and no sign of what they were for.
    Unknown,
}

impl Generator {
    /// Its name; none where it is not known.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Hugo => Some("Hugo"),
            Self::Jekyll => Some("Jekyll"),
            Self::Eleventy => Some("Eleventy"),
            Self::Pelican => Some("Pelican"),
            Self::Zola => Some("Zola"),
            Self::Unknown => None,
        }
    }
}

/// A site's settings, as far as they concern its briefs.
#[derive(Debug, Clone)]
pub(super) struct Site {
    pub(super) generator: Generator,
    pub(super) title: String,
    /// Where it stood on the web, without a slash at the end.
    pub(super) base_url: Option<Url>,
    pub(super) language: Option<String>,
    /// Who wrote what names nobody.
    pub(super) byline: Vec<String>,
    /// The zone of dates that name none.
    pub(super) time_zone: Option<Tz>,
    /// How addresses are made: of all briefs (under nothing), or of a section's.
    pub(super) permalinks: HashMap<String, String>,
    /// Names by what front matter calls an author.
    pub(super) authors: HashMap<String, String>,
    /// Whether files lie in `_posts`: then what does not is a page.
    pub(super) has_posts_folder: bool,
}

impl Site {
    /// A site that nothing is known of.
    pub(super) fn unknown() -> Self {
        Self {
            generator: Generator::Unknown,
            title: String::new(),
            base_url: None,
            language: None,
            byline: Vec::new(),
            time_zone: None,
            permalinks: HashMap::new(),
            authors: HashMap::new(),
            has_posts_folder: false,
        }
    }

    /// Reads the settings that stand at the top of these files.
    ///
    /// # Errors
    /// Where a file can't be read from the disk. Settings that can't be understood are passed over.
    pub(super) fn read(files: &mut Files) -> Result<Self> {
        let mut site = Self::unknown();
        let has = |files: &Files, part: &str| {
            let mut paths = files.paths().iter();
            paths.any(|path| path.starts_with(part) || path.contains(&format!("/{part}")))
        };
        site.has_posts_folder = has(files, "_posts/");
        if site.read_hugo_or_zola(files)?
            || site.read_jekyll(files)?
            || site.read_pelican(files)?
            || site.read_eleventy(files)?
        {
            return Ok(site);
        }
        if site.has_posts_folder || has(files, "_drafts/") || mostly_dated(files) {
            site.generator = Generator::Jekyll;
        } else if files.holds("content/_index.md") || files.holds("archetypes/default.md") {
            site.generator = Generator::Hugo;
        }
        Ok(site)
    }

    fn read_hugo_or_zola(&mut self, files: &mut Files) -> Result<bool> {
        const NAMES: [&str; 10] = [
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "hugo.json",
            "config/_default/hugo.toml",
            "config/_default/hugo.yaml",
            "config/_default/config.toml",
            "config.toml",
            "config.yaml",
            "config.json",
        ];
        for name in NAMES {
            let Some(settings) = settings(files, name)? else {
                continue;
            };
            if name == "config.toml" && settings.contains_key("base_url") {
                self.generator = Generator::Zola;
                self.take_base(text(&settings, "base_url"));
                self.language = text(&settings, "default_language");
                self.byline.extend(text(&settings, "author"));
            } else if name.contains("hugo") || find(&settings, "baseurl").is_some() {
                self.generator = Generator::Hugo;
                self.take_base(text(&settings, "baseurl"));
                self.language = text(&settings, "defaultcontentlanguage")
                    .or_else(|| text(&settings, "languagecode"));
                let params = find(&settings, "params").and_then(Value::as_object);
                let author = find(&settings, "author");
                let author = author.or_else(|| find(params?, "author"));
                self.byline.extend(author.and_then(name_of));
                if let Some(Value::Object(permalinks)) = find(&settings, "permalinks") {
                    self.take_permalinks(permalinks);
                }
            } else {
                continue;
            }
            self.title = text(&settings, "title").unwrap_or_default();
            self.time_zone = text(&settings, "timezone").and_then(|zone| zone.parse().ok());
            return Ok(true);
        }
        Ok(false)
    }

    /// `posts = "/:year/:slug/"`, and the same below `page`, as Hugo writes it by now.
    fn take_permalinks(&mut self, permalinks: &Map<String, Value>) {
        for (section, pattern) in permalinks {
            match pattern {
                Value::String(pattern) => {
                    self.permalinks.insert(section.clone(), pattern.clone());
                }
                Value::Object(inner) if section == "page" => self.take_permalinks(inner),
                _ => {}
            }
        }
    }

    fn read_jekyll(&mut self, files: &mut Files) -> Result<bool> {
        for name in ["_config.yml", "_config.yaml", "_config.toml"] {
            let Some(settings) = settings(files, name)? else {
                continue;
            };
            self.generator = Generator::Jekyll;
            self.title = text(&settings, "title").unwrap_or_default();
            let base = text(&settings, "baseurl").unwrap_or_default();
            self.take_base(text(&settings, "url").map(|url| format!("{url}{base}")));
            self.language = text(&settings, "lang").or_else(|| text(&settings, "locale"));
            self.byline
                .extend(find(&settings, "author").and_then(name_of));
            self.time_zone = text(&settings, "timezone").and_then(|zone| zone.parse().ok());
            let pattern = text(&settings, "permalink").unwrap_or_else(|| "date".to_owned());
            self.permalinks.insert(String::new(), pattern);
            for name in [
                "_data/authors.yml",
                "_data/authors.yaml",
                "_data/authors.json",
            ] {
                for (key, author) in self::settings(files, name)?.unwrap_or_default() {
                    if let Some(name) = name_of(&author) {
                        self.authors.insert(key, name);
                    }
                }
            }
            return Ok(true);
        }
        Ok(false)
    }

    fn read_pelican(&mut self, files: &mut Files) -> Result<bool> {
        let mut found = false;
        // What is published says where; the other is for trying at home.
        for name in ["pelicanconf.py", "publishconf.py"] {
            let Some(script) = read_text(files, name)? else {
                continue;
            };
            found = true;
            self.generator = Generator::Pelican;
            let set = |key: &str| assigned(&script, key);
            if let Some(address) = set("SITEURL") {
                self.take_base(Some(address));
            }
            if let Some(title) = set("SITENAME") {
                self.title = title;
            }
            if let Some(author) = set("AUTHOR") {
                self.byline = vec![author];
            }
            self.language = set("DEFAULT_LANG").or(self.language.take());
            self.time_zone = set("TIMEZONE")
                .and_then(|zone| zone.parse().ok())
                .or(self.time_zone);
            if let Some(pattern) = set("ARTICLE_URL") {
                self.permalinks.insert(String::new(), pattern);
            }
        }
        Ok(found)
    }

    fn read_eleventy(&mut self, files: &mut Files) -> Result<bool> {
        let configured = ["js", "mjs", "cjs", "ts"]
            .iter()
            .any(|end| files.holds(&format!("eleventy.config.{end}")));
        let asked_for = read_text(files, "package.json")?
            .is_some_and(|package| package.contains("\"@11ty/eleventy\""));
        if !configured && !asked_for {
            return Ok(false);
        }
        self.generator = Generator::Eleventy;
        let data = ["_data/", "src/_data/", "content/_data/", "src/data/"];
        for name in ["metadata", "site", "meta"] {
            for folder in data {
                for end in ["json", "yaml", "yml"] {
                    let path = format!("{folder}{name}.{end}");
                    let Some(settings) = settings(files, &path)? else {
                        continue;
                    };
                    self.title = text(&settings, "title").unwrap_or_default();
                    self.take_base(text(&settings, "url"));
                    self.language = text(&settings, "language").or_else(|| text(&settings, "lang"));
                    self.byline
                        .extend(find(&settings, "author").and_then(name_of));
                    return Ok(true);
                }
            }
        }
        Ok(true)
    }

    fn take_base(&mut self, address: Option<String>) {
        let url = address.and_then(|address| Url::parse(address.trim()).ok());
        let web = url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        self.base_url = web.or(self.base_url.take());
    }

    /// The base URL without a slash at its end.
    pub(super) fn base(&self) -> Option<&str> {
        let base = self.base_url.as_ref()?;
        Some(base.as_str().trim_end_matches('/'))
    }

    /// A path on the site as a whole address; the path itself where nobody knows the site's.
    pub(super) fn address(&self, path: &str) -> String {
        match self.base() {
            Some(base) => format!("{base}{path}"),
            None => path.to_owned(),
        }
    }
}

/// Whether most names begin with a day: what Jekyll wants of its posts.
fn mostly_dated(files: &Files) -> bool {
    let markdown = files
        .paths()
        .iter()
        .filter(|path| super::ends(path, &super::MARKDOWN));
    let (mut all, mut dated) = (0, 0);
    for path in markdown {
        all += 1;
        let named = Named::of(path);
        dated += usize::from(named.day.is_some() && named.stem != named.slug && !named.is_index);
    }
    dated * 2 > all
}

/// A settings file's keys; none where there is no such file, or it can't be understood.
fn settings(files: &mut Files, path: &str) -> Result<Option<Map<String, Value>>> {
    let Some(text) = read_text(files, path)? else {
        return Ok(None);
    };
    let value = match path.rsplit('.').next() {
        Some("toml") => toml::from_str::<toml::Table>(&text)
            .ok()
            .map(|table| Value::Object(table.into_iter().map(from_toml).collect())),
        Some("json") => serde_json::from_str(&text).ok(),
        _ => value_from_yaml(&text).ok(),
    };
    Ok(match value {
        Some(Value::Object(settings)) => Some(settings),
        _ => None,
    })
}

fn read_text(files: &mut Files, path: &str) -> Result<Option<String>> {
    const LARGEST: u64 = 4 * 1024 * 1024;
    if !files.holds(path) {
        return Ok(None);
    }
    let bytes = files.read(path, LARGEST)?;
    let text = encoding::decode(&bytes, path).ok();
    Ok(text.map(|decoded| decoded.text.into_owned()))
}

/// A key's value, in whatever case it is written.
fn find<'s>(settings: &'s Map<String, Value>, key: &str) -> Option<&'s Value> {
    let mut pairs = settings.iter();
    let (_, value) = pairs.find(|(known, _)| known.eq_ignore_ascii_case(key))?;
    Some(value)
}

fn text(settings: &Map<String, Value>, key: &str) -> Option<String> {
    let text = find(settings, key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Somebody's name: a text, or an object that has one.
fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::String(name) => Some(name.trim().to_owned()).filter(|name| !name.is_empty()),
        Value::Object(person) => ["name", "display_name"]
            .iter()
            .find_map(|key| text(person, key)),
        Value::Array(list) => list.first().and_then(name_of),
        _ => None,
    }
}

/// The text that a line of Python gives to a name: `SITEURL = "https://example.org"`.
fn assigned(script: &str, name: &str) -> Option<String> {
    script.lines().rev().find_map(|line| {
        let value = line.strip_prefix(name)?.trim_start().strip_prefix('=')?;
        let value = value.trim().trim_start_matches(['u', 'r']);
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let text = value.strip_prefix(quote)?;
        let text = text[..text.find(quote)?].trim();
        (!text.is_empty()).then(|| text.to_owned())
    })
}
