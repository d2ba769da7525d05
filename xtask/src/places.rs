//! Where things are: the checkout, the user's cache, build products, tools.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The checkout that this program was built from.
pub fn checkout() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The folder of the window's own code.
pub fn ui() -> PathBuf {
    checkout().join("ui")
}

/// The folder of the documentation's pictures.
pub fn screenshots() -> PathBuf {
    checkout().join("docs/screenshots")
}

/// What Briefdesk may keep between runs and anybody may delete.
pub fn cache() -> Result<PathBuf> {
    let set = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Caches"))
    } else {
        set("XDG_CACHE_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| set("HOME").map(|home| home.join(".cache")))
    };
    Ok(base
        .context("There is no home folder to keep build products in: set HOME")?
        .join("briefdesk"))
}

/// Where cargo builds to: outside the checkout, so that it stays small and clones share the work.
pub fn target() -> Result<PathBuf> {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(set) => Ok(checkout().join(set)),
        None => Ok(cache()?.join("target")),
    }
}

/// The root that tools are installed under, for `cargo install --root`.
pub fn tools() -> Result<PathBuf> {
    Ok(cache()?.join("tools"))
}

/// The Python that has the suite's judges, with the folder that is all its own.
pub fn python() -> Result<PathBuf> {
    let folder = tools()?.join("python");
    Ok(if cfg!(windows) {
        folder.join("Scripts/python.exe")
    } else {
        folder.join("bin/python")
    })
}

/// A program that cargo has built in its development profile.
pub fn built(program: &str) -> Result<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    Ok(target()?.join("debug").join(name))
}

/// A program that cargo has built as it is shipped.
pub fn shipped(program: &str) -> Result<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    Ok(target()?.join("release").join(name))
}

/// Where a program is: among our own tools, else on the path.
pub fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    let own = tools().ok().map(|root| root.join("bin"));
    let path = env::var_os("PATH").unwrap_or_default();
    own.into_iter()
        .chain(env::split_paths(&path))
        .map(|folder| folder.join(&name))
        .find(|candidate| candidate.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checkout_holds_the_workspace() {
        assert!(checkout().join("Cargo.toml").is_file());
        assert!(checkout().join("xtask/src/main.rs").is_file());
    }

    #[test]
    fn a_program_on_the_path_is_found_and_another_is_not() {
        assert!(find("cargo").is_some());
        assert!(find("no-such-program-at-all").is_none());
    }
}
