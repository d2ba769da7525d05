//! A bundle in a folder that holds files already: brought up to date file by file.
//!
//! A file whose bytes on disk are right is not touched; another is written beside and renamed.
//! A file that stands as it is remembered need not be read for that. Ours are the files that the manifest of the earlier export lists, and those that the journal of
//! one that was cut short names. Any other file is somebody's: it is never removed, and replaced
//! only where that was asked for. Nothing is written through a link, which may lead outside.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;

use crate::{
    error::{Error, Result},
    export::BundleFile,
};

use super::{
    Done, Printed,
    earlier::Earlier,
    fresh::write_through,
    journal::{self, Journal},
    manifest::{FileRecord, MANIFEST},
    stamp::Stamp,
};

/// A folder being brought up to date.
pub(super) struct KnownFolder {
    root: PathBuf,
    format: String,
    force: bool,
    /// What earlier exports made.
    earlier: Arc<Earlier>,
    /// What of it was taken away so far.
    gone: HashSet<usize>,
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
    pub(super) fn begin(root: PathBuf, format: &str, force: bool, earlier: Arc<Earlier>) -> Self {
        Self {
            sound: HashSet::from([root.clone()]),
            root,
            format: format.to_owned(),
            force,
            earlier,
            gone: HashSet::new(),
            removed: 0,
            journal: None,
        }
    }

    /// Where it is.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Brings these files up to date.
    pub(super) fn put(&mut self, files: Vec<Printed>) -> Result<Vec<Done>> {
        for Printed { file, .. } in &files {
            self.look_at_folders(&file.path)?;
            self.make_way(&file.path)?;
        }
        let looked: Vec<(Need, Done)> = files
            .par_iter()
            .map(|printed| self.need(printed))
            .collect::<Result<_>>()?;
        let is_claim = |(printed, (need, _)): &(&Printed, &(Need, Done))| {
            (*need == Need::Claim).then(|| printed.file.path.clone())
        };
        let claimed: Vec<String> = files
            .iter()
            .zip(&looked)
            .filter_map(|both| is_claim(&both))
            .collect();
        if looked.iter().any(|(need, _)| *need != Need::Nothing) {
            self.journal()?
                .announce(claimed.iter().map(String::as_str))?;
            for (printed, (need, _)) in files.iter().zip(&looked) {
                if *need != Need::Nothing {
                    make_folders(&self.root, &printed.file.path, &mut self.sound)?;
                }
            }
        }
        let (root, journal) = (&self.root, &self.journal);
        let bring = |(printed, (need, mut done)): (&Printed, (Need, Done))| {
            if let (true, Some(journal)) = (need != Need::Nothing, journal) {
                let beside = journal.fresh_path();
                let path = root.join(&printed.file.path);
                fs::write(&beside, &printed.file.bytes).map_err(Error::file("write", &beside))?;
                done.known.stamp = put_in_place(&beside, &path)?;
                done.written = true;
            }
            Ok(done)
        };
        files.par_iter().zip(looked).map(bring).collect()
    }

    /// The journal, opened where it was not.
    fn journal(&mut self) -> Result<&mut Journal> {
        Ok(match self.journal {
            Some(ref mut journal) => journal,
            ref mut none => none.insert(Journal::open(&self.root, &self.format)?),
        })
    }

    /// Takes away what is no longer made: every earlier file that is not among these, which are
    /// in order of path.
    pub(super) fn remove_others(&mut self, made: &[&FileRecord]) -> Result<()> {
        let earlier = Arc::clone(&self.earlier);
        let mut made = made.iter().map(|file| file.path.as_str()).peekable();
        for (place, known) in earlier.files().iter().enumerate() {
            let path = known.file.path.as_str();
            while made.next_if(|made| *made < path).is_some() {}
            if made.peek() != Some(&path) && self.gone.insert(place) {
                self.remove(path)?;
            }
        }
        Ok(())
    }

    /// Writes the manifest, unless it stands there already; gives its stamp and whether it was
    /// written.
    pub(super) fn put_manifest(&mut self, file: &BundleFile) -> Result<(Option<Stamp>, bool)> {
        let path = self.root.join(MANIFEST);
        if holds_bytes(&path, &file.bytes)? {
            let found = path.metadata().map_err(Error::file("read", path))?;
            return Ok((Stamp::of(&found), false));
        }
        let beside = self.journal()?.fresh_path();
        write_through(&beside, &file.bytes)?;
        Ok((put_in_place(&beside, &path)?, true))
    }

    /// Ends the work; gives how many files were taken away.
    pub(super) fn finish(self) -> Result<usize> {
        match self.journal {
            Some(journal) => journal.close()?,
            None => journal::clear(&self.root)?,
        }
        Ok(self.removed)
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
        let earlier = Arc::clone(&self.earlier);
        let Some(place) = earlier.place_in_any_case(path) else {
            return Ok(());
        };
        let old = &earlier.files()[place].file.path;
        if old != path && self.gone.insert(place) {
            self.remove(old)?;
        }
        Ok(())
    }

    fn need(&self, printed: &Printed) -> Result<(Need, Done)> {
        let file = &printed.file;
        let path = self.root.join(&file.path);
        let known = self
            .earlier
            .place(&file.path)
            .map(|place| &self.earlier.files()[place]);
        let write = if known.is_some() {
            Need::Write
        } else {
            Need::Claim
        };
        let found = match path.symlink_metadata() {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok((write, Done::of(printed, None, false)));
            }
            Err(error) => return Err(Error::file("read", path)(error)),
        };
        let ours = known.is_some() && found.is_file();
        if found.is_dir() || !(ours || self.force) {
            return Err(Error::BundleOccupied { path });
        }
        let done = Done::of(printed, Stamp::of(&found), false);
        let remembered = known.is_some_and(|known| {
            known.stamp.is_some()
                && known.stamp == done.known.stamp
                && known.file == done.known.file
        });
        // A link is replaced, never written through.
        let right = remembered
            || (found.is_file()
                && found.len() == file.bytes.len() as u64
                && holds_bytes(&path, &file.bytes)?);
        Ok((if right { Need::Nothing } else { write }, done))
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

/// Moves a file to its place; gives how it stands there.
fn put_in_place(beside: &Path, path: &Path) -> Result<Option<Stamp>> {
    fs::rename(beside, path)
        .and_then(|()| path.symlink_metadata())
        .map(|found| Stamp::of(&found))
        .map_err(Error::file("write", path))
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
