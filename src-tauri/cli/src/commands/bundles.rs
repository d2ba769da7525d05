//! What goes out: exports, each with its ledger, and whether a bundle is still whole.

use std::{path::Path, process::ExitCode};

use briefdesk_core::{
    brief::ExportLedger,
    desk::{Days, Desk, ExportEffect, ExportOptions},
    export::{BriefChanges, Verification, verify as verify_bundle},
};

use super::Ended;
use crate::{
    arguments::ExportArguments,
    output::{Failure, Output, counted},
    progress::Bar,
};

pub fn export(desk: &Desk, arguments: &ExportArguments, output: &Output) -> Ended {
    if arguments.dry_run {
        return try_export(desk, arguments, output);
    }
    let ledger = {
        let bar = Bar::new("Exporting");
        match (&arguments.profile, arguments.options()) {
            (Some(profile), _) => desk.export_as(profile, arguments.force, &bar)?,
            (None, Some(options)) => desk.export(&options, &bar)?,
            (None, None) => return Err(Failure::Usage(NOTHING_SAID.to_owned())),
        }
    };
    output.print(&ledger, exported)?;
    Ok(ExitCode::SUCCESS)
}

/// Shows what an export would do.
fn try_export(desk: &Desk, arguments: &ExportArguments, output: &Output) -> Ended {
    let effect = {
        let bar = Bar::new("Comparing");
        match (&arguments.profile, arguments.options()) {
            (Some(profile), _) => desk.export_effect_as(profile, arguments.force, &bar)?,
            (None, Some(options)) => desk.export_effect(&options, &bar)?,
            (None, None) => return Err(Failure::Usage(NOTHING_SAID.to_owned())),
        }
    };
    output.print(&effect, would_export)?;
    Ok(ExitCode::SUCCESS)
}

fn would_export(effect: &ExportEffect) -> String {
    let mut text = String::new();
    match &effect.briefs {
        None => text.push_str(
            "Which briefs have changed is not known: the last export here was not made on this machine\n",
        ),
        Some(BriefChanges { new, changed, gone }) => {
            for (what, briefs) in [("New", new), ("Changed", changed), ("Gone", gone)] {
                text.extend(briefs.iter().map(|it| format!("{what}: {}\n", it.headline)));
            }
            text.push_str(&format!(
                "{} new, {} changed, {} gone.\n",
                counted(new.len(), "brief"),
                changed.len(),
                gone.len()
            ));
        }
    }
    text.push_str(&format!(
        "{} would be written in {}, {} unchanged, {} removed. Nothing was written.",
        counted(effect.written, "file"),
        effect.to,
        effect.unchanged,
        effect.removed
    ));
    text
}

const NOTHING_SAID: &str = "Name a profile, or give --format and --to";

impl ExportArguments {
    /// What was typed beside a profile; none where a format or a place is wanting.
    fn options(&self) -> Option<ExportOptions<'_>> {
        Some(ExportOptions {
            scope: self.bundle.include.unwrap_or_default(),
            days: Days {
                from: self.bundle.from,
                until: self.bundle.until,
            },
            force: self.force,
            redirects: &self.bundle.redirects,
            theme: self.bundle.theme.as_ref(),
            ..ExportOptions::new(self.format?, self.to.as_deref()?)
        })
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
