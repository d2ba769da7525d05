//! The bundle writer: puts an export's files into a folder or a zip, so that a reader never meets
//! half a bundle and an editor never loses a file of their own.
//!
//! - A new folder and a zip are written beside their place and moved into it at the end.
//! - A folder exported before is brought up to date file by file; see `update.rs`.
//! - A file is written while the next ones are printed, by a thread of its own; see `writing.rs`.
//! - What is in a bundle is told by its manifest, `manifest.json`, written last. It holds no time
//!   and no path of this machine: two exports of one desk are the same bytes.
//!
//! Bytes reach the disk when the system sees fit: forcing each of 50,000 files down would take
//! minutes. Only the manifest, the journal and a zip are forced. After a power failure a bundle may
//! lack some files; the next export sees it by their sizes and times, and mends it.
//!
//! Deliberately absent: what the files hold. That is the exporters' business.

mod earlier;
mod fresh;
mod journal;
mod manifest;
mod memory;
mod path;
mod place;
mod stamp;
mod trial;
mod update;
mod verify;
mod writing;
mod zipped;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    thread::{self, JoinHandle},
};

use crate::{error::Result, remembered};

use super::{BundleFile, Output, key::Key};
use earlier::{Earlier, Known, Untouched};
use manifest::FileRecord;
use memory::Memory;
use path::Claimed;
use place::Place;
use stamp::Stamp;
use writing::Writing;

pub use manifest::MANIFEST;
pub use trial::{Trial, TrialCounts};
pub use verify::{Verification, verify};

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

/// A file and what it was printed from, where that can tell it from any other.
struct Printed {
    file: BundleFile,
    key: Option<Key>,
}

/// A file that stands in its place.
struct Done {
    known: Known,
    /// Whether it had to be written.
    written: bool,
}

impl Done {
    fn of(printed: &Printed, stamp: Option<Stamp>, written: bool) -> Self {
        Self {
            known: Known {
                file: FileRecord::of(&printed.file),
                stamp,
                key: printed.key,
            },
            written,
        }
    }
}

/// A bundle being written. Dropped before [`finish`](Self::finish), it leaves no new folder and no
/// zip behind; a folder that was being brought up to date then holds whole files, some newer than
/// others, and the next export finishes the work.
pub struct Bundle {
    target: PathBuf,
    format: String,
    earlier: Arc<Earlier>,
    untouched: Seeking,
    /// Which of the earlier files are right as they are.
    kept: Vec<bool>,
    claimed: Claimed,
    writing: Writing,
    memory: Option<PathBuf>,
}

/// The earlier files that stand as they were left; looked for while the export reads.
enum Seeking {
    Sought(JoinHandle<Untouched>),
    Found(Untouched),
}

impl Bundle {
    /// Begins a bundle of this format (`html`, `markdown`). With `force`, a place that holds other
    /// files is accepted: files of the same names are replaced, others stay and are never removed.
    ///
    /// # Errors
    /// [`crate::Error::BundleOccupied`] where the place holds what no export of this format wrote, and
    /// `force` is not given; [`crate::Error::File`] where it can't be read or written.
    pub fn begin(target: Target, format: &str, force: bool) -> Result<Self> {
        Self::begin_remembering(target, format, force, None)
    }

    /// Begins a bundle as [`begin`](Self::begin) does, and remembers in the folder `memory` what
    /// each file was printed from, so that the next export into it can [`keep`](Output::keep) what
    /// has not changed. With `force` nothing is believed: every file is compared.
    ///
    /// # Errors
    /// Those.
    pub fn begin_remembering(
        target: Target,
        format: &str,
        force: bool,
        memory: Option<&Path>,
    ) -> Result<Self> {
        let path = target.path().to_owned();
        let recalled = memory
            .filter(|_| !force)
            .and_then(|folder| Memory::of(folder, &path, format));
        let (place, earlier) = Place::begin(target, format, force, recalled.as_ref())?;
        let untouched = match &place {
            Place::Known(folder) if earlier.manifest.is_some() => {
                let (root, earlier) = (folder.root().to_owned(), Arc::clone(&earlier));
                Seeking::Sought(thread::spawn(move || earlier.untouched(&root)))
            }
            _ => Seeking::Found(Untouched::default()),
        };
        Ok(Self {
            target: path,
            format: format.to_owned(),
            kept: vec![false; earlier.files().len()],
            earlier,
            untouched,
            claimed: Claimed::default(),
            writing: Writing::begin(place),
            memory: memory.map(Path::to_owned),
        })
    }

    /// Ends the bundle: takes away what is no longer made, writes the manifest, and moves what was
    /// written beside into place.
    ///
    /// # Errors
    /// [`crate::Error::File`]
    pub fn finish(self) -> Result<BundleCounts> {
        let (place, done) = self.writing.end()?;
        let written = done.iter().filter(|done| done.written).count();
        let kept = self.earlier.files().iter().zip(&self.kept);
        let mut files: Vec<&Known> = kept
            .filter_map(|(known, kept)| kept.then_some(known))
            .chain(done.iter().map(|done| &done.known))
            .collect();
        // Stable, as that is quick where most stands in order already.
        files.sort_by(|a, b| a.file.path.cmp(&b.file.path));
        let records: Vec<&FileRecord> = files.iter().map(|known| &known.file).collect();
        let is_as_it_was = self.earlier.files().iter().eq(files.iter().copied());
        let remember = self.memory.is_some() && !is_as_it_was;
        let (ending, known) = rayon::join(
            || place.finish(&self.format, &records, &self.earlier),
            || remember.then(|| remembered::written(&files)),
        );
        let ending = ending?;
        if let Some(folder) = self.memory.filter(|_| remember)
            && let Some(memory) = Memory::of(&folder, &self.target, &self.format)
        {
            match ending.manifest.zip(known.flatten()) {
                Some((manifest, files)) => memory.keep(manifest, &files),
                None => memory.forget(),
            }
        }
        let written = written + usize::from(ending.manifest_written);
        Ok(BundleCounts {
            written,
            unchanged: files.len() + 1 - written,
            removed: ending.removed,
            bytes: ending.manifest_bytes + records.iter().map(|file| file.bytes).sum::<u64>(),
        })
    }

    fn send(&mut self, files: Vec<Printed>) -> Result<()> {
        for Printed { file, .. } in &files {
            self.claimed.claim(&file.path)?;
            let earlier = self.earlier.place_in_any_case(&file.path);
            if let Some(place) = earlier.filter(|place| self.kept[*place]) {
                let other = &self.earlier.files()[place].file.path;
                return Err(path::taken(&file.path, other));
            }
        }
        self.writing.put(files)
    }
}

impl Output for Bundle {
    fn put(&mut self, files: Vec<BundleFile>) -> Result<()> {
        let files = files.into_iter();
        self.send(files.map(|file| Printed { file, key: None }).collect())
    }

    fn put_printed(&mut self, files: Vec<(BundleFile, Key)>) -> Result<()> {
        let printed = files.into_iter().map(|(file, key)| Printed {
            file,
            key: Some(key),
        });
        self.send(printed.collect())
    }

    fn keep(&mut self, path: &str, key: Key) -> Result<bool> {
        let Some(place) = self.untouched.found()?.place(&self.earlier, path, key) else {
            return Ok(false);
        };
        self.claimed.look_for(path)?;
        if std::mem::replace(&mut self.kept[place], true) {
            return Err(path::taken(path, path));
        }
        Ok(true)
    }

    fn standing(&mut self, path: &str) -> Result<Option<Vec<u8>>> {
        Ok(self.untouched.found()?.read(&self.earlier, path))
    }
}

impl Seeking {
    fn found(&mut self) -> Result<&Untouched> {
        if let Self::Sought(_) = self
            && let Self::Sought(seeking) =
                std::mem::replace(self, Self::Found(Untouched::default()))
        {
            *self = Self::Found(seeking.join().map_err(|_| writing::broken())?);
        }
        match self {
            Self::Found(found) => Ok(found),
            Self::Sought(_) => Err(writing::broken()),
        }
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
