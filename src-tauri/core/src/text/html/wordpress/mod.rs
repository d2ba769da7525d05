//! What WordPress keeps of a text, as the HTML that it shows.
//!
//! WordPress keeps neither HTML nor Markdown: blank lines part paragraphs, comments mark blocks,
//! and words in brackets stand for what a program puts there. Written from what its handbooks say
//! of these. Deliberately absent: typographic substitution, themes, and whatever a plugin would
//! have done; a shortcode that is not known stays in the text, with a note.

mod blocks;
mod paragraphs;
mod shortcodes;
mod tags;
#[cfg(test)]
mod tests;

use super::tally::{Tally, times};
use crate::brief::{Note, note};

/// A picture of a gallery.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GalleryPicture {
    /// Its address.
    pub address: String,
    /// What it shows, for those who can't see it.
    pub alt: String,
    /// What stands below it; HTML.
    pub caption: String,
}

/// Finds the pictures of a gallery by the numbers of their attachments; no numbers stand for all
/// that are attached to the text. One that is not known is left out of what it gives.
pub type Gallery<'g> = dyn Fn(&[u64]) -> Vec<GalleryPicture> + 'g;

/// A text's `content:encoded` as HTML, and what stays or was left out. Galleries, whose pictures
/// stand elsewhere, are left out with a note.
pub fn to_html(content: &str) -> (String, Vec<Note>) {
    to_html_with(content, &|_| Vec::new())
}

/// The same with the pictures of galleries.
pub fn to_html_with(content: &str, gallery: &Gallery<'_>) -> (String, Vec<Note>) {
    let content = content.replace("\r\n", "\n").replace('\r', "\n");
    let mut met = Met::default();
    let mut html = String::with_capacity(content.len() * 5 / 4);
    for part in blocks::parts(&content, &mut met) {
        let (text, is_classic) = match part {
            blocks::Part::Classic(text) => (text, true),
            blocks::Part::Block(text) => (text, false),
        };
        let text = shortcodes::translate(text, gallery, &mut met);
        if is_classic {
            paragraphs::add(&text, &mut html, &mut met);
        } else {
            paragraphs::link_lone_addresses(&text, &mut html);
        }
    }
    (html, met.into_notes())
}

/// What a text held that is more than text, by name.
#[derive(Debug, Default)]
struct Met(Tally<(What, String)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum What {
    UnknownShortcode,
    Gallery,
    Block,
    Page,
}

impl Met {
    fn add(&mut self, what: What, name: &str) {
        self.0.add((what, name.to_owned()));
    }

    fn into_notes(self) -> Vec<Note> {
        let counts = self.0.into_counts().into_iter();
        let notes = counts.map(|((what, name), count)| {
            let times = times(count);
            match what {
                What::UnknownShortcode => note!(
                    "shortcode_kept",
                    "The shortcode [{name}] is not known; it stays in the text{times}",
                    form = "shortcode",
                    name,
                    count
                ),
                What::Gallery => {
                    let (which, pictures) = match name.as_str() {
                        "" => ("all", "all that are attached"),
                        numbers => ("some", numbers),
                    };
                    note!(
                        "gallery_dropped",
                        "A gallery was left out, as its pictures ({pictures}) are not known{times}",
                        which,
                        pictures,
                        count
                    )
                }
                What::Block => note!(
                    "block_dropped",
                    "The block “{name}” was left out{times}: WordPress made its content",
                    name,
                    count
                ),
                What::Page => note!(
                    "page_break_removed",
                    "The text stood on {count} pages and is one now",
                    count = count + 1
                ),
            }
        });
        notes.collect()
    }
}
