//! The table `ledger`: the accounts of imports, exports and undone imports, kept as they were given.
//!
//! Deliberately absent: their items; see [`super::ledger_item`].

use rusqlite::{OptionalExtension, params};
use serde::{Serialize, de::DeserializeOwned};

use super::{Reader, Writer};
use crate::{
    brief::{Account, KeptLedger, LedgerCounts, LedgerId, LedgerRow, LedgerVerb, Timestamp},
    error::{Error, Result},
};

/// An account as it is kept.
#[derive(Debug, Clone, Copy)]
pub struct KeptAccount<'a> {
    /// Its id.
    pub id: LedgerId,
    /// What it is the account of.
    pub verb: LedgerVerb,
    /// When that was.
    pub at: Timestamp,
    /// What was read or written.
    pub place: &'a str,
    /// The import that was taken back, where that is what happened.
    pub undoes: Option<LedgerId>,
}

impl Reader<'_> {
    /// Every ledger, newest first.
    pub fn ledgers(&self) -> Result<Vec<LedgerRow>> {
        let mut statement = self.0.prepare(
            "SELECT id, verb, at, place,
                    json_remove(account, '$.notes', '$.names', '$.suggestions', '$.formats', '$.kinds'),
                    verb = 'import' AND NOT EXISTS (SELECT 1 FROM ledger AS undo WHERE undo.undoes = ledger.id)
               FROM ledger ORDER BY at DESC, id DESC",
        )?;
        let mut rows = statement.query([])?;
        let mut ledgers = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, verb) = (row.get(0)?, row.get(1)?);
            let counts: String = row.get(4)?;
            ledgers.push(LedgerRow {
                id,
                verb,
                at: row.get(2)?,
                place: row.get(3)?,
                counts: counts_of(verb, &counts)?,
                can_undo: row.get::<_, bool>(5)? && self.is_import_known(id)?,
            });
        }
        Ok(ledgers)
    }

    /// A ledger, but for its items.
    pub fn ledger(&self, id: LedgerId) -> Result<Option<KeptLedger>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT verb, at, place, account FROM ledger WHERE id = ?1")?;
        let row = statement
            .query_row([id], |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get::<_, String>(3)?,
                ))
            })
            .optional()?;
        let Some((verb, at, place, account)) = row else {
            return Ok(None);
        };
        Ok(Some(KeptLedger {
            id,
            verb,
            at,
            place,
            account: match verb {
                LedgerVerb::Import => Account::Import(parsed(&account)?),
                LedgerVerb::Export => Account::Export(parsed(&account)?),
                LedgerVerb::Undo => Account::Undo(parsed(&account)?),
            },
        }))
    }

    /// Whether this import was taken back.
    pub fn is_undone(&self, import: LedgerId) -> Result<bool> {
        Ok(self
            .0
            .prepare_cached("SELECT 1 FROM ledger WHERE undoes = ?1")?
            .exists([import])?)
    }
}

impl Writer<'_> {
    /// Keeps an account, but for its items.
    pub fn insert_ledger(&self, kept: KeptAccount<'_>, account: &impl Serialize) -> Result<()> {
        let account = serde_json::to_string(account).map_err(broken)?;
        self.0.0.execute(
            "INSERT INTO ledger (id, verb, at, place, account, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![kept.id, kept.verb, kept.at, kept.place, account, kept.undoes],
        )?;
        Ok(())
    }
}

fn counts_of(verb: LedgerVerb, account: &str) -> Result<LedgerCounts> {
    let counts: serde_json::Value = parsed(account)?;
    let count = |name: &str| {
        let count = counts[name].as_u64().unwrap_or_default();
        usize::try_from(count).unwrap_or(usize::MAX)
    };
    Ok(match verb {
        LedgerVerb::Import => LedgerCounts::Import {
            read: count("read"),
            imported: count("imported"),
            updated: count("updated"),
            unchanged: count("unchanged"),
            skipped: count("skipped"),
        },
        LedgerVerb::Export => LedgerCounts::Export {
            briefs: count("briefs"),
            pages: count("pages"),
        },
        LedgerVerb::Undo => LedgerCounts::Undo {
            removed: count("removed"),
            restored: count("restored"),
            kept: count("kept"),
        },
    })
}

pub(super) fn parsed<T: DeserializeOwned>(account: &str) -> Result<T> {
    serde_json::from_str(account).map_err(broken)
}

pub(super) fn broken(error: serde_json::Error) -> Error {
    Error::Internal {
        doing: "keeping a ledger".into(),
        detail: error.to_string(),
    }
}
