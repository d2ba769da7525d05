//! The files of a bundle, in a folder or a zip.
//!
//! Only what a bundle can hold is looked at. Links are not followed and names from a zip are never
//! used as paths, so that a bundle can't reach what lies outside it.

use std::{
    fs::{self, File},
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use zip::{ZipArchive, result::ZipError};

use crate::error::{Error, Result};

/// The file that tells a bundle from any other folder or zip.
pub(super) const DESK: &str = "desk.yaml";
/// The folders that a bundle has.
const FOLDERS: [&str; 2] = ["briefs", "media"];
/// The largest text that is read. A brief is a few kilobytes; this is for what is none.
pub(super) const LARGEST_TEXT: u64 = 256 * 1024 * 1024;

/// An opened bundle.
pub(super) struct Files {
    place: Place,
    paths: Vec<String>,
}

enum Place {
    Folder(PathBuf),
    Zip {
        path: PathBuf,
        archive: Box<ZipArchive<BufReader<File>>>,
        /// The folder inside the zip that the bundle is in: `desk/`, or nothing.
        top: String,
    },
}

impl Files {
    /// Opens what is at this path; none where it is no bundle.
    pub(super) fn open(path: &Path) -> Result<Option<Self>> {
        if path.is_dir() {
            Self::open_folder(path)
        } else if path.exists() && !path.is_file() {
            // A pipe holds no zip, and looking would use up what it does hold.
            Ok(None)
        } else {
            Self::open_zip(path)
        }
    }

    fn open_folder(root: &Path) -> Result<Option<Self>> {
        if !root.join(DESK).is_file() {
            return Ok(None);
        }
        let mut paths = Vec::new();
        let mut folders: Vec<String> = vec![String::new()];
        while let Some(folder) = folders.pop() {
            let on_disk = root.join(&folder);
            for entry in fs::read_dir(&on_disk).map_err(Error::file("read", &on_disk))? {
                let entry = entry.map_err(Error::file("read", &on_disk))?;
                // A name that is no text, or hidden (.DS_Store), is none of a bundle's.
                let Some(name) = entry
                    .file_name()
                    .into_string()
                    .ok()
                    .filter(|name| !name.starts_with('.'))
                else {
                    continue;
                };
                let kind = entry
                    .file_type()
                    .map_err(Error::file("read", entry.path()))?;
                if kind.is_dir() && (!folder.is_empty() || FOLDERS.contains(&name.as_str())) {
                    folders.push(format!("{folder}{name}/"));
                } else if kind.is_file() {
                    paths.push(format!("{folder}{name}"));
                }
            }
        }
        paths.sort_unstable();
        Ok(Some(Self {
            place: Place::Folder(root.to_owned()),
            paths,
        }))
    }

    fn open_zip(path: &Path) -> Result<Option<Self>> {
        let file = File::open(path).map_err(Error::file("read", path))?;
        let archive = match ZipArchive::new(BufReader::new(file)) {
            Ok(archive) => archive,
            Err(ZipError::Io(error)) if error.kind() != io::ErrorKind::UnexpectedEof => {
                return Err(Error::file("read", path)(error));
            }
            Err(_) => return Ok(None),
        };
        let names: Vec<String> = archive
            .file_names()
            .filter_map(|name| Some(name.ok()?.into_owned()))
            .collect();
        // Who packs a folder by hand gets it inside the zip.
        let top = names.iter().filter_map(|name| name.strip_suffix(DESK));
        let top = top
            .filter(|top| top.is_empty() || (top.ends_with('/') && top.matches('/').count() == 1))
            .min();
        let Some(top) = top.map(str::to_owned) else {
            return Ok(None);
        };
        let mut paths: Vec<String> = names
            .iter()
            .filter_map(|name| name.strip_prefix(&top))
            .filter(|name| !name.ends_with('/') && is_of_a_bundle(name))
            .map(str::to_owned)
            .collect();
        paths.sort_unstable();
        paths.dedup();
        let place = Place::Zip {
            path: path.to_owned(),
            archive: Box::new(archive),
            top,
        };
        Ok(Some(Self { place, paths }))
    }

    /// Every file's path, sorted.
    pub(super) fn paths(&self) -> &[String] {
        &self.paths
    }

    pub(super) fn holds(&self, path: &str) -> bool {
        self.paths
            .binary_search_by(|known| known.as_str().cmp(path))
            .is_ok()
    }

    /// A file's bytes.
    ///
    /// # Errors
    /// Where it can't be read, or is longer than `limit`.
    pub(super) fn read(&mut self, path: &str, limit: u64) -> Result<Vec<u8>> {
        match &mut self.place {
            Place::Folder(root) => {
                let on_disk = root.join(path);
                let file = File::open(&on_disk).map_err(Error::file("read", &on_disk))?;
                read_up_to(file, limit, path).map_err(Error::file("read", on_disk))?
            }
            Place::Zip {
                path: zip,
                archive,
                top,
            } => {
                let broken = |error: ZipError| match error {
                    ZipError::Io(error) => error,
                    other => io::Error::other(other),
                };
                let entry = archive
                    .by_name(&format!("{top}{path}"))
                    .map_err(|error| Error::file("read", &*zip)(broken(error)))?;
                read_up_to(entry, limit, path).map_err(Error::file("read", &*zip))?
            }
        }
    }

    /// Several texts' bytes, in this order.
    pub(super) fn read_texts(&mut self, paths: &[&str]) -> Result<Vec<Vec<u8>>> {
        match &self.place {
            Place::Folder(root) => paths
                .par_iter()
                .map(|path| {
                    let on_disk = root.join(path);
                    let file = File::open(&on_disk).map_err(Error::file("read", &on_disk))?;
                    read_up_to(file, LARGEST_TEXT, path).map_err(Error::file("read", on_disk))?
                })
                .collect(),
            Place::Zip { .. } => paths
                .iter()
                .map(|path| self.read(path, LARGEST_TEXT))
                .collect(),
        }
    }
}

fn is_of_a_bundle(name: &str) -> bool {
    match name.split_once('/') {
        None => true,
        Some((folder, rest)) => {
            FOLDERS.contains(&folder)
                && !rest.contains('\\')
                && rest
                    .split('/')
                    .all(|part| !part.is_empty() && !part.starts_with('.'))
        }
    }
}

fn read_up_to(from: impl Read, limit: u64, path: &str) -> io::Result<Result<Vec<u8>>> {
    let mut bytes = Vec::new();
    let read = from.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(if read as u64 > limit {
        Err(Error::bad_input(
            path,
            format!("it is larger than the {limit} bytes that it should have at most"),
            "Put back the file as it was exported",
        ))
    } else {
        Ok(bytes)
    })
}
