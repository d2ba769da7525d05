//! `cargo xtask bench`: how long the program takes, and how much memory.
//!
//! Deliberately absent: limits. Machines differ; what can be compared is printed as ratios.

use std::{env, path::Path};

use anyhow::Result;

use crate::{node, places, setup, start, test};

/// Runs the engine's benchmark for archives of these sizes, or of its own three.
pub fn engine(briefs: &[u32]) -> Result<()> {
    let mut cargo = start::cargo(&["bench", "-p", "briefdesk-tests", "--bench", "engine", "--"])?;
    start::run(cargo.args(briefs.iter().map(u32::to_string)))
}

/// Measures importing a WordPress export of so many posts.
pub fn wxr(posts: u32) -> Result<()> {
    let mut cargo = start::cargo(&["bench", "-p", "briefdesk-tests", "--bench", "engine", "--"])?;
    start::run(cargo.args(["wxr", &posts.to_string()]))
}

/// Builds the same briefs with these programs, beside our own export: those that are installed, or
/// that the suite has brought for its own judgement.
pub fn against(programs: &[String], briefs: &[u32]) -> Result<()> {
    let python = places::python()?;
    let installed = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&installed).chain(python.parent().map(Path::to_owned));
    let path = env::join_paths(folders)?;
    let mut cargo = start::cargo(&["bench", "-p", "briefdesk-tests", "--bench", "engine", "--"])?;
    cargo
        .args(["against", &programs.join(",")])
        .env("PATH", path);
    start::run(cargo.args(briefs.iter().map(u32::to_string)))
}

/// Runs the window's, beside an empty window.
pub fn window() -> Result<()> {
    setup::install(setup::Purpose::Testing)?;
    node::install(&places::ui())?;
    node::script("build")?;
    let build = ["build", "--release", "-p", "briefdesk-app"];
    let targets = ["--bin", "briefdesk-app", "--example", "empty-window"];
    start::run(start::cargo(&build)?.args(targets))?;
    let mut bench = start::cargo(&["bench", "-p", "briefdesk-tests"])?;
    bench.args(["--features", "desktop", "--bench", "window"]);
    test::in_a_display(&bench)
}
