//! Blogger's exports: the Atom file that its settings give, the one that Google Takeout gives, and
//! the JSON of its API.
//!
//! Deliberately absent: readers' comments, which are counted, and the blog's settings and template.

use serde::Deserialize;
use serde_json::Value;

use super::{
    Files, PassedOver, ReadOptions, Sink, candidates,
    feed::{
        atom,
        entry::{Around, Entry},
    },
    files::LARGEST_TEXT,
    json::{self, Outline, text},
    leftovers,
    status::Status,
    web,
    xml::{self, Element},
};
use crate::{
    brief::{ItemKind, note},
    error::Result,
    progress::Progress,
};

/// How a kind is marked in the file that the settings give.
const KIND: &str = "http://schemas.google.com/g/2005#kind";
/// The namespace of Takeout's elements.
const TAKEOUT: &str = "http://schemas.google.com/blogger/2018";

/// Whether there is a Blogger export here.
pub fn recognises(files: &mut Files) -> Result<bool> {
    Ok(!exports(files)?.is_empty())
}

/// Reads exports and hands on their posts, and pages where that is asked for.
///
/// # Errors
/// Where one is damaged; where the sink refuses something.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    let exports = exports(files)?;
    for (path, is_json) in &exports {
        let bytes = files.read(path, LARGEST_TEXT)?;
        let mut reading = Reading {
            file: path,
            around: Around::new(options),
            sink,
            comments: 0,
            others: 0,
            number: 0,
        };
        if *is_json {
            reading.json(&bytes, progress)?;
        } else {
            let (text, note) = xml::decoded(&bytes, path);
            note.into_iter().for_each(|note| reading.sink.note(note));
            reading.atom(&text, progress)?;
        }
        reading.tell_counts();
    }
    let was_read = |path: &str| exports.iter().any(|(read, _)| read == path);
    leftovers::tell(files, was_read, sink);
    Ok(())
}

/// The files that are exports, and whether each is JSON.
fn exports(files: &mut Files) -> Result<Vec<(String, bool)>> {
    let mut exports = Vec::new();
    // Takeout puts them at Takeout/Blogger/Blogs/NAME/feed.atom.
    for path in candidates::of(files, &[".atom", ".xml", ".json"], 4) {
        if let Some(head) = xml::head(files, &path)? {
            let is_feed = xml::root(&head).is_some_and(|root| root.name == "feed");
            if is_feed && (head.contains(KIND) || head.contains(TAKEOUT)) {
                exports.push((path, false));
            }
        } else if let Some(outline) = Outline::of(files, &path)? {
            let kinds = ["[].kind", "kind", "items[].kind"].map(|path| outline.word(path));
            if kinds.iter().any(|kind| kind.starts_with("blogger#post")) {
                exports.push((path, true));
            }
        }
    }
    Ok(exports)
}

struct Reading<'r, 'o> {
    file: &'r str,
    around: Around<'o>,
    sink: &'r mut dyn Sink,
    comments: usize,
    others: usize,
    /// The number of the entry at hand, from 1.
    number: usize,
}

impl Reading<'_, '_> {
    fn atom(&mut self, text: &str, progress: &dyn Progress) -> Result<()> {
        let file = self.file;
        xml::each(text, file, &["feed"], |_, element| {
            progress.check()?;
            match &*element.name {
                "link" if element.attribute("rel") == "alternate" => {
                    self.stands_at(element.attribute("href"));
                }
                "author" => self.around.byline = vec![element.text_of("name")],
                "entry" => {
                    self.number += 1;
                    self.entry(&element)?;
                }
                _ => {}
            }
            Ok(())
        })
    }

    fn stands_at(&mut self, address: &str) {
        self.around.site = web::address(address);
        if let Some(site) = &self.around.site {
            self.sink.site(site.as_str().trim_end_matches('/'));
        }
    }

    fn entry(&mut self, element: &Element) -> Result<()> {
        let kind = match &*kind_of(element) {
            "post" => ItemKind::Brief,
            "page" => ItemKind::Page,
            "comment" => {
                self.comments += 1;
                return Ok(());
            }
            _ => {
                self.others += 1;
                return Ok(());
            }
        };
        let mut entry = atom::entry(element);
        let labels = element
            .all("category")
            .filter(|it| it.attribute("scheme") != KIND);
        entry.tags = labels
            .map(|label| label.attribute("term").to_owned())
            .collect();
        entry.created = element.text_of("created");
        let filename = element.text_of("filename");
        if entry.address.is_empty() && !filename.is_empty() {
            let site = self.around.site.as_ref();
            let whole = site.and_then(|site| site.join(&filename).ok());
            entry.address = whole.map_or(filename, Into::into);
        }
        let status = match (
            &*element.text_of("status"),
            &*element.text_of("control/draft"),
        ) {
            ("DRAFT", _) | (_, "yes") => Status::Draft,
            ("SCHEDULED", _) => Status::Scheduled,
            ("SOFT_TRASHED", _) => Status::Trashed,
            ("LIVE" | "", _) => Status::Published,
            (other, _) => {
                entry.notes.push(note!(
                    "status_unknown",
                    "Its status “{status}” is not known; it came in as a draft",
                    status = other
                ));
                Status::Draft
            }
        };
        self.take(entry, kind, status)
    }

    fn json(&mut self, bytes: &[u8], progress: &dyn Progress) -> Result<()> {
        let hint = "Fetch it from Blogger again, or import the export of its settings";
        let all: Answer = json::read(bytes, self.file, hint)?;
        let posts = match all {
            Answer::Posts(posts) | Answer::Page { items: posts } => posts,
            Answer::Post(post) => vec![*post],
        };
        let addresses: Vec<_> = posts
            .iter()
            .filter_map(|post| web::address(&post.url))
            .collect();
        if let Some(site) = web::site_of(&addresses) {
            self.stands_at(site.as_str());
        }
        for post in posts {
            progress.check()?;
            self.number += 1;
            let status = match &*post.status {
                "DRAFT" => Status::Draft,
                "SCHEDULED" => Status::Scheduled,
                "SOFT_TRASHED" => Status::Trashed,
                _ => Status::Published,
            };
            let kind = if post.kind == "blogger#page" {
                ItemKind::Page
            } else {
                ItemKind::Brief
            };
            self.take(post.into(), kind, status)?;
        }
        Ok(())
    }

    fn take(&mut self, mut entry: Entry, kind: ItemKind, status: Status) -> Result<()> {
        let place = format!("{}, entry {}", self.file, self.number);
        if kind == ItemKind::Page && !self.around.options.pages {
            return self.sink.pass_over(PassedOver {
                place,
                kind,
                headline: web::line(&entry.title),
                note: note!(
                    "page_left_out",
                    "It is a page, and pages were not asked for"
                ),
            });
        }
        entry.slug = web::name_in(&entry.address).to_owned();
        let brief = self.around.brief(entry, place, kind, status, self.sink);
        self.sink.brief(brief)
    }

    fn tell_counts(&mut self) {
        let file = self.file;
        self.around.naming.tell(self.sink);
        leftovers::tell_comments(self.comments, file, self.sink);
        leftovers::tell_records(self.others, "settings", file, self.sink);
        if self.around.site.is_none() {
            self.sink.note(note!(
                "site_unknown",
                "{file} does not say where the blog stood: its addresses are kept as paths",
                form = "blog",
                file
            ));
        }
    }
}

/// What an entry is: `post`, `page`, `comment`, `settings`, `template`.
fn kind_of(entry: &Element) -> String {
    let mut types = entry.all("type").filter(|it| it.space == TAKEOUT);
    if let Some(takeout) = types.next() {
        return takeout.text().to_lowercase();
    }
    let mut kinds = entry
        .all("category")
        .filter(|it| it.attribute("scheme") == KIND);
    let term = kinds.next().map(|kind| kind.attribute("term"));
    let name = term.and_then(|term| term.rsplit('#').next());
    name.unwrap_or("post").to_owned()
}

/// An answer of Blogger's API.
#[derive(Deserialize)]
#[serde(untagged)]
enum Answer {
    Posts(Vec<Post>),
    Page { items: Vec<Post> },
    Post(Box<Post>),
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Post {
    #[serde(deserialize_with = "text")]
    kind: String,
    #[serde(deserialize_with = "text")]
    id: String,
    #[serde(deserialize_with = "text")]
    published: String,
    #[serde(deserialize_with = "text")]
    updated: String,
    #[serde(deserialize_with = "text")]
    url: String,
    #[serde(deserialize_with = "text")]
    title: String,
    #[serde(deserialize_with = "text")]
    content: String,
    #[serde(deserialize_with = "text")]
    status: String,
    author: Value,
    blog: Value,
    labels: Vec<String>,
}

impl From<Post> for Entry {
    fn from(post: Post) -> Self {
        let blog = json::word(&post.blog, "id");
        Self {
            // As the same post is called in an export.
            id: format!("tag:blogger.com,1999:blog-{blog}.post-{}", post.id),
            title: post.title,
            address: post.url,
            html: post.content,
            byline: vec![json::word(&post.author, "displayName").to_owned()],
            tags: post.labels,
            published: post.published,
            updated: post.updated,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests;
