//! The table `ledger_item`: what became of each item of an import, and of each brief of an import
//! that was taken back. A row is written as soon as that is known, and the rows are read a page at a
//! time, so that nobody holds them all.

use rusqlite::{Row, ToSql, params};

use super::{
    Reader, Writer,
    ledger::{broken, parsed},
};
use crate::{
    brief::{AccountItem, ItemKind, LedgerId, LedgerItem, LedgerVerb, Note, UndoItem},
    error::Result,
};

impl Reader<'_> {
    /// So many items of a ledger of this kind, in their order, from this position on.
    pub fn ledger_items(
        &self,
        id: LedgerId,
        verb: LedgerVerb,
        from: u64,
        limit: u64,
    ) -> Result<Vec<AccountItem>> {
        let mut statement = self.0.prepare_cached(
            "SELECT place, kind, headline, outcome, brief_id, slug, notes FROM ledger_item
              WHERE ledger_id = ?1 AND position >= ?2 ORDER BY position LIMIT ?3",
        )?;
        let mut rows = statement.query(params![id, from, limit])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            items.push(item(verb, row)?);
        }
        Ok(items)
    }
}

fn item(verb: LedgerVerb, row: &Row<'_>) -> Result<AccountItem> {
    let notes = parsed(row.get_ref(6)?.as_str().map_err(rusqlite::Error::from)?)?;
    Ok(match verb {
        LedgerVerb::Undo => AccountItem::Undo(UndoItem {
            headline: row.get(2)?,
            slug: row.get(5)?,
            outcome: row.get(3)?,
            brief: row.get(4)?,
            notes,
        }),
        LedgerVerb::Import | LedgerVerb::Export => AccountItem::Import(LedgerItem {
            place: row.get(0)?,
            kind: row.get(1)?,
            headline: row.get(2)?,
            outcome: row.get(3)?,
            brief: row.get(4)?,
            slug: row.get(5)?,
            notes,
        }),
    })
}

impl Writer<'_> {
    /// Adds an item of an import to its ledger, at this position.
    pub fn insert_ledger_item(&self, id: LedgerId, at: u64, item: &LedgerItem) -> Result<()> {
        let place = (item.place.as_str(), item.kind);
        let told = params![item.headline, item.outcome, item.brief, item.slug];
        self.insert_item(id, at, place, told, &item.notes)
    }

    /// Adds a brief of an import that was taken back to the ledger of that, at this position.
    pub fn insert_undo_item(&self, id: LedgerId, at: u64, item: &UndoItem) -> Result<()> {
        let place = ("", ItemKind::Brief);
        let told = params![item.headline, item.outcome, item.brief, item.slug];
        self.insert_item(id, at, place, told, &item.notes)
    }

    /// Adds an item of either kind: where it stood and as what, then its headline, outcome, brief
    /// and slug.
    fn insert_item(
        &self,
        id: LedgerId,
        at: u64,
        (place, kind): (&str, ItemKind),
        told: &[&dyn ToSql],
        notes: &[Note],
    ) -> Result<()> {
        let notes = serde_json::to_string(notes).map_err(broken)?;
        let values = [params![id, at, place, kind], told, params![notes]].concat();
        self.0.0.prepare_cached(INSERT)?.execute(&*values)?;
        Ok(())
    }

    /// Adds notes to the item that stands at this position.
    pub fn note_ledger_item(&self, id: LedgerId, at: u64, notes: &[Note]) -> Result<()> {
        for note in notes {
            let note = serde_json::to_string(note).map_err(broken)?;
            self.0
                .0
                .prepare_cached(
                    "UPDATE ledger_item SET notes = json_insert(notes, '$[#]', json(?3))
                      WHERE ledger_id = ?1 AND position = ?2",
                )?
                .execute(params![id, at, note])?;
        }
        Ok(())
    }
}

const INSERT: &str = "INSERT INTO ledger_item
    (ledger_id, position, place, kind, headline, outcome, brief_id, slug, notes)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
