//! One function per command, grouped by what they are about.

mod briefs;
mod bundles;
mod desk;
mod imports;
mod ledgers;
mod profiles;
mod records;
mod themes;

use std::{io::Read, path::Path, process::ExitCode};

use briefdesk_core::{
    Error,
    brief::{Brief, Timestamp},
    desk::{Desk, SystemClock},
};

use crate::{
    arguments::Command,
    output::{Failure, Output},
    time,
};

/// What a command ends with.
type Ended = Result<ExitCode, Failure>;

/// What a file says, or standard input for `-`; with its name for messages before it.
fn read_text(file: &Path) -> Result<(String, String), Error> {
    let (place, bytes) = if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin()
            .read_to_end(&mut bytes)
            .map_err(Error::file("read", "standard input"))?;
        ("standard input".to_owned(), bytes)
    } else {
        (
            file.display().to_string(),
            std::fs::read(file).map_err(Error::file("read", file))?,
        )
    };
    let text = String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        Error::bad_input(
            format!("{place}, line {line}"),
            "This is not UTF-8 text",
            "Save the file as UTF-8",
        )
    })?;
    Ok((place, text))
}

/// Runs a command.
pub fn run(command: Command, output: &Output) -> Ended {
    match command {
        Command::New {
            desk,
            sample,
            settings,
        } => desk::new(&desk, sample, settings, output),
        Command::Settings { desk, settings } => desk::settings(&open(&desk)?, settings, output),
        Command::Check { desk, brief } => desk::check(&open(&desk)?, brief.as_deref(), output),
        Command::Import {
            desk,
            paths,
            options,
        } => imports::import(&open(&desk)?, &paths, *options, output),
        Command::UndoImport {
            desk,
            ledger,
            dry_run,
        } => imports::undo(&open(&desk)?, ledger, dry_run, output),
        Command::Ledger(command) => ledgers::ledger(command, output),
        Command::Export { desk, options } => bundles::export(&open(&desk)?, &options, output),
        Command::Profile(command) => profiles::profile(command, output),
        Command::Verify { bundle } => bundles::verify(&bundle, output),
        Command::Theme(command) => themes::theme(command, output),
        Command::List { desk, filter } => briefs::list(&open(&desk)?, None, filter, output),
        Command::Search {
            desk,
            words,
            filter,
        } => briefs::list(&open(&desk)?, Some(words), filter, output),
        Command::Show {
            desk,
            brief,
            original: true,
            ..
        } => briefs::original(&open(&desk)?, &brief, output),
        Command::Show {
            desk,
            brief,
            revisions: true,
            ..
        } => briefs::history(&open(&desk)?, &brief, output),
        Command::Show { desk, brief, .. } => briefs::show(&open(&desk)?, &brief, output),
        Command::Write { desk, file } => briefs::write(&open(&desk)?, &file, output),
        Command::Publish { desk, brief, at } => change(&desk, &brief, output, |desk, brief| {
            let at = at.as_deref().map(|at| moment(desk, at)).transpose()?;
            Ok(desk.publish(brief.id, at)?)
        }),
        Command::Unpublish { desk, brief } => change(&desk, &brief, output, |desk, brief| {
            Ok(desk.unpublish(brief.id)?)
        }),
        Command::Retract {
            desk,
            brief,
            reason,
        } => change(&desk, &brief, output, |desk, brief| {
            Ok(desk.retract(brief.id, &reason)?)
        }),
        Command::Spike { desk, brief } => change(&desk, &brief, output, |desk, brief| {
            Ok(desk.move_to(brief.id, briefdesk_core::brief::Stage::Spiked)?)
        }),
        Command::Stage { desk, brief, stage } => change(&desk, &brief, output, |desk, brief| {
            Ok(desk.move_to(brief.id, stage)?)
        }),
        Command::Embargo { desk, brief, until } => change(&desk, &brief, output, |desk, brief| {
            let until = if until == "none" {
                None
            } else {
                Some(moment(desk, &until)?)
            };
            Ok(desk.set_embargo(brief.id, until)?)
        }),
        Command::Discard { desk, brief } => change(&desk, &brief, output, |desk, brief| {
            Ok(desk.discard_changes(brief.id)?)
        }),
        Command::Correct {
            desk,
            brief,
            text,
            kind,
        } => change(&desk, &brief, output, |desk, brief| {
            Ok(desk.correct(brief.id, kind, &text)?)
        }),
        Command::Source(command) => records::source(command, output),
        Command::Media(command) => records::media(command, output),
    }
}

fn open(path: &Path) -> Result<Desk, Failure> {
    let mut desk = Desk::open(path, SystemClock)?;
    if let Some(cache) = dirs::cache_dir() {
        desk.remember_exports_in(&cache.join("briefdesk/exports"));
    }
    Ok(desk)
}

fn moment(desk: &Desk, typed: &str) -> Result<Timestamp, Failure> {
    time::parse(typed, desk.settings()?.time_zone)
}

/// Changes one brief and shows where it stands then.
fn change(
    path: &Path,
    name: &str,
    output: &Output,
    change: impl FnOnce(&Desk, &Brief) -> Result<Brief, Failure>,
) -> Ended {
    let desk = open(path)?;
    let brief = change(&desk, &desk.find_brief(name)?)?;
    briefs::print_standing(&desk, &brief, output)
}
