//! The table `ledger`: the accounts of imports and exports, kept as they were given.

use rusqlite::params;
use serde::Serialize;

use super::Writer;
use crate::{
    brief::{LedgerId, Timestamp},
    error::{Error, Result},
};

impl Writer<'_> {
    /// Keeps an account; `verb` is `import` or `export`, `place` what was read or written.
    pub fn insert_ledger(
        &self,
        id: LedgerId,
        verb: &str,
        at: Timestamp,
        place: &str,
        account: &impl Serialize,
    ) -> Result<()> {
        let account = serde_json::to_string(account).map_err(|error| Error::Internal {
            doing: "keeping a ledger".into(),
            detail: error.to_string(),
        })?;
        self.0.0.execute(
            "INSERT INTO ledger (id, verb, at, place, account) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id, verb, at, place, account],
        )?;
        Ok(())
    }
}
