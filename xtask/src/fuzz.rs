//! `cargo xtask fuzz [TARGET]`: what reads input from outside, fed with what libFuzzer makes up.
//!
//! What it has made up so far stays beside the build products, so that the next run goes on from
//! there. Deliberately absent: a sanitizer. It would need a nightly compiler, and the engine has no
//! `unsafe` for it to judge.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{places, setup, start};

/// The memory that reading one input may take.
const MOST_MEMORY: &str = "-rss_limit_mb=512";
/// The seconds after which a reader hangs. A whole archive takes less.
const HANGS: &str = "-timeout=10";
/// The size of the largest input that is made up. What is slow by the square shows at this size.
const LARGEST: &str = "-max_len=65536";

/// Runs one target, or all of them, for so many seconds each, and says what was found.
pub fn fuzz(only: Option<&str>, seconds: u32) -> Result<()> {
    setup::install_fuzzer()?;
    let targets = targets()?;
    let chosen: Vec<&String> = targets
        .iter()
        .filter(|target| only.is_none_or(|only| only == *target))
        .collect();
    if chosen.is_empty() {
        bail!(
            "There is no such target. These are there: {}",
            targets.join(", ")
        );
    }
    let mut found = Vec::new();
    for target in chosen {
        println!("\n{target}, for {seconds} seconds");
        found.extend(run(target, seconds)?);
    }
    if found.is_empty() {
        println!("\nNothing was found: no panic, no hang, no reader out of memory.");
        return Ok(());
    }
    println!("\nFound:");
    for path in &found {
        println!("  {}", path.display());
    }
    bail!(
        "{} inputs to mend. Keep each as tests/fixtures/fuzz/TARGET/WHAT-WAS-WRONG, where the suite runs it",
        found.len()
    );
}

/// The targets by name: a file each.
fn targets() -> Result<Vec<String>> {
    let files = files(&places::checkout().join("fuzz/fuzz_targets"))?;
    let names = files.iter().filter_map(|path| path.file_stem()?.to_str());
    Ok(names.map(str::to_owned).collect())
}

/// Runs a target, and gives the inputs that it found.
fn run(target: &str, seconds: u32) -> Result<Vec<PathBuf>> {
    let build = places::target()?.join("fuzz");
    let (corpus, found) = (
        build.join("corpus").join(target),
        build.join("found").join(target),
    );
    for folder in [&corpus, &found] {
        fs::create_dir_all(folder)
            .with_context(|| format!("Could not make {}", folder.display()))?;
    }
    let before = files(&found)?;
    let mut cargo = start::cargo(&["fuzz", "run", "--sanitizer", "none", target])?;
    cargo
        .env("PATH", setup::path_with_tools()?)
        .env("CARGO_TARGET_DIR", &build)
        .arg(&corpus)
        .arg(format!("fuzz/seeds/{target}"))
        .args(["--", MOST_MEMORY, HANGS, LARGEST, "-print_final_stats=1"])
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-dict=fuzz/dictionaries/{target}.dict"))
        .arg(format!("-artifact_prefix={}/", found.display()));
    let ended = start::run(&mut cargo);
    let mut new = files(&found)?;
    new.retain(|path| !before.contains(path));
    if new.is_empty() {
        // It did not build, or did not start.
        ended?;
    }
    Ok(new)
}

/// The files of a folder, sorted.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.with_context(|| format!("Could not read {}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_seeds_and_a_dictionary() {
        let fuzz = places::checkout().join("fuzz");
        let targets = targets().unwrap();
        assert!(targets.len() >= 5);
        for target in targets {
            assert!(!files(&fuzz.join("seeds").join(&target)).unwrap().is_empty());
            assert!(fuzz.join(format!("dictionaries/{target}.dict")).is_file());
        }
    }
}
