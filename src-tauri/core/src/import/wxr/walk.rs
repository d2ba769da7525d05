//! One walk through an export file, from its beginning to its end.
//!
//! Deliberately absent: what is kept of it. See [`super::survey`] and [`super::read`].

use std::io::Read;

use super::{
    elements::{Broken, Element, Elements, Space},
    item::{Extent, Item},
};
use crate::{
    error::{Error, Result},
    text::{excerpt::excerpt, tagless},
};

/// A part of an export.
#[derive(Debug)]
pub(super) enum Part {
    /// `wp:wxr_version`.
    Version(String),
    /// Where the site stood: its blog's address is surer than the site's, and that than the link.
    Address { text: String, sureness: u8 },
    /// Somebody who writes.
    Author(Author),
    /// A category, tag, or other term: by the element that it stands in.
    Term(Term),
    /// A post, a page, or whatever else.
    Item(Box<Item>),
}

/// Somebody who writes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Author {
    pub(super) login: String,
    pub(super) display_name: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
}

/// A term of a taxonomy.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Term {
    /// `category`, `post_tag`, or another taxonomy's name.
    pub(super) taxonomy: String,
    /// Whether it stands in an element of its own kind, `wp:category` or `wp:tag`.
    pub(super) is_own_kind: bool,
    pub(super) id: String,
    pub(super) nicename: String,
    pub(super) name: String,
    pub(super) parent: String,
}

/// Walks through one file.
pub(super) struct Walk<R: Read> {
    pub(super) elements: Elements<R>,
    /// The file's name, for messages.
    file: String,
    extent: Extent,
    place: Place,
    /// How many items have begun.
    begun: usize,
    /// The last whole item, as messages name it.
    last: Option<String>,
    /// How many items are whole.
    pub(super) whole: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Rss,
    Channel,
    After,
}

impl<R: Read> Walk<R> {
    pub(super) fn begin(from: R, file: &str, extent: Extent) -> std::io::Result<Self> {
        Ok(Self {
            elements: Elements::new(from)?,
            file: file.to_owned(),
            extent,
            place: Place::Before,
            begun: 0,
            last: None,
            whole: 0,
        })
    }

    /// The next part; none at the end of a whole file.
    pub(super) fn next(&mut self) -> std::result::Result<Option<Part>, Broken> {
        loop {
            let child = self.elements.next_child()?;
            let Some(element) = child else {
                self.place = match self.place {
                    Place::Channel => Place::Rss,
                    Place::Rss => Place::After,
                    Place::Before => return Err(Broken::Off),
                    Place::After => return Ok(None),
                };
                continue;
            };
            match (self.place, element.space, element.name.as_str()) {
                (Place::Before, Space::Rss, "rss") => self.place = Place::Rss,
                (Place::Rss, Space::Rss, "channel") => self.place = Place::Channel,
                (Place::Channel, ..) => {
                    if let Some(part) = self.part(&element)? {
                        return Ok(Some(part));
                    }
                }
                (Place::After, ..) => {
                    return Err(Broken::Malformed(format!(
                        "<{}> follows behind its end; files that were joined must be parted again",
                        element.name
                    )));
                }
                _ => self.elements.skip_from(&element)?,
            }
        }
    }

    fn part(&mut self, element: &Element) -> std::result::Result<Option<Part>, Broken> {
        let elements = &mut self.elements;
        let address = |text: String, sureness| Part::Address {
            text: text.trim().to_owned(),
            sureness,
        };
        Ok(Some(match (element.space, element.name.as_str()) {
            (Space::Rss, "item") => {
                self.begun += 1;
                let item = Item::read(elements, self.begun, self.extent)?;
                self.whole = self.begun;
                self.last = Some(item.told());
                Part::Item(Box::new(item))
            }
            (Space::Rss, "link") => address(elements.text()?, 1),
            (Space::Wp, "base_site_url") => address(elements.text()?, 2),
            (Space::Wp, "base_blog_url") => address(elements.text()?, 3),
            (Space::Wp, "wxr_version") => Part::Version(elements.text()?.trim().to_owned()),
            (Space::Wp, "author") => Part::Author(Author::read(elements)?),
            (Space::Wp, "category") => Part::Term(Term::read(elements, "category")?),
            (Space::Wp, "tag") => Part::Term(Term::read(elements, "post_tag")?),
            (Space::Wp, "term") => Part::Term(Term::read(elements, "")?),
            _ => {
                elements.skip()?;
                return Ok(None);
            }
        }))
    }

    /// At which line the file is broken, from 1.
    pub(super) fn line(&self) -> u64 {
        self.elements.line()
    }

    /// Where and behind what the file is broken: “line 14, behind item 12 (“Rosetta wakes”)”.
    pub(super) fn place_of_break(&self) -> String {
        let line = self.elements.line();
        match &self.last {
            Some(last) => format!("line {line}, behind {last}"),
            None => format!("line {line}, before the first item was whole"),
        }
    }

    /// What to tell the editor of a file that is broken.
    pub(super) fn error(&self, broken: Broken) -> Error {
        let place = format!("{}, {}", self.file, self.place_of_break());
        match broken {
            Broken::Off => Error::bad_input(
                place,
                "The file breaks off there, so nothing of it was imported",
                "Export the site again; or take the items that are whole with --salvage", ).told("wxr_off", []),
            Broken::Malformed(what) => Error::bad_input(
                place,
                format!("This is no well-formed XML ({what}), so nothing of it was imported"),
                "Mend the file there or export the site again; or take the items before it with --salvage", ).told("wxr_malformed", [("detail", what.clone())]),
            Broken::Unreadable(source) => Error::file("read", self.file.clone())(source),
        }
    }

    /// An error where the disk failed, which no salvaging mends.
    pub(super) fn unless_unreadable(&self, broken: Broken) -> Result<Broken> {
        match broken {
            Broken::Unreadable(_) => Err(self.error(broken)),
            broken => Ok(broken),
        }
    }
}

impl Item {
    /// As messages name it: `item 12 (“Rosetta wakes”)`.
    fn told(&self) -> String {
        let title = tagless::to_line(&self.title);
        let title = title.chars().take(120).collect::<String>();
        match excerpt(&title, 12).as_str() {
            "" => format!("item {}", self.number),
            title => format!("item {} (“{title}”)", self.number),
        }
    }
}

impl Author {
    fn read<R: Read>(elements: &mut Elements<R>) -> std::result::Result<Self, Broken> {
        let mut author = Self::default();
        while let Some(element) = elements.next_child()? {
            let field = match (element.space, element.name.as_str()) {
                (Space::Wp, "author_login") => &mut author.login,
                (Space::Wp, "author_display_name") => &mut author.display_name,
                (Space::Wp, "author_first_name") => &mut author.first_name,
                (Space::Wp, "author_last_name") => &mut author.last_name,
                _ => {
                    elements.skip()?;
                    continue;
                }
            };
            elements.text()?.trim().clone_into(field);
        }
        Ok(author)
    }

    /// As printed: the name to display, else first and last, else the login.
    pub(super) fn name(&self) -> String {
        let whole = format!("{} {}", self.first_name, self.last_name);
        let names = [&self.display_name, &whole, &self.login];
        let names = names.map(|name| tagless::to_line(name));
        let found = names.into_iter().find(|name| !name.is_empty());
        found.unwrap_or_default()
    }
}

impl Term {
    fn read<R: Read>(
        elements: &mut Elements<R>,
        taxonomy: &str,
    ) -> std::result::Result<Self, Broken> {
        let mut term = Self {
            taxonomy: taxonomy.to_owned(),
            is_own_kind: !taxonomy.is_empty(),
            ..Self::default()
        };
        while let Some(element) = elements.next_child()? {
            let field = match (element.space, element.name.as_str()) {
                (Space::Wp, "term_id") => &mut term.id,
                (Space::Wp, "term_taxonomy") => &mut term.taxonomy,
                (Space::Wp, "category_nicename" | "tag_slug" | "term_slug") => &mut term.nicename,
                (Space::Wp, "cat_name" | "tag_name" | "term_name") => &mut term.name,
                (Space::Wp, "category_parent" | "term_parent") => &mut term.parent,
                _ => {
                    elements.skip()?;
                    continue;
                }
            };
            elements.text()?.trim().clone_into(field);
        }
        if term.taxonomy == "tag" {
            term.taxonomy = "post_tag".to_owned();
        }
        Ok(term)
    }
}
