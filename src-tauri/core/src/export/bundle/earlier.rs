//! The files that earlier exports made in a folder, and what is known of each.

use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    error::{Error, Result},
    export::key::Key,
};

use super::{
    journal,
    manifest::{self, FileRecord, MANIFEST},
    memory::Memory,
    path::folded,
    stamp::Stamp,
};

/// A file of an earlier export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Known {
    /// What the manifest told of it.
    pub(super) file: FileRecord,
    /// How it stood on the disk when it was as the manifest tells, where that is remembered.
    pub(super) stamp: Option<Stamp>,
    /// From what it was printed, where that is remembered.
    pub(super) key: Option<Key>,
}

/// Every file that earlier exports made, by path.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    files: Vec<Known>,
    /// The manifest's stamp, where it is sure to be as an export wrote it and to list these files
    /// and no others.
    pub(super) manifest: Option<Stamp>,
    /// By the path as a system without capitals sees it; made when it is first asked for.
    folded: OnceLock<HashMap<String, usize>>,
}

impl Earlier {
    /// What earlier exports of this format made in the folder `root`; none where something else
    /// is there.
    ///
    /// # Errors
    /// [`Error::File`]
    pub(super) fn read(root: &Path, format: &str, memory: Option<&Memory>) -> Result<Option<Self>> {
        let path = root.join(MANIFEST);
        let stamp = match path.metadata() {
            Ok(found) => Some(Stamp::of(&found)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::file("read", path)(error)),
        };
        let announced = journal::paths_announced(root, format)?;
        let remembered = memory
            .zip(stamp.flatten())
            .and_then(|(memory, stamp)| memory.recall(stamp));
        let certain = remembered.is_some();
        let listed = match (remembered, stamp) {
            (Some(files), _) => Some(files),
            (None, Some(_)) => {
                let bytes = fs::read(&path).map_err(Error::file("read", path))?;
                manifest::files_listed(&bytes, format)
                    .map(|files| files.into_iter().map(Known::from).collect())
            }
            (None, None) => announced.is_some().then(Vec::new),
        };
        let Some(mut files) = listed else {
            return Ok(None);
        };
        let announced = announced.unwrap_or_default();
        let manifest = stamp.flatten().filter(|_| certain && announced.is_empty());
        files.extend(announced.into_iter().map(|path| {
            Known::from(FileRecord {
                path,
                sha256: [0; 32],
                bytes: 0,
            })
        }));
        // Stable: what the manifest tells of a file stands before what the journal does.
        files.sort_by(|a, b| a.file.path.cmp(&b.file.path));
        files.dedup_by(|b, a| a.file.path == b.file.path);
        Ok(Some(Self {
            files,
            manifest,
            folded: OnceLock::new(),
        }))
    }

    /// The files, by path.
    pub(super) fn files(&self) -> &[Known] {
        &self.files
    }

    /// The place of the file of just this path.
    pub(super) fn place(&self, path: &str) -> Option<usize> {
        let found = self
            .files
            .binary_search_by(|known| known.file.path.as_str().cmp(path));
        found.ok()
    }

    /// The place of the file that a system without capitals takes for the one of this path.
    pub(super) fn place_in_any_case(&self, path: &str) -> Option<usize> {
        self.place(path).or_else(|| {
            let folded = self.folded.get_or_init(|| {
                let places = self.files.iter().enumerate();
                places
                    .map(|(place, known)| (folded(&known.file.path), place))
                    .collect()
            });
            folded.get(&self::folded(path)).copied()
        })
    }

    /// The files that stand on the disk in this folder as they are remembered.
    pub(super) fn untouched(&self, root: &Path) -> Untouched {
        let places = self.files.par_iter().enumerate();
        let untouched: Vec<(Key, usize)> = places
            .filter_map(|(place, known)| {
                let (stamp, key) = known.stamp.zip(known.key)?;
                let found = root.join(&known.file.path).symlink_metadata().ok()?;
                (Stamp::of(&found) == Some(stamp)).then_some((key, place))
            })
            .collect();
        Untouched {
            root: root.to_owned(),
            places: untouched.into_iter().collect(),
        }
    }
}

/// The earlier files that nobody has touched since.
#[derive(Debug, Default)]
pub(super) struct Untouched {
    root: PathBuf,
    /// Their places, by what they were printed from.
    places: HashMap<Key, usize>,
}

impl Untouched {
    /// The place of the file of this path, if it was printed from just this.
    pub(super) fn place(&self, earlier: &Earlier, path: &str, key: Key) -> Option<usize> {
        let place = self.places.get(&key).copied();
        place.filter(|place| earlier.files[*place].file.path == path)
    }

    /// What the file of this path holds.
    pub(super) fn read(&self, earlier: &Earlier, path: &str) -> Option<Vec<u8>> {
        let known = &earlier.files[earlier.place(path)?];
        self.place(earlier, path, known.key?)?;
        let bytes = fs::read(self.root.join(path)).ok()?;
        let found: [u8; 32] = Sha256::digest(&bytes).into();
        (found == known.file.sha256).then_some(bytes)
    }
}

impl From<FileRecord> for Known {
    fn from(file: FileRecord) -> Self {
        Self {
            file,
            stamp: None,
            key: None,
        }
    }
}
