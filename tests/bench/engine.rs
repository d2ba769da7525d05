//! How long the program takes and how much memory, for archives of several sizes.
//!
//! Figures are ratios wherever something comparable can be measured in the same run: an export
//! against copying its own output, an import against a bare insert of its rows. Deliberately absent: limits. Machines differ and are noisy, so
//! this prints and never fails.

mod archive;
mod bulk;
mod export;
mod measure;
mod table;
mod wxr;

use std::path::Path;

use anyhow::Result;
use briefdesk_core::{
    brief::Settings,
    desk::{BriefQuery, Desk, ExportOptions, Format, ImportOptions, Order, Scope, SystemClock},
    progress::Silent,
};
use measure::{copied, peak_memory, quantiles, timed};
use table::Table;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some((wxr::ALONE, rest)) = arguments.split_first().map(|(it, rest)| (&**it, rest)) {
        return wxr::import_alone(rest);
    }
    let asked: Vec<usize> = arguments
        .iter()
        .filter_map(|argument| argument.parse().ok())
        .collect();
    let mut table = Table::default();
    if arguments.iter().any(|argument| argument == "wxr") {
        for posts in asked {
            wxr::bench(posts, &mut table)?;
        }
        table.print();
        return Ok(());
    }
    let sizes = if asked.is_empty() {
        vec![1_000, 10_000, 100_000]
    } else {
        asked
    };
    for size in sizes {
        bench(size, &mut table)?;
    }
    table.print();
    Ok(())
}

fn bench(size: usize, table: &mut Table) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let text = folder.path().join("archive.txt");
    archive::write(&text, size)?;
    let desk = Desk::create(
        &folder.path().join("bench.briefdesk"),
        &Settings::titled("Bench"),
        SystemClock,
    )?;
    let mut row = |what: &str, figure: String| table.add(what, size, figure);

    let (ledger, took) = timed(|| desk.import(&[text], &ImportOptions::default(), &Silent));
    assert_eq!(ledger?.imported, size);
    row(
        "import, plain text",
        format!(
            "{:.2} s ({:.0} briefs/s)",
            took.as_secs_f64(),
            size as f64 / took.as_secs_f64()
        ),
    );
    let file = std::fs::metadata(desk.path())?.len() + log_size(desk.path());
    row("desk file", format!("{:.1} MiB", file as f64 / 1_048_576.0));

    let first = BriefQuery {
        limit: 50,
        ..BriefQuery::default()
    };
    row(
        "list, first page of 50",
        quantiles(21, || desk.list(&first).map(drop))?,
    );
    let deep = BriefQuery {
        limit: 50,
        offset: size as u32 / 2,
        ..BriefQuery::default()
    };
    row(
        "list, page in the middle",
        quantiles(21, || desk.list(&deep).map(drop))?,
    );
    let words = [
        "reef",
        "kamirenka",
        "orbit sample",
        "\"solar wind\"",
        "telesc",
        "moon dust lander",
        "tasmi quiden",
    ];
    for (name, order) in [
        ("search, best first", Order::Rank),
        ("search, newest first", Order::Newest),
    ] {
        let mut next = words.iter().cycle();
        let mut search = || {
            let words = next.next().map(ToString::to_string);
            desk.list(&BriefQuery {
                words,
                order,
                limit: 50,
                ..BriefQuery::default()
            })
            .map(drop)
        };
        row(name, quantiles(40, &mut search)?);
    }

    for (name, format) in [("HTML", Format::Html), ("Markdown", Format::Markdown)] {
        let to = folder.path().join(name);
        let (took, files) = export(&desk, format, &to)?;
        let copy = copied(&to, &folder.path().join("copy"))?;
        let (again, _) = export(&desk, format, &to)?;
        let ratio = |part: std::time::Duration| {
            format!(
                "{:.2} s, {:.2} × cp -r",
                part.as_secs_f64(),
                part.as_secs_f64() / copy.as_secs_f64()
            )
        };
        row(&format!("export, {name}, {files} files"), ratio(took));
        row(&format!("export, {name}, nothing changed"), ratio(again));
        std::fs::remove_dir_all(&to)?;
    }
    row("peak memory so far", peak_memory());
    Ok(())
}

fn export(desk: &Desk, format: Format, to: &Path) -> Result<(std::time::Duration, usize)> {
    let options = ExportOptions::new(format, to);
    let (ledger, took) = timed(|| desk.export(&options, &Silent));
    let ledger = ledger?;
    Ok((took, ledger.written + ledger.unchanged))
}

/// What was written and not yet moved into the desk's own file.
fn log_size(desk: &Path) -> u64 {
    let mut log = desk.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(Path::new(&log)).map_or(0, |log| log.len())
}
