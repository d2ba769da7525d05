//! Tags, categories and authors in front matter, as each generator reads them.

use serde_json::Value;

use super::{
    head::Kind,
    keys::{Keys, text, texts},
    name::Named,
    site::{Generator, Site},
};
use crate::{
    brief::{NameKey, one_line},
    import::{ReadOptions, plain_text::line},
};

/// Tags, categories, and authors that are kept beside them.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    tags: Vec<String>,
    pub(super) categories: Vec<String>,
    pub(super) authors: Vec<String>,
}

impl Subjects {
    /// Zola's and Hugo's `[taxonomies]`. A site names its own there, so each is a kind of tag.
    pub(super) fn take_taxonomies(keys: &mut Keys) -> Self {
        let mut subjects = Self::default();
        if let Some(Value::Object(taxonomies)) = keys.take("taxonomies") {
            for (name, terms) in taxonomies {
                let list = match name.as_str() {
                    "categories" | "category" => &mut subjects.categories,
                    "authors" | "author" => &mut subjects.authors,
                    _ => &mut subjects.tags,
                };
                list.extend(texts(&terms));
            }
        }
        subjects
    }

    /// Takes the tags and categories that front matter and folders give.
    pub(super) fn take(&mut self, keys: &mut Keys, named: &Named, site: &Site, kind: Kind) {
        let by_spaces = matches!(site.generator, Generator::Jekyll);
        let several = |value: Value| match value {
            Value::String(list) if list.contains([',', ';']) => {
                let parts = list.split([',', ';']).map(str::trim);
                parts
                    .filter(|part| !part.is_empty())
                    .map(str::to_owned)
                    .collect()
            }
            Value::String(list) if by_spaces => {
                list.split_whitespace().map(str::to_owned).collect()
            }
            other => texts(&other),
        };
        for key in ["tag", "tags", "keyword", "keywords"] {
            let Some(value) = keys.take(key) else {
                continue;
            };
            // One key for one tag: its spaces are its own.
            let one = key == "tag" && value.is_string();
            self.tags
                .extend(if one { texts(&value) } else { several(value) });
        }
        for key in ["category", "categories"] {
            let Some(value) = keys.take(key) else {
                continue;
            };
            let one = key == "category" && (by_spaces || kind == Kind::Lines);
            self.categories
                .extend(if one { texts(&value) } else { several(value) });
        }
        if site.generator == Generator::Jekyll {
            // Folders above `_posts` are categories.
            let folders = named.folders().take_while(|folder| *folder != "_posts");
            if named.is_within("_posts") {
                self.categories.extend(folders.map(str::to_owned));
            }
        }
        if site.generator == Generator::Eleventy {
            // They name the collections that a site's lists are made from.
            self.tags
                .retain(|tag| !matches!(tag.as_str(), "post" | "posts" | "all" | "blog"));
        }
    }

    /// The tags and categories as tags, each once.
    pub(super) fn tags(self, options: &ReadOptions) -> Vec<String> {
        let prefix = &options.category_prefix;
        let categories = self.categories.iter().map(|name| format!("{prefix}{name}"));
        let mut tags: Vec<String> = Vec::new();
        for tag in self.tags.iter().cloned().chain(categories) {
            let tag = one_line(&tag);
            let key = NameKey::of(&tag);
            if key.is_some() && !tags.iter().any(|known| NameKey::of(known) == key) {
                tags.push(tag);
            }
        }
        tags
    }
}

/// The authors' names; `beside` were kept apart.
pub(super) fn byline(
    keys: &mut Keys,
    beside: Vec<String>,
    site: &Site,
    options: &ReadOptions,
) -> Vec<String> {
    let mut byline: Vec<String> = Vec::new();
    for key in ["author", "authors", "byline", "by"] {
        if let Some(value) = keys.take(key) {
            people(&value, site, &mut byline);
        }
    }
    for name in beside {
        people(&Value::String(name), site, &mut byline);
    }
    [byline, site.byline.clone(), options.byline.clone()]
        .into_iter()
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

fn people(value: &Value, site: &Site, byline: &mut Vec<String>) {
    let names = match value {
        Value::Array(list) => return list.iter().for_each(|value| people(value, site, byline)),
        Value::Object(person) => {
            let mut keys = Keys::new(person.clone());
            let whole = keys.first_text(&["name", "displayname", "fullname", "title"]);
            let parts = || {
                let parts = ["first", "firstname", "last", "lastname"];
                let parts: Vec<String> = parts.iter().filter_map(|key| keys.text(key)).collect();
                (!parts.is_empty()).then(|| parts.join(" "))
            };
            Vec::from_iter(whole.or_else(parts))
        }
        other => match text(other) {
            Some(text) if site.authors.contains_key(&text) => vec![text],
            // “Last, First; Last, First”.
            Some(text) if text.contains(';') => {
                text.split(';').map(|name| name.trim().to_owned()).collect()
            }
            Some(text) => line::names(&text),
            None => Vec::new(),
        },
    };
    for name in names {
        let name = site.authors.get(&name).cloned().unwrap_or(name);
        let name = one_line(name.trim_start_matches('@'));
        if !name.is_empty() && !byline.contains(&name) {
            byline.push(name);
        }
    }
}
