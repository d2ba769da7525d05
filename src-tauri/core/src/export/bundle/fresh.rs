//! A bundle in a new folder: written beside its place, and moved into it whole.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use tempfile::TempDir;

use crate::{
    error::{Error, Result},
    export::BundleFile,
};

use super::{Done, Printed, beside, parent_of, stamp::Stamp};

/// A new folder being filled. Dropped unfinished, it is gone.
pub(super) struct FreshFolder {
    folder: TempDir,
    place: PathBuf,
    /// The folders made in it so far.
    made: HashSet<String>,
}

impl FreshFolder {
    pub(super) fn begin(place: PathBuf) -> Result<Self> {
        // Where the place is a link to an empty folder, that folder is meant.
        let place = place.canonicalize().unwrap_or(place);
        let parent = parent_of(&place);
        fs::create_dir_all(parent).map_err(Error::file("make", parent))?;
        let prefix = beside(&place);
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix);
        // A temporary folder is its maker's alone; a bundle is as open as any other new folder.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
        let folder = builder
            .tempdir_in(parent)
            .map_err(Error::file("make a folder in", parent))?;
        Ok(Self {
            folder,
            place,
            made: HashSet::new(),
        })
    }

    /// Writes these files; all are new.
    pub(super) fn put(&mut self, files: Vec<Printed>) -> Result<Vec<Done>> {
        let root = self.folder.path();
        let mut new = Vec::new();
        for file in &files {
            if let Some((folder, _)) = file.file.path.rsplit_once('/')
                && !self.made.contains(folder)
            {
                self.made.insert(folder.to_owned());
                new.push(root.join(folder));
            }
        }
        new.par_iter().try_for_each(|folder| {
            fs::create_dir_all(folder).map_err(Error::file("make", folder))
        })?;
        let write = |printed: Printed| {
            let path = root.join(&printed.file.path);
            let stamp = write(&path, &printed.file.bytes).map_err(Error::file("write", path))?;
            Ok(Done::of(&printed, stamp, true))
        };
        files.into_par_iter().map(write).collect()
    }

    /// Writes the manifest and moves the folder into its place.
    pub(super) fn finish(self, manifest: &BundleFile) -> Result<Option<Stamp>> {
        let path = self.folder.path().join(&manifest.path);
        let stamp = write_through(&path, &manifest.bytes)?;
        // Not every system moves a folder over an empty one.
        match fs::remove_dir(&self.place) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {
                return Err(Error::BundleOccupied { path: self.place });
            }
            Err(error) => return Err(Error::file("replace", self.place)(error)),
        }
        fs::rename(self.folder.path(), &self.place).map_err(Error::file("make", self.place))?;
        // It is no longer there to be removed.
        let _ = self.folder.keep();
        Ok(stamp)
    }
}

/// Writes a new file.
fn write(path: &Path, bytes: &[u8]) -> io::Result<Option<Stamp>> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    Ok(Stamp::of(&file.metadata()?))
}

/// Writes a file and waits until the disk has it.
pub(super) fn write_through(path: &Path, bytes: &[u8]) -> Result<Option<Stamp>> {
    File::create(path)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()?;
            Ok(Stamp::of(&file.metadata()?))
        })
        .map_err(Error::file("write", path))
}
