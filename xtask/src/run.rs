//! `cargo xtask run`: from a fresh checkout to the window, open on a desk worth looking at.

use std::{env, fs, path::Path};

use anyhow::{Context, Result};

use crate::{node, places, setup, start};

/// Builds everything, makes a sample desk, checks and exports it, and opens the window on it.
pub fn run() -> Result<()> {
    setup::install(setup::Purpose::Running)?;
    node::install(&places::ui())?;
    node::script("build")?;
    start::run(&mut start::cargo(&[
        "build",
        "-p",
        "briefdesk-cli",
        "-p",
        "briefdesk-app",
    ])?)?;

    let folder = places::cache()?.join("sample");
    let desk = make_sample(&folder)?;
    println!();
    println!("The desk      {}", desk.display());
    println!("As a web site {}", folder.join("site/index.html").display());
    println!("As Markdown   {}", folder.join("markdown").display());
    println!();
    open_window(&desk)
}

/// Makes the desk and its two bundles in an empty folder; what an earlier run made is removed.
fn make_sample(folder: &Path) -> Result<std::path::PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("Could not empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("Could not make {}", folder.display()))?;
    let desk = folder.join("sample.briefdesk");
    let briefdesk = places::built("briefdesk")?;
    start::run(
        start::program(&briefdesk)?
            .arg("new")
            .arg(&desk)
            .arg("--sample"),
    )?;
    start::run(start::program(&briefdesk)?.arg("check").arg(&desk))?;
    for (format, to) in [("html", "site"), ("markdown", "markdown")] {
        let mut export = start::program(&briefdesk)?;
        export
            .arg("export")
            .arg(&desk)
            .args(["--format", format, "--to"])
            .arg(folder.join(to));
        start::run(&mut export)?;
    }
    Ok(desk)
}

fn open_window(desk: &Path) -> Result<()> {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux") && !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY") {
        println!("There is no display here, so the window was not opened.");
        return Ok(());
    }
    start::run(start::program(places::built("briefdesk-app")?)?.arg(desk))
}
