//! The programs that judge a site. One that is missing fails the test: `cargo xtask test` installs
//! them all.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

/// What to do where a judge is missing.
const ADVICE: &str = "run “cargo xtask test”, which installs it";

/// A file below `tests/`.
fn own(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn start(name: &str, command: &mut Command) -> Output {
    let output = command.output();
    output.unwrap_or_else(|error| panic!("{name} is missing: {ADVICE} ({error})"))
}

/// What a judge's script prints, as JSON.
fn judged(name: &str, command: &mut Command) -> Value {
    let output = start(name, command);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{name} could not judge. If something is missing, {ADVICE}:\n{said}"
    );
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{name}: {error}\n{said}"))
}

/// Runs a script of `tests/node`.
pub fn node(script: &str, arguments: &[impl AsRef<OsStr>]) -> Value {
    let modules = own("node/node_modules");
    assert!(
        modules.is_dir(),
        "{} is missing: {ADVICE}",
        modules.display()
    );
    let mut node = Command::new("node");
    judged(
        &format!("Node with {script}"),
        node.arg(own("node").join(script)).args(arguments),
    )
}

/// Runs a script of `tests/python` in the environment that has its modules: the one that
/// `BRIEFDESK_PYTHON` names, or the one in the user's cache.
pub fn python(script: &str, arguments: &[impl AsRef<OsStr>]) -> Value {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let python = set("BRIEFDESK_PYTHON").map(PathBuf::from).or_else(|| {
        let home = || set("HOME").map(|home| Path::new(&home).join(".cache"));
        let cache = set("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)?;
        Some(cache.join("briefdesk/tools/python/bin/python"))
    });
    let python = python.unwrap_or_else(|| panic!("Python is missing: {ADVICE}"));
    judged(
        &format!("Python with {script}"),
        Command::new(python)
            .arg(own("python").join(script))
            .args(arguments),
    )
}

/// Where Chromium is.
pub fn chromium() -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .flat_map(|folder| ["chromium", "chromium-browser"].map(|name| folder.join(name)))
        .find(|program| program.is_file())
        .unwrap_or_else(|| panic!("Chromium is missing: {ADVICE}"))
}

/// What the Nu HTML Checker, which the W3C runs (validator.w3.org/nu), says of every page below
/// these folders; nothing where all is well.
pub fn vnu(folders: &[PathBuf]) -> String {
    let jar = own("node/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(jar.exists(), "vnu-jar is missing: {ADVICE}");
    let mut java = Command::new("java");
    java.arg("-jar")
        .arg(jar)
        .args(["--errors-only", "--skip-non-html"])
        .args(folders);
    let output = start("Java", &mut java);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), said.is_empty(), "{said}");
    said
}

/// Has xmllint judge a file by a schema of `tests/fixtures`.
#[track_caller]
pub fn xmllint(schema: &str, file: &Path) {
    let mut xmllint = Command::new("xmllint");
    xmllint
        .args(["--noout", "--nonet", "--schema"])
        .arg(own("fixtures").join(schema))
        .arg(file);
    let output = start("xmllint", &mut xmllint);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
