//! `cargo xtask fidelity FOLDER`: what readers see of archives before and after their HTML has been
//! Markdown.
//!
//! Deliberately absent: archives. They are other people's and stand in no checkout.

use std::path::{Path, absolute};

use anyhow::{Context, Result};

use crate::start;

/// Runs the comparison over the files below this folder.
pub fn measure(folder: &Path) -> Result<()> {
    // Programs are started from the checkout, wherever this one was.
    let folder =
        absolute(folder).with_context(|| format!("Could not find {}", folder.display()))?;
    let mut cargo = start::cargo(&[
        "run",
        "-q",
        "-p",
        "briefdesk-tests",
        "--example",
        "fidelity",
        "--",
    ])?;
    start::run(cargo.arg(folder))
}
