//! The HTML that an archive keeps, as Markdown that prints the same.
//!
//! `reader` makes blocks of the page's tree, `print` makes Markdown of them, and `proof`
//! reads that back: a block whose words, links or pictures would be others is printed more
//! cautiously, and where that does not help, a note says so. htmd, which serves for pasting, escapes
//! and folds text piece by piece, so what it prints is not always what stood there. Deliberately
//! absent: fonts, colours, classes, and anything that runs.

mod address;
mod block;
pub(in crate::text) mod depth;
mod embed;
mod footnotes;
mod line;
mod list;
mod losses;
mod marks;
mod node;
mod picture;
mod preformatted;
mod print;
mod proof;
mod reader;
mod table;
#[cfg(test)]
mod tests;

use scraper::Html;
use url::Url;

use crate::{
    brief::{Note, note},
    text::plain,
};
use footnotes::Footnotes;
use node::attribute;
use reader::Reader;

/// A page's text as Markdown, and what was changed or dropped on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Converted {
    /// CommonMark, with tables, footnotes and strikethrough.
    pub markdown: String,
    /// What was linked in place of being shown, dropped or simplified.
    pub notes: Vec<Note>,
}

/// Markdown of an archive's HTML, a whole page or a part of one. Relative addresses are taken from
/// `base`, the page's own.
pub fn to_markdown(html: &str, base: Option<&Url>) -> Converted {
    let Some(page) = tree(html) else {
        let note = note!(
            "too_deep",
            "The page's elements lie too deep within each other, so it was read as plain text, \
             without links and pictures"
        );
        return Converted {
            markdown: plain::to_markdown(&depth::text(html)),
            notes: vec![note],
        };
    };
    let footnotes = Footnotes::of(&page.tree);
    let targets = page
        .tree
        .nodes()
        .filter(|node| footnotes.called_by(node.id()).is_none() && !footnotes.leads_back(node.id()))
        .filter_map(|node| attribute(node, "href").strip_prefix('#'))
        .filter(|id| !id.is_empty())
        .map(str::to_owned)
        .collect();
    let mut reader = Reader::new(base, footnotes, targets);
    reader.children(page.tree.root());
    reader.end_line();
    let (markdown, note) = proof::printed(&reader.blocks);
    let mut notes = reader.losses.into_notes();
    notes.extend(note);
    Converted { markdown, notes }
}

/// The page's tree, where it is not too deep to be built.
fn tree(html: &str) -> Option<Html> {
    if depth::is_too_deep(html) {
        return None;
    }
    let lower = html.to_ascii_lowercase();
    let is_whole = ["<html", "<head", "<body", "<!doctype"]
        .iter()
        .any(|tag| lower.contains(tag));
    // A part of a page has no head that a style sheet at its beginning would belong to.
    Some(if is_whole {
        Html::parse_document(html)
    } else {
        Html::parse_fragment(html)
    })
}
