//! Those who know how a package has to be: lintian, and the judges of the files in it.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::{places, start, tidy};

use super::system::System;

/// A program that reads a file without running it, and the file.
const COMPLETIONS: &[(&str, &[&str], &str)] = &[
    (
        "bash",
        &["-n"],
        "/usr/share/bash-completion/completions/briefdesk",
    ),
    (
        "zsh",
        &["-n"],
        "/usr/share/zsh/vendor-completions/_briefdesk",
    ),
    (
        "fish",
        &["--no-execute"],
        "/usr/share/fish/vendor_completions.d/briefdesk.fish",
    ),
];

/// Has every script of a shell's in the checkout judged.
pub fn scripts() -> Result<()> {
    let scripts = tidy::shell_scripts()?;
    start::run(start::program("shellcheck")?.arg("--").args(scripts))
}

/// Has the package judged, and the scripts that dpkg would run with it.
pub fn package(package: &Path) -> Result<()> {
    // A system of another kind has no lintian; where there is one, it is installed with the rest.
    if places::find("lintian").is_some() {
        let mut lintian = start::program("lintian")?;
        // It does not tidy up behind itself.
        let scratch = tempfile::tempdir()?;
        lintian.env("TMPDIR", scratch.path());
        lintian.args([
            "--allow-root",
            "--fail-on",
            "error,warning",
            "--tag-display-limit",
            "0",
        ]);
        start::run(lintian.arg(package))?;
    } else {
        println!("  This system has no lintian: the package was not judged by it.");
    }
    let control = tempfile::tempdir()?;
    let mut unpack = Command::new("dpkg-deb");
    start::output(unpack.arg("--control").arg(package).arg(control.path()))?;
    for name in ["preinst", "postinst", "prerm", "postrm"] {
        let script = control.path().join(name);
        if script.exists() {
            start::run(start::program("shellcheck")?.arg("--").arg(script))?;
        }
    }
    Ok(())
}

/// Has the files judged that others read, where they have been installed.
pub fn installed(system: &System) -> Result<()> {
    let entry = system.path("/usr/share/applications").join(super::ENTRY);
    silent(Command::new("desktop-file-validate").arg(entry))?;
    let metainfo = system.path("/usr/share/metainfo/org.briefdesk.Briefdesk.metainfo.xml");
    let mut appstream = start::program("appstreamcli")?;
    start::run(appstream.args(["validate", "--no-net"]).arg(metainfo))?;
    for (shell, without_running, path) in COMPLETIONS {
        let path = system.path(path);
        fs::metadata(&path).with_context(|| format!("{shell} finds no completions"))?;
        if places::find(shell).is_some() {
            silent(Command::new(shell).args(*without_running).arg(path))?;
        } else {
            println!("  There is no {shell} here: its completions were not read.");
        }
    }
    Ok(())
}

/// Runs a judge that says nothing where nothing is wrong.
fn silent(judge: &mut Command) -> Result<()> {
    let said = start::output(judge)?;
    if !said.trim().is_empty() {
        bail!("{}", said.trim());
    }
    Ok(())
}
