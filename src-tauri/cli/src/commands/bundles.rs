//! What goes out: exports, each with its ledger.

use std::{path::Path, process::ExitCode};

use briefdesk_core::{
    brief::ExportLedger,
    desk::{self, Desk, ExportOptions, Scope},
};

use super::Ended;
use crate::{
    arguments::{Format, Include},
    output::{Output, counted},
    progress::Bar,
};

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

pub fn exported(ledger: &ExportLedger) -> String {
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
