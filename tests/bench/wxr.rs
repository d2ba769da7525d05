//! Importing a WordPress export of any size: how long as a multiple of what it could not do without,
//! and in how much memory.
//!
//! That is a bare pass of the same XML parser over the same file and a bare insert of the same rows
//! into the same tables, taken in the same run. The import runs in a process of its own, so that its
//! memory is its own.

use std::{
    fs::File,
    io::BufReader,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use briefdesk_core::{
    brief::{ImportLedger, Settings},
    desk::{Desk, ImportOptions, SystemClock},
    progress::Silent,
};
use quick_xml::{Reader, events::Event};

use crate::{
    bulk, export, log_size,
    measure::{Spent, peak_memory},
    table::Table,
};

/// The argument that makes this program the process that imports.
pub const ALONE: &str = "import-alone";

/// Imports an export of so many posts and adds what it took.
pub fn bench(posts: usize, table: &mut Table) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("export.xml");
    let desk = folder.path().join("bench.briefdesk");
    export::write(&path, posts)?;
    let bytes = std::fs::metadata(&path)?.len();
    let mut row = |what: &str, figure: String| table.add(what, posts, figure);
    row(
        "WXR, size of the file",
        format!("{:.0} MB", bytes as f64 / 1e6),
    );

    let mut bare = Spent::default();
    let events = bare.on(|| pass(&path))?;
    row(
        "WXR, bare pass of quick-xml",
        format!("{}, {events} events", told(bare)),
    );
    let import = import_apart(&path, &desk, posts)?;
    let file = std::fs::metadata(&desk)?.len() + log_size(&desk);
    let other = folder.path().join("bulk.briefdesk");
    drop(Desk::create(
        &other,
        &Settings::titled("Bench"),
        SystemClock,
    )?);
    let (rows, insert) = bulk::insert(&desk, &other)?;
    row(
        "WXR, bare insert of its rows",
        format!("{}, {rows} rows", told(insert)),
    );
    bare.took += insert.took;
    bare.worked += insert.worked;
    row(
        "WXR, import",
        format!(
            "{:.2} s ({:.0} briefs/s), {:.2} × pass and insert",
            import.took,
            posts as f64 / import.took,
            import.took / bare.took.as_secs_f64()
        ),
    );
    row(
        "WXR, import, time of processors",
        format!(
            "{:.2} s, {:.2} × pass and insert",
            import.worked,
            import.worked / bare.worked.as_secs_f64()
        ),
    );
    row("WXR, peak memory of the import", import.memory);
    row(
        "WXR, desk file",
        format!("{:.1} MiB", file as f64 / 1_048_576.0),
    );
    Ok(())
}

fn told(Spent { took, worked }: Spent) -> String {
    let (took, worked) = (took.as_secs_f64(), worked.as_secs_f64());
    format!("{took:.2} s ({worked:.2} s of processors)")
}

/// What an import took, in seconds.
struct Import {
    took: f64,
    /// How long processors worked for it, all threads together.
    worked: f64,
    memory: String,
}

/// Imports in a process of its own.
fn import_apart(export: &Path, desk: &Path, posts: usize) -> Result<Import> {
    let output = Command::new(std::env::current_exe()?)
        .arg(ALONE)
        .args([export, desk])
        .stderr(Stdio::inherit())
        .output()?;
    ensure!(output.status.success(), "the import failed");
    let told = String::from_utf8(output.stdout)?;
    let told: Vec<&str> = told.lines().collect();
    let [imported, took, worked, memory] = told[..] else {
        anyhow::bail!("the import told something else: {told:?}");
    };
    ensure!(imported.parse() == Ok(posts), "{imported} were imported");
    Ok(Import {
        took: took.parse()?,
        worked: worked.parse()?,
        memory: memory.to_owned(),
    })
}

/// What that process does: it imports, and tells how many, in which time, with how much work and in
/// which memory.
#[expect(
    clippy::print_stdout,
    reason = "the process that started this one reads it"
)]
pub fn import_alone(arguments: &[String]) -> Result<()> {
    let [export, desk] = arguments else {
        anyhow::bail!("{ALONE} EXPORT DESK");
    };
    let settings = Settings::titled("Bench");
    let desk = Desk::create(Path::new(desk), &settings, SystemClock)?;
    let options = ImportOptions::default();
    let mut spent = Spent::default();
    let ledger = spent.on(|| desk.import(&[export.into()], &options, &Silent));
    let ImportLedger { imported, .. } = ledger.context("importing")?.ledger;
    println!(
        "{imported}\n{}\n{}\n{}",
        spent.took.as_secs_f64(),
        spent.worked.as_secs_f64(),
        peak_memory()
    );
    Ok(())
}

fn pass(path: &Path) -> Result<usize> {
    let mut reader = Reader::from_reader(BufReader::new(File::open(path)?));
    let (mut buffer, mut events) = (Vec::new(), 0);
    while !matches!(reader.read_event_into(&mut buffer)?, Event::Eof) {
        buffer.clear();
        events += 1;
    }
    Ok(events)
}
