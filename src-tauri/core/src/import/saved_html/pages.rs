//! Which files are saved pages, and in which order they are read.
//!
//! Deliberately absent: what is on them.

use crate::{
    brief::{ItemKind, Note, note},
    error::{Error, Result},
    import::{Files, PassedOver, Sink, files::ends},
};

const PAGES: [&str; 4] = [".html", ".htm", ".xhtml", ".shtml"];
/// Pages that a browser packed into one file.
const PACKED: [&str; 2] = [".mhtml", ".mht"];
/// How much of a file is looked at to see what it is.
const HEAD: usize = 2048;
/// How many files are looked at to see what a folder is.
const LOOKED_AT: usize = 200;
/// Whether these are saved pages.
pub fn recognises(files: &mut Files) -> Result<bool> {
    let single = files.is_single();
    let may_be = |path: &&String| single || ends(path, &PAGES) || ends(path, &PACKED);
    let paths: Vec<String> = files
        .paths()
        .iter()
        .filter(may_be)
        .take(LOOKED_AT)
        .cloned()
        .collect();
    for path in paths {
        let head = files.head(&path, HEAD)?;
        let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
        if is_page(&head) || is_packed(&head) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a text that begins so, in small letters, is a page.
fn is_page(head: &str) -> bool {
    // In UTF-16 every other byte is zero.
    let head = head.replace('\0', "");
    let mut rest = head
        .trim_start_matches(['\u{feff}', '\u{fffd}'])
        .trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?xml") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ => break,
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
    ["<!doctype html", "<html", "<head", "<body", "<article"]
        .iter()
        .any(|start| rest.starts_with(start))
}

fn is_packed(head: &str) -> bool {
    head.starts_with("from: <saved by")
        || (head.contains("mime-version:") && head.contains("multipart/related"))
}

/// The pages among the files, in the order of their names, numbers by their size.
pub(super) fn of(files: &mut Files, sink: &mut dyn Sink) -> Result<Vec<String>> {
    if files.is_single() {
        let paths = files.paths().to_vec();
        for path in &paths {
            let head = files.head(path, HEAD)?;
            if is_packed(&String::from_utf8_lossy(&head).to_ascii_lowercase()) {
                return Err(packed(path));
            }
        }
        return Ok(paths);
    }
    let mut pages = Vec::new();
    let mut of_frames = 0_usize;
    for path in files.paths() {
        if ends(path, &PACKED) {
            let note = Note::of_error("not_read", &packed(path));
            sink.pass_over(PassedOver::file(path, ItemKind::Page, note))?;
        } else if ends(path, &PAGES) {
            // What a browser saves beside a page is what the page had in frames.
            let beside = path
                .split('/')
                .rev()
                .skip(1)
                .any(|part| part.ends_with("_files"));
            if beside {
                of_frames += 1;
            } else {
                pages.push(path.clone());
            }
        }
    }
    if of_frames > 0 {
        sink.note(note!(
            "frames_left_out",
            "Pages that others had in frames, not read: {count}",
            count = of_frames
        ));
    }
    pages.sort_by_cached_key(|path| by_number(path));
    Ok(pages)
}

fn packed(path: &str) -> Error {
    Error::bad_input(
        path,
        "This is a page packed into one file (MHTML), which Briefdesk does not read",
        "Open it in a browser and save it as “web page, complete” or “HTML only”, then import that",
    )
    .told("packed_page", [])
}

/// A name's parts, so that page 10 comes after page 9.
fn by_number(path: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(digits);
        let words = after
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(after.len());
        let (text, after) = after.split_at(words);
        parts.push((number.parse().unwrap_or_default(), text.to_owned()));
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_by_its_beginning_and_texts_are_left_alone() {
        for (text, page) in [
            ("<!-- x --><!DOCTYPE html>", true),
            ("<?xml version=\"1.0\"?>\n<html>", true),
            ("<?xml version=\"1.0\"?>\n<rss>", false),
            ("Reef recovers\nPosted on 13 April 2019 <html>", false),
        ] {
            assert_eq!(is_page(&text.to_lowercase()), page, "{text}");
        }
    }
}
