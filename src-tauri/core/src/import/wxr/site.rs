//! What an export says of its site: who writes, what things are filed under, which files there are.
//!
//! Deliberately absent: the items. There may be 250 MB of them, and an attachment often stands
//! behind the post that shows it, so this is gathered first and the items are read after it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use url::Url;

use super::{
    item::Item,
    walk::{Author, Part, Term},
};
use crate::{
    brief::{Note, note},
    text::tagless,
};

/// A site, from one or several files.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// Where it stood, without a slash at the end.
    pub(super) base: Option<Url>,
    base_sureness: u8,
    /// Names by login, in lower case.
    pub(super) authors: HashMap<String, String>,
    /// Names of those who write and have no login of their own, by the one they are given instead.
    pub(super) guests: HashMap<String, String>,
    pub(super) terms: BTreeSet<Term>,
    /// Names by taxonomy and nicename.
    names: HashMap<(String, String), String>,
    pub(super) attachments: HashMap<u64, Attachment>,
    /// Attachments by the item that they were uploaded for.
    pub(super) attached: HashMap<u64, Vec<u64>>,
}

/// A file that bodies may show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Attachment {
    pub(super) url: String,
    pub(super) alt: String,
    pub(super) caption: String,
}

impl Site {
    /// Takes in what a part of the export says of the site.
    pub(super) fn learn(&mut self, part: &Part) {
        match part {
            Part::Version(_) => {}
            Part::Address { text, sureness } => {
                let base = Url::parse(text).ok();
                let base = base.filter(|base| matches!(base.scheme(), "http" | "https"));
                if base.is_some() && *sureness > self.base_sureness {
                    self.base = base;
                    self.base_sureness = *sureness;
                }
            }
            Part::Author(author) => self.learn_author(author),
            Part::Term(term) => {
                let name = tagless::to_line(&term.name);
                if !name.is_empty() {
                    let key = (term.taxonomy.clone(), term.nicename.clone());
                    self.names.entry(key).or_insert(name);
                }
                self.terms.insert(term.clone());
            }
            Part::Item(item) => self.learn_item(item),
        }
    }

    fn learn_author(&mut self, author: &Author) {
        let name = author.name();
        if !name.is_empty() {
            let login = author.login.to_lowercase();
            self.authors.entry(login).or_insert(name);
        }
    }

    fn learn_item(&mut self, item: &Item) {
        match (item.post_type.as_str(), item.id) {
            ("attachment", Some(id)) => {
                let url = [&item.attachment_url, &item.guid];
                let url = url.into_iter().find(|url| url.starts_with("http"));
                let Some(url) = url else { return };
                let attachment = Attachment {
                    url: url.clone(),
                    alt: tagless::to_line(item.meta("_wp_attachment_image_alt")),
                    caption: tagless::to_line(&item.excerpt),
                };
                self.attachments.insert(id, attachment);
                if item.parent > 0 {
                    self.attached.entry(item.parent).or_default().push(id);
                }
            }
            // Of the plugin Co-Authors Plus.
            ("guest-author", _) => {
                let login = item.meta("cap-user_login").to_lowercase();
                let name = tagless::to_line(&item.title);
                if !login.is_empty() && !name.is_empty() {
                    self.guests.insert(login, name);
                }
            }
            _ => {}
        }
    }

    /// Takes in what another file says of the same site.
    pub(super) fn merge(&mut self, other: Self) {
        if other.base_sureness > self.base_sureness {
            self.base = other.base;
            self.base_sureness = other.base_sureness;
        }
        self.authors.extend(other.authors);
        self.guests.extend(other.guests);
        self.terms.extend(other.terms);
        self.names.extend(other.names);
        self.attachments.extend(other.attachments);
        for (parent, children) in other.attached {
            let all = self.attached.entry(parent).or_default();
            all.extend(children);
            all.sort_unstable();
            all.dedup();
        }
    }

    /// Its address without the scheme, a leading `www.` and a slash at the end: what stays the same
    /// when a site moves to https. Empty where none is known.
    pub(super) fn key(&self) -> String {
        let Some(base) = &self.base else {
            return String::new();
        };
        let host = base.host_str().unwrap_or_default();
        let host = host.strip_prefix("www.").unwrap_or(host);
        let port = base.port().map(|port| format!(":{port}"));
        let path = base.path().trim_end_matches('/');
        format!("{host}{}{path}", port.unwrap_or_default())
    }

    /// What is lost where categories become tags: that they stood in a tree, and that several of
    /// one name are several.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        let categories = self.terms.iter().filter(|term| term.taxonomy == "category");
        let below = categories.clone().filter(|term| !term.parent.is_empty());
        let count = below.count();
        if count > 0 {
            notes.push(note!(
                "categories_flattened",
                "Categories that stood below others, and stand beside them as tags: {count}",
                count
            ));
        }
        let mut names = BTreeMap::new();
        for term in categories {
            let nicenames: &mut BTreeSet<&str> =
                names.entry(tagless::to_line(&term.name)).or_default();
            nicenames.insert(&term.nicename);
        }
        for (name, nicenames) in names {
            if nicenames.len() > 1 && !name.is_empty() {
                let nicenames = Vec::from_iter(nicenames).join(", ");
                notes.push(note!(
                    "categories_joined",
                    "Several categories are named “{name}” ({nicenames}) and become one tag",
                    name,
                    nicenames
                ));
            }
        }
        notes
    }

    /// The name of a term, by its nicename.
    pub(super) fn term_name(&self, taxonomy: &str, nicename: &str) -> Option<&str> {
        let key = (taxonomy.to_owned(), nicename.to_owned());
        self.names.get(&key).map(String::as_str)
    }

    /// The name of somebody who writes, by their login.
    pub(super) fn author_name(&self, login: &str) -> Option<&str> {
        let login = login.to_lowercase();
        let name = self.authors.get(&login).or(self.guests.get(&login));
        name.map(String::as_str)
    }
}
