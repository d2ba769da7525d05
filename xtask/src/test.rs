//! `cargo xtask test`: everything that must hold before a change is taken, one step after another,
//! stopping at the first that fails.

use std::{env, process::Command};

use anyhow::{Context, Result};

#[cfg(target_os = "linux")]
use crate::installed;
use crate::{node, places, setup, start, tidy, types};

/// One step: what it is called and what it does.
type Step = (&'static str, fn() -> Result<()>);

/// What needs no display. Cheap steps come first; the window's own build stands before everything
/// that compiles the shell, which embeds it.
const STEPS: &[Step] = &[
    ("formatting", || cargo(&["fmt", "--all", "--check"])),
    ("house rules", tidy::tidy),
    ("licences, bans and sources", deny),
    ("the window: dependencies", || node::install(&places::ui())),
    ("the window: ESLint", || node::script("lint")),
    ("the window: Prettier", || node::script("format:check")),
    ("the window: types", || node::script("check")),
    ("the window: unit tests", || node::script("test")),
    ("the window: build", || node::script("build")),
    ("clippy", || {
        whole("clippy", &["--all-targets", "--", "-D", "warnings"])
    }),
    ("the programs", || whole("build", PROGRAMS)),
    ("types over the bridge", types::check),
    ("the suite's own tools", || {
        node::install(&places::checkout().join("tests/node"))
    }),
    ("tests", rust_tests),
    ("the engine's examples", || whole("test", &["--doc"])),
    ("the engine's documentation", documentation),
];

/// What needs one.
const WINDOW_STEPS: &[Step] = &[
    #[cfg(target_os = "linux")]
    ("the package, installed", installed::try_package),
    ("tests in the real window", window_tests),
];

/// What the tests drive from outside.
const PROGRAMS: &[&str] = &[
    "--bin",
    "briefdesk",
    "--bin",
    "briefdesk-app",
    "--bin",
    "bridge-types",
];

/// Every step builds the whole workspace with all its features: cargo would otherwise build most
/// dependencies once more for each other choice of packages.
const WHOLE: [&str; 2] = ["--workspace", "--all-features"];

/// Runs everything; `quick` leaves out the real window.
pub fn test(quick: bool) -> Result<()> {
    setup::install(setup::Purpose::Testing)?;
    let window = if quick { &[] } else { WINDOW_STEPS };
    let count = STEPS.len() + window.len();
    for (index, (name, step)) in STEPS.iter().chain(window).enumerate() {
        println!("\n[{}/{count}] {name}", index + 1);
        step().with_context(|| format!("Step {} of {count} failed: {name}", index + 1))?;
    }
    println!("\nAll {count} steps passed.");
    if quick {
        println!("Left out: the tests in the real window and the package (--quick).");
    }
    println!(
        "Left out: known vulnerabilities, which need the internet: cargo deny check advisories."
    );
    Ok(())
}

/// Builds what the window's tests need, and runs those alone.
pub fn window() -> Result<()> {
    build()?;
    node::install(&places::checkout().join("tests/node"))?;
    window_tests()
}

/// Builds what the package's trial needs, and does that alone.
#[cfg(target_os = "linux")]
pub fn installed() -> Result<()> {
    build()?;
    installed::try_package()
}

/// Builds the programs, with the window's page in them.
fn build() -> Result<()> {
    setup::install(setup::Purpose::Testing)?;
    node::install(&places::ui())?;
    node::script("build")?;
    whole("build", PROGRAMS)
}

fn cargo(arguments: &[&str]) -> Result<()> {
    start::run(&mut start::cargo(arguments)?)
}

fn deny() -> Result<()> {
    let mut deny = start::program(places::find("cargo-deny").context("cargo-deny is missing")?)?;
    start::run(deny.args([
        "--workspace",
        "check",
        "--hide-inclusion-graph",
        "bans",
        "licenses",
        "sources",
    ]))
}

fn whole(verb: &str, arguments: &[&str]) -> Result<()> {
    start::run(start::cargo(&[verb])?.args(WHOLE).args(arguments))
}

/// What the property tests draw their cases from, unless the environment says otherwise: a change
/// is judged by the same cases each time, and not refused for what a stranger left. A run with
/// another number looks for new ones.
const SEED: &str = "20141203";

/// All but those in the real window. Nextest where it is installed: it runs the tests of all
/// packages at once.
fn rust_tests() -> Result<()> {
    let mut cargo = if places::find("cargo-nextest").is_some() {
        let mut cargo = start::cargo(&["nextest", "run"])?;
        cargo.args(WHOLE).args(["-E", "not binary(desktop)"]);
        cargo
    } else {
        let mut cargo = start::cargo(&["test"])?;
        cargo
            .args(WHOLE)
            .args(["--lib", "--bins", "--test", "suite"]);
        cargo
    };
    cargo.env("BRIEFDESK_PYTHON", places::python()?);
    if env::var_os("PROPTEST_RNG_SEED").is_none() {
        cargo.env("PROPTEST_RNG_SEED", SEED);
    }
    start::run(&mut cargo)
}

fn documentation() -> Result<()> {
    let mut cargo = start::cargo(&["doc", "--no-deps", "-p", "briefdesk-core"])?;
    start::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))
}

fn window_tests() -> Result<()> {
    let mut cargo = start::cargo(&["test"])?;
    cargo.args(WHOLE).args(["--test", "desktop"]);
    in_a_display(&cargo)
}

/// Starts what drives the window, in a display and a message bus of its own, so that it neither
/// sees nor disturbs whoever works at the machine.
pub fn in_a_display(command: &Command) -> Result<()> {
    if !cfg!(target_os = "linux") {
        println!("  This runs on Linux only, where WebKit has a WebDriver.");
        return Ok(());
    }
    let mut display = start::program("xvfb-run")?;
    display
        .args([
            "-a",
            "-s",
            "-screen 0 1920x1080x24",
            "dbus-run-session",
            "--",
        ])
        .env("PATH", setup::path_with_tools()?)
        .env_remove("WAYLAND_DISPLAY");
    start::run(wrap(&mut display, command))
}

/// Has `outer` start `inner`, with what `inner` was to have.
fn wrap<'a>(outer: &'a mut Command, inner: &Command) -> &'a mut Command {
    outer.arg(inner.get_program()).args(inner.get_args())
}
