//! A system to install into, which is gone with the trial.
//!
//! As root on Debian and its kin it is a clean Debian tree ([`super::tree`]) under an overlay, so that
//! a package works with what it depends on or not at all; where there is no such tree, this very
//! system under one. dpkg, its database, its triggers, `man` and the desktop's tools are the real
//! ones.
//!
//! Elsewhere it is an empty folder that dpkg takes for the root of a system. Programs are then
//! started from there with this system's libraries, and the triggers are done by hand. An ordinary
//! user's own namespace does not do: this system's files belong to nobody in it, so that dpkg
//! could not change its own database.

use std::{
    fmt::Write as _,
    fs,
    os::unix::fs::{PermissionsExt, chown},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::start;

use super::{
    overlay::{Overlay, Room},
    tree::Tree,
};

/// Where an editor has desks.
pub const HOME: &str = "/srv/editor";

/// The user and the group that an editor is: Debian's `nobody` and `nogroup`, who may nothing.
const EDITOR: u32 = 65534;

/// Who starts a program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Editor,
    Root,
}

/// What a package and all that it depends on take, in bytes.
const ALL_OF_IT: u64 = 512 << 20;

/// The system.
pub struct System {
    kind: Kind,
}

enum Kind {
    /// Under an overlay, over a clean tree or, where there is none, over this system.
    Overlay {
        overlay: Overlay,
        clean: Option<Tree>,
    },
    /// In a folder.
    Folder(TempDir),
}

impl System {
    /// The best that can be had here; says which that is.
    pub fn new() -> Result<Self> {
        match clean() {
            Ok(kind) => return Self::prepared(kind),
            Err(reason) => println!("  Not into a clean Debian tree: {reason:#}"),
        }
        match Overlay::over(Path::new("/"), Room::Memory) {
            Ok(overlay) => {
                println!(
                    "  Into a copy of this system, which is thrown away: what it has and the \
                     package forgets to depend on is not missed"
                );
                let clean = None;
                Self::prepared(Kind::Overlay { overlay, clean })
            }
            Err(reason) => {
                println!("  Into a folder, as no copy of this system can be had: {reason:#}");
                Self::in_folder()
            }
        }
    }

    /// An empty one in a folder.
    pub fn in_folder() -> Result<Self> {
        Self::prepared(Kind::Folder(tempfile::tempdir()?))
    }

    /// With a home for an editor.
    fn prepared(kind: Kind) -> Result<Self> {
        let system = Self { kind };
        let home = system.path(HOME);
        fs::create_dir_all(home.join("run"))?;
        fs::create_dir_all(system.path("/tmp"))?;
        fs::set_permissions(home.join("run"), fs::Permissions::from_mode(0o700))?;
        if let Kind::Overlay { .. } = system.kind {
            for folder in [&home, &home.join("run")] {
                chown(folder, Some(EDITOR), Some(EDITOR))?;
            }
        }
        Ok(system)
    }

    /// Where what the system has at this path is for us.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root().join(inside.trim_start_matches('/'))
    }

    /// How a program that is started there is told of this path.
    pub fn inside(&self, path: &str) -> String {
        match &self.kind {
            Kind::Overlay { .. } => path.to_owned(),
            Kind::Folder(_) => self.path(path).display().to_string(),
        }
    }

    /// What has been changed there, as a tree like that of the system.
    pub fn layer(&self) -> PathBuf {
        match &self.kind {
            Kind::Overlay { overlay, .. } => overlay.layer(),
            Kind::Folder(folder) => folder.path().to_owned(),
        }
    }

    /// Whether something was there before the trial.
    pub fn had(&self, path: &str) -> bool {
        match &self.kind {
            Kind::Overlay { overlay, .. } => {
                let below = overlay.below().join(path.trim_start_matches('/'));
                below.symlink_metadata().is_ok()
            }
            Kind::Folder(_) => false,
        }
    }

    fn root(&self) -> PathBuf {
        match &self.kind {
            Kind::Overlay { overlay, .. } => overlay.all(),
            Kind::Folder(folder) => folder.path().to_owned(),
        }
    }

    /// A program to be started there, in an environment that has nothing of ours.
    pub fn program(&self, who: Who, name: &str) -> Command {
        let root = self.root();
        let mut command = match &self.kind {
            Kind::Overlay { overlay, .. } => {
                let mut command = overlay.enter((who == Who::Editor).then_some(EDITOR));
                command.arg(name);
                command
            }
            Kind::Folder(_) => Command::new(name),
        };
        let (mut path, mut data) = (String::new(), String::new());
        if let Kind::Folder(_) = self.kind {
            // What can't be written to a string never is.
            let _ = write!(path, "{0}/usr/bin:", root.display());
            let _ = write!(data, "{0}/usr/share:", root.display());
        }
        path.push_str(match who {
            Who::Editor => "/usr/bin:/bin",
            Who::Root => "/usr/sbin:/usr/bin:/sbin:/bin",
        });
        data.push_str("/usr/share");
        command
            .env_clear()
            .env("PATH", path)
            .env("LANG", "C.UTF-8")
            .env("TMPDIR", self.inside("/tmp"))
            .env("XDG_DATA_DIRS", data)
            // The tools of xdg-utils ask the desktop that there is.
            .env("XDG_CURRENT_DESKTOP", "GNOME")
            .stdin(Stdio::null());
        match who {
            Who::Editor => command
                .env("HOME", self.inside(HOME))
                .env("XDG_RUNTIME_DIR", self.inside(&format!("{HOME}/run"))),
            Who::Root => command
                .env("HOME", self.inside("/root"))
                .env("DEBIAN_FRONTEND", "noninteractive"),
        };
        command
    }

    /// Runs it there to its end; gives what it prints.
    pub fn run(&self, who: Who, name: &str, arguments: &[&str]) -> Result<String> {
        let shown = format!("{name} {}", arguments.join(" "));
        println!("  $ {shown}");
        let mut command = self.program(who, name);
        let output = command
            .args(arguments)
            .output()
            .with_context(|| format!("Could not start {shown}"))?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() {
            let wrong = String::from_utf8_lossy(&output.stderr);
            bail!("{shown} failed ({}):\n{said}{wrong}", output.status);
        }
        Ok(said)
    }

    /// Installs what a package depends on, where that is not there anyway.
    pub fn install_dependencies(&self, package: &Path) -> Result<()> {
        let Kind::Overlay {
            clean: Some(tree), ..
        } = &self.kind
        else {
            return Ok(());
        };
        let mut field = Command::new("dpkg-deb");
        let depends = start::output(field.arg("--field").arg(package).arg("Depends"))?;
        if depends.trim().is_empty() {
            return Ok(());
        }
        let satisfied = self.run(Who::Root, "apt-get", &["satisfy", "-qy", depends.trim()]);
        satisfied.map(drop).with_context(|| {
            format!(
                "The package depends on what the archive in the clean Debian tree has not: it has \
                 {} and what these depend on. If the package needs more, add what it is built with \
                 to NEEDS in xtask/src/setup.rs, and “cargo xtask setup” makes the tree anew",
                tree.libraries.join(", ")
            )
        })
    }

    /// Installs a package, with its triggers.
    pub fn install(&self, package: &Path) -> Result<()> {
        // Into the folder for programs that are going to be started, as apt would leave it.
        let copied = "/tmp/briefdesk.deb";
        fs::copy(package, self.path(copied))
            .with_context(|| format!("Could not copy {}", package.display()))?;
        let copied = &*self.inside(copied);
        if let Kind::Overlay { .. } = self.kind {
            // Systems made for containers leave out manuals; this one is to be read.
            let manuals = "--path-include=/usr/share/*";
            self.run(Who::Root, "dpkg", &[manuals, "--install", copied])?;
            return Ok(());
        }
        for folder in ["info", "updates", "triggers"] {
            fs::create_dir_all(self.path("/var/lib/dpkg").join(folder))?;
        }
        fs::write(self.path("/var/lib/dpkg/status"), "")?;
        self.dpkg_in_folder(&["--force-depends", "--install", copied])?;
        self.update_databases()
    }

    /// Removes it, with all that a package may leave when it is removed.
    pub fn remove(&self) -> Result<()> {
        if let Kind::Overlay { .. } = self.kind {
            self.run(Who::Root, "dpkg", &["--purge", "briefdesk"])?;
            return Ok(());
        }
        self.dpkg_in_folder(&["--purge", "briefdesk"])?;
        self.update_databases()
    }

    fn dpkg_in_folder(&self, arguments: &[&str]) -> Result<()> {
        let root = format!("--root={}", self.root().display());
        let mut all = vec![&*root, "--force-not-root"];
        all.extend(arguments);
        self.run(Who::Root, "dpkg", &all)?;
        Ok(())
    }

    /// What dpkg's triggers do where they can.
    fn update_databases(&self) -> Result<()> {
        for (program, folder) in [
            ("update-mime-database", "/usr/share/mime"),
            ("update-desktop-database", "/usr/share/applications"),
        ] {
            // Where it was the last one there, removing a package has taken the folder with it.
            fs::create_dir_all(self.path(folder).join("packages"))?;
            self.run(Who::Root, program, &[&self.inside(folder)])?;
        }
        Ok(())
    }
}

/// Over a clean tree, if there is one; says so.
fn clean() -> Result<Kind> {
    let tree = Tree::find()?;
    let overlay = Overlay::over(&tree.folder, Room::for_bytes(ALL_OF_IT)?)?;
    println!(
        "  Into a clean Debian tree ({}), which is thrown away",
        tree.suite
    );
    let clean = Some(tree);
    Ok(Kind::Overlay { overlay, clean })
}
