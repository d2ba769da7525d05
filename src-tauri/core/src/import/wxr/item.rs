//! One item of an export, as it stands there.
//!
//! Deliberately absent: what any of it means; see [`super::brief`].

use std::io::Read;

use super::elements::{Broken, Element, Elements, Space};
use crate::text::own_wxr;

/// The longest custom field whose value is of use: a name, an address, a number.
const LONGEST_META: usize = 4096;

/// A post, a page, an attachment, a menu's entry: WordPress keeps them all alike. Texts are as they
/// stand there, without spaces around them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    /// Its place in the file, from 1.
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) link: String,
    pub(super) guid: String,
    pub(super) guid_is_address: bool,
    pub(super) creator: String,
    pub(super) content: String,
    pub(super) excerpt: String,
    pub(super) id: Option<u64>,
    pub(super) parent: u64,
    /// What it is: `post`, `page`, `attachment`.
    pub(super) post_type: String,
    pub(super) status: String,
    pub(super) name: String,
    pub(super) password: String,
    pub(super) is_sticky: bool,
    pub(super) attachment_url: String,
    pub(super) dates: Dates,
    pub(super) terms: Vec<ItemTerm>,
    pub(super) meta: Vec<(String, String)>,
    pub(super) comments: usize,
    /// Another item of the export that has its number, too, and says something else.
    pub(super) namesake: Option<Namesake>,
}

/// Where another item of the same number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Namesake {
    /// In the same file: they are two items.
    Beside,
    /// In an earlier file: it is an older state of the same item.
    Before,
}

/// An item's dates, as they stand there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dates {
    pub(super) gmt: String,
    pub(super) local: String,
    pub(super) pub_date: String,
    pub(super) modified_gmt: String,
    pub(super) modified: String,
}

/// A category, a tag, or a term of some other taxonomy that an item is filed under.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ItemTerm {
    /// The taxonomy; empty in WXR 1.0, which names each term a second time with it.
    pub(super) domain: String,
    pub(super) nicename: String,
    pub(super) name: String,
}

/// How much of an item is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// All of it.
    Whole,
    /// All but its text.
    WithoutContent,
}

impl Item {
    /// Reads the item whose element has just begun, to its end.
    pub(super) fn read<R: Read>(
        elements: &mut Elements<R>,
        number: usize,
        extent: Extent,
    ) -> Result<Self, Broken> {
        let mut item = Self {
            number,
            guid_is_address: true,
            ..Self::default()
        };
        while let Some(element) = elements.next_child()? {
            item.read_part(elements, element, extent)?;
        }
        Ok(item)
    }

    fn read_part<R: Read>(
        &mut self,
        elements: &mut Elements<R>,
        mut element: Element,
        extent: Extent,
    ) -> Result<(), Broken> {
        let field = match (element.space, element.name.as_str()) {
            (Space::Rss, "title") => &mut self.title,
            (Space::Rss, "link") => &mut self.link,
            (Space::Rss, "pubDate") => &mut self.dates.pub_date,
            (Space::Rss, "guid") => {
                let is_address = element.attributes.get("isPermaLink");
                self.guid_is_address = is_address.is_none_or(|is| is != "false");
                &mut self.guid
            }
            (Space::Dc, "creator") => &mut self.creator,
            (Space::Content, "encoded") | (Space::Rss, "description")
                if extent == Extent::Whole =>
            {
                // WordPress leaves the description empty; where a text stands there alone, it is it.
                let text = elements.text()?;
                if element.space == Space::Content || self.content.is_empty() {
                    text.trim().clone_into(&mut self.content);
                }
                return Ok(());
            }
            (Space::Excerpt, "encoded") => &mut self.excerpt,
            (Space::Wp, "post_type") => &mut self.post_type,
            (Space::Wp, "status") => &mut self.status,
            (Space::Wp, "post_name") => &mut self.name,
            (Space::Wp, "post_password") => &mut self.password,
            (Space::Wp, "attachment_url") => &mut self.attachment_url,
            (Space::Wp, "post_date_gmt") => &mut self.dates.gmt,
            (Space::Wp, "post_date") => &mut self.dates.local,
            (Space::Wp, "post_modified_gmt") => &mut self.dates.modified_gmt,
            (Space::Wp, "post_modified") => &mut self.dates.modified,
            (Space::Wp, "post_id") => {
                let id = elements.text()?.trim().parse().ok();
                self.id = self.id.or(id);
                return Ok(());
            }
            (Space::Wp, "post_parent") => {
                self.parent = elements.text()?.trim().parse().unwrap_or_default();
                return Ok(());
            }
            (Space::Wp, "is_sticky") => {
                self.is_sticky = elements.text()?.trim() == "1";
                return Ok(());
            }
            (Space::Wp, "comment") => {
                self.comments += 1;
                return elements.skip();
            }
            (Space::Wp, "postmeta") => {
                self.meta.extend(read_meta(elements)?);
                return Ok(());
            }
            (Space::Rss, "category") => {
                let mut attribute = |name| element.attributes.remove(name).unwrap_or_default();
                let term = ItemTerm {
                    domain: attribute("domain"),
                    nicename: attribute("nicename"),
                    name: elements.text()?.trim().to_owned(),
                };
                self.terms.push(term);
                return Ok(());
            }
            _ => return elements.skip(),
        };
        let text = elements.text()?;
        // Where a field comes twice, WordPress takes the first.
        if field.is_empty() {
            text.trim().clone_into(field);
        }
        Ok(())
    }

    /// What its custom field of this name says; empty where it has none.
    pub(super) fn meta(&self, name: &str) -> &str {
        let mut meta = self.meta.iter();
        let found = meta.find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }
}

/// A custom field's name and value; none where it has no name.
fn read_meta<R: Read>(elements: &mut Elements<R>) -> Result<Option<(String, String)>, Broken> {
    let (mut key, mut value) = (String::new(), String::new());
    while let Some(element) = elements.next_child()? {
        match (element.space, element.name.as_str()) {
            (Space::Wp, "meta_key") => key = elements.text()?.trim().to_owned(),
            (Space::Wp, "meta_value") => {
                value = elements.text()?;
                // What page builders keep is larger than the text, and none of it is read.
                if value.len() > LONGEST_META && key != own_wxr::FIELD {
                    value = String::new();
                }
            }
            _ => elements.skip()?,
        }
    }
    Ok((!key.is_empty()).then_some((key, value)))
}
