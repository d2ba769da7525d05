//! The manifest: which files a bundle holds, and so which ones the next export may replace or
//! remove. Deliberately absent: the time, the program's version, any path of this machine.

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

/// What the manifest tells of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileRecord {
    pub(super) path: String,
    pub(super) sha256: [u8; 32],
    pub(super) bytes: u64,
}

impl FileRecord {
    pub(super) fn of(file: &BundleFile) -> Self {
        Self {
            path: file.path.clone(),
            sha256: Sha256::digest(&file.bytes).into(),
            bytes: file.bytes.len() as u64,
        }
    }
}

/// The manifest of these files, which are in order of path: JSON, a line for each value. Written
/// by hand, for it is long and stands at the end of every export.
pub(super) fn print<'r>(
    format: &str,
    files: impl Iterator<Item = &'r FileRecord>,
) -> Result<BundleFile> {
    let quoted = |text: &str| {
        serde_json::to_string(text).map_err(|error| Error::Internal {
            doing: "writing a bundle's manifest".into(),
            detail: error.to_string(),
        })
    };
    let mut json = String::with_capacity(200 * (files.size_hint().0 + 1));
    json.push_str(&format!(
        "{{\n  \"format\": {},\n  \"generator\": {},\n  \"files\": [",
        quoted(format)?,
        quoted(GENERATOR)?
    ));
    let mut separator = "\n";
    for file in files {
        json.push_str(separator);
        json.push_str("    {\n      \"path\": ");
        json.push_str(&quoted(&file.path)?);
        json.push_str(",\n      \"sha256\": \"");
        push_hexadecimal(&mut json, &file.sha256);
        json.push_str("\",\n      \"bytes\": ");
        json.push_str(&file.bytes.to_string());
        json.push_str("\n    }");
        separator = ",\n";
    }
    json.push_str(if separator == "\n" {
        "]\n}\n"
    } else {
        "\n  ]\n}\n"
    });
    Ok(BundleFile {
        path: MANIFEST.to_owned(),
        bytes: json.into_bytes(),
    })
}

#[derive(Deserialize)]
struct Written {
    format: String,
    generator: String,
    files: Vec<WrittenFile>,
}

#[derive(Deserialize)]
struct WrittenFile {
    path: String,
    sha256: String,
    bytes: u64,
}

/// A manifest as it was read.
pub(super) struct Listed {
    pub(super) format: String,
    pub(super) files: Vec<ListedFile>,
}

/// What it says of one file.
pub(super) struct ListedFile {
    pub(super) path: String,
    /// In lower-case hexadecimal.
    pub(super) sha256: String,
    pub(super) bytes: u64,
}

/// What a manifest lists, whatever its format; none where it is no manifest of ours.
pub(super) fn read(bytes: &[u8]) -> Option<Listed> {
    let written: Written = serde_json::from_slice(bytes).ok()?;
    let ours = written.generator == GENERATOR
        && written.files.iter().all(|file| path::is_safe(&file.path));
    ours.then(|| Listed {
        format: written.format,
        files: written
            .files
            .into_iter()
            .map(|file| ListedFile {
                path: file.path,
                sha256: file.sha256,
                bytes: file.bytes,
            })
            .collect(),
    })
}

/// The files that a manifest of this format lists; none where it is of another format, of another
/// program, or names a file outside its bundle.
pub(super) fn files_listed(bytes: &[u8], format: &str) -> Option<Vec<FileRecord>> {
    let written: Written = serde_json::from_slice(bytes).ok()?;
    let ours = written.generator == GENERATOR
        && written.format == format
        && written.files.iter().all(|file| path::is_safe(&file.path));
    let record = |file: WrittenFile| FileRecord {
        // What is no hash is that of no file.
        sha256: read_hexadecimal(&file.sha256).unwrap_or_default(),
        path: file.path,
        bytes: file.bytes,
    };
    ours.then(|| written.files.into_iter().map(record).collect())
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    push_hexadecimal(&mut text, bytes);
    text
}

fn push_hexadecimal(text: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.extend(bytes.iter().flat_map(|byte| {
        [byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)]))
    }));
}

fn read_hexadecimal(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    let mut bytes = [0; 32];
    if digits.len() != 2 * bytes.len() {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16);
        *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_tells_what_is_in_the_bundle() {
        let files = ["a/c.html", "b.html"].map(|path| {
            FileRecord::of(&BundleFile {
                path: path.into(),
                bytes: b"reef".to_vec(),
            })
        });
        let bytes = print("html", files.iter()).unwrap().bytes;
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
        assert_eq!(files_listed(&bytes, "html").unwrap(), files);
        assert_eq!(files_listed(&bytes, "markdown"), None);
        let none = print("html", [].iter()).unwrap().bytes;
        assert_eq!(files_listed(&none, "html").unwrap(), []);
    }

    #[test]
    fn a_manifest_of_somebody_else_is_not_believed() {
        let ours = r#"{"format":"html","generator":"Briefdesk","files":[{"path":"PATH","sha256":"","bytes":0}]}"#;
        assert!(files_listed(ours.as_bytes(), "html").is_some());
        for manifest in [
            "",
            "{}",
            r#"{"name":"Some app","icons":[]}"#,
            &ours.replace("Briefdesk", "Other"),
            &ours.replace("PATH", "../letters.txt"),
            &ours.replace("PATH", "/etc/hosts"),
        ] {
            assert_eq!(
                files_listed(manifest.as_bytes(), "html"),
                None,
                "{manifest}"
            );
        }
    }
}
