//! The Markdown bundle: a desk as files that people can read, and that import back into an equal
//! desk. `docs/formats.md` describes it.
//!
//! Deliberately absent: revisions and ledgers, which stay in the desk, and any choice of briefs:
//! that is the [`Archive`]'s.

mod keys;
pub(super) mod sheet;

use rayon::prelude::*;
use serde::Serialize;

use crate::{
    brief::{Brief, Media, SourceRecord},
    error::Result,
    progress::Progress,
    text::front_matter::to_yaml,
};

use super::{Archive, BundleFile, Entry, Output, ahead::each_batch, key::Key};
use keys::Keys;
use sheet::Names;

/// The format's name in a bundle's manifest.
pub const FORMAT: &str = "markdown";

/// Bytes of media that are held in memory at a time, unless one file alone is larger.
const MEDIA_BATCH: u64 = 16 * 1024 * 1024;

/// What a Markdown export came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MarkdownCounts {
    /// Briefs exported.
    pub briefs: usize,
    /// Files that they fill: one a brief, and one more where it has unpublished changes.
    pub pages: usize,
}

/// Writes an archive as a Markdown bundle.
///
/// # Errors
/// What the archive or the output says; [`crate::Error::Cancelled`]; [`crate::Error::Internal`]
/// where a brief points at a record that the archive does not have.
pub fn write_markdown(
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<MarkdownCounts> {
    output.put(records(archive)?)?;
    write_media(archive, output, progress)?;

    let names = Names::of(archive);
    let keys = Keys::of(archive, &names);
    let mut counts = MarkdownCounts::default();
    let mut wanted = Vec::new();
    for entry in archive.entries() {
        match standing(entry, &keys, &names, output)? {
            Standing::Whole(files) => {
                counts.briefs += 1;
                counts.pages += files;
            }
            Standing::AllBut(kept) => wanted.push(Sheet { entry, kept }),
        }
    }
    let print = |sheets: &[Sheet], briefs: Vec<Brief>| {
        let files: Vec<Vec<BundleFile>> = briefs
            .par_iter()
            .map(|brief| sheet::files(brief, &names))
            .collect::<Result<_>>()?;
        let mut printed = Vec::new();
        for (sheet, files) in sheets.iter().zip(files) {
            counts.briefs += 1;
            counts.pages += files.len();
            let keyed = sheet.keys(files.len(), &keys);
            let keyed = files.into_iter().zip(keyed);
            printed.extend(keyed.skip(sheet.kept));
        }
        output.put_printed(printed)
    };
    each_batch(archive, &wanted, |sheet| sheet.entry.id, progress, print)?;
    Ok(counts)
}

/// What stands already of a brief's files.
enum Standing {
    /// All of them, so many.
    Whole(usize),
    /// The first so many and no more.
    AllBut(usize),
}

/// Keeps those files of a brief that are there already, printed from the same.
fn standing(
    entry: &Entry,
    keys: &Keys,
    names: &Names,
    output: &mut dyn Output,
) -> Result<Standing> {
    let [own, changes] = sheet::paths(entry.at, &entry.slug, names);
    if output.keep(&own, keys.alone(entry))? {
        return Ok(Standing::Whole(1));
    }
    if !output.keep(&own, keys.beside_changes(entry))? {
        return Ok(Standing::AllBut(0));
    }
    Ok(if output.keep(&changes, keys.changes(entry))? {
        Standing::Whole(2)
    } else {
        Standing::AllBut(1)
    })
}

/// A brief of which something is to be printed.
struct Sheet<'a> {
    entry: &'a Entry,
    /// How many of its files stand already, the first ones.
    kept: usize,
}

impl Sheet<'_> {
    /// From what its files are printed, where there are so many.
    fn keys(&self, files: usize, keys: &Keys) -> Vec<Key> {
        match files {
            1 => vec![keys.alone(self.entry)],
            _ => vec![keys.beside_changes(self.entry), keys.changes(self.entry)],
        }
    }
}

/// The files of everything small.
fn records(archive: &dyn Archive) -> Result<Vec<BundleFile>> {
    let sources: Vec<SourceRecord> = archive
        .sources()
        .iter()
        .cloned()
        .map(SourceRecord::from)
        .collect();
    Ok(vec![
        yaml_file("desk.yaml", archive.settings())?,
        yaml_file("authors.yaml", &archive.authors())?,
        yaml_file("sources.yaml", &sources)?,
        yaml_file("tags.yaml", &archive.tags())?,
        yaml_file("media.yaml", &archive.media())?,
    ])
}

fn yaml_file<T: Serialize>(path: &str, value: &T) -> Result<BundleFile> {
    Ok(BundleFile {
        path: path.to_owned(),
        bytes: to_yaml(value)?.into_bytes(),
    })
}

fn write_media(
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<()> {
    let mut files = Vec::new();
    let mut size = 0;
    for media in archive.media() {
        progress.check()?;
        let path = format!("{}{}", Media::FOLDER, media.name);
        let key = Key::of((&path, &media.sha256));
        if output.keep(&path, key)? {
            continue;
        }
        if size + media.bytes > MEDIA_BATCH && !files.is_empty() {
            output.put_printed(std::mem::take(&mut files))?;
            size = 0;
        }
        size += media.bytes;
        let bytes = archive.media_bytes(media.id)?;
        files.push((BundleFile { path, bytes }, key));
    }
    output.put_printed(files)
}
