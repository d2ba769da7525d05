//! The licences of all that is built into the programs: every crate that they are linked with, and
//! every npm package that the window's page may hold, each with the texts that it came with.
//!
//! Texts that are the same stand once. A package that came without a text is under a licence whose
//! text is known here, or nothing is made: a package must not be shipped without its terms.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{places, start};

/// A package of somebody else's: `serde 1.0.228`, its terms, and who wrote it.
#[derive(Debug, PartialEq, Eq)]
struct Package {
    name: String,
    terms: String,
    authors: Vec<String>,
    folder: PathBuf,
}

/// All of them, as one text.
pub fn all() -> Result<String> {
    let mut packages = crates()?;
    packages.extend(npm_packages()?);
    packages.sort_by(|one, other| one.name.cmp(&other.name));
    let mut texts: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for package in &packages {
        for text in texts_of(package)? {
            texts.entry(text).or_default().insert(&package.name);
        }
    }
    let mut all = String::from("Briefdesk is built from the following, under these terms.\n\n");
    for package in &packages {
        all.push_str(&format!("  {}: {}\n", package.name, package.terms));
    }
    for (text, names) in texts {
        let names: Vec<&str> = names.into_iter().collect();
        let rule = "-".repeat(80);
        all.push_str(&format!("\n{rule}\n{}\n{rule}\n\n", names.join(", ")));
        all.push_str(&text);
        all.push('\n');
    }
    Ok(all)
}

/// What cargo says of the packages that make up the workspace.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Crate {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    manifest_path: PathBuf,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// The crates that the programs are linked with on this system, other than our own.
fn crates() -> Result<Vec<Package>> {
    let rustc = start::output(Command::new("rustc").arg("-vV"))?;
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    let mut cargo = start::cargo(&["metadata", "--locked", "--format-version", "1"])?;
    cargo.args(["--filter-platform", host.context("rustc names no host")?]);
    let metadata: Metadata = serde_json::from_str(&start::output(&mut cargo)?)?;

    let linked = linked(&metadata, &["briefdesk-cli", "briefdesk-app"]);
    let foreign = metadata.packages.into_iter();
    let foreign = foreign.filter(|it| it.source.is_some() && linked.contains(&it.id));
    Ok(foreign
        .map(|it| Package {
            name: format!("{} {}", it.name, it.version),
            terms: it.license.unwrap_or_else(|| "see below".to_owned()),
            authors: it.authors,
            folder: it
                .manifest_path
                .parent()
                .unwrap_or(Path::new(""))
                .to_owned(),
        })
        .collect())
}

/// The ids of everything that these packages are linked with.
fn linked(metadata: &Metadata, programs: &[&str]) -> BTreeSet<String> {
    let nodes = metadata.resolve.nodes.iter();
    let nodes: HashMap<&str, &Node> = nodes.map(|node| (node.id.as_str(), node)).collect();
    let programs = metadata
        .packages
        .iter()
        .filter(|it| programs.contains(&it.name.as_str()));
    let mut waiting: Vec<&str> = programs.map(|it| it.id.as_str()).collect();
    let mut linked = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if linked.insert(id.to_owned())
            && let Some(node) = nodes.get(id)
        {
            let is_linked = |it: &&Dependency| it.dep_kinds.iter().any(|it| it.kind.is_none());
            waiting.extend(node.deps.iter().filter(is_linked).map(|it| it.pkg.as_str()));
        }
    }
    linked
}

/// What npm has locked.
#[derive(Deserialize)]
struct Lockfile {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    version: Option<String>,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
}

/// What the window's page may hold: all that is no tool for making it, and Svelte, which is both.
fn npm_packages() -> Result<Vec<Package>> {
    let lockfile = places::ui().join("package-lock.json");
    let text = fs::read_to_string(&lockfile).context("ui/package-lock.json is missing")?;
    let lockfile: Lockfile = serde_json::from_str(&text)?;
    let mut found = Vec::new();
    for (path, locked) in lockfile.packages {
        let Some((_, name)) = path.rsplit_once("node_modules/") else {
            continue; // Our own.
        };
        if locked.dev && name != "svelte" {
            continue;
        }
        found.push(Package {
            name: format!("{name} {}", locked.version.unwrap_or_default()),
            terms: locked.license.unwrap_or_else(|| "see below".to_owned()),
            authors: Vec::new(),
            folder: places::ui().join(&path),
        });
    }
    Ok(found)
}

/// The texts that a package came with, else those of its terms.
fn texts_of(package: &Package) -> Result<Vec<String>> {
    let mut files: Vec<PathBuf> = fs::read_dir(&package.folder)
        .with_context(|| format!("{} is not where it should be", package.name))?
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
        texts.push(known_text(package)?);
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
fn known_text(package: &Package) -> Result<String> {
    const MIT: &str = include_str!("../../../LICENSE-MIT");
    const APACHE: &str = include_str!("../../../LICENSE-APACHE");
    const BSD: &str = include_str!("../../../packaging/licences/BSD-3-Clause.txt");
    const MPL: &str = "The Mozilla Public License 2.0 stands at https://mozilla.org/MPL/2.0/, and the source text of this package, unchanged, where all Rust packages are published.";
    let authors = match package.authors.as_slice() {
        [] => format!("The authors of {}", package.name),
        authors => authors.join(", "),
    };
    let offered = package.terms.split([' ', '/', '(', ')']);
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
        "{} came without its terms ({}): add their text to xtask/src/package/licences.rs",
        package.name,
        package.terms
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_and_the_engine_are_accounted_for() {
        let all = all().unwrap();
        for name in ["tauri 2", "rusqlite 0", "wry 0"] {
            assert!(all.contains(&format!("\n  {name}")), "{name}");
        }
        assert!(!all.contains("briefdesk-core"));
        assert!(all.contains("Apache License") && all.contains("Mozilla Public License"));
    }

    #[test]
    fn a_package_without_a_text_gets_that_of_its_terms_or_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let package = |terms: &str| Package {
            name: "a 1".into(),
            terms: terms.into(),
            authors: vec!["A. Writer".into()],
            folder: folder.path().to_owned(),
        };
        let text = texts_of(&package("Zlib OR MIT")).unwrap().remove(0);
        assert!(text.starts_with("MIT License\n\nCopyright (c) A. Writer\n\nPermission"));
        assert!(texts_of(&package("Proprietary")).is_err());
        fs::write(folder.path().join("COPYING.txt"), "\u{feff}\nTerms \n\n").unwrap();
        assert_eq!(texts_of(&package("Proprietary")).unwrap(), ["Terms\n"]);
    }
}
