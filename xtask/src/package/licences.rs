//! The licences of all that is built into the programs, each with the texts that it came with.
//!
//! Texts that are the same stand once. A package that came without a text is under a licence whose
//! text is known here, or nothing is made: a package must not be shipped without its terms.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use super::parts::{self, Part};

/// All of them, as one text.
pub fn all() -> Result<String> {
    let parts = parts::all()?;
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for part in &parts {
        for text in texts_of(part)? {
            texts.entry(text).or_default().insert(part.title());
        }
    }
    let mut all = String::from("Briefdesk is built from the following, under these terms.\n\n");
    for part in &parts {
        let terms = part.terms.as_deref().unwrap_or("see below");
        all.push_str(&format!("  {}: {terms}\n", part.title()));
    }
    for (text, names) in texts {
        let names: Vec<String> = names.into_iter().collect();
        let rule = "-".repeat(80);
        all.push_str(&format!("\n{rule}\n{}\n{rule}\n\n", names.join(", ")));
        all.push_str(&text);
        all.push('\n');
    }
    Ok(all)
}

/// The texts that a package came with, else those of its terms.
fn texts_of(part: &Part) -> Result<Vec<String>> {
    let mut files: Vec<PathBuf> = fs::read_dir(&part.folder)
        .with_context(|| format!("{} is not where it should be", part.title()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_file() && is_licence(path))
        .collect();
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let bytes =
            fs::read(&file).with_context(|| format!("Could not read {}", file.display()))?;
        texts.push(tidied(&String::from_utf8_lossy(&bytes)));
    }
    if texts.is_empty() {
        texts.push(known_text(part)?);
    }
    Ok(texts)
}

fn is_licence(path: &Path) -> bool {
    const NAMES: &[&str] = &["licen", "copying", "copyright", "notice", "unlicense"];
    const CODE: &[&str] = &["rs", "js", "ts", "py", "json"];
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    NAMES.iter().any(|known| name.starts_with(known)) && !CODE.contains(&extension.as_ref())
}

/// A text without what differs between two copies of it.
fn tidied(text: &str) -> String {
    let lines = text.trim_start_matches('\u{feff}').lines();
    let lines: Vec<&str> = lines.map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_matches('\n'))
}

/// The text of terms that a package names and does not print. Where it offers several, the first
/// known one is taken, which `OR` allows.
fn known_text(part: &Part) -> Result<String> {
    const MIT: &str = include_str!("../../../LICENSE-MIT");
    const APACHE: &str = include_str!("../../../LICENSE-APACHE");
    const BSD: &str = include_str!("../../../packaging/licences/BSD-3-Clause.txt");
    const MPL: &str = "The Mozilla Public License 2.0 stands at https://mozilla.org/MPL/2.0/, and the source text of this package, unchanged, where all Rust packages are published.";
    let named = part.terms.as_deref().unwrap_or_default();
    let authors = match part.authors.as_slice() {
        [] => format!("The authors of {}", part.title()),
        authors => authors.join(", "),
    };
    let offered = named.split([' ', '/', '(', ')']);
    for terms in offered {
        match terms {
            "MIT" => {
                let (_, terms) = MIT
                    .split_once("developers\n")
                    .context("LICENSE-MIT names no holder")?;
                return Ok(format!("MIT License\n\nCopyright (c) {authors}\n{terms}"));
            }
            "Apache-2.0" => return Ok(tidied(APACHE)),
            "BSD-3-Clause" => return Ok(format!("Copyright (c) {authors}\n{BSD}")),
            "MPL-2.0" => return Ok(format!("Copyright (c) {authors}\n\n{MPL}\n")),
            _ => {}
        }
    }
    bail!(
        "{} came without its terms ({named}): add their text to xtask/src/package/licences.rs",
        part.title()
    )
}

#[cfg(test)]
mod tests {
    use super::{super::parts::Registry, *};

    #[test]
    fn each_part_stands_there_with_its_terms() {
        let all = all().unwrap();
        for name in ["tauri 2", "rusqlite 0", "svelte 5"] {
            assert!(all.contains(&format!("\n  {name}")), "{name}");
        }
        assert!(all.contains("Apache License") && all.contains("Mozilla Public License"));
    }

    #[test]
    fn a_package_without_a_text_gets_that_of_its_terms_or_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let part = |terms: &str| Part {
            registry: Registry::Cargo,
            name: "a".into(),
            version: "1".into(),
            terms: Some(terms.into()),
            authors: vec!["A. Writer".into()],
            folder: folder.path().to_owned(),
        };
        let text = texts_of(&part("Zlib OR MIT")).unwrap().remove(0);
        assert!(text.starts_with("MIT License\n\nCopyright (c) A. Writer\n\nPermission"));
        assert!(texts_of(&part("Proprietary")).is_err());
        fs::write(folder.path().join("COPYING.txt"), "\u{feff}\nTerms \n\n").unwrap();
        assert_eq!(texts_of(&part("Proprietary")).unwrap(), ["Terms\n"]);
    }
}
