//! What building and testing need from the system, and how it gets there.
//!
//! On Debian and its kin the missing packages are installed by apt-get; elsewhere their names are
//! printed and the work stops. Rust and Node are expected to be there already.

use std::{env, process::Command};

use anyhow::{Context, Result, bail};

#[cfg(target_os = "linux")]
use crate::installed;
use crate::{places, python, start};

/// What the machine is to be made ready for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building the program and opening its window.
    Running,
    /// Building it and making packages of it.
    Packaging,
    /// All that, and the tests: a display of their own, a WebDriver, a browser, judges of HTML, XML
    /// and packages.
    Testing,
}

impl Purpose {
    /// Whether what is needed for this is needed for `purpose`.
    fn serves(self, purpose: Self) -> bool {
        self == Self::Running || self == purpose || purpose == Self::Testing
    }
}

/// How to see whether something is there.
enum Sign {
    /// A program on the path.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A module that Python can load.
    Module(&'static str),
}

impl Sign {
    fn is_there(&self) -> bool {
        match self {
            Self::Program(name) => places::find(name).is_some(),
            Self::Library(name) => {
                start::succeeds(Command::new("pkg-config").args(["--exists", name]))
            }
            Self::Module(name) => {
                start::succeeds(Command::new("python3").args(["-c", &format!("import {name}")]))
            }
        }
    }
}

/// One thing that is needed, and the package that brings it on each kind of system; no name where
/// that kind has none, and does without.
struct Need {
    sign: Sign,
    purpose: Purpose,
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
}

const fn need(
    purpose: Purpose,
    sign: Sign,
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
) -> Need {
    Need {
        sign,
        purpose,
        apt,
        dnf,
        pacman,
    }
}

impl Need {
    /// The name that one of the system's tools for packages knows it by.
    fn package(&self, tool: &str) -> &'static str {
        match tool {
            "dnf" => self.dnf,
            "pacman" => self.pacman,
            _ => self.apt,
        }
    }
}

/// Everything that is needed on Linux. The C compiler and pkg-config come first: the others are
/// looked for with their help.
#[rustfmt::skip]
const NEEDS: &[Need] = {
    use Purpose::{Packaging, Running, Testing};
    use Sign::{Library, Module, Program};
    &[
        need(Running, Program("cc"), "build-essential", "gcc", "base-devel"),
        need(Running, Program("pkg-config"), "pkg-config", "pkgconf-pkg-config", "pkgconf"),
        need(Running, Library("webkit2gtk-4.1"), "libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1"),
        need(Running, Library("librsvg-2.0"), "librsvg2-dev", "librsvg2-devel", "librsvg"),
        need(Running, Library("ayatana-appindicator3-0.1"), "libayatana-appindicator3-dev", "libayatana-appindicator-gtk3-devel", "libayatana-appindicator"),
        need(Running, Program("xdg-open"), "xdg-utils", "xdg-utils", "xdg-utils"),
        need(Packaging, Program("dpkg-shlibdeps"), "dpkg-dev", "dpkg-dev", "dpkg"),
        need(Packaging, Program("rpm"), "rpm", "rpm", "rpm-tools"),
        need(Testing, Program("WebKitWebDriver"), "webkit2gtk-driver", "webkit2gtk-driver", "webkitgtk-6.0"),
        need(Testing, Program("xvfb-run"), "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
        need(Testing, Program("dbus-run-session"), "dbus", "dbus-daemon", "dbus"),
        need(Testing, Program("dbus-launch"), "dbus-x11", "dbus-x11", "dbus"),
        need(Testing, Program("java"), "default-jre-headless", "java-latest-openjdk-headless", "jre-openjdk-headless"),
        need(Testing, Program("chromium"), "chromium", "chromium", "chromium"),
        need(Testing, Program("lintian"), "lintian", "", ""),
        need(Testing, Program("desktop-file-validate"), "desktop-file-utils", "desktop-file-utils", "desktop-file-utils"),
        need(Testing, Program("appstreamcli"), "appstream", "appstream", "appstream"),
        need(Testing, Program("shellcheck"), "shellcheck", "ShellCheck", "shellcheck"),
        need(Testing, Program("man"), "man-db", "man-db", "man-db"),
        need(Testing, Program("update-mime-database"), "shared-mime-info", "shared-mime-info", "shared-mime-info"),
        need(Testing, Program("gio"), "libglib2.0-bin", "glib2", "glib2"),
        need(Testing, Program("xdotool"), "xdotool", "xdotool", "xdotool"),
        need(Testing, Program("xmllint"), "libxml2-utils", "libxml2", "libxml2"),
        need(Testing, Program("python3"), "python3", "python3", "python"),
        need(Testing, Module("ensurepip"), "python3-venv", "python3", "python"),
    ]
};

/// A tool that cargo installs, at a version that the project has been tested with.
struct Tool {
    name: &'static str,
    version: &'static str,
}

const TOOLS: &[Tool] = &[
    Tool {
        name: "cargo-deny",
        version: "~0.20",
    },
    Tool {
        name: "tauri-driver",
        version: "~2.1",
    },
];

/// What builds and runs the fuzz targets.
const FUZZER: Tool = Tool {
    name: "cargo-fuzz",
    version: "~0.13",
};

/// Installs what is missing, saying what and how.
pub fn install(purpose: Purpose) -> Result<()> {
    for program in ["node", "npm"] {
        if places::find(program).is_none() && places::find(&format!("{program}.cmd")).is_none() {
            bail!("{program} is missing: install Node 20.19 or later");
        }
    }
    if cfg!(target_os = "linux") {
        install_packages(purpose)?;
    } else if cfg!(target_os = "macos") && places::find("cc").is_none() {
        bail!("The C compiler is missing: run “xcode-select --install”");
    }
    if purpose == Purpose::Testing {
        TOOLS.iter().try_for_each(install_tool)?;
        python::install()?;
        #[cfg(target_os = "linux")]
        installed::tree::prepare();
    }
    Ok(())
}

/// What apt calls the libraries that our programs are built with.
#[cfg(target_os = "linux")]
pub fn libraries() -> impl Iterator<Item = &'static str> {
    let libraries = NEEDS.iter();
    let libraries = libraries.filter(|need| matches!(need.sign, Sign::Library(_)));
    libraries.map(|need| need.apt)
}

fn install_packages(purpose: Purpose) -> Result<()> {
    let tools = ["apt-get", "dnf", "pacman"];
    let tool = tools.into_iter().find(|tool| places::find(tool).is_some());
    let missing: Vec<&str> = NEEDS
        .iter()
        .filter(|need| need.purpose.serves(purpose))
        .map(|need| (need, need.package(tool.unwrap_or_default())))
        .filter(|(need, package)| !package.is_empty() && !need.sign.is_there())
        .map(|(_, package)| package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if tool != Some("apt-get") {
        let by_hand = match tool {
            Some("dnf") => format!("sudo dnf install {names}"),
            Some(_) => format!("sudo pacman -S --needed {names}"),
            None => format!("what Debian calls {}", missing.join(", ")),
        };
        bail!("Some packages are missing. Install them, then start again:\n  {by_hand}");
    }
    install_with_apt(&missing)
        .context("apt-get could not install them: install them by hand, then start again")
}

/// Installs packages with apt-get, naming them first.
pub fn install_with_apt(packages: &[&str]) -> Result<()> {
    println!("Installing with apt-get: {}", packages.join(" "));
    start::run(apt_get()?.arg("update"))?;
    start::run(
        apt_get()?
            .args(["install", "-y", "--no-install-recommends"])
            .args(packages),
    )
}

/// Whether we may do what we like here.
pub fn is_root() -> Result<bool> {
    Ok(start::output(Command::new("id").arg("-u"))?.trim() == "0")
}

/// apt-get, asking no questions, as root.
pub fn apt_get() -> Result<Command> {
    let mut command = if is_root()? {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        sudo
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

/// Installs what `cargo xtask fuzz` needs beyond a C++ compiler, which it says itself.
pub fn install_fuzzer() -> Result<()> {
    install_tool(&FUZZER)
}

fn install_tool(tool: &Tool) -> Result<()> {
    if places::find(tool.name).is_some() {
        return Ok(());
    }
    let root = places::tools()?;
    println!("Installing {} into {}", tool.name, root.display());
    let mut cargo = start::cargo(&["install", "--locked", "--version", tool.version, "--root"])?;
    // The tool's build products are of no further use: let cargo choose a temporary folder.
    cargo
        .arg(&root)
        .arg(tool.name)
        .env_remove("CARGO_TARGET_DIR");
    start::run(&mut cargo)
}

/// The path with our own tools in front, for programs that look for each other on it.
pub fn path_with_tools() -> Result<std::ffi::OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(places::tools()?.join("bin")).chain(env::split_paths(&path));
    Ok(env::join_paths(folders)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_with_pkg_config_stands_behind_it() {
        let position = |wanted: fn(&Sign) -> bool| NEEDS.iter().position(|need| wanted(&need.sign));
        let pkg_config = position(|sign| matches!(sign, Sign::Program("pkg-config")));
        let library = position(|sign| matches!(sign, Sign::Library(_)));
        assert!(pkg_config.is_some() && pkg_config < library);
    }
}
