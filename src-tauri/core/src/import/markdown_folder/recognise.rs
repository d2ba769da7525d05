//! Whether files are Markdown, and not a text or a page of somebody else's.

use super::{HTML, MARKDOWN, ends, head::Head, pages};
use crate::{
    error::Result,
    import::{Files, plain_text::line},
};

/// How much of a file is looked at to see what it is.
const HEAD: usize = 4096;
/// How many files are looked at to see what a folder is.
const LOOKED_AT: usize = 500;

/// Whether these are Markdown files: with front matter, or most of what holds copy.
pub fn recognises(files: &mut Files) -> Result<bool> {
    if files.is_single() {
        return recognises_single(files);
    }
    let is_copy = |path: &&String| pages::apart(path).is_none() && !pages::is_about(path);
    let paths: Vec<String> = files.paths().iter().filter(is_copy).cloned().collect();
    let (markdown, others): (Vec<&String>, Vec<&String>) =
        paths.iter().partition(|path| ends(path, &MARKDOWN));
    let html: Vec<&String> = others
        .iter()
        .copied()
        .filter(|path| ends(path, &HTML))
        .collect();
    for path in markdown.iter().chain(&html).take(LOOKED_AT) {
        let beginning = beginning(files, path)?;
        if Head::begins(&beginning) {
            return Ok(true);
        }
    }
    let rivals = others
        .iter()
        .filter(|path| ends(path, &[".html", ".htm", ".txt", ".xml", ".json"]));
    Ok(markdown.len() > rivals.count())
}

fn recognises_single(files: &mut Files) -> Result<bool> {
    let Some(path) = files.paths().first().cloned() else {
        return Ok(false);
    };
    let text = beginning(files, &path)?;
    let is_markdown = ends(&path, &MARKDOWN);
    if is_markdown || ends(&path, &HTML) || text.starts_with("---\n") || text.starts_with("+++\n") {
        let is_head = Head::begins(&text);
        // A page of an archive may well be saved under such a name.
        let is_archive = || text.lines().any(|line| line::posted(line.trim()).is_some());
        return Ok(is_head || (is_markdown && !is_archive()));
    }
    Ok(false)
}

fn beginning(files: &mut Files, path: &str) -> Result<String> {
    let bytes = files.head(path, HEAD)?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    Ok(text.replace("\r\n", "\n"))
}
