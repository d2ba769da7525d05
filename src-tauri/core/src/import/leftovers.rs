//! What stands beside an export's texts and was not read, so that the ledger can name it.

use std::collections::BTreeMap;

use crate::{
    brief::{ItemKind, note},
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
        let names = paths[..paths.len().min(NAMED)].join(", ");
        let count = paths.len().saturating_sub(NAMED);
        let (form, more) = match (count, folder) {
            (0, _) => ("all", String::new()),
            (_, "") => ("more", format!(" and {count} more")),
            _ => ("more_below", format!(" and {count} more below {folder}/")),
        };
        sink.count(ItemKind::Other, paths.len(), 0);
        sink.note(note!(
            "files_passed_over",
            "Not read, as they hold no text of the archive: {names}{more}",
            form,
            names,
            count,
            folder,
        ));
    }
}

/// Tells how many comments a file has, which do not come in.
pub(super) fn tell_comments(count: usize, file: &str, sink: &mut dyn Sink) {
    if count > 0 {
        sink.count(ItemKind::Comment, count, 0);
        let note = note!(
            "comments_dropped",
            "Comments that were left out: {count}",
            count
        );
        sink.note(note.in_file(file));
    }
}

/// Tells how many records of a kind (`settings`, `snippets`, `newsletters`) a file has, for which
/// there is no place here.
pub(super) fn tell_records(count: usize, what: &str, file: &str, sink: &mut dyn Sink) {
    if count > 0 {
        sink.count(ItemKind::Other, count, 0);
        let words = match what {
            "settings" => "Settings and templates",
            "snippets" => "Snippets",
            _ => "Newsletters",
        };
        let note = note!(
            "records_dropped",
            "{words} that were left out: {count}",
            what,
            count,
        );
        sink.note(note.in_file(file));
    }
}

fn is_shown(path: &str) -> bool {
    let kind = mime_guess::from_path(path).first();
    kind.is_some_and(|kind| matches!(kind.type_().as_str(), "image" | "audio" | "video"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::import::Basket;

    #[test]
    fn what_was_not_read_is_named_by_folder() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("claps")).unwrap();
        let claps = (1..=7).map(|number| format!("claps/{number}.html"));
        for path in claps.chain(["a.html".into(), "b.csv".into(), "c.jpg".into()]) {
            fs::write(folder.path().join(path), "").unwrap();
        }
        let files = Files::open(folder.path()).unwrap();
        let mut basket = Basket::default();
        tell(&files, |path| path == "a.html", &mut basket);
        let told: Vec<_> = basket.notes.iter().map(|note| &*note.message).collect();
        assert!(told[0].ends_with(": b.csv"), "{told:?}");
        assert!(
            told[1].ends_with("claps/5.html and 2 more below claps/"),
            "{told:?}"
        );
        let other = ItemKind::Other;
        assert_eq!(basket.counts, [(other, 1, 0), (other, 7, 0)]);
    }
}
