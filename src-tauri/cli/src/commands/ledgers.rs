//! The ledgers that a desk keeps.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use briefdesk_core::{
    brief::{Account, LedgerCounts, LedgerRow},
    export::ledger_table,
};
use chrono_tz::Tz;

use super::{Ended, bundles::exported, imports, open};
use crate::{
    arguments::{LedgerCommand, LedgerFormat},
    output::{Output, counted, table},
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
            let account = open(&desk)?.ledger(ledger)?.account;
            match format {
                LedgerFormat::Text => output.print(&account, shown)?,
                LedgerFormat::Json => Output::new(true).print(&account, shown)?,
                LedgerFormat::Csv => {
                    let csv = ledger_table::to_csv(&account)?;
                    let mut out = io::stdout().lock();
                    out.write_all(csv.as_bytes())?;
                    out.flush()?;
                }
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn shown(account: &Account) -> String {
    match account {
        Account::Import(ledger) => imports::imported(ledger),
        Account::Export(ledger) => exported(ledger),
        Account::Undo(ledger) => imports::undone(ledger),
    }
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
