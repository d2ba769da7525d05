//! What comes in: imports, and taking them back.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use briefdesk_core::{
    Error,
    brief::{
        Account, ImportLedger, ItemKind, KindCount, LedgerId, Mapping, NameKind, RemovedRecord,
        UndoLedger,
    },
    desk::{Desk, ImportOptions, Itemised, LedgerItems},
    export::{ledger_json, ledger_table},
};

use super::{Ended, ledgers, moment};
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
    let Itemised { ledger, items } = {
        let bar = Bar::new("Importing");
        desk.import(paths, &options, &bar)?
    };
    let account = Account::Import(ledger);
    let mut items = items;
    if let Some((path, format)) = table {
        write_ledger(&account, &mut items, path, format)?;
        items.begin_again()?;
    }
    ledgers::print(&account, items, output)?;
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

fn write_ledger(
    account: &Account,
    items: &mut LedgerItems<'_>,
    path: &Path,
    format: LedgerFormat,
) -> Result<(), Error> {
    let parts: &mut dyn Iterator<Item = Result<String, Error>> = match format {
        LedgerFormat::Csv => &mut ledger_table::parts(account, items),
        _ => &mut ledger_json::parts(account, items),
    };
    let broken = |error| Error::file("write", path)(error);
    let mut file = BufWriter::new(File::create(path).map_err(broken)?);
    for part in parts {
        file.write_all(part?.as_bytes()).map_err(broken)?;
    }
    file.flush().map_err(broken)
}

/// What an import came to.
pub fn imported(ledger: &ImportLedger) -> String {
    let mut text = String::new();
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
    let Itemised {
        ledger: account,
        items,
    } = {
        let bar = Bar::new("Taking back");
        if dry_run {
            desk.undo_effect(ledger, &bar)?
        } else {
            desk.undo_import(ledger, &bar)?
        }
    };
    ledgers::print(&Account::Undo(account), items, output)?;
    Ok(ExitCode::SUCCESS)
}

/// What taking back an import came to.
pub fn undone(ledger: &UndoLedger) -> String {
    let mut text = String::new();
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
