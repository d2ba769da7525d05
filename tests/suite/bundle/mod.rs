//! The bundle writer: what it makes, what it leaves alone, and what a crash costs.

mod made;
mod updated;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use briefdesk_core::{
    Result,
    export::{Bundle, BundleCounts, BundleFile, Output, Target},
};
use tempfile::TempDir;

type Tree = BTreeMap<String, Vec<u8>>;

/// A place for bundles, and what is done there.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Exports these files into `site`.
    fn export(&self, files: &[(&str, &str)]) -> Result<BundleCounts> {
        export(&self.path("site"), "html", files, false)
    }

    /// Begins an export into `site`, writes these files and is cut short.
    fn crash(&self, files: &[(&str, &str)]) {
        let mut bundle = Bundle::begin(Target::of(self.path("site")), "html", false).unwrap();
        bundle.put(bundle_files(files)).unwrap();
    }

    /// What is in `site`, without the manifest.
    fn site(&self) -> Tree {
        let mut tree = tree(&self.path("site"));
        tree.remove("manifest.json");
        tree
    }

    /// The names next to `site`.
    fn beside(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn bundle_files(files: &[(&str, &str)]) -> Vec<BundleFile> {
    let file = |(path, text): &(&str, &str)| BundleFile {
        path: (*path).into(),
        bytes: text.as_bytes().to_vec(),
    };
    files.iter().map(file).collect()
}

fn export(to: &Path, format: &str, files: &[(&str, &str)], force: bool) -> Result<BundleCounts> {
    let mut bundle = Bundle::begin(Target::of(to), format, force)?;
    for file in bundle_files(files) {
        bundle.put(vec![file])?;
    }
    bundle.finish()
}

fn tree(root: &Path) -> Tree {
    let mut tree = Tree::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                tree.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    tree
}

fn of(files: &[(&str, &str)]) -> Tree {
    let file = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
    files.iter().map(file).collect()
}

fn code(result: Result<BundleCounts>) -> &'static str {
    result.unwrap_err().code()
}

const FIRST: &[(&str, &str)] = &[
    ("index.html", "home"),
    ("2019/04/reef/index.html", "reef"),
    ("2019/05/comet/index.html", "comet"),
];
