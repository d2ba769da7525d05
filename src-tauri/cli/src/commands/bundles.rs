//! What goes out: exports, each with its ledger.

use std::{path::Path, process::ExitCode};

use briefdesk_core::{
    brief::{ExportLedger, ThemeChoice},
    desk::{self, Desk, ExportOptions, Scope},
    export::html::RedirectFile,
};

use super::Ended;
use crate::{
    arguments::{Format, Include, Server},
    output::{Output, counted},
    progress::Bar,
};

/// What was typed about an export beside what it is and where it goes.
pub struct Wanted {
    pub include: Include,
    pub force: bool,
    pub redirects: Vec<Server>,
    pub theme: Option<ThemeChoice>,
}

pub fn export(desk: &Desk, format: Format, to: &Path, wanted: Wanted, output: &Output) -> Ended {
    let format = match format {
        Format::Html => desk::Format::Html,
        Format::Markdown => desk::Format::Markdown,
    };
    let scope = match wanted.include {
        Include::Published => Scope::Published,
        Include::All => Scope::All,
    };
    let redirects: Vec<RedirectFile> = wanted.redirects.into_iter().map(file_for).collect();
    let ledger = {
        let bar = Bar::new("Exporting");
        desk.export(
            &ExportOptions {
                scope,
                force: wanted.force,
                redirects: &redirects,
                theme: wanted.theme.as_ref(),
                ..ExportOptions::new(format, to)
            },
            &bar,
        )?
    };
    output.print(&ledger, exported)?;
    Ok(ExitCode::SUCCESS)
}

fn file_for(server: Server) -> RedirectFile {
    match server {
        Server::Netlify => RedirectFile::Netlify,
        Server::Apache => RedirectFile::Apache,
    }
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
