//! WXR, WordPress eXtended RSS, versions 1.0 to 1.2: what “Tools, Export” of a WordPress site
//! writes, as one file or several.
//!
//! Each file is walked through twice. The first time everything but the items' texts is read: who
//! writes, what things are filed under, which pictures there are, and whether the file is whole; so
//! nothing is handed on from one that is not. The second time each item becomes a brief. Neither
//! holds more than a few items at once.
//!
//! Deliberately absent: comments, which are counted and left behind, and media files, which the
//! desk looks for beside the export.

mod addresses;
mod brief;
mod cleaned;
mod decoded;
mod elements;
mod field_credits;
mod item;
mod moments;
mod names;
mod order;
mod own;
mod pictures;
mod reading;
mod site;
mod survey;
#[cfg(test)]
mod tests;
mod walk;

use self::{decoded::Decoded, reading::Reading, survey::Survey};
use super::{Files, ReadOptions, Sink};
use crate::{brief::note, error::Result, progress::Progress};

/// How much of a file is looked at to tell what it is.
const HEAD: usize = 64 * 1024;

/// Whether there is a WXR file among these.
pub fn recognises(files: &mut Files) -> Result<bool> {
    for path in candidates(files) {
        if is_wxr(&files.head(&path, HEAD)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads all WXR files among these as one archive, in the order of their names.
///
/// # Errors
/// Where one is broken, or the sink refuses a brief.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    let mut survey = Survey::default();
    for path in candidates(files) {
        if is_wxr(&files.head(&path, HEAD)?) {
            survey.walk(files.stream(&path)?, &path, options, progress)?;
        } else {
            sink.note(note!(
                "unknown_file",
                "The file {path} is no WXR and was passed over",
                form = "wxr",
                path
            ));
        }
    }
    let surveyed = std::mem::take(&mut survey.files);
    let mut reading = Reading::begin(&survey, options, sink, progress);
    for file in surveyed {
        reading.walk(files.stream(&file.path)?, &file)?;
    }
    reading.end();
    Ok(())
}

/// The files that may be WXR: one file whatever its name, and of several those that are XML.
fn candidates(files: &Files) -> Vec<String> {
    if files.is_single() {
        return files.paths().to_vec();
    }
    let endings = [".xml", ".wxr", ".rss", ".xml.gz", ".wxr.gz", ".xml.txt"];
    let mut found: Vec<String> = endings
        .iter()
        .flat_map(|ending| files.paths_ending(ending))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a file that begins like this is WXR: RSS that declares a namespace of WordPress's
/// exports, or names a version of them.
fn is_wxr(head: &[u8]) -> bool {
    let mut bytes = Vec::new();
    let Ok(mut decoded) = Decoded::new(head) else {
        return false;
    };
    while matches!(decoded.read_more(&mut bytes), Ok(true)) {}
    let text = String::from_utf8_lossy(&bytes);
    let Some(at) = text.find("<rss") else {
        return false;
    };
    let rest = &text[at..];
    let tag = rest.split('>').next().unwrap_or(rest);
    // A page that quotes an export in its text is no export.
    let is_quoted = text[..at].contains("```") || text[..at].contains("<html");
    !is_quoted && (tag.contains("://wordpress.org/export/") || rest.contains("<wp:wxr_version>"))
}
