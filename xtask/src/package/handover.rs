//! Handing a system's packages over to the release that they are part of: into one folder, each with
//! the signature that updates need where there is one.
//!
//! Deliberately absent: macOS's program as such, which is a folder. It travels in a disk image and,
//! for updates, in an archive that the bundler puts beside it.

use std::{
    env::consts,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// What the bundler adds to a package's name for what it makes of it.
const ENDINGS: [&str; 4] = ["", ".sig", ".tar.gz", ".tar.gz.sig"];

/// Copies them into a folder, which is made where it is missing.
pub fn hand_over(packages: &[PathBuf], folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)
        .with_context(|| format!("Could not make the folder {}", folder.display()))?;
    for package in packages {
        let name = name_among_systems(package);
        for ending in ENDINGS {
            let mut from = package.as_os_str().to_owned();
            from.push(ending);
            let from = Path::new(&from);
            if from.is_file() {
                fs::copy(from, folder.join(format!("{name}{ending}")))
                    .with_context(|| format!("Could not copy {}", from.display()))?;
            }
        }
    }
    Ok(())
}

/// A package's name; macOS's program is called the same on both kinds of processor, so that gets
/// its version and the processor.
fn name_among_systems(package: &Path) -> String {
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    match name.strip_suffix(".app") {
        Some(product) => {
            let processor = match consts::ARCH {
                "x86_64" => "x64",
                other => other,
            };
            format!("{product}_{}_{processor}.app", env!("CARGO_PKG_VERSION"))
        }
        None => name.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_go_over_with_their_signatures_and_folders_as_archives() {
        let (made, release) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let at = |name: &str| made.path().join(name);
        fs::create_dir(at("Briefdesk.app")).unwrap();
        for name in [
            "a.deb",
            "b.AppImage",
            "b.AppImage.sig",
            "Briefdesk.app.tar.gz",
        ] {
            fs::write(at(name), name).unwrap();
        }
        let packages = ["a.deb", "b.AppImage", "Briefdesk.app"].map(at);
        let folder = release.path().join("dist");
        hand_over(&packages, &folder).unwrap();
        let entries = fs::read_dir(&folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        let archive = format!("{}.tar.gz", name_among_systems(&at("Briefdesk.app")));
        assert_eq!(
            names,
            [archive.as_str(), "a.deb", "b.AppImage", "b.AppImage.sig"]
        );
        assert!(archive.starts_with(&format!("Briefdesk_{}_", env!("CARGO_PKG_VERSION"))));
    }
}
