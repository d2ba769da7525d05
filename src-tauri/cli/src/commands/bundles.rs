//! What goes out: exports, each with its ledger, and whether a bundle is still whole.

use std::{path::Path, process::ExitCode};

use briefdesk_core::{
    brief::ExportLedger,
    desk::{Days, Desk, ExportOptions, Scope},
    export::{Verification, html::RedirectFile, verify as verify_bundle},
};

use super::Ended;
use crate::{
    arguments::{ExportArguments, Include, Server},
    output::{Output, counted},
    progress::Bar,
};

pub fn export(desk: &Desk, arguments: &ExportArguments, output: &Output) -> Ended {
    let redirects: Vec<RedirectFile> = arguments.redirects.iter().map(file_for).collect();
    let options = ExportOptions {
        scope: match arguments.include {
            Include::Published => Scope::Published,
            Include::All => Scope::All,
        },
        days: Days {
            from: arguments.from,
            until: arguments.until,
        },
        force: arguments.force,
        redirects: &redirects,
        theme: arguments.theme.as_ref(),
        ..ExportOptions::new(arguments.format, &arguments.to)
    };
    let ledger = {
        let bar = Bar::new("Exporting");
        desk.export(&options, &bar)?
    };
    output.print(&ledger, exported)?;
    Ok(ExitCode::SUCCESS)
}

fn file_for(server: &Server) -> RedirectFile {
    match server {
        Server::Netlify => RedirectFile::Netlify,
        Server::Apache => RedirectFile::Apache,
    }
}

/// Ends with 1 where the bundle is not what its manifest says, as a check does that found an error.
pub fn verify(bundle: &Path, output: &Output) -> Ended {
    let found = {
        let bar = Bar::new("Checking");
        verify_bundle(bundle, &bar)?
    };
    output.print(&found, verified)?;
    Ok(if found.is_whole() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

fn verified(found: &Verification) -> String {
    let mut text = String::new();
    for (what, paths) in [
        ("Missing", &found.missing),
        ("Changed", &found.changed),
        ("Not listed", &found.extra),
    ] {
        text.extend(paths.iter().map(|path| format!("{what}: {path}\n")));
    }
    if found.is_cut_short {
        text.push_str("An export into this folder was cut short: export again to mend it\n");
    }
    let files = counted(found.files, "file");
    text.push_str(&if found.is_whole() {
        format!(
            "{files} ({} bytes), format {}: the bundle is whole.",
            found.bytes, found.format
        )
    } else {
        format!(
            "{files} listed, format {}: {} missing, {} changed, {} not listed.",
            found.format,
            found.missing.len(),
            found.changed.len(),
            found.extra.len()
        )
    });
    text
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
