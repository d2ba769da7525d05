//! A clean Debian tree to try the package in: a small system with what a desktop has anyway, and
//! none of what this machine has to build with.
//!
//! debootstrap makes it once, of the release that this system is, and it is kept with the tools. The
//! libraries that our programs are built with are not installed in it. They lie in an archive within
//! it, with all that they depend on and nothing else: what a package names is brought from there,
//! without a network, and what it forgets is missing.
//!
//! This system's own apt-get downloads, so that its mirrors, keys and proxies serve here too.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};

use crate::{places, setup, start};

/// What a desktop has anyway and the trial asks, and a display for it. What these depend on is there
/// whether or not our package names it: GLib and D-Bus, and what X11 and OpenGL consist of.
const DESKTOP: &[&str] = &[
    "dbus",
    "desktop-file-utils",
    "libglib2.0-bin",
    "man-db",
    "shared-mime-info",
    "xdg-utils",
    "xdotool",
    "xvfb",
];

/// Where the archive is, in the tree.
const ARCHIVE: &str = "/srv/archive";

/// Files that the tree has before anything is installed in it, so that nothing waits for a disk, and
/// nothing is brought but what is depended on.
const SETTINGS: &[(&str, &str)] = &[
    ("etc/dpkg/dpkg.cfg.d/trial", "force-unsafe-io\n"),
    (
        "etc/apt/apt.conf.d/trial",
        "APT::Install-Recommends \"false\";\nAPT::Sandbox::User \"root\";\n\
         Dpkg::Use-Pty \"false\";\n",
    ),
];

/// A tree that has been made, and stays as it is while we have this.
pub struct Tree {
    pub folder: PathBuf,
    pub suite: String,
    /// What is in its archive, with what that depends on.
    pub libraries: Vec<String>,
    _in_use: File,
}

impl Tree {
    /// The one of this system's release, if it has been made as it would be now.
    pub fn find() -> Result<Self> {
        let recipe = Recipe::of_this_system()?;
        let in_use = lock()?;
        in_use.lock_shared()?;
        if !recipe.is_followed()? {
            bail!("there is none: “cargo xtask setup” makes it");
        }
        Ok(Self {
            folder: place()?.join("tree"),
            suite: recipe.suite,
            libraries: recipe.libraries,
            _in_use: in_use,
        })
    }
}

/// Makes the tree, unless it is there or this system cannot have one. Where it fails it says why:
/// the trial does without.
pub fn prepare() {
    let Ok(recipe) = Recipe::of_this_system() else {
        return;
    };
    if let Err(reason) = recipe.follow() {
        println!("A clean Debian tree to try the package in could not be made: {reason:#}");
    }
}

/// Where the tree is kept, with the recipe that it was made by.
fn place() -> Result<PathBuf> {
    Ok(places::tools()?.join("debian"))
}

/// What is locked while a tree is used, or is made.
fn lock() -> Result<File> {
    let path = places::tools()?.join("debian.lock");
    fs::create_dir_all(places::tools()?)?;
    let file = File::options().create(true).append(true).open(&path);
    file.with_context(|| format!("Could not write {}", path.display()))
}

/// All that a tree is made from.
struct Recipe {
    /// This system's release, as its archive calls it: `bookworm`.
    suite: String,
    /// Whose archive it is: `debian`.
    vendor: String,
    libraries: Vec<String>,
    /// All of it in words, with the versions that our programs are built with.
    text: String,
}

impl Recipe {
    fn of_this_system() -> Result<Self> {
        ensure!(setup::is_root()?, "only root can enter one");
        let release =
            fs::read_to_string("/etc/os-release").context("/etc/os-release is missing")?;
        let said = |name: &str| {
            let found = value(&release, name);
            found.with_context(|| format!("this system has no {name} in /etc/os-release"))
        };
        let (suite, vendor) = (said("VERSION_CODENAME")?, said("ID")?);
        let mut query = Command::new("dpkg-query");
        query.args([
            "--show",
            "--showformat",
            "${Package} ${Version}\t${Depends}\n",
        ]);
        let built_with = start::output(query.args(setup::libraries()))?;
        let libraries = built_with.lines().flat_map(libraries).collect();
        let text = format!("{suite}\n{DESKTOP:?}\n{SETTINGS:?}\n{ARCHIVE}\n{built_with}");
        Ok(Self {
            suite,
            vendor,
            libraries,
            text,
        })
    }

    fn is_followed(&self) -> Result<bool> {
        let made_by = fs::read_to_string(place()?.join("recipe"));
        Ok(made_by.is_ok_and(|made_by| made_by == self.text))
    }

    /// Makes the tree beside its place and moves it there, so that it is whole or not at all.
    fn follow(&self) -> Result<()> {
        if self.is_followed()? {
            return Ok(());
        }
        let lock = lock()?;
        lock.lock()?;
        // Another may have made it while we waited.
        if self.is_followed()? {
            return Ok(());
        }
        let place = place()?;
        println!(
            "Making a clean Debian tree ({}) to try the package in: {}",
            self.suite,
            place.display()
        );
        let new = place.with_extension("new");
        remove(&new)?;
        let made = self.fill(&new.join("tree"));
        if made.is_err() {
            remove(&new)?;
        }
        made?;
        fs::write(new.join("recipe"), &self.text)?;
        remove(&place)?;
        fs::rename(new, place)?;
        Ok(())
    }

    fn fill(&self, tree: &Path) -> Result<()> {
        // It is for this alone, and what can't have it does without the tree.
        if places::find("debootstrap").is_none() {
            setup::install_with_apt(&["debootstrap"])?;
        }
        for (path, text) in SETTINGS {
            write(&tree.join(path), text)?;
        }
        start::output(setup::apt_get()?.arg("update"))?;
        println!("  A small system, by debootstrap");
        // In namespaces of its own: nothing that it starts or mounts is left.
        let mut command = start::program("unshare")?;
        command
            .args(["--mount", "--pid", "--fork", "--kill-child"])
            .args(["debootstrap", "--variant=minbase", &self.suite])
            .arg(tree)
            .arg(self.mirror()?);
        for scheme in ["http", "https"] {
            if let Some(proxy) = proxy(scheme)? {
                command.env(format!("{scheme}_proxy"), proxy);
            }
        }
        start::output(&mut command)?;

        println!("  What a desktop has: {}", DESKTOP.join(", "));
        let brought = tree.join("srv/desktop");
        let names = download(tree, DESKTOP, &brought)?;
        let packages = names.iter().map(|name| format!("/srv/desktop/{name}"));
        start::output(apt_get_in(tree, "install").arg("--yes").args(packages))?;
        remove(&brought)?;
        start::output(&mut apt_get_in(tree, "clean"))?;

        println!("  An archive of what brings {}", self.libraries.join(", "));
        let archive = tree.join(ARCHIVE.trim_start_matches('/'));
        download(tree, &self.libraries, &archive)?;
        let mut list = Command::new("dpkg-scanpackages");
        let list = start::output(list.arg(".").current_dir(&archive))?;
        write(&archive.join("Packages"), &list)?;
        // It is as good as what this system's apt-get has downloaded, and has nobody's signature.
        let sources = format!("deb [trusted=yes] file:{ARCHIVE} ./\n");
        write(&tree.join("etc/apt/sources.list"), &sources)?;
        remove(&tree.join("var/lib/apt/lists"))?;
        start::output(&mut apt_get_in(tree, "update"))?;
        Ok(())
    }

    /// The archive that this system is made from, as its apt-get knows it.
    fn mirror(&self) -> Result<String> {
        let mut targets = Command::new("apt-get");
        targets
            .args(["indextargets", "--format", "$(ORIGIN) $(SITE)"])
            .args(["Created-By: Packages", "Component: main"])
            .arg(format!("Codename: {}", self.suite));
        let targets = start::output(&mut targets)?;
        let mut sites = targets.lines().filter_map(|line| line.split_once(' '));
        let ours = sites.find(|(origin, _)| origin.eq_ignore_ascii_case(&self.vendor));
        let (_, site) = ours.with_context(|| {
            format!(
                "apt-get knows no archive of {}’s {}",
                self.vendor, self.suite
            )
        })?;
        Ok(site.to_owned())
    }
}

/// What `/etc/os-release` says of something.
fn value(release: &str, name: &str) -> Option<String> {
    let mut lines = release.lines();
    let said = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix('='))?;
    Some(said.trim_matches('"').to_owned())
}

/// The libraries among what a package depends on: programs are built with the package's files, and
/// run with these.
fn libraries(shown: &str) -> Vec<String> {
    let (_, depends) = shown.split_once('\t').unwrap_or_default();
    let names = depends.split(", ").filter_map(|one| one.split(' ').next());
    names
        .filter(|name| !name.is_empty() && !name.ends_with("-dev") && !name.starts_with("gir1.2-"))
        .map(str::to_owned)
        .collect()
}

/// Through what this system's apt-get asks archives, if not directly.
fn proxy(scheme: &str) -> Result<Option<String>> {
    let mut dump = Command::new("apt-config");
    dump.args(["dump", "--format", "%v%n"]);
    let said = start::output(dump.arg(format!("Acquire::{scheme}::Proxy")))?;
    let said = said.trim();
    Ok((!said.is_empty() && said != "DIRECT").then(|| said.to_owned()))
}

/// Has this system's apt-get download what the tree has not got of these packages and of all that
/// they depend on; says what the files are called.
fn download<S: AsRef<str>>(tree: &Path, packages: &[S], into: &Path) -> Result<Vec<String>> {
    fs::create_dir_all(into.join("partial"))?;
    let option = |name: &str, path: &Path| format!("{name}={}", path.display());
    let mut apt_get = setup::apt_get()?;
    apt_get
        .args(["install", "--download-only", "--yes", "-q"])
        .args(["--no-install-recommends", "-o", "APT::Sandbox::User=root"])
        .args([
            "-o",
            &option("Dir::State::Status", &tree.join("var/lib/dpkg/status")),
        ])
        .args(["-o", &option("Dir::Cache", &tree.join("var/cache/apt"))])
        .args(["-o", &option("Dir::Cache::Archives", into)])
        .args(packages.iter().map(AsRef::as_ref));
    start::output(&mut apt_get)?;
    fs::remove_dir_all(into.join("partial"))?;
    let mut names = Vec::new();
    for entry in fs::read_dir(into)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.ends_with(".deb") {
            continue;
        }
        // apt-get writes a version’s colon as in an address, and would not find that in an archive.
        let plain = name.replace('%', "_");
        fs::rename(&path, into.join(&plain))?;
        names.push(plain);
    }
    Ok(names)
}

/// The tree's own apt-get, in there and without a network.
fn apt_get_in(tree: &Path, verb: &str) -> Command {
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "--pid", "--net", "--fork", "--kill-child"])
        .args(["--mount-proc", &format!("--root={}", tree.display())])
        .args(["apt-get", "-q", verb])
        .env_clear()
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .env("LANG", "C.UTF-8")
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).with_context(|| format!("Could not write {}", path.display()))
}

/// Removes a folder, if it is there.
fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        let removed = fs::remove_dir_all(folder);
        removed.with_context(|| format!("Could not remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_release_is_read_with_and_without_quotes() {
        let release = "VERSION=\"12 (bookworm)\"\nVERSION_CODENAME=bookworm\nID=\"debian\"\n";
        assert_eq!(value(release, "VERSION_CODENAME").unwrap(), "bookworm");
        assert_eq!(value(release, "ID").unwrap(), "debian");
        assert_eq!(value(release, "NAME"), None);
    }

    #[test]
    fn libraries_are_told_from_what_one_builds_with() {
        let shown = "libwebkit2gtk-4.1-dev 2.50.6\tlibwebkit2gtk-4.1-0 (= 2.50.6), \
                     gir1.2-webkit2-4.1 (= 2.50.6), libgtk-3-dev";
        assert_eq!(libraries(shown), ["libwebkit2gtk-4.1-0"]);
        assert!(libraries("libempty-dev 1.0\t").is_empty());
    }
}
