//! The table `correction`: public notices.

use rusqlite::params;

use super::{Reader, Writer};
use crate::{
    brief::{BriefId, Correction},
    error::Result,
};

impl Reader<'_> {
    /// A brief's public notices, oldest first.
    pub fn corrections(&self, brief: BriefId) -> Result<Vec<Correction>> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, kind, at, text FROM correction WHERE brief_id = ?1 ORDER BY at, id",
        )?;
        let corrections = statement.query_map([brief], |row| {
            Ok(Correction {
                id: row.get(0)?,
                kind: row.get(1)?,
                at: row.get(2)?,
                text: row.get(3)?,
            })
        })?;
        Ok(corrections.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Adds a public notice, or replaces the one of the same id.
    pub fn put_correction(&self, brief: BriefId, correction: &Correction) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "INSERT INTO correction (id, brief_id, kind, at, text) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET kind = ?3, at = ?4, text = ?5 WHERE brief_id = ?2",
            )?
            .execute(params![
                correction.id,
                brief,
                correction.kind,
                correction.at,
                correction.text
            ])?;
        Ok(())
    }
}
