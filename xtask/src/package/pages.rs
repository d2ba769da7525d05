//! The manual and the completions for shells, made by `briefdesk-pages` from what can be typed.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};

use crate::{places, start};

use super::Stage;

/// The window's page, which has no commands to be made from.
const WINDOW: &str = "packaging/linux/briefdesk-app.1";

/// Files by their names.
type Named = Vec<(String, PathBuf)>;

/// The pages of the manual, packed, and the completions for bash, zsh and fish.
pub fn make(stage: &Stage) -> Result<(Named, Named)> {
    // As the tests build it: nothing is built twice for it.
    let program = "briefdesk-pages";
    let build = ["build", "--workspace", "--all-features", "--bin", program];
    start::run(&mut start::cargo(&build)?)?;
    let folder = stage.folder.join("pages");
    start::run(start::program(places::built(program)?)?.arg(&folder))?;

    let mut pages = Vec::new();
    let mut written = files(&folder.join("man"))?;
    written.push((
        "briefdesk-app.1".to_owned(),
        places::checkout().join(WINDOW),
    ));
    for (name, path) in written {
        let name = format!("{name}.gz");
        let packed = packed(&fs::read(&path)?)?;
        pages.push((name.clone(), stage.file(&format!("man/{name}"), &packed)?));
    }
    Ok((pages, files(&folder.join("completions"))?))
}

/// As `gzip -9n` packs it: the same bytes give the same file.
pub fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = GzBuilder::new().write(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(packed.finish()?)
}

fn files(folder: &Path) -> Result<Named> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} is missing", folder.display()))?;
    let mut files = Named::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((name, entry.path()));
    }
    files.sort();
    Ok(files)
}
