//! Reads back what is to be kept: whether a reader of the Markdown sees what a reader of the HTML
//! saw.

use std::collections::BTreeSet;

use super::{
    block::{Block, Seen, folded},
    marks::Care,
    print::print,
};
use crate::{
    brief::{Note, note},
    text::markdown,
};

/// The blocks as Markdown, with no more care than each needs; and a note where even that is not
/// enough.
pub(super) fn printed(blocks: &[Block]) -> (String, Option<Note>) {
    let light = print(blocks, |_| Care::Light);
    if says(&light, &Seen::of(blocks)) {
        return (light, None);
    }
    let cares: Vec<Care> = blocks.iter().map(care_of).collect();
    let careful = print(blocks, |number| cares[number]);
    if says(&careful, &Seen::of(blocks)) {
        return (careful, None);
    }
    let note = note!(
        "copy_altered",
        "Part of the text, its links or its pictures may not be as they were: compare it with the \
         original"
    );
    (careful, Some(note))
}

/// The least care with which a block says what it said.
fn care_of(block: &Block) -> Care {
    let blocks = std::slice::from_ref(block);
    let mut seen = Seen::of(blocks);
    // A footnote is none without what it says.
    let notes: BTreeSet<usize> = seen.notes.drain(..).collect();
    let mut below = String::new();
    for number in &notes {
        below.push_str(&format!("\n\n[^{number}]: x"));
        seen.words.push_str(" x");
    }
    seen.words = folded(&seen.words);
    let enough = |care: &Care| says(&format!("{}{below}", print(blocks, |_| *care)), &seen);
    let cares = [Care::Light, Care::Elements];
    cares.into_iter().find(enough).unwrap_or(Care::Full)
}

fn says(body: &str, seen: &Seen) -> bool {
    let (text, addresses) = markdown::to_text_and_addresses(body);
    addresses == seen.addresses && text.split_whitespace().eq(seen.words.split_whitespace())
}
