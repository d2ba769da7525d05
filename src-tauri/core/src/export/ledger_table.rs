//! A ledger as a table for spreadsheets (RFC 4180): one row for each note of each item, and one for
//! an item without notes.
//!
//! Deliberately absent: the counts. They are the table's own sums.

use std::iter;

use super::table::Table;
use crate::{
    brief::{Account, AccountItem, ItemKind, Note, RemovedRecord, UndoOutcome},
    error::{Error, Result},
};

/// The table's heading.
const COLUMNS: [&str; 7] = [
    "where", "kind", "headline", "outcome", "slug", "note", "message",
];

/// A ledger as CSV, part by part. What concerns the whole comes last, in rows that name no item.
///
/// # Errors
/// Where an item can't be read, or the table can't be put together.
pub fn parts<'a>(
    account: &'a Account,
    items: impl Iterator<Item = Result<AccountItem>> + 'a,
) -> impl Iterator<Item = Result<String>> + 'a {
    let heading = iter::once_with(|| text(Table::headed(&COLUMNS)?));
    let items = items.map(|item| of_item(&item?));
    let end = iter::once_with(move || of_whole(account));
    heading.chain(items).chain(end)
}

fn of_item(item: &AccountItem) -> Result<String> {
    let mut table = Table::unheaded();
    match item {
        AccountItem::Import(item) => {
            let slug = item.slug.as_ref().map_or("", |slug| slug.as_str());
            let (kind, outcome) = (item.kind.as_str(), item.outcome.as_str());
            let cells = [&item.place, kind, &item.headline, outcome, slug];
            rows(&mut table, cells, &item.notes)?;
        }
        AccountItem::Undo(item) => {
            let (outcome, slug) = (item.outcome.as_str(), item.slug.as_str());
            let cells = ["", ItemKind::Brief.as_str(), &item.headline, outcome, slug];
            rows(&mut table, cells, &item.notes)?;
        }
    }
    text(table)
}

fn of_whole(account: &Account) -> Result<String> {
    let mut table = Table::unheaded();
    let (records, notes): (&[RemovedRecord], _) = match account {
        Account::Import(ledger) => (&[], &ledger.notes),
        Account::Undo(ledger) => (&ledger.removed_records, &ledger.notes),
        Account::Export(ledger) => (&[], &ledger.notes),
    };
    for RemovedRecord { kind, name } in records {
        let outcome = UndoOutcome::Removed.as_str();
        rows(&mut table, ["", kind.as_str(), name, outcome, ""], &[])?;
    }
    if !notes.is_empty() {
        rows(&mut table, [""; 5], notes)?;
    }
    text(table)
}

fn rows(table: &mut Table, item: [&str; 5], notes: &[Note]) -> Result<()> {
    let [place, kind, headline, outcome, slug] = item;
    let mut row = |note, message| table.row(&[place, kind, headline, outcome, slug, note, message]);
    if notes.is_empty() {
        return row("", "");
    }
    let mut notes = notes.iter();
    notes.try_for_each(|note| row(&note.code, &note.message))
}

fn text(table: Table) -> Result<String> {
    String::from_utf8(table.finish()?).map_err(|error| Error::Internal {
        doing: "making a ledger's table".into(),
        detail: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::{ImportLedger, LedgerItem, Outcome};

    #[test]
    fn every_item_and_every_note_has_a_row() {
        let item = |headline: &str, notes| {
            Ok(AccountItem::Import(LedgerItem {
                place: "a.xml, item 1".into(),
                kind: ItemKind::Brief,
                headline: headline.into(),
                outcome: Outcome::Imported,
                brief: None,
                slug: "reef".parse().ok(),
                notes,
            }))
        };
        let items = [
            item(
                "Reef, again",
                vec![Note::new("a", "One."), Note::new("b", "Two\nlines.")],
            ),
            item("He said “no”, \"no\"", Vec::new()),
        ];
        let ledger = ImportLedger {
            notes: vec![Note::new("source_added", "The source “BBC” was added")],
            ..ImportLedger::default()
        };
        let account = Account::Import(ledger);
        let csv: Result<String> = parts(&account, items.into_iter()).collect();
        assert_eq!(
            csv.unwrap(),
            "where,kind,headline,outcome,slug,note,message\r\n\
             \"a.xml, item 1\",brief,\"Reef, again\",imported,reef,a,One.\r\n\
             \"a.xml, item 1\",brief,\"Reef, again\",imported,reef,b,\"Two\nlines.\"\r\n\
             \"a.xml, item 1\",brief,\"He said “no”, \"\"no\"\"\",imported,reef,,\r\n\
             ,,,,,source_added,The source “BBC” was added\r\n"
        );
    }
}
