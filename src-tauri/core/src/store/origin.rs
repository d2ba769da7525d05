//! The table `origin`: what an imported item was, so that the same item is known again.

use rusqlite::{OptionalExtension, params};

use super::{Reader, Writer};
use crate::{brief::BriefId, error::Result};

/// What an import remembers of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The brief it became.
    pub brief: BriefId,
    /// SHA-256 of the item as it was read.
    pub fingerprint: [u8; 32],
    /// The brief's version as the import left it. Where it is another now, an editor has changed
    /// the brief since.
    pub version: u64,
}

impl Reader<'_> {
    /// What is remembered of this item.
    pub fn origin(&self, item: &str) -> Result<Option<Origin>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT brief_id, fingerprint, version FROM origin WHERE item = ?1")?;
        let origin = statement.query_row([item], |row| {
            Ok(Origin {
                brief: row.get(0)?,
                fingerprint: row.get(1)?,
                version: row.get(2)?,
            })
        });
        Ok(origin.optional()?)
    }
}

impl Writer<'_> {
    /// Remembers an item.
    pub fn put_origin(&self, item: &str, origin: &Origin) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "INSERT INTO origin (item, brief_id, fingerprint, version) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (item) DO UPDATE SET brief_id = ?2, fingerprint = ?3, version = ?4",
            )?
            .execute(params![
                item,
                origin.brief,
                origin.fingerprint,
                origin.version
            ])?;
        Ok(())
    }
}
