//! What is there after the package has been removed that was not there before, and what is not
//! there any more.

use std::{fs, os::unix::fs::FileTypeExt, path::Path};

use anyhow::{Context, Result, bail};

use super::system::{HOME, System};

/// What belongs to the system or to an editor, and may come with any package.
const OTHERS: &[&str] = &[
    HOME,
    "/tmp",
    "/run",
    // dpkg's own database and account of what it did, and what programs keep to be quick.
    "/var/lib/dpkg",
    "/var/log",
    "/var/cache",
    // What triggers make for all types of files and programs.
    "/usr/share/mime",
    "/usr/share/applications/mimeinfo.cache",
    "/usr/share/icons/hicolor/icon-theme.cache",
];

/// Fails where the package has left anything behind, or taken what was not its own.
pub fn none(system: &System) -> Result<()> {
    let mut found = Vec::new();
    look(system, &system.layer(), "", &mut found)?;
    if !found.is_empty() {
        bail!(
            "Removing the package left the system otherwise than it was:\n  {}",
            found.join("\n  ")
        );
    }
    println!("  Nothing of the package is left, and nothing else was taken");
    Ok(())
}

fn look(system: &System, folder: &Path, path: &str, found: &mut Vec<String>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("Could not read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if OTHERS.contains(&&*path) {
            // This is about what belongs to nobody.
        } else if kind.is_dir() {
            look(system, &entry.path(), &path, found)?;
        } else if kind.is_char_device() {
            // That is how an overlay says that something below it was removed.
            found.push(format!("{path} is gone"));
        } else if !system.had(&path) {
            found.push(format!("{path} is left"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_left_is_named_unless_it_is_the_editors_or_the_systems() {
        let system = System::in_folder().unwrap();
        for path in [&*format!("{HOME}/north.briefdesk"), "/var/log/dpkg.log"] {
            leave(&system, path);
        }
        none(&system).unwrap();
        leave(&system, "/etc/briefdesk/settings");
        let found = none(&system).unwrap_err().to_string();
        assert!(
            found.ends_with("\n  /etc/briefdesk/settings is left"),
            "{found}"
        );
    }

    fn leave(system: &System, path: &str) {
        let path = system.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }
}
