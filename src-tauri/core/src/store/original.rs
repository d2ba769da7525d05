//! The table `original`: the HTML that bodies were made from.

use rusqlite::OptionalExtension;

use super::{Reader, Writer};
use crate::{brief::BriefId, error::Result};

impl Reader<'_> {
    /// The HTML that a brief's body was made from, where it came as HTML.
    pub fn original(&self, brief: BriefId) -> Result<Option<String>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT html FROM original WHERE brief_id = ?1")?;
        Ok(statement.query_row([brief], |row| row.get(0)).optional()?)
    }
}

impl Writer<'_> {
    /// Keeps the HTML that a brief's body was made from, in place of what was kept before.
    pub fn put_original(&self, brief: BriefId, html: &str) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "INSERT INTO original (brief_id, html) VALUES (?1, ?2)
                 ON CONFLICT (brief_id) DO UPDATE SET html = ?2",
            )?
            .execute((brief, html))?;
        Ok(())
    }
}
