//! What an export would write and take away, found out without touching anything.
//!
//! The export prints as it always does; here its files are compared with what stands at the place
//! and are let go of. What comes out is what the ledger of an export now would count.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;

use crate::{
    error::Result,
    export::{BundleFile, Output, key::Key},
};

use super::{
    Target,
    earlier::{Earlier, Untouched},
    manifest::FileRecord,
    memory::Memory,
    path::{self, Claimed},
    place::earlier_at,
};

/// What an export would do to a bundle. The manifest is one of its files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TrialCounts {
    /// Files that would be written, new ones and changed ones.
    pub written: usize,
    /// Files that are right already.
    pub unchanged: usize,
    /// Files of an earlier export that would be taken away.
    pub removed: usize,
}

/// A bundle that is not written.
pub struct Trial {
    /// Where the files stand; none where all would be new.
    root: Option<PathBuf>,
    earlier: Arc<Earlier>,
    untouched: Untouched,
    /// Which of the earlier files would still be there.
    stays: Vec<bool>,
    claimed: Claimed,
    written: usize,
    unchanged: usize,
    is_first: bool,
    /// Whether the manifest would say something else.
    tells_more: bool,
}

impl Trial {
    /// Begins one, as [`super::Bundle::begin_remembering`] begins a bundle.
    ///
    /// # Errors
    /// Those.
    pub fn begin(target: Target, format: &str, force: bool, memory: Option<&Path>) -> Result<Self> {
        let recalled = memory
            .filter(|_| !force)
            .and_then(|folder| Memory::of(folder, target.path(), format));
        let is_zip = matches!(target, Target::Zip(_));
        let is_zip_there = is_zip && target.path().exists();
        let found = earlier_at(&target, format, force, recalled.as_ref())?;
        let is_first = found.is_none() && !is_zip_there;
        let (root, earlier) = found.map_or((None, Arc::default()), |(root, earlier)| {
            (Some(root), Arc::new(earlier))
        });
        let untouched = match &root {
            Some(root) if earlier.manifest.is_some() => earlier.untouched(root),
            _ => Untouched::default(),
        };
        Ok(Self {
            is_first,
            root,
            stays: vec![false; earlier.files().len()],
            tells_more: earlier.files().is_empty(),
            earlier,
            untouched,
            claimed: Claimed::default(),
            written: 0,
            unchanged: 0,
        })
    }

    /// Whether no export has gone to this place, as far as it can tell.
    pub fn is_first(&self) -> bool {
        self.is_first
    }

    /// What the export would have done.
    pub fn finish(self) -> TrialCounts {
        let stay = self.stays.iter().filter(|stays| **stays).count();
        let removed = self.stays.len() - stay;
        let manifest = usize::from(self.tells_more || removed > 0);
        TrialCounts {
            written: self.written + manifest,
            unchanged: self.unchanged + 1 - manifest,
            removed,
        }
    }

    /// Whether just this stands there already, and whether the manifest says so.
    fn stands(&self, file: &BundleFile) -> (bool, bool) {
        let known = self.earlier.place(&file.path);
        let is_listed =
            known.is_some_and(|place| self.earlier.files()[place].file == FileRecord::of(file));
        let is_right = self.root.as_ref().is_some_and(|root| {
            let path = root.join(&file.path);
            let is_file = path.symlink_metadata().is_ok_and(|found| found.is_file());
            is_file && fs::read(path).is_ok_and(|bytes| bytes == file.bytes)
        });
        (is_right, is_listed)
    }
}

impl Output for Trial {
    fn put(&mut self, files: Vec<BundleFile>) -> Result<()> {
        let stand: Vec<(bool, bool)> = files.par_iter().map(|file| self.stands(file)).collect();
        for (file, (is_right, is_listed)) in files.iter().zip(stand) {
            self.claimed.claim(&file.path)?;
            if let Some(place) = self.earlier.place(&file.path) {
                self.stays[place] = true;
            }
            self.tells_more |= !is_listed;
            *(if is_right {
                &mut self.unchanged
            } else {
                &mut self.written
            }) += 1;
        }
        Ok(())
    }

    fn keep(&mut self, path: &str, key: Key) -> Result<bool> {
        let Some(place) = self.untouched.place(&self.earlier, path, key) else {
            return Ok(false);
        };
        self.claimed.look_for(path)?;
        if std::mem::replace(&mut self.stays[place], true) {
            return Err(path::taken(path, path));
        }
        self.unchanged += 1;
        Ok(true)
    }

    fn standing(&mut self, path: &str) -> Result<Option<Vec<u8>>> {
        Ok(self.untouched.read(&self.earlier, path))
    }
}
