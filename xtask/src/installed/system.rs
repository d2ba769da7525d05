//! A system to install into, which is gone with the trial.
//!
//! As root on Debian and its kin it is this very system under an overlay: a process in namespaces
//! of its own mounts a layer in memory over `/`, and commands are started in there, without a
//! network. When that process ends, so does all that runs there, and with the mounts the layer goes;
//! it ends with us, whatever becomes of us. dpkg, its database, its triggers, `man` and the
//! desktop's tools are the real ones.
//!
//! Elsewhere it is an empty folder that dpkg takes for the root of a system. Programs are then
//! started from there with this system's libraries, and the triggers are done by hand. An ordinary
//! user's own namespace does not do: this system's files belong to nobody in it, so that dpkg
//! could not change its own database.

use std::{
    fmt::Write as _,
    fs,
    io::{BufRead, BufReader, Read},
    os::unix::fs::{PermissionsExt, chown},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::start;

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

/// Mounts the layer over `/`, says under which number the system knows this process, and waits for
/// the end of its input.
const MOUNT: &str = "\
set -eu
mount -t tmpfs -o mode=755 tmpfs /tmp
cd /tmp
mkdir layer work all
mount -t overlay -o lowerdir=/,upperdir=layer,workdir=work overlay all
for file in all/usr/bin/dpkg all/var/lib/dpkg/status; do
    test -s $file || { echo \"it lies on more than one file system\" >&2; exit 1; }
done
mount --rbind /dev all/dev
mount --rbind /sys all/sys
read -r id rest </proc/self/stat
mount -t proc proc all/proc
mount -t tmpfs -o mode=1777 tmpfs all/tmp
mkdir -m 1777 all/tmp/.X11-unix
echo \"$id\"
exec cat
";

/// The system.
pub struct System {
    kind: Kind,
}

enum Kind {
    /// Under an overlay, which this process keeps.
    Copy { keeper: Child, id: u32 },
    /// In a folder.
    Folder(TempDir),
}

impl System {
    /// The best that can be had here; says which that is.
    pub fn new() -> Result<Self> {
        match overlay() {
            Ok((keeper, id)) => {
                println!("  Into a copy of this system, which is thrown away");
                Self::prepared(Kind::Copy { keeper, id })
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
        if let Kind::Copy { .. } = system.kind {
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
            Kind::Copy { .. } => path.to_owned(),
            Kind::Folder(_) => self.path(path).display().to_string(),
        }
    }

    /// What has been changed there, as a tree like that of the system.
    pub fn layer(&self) -> PathBuf {
        match &self.kind {
            Kind::Copy { id, .. } => seen_by(*id, "tmp/layer"),
            Kind::Folder(folder) => folder.path().to_owned(),
        }
    }

    /// Whether something was there before the trial.
    pub fn had(&self, path: &str) -> bool {
        match &self.kind {
            Kind::Copy { .. } => Path::new(path).symlink_metadata().is_ok(),
            Kind::Folder(_) => false,
        }
    }

    fn root(&self) -> PathBuf {
        match &self.kind {
            Kind::Copy { id, .. } => seen_by(*id, "tmp/all"),
            Kind::Folder(folder) => folder.path().to_owned(),
        }
    }

    /// A program to be started there, in an environment that has nothing of ours.
    pub fn program(&self, who: Who, name: &str) -> Command {
        let root = self.root();
        let mut command = match &self.kind {
            Kind::Copy { id, .. } => {
                let mut command = Command::new("nsenter");
                command
                    .args(["--mount", "--pid", "--net", "--ipc"])
                    .arg(format!("--target={id}"))
                    .arg(format!("--root={}", root.display()))
                    .arg(format!("--wd={}", root.join("srv").display()));
                if who == Who::Editor {
                    command.arg(format!("--setgid={EDITOR}"));
                    command.arg(format!("--setuid={EDITOR}"));
                }
                command.args(["--", name]);
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

    /// Installs a package, with its triggers.
    pub fn install(&self, package: &Path) -> Result<()> {
        // Into the folder for programs that are going to be started, as apt would leave it.
        let copied = "/tmp/briefdesk.deb";
        fs::copy(package, self.path(copied))
            .with_context(|| format!("Could not copy {}", package.display()))?;
        let copied = &*self.inside(copied);
        if let Kind::Copy { .. } = self.kind {
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
        if let Kind::Copy { .. } = self.kind {
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

/// A place as a process sees it from its top, in a tree of its own that others reach through it.
fn seen_by(process: u32, place: &str) -> PathBuf {
    let top = Path::new("/proc").join(process.to_string()).join("root");
    top.join(place)
}

impl Drop for System {
    fn drop(&mut self) {
        if let Kind::Copy { keeper, .. } = &mut self.kind {
            // The end of its input ends it, and with it everything in its namespaces.
            drop(keeper.stdin.take());
            let _ = keeper.wait();
        }
    }
}

/// Starts the process that keeps the overlay; says under which number the system knows it.
fn overlay() -> Result<(Child, u32)> {
    let has_packages = fs::read("/var/lib/dpkg/status").is_ok_and(|status| !status.is_empty());
    if !has_packages {
        bail!("its packages are not dpkg's");
    }
    let mut unshare = start::program("unshare")?;
    let mut keeper = unshare
        .args([
            "--mount",
            "--pid",
            "--net",
            "--ipc",
            "--fork",
            "--kill-child",
        ])
        .args(["sh", "-c", MOUNT])
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("unshare could not be started")?;
    let mut said = String::new();
    if let Some(output) = keeper.stdout.take() {
        BufReader::new(output).read_line(&mut said)?;
    }
    if let Ok(id) = said.trim().parse() {
        return Ok((keeper, id));
    }
    let mut wrong = String::new();
    if let Some(mut errors) = keeper.stderr.take() {
        errors.read_to_string(&mut wrong)?;
    }
    keeper.wait()?;
    bail!("{}", wrong.trim())
}
