//! What comes in: imports, and taking them back.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use briefdesk_core::{
    Error,
    brief::{
        Account, ImportLedger, ItemKind, KindCount, LedgerId, Mapping, NameKind, RemovedRecord,
        UndoLedger,
    },
    desk::{Desk, ImportOptions},
    export::ledger_table,
};

use super::{Ended, moment};
use crate::{
    arguments::{ImportArguments, LedgerFormat},
    output::{Failure, Output, counted},
    progress::Bar,
};

pub fn import(
    desk: &Desk,
    paths: &[PathBuf],
    arguments: ImportArguments,
    output: &Output,
) -> Ended {
    let table = arguments.ledger.as_deref();
    // Before anything is written: what was mistyped must not cost an import.
    let table = table
        .map(|path| Ok::<_, Failure>((path, format_of(path)?)))
        .transpose()?;
    let published_at = arguments.published_at.as_deref();
    let options = ImportOptions {
        published_at: published_at.map(|at| moment(desk, at)).transpose()?,
        dry_run: arguments.dry_run,
        pages: arguments.pages,
        category_prefix: arguments.categories_as,
        salvage: arguments.salvage,
        media: arguments.media,
        mappings: [
            (NameKind::Author, arguments.author),
            (NameKind::Tag, arguments.tag),
            (NameKind::Source, arguments.source),
        ]
        .into_iter()
        .flat_map(|(kind, all)| mappings(kind, all))
        .collect(),
    };
    let ledger = {
        let bar = Bar::new("Importing");
        desk.import(paths, &options, &bar)?
    };
    if let Some((path, format)) = table {
        write_ledger(&ledger, path, format)?;
    }
    output.print(&ledger, imported)?;
    Ok(ExitCode::SUCCESS)
}

fn mappings(kind: NameKind, all: Vec<(String, String)>) -> impl Iterator<Item = Mapping> {
    all.into_iter()
        .map(move |(from, to)| Mapping { kind, from, to })
}

fn format_of(path: &Path) -> Result<LedgerFormat, Failure> {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    match extension.to_str() {
        Some("csv") => Ok(LedgerFormat::Csv),
        Some("json") => Ok(LedgerFormat::Json),
        _ => Err(Failure::Usage(format!(
            "“{}” must end in .csv or .json",
            path.display()
        ))),
    }
}

fn write_ledger(ledger: &ImportLedger, path: &Path, format: LedgerFormat) -> Result<(), Failure> {
    let text = match format {
        LedgerFormat::Csv => ledger_table::to_csv(&Account::Import(ledger.clone()))?,
        _ => serde_json::to_string_pretty(ledger).map_err(std::io::Error::from)? + "\n",
    };
    Ok(fs::write(path, text).map_err(Error::file("write", path))?)
}

pub fn imported(ledger: &ImportLedger) -> String {
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
    for suggestion in &ledger.suggestions {
        text.push_str(&format!(
            "Perhaps one name: import with --{kind} \"{}={}\" ({})\n",
            suggestion.from,
            suggestion.to,
            counted(suggestion.briefs, "brief"),
            kind = suggestion.kind,
        ));
    }
    let kinds: Vec<String> = ledger.kinds.iter().map(in_words).collect();
    if !kinds.is_empty() {
        let items = counted(ledger.read, "item");
        text.push_str(&format!("{items}: {}.\n", kinds.join(", ")));
    }
    let end = match ledger.id {
        _ if ledger.dry_run => " Nothing was written: this was a dry run.".to_owned(),
        Some(id) if ledger.imported + ledger.updated > 0 => {
            format!("\nTo take it back: briefdesk undo-import DESK {id}")
        }
        _ => String::new(),
    };
    text + &format!(
        "{} imported, {} updated, {} unchanged, {} skipped.{end}",
        counted(ledger.imported, "brief"),
        ledger.updated,
        ledger.unchanged,
        ledger.skipped
    )
}

/// `190 briefs`, `3 of 12 pages`, `181 comments dropped`.
fn in_words(count: &KindCount) -> String {
    let KindCount { kind, read, taken } = *count;
    let noun = |number: usize| match kind {
        ItemKind::Other => format!("{number} other"),
        ItemKind::Category if number != 1 => format!("{number} categories"),
        kind => counted(number, kind.as_str()),
    };
    if taken == 0 {
        format!("{} dropped", noun(read))
    } else if taken == read {
        noun(read)
    } else {
        format!("{taken} of {}", noun(read))
    }
}

pub fn undo(desk: &Desk, ledger: LedgerId, dry_run: bool, output: &Output) -> Ended {
    let account = {
        let bar = Bar::new("Taking back");
        if dry_run {
            desk.undo_effect(ledger, &bar)?
        } else {
            desk.undo_import(ledger, &bar)?
        }
    };
    output.print(&account, undone)?;
    Ok(ExitCode::SUCCESS)
}

pub fn undone(ledger: &UndoLedger) -> String {
    let mut text = String::new();
    for item in &ledger.items {
        let outcome = item.outcome.as_str();
        text.push_str(&format!(
            "{outcome:<9}  {}  ({})\n",
            item.headline, item.slug
        ));
        for note in &item.notes {
            text.push_str(&format!("           {}\n", note.message));
        }
    }
    for RemovedRecord { kind, name } in &ledger.removed_records {
        text.push_str(&format!("removed    {kind} “{name}”\n"));
    }
    for note in &ledger.notes {
        text.push_str(&format!("{}\n", note.message));
    }
    let end = if ledger.dry_run {
        " Nothing was written: this was a dry run."
    } else {
        ""
    };
    text + &format!(
        "{} removed, {} restored, {} kept; {} removed.{end}",
        counted(ledger.removed, "brief"),
        ledger.restored,
        ledger.kept,
        counted(ledger.records, "record")
    )
}
