//! How long the program takes and how much memory, for archives of several sizes.
//!
//! Figures are ratios wherever something comparable can be measured in the same run: an export
//! against copying its own output, an import against a bare insert of its rows. Deliberately
//! absent: limits. Machines differ and are noisy, so this prints and never fails.

mod against;
mod apart;
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
    desk::{BriefQuery, Desk, Format, ImportOptions, Order, SystemClock},
    progress::Silent,
};
use measure::{Spent, copied, quantiles, timed};
use table::Table;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first().map(|(it, rest)| (&**it, rest)) {
        Some((wxr::ALONE, rest)) => return wxr::import_alone(rest),
        Some((apart::ALONE, rest)) => return apart::export_alone(rest),
        _ => {}
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
        vec![1_000, 10_000, 50_000]
    } else {
        asked
    };
    let mut arguments = std::env::args();
    if arguments.any(|argument| argument == "against") {
        let names = arguments.next().unwrap_or_default();
        let names: Vec<String> = names.split(',').map(str::to_owned).collect();
        for size in sizes {
            let folder = tempfile::tempdir()?;
            let desk = imported(folder.path(), size, &mut table)?;
            let ours = exports(&desk, folder.path(), "HTML", Format::Html, size, &mut table)?;
            against::bench(&desk, &names, size, ours.took, &mut table)?;
        }
        table.print();
        return Ok(());
    }
    for size in sizes {
        bench(size, &mut table)?;
    }
    table.print();
    Ok(())
}

/// A desk of so many briefs, imported into this folder.
fn imported(folder: &Path, size: usize, table: &mut Table) -> Result<Desk> {
    let text = folder.join("archive.txt");
    archive::write(&text, size)?;
    let path = folder.join("bench.briefdesk");
    let settings = Settings {
        base_url: "https://brief.example/".parse().ok(),
        ..Settings::titled("Bench")
    };
    let desk = Desk::create(&path, &settings, SystemClock)?;
    let (ledger, took) = timed(|| desk.import(&[text], &ImportOptions::default(), &Silent));
    assert_eq!(ledger?.ledger.imported, size);
    table.add(
        "import, plain text",
        size,
        format!(
            "{:.2} s ({:.0} briefs/s)",
            took.as_secs_f64(),
            size as f64 / took.as_secs_f64()
        ),
    );
    Ok(desk)
}

fn bench(size: usize, table: &mut Table) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let desk = imported(folder.path(), size, table)?;
    let mut row = |what: &str, figure: String| table.add(what, size, figure);

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
        exports(&desk, folder.path(), name, format, size, table)?;
    }
    Ok(())
}

/// A first export into a folder, one where nothing has changed, and one where one brief has, each
/// in a process of its own. Gives what the first took.
fn exports(
    desk: &Desk,
    folder: &Path,
    name: &str,
    format: Format,
    size: usize,
    table: &mut Table,
) -> Result<Spent> {
    let to = folder.join(name);
    let export = || apart::export(desk.path(), &folder.join("cache"), format, &to);
    let first = export()?;
    let copy = copied(&to, &folder.join("copy"))?;
    let same = export()?;
    edit_one(desk, size)?;
    let one = export()?;
    let mut row = |what: &str, figure: String| {
        table.add(&format!("export, {name}{what}"), size, figure);
    };
    row(
        &format!(", {} files", first.written),
        format!(
            "{:.2} s, {:.2} × cp -r; {:.2} s of processors, {:.2} × cp -r; peak memory {}",
            first.spent.took.as_secs_f64(),
            ratio(first.spent.took, copy.took),
            first.spent.worked.as_secs_f64(),
            ratio(first.spent.worked, copy.worked),
            first.memory
        ),
    );
    let part = |again: &apart::Export| {
        format!(
            "{:.3} s, {:.2} % of the first export; {:.2} % of its time of processors; peak memory {}",
            again.spent.took.as_secs_f64(),
            100.0 * ratio(again.spent.took, first.spent.took),
            100.0 * ratio(again.spent.worked, first.spent.worked),
            again.memory
        )
    };
    row(", nothing changed", part(&same));
    row(
        &format!(", one brief changed, {} files written", one.written),
        part(&one),
    );
    std::fs::remove_dir_all(&to)?;
    Ok(first.spent)
}

fn ratio(one: std::time::Duration, other: std::time::Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// Edits a brief in the middle of the archive and publishes it again.
fn edit_one(desk: &Desk, size: usize) -> Result<()> {
    let page = desk.list(&BriefQuery {
        limit: 1,
        offset: u32::try_from(size / 2)?,
        ..BriefQuery::default()
    })?;
    let brief = desk.brief(page.rows[0].id)?;
    let mut contents = brief.contents;
    contents.body = format!("{}\n\nOne more sentence.", contents.body.as_str())
        .as_str()
        .into();
    desk.save_brief(brief.id, brief.version, &contents)?;
    desk.publish(brief.id, None)?;
    Ok(())
}

/// What was written and not yet moved into the desk's own file.
fn log_size(desk: &Path) -> u64 {
    let mut log = desk.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(Path::new(&log)).map_or(0, |log| log.len())
}
