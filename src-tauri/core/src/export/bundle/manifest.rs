//! The manifest: which files a bundle holds, and so which ones the next export may replace or
//! remove. Deliberately absent: the time, the program's version, any path of this machine.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    error::{Error, Result},
    export::BundleFile,
};

use super::path;

/// The manifest's name, at the top of the bundle.
pub const MANIFEST: &str = "manifest.json";

/// Who wrote it. A `manifest.json` that says otherwise is somebody else's.
const GENERATOR: &str = "Briefdesk";

/// The files of one bundle.
pub(super) struct Manifest {
    format: String,
    files: BTreeMap<String, ([u8; 32], u64)>,
}

/// What the manifest tells of one file.
pub(super) struct FileRecord {
    path: String,
    sha256: [u8; 32],
    pub(super) bytes: u64,
}

impl FileRecord {
    pub(super) fn of(file: BundleFile) -> Self {
        Self {
            sha256: Sha256::digest(&file.bytes).into(),
            bytes: file.bytes.len() as u64,
            path: file.path,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Written {
    format: String,
    generator: String,
    files: Vec<WrittenFile>,
}

#[derive(Serialize, Deserialize)]
struct WrittenFile {
    path: String,
    sha256: String,
    bytes: u64,
}

impl Manifest {
    pub(super) fn new(format: &str) -> Self {
        Self {
            format: format.to_owned(),
            files: BTreeMap::new(),
        }
    }

    pub(super) fn add(&mut self, file: FileRecord) {
        self.files.insert(file.path, (file.sha256, file.bytes));
    }

    pub(super) fn holds(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// As JSON, sorted by path.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>> {
        let written = Written {
            format: self.format.clone(),
            generator: GENERATOR.to_owned(),
            files: self
                .files
                .iter()
                .map(|(path, (sha256, bytes))| WrittenFile {
                    path: path.clone(),
                    sha256: hexadecimal(sha256),
                    bytes: *bytes,
                })
                .collect(),
        };
        let mut bytes = serde_json::to_vec_pretty(&written).map_err(|error| Error::Internal {
            doing: "writing a bundle's manifest".into(),
            detail: error.to_string(),
        })?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// The paths that a manifest of this format lists; none where it is of another format, of another
/// program, or names a file outside its bundle.
pub(super) fn paths_listed(bytes: &[u8], format: &str) -> Option<Vec<String>> {
    let written: Written = serde_json::from_slice(bytes).ok()?;
    let ours = written.generator == GENERATOR
        && written.format == format
        && written.files.iter().all(|file| path::is_safe(&file.path));
    ours.then(|| written.files.into_iter().map(|file| file.path).collect())
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;

    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_tells_what_is_in_the_bundle() {
        let mut manifest = Manifest::new("html");
        for path in ["b.html", "a/c.html"] {
            manifest.add(FileRecord::of(BundleFile {
                path: path.into(),
                bytes: b"reef".to_vec(),
            }));
        }
        let bytes = manifest.to_bytes().unwrap();
        insta::assert_snapshot!(String::from_utf8(bytes.clone()).unwrap(), @r#"
        {
          "format": "html",
          "generator": "Briefdesk",
          "files": [
            {
              "path": "a/c.html",
              "sha256": "3297cb78604badb2f37a572b83cfcd7cb2fb43a3acf1e0830d7f7e832ea98c87",
              "bytes": 4
            },
            {
              "path": "b.html",
              "sha256": "3297cb78604badb2f37a572b83cfcd7cb2fb43a3acf1e0830d7f7e832ea98c87",
              "bytes": 4
            }
          ]
        }
        "#);
        assert_eq!(
            paths_listed(&bytes, "html").unwrap(),
            ["a/c.html", "b.html"]
        );
        assert_eq!(paths_listed(&bytes, "markdown"), None);
    }

    #[test]
    fn a_manifest_of_somebody_else_is_not_believed() {
        let ours = r#"{"format":"html","generator":"Briefdesk","files":[{"path":"PATH","sha256":"","bytes":0}]}"#;
        assert!(paths_listed(ours.as_bytes(), "html").is_some());
        for manifest in [
            "",
            "{}",
            r#"{"name":"Some app","icons":[]}"#,
            &ours.replace("Briefdesk", "Other"),
            &ours.replace("PATH", "../letters.txt"),
            &ours.replace("PATH", "/etc/hosts"),
        ] {
            assert_eq!(
                paths_listed(manifest.as_bytes(), "html"),
                None,
                "{manifest}"
            );
        }
    }
}
