//! `cargo xtask screenshots`: the pictures in `docs/screenshots`, taken anew.
//!
//! The tests in the real window picture every screen beside the build products, as `SCREEN-THEME.png`.
//! Here the ones that README.md and `docs/` show are put in their place, and others there are removed.

use std::fs;

use anyhow::{Context, Result};

use crate::{places, test, tidy};

/// Takes them.
pub fn take() -> Result<()> {
    test::window()?;
    let from = places::target()?.join("debug/window");
    let to = places::screenshots();
    fs::create_dir_all(&to)?;
    let shown = tidy::shown_pictures()?;
    for name in &shown {
        fs::copy(from.join(name), to.join(name))
            .with_context(|| format!("{name} was not taken"))?;
    }
    for entry in fs::read_dir(&to)? {
        let entry = entry?;
        if !shown.iter().any(|name| entry.file_name() == name.as_str()) {
            fs::remove_file(entry.path())?;
        }
    }
    println!("{} pictures are in {}", shown.len(), to.display());
    Ok(())
}
