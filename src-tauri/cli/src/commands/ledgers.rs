//! The ledgers that a desk keeps.

use std::{iter, process::ExitCode};

use briefdesk_core::{
    brief::{Account, AccountItem, LedgerCounts, LedgerRow},
    desk::{Itemised, LedgerItems},
    export::{ledger_json, ledger_table},
};
use chrono_tz::Tz;

use super::{Ended, bundles::exported, imports, open};
use crate::{
    arguments::{LedgerCommand, LedgerFormat},
    output::{Failure, Output, counted, table},
    time,
};

pub fn ledger(command: LedgerCommand, output: &Output) -> Ended {
    match command {
        LedgerCommand::List { desk } => {
            let desk = open(&desk)?;
            let zone = desk.settings()?.time_zone;
            output.print(&desk.ledgers()?, |rows| {
                table(
                    &rows
                        .iter()
                        .map(|row| columns(row, zone))
                        .collect::<Vec<_>>(),
                )
            })?;
        }
        LedgerCommand::Show {
            desk,
            ledger,
            format,
        } => {
            let desk = open(&desk)?;
            let Itemised { ledger, items } = desk.ledger(ledger)?;
            let account = &ledger.account;
            match format {
                LedgerFormat::Text => print(account, items, output)?,
                LedgerFormat::Json => print(account, items, &Output::new(true))?,
                LedgerFormat::Csv => Output::print_parts(ledger_table::parts(account, items))?,
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints an account: as one JSON document, or its items and then what they come to.
pub fn print(account: &Account, items: LedgerItems<'_>, output: &Output) -> Result<(), Failure> {
    if output.is_json() {
        return Output::print_parts(ledger_json::parts(account, items));
    }
    let end = iter::once_with(|| {
        let text = match account {
            Account::Import(ledger) => imports::imported(ledger),
            Account::Export(ledger) => exported(ledger),
            Account::Undo(ledger) => imports::undone(ledger),
        };
        Ok(format!("{}\n", text.trim_end()))
    });
    Output::print_parts(items.map(|item| Ok(in_lines(&item?))).chain(end))
}

/// An item, and below it what there is to know of it.
fn in_lines(item: &AccountItem) -> String {
    let (outcome, headline, place, notes) = match item {
        AccountItem::Import(item) => {
            let outcome = item.outcome.as_str();
            (outcome, &item.headline, &*item.place, &item.notes)
        }
        AccountItem::Undo(item) => {
            let outcome = item.outcome.as_str();
            (outcome, &item.headline, item.slug.as_str(), &item.notes)
        }
    };
    let mut text = format!("{outcome:<9}  {headline}  ({place})\n");
    for note in notes {
        text.push_str(&format!("           {}\n", note.message));
    }
    text
}

fn columns(row: &LedgerRow, zone: Tz) -> Vec<String> {
    let counts = match row.counts {
        LedgerCounts::Import {
            read,
            imported,
            updated,
            ..
        } => format!(
            "{}, {imported} imported, {updated} updated",
            counted(read, "item")
        ),
        LedgerCounts::Export { briefs, .. } => counted(briefs, "brief"),
        LedgerCounts::Undo {
            removed,
            restored,
            kept,
        } => format!("{removed} removed, {restored} restored, {kept} kept"),
    };
    vec![
        row.id.to_string(),
        time::shown(row.at, zone),
        row.verb.to_string(),
        counts,
        row.place.replace('\n', ", "),
    ]
}
