//! What this machine remembers of a bundle: from what each file was printed, and how it stood on
//! the disk then. It spares the next export what has not changed.
//!
//! It is believed only beside the manifest that it was written for; where there is none, every file
//! is printed and compared.

use std::path::Path;

use super::{earlier::Known, stamp::Stamp};
use crate::remembered::Remembered;

/// What is remembered of one bundle, read and written.
#[derive(Debug, Clone)]
pub(super) struct Memory {
    remembered: Remembered,
    format: String,
}

impl Memory {
    /// The memory of the bundle at `place`, in this folder. None where the place is not there.
    pub(super) fn of(folder: &Path, place: &Path, format: &str) -> Option<Self> {
        place.exists().then(|| Self {
            remembered: Remembered::of_place(folder, place),
            format: format.to_owned(),
        })
    }

    /// The files of the bundle whose manifest has this stamp, by path.
    pub(super) fn recall(&self, manifest: Stamp) -> Option<Vec<Known>> {
        let mut files: Vec<Known> = self.remembered.recall(&self.opening(manifest))?;
        for known in &mut files {
            // Of a file as young as its manifest a change might not show.
            known.stamp = known.stamp.filter(|stamp| stamp.is_before(&manifest));
        }
        Some(files)
    }

    /// Remembers files, as [`crate::remembered::written`] gives them in order of path, beside the
    /// manifest of this stamp.
    pub(super) fn keep(&self, manifest: Stamp, files: &[u8]) {
        self.remembered.keep_written(&self.opening(manifest), files);
    }

    /// Forgets the bundle.
    pub(super) fn forget(&self) {
        self.remembered.forget();
    }

    /// What the memory begins with; another layout gets another number.
    fn opening(&self, manifest: Stamp) -> impl serde::Serialize {
        ("Briefdesk bundle 2", &self.format, manifest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        export::{bundle::manifest::FileRecord, key::Key},
        remembered::written,
    };

    fn stamp(modified: i64) -> Stamp {
        Stamp {
            bytes: 4,
            modified,
            changed: modified,
        }
    }

    fn known(path: &str, modified: i64, key: Option<Key>) -> Known {
        Known {
            file: FileRecord {
                path: path.into(),
                sha256: [7; 32],
                bytes: 4,
            },
            stamp: Some(stamp(modified)),
            key,
        }
    }

    #[test]
    fn what_is_remembered_is_believed_whole_and_beside_its_manifest_alone() {
        let folder = tempfile::tempdir().unwrap();
        let memory = Memory::of(folder.path(), folder.path(), "html").unwrap();
        assert!(memory.recall(stamp(9)).is_none());
        let files = [known("a", 7, Some(Key::of("a"))), known("b", 9, None)];
        let kept: Vec<&Known> = files.iter().collect();
        memory.keep(stamp(9), &written(&kept).unwrap());
        let found = memory.recall(stamp(9)).unwrap();
        assert_eq!(found[0], files[0]);
        assert_eq!(found[1].stamp, None, "as young as the manifest");
        assert!(memory.recall(stamp(10)).is_none());
        let other = Memory::of(folder.path(), folder.path(), "markdown").unwrap();
        assert!(other.recall(stamp(9)).is_none());

        memory.forget();
        assert!(memory.recall(stamp(9)).is_none());
    }
}
