//! The bundle writer: puts an export's files into a folder or a zip, so that a reader never meets
//! half a bundle and an editor never loses a file of their own.
//!
//! - A new folder and a zip are written beside their place and moved into it at the end.
//! - A folder exported before is brought up to date file by file; see `update.rs`.
//! - What is in a bundle is told by its manifest, `manifest.json`, written last. It holds no time
//!   and no path of this machine: two exports of one desk are the same bytes.
//!
//! Bytes reach the disk when the system sees fit: forcing each of 50,000 files down would take
//! minutes. Only the manifest, the journal and a zip are forced. After a power failure a bundle may
//! lack some files; the next export compares every file's bytes and mends it.
//!
//! Deliberately absent: what the files hold. That is the exporters' business.

mod fresh;
mod journal;
mod manifest;
mod path;
mod update;
mod zipped;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use crate::error::{Error, Result};

use super::{BundleFile, Output};
use fresh::FreshFolder;
use manifest::Manifest;
use path::Claimed;
use update::KnownFolder;
use zipped::Zip;

pub use manifest::MANIFEST;

/// Where a bundle goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Into a folder.
    Folder(PathBuf),
    /// Into a zip file.
    Zip(PathBuf),
}

impl Target {
    /// The target that a path means: a zip where it ends in `.zip` and is no folder.
    pub fn of(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let zip = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        if zip && !path.is_dir() {
            Self::Zip(path)
        } else {
            Self::Folder(path)
        }
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::Zip(path) => path,
        }
    }
}

/// What writing a bundle came to. The manifest is one of its files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BundleCounts {
    /// Files written, new ones and changed ones.
    pub written: usize,
    /// Files that were right already and were not touched.
    pub unchanged: usize,
    /// Files of an earlier export that are no longer made.
    pub removed: usize,
    /// The size of all files of the bundle, before a zip packs them.
    pub bytes: u64,
}

/// A bundle being written. Dropped before [`finish`](Self::finish), it leaves no new folder and no
/// zip behind; a folder that was being brought up to date then holds whole files, some newer than
/// others, and the next export finishes the work.
pub struct Bundle {
    place: Place,
    manifest: Manifest,
    claimed: Claimed,
    counts: BundleCounts,
}

enum Place {
    Fresh(FreshFolder),
    Known(KnownFolder),
    Zip(Box<Zip>),
}

impl Bundle {
    /// Begins a bundle of this format (`html`, `markdown`). With `force`, a place that holds other
    /// files is accepted: files of the same names are replaced, others stay and are never removed.
    ///
    /// # Errors
    /// [`Error::BundleOccupied`] where the place holds what no export of this format wrote, and
    /// `force` is not given; [`Error::File`] where it can't be read or written.
    pub fn begin(target: Target, format: &str, force: bool) -> Result<Self> {
        let place = match target {
            Target::Zip(path) => Place::Zip(Box::new(Zip::begin(path, format, force)?)),
            Target::Folder(path) if is_absent_or_empty(&path)? => begin_anew(path, format)?,
            Target::Folder(path) => Place::Known(KnownFolder::begin(path, format, force)?),
        };
        Ok(Self {
            place,
            manifest: Manifest::new(format),
            claimed: Claimed::default(),
            counts: BundleCounts::default(),
        })
    }

    /// Ends the bundle: takes away what is no longer made, writes the manifest, and moves what was
    /// written beside into place.
    ///
    /// # Errors
    /// [`Error::File`]
    pub fn finish(mut self) -> Result<BundleCounts> {
        let manifest = BundleFile {
            path: MANIFEST.to_owned(),
            bytes: self.manifest.to_bytes()?,
        };
        self.counts.bytes += manifest.bytes.len() as u64;
        match self.place {
            Place::Fresh(folder) => {
                folder.finish(&manifest)?;
                self.counts.written += 1;
            }
            Place::Known(folder) => {
                let (written, removed) = folder.finish(&manifest, &self.manifest)?;
                *if written {
                    &mut self.counts.written
                } else {
                    &mut self.counts.unchanged
                } += 1;
                self.counts.removed = removed;
            }
            Place::Zip(zip) => {
                zip.finish(&manifest)?;
                self.counts.written += 1;
            }
        }
        Ok(self.counts)
    }
}

impl Output for Bundle {
    fn put(&mut self, files: Vec<BundleFile>) -> Result<()> {
        for file in &files {
            self.claimed.claim(&file.path)?;
        }
        let written = match &mut self.place {
            Place::Fresh(folder) => folder.put(&files)?,
            Place::Known(folder) => folder.put(&files)?,
            Place::Zip(zip) => zip.put(&files)?,
        };
        self.counts.written += written;
        self.counts.unchanged += files.len() - written;
        let records: Vec<_> = files
            .into_par_iter()
            .map(manifest::FileRecord::of)
            .collect();
        for record in records {
            self.counts.bytes += record.bytes;
            self.manifest.add(record);
        }
        Ok(())
    }
}

fn begin_anew(path: PathBuf, format: &str) -> Result<Place> {
    match FreshFolder::begin(path.clone()) {
        Ok(folder) => Ok(Place::Fresh(folder)),
        // An empty folder may be one's own where the folder around it is not, as on a web server:
        // it is then filled file by file.
        Err(Error::File { source, .. })
            if source.kind() == io::ErrorKind::PermissionDenied && path.is_dir() =>
        {
            Ok(Place::Known(KnownFolder::begin(path, format, true)?))
        }
        Err(error) => Err(error),
    }
}

fn is_absent_or_empty(path: &Path) -> Result<bool> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => match path.symlink_metadata() {
            // A link that leads nowhere.
            Ok(_) => Err(Error::BundleOccupied { path: path.into() }),
            Err(_) => Ok(true),
        },
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            Err(Error::BundleOccupied { path: path.into() })
        }
        Err(error) => Err(Error::file("read", path)(error)),
    }
}

/// The folder that a path stands in.
fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A name for what is being written beside `path`: hidden, and telling what it is for.
fn beside(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.briefdesk-")
}
