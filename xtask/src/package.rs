//! `cargo xtask package`: the program as one installs it, in the formats of the system that this
//! runs on: `.deb` and `.rpm`, `.dmg`, or `.msi` and an installer.
//!
//! Tauri's bundler makes the packages, of optimised programs that are built for it, or for the tests
//! of those that the tests drive. What goes into them beside the window is put together here:
//! the command line, its manual, completions, what a desktop must know of desks, licences, changes.
//! Deliberately absent: signing and publishing; `docs/release.md` says how that is done.

mod contents;
mod handover;
pub mod history;
mod licences;
mod pages;
mod parts;
pub mod sbom;
mod settings;
mod updates;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{node, places, setup, start};

/// The programs that a package holds: the command line and the window.
const PROGRAMS: [&str; 2] = ["briefdesk", "briefdesk-app"];

/// Which of the programs that cargo builds a package is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Built {
    /// Those that are shipped, which are built for it.
    ToBeShipped,
    /// Those that the tests drive, which are there already; what only a debugger reads is taken out.
    ToBeTested,
}

/// The kinds of packages that this system makes unless told, and what their names end in.
const KINDS: &[(&str, &str)] = if cfg!(target_os = "linux") {
    &[("deb", "deb"), ("rpm", "rpm")]
} else if cfg!(target_os = "macos") {
    &[("app", "app"), ("dmg", "dmg")]
} else {
    &[("msi", "msi"), ("nsis", "exe")]
};

/// Makes packages of these kinds, or of those usual on this system, says how large they are, and
/// puts them into a folder where one is given.
pub fn package(kinds: &[String], into: Option<&Path>) -> Result<()> {
    setup::install(setup::Purpose::Packaging)?;
    node::install(&places::ui())?;
    node::script("build")?;
    build()?;
    let packages = make(kinds, Built::ToBeShipped)?;
    println!();
    for package in &packages {
        describe(package)?;
    }
    if let Some(folder) = into {
        handover::hand_over(&packages, folder)?;
    }
    Ok(())
}

/// Makes them of programs that have been built, and says where they are.
pub fn make(kinds: &[String], built: Built) -> Result<Vec<PathBuf>> {
    let bundler = places::checkout().join("packaging/node");
    node::install(&bundler)?;
    let stage = Stage::new(built)?;
    let kinds = match kinds {
        [] => KINDS.iter().map(|(kind, _)| (*kind).to_owned()).collect(),
        _ => kinds.to_vec(),
    };
    let contents = contents::gather(&stage)?;
    let updates = match built {
        Built::ToBeShipped => updates::configuration()?,
        Built::ToBeTested => None,
    };
    let settings = settings::write(&stage, &contents, updates)?;
    let mut tauri = start::program("node")?;
    tauri
        .arg(bundler.join("node_modules/@tauri-apps/cli/tauri.js"))
        .args(["bundle", "--ci", "--bundles", &kinds.join(","), "--config"])
        .arg(settings)
        .env("CARGO_TARGET_DIR", &stage.folder);
    start::run(&mut tauri)?;
    kinds.iter().map(|kind| stage.package(kind)).collect()
}

/// Builds both programs as they are shipped, with the commit that they are built from in them.
fn build() -> Result<()> {
    let mut cargo = start::cargo(&["build", "--locked", "--release"])?;
    cargo.args(["-p", "briefdesk-cli", "-p", "briefdesk-app"]);
    for program in PROGRAMS {
        cargo.args(["--bin", program]);
    }
    if let Some(commit) = history::commit() {
        cargo.env("BRIEFDESK_BUILD", commit);
    }
    cargo.args(updates::features()?);
    if let Some(configuration) = updates::configuration()? {
        cargo.env("TAURI_CONFIG", configuration.to_string());
    }
    start::run(&mut cargo)
}

/// Where packages are put together: a folder that the bundler takes for cargo's, so that it finds
/// the programs there and leaves its products there.
struct Stage {
    folder: PathBuf,
}

impl Stage {
    /// An empty one, with the programs in it.
    fn new(built: Built) -> Result<Self> {
        let target = places::target()?;
        let stage = Self {
            folder: match built {
                Built::ToBeShipped => target.join("packages"),
                Built::ToBeTested => target.join("debug/packages"),
            },
        };
        if stage.folder.exists() {
            fs::remove_dir_all(&stage.folder)
                .with_context(|| format!("Could not empty {}", stage.folder.display()))?;
        }
        fs::create_dir_all(stage.folder.join("release"))?;
        for program in PROGRAMS {
            let from = match built {
                Built::ToBeShipped => places::shipped(program)?,
                Built::ToBeTested => places::built(program)?,
            };
            fs::copy(&from, stage.program(program))
                .with_context(|| format!("Could not copy {}", from.display()))?;
        }
        if built == Built::ToBeTested {
            let mut strip = start::program("strip")?;
            start::run(strip.args(PROGRAMS.map(|program| stage.program(program))))?;
        }
        Ok(stage)
    }

    fn program(&self, name: &str) -> PathBuf {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        self.folder.join("release").join(name)
    }

    /// A file that goes into a package, written.
    fn file(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.folder.join("made").join(name);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, bytes))
            .with_context(|| format!("Could not write {}", path.display()))?;
        Ok(path)
    }

    /// The package of a kind that the bundler has made.
    fn package(&self, kind: &str) -> Result<PathBuf> {
        let ending = KINDS.iter().find(|(known, _)| *known == kind);
        let ending = ending.map_or(kind, |(_, ending)| ending).to_lowercase();
        let folder = match kind {
            "app" => self.folder.join("release/bundle/macos"),
            _ => self.folder.join("release/bundle").join(kind),
        };
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("No package was made in {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
            if extension == ending.as_str() {
                return Ok(path);
            }
        }
        bail!("No {kind} was made in {}", folder.display())
    }
}

/// Where a package is, its size, and what it takes when it is installed.
fn describe(package: &Path) -> Result<()> {
    println!("{}", package.display());
    if package.is_file() {
        println!("  package   {}", megabytes(fs::metadata(package)?.len()));
    }
    if let Some(size) = installed_size(package)? {
        println!("  installed {}", megabytes(size));
    }
    Ok(())
}

/// The bytes that a package takes when it is installed, as it says itself; of kinds that say it.
fn installed_size(package: &Path) -> Result<Option<u64>> {
    let (mut query, unit) = match package.extension().and_then(|ending| ending.to_str()) {
        Some("deb") => {
            let mut query = Command::new("dpkg-deb");
            query.arg("--field").arg(package).arg("Installed-Size");
            (query, 1024)
        }
        Some("rpm") => {
            let mut query = Command::new("rpm");
            query.args(["-qp", "--qf", "%{SIZE}"]).arg(package);
            (query, 1)
        }
        _ => return Ok(None),
    };
    let size: u64 = start::output(&mut query)?.trim().parse()?;
    Ok(Some(size * unit))
}

fn megabytes(bytes: u64) -> String {
    format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_megabytes() {
        assert_eq!(megabytes(12_345_678), "12.3 MB");
        assert_eq!(megabytes(950_000), "0.9 MB");
    }
}
