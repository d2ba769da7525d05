//! How much of an archive's HTML is still there when it has become Markdown and HTML again.
//!
//! Reads every WXR, Ghost JSON and HTML file below a folder, converts each text, and compares what
//! a reader sees before and after. What is seen is found by a tokenizer that the engine does not
//! use, and by rules of its own: it must not share the engine's mistakes. Credits stay in the text
//! here. Deliberately absent: limits. What is unequal is listed, and a person says why.

#![expect(clippy::print_stdout, reason = "this program prints what it measured")]

mod archives;
mod seen;

use std::{env, path::PathBuf, time::Instant};

use anyhow::{Context, Result, bail};
use archives::{Kind, Text};
use briefdesk_core::{
    brief::Note,
    text::{
        html::{archive, wordpress},
        markdown,
    },
};
use seen::Seen;
use url::Url;

/// Where all texts are taken to have stood, so that relative addresses can be compared.
const BASE: &str = "https://archive.example/texts/one/";

#[derive(Default)]
struct Row {
    texts: usize,
    words: usize,
    links: usize,
    pictures: usize,
}

fn main() -> Result<()> {
    let folder = env::args().nth(1).map(PathBuf::from);
    let folder = folder.context("Name the folder that the archives are in")?;
    let base = Url::parse(BASE)?;
    let files = archives::below(&folder)?;
    if files.is_empty() {
        bail!(
            "There is no WXR, Ghost JSON or HTML file below {}",
            folder.display()
        );
    }
    let begun = Instant::now();
    let (mut rows, mut unequal, mut bytes) = (Vec::new(), Vec::new(), 0);
    for file in files {
        let mut row = Row::default();
        for text in &file.texts {
            bytes += text.html.len();
            let (before, after, notes) = compare(text, &base);
            row.texts += 1;
            row.words += usize::from(before.words == after.words);
            row.links += usize::from(before.links == after.links);
            row.pictures += usize::from(before.pictures == after.pictures);
            if before != after {
                unequal.push(difference(&file.name, text, &before, &after, &notes));
            }
        }
        rows.push((file.name, row));
    }
    let took = begun.elapsed();
    print(&rows);
    println!(
        "\n{} KiB compared in {:.1} s",
        bytes / 1024,
        took.as_secs_f64()
    );
    println!("\nUnequal: {}", unequal.len());
    for text in unequal {
        println!("\n{text}");
    }
    Ok(())
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

fn print(rows: &[(String, Row)]) {
    let mut total = Row::default();
    println!("| file | texts | equal words | equal links | equal pictures |");
    println!("|---|---:|---:|---:|---:|");
    for (name, row) in rows {
        println!("| {name} | {} |", figures(row));
        total.texts += row.texts;
        total.words += row.words;
        total.links += row.links;
        total.pictures += row.pictures;
    }
    println!("| **all** | {} |", figures(&total));
}

fn figures(row: &Row) -> String {
    let percent = |equal: usize| format!("{:.1} %", 100.0 * equal as f64 / row.texts.max(1) as f64);
    let figures = [
        percent(row.words),
        percent(row.links),
        percent(row.pictures),
    ];
    format!("{} | {}", row.texts, figures.join(" | "))
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
