//! The `.deb`, tried as those will who install it: judged, installed, used from the command line
//! and in a window that is opened by the type of a desk's file, and removed without a trace.
//!
//! It is made of the programs that the tests drive, so that nothing is built a second time. It goes
//! into a system that ends with the trial ([`system`]), where it can be with nothing but what it
//! depends on ([`tree`]); what changed there is looked at when it has been removed ([`leftovers`]).
//! Deliberately absent: other kinds of packages, which are tried on their own systems.

mod judges;
mod leftovers;
mod overlay;
mod polling;
mod session;
mod system;
pub mod tree;

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail, ensure};

use crate::package;

use session::Session;
use system::{HOME, System, Who};

/// What the sample desk is called, which the window's title says.
const TITLE: &str = "The Northern Brief";

/// The type that a desk's file has.
const DESK: &str = "application/x-briefdesk";

/// The entry in the menu of programs that opens such a file.
const ENTRY: &str = "Briefdesk.desktop";

/// Makes the package and does all that with it.
pub fn try_package() -> Result<()> {
    let packages = package::make(&["deb".to_owned()], package::Built::ToBeTested)?;
    let [package] = packages.as_slice() else {
        bail!("One package was to be made, not {}", packages.len());
    };
    judges::scripts()?;
    judges::package(package)?;

    let system = System::new()?;
    system.install_dependencies(package)?;
    let before = leftovers::Changes::until_now(&system)?;
    system.install(package)?;
    judges::installed(&system)?;
    ask_versions(&system).context("The programs, as installed")?;
    let desk = format!("{HOME}/north.briefdesk");
    use_command_line(&system, &desk).context("The command line, as installed")?;
    read_manual(&system).context("The manual, as installed")?;
    open_by_type(&system, &desk).context("A desk, opened by the type of its file")?;

    let kept = home(&system)?;
    system.remove()?;
    ensure!(
        home(&system)? == kept,
        "Removing the package changed what an editor has in {HOME}"
    );
    leftovers::none(&system, &before)
}

/// Has both programs say what they are, which they do with all their libraries or not at all.
fn ask_versions(system: &System) -> Result<()> {
    for program in ["briefdesk", "briefdesk-app"] {
        let version = system.run(Who::Editor, program, &["--version"]).context(
            "It does not start. A library that is missing is one whose package ours does not name",
        )?;
        let expected = format!("{program} {}", env!("CARGO_PKG_VERSION"));
        ensure!(
            version.starts_with(&expected),
            "It calls itself “{}”, not “{expected}”",
            version.trim()
        );
    }
    Ok(())
}

/// Makes a desk, checks it, exports it and has the bundle verified.
fn use_command_line(system: &System, desk: &str) -> Result<()> {
    let briefdesk = |arguments: &[&str]| system.run(Who::Editor, "briefdesk", arguments);
    let desk = &*system.inside(desk);
    let site = &*system.inside(&format!("{HOME}/site"));
    briefdesk(&["new", desk, "--sample"])?;
    briefdesk(&["check", desk])?;
    briefdesk(&["export", desk, "--format", "html", "--to", site])?;
    briefdesk(&["verify", site])?;
    Ok(())
}

/// Has `man` show the pages of both programs and of a command.
fn read_manual(system: &System) -> Result<()> {
    for page in ["briefdesk", "briefdesk-app", "briefdesk-export"] {
        let shown = system.run(Who::Editor, "man", &[page])?;
        let heading = format!("{}(1)", page.to_uppercase());
        let is_shown = shown.to_uppercase().contains(&heading) && shown.contains("SYNOPSIS");
        ensure!(is_shown, "man {page} shows no such page:\n{shown}");
    }
    Ok(())
}

/// Asks the desktop what opens a desk, has it opened so, and closes the window that appears.
fn open_by_type(system: &System, desk: &str) -> Result<()> {
    let path = &*system.inside(desk);
    for (question, about, expected) in [("filetype", path, DESK), ("default", DESK, ENTRY)] {
        let answer = system.run(Who::Editor, "xdg-mime", &["query", question, about])?;
        let answer = answer.trim();
        ensure!(
            answer == expected,
            "xdg-mime says “{answer}” of the {question} of {about}, not “{expected}”"
        );
    }
    let session = Session::begin(system)?;
    let window = session.open(path, TITLE)?;
    session.quit(&window)?;
    // The desk is closed when what SQLite keeps beside it is gone.
    polling::until("the desk is closed", || {
        let log = system.path(&format!("{desk}-wal"));
        Ok((!log.exists()).then_some(()))
    })
}

/// What an editor has: every file by its place.
fn home(system: &System) -> Result<BTreeMap<String, Vec<u8>>> {
    let folder = system.path(HOME);
    let mut files = BTreeMap::new();
    read_into(&mut files, &folder)?;
    for (kept, what) in [
        ("north.briefdesk", "the desk"),
        ("recent-desks.json", "what the window remembers"),
    ] {
        let is_there = files.keys().any(|path| path.ends_with(kept));
        ensure!(is_there, "{HOME} does not hold {what} ({kept})");
    }
    Ok(files)
}

fn read_into(files: &mut BTreeMap<String, Vec<u8>>, folder: &Path) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("Could not read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_symlink() || path.is_file() {
            let bytes = fs::read(&path).unwrap_or_default();
            files.insert(path.display().to_string(), bytes);
        } else if path.is_dir() {
            read_into(files, &path)?;
        }
    }
    Ok(())
}
