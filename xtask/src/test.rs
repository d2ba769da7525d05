//! `cargo xtask test`: everything that must hold before a change is taken, one step after another,
//! stopping at the first that fails.

use std::process::Command;

use anyhow::{Context, Result};

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
        cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--all-features",
            "--",
            "-D",
            "warnings",
        ])
    }),
    ("types over the bridge", types::check),
    ("the command line, for the suite", || {
        cargo(&["build", "-p", "briefdesk-cli"])
    }),
    ("the suite's own tools", || {
        node::install(&places::checkout().join("tests/node"))
    }),
    ("tests", rust_tests),
    ("the engine's examples", || {
        cargo(&["test", "--doc", "-p", "briefdesk-core"])
    }),
    ("the engine's documentation", documentation),
];

/// What needs one.
const WINDOW_STEPS: &[Step] = &[
    ("the shell", || cargo(&["build", "-p", "briefdesk-app"])),
    ("tests in the real window", window_tests),
];

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
        println!("Left out: the tests in the real window (--quick).");
    }
    println!(
        "Left out: known vulnerabilities, which need the internet: cargo deny check advisories."
    );
    Ok(())
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

/// Nextest where it is installed: it runs the tests of all packages at once.
fn rust_tests() -> Result<()> {
    if places::find("cargo-nextest").is_some() {
        cargo(&["nextest", "run", "--workspace"])
    } else {
        cargo(&["test", "--workspace"])
    }
}

fn documentation() -> Result<()> {
    let mut cargo = start::cargo(&["doc", "--no-deps", "-p", "briefdesk-core"])?;
    start::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))
}

/// In a display and a message bus of their own, so that they neither see nor disturb whoever
/// works at the machine.
fn window_tests() -> Result<()> {
    let cargo = start::cargo(&[
        "test",
        "-p",
        "briefdesk-tests",
        "--features",
        "desktop",
        "--test",
        "desktop",
    ])?;
    if !cfg!(target_os = "linux") {
        println!("  These run on Linux only, where WebKit has a WebDriver.");
        return Ok(());
    }
    let mut display = start::program("xvfb-run")?;
    display
        .args([
            "-a",
            "-s",
            "-screen 0 1440x900x24",
            "dbus-run-session",
            "--",
        ])
        .env("PATH", setup::path_with_tools()?)
        .env_remove("WAYLAND_DISPLAY");
    start::run(wrap(&mut display, &cargo))
}

/// Has `outer` start `inner`, with what `inner` was to have.
fn wrap<'a>(outer: &'a mut Command, inner: &Command) -> &'a mut Command {
    outer.arg(inner.get_program()).args(inner.get_args())
}
