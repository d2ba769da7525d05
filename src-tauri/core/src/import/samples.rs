//! What the readers' tests share: a folder of files to read, and what they look at in a brief.

use std::fs;

use super::{Basket, IncomingBrief};
use crate::brief::Note;

/// A folder of these files, by their paths.
pub(super) fn folder(files: &[(&str, impl AsRef<[u8]>)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// The one brief that there is.
pub(super) fn only(mut basket: Basket) -> IncomingBrief {
    assert_eq!(basket.briefs.len(), 1);
    basket.briefs.remove(0)
}

/// The codes of notes, in order.
pub(super) fn codes(notes: &[Note]) -> Vec<&str> {
    notes.iter().map(|note| note.code.as_str()).collect()
}

/// When a brief was or will be published; empty where it was not.
pub(super) fn at(brief: &IncomingBrief) -> String {
    let at = brief.publication.at();
    at.map(|at| at.to_string()).unwrap_or_default()
}
