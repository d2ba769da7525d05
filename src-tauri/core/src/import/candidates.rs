//! Which files may be a platform's export: the one that was chosen, or some of a folder or zip.
//!
//! Deliberately absent: telling what they are.

use super::Files;

/// The one file; or those that end so and stand no deeper than in so many folders.
///
/// A folder that holds Markdown is a site's source, which may well keep an old export somewhere.
pub(super) fn of(files: &Files, endings: &[&str], deepest: usize) -> Vec<String> {
    if files.is_single() {
        return files.paths().to_vec();
    }
    if !files.paths_ending(".md").is_empty() {
        return Vec::new();
    }
    let ending = endings.iter().flat_map(|ending| files.paths_ending(ending));
    let near = ending.filter(|path| path.matches('/').count() <= deepest);
    near.collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_site_s_source_is_no_export() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("a/b")).unwrap();
        for path in ["blog.XML", "a/b/deep.xml", "a/other.json"] {
            fs::write(root.join(path), "").unwrap();
        }
        let found = || of(&Files::open(root).unwrap(), &[".xml", ".json"], 1);
        assert_eq!(found(), ["blog.XML", "a/other.json"]);
        fs::write(root.join("a/post.md"), "").unwrap();
        assert!(found().is_empty());
    }
}
