//! What is there after the package has been removed that was not there before, and what is not
//! there any more.

use std::{collections::BTreeMap, fs, os::unix::fs::FileTypeExt, path::Path};

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

/// What has become of a path in the layer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    There,
    Gone,
}

/// How the layer stood at a time: all that had been changed until then.
pub struct Changes(BTreeMap<String, State>);

impl Changes {
    /// How it stands now.
    pub fn until_now(system: &System) -> Result<Self> {
        let mut changes = BTreeMap::new();
        look(&system.layer(), "", &mut changes)?;
        Ok(Self(changes))
    }
}

/// Fails where the package has left anything behind, or taken what was not its own. What had been
/// changed before it came, by installing what it depends on, is not its doing.
pub fn none(system: &System, before: &Changes) -> Result<()> {
    let now = Changes::until_now(system)?;
    let mut found = Vec::new();
    for (path, state) in &now.0 {
        let same = before.0.get(path) == Some(state);
        match state {
            State::Gone if !same => found.push(format!("{path} is gone")),
            State::There if !same && !system.had(path) => found.push(format!("{path} is left")),
            State::There | State::Gone => {}
        }
    }
    for (path, state) in &before.0 {
        if *state == State::There && !now.0.contains_key(path) {
            found.push(format!("{path} is gone"));
        }
    }
    if !found.is_empty() {
        bail!(
            "Removing the package left the system otherwise than it was:\n  {}",
            found.join("\n  ")
        );
    }
    println!("  Nothing of the package is left, and nothing else was taken");
    Ok(())
}

fn look(folder: &Path, path: &str, changes: &mut BTreeMap<String, State>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("Could not read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if OTHERS.contains(&&*path) {
            // This is about what belongs to nobody.
        } else if kind.is_dir() {
            look(&entry.path(), &path, changes)?;
        } else if kind.is_char_device() {
            // That is how an overlay says that something below it was removed.
            changes.insert(path, State::Gone);
        } else {
            changes.insert(path, State::There);
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
        let before = Changes::until_now(&system).unwrap();
        for path in [&*format!("{HOME}/north.briefdesk"), "/var/log/dpkg.log"] {
            leave(&system, path);
        }
        none(&system, &before).unwrap();
        leave(&system, "/etc/briefdesk/settings");
        let found = none(&system, &before).unwrap_err().to_string();
        assert!(
            found.ends_with("\n  /etc/briefdesk/settings is left"),
            "{found}"
        );
    }

    #[test]
    fn what_was_there_before_the_package_may_stay_and_must_not_go() {
        let system = System::in_folder().unwrap();
        leave(&system, "/usr/lib/libgtk-3.so.0");
        let before = Changes::until_now(&system).unwrap();
        none(&system, &before).unwrap();
        fs::remove_file(system.path("/usr/lib/libgtk-3.so.0")).unwrap();
        let found = none(&system, &before).unwrap_err().to_string();
        assert!(
            found.ends_with("\n  /usr/lib/libgtk-3.so.0 is gone"),
            "{found}"
        );
    }

    fn leave(system: &System, path: &str) {
        let path = system.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }
}
