//! The table `redirect`: former addresses within the archive.

use std::collections::HashMap;

use super::{Reader, Writer};
use crate::{brief::BriefId, error::Result};

impl Reader<'_> {
    /// A brief's former addresses, sorted.
    pub fn redirects(&self, brief: BriefId) -> Result<Vec<String>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT path FROM redirect WHERE brief_id = ?1 ORDER BY path")?;
        Ok(statement
            .query_map([brief], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// Every brief's former addresses, sorted.
    pub(super) fn all_redirects(&self) -> Result<HashMap<BriefId, Vec<String>>> {
        let mut statement = self
            .0
            .prepare("SELECT brief_id, path FROM redirect ORDER BY path")?;
        let mut all: HashMap<BriefId, Vec<String>> = HashMap::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            all.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
        Ok(all)
    }
}

impl Writer<'_> {
    /// Leads a former address to this brief, unless it leads to another. Says whether it now does.
    pub fn put_redirect(&self, path: &str, brief: BriefId) -> Result<bool> {
        let added = self
            .0
            .0
            .prepare_cached(
                "INSERT INTO redirect (path, brief_id) VALUES (?1, ?2)
                 ON CONFLICT (path) DO UPDATE SET brief_id = ?2 WHERE brief_id = ?2",
            )?
            .execute((path, brief))?;
        Ok(added > 0)
    }

    /// Forgets a former address, as it is in use again.
    pub fn remove_redirect(&self, path: &str) -> Result<()> {
        self.0
            .0
            .prepare_cached("DELETE FROM redirect WHERE path = ?1")?
            .execute([path])?;
        Ok(())
    }
}
