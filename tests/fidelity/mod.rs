//! How much of an archive's HTML is still there when it has become Markdown and HTML again.
//!
//! Converts each text of every WXR, Ghost JSON and HTML file below a folder, and compares what a
//! reader sees before and after. What is seen is found by a tokenizer that the engine does not use,
//! and by rules of its own: it must not share the engine's mistakes. Credits stay in the text here.
//! Deliberately absent: limits. The suite has those; `main.rs` lists what is unequal, for a person
//! to say why.

mod archives;
mod seen;

use std::{ops::AddAssign, path::Path};

use anyhow::{Result, bail};
use briefdesk_core::{
    brief::Note,
    text::{
        html::{archive, wordpress},
        markdown,
    },
};
use url::Url;

use self::{
    archives::{Kind, Text},
    seen::Seen,
};

/// Where all texts are taken to have stood, so that relative addresses can be compared.
const BASE: &str = "https://archive.example/texts/one/";

/// How many texts there are, and in how many the same is seen before and after.
#[derive(Debug, Clone, Copy, Default)]
#[expect(missing_docs, reason = "each field is named after what is the same")]
pub struct Equal {
    pub texts: usize,
    pub words: usize,
    pub links: usize,
    pub pictures: usize,
}

impl AddAssign for Equal {
    fn add_assign(&mut self, other: Self) {
        self.texts += other.texts;
        self.words += other.words;
        self.links += other.links;
        self.pictures += other.pictures;
    }
}

/// What was compared.
#[derive(Debug, Default)]
pub struct Fidelity {
    /// Each file's name and figures.
    pub files: Vec<(String, Equal)>,
    /// What each unequal text lost or gained, and what was noted of it, as lines.
    pub unequal: Vec<String>,
    /// The size of all texts.
    pub bytes: usize,
}

impl Fidelity {
    /// Compares the texts of the archives below a folder.
    ///
    /// # Errors
    /// Where one can't be read, or there is none.
    pub fn below(folder: &Path) -> Result<Self> {
        let base = Url::parse(BASE)?;
        let files = archives::below(folder)?;
        if files.is_empty() {
            bail!(
                "There is no WXR, Ghost JSON or HTML file below {}",
                folder.display()
            );
        }
        let mut found = Self::default();
        for file in files {
            let mut equal = Equal::default();
            for text in &file.texts {
                let (before, after, notes) = compare(text, &base);
                found.bytes += text.html.len();
                equal += Equal {
                    texts: 1,
                    words: usize::from(before.words == after.words),
                    links: usize::from(before.links == after.links),
                    pictures: usize::from(before.pictures == after.pictures),
                };
                if before != after {
                    let lines = difference(&file.name, text, &before, &after, &notes);
                    found.unequal.push(lines);
                }
            }
            found.files.push((file.name, equal));
        }
        Ok(found)
    }

    /// The figures of all files together.
    pub fn total(&self) -> Equal {
        let mut total = Equal::default();
        for (_, equal) in &self.files {
            total += *equal;
        }
        total
    }
}

fn compare(text: &Text, base: &Url) -> (Seen, Seen, Vec<Note>) {
    let before = match text.kind {
        Kind::WordPress => Seen::in_wordpress(&text.html, base),
        Kind::Html => Seen::in_html(&text.html, base),
    };
    let (html, mut notes) = match text.kind {
        Kind::WordPress => wordpress::to_html(&text.html),
        Kind::Html => (text.html.clone(), Vec::new()),
    };
    let converted = archive::to_markdown(&html, Some(base));
    notes.extend(converted.notes);
    let after = Seen::in_html(&markdown::to_html(&converted.markdown, ""), base);
    (before, after, notes)
}

/// Where two texts begin to differ, and what the conversion said of it.
fn difference(file: &str, text: &Text, before: &Seen, after: &Seen, notes: &[Note]) -> String {
    let mut lines = vec![format!("{file}: “{}”", text.title)];
    if before.words != after.words {
        let same = before
            .words
            .chars()
            .zip(after.words.chars())
            .take_while(|(a, b)| a == b)
            .count();
        let part = |words: &str| {
            words
                .chars()
                .skip(same.saturating_sub(30))
                .take(90)
                .collect::<String>()
        };
        lines.push(format!("  words before: …{}", part(&before.words)));
        lines.push(format!("  words after:  …{}", part(&after.words)));
    }
    for (what, before, after) in [
        ("links", &before.links, &after.links),
        ("pictures", &before.pictures, &after.pictures),
    ] {
        if before != after {
            let same = before.iter().zip(after).take_while(|(a, b)| a == b).count();
            let at = |list: &[String]| list.get(same).map_or("none".to_owned(), Clone::clone);
            lines.push(format!(
                "  {what}: {} before, {} after; first {} and {}",
                before.len(),
                after.len(),
                at(before),
                at(after)
            ));
        }
    }
    for note in notes {
        lines.push(format!("  {}: {}", note.code, note.message));
    }
    lines.join("\n")
}
