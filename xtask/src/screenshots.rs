//! `cargo xtask screenshots`: the pictures in `docs/screenshots`, taken anew.
//!
//! The tests in the real window picture every screen beside the build products; here the ones that
//! the documentation shows are put in their place.

use std::fs;

use anyhow::{Context, Result};

use crate::{places, test};

/// The screens that the documentation shows, each light and dark.
const SHOWN: &[&str] = &[
    "welcome",
    "empty",
    "writing",
    "preview",
    "search",
    "palette",
    "sources",
    "merge",
    "import",
    "import-trial",
    "import-names",
    "ledgers",
    "export",
    "settings",
];

/// Takes them.
pub fn take() -> Result<()> {
    test::window()?;
    let from = places::target()?.join("debug/window");
    let to = places::checkout().join("docs/screenshots");
    fs::create_dir_all(&to)?;
    for screen in SHOWN {
        for theme in ["light", "dark"] {
            let name = format!("{screen}-{theme}.png");
            fs::copy(from.join(&name), to.join(&name))
                .with_context(|| format!("{name} was not taken"))?;
        }
    }
    println!("{} pictures are in {}", SHOWN.len() * 2, to.display());
    Ok(())
}
