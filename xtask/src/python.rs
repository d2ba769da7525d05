//! Python: an environment of the project's own, with what the suite's judges need, exactly as listed.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{places, start};

/// Makes the environment and installs what `tests/python/requirements.txt` lists, unless that has
/// been done since the list changed.
pub fn install() -> Result<()> {
    let list = places::checkout().join("tests/python/requirements.txt");
    let wanted =
        fs::read_to_string(&list).with_context(|| format!("{} is missing", list.display()))?;
    let folder = places::tools()?.join("python");
    let stamp = folder.join("requirements.txt");
    let python = places::python()?;
    if python.is_file() && fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!(
        "Installing the suite's Python judges into {}",
        folder.display()
    );
    let base = if cfg!(windows) { "python" } else { "python3" };
    start::run(
        Command::new(base)
            .args(["-m", "venv", "--clear"])
            .arg(&folder),
    )
    .context("Python 3.9 or later is needed, with its module venv: install it, then start again")?;
    start::run(&mut pip(&python, &list))?;
    // Last, so that a broken installation is not taken for one.
    fs::write(&stamp, wanted).with_context(|| format!("Could not write {}", stamp.display()))
}

fn pip(python: &Path, list: &Path) -> Command {
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "install", "--quiet", "--no-deps"])
        .args(["--disable-pip-version-check", "--requirement"])
        .arg(list);
    pip
}
