//! What the programs are built from and is not our own: every crate that they are linked with on
//! this system, and every npm package that the window's page may hold.
//!
//! Deliberately absent: what only builds and tests use, and the libraries of the system, which a
//! package names as what it depends on.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{places, start};

use super::updates;

/// Where a part comes from, in the words of package URLs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Registry {
    Cargo,
    Npm,
}

/// A package of somebody else's, its terms, and who wrote it.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    pub registry: Registry,
    pub name: String,
    pub version: String,
    /// As the package says them, mostly an SPDX expression; none where it came with a text alone.
    pub terms: Option<String>,
    pub authors: Vec<String>,
    /// Where its files are.
    pub folder: PathBuf,
}

impl Part {
    /// `serde 1.0.228`.
    pub fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

/// All of them, each once, in the order of their names.
pub fn all() -> Result<Vec<Part>> {
    let mut parts = crates()?;
    parts.extend(npm_packages()?);
    parts.sort_by_key(|part| (part.title(), part.registry));
    parts.dedup_by_key(|part| (part.title(), part.registry));
    Ok(parts)
}

/// The system that cargo builds for, as Rust names it.
pub fn host() -> Result<String> {
    let rustc = start::output(Command::new("rustc").arg("-vV"))?;
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc names no host")?.to_owned())
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

fn crates() -> Result<Vec<Part>> {
    let mut cargo = start::cargo(&["metadata", "--locked", "--format-version", "1"])?;
    cargo.args(["--filter-platform", &host()?]);
    cargo.args(updates::features()?);
    let metadata: Metadata = serde_json::from_str(&start::output(&mut cargo)?)?;

    let linked = linked(&metadata, &["briefdesk-cli", "briefdesk-app"]);
    let foreign = metadata.packages.into_iter();
    let foreign = foreign.filter(|it| it.source.is_some() && linked.contains(&it.id));
    Ok(foreign
        .map(|it| Part {
            registry: Registry::Cargo,
            name: it.name,
            version: it.version,
            terms: it.license,
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

/// All that is no tool for making the page, and Svelte, which is both.
fn npm_packages() -> Result<Vec<Part>> {
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
        found.push(Part {
            registry: Registry::Npm,
            name: name.to_owned(),
            version: locked.version.unwrap_or_default(),
            terms: locked.license,
            authors: Vec::new(),
            folder: places::ui().join(&path),
        });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_and_the_engine_are_accounted_for_and_tools_are_not() {
        let parts = all().unwrap();
        let has = |registry, name: &str| {
            let mut named = parts.iter().filter(|it| it.name == name);
            named.any(|it| it.registry == registry)
        };
        for name in ["tauri", "rusqlite", "wry"] {
            assert!(has(Registry::Cargo, name), "{name}");
        }
        for name in ["svelte", "@codemirror/view", "marked"] {
            assert!(has(Registry::Npm, name), "{name}");
        }
        for name in ["briefdesk-core", "resvg", "proptest", "eslint", "vite"] {
            assert!(
                !has(Registry::Cargo, name) && !has(Registry::Npm, name),
                "{name}"
            );
        }
    }
}
