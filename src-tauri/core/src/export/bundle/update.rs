//! A bundle in a folder that holds files already: brought up to date file by file.
//!
//! A file whose bytes on disk are right is not touched; another is written beside and renamed.
//! Ours are the files that the manifest of the earlier export lists, and those that the journal of
//! one that was cut short names. Any other file is somebody's: it is never removed, and replaced
//! only where that was asked for. Nothing is written through a link, which may lead outside.

use std::{
    collections::{HashMap, HashSet},
    fs, io,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use crate::{
    error::{Error, Result},
    export::BundleFile,
};

use super::{
    fresh::write_through,
    journal::{self, Journal},
    manifest::{self, MANIFEST, Manifest},
    path::folded,
};

/// A folder being brought up to date.
pub(super) struct KnownFolder {
    root: PathBuf,
    format: String,
    force: bool,
    /// What earlier exports made, by the path as a system without capitals sees it.
    ours: HashMap<String, String>,
    /// Folders that are there and are no links.
    sound: HashSet<PathBuf>,
    /// How many files of earlier exports were taken away so far.
    removed: usize,
    /// Opened with the first file that must be written: where nothing changes, nothing is touched.
    journal: Option<Journal>,
}

/// What is to be done with a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// It is right.
    Nothing,
    /// It is ours and must be written.
    Write,
    /// It is not ours yet: the journal must tell of it before it is written.
    Claim,
}

impl KnownFolder {
    pub(super) fn begin(place: PathBuf, format: &str, force: bool) -> Result<Self> {
        let root = place.canonicalize().map_err(Error::file("read", &place))?;
        let path = root.join(MANIFEST);
        let listed = match fs::read(&path) {
            Ok(bytes) => manifest::paths_listed(&bytes, format).ok_or(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => return Err(Error::file("read", path)(error)),
        };
        let exported_before = path.exists();
        let announced = journal::paths_announced(&root, format)?;
        let known = listed.is_ok() && (exported_before || announced.is_some());
        if !known && !force {
            return Err(Error::BundleOccupied { path: place });
        }
        let ours = listed
            .unwrap_or_default()
            .into_iter()
            .chain(announced.unwrap_or_default())
            .map(|path| (folded(&path), path))
            .collect();
        Ok(Self {
            sound: HashSet::from([root.clone()]),
            root,
            format: format.to_owned(),
            force,
            ours,
            removed: 0,
            journal: None,
        })
    }

    /// Brings these files up to date; gives how many had to be written.
    pub(super) fn put(&mut self, files: &[BundleFile]) -> Result<usize> {
        for file in files {
            self.look_at_folders(&file.path)?;
            self.make_way(&file.path)?;
        }
        let needs: Vec<Need> = files
            .par_iter()
            .map(|file| self.need(file))
            .collect::<Result<_>>()?;
        let changed: Vec<(&BundleFile, &Need)> = files
            .iter()
            .zip(&needs)
            .filter(|(_, need)| **need != Need::Nothing)
            .collect();
        if changed.is_empty() {
            return Ok(0);
        }
        let journal = match self.journal {
            Some(ref mut journal) => journal,
            ref mut none => none.insert(Journal::open(&self.root, &self.format)?),
        };
        let claimed = changed.iter().filter(|(_, need)| **need == Need::Claim);
        journal.announce(claimed.map(|(file, _)| file.path.as_str()))?;
        for (file, _) in &changed {
            make_folders(&self.root, &file.path, &mut self.sound)?;
        }
        let journal = &*journal;
        changed.par_iter().try_for_each(|(file, _)| {
            let beside = journal.fresh_path();
            let path = self.root.join(&file.path);
            fs::write(&beside, &file.bytes).map_err(Error::file("write", &beside))?;
            fs::rename(&beside, &path).map_err(Error::file("write", path))
        })?;
        Ok(changed.len())
    }

    /// Takes away what is no longer made, then writes the manifest. Gives whether the manifest had
    /// to be written, and how many files were taken away.
    pub(super) fn finish(mut self, file: &BundleFile, now: &Manifest) -> Result<(bool, usize)> {
        let mut gone: Vec<String> = self
            .ours
            .values()
            .filter(|path| !now.holds(path))
            .cloned()
            .collect();
        gone.sort();
        for path in &gone {
            self.remove(path)?;
        }
        let path = self.root.join(MANIFEST);
        let written = !holds_bytes(&path, &file.bytes)?;
        if written {
            let journal = match self.journal {
                Some(ref journal) => journal,
                ref mut none => none.insert(Journal::open(&self.root, &self.format)?),
            };
            let beside = journal.fresh_path();
            write_through(&beside, &file.bytes)?;
            fs::rename(&beside, &path).map_err(Error::file("write", path))?;
        }
        match self.journal {
            Some(journal) => journal.close()?,
            None => journal::clear(&self.root)?,
        }
        Ok((written, self.removed))
    }

    /// Refuses a path whose folders are links or files.
    fn look_at_folders(&mut self, path: &str) -> Result<()> {
        for folder in folders_of(&self.root, path) {
            if self.sound.contains(&folder) {
                continue;
            }
            match folder.symlink_metadata() {
                Ok(found) if found.is_dir() => {
                    self.sound.insert(folder);
                }
                Ok(_) => return Err(Error::BundleOccupied { path: folder }),
                Err(error) if error.kind() == io::ErrorKind::NotFound => break,
                Err(error) => return Err(Error::file("read", folder)(error)),
            }
        }
        Ok(())
    }

    /// Takes away an earlier file whose path differs in capitals alone: to some systems the two
    /// are one file, and removing the old one at the end would remove the new one.
    fn make_way(&mut self, path: &str) -> Result<()> {
        let key = folded(path);
        if self.ours.get(&key).is_some_and(|old| old != path)
            && let Some(old) = self.ours.remove(&key)
        {
            self.remove(&old)?;
        }
        Ok(())
    }

    fn need(&self, file: &BundleFile) -> Result<Need> {
        let path = self.root.join(&file.path);
        let known = self.ours.contains_key(&folded(&file.path));
        let write = if known { Need::Write } else { Need::Claim };
        let found = match path.symlink_metadata() {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(write),
            Err(error) => return Err(Error::file("read", path)(error)),
        };
        let ours = known && found.is_file();
        if found.is_dir() || !(ours || self.force) {
            return Err(Error::BundleOccupied { path });
        }
        // A link is replaced, never written through.
        let right = found.is_file()
            && found.len() == file.bytes.len() as u64
            && holds_bytes(&path, &file.bytes)?;
        Ok(if right { Need::Nothing } else { write })
    }

    /// Removes a file that an earlier export made, and the folders that it leaves empty. A link in
    /// its place or on the way is somebody's and stays.
    fn remove(&mut self, path: &str) -> Result<()> {
        let file = self.root.join(path);
        let real = |path: &Path| {
            path.symlink_metadata()
                .is_ok_and(|found| !found.is_symlink())
        };
        let within = folders_of(&self.root, path);
        if !within.iter().all(|folder| real(folder))
            || !file.symlink_metadata().is_ok_and(|found| found.is_file())
        {
            return Ok(());
        }
        fs::remove_file(&file).map_err(Error::file("remove", &file))?;
        for folder in within.into_iter().rev() {
            // Fails, as it should, where the folder holds anything.
            if fs::remove_dir(&folder).is_err() {
                break;
            }
            self.sound.remove(&folder);
        }
        self.removed += 1;
        Ok(())
    }
}

/// The folders between the bundle's top and a file in it, outermost first.
fn folders_of(root: &Path, path: &str) -> Vec<PathBuf> {
    path.match_indices('/')
        .map(|(at, _)| root.join(&path[..at]))
        .collect()
}

fn make_folders(root: &Path, path: &str, sound: &mut HashSet<PathBuf>) -> Result<()> {
    for folder in folders_of(root, path) {
        if !sound.contains(&folder) {
            match fs::create_dir(&folder) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Error::file("make", folder)(error)),
            }
            sound.insert(folder);
        }
    }
    Ok(())
}

/// Whether a file is there and holds just this.
fn holds_bytes(path: &Path, bytes: &[u8]) -> Result<bool> {
    match fs::read(path) {
        Ok(found) => Ok(found == bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::file("read", path)(error)),
    }
}
