//! npm: dependencies installed exactly as locked, and the scripts of the window's package.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{places, start};

/// Installs what a package's lockfile says, unless that has been done since the lockfile changed.
pub fn install(package: &Path) -> Result<()> {
    // npm writes this file at the end of an installation.
    let stamp = package.join("node_modules/.package-lock.json");
    let lockfile = package.join("package-lock.json");
    let changed = |path: &Path| fs::metadata(path).and_then(|data| data.modified());
    let locked =
        changed(&lockfile).with_context(|| format!("{} is missing", lockfile.display()))?;
    if changed(&stamp).is_ok_and(|installed| installed >= locked) {
        return Ok(());
    }
    start::run(npm(package)?.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
}

/// Runs a script of the window's package.
pub fn script(name: &str) -> Result<()> {
    start::run(npm(&places::ui())?.args(["run", "--silent", name]))
}

fn npm(package: &Path) -> Result<Command> {
    let mut npm = start::program(if cfg!(windows) { "npm.cmd" } else { "npm" })?;
    npm.current_dir(package);
    Ok(npm)
}
