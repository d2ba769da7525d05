//! An export in a process of its own, so that its time and memory are its own: what the import of
//! the archive held before says nothing of it.

use std::{
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use briefdesk_core::{
    desk::{Desk, ExportOptions, Format, SystemClock},
    progress::Silent,
};

use crate::measure::{Spent, peak_memory};

/// The argument that makes this program the process that exports.
pub const ALONE: &str = "export-alone";

/// What an export came to.
pub struct Export {
    pub spent: Spent,
    pub memory: String,
    pub written: usize,
}

/// Exports the desk in a process of its own; of what was written, it remembers in `cache`.
pub fn export(desk: &Path, cache: &Path, format: Format, to: &Path) -> Result<Export> {
    let output = Command::new(std::env::current_exe()?)
        .args([ALONE, format.as_str()])
        .args([desk, cache, to])
        .stderr(Stdio::inherit())
        .output()?;
    ensure!(output.status.success(), "the export failed");
    let told = String::from_utf8(output.stdout)?;
    let told: Vec<&str> = told.lines().collect();
    let [took, worked, memory, written] = told[..] else {
        anyhow::bail!("the export told something else: {told:?}");
    };
    let seconds = |told: &str| anyhow::Ok(Duration::from_secs_f64(told.parse()?));
    Ok(Export {
        spent: Spent {
            took: seconds(took)?,
            worked: seconds(worked)?,
        },
        memory: memory.to_owned(),
        written: written.parse()?,
    })
}

/// What that process does: it opens the desk and exports it, and tells in which time, with how much
/// work, in which memory, and how many files it wrote.
#[expect(
    clippy::print_stdout,
    reason = "the process that started this one reads it"
)]
pub fn export_alone(arguments: &[String]) -> Result<()> {
    let [format, desk, cache, to] = arguments else {
        anyhow::bail!("{ALONE} FORMAT DESK CACHE FOLDER");
    };
    let format = [Format::Html, Format::Markdown]
        .into_iter()
        .find(|known| known.as_str() == format)
        .with_context(|| format!("no export of “{format}” is measured"))?;
    let mut desk = Desk::open(Path::new(desk), SystemClock)?;
    desk.remember_exports_in(Path::new(cache));
    let options = ExportOptions::new(format, Path::new(to));
    let mut spent = Spent::default();
    let ledger = spent.on(|| desk.export(&options, &Silent))?;
    println!(
        "{}\n{}\n{}\n{}",
        spent.took.as_secs_f64(),
        spent.worked.as_secs_f64(),
        peak_memory(),
        ledger.written
    );
    Ok(())
}
