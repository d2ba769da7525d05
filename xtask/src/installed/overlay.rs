//! A tree that may be changed at will, as nothing of it stays: a layer mounted over another tree.
//!
//! A process in namespaces of its own mounts it, and commands are started in there, without a
//! network. When that process ends, so does all that runs there, and with the mounts the layer goes;
//! it ends with us, whatever becomes of us.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::start;

/// Mounts the layer, in memory or in the folder that is named, over the tree that is named; says
/// under which number the system knows this process, and waits for the end of its input.
///
/// The tree is gone to first and called by no name, as it may be where the layer is mounted.
const MOUNT: &str = "\
set -eu
cd \"$1\"
if [ -n \"$2\" ]; then
    mount --bind \"$2\" /tmp
else
    mount -t tmpfs -o mode=755 tmpfs /tmp
fi
mkdir /tmp/layer /tmp/work /tmp/all
mount -t overlay -o lowerdir=.,upperdir=/tmp/layer,workdir=/tmp/work overlay /tmp/all
cd /tmp
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

/// Where the layer is.
pub enum Room {
    Memory,
    /// In a folder of the disk's, which goes with the overlay unless we are killed.
    Disk(TempDir),
}

impl Room {
    /// For so many bytes: in memory, if others are left as much again three times over.
    pub fn for_bytes(bytes: u64) -> Result<Self> {
        let figures = fs::read_to_string("/proc/meminfo").unwrap_or_default();
        if available(&figures).is_some_and(|free| free / 4 >= bytes) {
            return Ok(Self::Memory);
        }
        println!("  There is not much memory: what is changed lies on the disk");
        Ok(Self::Disk(tempfile::tempdir()?))
    }
}

/// How many bytes of memory may be had, by what the kernel says of it.
fn available(figures: &str) -> Option<u64> {
    let mut lines = figures.lines();
    let line = lines.find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// The overlay, which ends with this.
pub struct Overlay {
    below: PathBuf,
    keeper: Child,
    id: u32,
    _room: Room,
}

impl Overlay {
    /// Mounts one over the tree of a system whose packages are dpkg's.
    pub fn over(below: &Path, room: Room) -> Result<Self> {
        let status = fs::read(below.join("var/lib/dpkg/status"));
        if !status.is_ok_and(|status| !status.is_empty()) {
            bail!("its packages are not dpkg's");
        }
        let mut unshare = start::program("unshare")?;
        unshare
            .args(["--mount", "--pid", "--net", "--ipc"])
            .args(["--fork", "--kill-child", "sh", "-c", MOUNT, "sh"])
            .arg(below)
            .arg(match &room {
                Room::Memory => Path::new(""),
                Room::Disk(folder) => folder.path(),
            });
        let mut keeper = unshare
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
            return Ok(Self {
                below: below.to_owned(),
                keeper,
                id,
                _room: room,
            });
        }
        let mut wrong = String::new();
        if let Some(mut errors) = keeper.stderr.take() {
            errors.read_to_string(&mut wrong)?;
        }
        keeper.wait()?;
        bail!("{}", wrong.trim())
    }

    /// The tree that it lies over.
    pub fn below(&self) -> &Path {
        &self.below
    }

    /// The whole, as it is now.
    pub fn all(&self) -> PathBuf {
        self.seen("tmp/all")
    }

    /// What has been changed, as a tree like that below.
    pub fn layer(&self) -> PathBuf {
        self.seen("tmp/layer")
    }

    /// A place as the keeper sees it from its top, in mounts of its own that others reach through it.
    fn seen(&self, place: &str) -> PathBuf {
        let top = Path::new("/proc").join(self.id.to_string()).join("root");
        top.join(place)
    }

    /// A command that starts in there, by a user and group or by root; its program and arguments
    /// follow.
    pub fn enter(&self, user: Option<u32>) -> Command {
        let all = self.all();
        let mut command = Command::new("nsenter");
        command
            .args(["--mount", "--pid", "--net", "--ipc"])
            .arg(format!("--target={}", self.id))
            .arg(format!("--root={}", all.display()))
            .arg(format!("--wd={}", all.join("srv").display()));
        if let Some(user) = user {
            command.arg(format!("--setgid={user}"));
            command.arg(format!("--setuid={user}"));
        }
        command.arg("--");
        command
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        // The end of its input ends it, and with it everything in its namespaces.
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_memory_is_read_in_bytes() {
        let figures = "MemTotal:       24683992 kB\nMemAvailable:   2 kB\n";
        assert_eq!(available(figures), Some(2048));
        assert_eq!(available(""), None);
    }
}
