//! `cargo xtask bench`: how long the program takes, and how much memory.
//!
//! Deliberately absent: limits. Machines differ; what can be compared is printed as ratios.

use anyhow::Result;

use crate::start;

/// Runs the benchmark for archives of these sizes, or of its own three.
pub fn bench(briefs: &[u32]) -> Result<()> {
    let mut cargo = start::cargo(&["bench", "-p", "briefdesk-tests", "--bench", "archive", "--"])?;
    start::run(cargo.args(briefs.iter().map(u32::to_string)))
}
