//! `cargo xtask types`: the TypeScript types of what crosses the bridge, made from the Rust types.
//!
//! The shell's `bridge-types` program names the types and writes them; here they are put in place
//! or compared with what is there.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::{node, places, start};

/// Where they live, from the checkout. Nobody edits them by hand.
const GENERATED: &str = "ui/src/ipc/generated";

/// Files by name.
type Files = BTreeMap<String, String>;

/// Puts the types in place.
pub fn write() -> Result<()> {
    let folder = places::checkout().join(GENERATED);
    let made = make()?;
    fs::create_dir_all(&folder)?;
    for name in read(&folder)?
        .keys()
        .filter(|name| !made.contains_key(*name))
    {
        fs::remove_file(folder.join(name))?;
    }
    for (name, text) in &made {
        fs::write(folder.join(name), text)?;
    }
    println!("{} types written to {GENERATED}", made.len());
    Ok(())
}

/// Fails where what is in place is not what the Rust types say.
pub fn check() -> Result<()> {
    let drifted = drift(&read(&places::checkout().join(GENERATED))?, &make()?);
    if drifted.is_empty() {
        return Ok(());
    }
    bail!(
        "The types in {GENERATED} are not those of the Rust code: {}. Run “cargo xtask types”",
        drifted.join(", ")
    );
}

/// The files that are missing, left over, or say something else.
fn drift(there: &Files, made: &Files) -> Vec<String> {
    let mut names: Vec<&String> = there.keys().chain(made.keys()).collect();
    names.sort();
    names.dedup();
    names
        .into_iter()
        .filter(|name| there.get(*name) != made.get(*name))
        .cloned()
        .collect()
}

fn make() -> Result<Files> {
    // The shell does not compile without the window that it embeds; any build of it will do.
    if !places::ui().join("dist/index.html").is_file() {
        node::install(&places::ui())?;
        node::script("build")?;
    }
    let build = [
        "build",
        "--workspace",
        "--all-features",
        "--bin",
        "bridge-types",
    ];
    start::run(&mut start::cargo(&build)?)?;
    let folder = tempfile::tempdir()?;
    let mut program = start::program(places::built("bridge-types")?)?;
    start::run(program.arg(folder.path()))?;
    read(folder.path())
}

fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    if !folder.exists() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path)
            .with_context(|| format!("Could not read {}", path.display()))?;
        files.insert(name, text);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_file_that_is_missing_left_over_or_different_has_drifted() {
        let there = files(&[("Left.ts", "x"), ("Same.ts", "x"), ("Edited.ts", "mine")]);
        let made = files(&[
            ("Missing.ts", "x"),
            ("Same.ts", "x"),
            ("Edited.ts", "theirs"),
        ]);
        assert_eq!(drift(&there, &made), ["Edited.ts", "Left.ts", "Missing.ts"]);
        assert!(drift(&made, &made).is_empty());
    }
}
