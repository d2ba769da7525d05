//! What goes in and out: imports and exports, each with its ledger.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use briefdesk_core::{
    brief::{ExportLedger, ImportLedger},
    desk::{self, Desk, ExportOptions, ImportOptions, Scope},
};

use super::{Ended, moment};
use crate::{
    arguments::{Format, Include},
    output::{Output, counted},
    progress::Bar,
};

pub fn import(
    desk: &Desk,
    paths: &[PathBuf],
    published_at: Option<&str>,
    dry_run: bool,
    output: &Output,
) -> Ended {
    let published_at = published_at.map(|at| moment(desk, at)).transpose()?;
    let ledger = {
        let bar = Bar::new("Importing");
        desk.import(
            paths,
            ImportOptions {
                published_at,
                dry_run,
            },
            &bar,
        )?
    };
    output.print(&ledger, imported)?;
    Ok(ExitCode::SUCCESS)
}

fn imported(ledger: &ImportLedger) -> String {
    let mut text = String::new();
    for item in &ledger.items {
        text.push_str(&format!(
            "{:<9}  {}  ({})\n",
            item.outcome.as_str(),
            item.headline,
            item.place
        ));
        for note in &item.notes {
            text.push_str(&format!("           {}\n", note.message));
        }
    }
    for note in &ledger.notes {
        text.push_str(&format!("{}\n", note.message));
    }
    let trial = if ledger.dry_run {
        " Nothing was written: this was a dry run."
    } else {
        ""
    };
    text + &format!(
        "{} read: {} imported, {} updated, {} unchanged, {} skipped.{trial}",
        counted(ledger.read, "brief"),
        ledger.imported,
        ledger.updated,
        ledger.unchanged,
        ledger.skipped
    )
}

pub fn export(
    desk: &Desk,
    format: Format,
    to: &Path,
    include: Include,
    force: bool,
    output: &Output,
) -> Ended {
    let format = match format {
        Format::Html => desk::Format::Html,
        Format::Markdown => desk::Format::Markdown,
    };
    let scope = match include {
        Include::Published => Scope::Published,
        Include::All => Scope::All,
    };
    let ledger = {
        let bar = Bar::new("Exporting");
        desk.export(
            &ExportOptions {
                format,
                to,
                scope,
                force,
            },
            &bar,
        )?
    };
    output.print(&ledger, exported)?;
    Ok(ExitCode::SUCCESS)
}

fn exported(ledger: &ExportLedger) -> String {
    let mut text: String = ledger
        .notes
        .iter()
        .map(|note| format!("{}\n", note.message))
        .collect();
    text.push_str(&format!(
        "{} in {} ({} bytes) in {}\n{} written, {} unchanged, {} removed.",
        counted(ledger.briefs, "brief"),
        counted(ledger.pages, "page"),
        ledger.bytes,
        ledger.to,
        ledger.written,
        ledger.unchanged,
        ledger.removed
    ));
    text
}
