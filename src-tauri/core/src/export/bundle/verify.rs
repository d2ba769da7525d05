//! Whether a bundle is still what its export made: every file against the manifest.
//!
//! Nothing is written and no link is followed. Deliberately absent: mending. The next export into a
//! folder does that.

use std::{
    borrow::Cow,
    collections::BTreeSet,
    fs::{self, File},
    io::{self, BufReader, Read},
    path::Path,
};

use serde::Serialize;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::{journal::WORK_FOLDER, manifest, manifest::MANIFEST};
use crate::{
    error::{Error, Result},
    progress::Progress,
};

/// What a file of a zip is called whose name can't be read.
const NAMELESS: &str = "(a file whose name can’t be read)";

/// What became of a bundle since its export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Verification {
    /// What its manifest says it is: `html`, `markdown`.
    pub format: String,
    /// How many files the manifest lists.
    pub files: usize,
    /// Their size in bytes, as listed.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub bytes: u64,
    /// Files that are listed and not there.
    pub missing: Vec<String>,
    /// Files that hold something else than was written.
    pub changed: Vec<String>,
    /// Files that are there and not listed.
    pub extra: Vec<String>,
    /// Whether an export into the folder was cut short.
    pub is_cut_short: bool,
}

impl Verification {
    /// Whether the bundle holds just what its manifest lists.
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty()
            && self.changed.is_empty()
            && self.extra.is_empty()
            && !self.is_cut_short
    }
}

/// Compares every file of a bundle, a folder or a zip, with what its manifest lists.
///
/// # Errors
/// [`Error::BadInput`] where there is no manifest of ours; [`Error::File`] where something can't be
/// read; [`Error::Cancelled`].
pub fn verify(path: &Path, progress: &dyn Progress) -> Result<Verification> {
    let mut place = Place::open(path)?;
    let listed = place
        .manifest(path)?
        .and_then(|bytes| manifest::read(&bytes))
        .ok_or_else(|| {
            Error::bad_input(
                path.display().to_string(),
                format!("This is no bundle: it has no {MANIFEST} that an export wrote"),
                "Give the folder or the .zip that an export made",
            )
            .told("no_manifest", [("manifest", MANIFEST.to_string())])
        })?;
    let mut there = place.paths(path)?;
    there.remove(MANIFEST);
    let mut found = Verification {
        format: listed.format,
        files: listed.files.len(),
        bytes: listed.files.iter().map(|file| file.bytes).sum(),
        is_cut_short: place.is_cut_short(path),
        ..Verification::default()
    };
    let total = listed.files.len() as u64;
    for (done, file) in listed.files.into_iter().enumerate() {
        progress.check()?;
        progress.advance(done as u64, total);
        if !there.remove(&file.path) {
            found.missing.push(file.path);
        } else if place.digest(path, &file.path)? != Some((file.sha256, file.bytes)) {
            found.changed.push(file.path);
        }
    }
    progress.advance(total, total);
    found.extra = there.into_iter().collect();
    Ok(found)
}

/// Where a bundle's files are.
enum Place {
    Folder,
    Zip(Box<ZipArchive<BufReader<File>>>),
}

impl Place {
    fn open(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Ok(Self::Folder);
        }
        if !path.exists() {
            return Err(Error::bad_input(
                path.display().to_string(),
                "Nothing stands at this place",
                "Give the folder or the .zip that an export made",
            )
            .told("nothing_there", []));
        }
        let file = File::open(path).map_err(Error::file("read", path))?;
        let zip = ZipArchive::new(BufReader::new(file)).map_err(|_| {
            Error::bad_input(
                path.display().to_string(),
                "This is no bundle: it is neither a folder nor a zip",
                "Give the folder or the .zip that an export made",
            )
            .told("no_bundle", [])
        })?;
        Ok(Self::Zip(Box::new(zip)))
    }

    /// The manifest's bytes; none where there is none.
    fn manifest(&mut self, root: &Path) -> Result<Option<Vec<u8>>> {
        match self {
            Self::Folder => {
                let path = root.join(MANIFEST);
                match fs::read(&path) {
                    Ok(bytes) => Ok(Some(bytes)),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                    Err(error) => Err(Error::file("read", path)(error)),
                }
            }
            Self::Zip(zip) => {
                let Ok(mut entry) = zip.by_name(MANIFEST) else {
                    return Ok(None);
                };
                let mut bytes = Vec::new();
                let read = entry.read_to_end(&mut bytes);
                Ok(read.is_ok().then_some(bytes))
            }
        }
    }

    /// Every file's path within the bundle, links among them.
    fn paths(&self, root: &Path) -> Result<BTreeSet<String>> {
        match self {
            Self::Folder => paths_below(root),
            Self::Zip(zip) => Ok(zip
                .file_names()
                .map(|name| name.map_or_else(|_| NAMELESS.to_owned(), Cow::into_owned))
                .filter(|name| !name.ends_with('/'))
                .collect()),
        }
    }

    fn is_cut_short(&self, root: &Path) -> bool {
        matches!(self, Self::Folder) && root.join(WORK_FOLDER).symlink_metadata().is_ok()
    }

    /// A file's SHA-256 and size; none of what is no file, or of what a damaged zip can't give.
    fn digest(&mut self, root: &Path, path: &str) -> Result<Option<(String, u64)>> {
        match self {
            Self::Folder => {
                let path = root.join(path);
                let found = path.symlink_metadata();
                if !found.map_err(Error::file("read", &path))?.is_file() {
                    return Ok(None);
                }
                let file = File::open(&path).map_err(Error::file("read", &path))?;
                digest_of(file).map(Some).map_err(Error::file("read", path))
            }
            Self::Zip(zip) => {
                let entry = zip.by_name(path).ok();
                // What can't be unpacked, or fails its own checksum, is not what was written.
                Ok(entry.and_then(|entry| digest_of(entry).ok()))
            }
        }
    }
}

fn digest_of(mut from: impl Read) -> io::Result<(String, u64)> {
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 128 * 1024];
    let mut bytes = 0;
    loop {
        match from.read(&mut buffer)? {
            0 => return Ok((manifest::hexadecimal(&digest.finalize()), bytes)),
            read => {
                digest.update(&buffer[..read]);
                bytes += read as u64;
            }
        }
    }
}

/// What stands in a folder, but for what the writer keeps for itself.
fn paths_below(root: &Path) -> Result<BTreeSet<String>> {
    let mut paths = BTreeSet::new();
    let mut folders = vec![(root.to_owned(), String::new())];
    while let Some((folder, within)) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(Error::file("read", &folder))?;
        for entry in entries {
            let entry = entry.map_err(Error::file("read", &folder))?;
            let path = format!("{within}{}", entry.file_name().to_string_lossy());
            if path == WORK_FOLDER {
                continue;
            }
            let kind = entry.file_type().map_err(Error::file("read", &folder))?;
            if kind.is_dir() {
                folders.push((entry.path(), format!("{path}/")));
            } else {
                paths.insert(path);
            }
        }
    }
    Ok(paths)
}
