//! What stands beside an export's texts and was not read, so that the ledger can name it.

use std::collections::BTreeMap;

use crate::{
    brief::{ItemKind, Note},
    import::{Files, Sink},
};

/// How many files of a folder are named.
const NAMED: usize = 5;

/// Tells which files were passed over: all but those that were read, and pictures, sounds and
/// films, which are looked for where a text shows them.
pub(super) fn tell(files: &Files, was_read: impl Fn(&str) -> bool, sink: &mut dyn Sink) {
    let mut left: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in files.paths() {
        if !was_read(path) && !is_shown(path) {
            let folder = path.split_once('/').map_or("", |(folder, _)| folder);
            left.entry(folder).or_default().push(path);
        }
    }
    for (folder, paths) in left {
        let named = paths.iter().take(NAMED);
        let mut names = named.copied().collect::<Vec<_>>().join(", ");
        if paths.len() > NAMED {
            names.push_str(&format!(
                " and {} more below {folder}/",
                paths.len() - NAMED
            ));
            names = names.replace(" below /", "");
        }
        sink.count(ItemKind::Other, paths.len(), 0);
        let message = format!("Not read, as they hold no text of the archive: {names}");
        sink.note(Note::new("files_passed_over", message));
    }
}

fn is_shown(path: &str) -> bool {
    let kind = mime_guess::from_path(path).first();
    kind.is_some_and(|kind| matches!(kind.type_().as_str(), "image" | "audio" | "video"))
}
