//! No reader panics, hangs or makes much out of little: not on what the fuzz targets begin with, and
//! not on what they once found. Each found input is a file in the folder of its target, which is
//! named after what was wrong.

use std::{
    fs,
    path::{Path, PathBuf},
};

use briefdesk_tests::readers::{READERS, run};

/// A path within the checkout.
fn checkout(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The files of a folder, sorted; none where there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_reader_bears_what_it_is_fed_and_what_it_once_did_not() {
    for (name, _) in READERS {
        let seeds = files(&checkout(&format!("fuzz/seeds/{name}")));
        assert!(!seeds.is_empty(), "{name} has nothing to begin with");
        let found = files(&checkout(&format!("tests/fixtures/fuzz/{name}")));
        for path in seeds.iter().chain(&found) {
            // The test's output, which is shown where it fails.
            eprintln!("{}", path.display());
            run(name, &fs::read(path).unwrap());
        }
    }
}

#[test]
fn every_reader_has_its_fuzz_target() {
    let targets = files(&checkout("fuzz/fuzz_targets"));
    let targets: Vec<&str> = targets
        .iter()
        .map(|path| path.file_stem().unwrap().to_str().unwrap())
        .collect();
    assert_eq!(targets, READERS.map(|(name, _)| name));
}
