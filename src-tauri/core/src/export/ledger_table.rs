//! A ledger as a table for spreadsheets (RFC 4180): one row for each note of each item, and one for
//! an item without notes.
//!
//! Deliberately absent: the counts. They are the table's own sums.

use super::table::Table;
use crate::{
    brief::{Account, Note, UndoOutcome},
    error::{Error, Result},
};

/// The table's heading.
const COLUMNS: [&str; 7] = [
    "where", "kind", "headline", "outcome", "slug", "note", "message",
];

/// A ledger as CSV. What concerns the whole comes last, in rows that name no item.
///
/// # Errors
/// Where the table can't be put together.
pub fn to_csv(account: &Account) -> Result<String> {
    let mut table = Table::headed(&COLUMNS)?;
    let mut rows = |item: [&str; 5], notes: &[Note]| -> Result<()> {
        let [place, kind, headline, outcome, slug] = item;
        for note in notes {
            table.row(&[
                place,
                kind,
                headline,
                outcome,
                slug,
                &note.code,
                &note.message,
            ])?;
        }
        if notes.is_empty() && !item.iter().all(|cell| cell.is_empty()) {
            table.row(&[place, kind, headline, outcome, slug, "", ""])?;
        }
        Ok(())
    };
    let notes = match account {
        Account::Import(ledger) => {
            for item in &ledger.items {
                let slug = item.slug.as_ref().map_or("", |slug| slug.as_str());
                let (kind, outcome) = (item.kind.as_str(), item.outcome.as_str());
                rows(
                    [&item.place, kind, &item.headline, outcome, slug],
                    &item.notes,
                )?;
            }
            &ledger.notes
        }
        Account::Undo(ledger) => {
            for item in &ledger.items {
                let (outcome, slug) = (item.outcome.as_str(), item.slug.as_str());
                rows(["", "brief", &item.headline, outcome, slug], &item.notes)?;
            }
            for record in &ledger.removed_records {
                let outcome = UndoOutcome::Removed.as_str();
                rows(["", record.kind.as_str(), &record.name, outcome, ""], &[])?;
            }
            &ledger.notes
        }
        Account::Export(ledger) => &ledger.notes,
    };
    rows([""; 5], notes)?;
    String::from_utf8(table.finish()?).map_err(broken)
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Internal {
        doing: "making a ledger's table".into(),
        detail: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::{ImportLedger, ItemKind, LedgerItem, Outcome};

    #[test]
    fn every_item_and_every_note_has_a_row() {
        let item = |headline: &str, notes| LedgerItem {
            place: "a.xml, item 1".into(),
            kind: ItemKind::Brief,
            headline: headline.into(),
            outcome: Outcome::Imported,
            brief: None,
            slug: "reef".parse().ok(),
            notes,
        };
        let ledger = ImportLedger {
            items: vec![
                item(
                    "Reef, again",
                    vec![Note::new("a", "One."), Note::new("b", "Two\nlines.")],
                ),
                item("He said “no”, \"no\"", Vec::new()),
            ],
            notes: vec![Note::new("source_added", "The source “BBC” was added")],
            ..ImportLedger::default()
        };
        assert_eq!(
            to_csv(&Account::Import(ledger)).unwrap(),
            "where,kind,headline,outcome,slug,note,message\r\n\
             \"a.xml, item 1\",brief,\"Reef, again\",imported,reef,a,One.\r\n\
             \"a.xml, item 1\",brief,\"Reef, again\",imported,reef,b,\"Two\nlines.\"\r\n\
             \"a.xml, item 1\",brief,\"He said “no”, \"\"no\"\"\",imported,reef,,\r\n\
             ,,,,,source_added,The source “BBC” was added\r\n"
        );
    }
}
