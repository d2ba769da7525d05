//! The Markdown bundle, read: what the Markdown export wrote, or what people made of it since.
//! `docs/formats.md` describes it.
//!
//! Briefs come in the order of their paths. A bundle's brief has its id and its times, so that the
//! order in which it is handed on says nothing. Deliberately absent: the manifest's hashes. A file
//! that was edited by hand is meant to be read; one that is missing is told.

mod sheet;

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    brief::{Author, BriefId, Media, Settings, Source, SourceRecord, Tag, note},
    error::{Error, Result},
    import::{Files, IncomingBrief, ReadOptions, Sink, files::LARGEST_TEXT},
    progress::Progress,
    text::front_matter::from_yaml,
};

pub(in crate::import) use sheet::read_changes;
pub use sheet::read_markdown_brief;

/// The file that tells a bundle from any other folder or zip.
const DESK: &str = "desk.yaml";
/// Briefs that are held in memory at a time.
const BATCH: usize = 256;
/// How a brief's file ends.
const SHEET: &str = ".md";
/// How the file of its unpublished changes ends. A slug has no dot: no brief's file ends so.
const CHANGES: &str = ".changes.md";

/// Whether this is a Markdown bundle. Who packs a folder by hand gets it inside the zip.
pub fn recognises(files: &mut Files) -> Result<bool> {
    Ok(!files.is_single() && top(files).is_some())
}

/// The folder that holds the bundle: none of its own, or one.
fn top(files: &Files) -> Option<String> {
    let tops = files
        .paths()
        .iter()
        .filter_map(|path| path.strip_suffix(DESK));
    tops.filter(|top| top.is_empty() || (top.ends_with('/') && top.matches('/').count() == 1))
        .min()
        .map(str::to_owned)
}

/// Reads a bundle: the records first, then the briefs.
///
/// # Errors
/// [`Error::BadInput`], with file and line, where a file is not what it should be;
/// [`Error::File`]; [`Error::Cancelled`]; what the sink says.
pub fn read(
    files: &mut Files,
    _: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    if let Some(top) = top(files) {
        files.narrow(&top);
    }
    let settings: Settings = record(files, DESK, sink)?;
    sink.settings(settings)?;
    for author in records::<Author>(files, "authors.yaml", sink)? {
        sink.author(author)?;
    }
    for source in records::<SourceRecord>(files, "sources.yaml", sink)? {
        let Source { id, slug, profile } = source.into();
        let profile = profile.tidied();
        sink.source(Source { id, slug, profile })?;
    }
    for tag in records::<Tag>(files, "tags.yaml", sink)? {
        sink.tag(tag)?;
    }
    read_media(files, sink, progress)?;
    read_briefs(files, sink, progress)?;
    tell_missing(files, sink)
}

/// A file of one record.
fn record<T: DeserializeOwned>(files: &mut Files, path: &str, sink: &mut dyn Sink) -> Result<T> {
    let text = text(files.read(path, LARGEST_TEXT)?, path)?;
    let (value, unknown) = from_yaml(&text).map_err(|error| {
        let place = match error.line {
            Some(line) => format!("{path}, line {line}"),
            None => path.to_owned(),
        };
        Error::bad_input(place, error.message, "Correct the file there")
    })?;
    for key in unknown {
        sink.note(note!(
            "unknown_key",
            "The key “{key}” in {file} is not known and was passed over",
            form = "bundle",
            key,
            file = path
        ));
    }
    Ok(value)
}

/// A file of several records; there are none where it is absent.
fn records<T: DeserializeOwned>(
    files: &mut Files,
    path: &str,
    sink: &mut dyn Sink,
) -> Result<Vec<T>> {
    if files.holds(path) {
        Ok(record::<Option<Vec<T>>>(files, path, sink)?.unwrap_or_default())
    } else {
        Ok(Vec::new())
    }
}

fn text(bytes: Vec<u8>, path: &str) -> Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        Error::bad_input(
            format!("{path}, line {line}"),
            "it holds bytes that are no UTF-8 text",
            "Save the file as UTF-8",
        )
        .told("no_utf8_bytes", [])
    })
}

fn read_media(files: &mut Files, sink: &mut dyn Sink, progress: &dyn Progress) -> Result<()> {
    const LIST: &str = "media.yaml";
    let mut listed = HashSet::new();
    for media in records::<Media>(files, LIST, sink)? {
        progress.check()?;
        if !Media::is_name(&media.name) {
            return Err(Error::bad_input(
                LIST,
                format!("“{}” is no name for a media file", media.name),
                "Use up to 120 letters, digits, hyphens, underscores and dots",
            )
            .told("listed_name", [("name", media.name.clone())]));
        }
        let path = format!("{}{}", Media::FOLDER, media.name);
        if !files.holds(&path) {
            return Err(Error::bad_input(
                path,
                format!("{LIST} lists it, but it is not there"),
                format!("Put the file back, or take it out of {LIST}"),
            )
            .told("listed_missing", [("list", LIST.to_owned())]));
        }
        let bytes = files.read(&path, media.bytes)?;
        let sha256: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        if sha256 != media.sha256 || bytes.len() as u64 != media.bytes {
            return Err(Error::bad_input(
                path,
                format!("it is not the file that {LIST} lists: its SHA-256 is {sha256}"),
                format!("Put the file back as it was, or change “sha256” and “bytes” in {LIST}"),
            )
            .told(
                "listed_other",
                [("list", LIST.to_owned()), ("sha256", sha256.to_string())],
            ));
        }
        listed.insert(path);
        sink.media(media, bytes)?;
    }
    for path in files.paths() {
        if path.starts_with(Media::FOLDER) && !listed.contains(path) {
            sink.note(note!(
                "media_not_listed",
                "{path} was passed over: {list} does not list it",
                path,
                list = LIST
            ));
        }
    }
    Ok(())
}

fn read_briefs(files: &mut Files, sink: &mut dyn Sink, progress: &dyn Progress) -> Result<()> {
    let mut sheets: Vec<(String, Option<String>)> = Vec::new();
    for path in files
        .paths()
        .iter()
        .filter(|path| path.starts_with("briefs/"))
    {
        if let Some(stem) = path.strip_suffix(CHANGES) {
            if !files.holds(&format!("{stem}{SHEET}")) {
                sink.note(note!(
                    "changes_without_brief",
                    "{path} was passed over: the brief that it changes, {brief}, is not there",
                    path,
                    brief = format!("{stem}{SHEET}")
                ));
            }
        } else if let Some(stem) = path.strip_suffix(SHEET) {
            let changes = Some(format!("{stem}{CHANGES}")).filter(|path| files.holds(path));
            sheets.push((path.clone(), changes));
        } else {
            sink.note(note!(
                "unknown_file",
                "{path} was passed over: briefs are files that end in {SHEET}",
                form = "bundle",
                path
            ));
        }
    }
    let mut seen: HashMap<BriefId, String> = HashMap::new();
    let total = sheets.len() as u64;
    let mut done = 0;
    for batch in sheets.chunks(BATCH) {
        progress.check()?;
        let paths: Vec<&str> = batch.iter().map(|(path, _)| path.as_str()).collect();
        let changed: Vec<&str> = batch
            .iter()
            .filter_map(|(_, path)| path.as_deref())
            .collect();
        let texts = files.read_texts(&paths)?;
        let changes: HashMap<&str, Vec<u8>> = changed
            .iter()
            .copied()
            .zip(files.read_texts(&changed)?)
            .collect();
        let briefs: Vec<IncomingBrief> = batch
            .par_iter()
            .zip(texts)
            .map(|((path, changed), bytes)| {
                let mut brief = sheet::brief(&text(bytes, path)?, path)?;
                if let Some(path) = changed
                    && let Some(bytes) = changes.get(path.as_str())
                {
                    let (contents, notes) = read_changes(&text(bytes.clone(), path)?, path)?;
                    brief.changes = Some(contents);
                    brief.notes.extend(notes);
                }
                Ok(brief)
            })
            .collect::<Result<_>>()?;
        for brief in briefs {
            if let Some(id) = brief.id
                && let Some(other) = seen.insert(id, brief.place.clone())
            {
                return Err(Error::bad_input(
                    brief.place,
                    format!("it has the same id as {other}"),
                    "Take the id out of the one that is a copy",
                )
                .told("same_id", [("other", other.to_string())]));
            }
            sink.brief(brief)?;
        }
        done += batch.len() as u64;
        progress.advance(done, total);
    }
    Ok(())
}

/// Tells which files the export had written that are not there: a copy may be incomplete.
fn tell_missing(files: &mut Files, sink: &mut dyn Sink) -> Result<()> {
    const MANIFEST: &str = "manifest.json";
    #[derive(Deserialize)]
    struct Listing {
        files: Vec<Listed>,
    }
    #[derive(Deserialize)]
    struct Listed {
        path: String,
    }
    if !files.holds(MANIFEST) {
        return Ok(());
    }
    let Ok(listing) = serde_json::from_slice::<Listing>(&files.read(MANIFEST, LARGEST_TEXT)?)
    else {
        return Ok(());
    };
    for Listed { path } in listing.files {
        if !files.holds(&path) {
            sink.note(note!(
                "file_missing",
                "{path} was exported with this bundle and is not there",
                form = "bundle",
                path
            ));
        }
    }
    Ok(())
}
