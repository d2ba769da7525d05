//! The tables of a Ghost export, in any of the shapes that Ghost has written since its first
//! versions, and the posts that Ghost's API and its migration tools give.
//!
//! All are read alike: what is absent is empty, a number may stand for a text or a truth.
//! Deliberately absent: what a post means here; see [`super::post`].

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;

use crate::import::json::{list, text, truth, word};

/// A level of an export: tables, or what is wrapped around them (`db`, `data`, `result`).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Level {
    #[serde(deserialize_with = "list")]
    db: Vec<Level>,
    data: Option<Box<Level>>,
    result: Option<Box<Level>>,
    #[serde(deserialize_with = "list")]
    posts: Vec<Post>,
    #[serde(deserialize_with = "list")]
    users: Vec<Value>,
    #[serde(deserialize_with = "list")]
    tags: Vec<Value>,
    #[serde(deserialize_with = "list")]
    posts_authors: Vec<Link>,
    #[serde(deserialize_with = "list")]
    posts_tags: Vec<Link>,
    #[serde(deserialize_with = "list")]
    posts_meta: Vec<Meta>,
    settings: Value,
    #[serde(deserialize_with = "list")]
    comments: Vec<Value>,
    #[serde(deserialize_with = "list")]
    snippets: Vec<Value>,
    #[serde(deserialize_with = "list")]
    newsletters: Vec<Value>,
}

/// A post or a page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Post {
    /// The post itself, where migration tools wrap it in one that has only the address.
    data: Option<Box<Post>>,
    #[serde(deserialize_with = "text")]
    pub url: String,
    #[serde(deserialize_with = "text")]
    pub id: String,
    #[serde(deserialize_with = "text")]
    pub uuid: String,
    #[serde(deserialize_with = "text")]
    pub title: String,
    #[serde(deserialize_with = "text")]
    pub slug: String,
    #[serde(deserialize_with = "text")]
    pub html: String,
    #[serde(deserialize_with = "text")]
    pub mobiledoc: String,
    #[serde(deserialize_with = "text")]
    pub lexical: String,
    #[serde(deserialize_with = "text")]
    pub markdown: String,
    #[serde(deserialize_with = "text")]
    pub status: String,
    #[serde(deserialize_with = "text", rename = "type")]
    pub kind: String,
    #[serde(deserialize_with = "truth")]
    pub page: bool,
    #[serde(deserialize_with = "truth")]
    pub featured: bool,
    #[serde(deserialize_with = "text")]
    pub visibility: String,
    #[serde(deserialize_with = "text")]
    pub custom_excerpt: String,
    #[serde(deserialize_with = "text")]
    pub published_at: String,
    #[serde(deserialize_with = "text")]
    pub created_at: String,
    #[serde(deserialize_with = "text")]
    pub updated_at: String,
    #[serde(deserialize_with = "text")]
    pub canonical_url: String,
    #[serde(deserialize_with = "text")]
    pub feature_image: String,
    /// What `feature_image` was called at first.
    #[serde(deserialize_with = "text")]
    pub image: String,
    #[serde(deserialize_with = "text")]
    pub codeinjection_head: String,
    #[serde(deserialize_with = "text")]
    pub codeinjection_foot: String,
    #[serde(deserialize_with = "text")]
    author_id: String,
    author: Value,
    authors: Value,
    tags: Value,
    #[serde(deserialize_with = "text")]
    feature_image_alt: String,
    #[serde(deserialize_with = "text")]
    feature_image_caption: String,
    #[serde(deserialize_with = "text")]
    meta_title: String,
    #[serde(deserialize_with = "text")]
    meta_description: String,
}

/// That a post has a tag or an author.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Link {
    #[serde(deserialize_with = "text")]
    post_id: String,
    #[serde(deserialize_with = "text")]
    tag_id: String,
    #[serde(deserialize_with = "text")]
    author_id: String,
    #[serde(deserialize_with = "text")]
    sort_order: String,
}

/// What newer exports keep of a post in a table of its own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Meta {
    #[serde(deserialize_with = "text")]
    post_id: String,
    #[serde(deserialize_with = "text")]
    pub feature_image_alt: String,
    #[serde(deserialize_with = "text")]
    pub feature_image_caption: String,
    #[serde(deserialize_with = "text")]
    pub meta_title: String,
    #[serde(deserialize_with = "text")]
    pub meta_description: String,
}

/// A tag. Internal ones steer a theme and are shown to nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    pub name: String,
    pub is_internal: bool,
}

/// All tables, and which rows belong together.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub posts: Vec<Post>,
    pub users: usize,
    pub tags: usize,
    pub comments: usize,
    /// What the export holds beside, for which there is no place here, and how many of each.
    pub others: Vec<(&'static str, usize)>,
    /// The site's address, where a setting says it.
    pub site: Option<String>,
    names: HashMap<String, String>,
    tags_by_id: HashMap<String, Tag>,
    tags_of: HashMap<String, Vec<String>>,
    authors_of: HashMap<String, Vec<String>>,
    meta_of: HashMap<String, Meta>,
}

impl From<Level> for Tables {
    fn from(level: Level) -> Self {
        let mut tables = Self::default();
        tables.add(level);
        tables
    }
}

impl Tables {
    fn add(&mut self, level: Level) {
        self.users += level.users.len();
        self.tags += level.tags.len();
        self.comments += level.comments.len();
        let others = [
            ("snippets", level.snippets.len()),
            ("newsletters", level.newsletters.len()),
        ];
        let others = others.into_iter().filter(|(_, count)| *count > 0);
        self.others.extend(others);
        let people = level
            .users
            .iter()
            .filter_map(|row| Some((id_of(row), name_of(row)?)));
        self.names.extend(people);
        let tags = level
            .tags
            .iter()
            .filter_map(|row| Some((id_of(row), tag_of(row)?)));
        self.tags_by_id.extend(tags);
        self.site = self.site.take().or_else(|| site_in(&level.settings));
        let meta = level.posts_meta.into_iter();
        self.meta_of
            .extend(meta.map(|meta| (meta.post_id.clone(), meta)));
        gather(&mut self.tags_of, level.posts_tags, |link| link.tag_id);
        gather(&mut self.authors_of, level.posts_authors, |link| {
            link.author_id
        });
        let posts = level.posts.into_iter().map(Post::unwrapped);
        self.posts.extend(posts);
        let wrapped = [level.data, level.result].into_iter().flatten();
        for inner in level.db.into_iter().chain(wrapped.map(|inner| *inner)) {
            self.add(inner);
        }
    }

    /// The names of a post's authors, in order, and how many of them are not to be found.
    pub(super) fn authors(&self, post: &Post) -> (Vec<String>, usize) {
        let mut names = inline(&post.authors, name_of);
        if names.is_empty() {
            names.extend(name_of(&post.author));
        }
        if !names.is_empty() {
            return (names, 0);
        }
        let one = [scalar(&post.author), post.author_id.clone()];
        let one: Vec<String> = one
            .into_iter()
            .filter(|id| !id.is_empty())
            .take(1)
            .collect();
        let ids = self.authors_of.get(&post.id).unwrap_or(&one);
        let names: Vec<String> = ids
            .iter()
            .filter_map(|id| self.names.get(id))
            .cloned()
            .collect();
        let missing = ids.len() - names.len();
        (names, missing)
    }

    /// A post's tags, in order.
    pub(super) fn tags(&self, post: &Post) -> Vec<Tag> {
        let tags = inline(&post.tags, tag_of);
        if !tags.is_empty() {
            return tags;
        }
        let ids = self.tags_of.get(&post.id);
        let ids = ids.into_iter().flatten();
        ids.filter_map(|id| self.tags_by_id.get(id))
            .cloned()
            .collect()
    }

    /// What is known of a post beside its row.
    pub(super) fn meta(&self, post: &Post) -> Meta {
        let apart = self.meta_of.get(&post.id).cloned().unwrap_or_default();
        let either = |one: &String, other: String| if one.is_empty() { other } else { one.clone() };
        Meta {
            feature_image_alt: either(&post.feature_image_alt, apart.feature_image_alt),
            feature_image_caption: either(&post.feature_image_caption, apart.feature_image_caption),
            meta_title: either(&post.meta_title, apart.meta_title),
            meta_description: either(&post.meta_description, apart.meta_description),
            post_id: post.id.clone(),
        }
    }
}

impl Post {
    fn unwrapped(self) -> Self {
        match self.data {
            Some(inner) if inner.url.is_empty() => Self {
                url: self.url,
                ..*inner
            },
            Some(inner) => *inner,
            None => self,
        }
    }

    /// Whether it is a page, which stands by itself.
    pub(super) fn is_page(&self) -> bool {
        self.page || self.kind == "page"
    }
}

fn gather(all: &mut HashMap<String, Vec<String>>, links: Vec<Link>, to: fn(Link) -> String) {
    let mut links = links;
    links.sort_by_key(|link| link.sort_order.parse::<i64>().unwrap_or_default());
    for link in links {
        all.entry(link.post_id.clone()).or_default().push(to(link));
    }
}

/// The rows that stand in the post itself, bare or wrapped.
fn inline<T>(rows: &Value, read: fn(&Value) -> Option<T>) -> Vec<T> {
    let rows = rows.as_array().into_iter().flatten();
    rows.filter_map(read).collect()
}

fn unwrapped(row: &Value) -> &Value {
    row.get("data")
        .filter(|data| data.is_object())
        .unwrap_or(row)
}

fn id_of(row: &Value) -> String {
    unwrapped(row).get("id").map(scalar).unwrap_or_default()
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn name_of(row: &Value) -> Option<String> {
    let row = unwrapped(row);
    let names = ["name", "slug"].map(|key| word(row, key).trim());
    let name = names.into_iter().find(|name| !name.is_empty())?;
    Some(name.to_owned())
}

fn tag_of(row: &Value) -> Option<Tag> {
    let name = name_of(row)?;
    let row = unwrapped(row);
    let is_internal = name.starts_with('#')
        || word(row, "visibility") == "internal"
        || word(row, "slug").starts_with("hash-");
    Some(Tag { name, is_internal })
}

/// The site's address among the settings: a list of `key` and `value`, or an object.
fn site_in(settings: &Value) -> Option<String> {
    const KEYS: [&str; 2] = ["url", "site_url"];
    let rows = settings.as_array().into_iter().flatten();
    let mut listed = rows.filter(|row| KEYS.contains(&word(row, "key")));
    let listed = listed.find_map(|row| Some(row.get("value")?.as_str()?.to_owned()));
    let keyed = || KEYS.iter().map(|key| word(settings, key).to_owned());
    listed.or_else(|| keyed().find(|url| !url.is_empty()))
}
