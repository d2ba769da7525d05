//! The table `unexported`: what readers would see differently after an export now.
//!
//! The triggers of the migration enter what changes, so that nothing that writes can forget to.
//! Each row has a number that only rises: an export that read the desk at one number takes out
//! what had changed up to then, and leaves what an editor changed meanwhile.

use rusqlite::OptionalExtension;

use super::{Reader, Writer};
use crate::error::Result;

impl Reader<'_> {
    /// The number of the newest change to what readers see.
    pub fn newest_change(&self) -> Result<i64> {
        let newest = self
            .0
            .prepare_cached("SELECT max(change) FROM unexported")?
            .query_row([], |row| row.get::<_, Option<i64>>(0))?;
        Ok(newest.unwrap_or_default())
    }

    /// How many briefs readers would see differently after an export; none before the first one.
    /// `public` is how many they may see now: a change to the settings or to a record concerns
    /// every one of them.
    pub(super) fn unexported(&self, public: u64) -> Result<Option<u64>> {
        let was_exported = self
            .0
            .prepare_cached("SELECT 1 FROM ledger WHERE verb = 'export'")?
            .exists([])?;
        if !was_exported {
            return Ok(None);
        }
        let all = self
            .0
            .prepare_cached("SELECT 1 FROM unexported WHERE brief_id IS NULL")?
            .query_row([], |_| Ok(()))
            .optional()?
            .is_some();
        let single = if all {
            "SELECT count(*) FROM unexported JOIN brief ON brief.id = brief_id
              WHERE brief.publication NOT IN ('published', 'retracted')"
        } else {
            "SELECT count(*) FROM unexported"
        };
        let single: u64 = self
            .0
            .prepare_cached(single)?
            .query_row([], |row| row.get(0))?;
        Ok(Some(if all { public + single } else { single }))
    }
}

impl Writer<'_> {
    /// Says that an export showed everything up to this change.
    pub fn was_exported(&self, newest_change: i64) -> Result<()> {
        self.0
            .0
            .execute("DELETE FROM unexported WHERE change <= ?1", [newest_change])?;
        Ok(())
    }
}
