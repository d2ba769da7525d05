//! The tables `former_address` and `site`: where briefs, and the archives that they came in with,
//! stood on the web before.

use rusqlite::OptionalExtension;

use super::{Reader, Writer};
use crate::{
    brief::{BriefId, FormerAddress, LedgerId},
    error::Result,
};

impl Reader<'_> {
    /// The brief that this address led to.
    pub fn brief_formerly_at(&self, address: &FormerAddress) -> Result<Option<BriefId>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT brief_id FROM former_address WHERE address = ?1")?;
        Ok(statement
            .query_row([address.as_str()], |row| row.get(0))
            .optional()?)
    }

    /// The brief that this former address within the archive leads to.
    pub fn redirect_target(&self, path: &str) -> Result<Option<BriefId>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT brief_id FROM redirect WHERE path = ?1")?;
        Ok(statement.query_row([path], |row| row.get(0)).optional()?)
    }

    /// Where the archives that came in stood.
    pub fn sites(&self) -> Result<Vec<FormerAddress>> {
        let mut statement = self
            .0
            .prepare("SELECT address FROM site ORDER BY address")?;
        let sites = statement.query_map([], |row| row.get::<_, String>(0))?;
        let sites: Vec<String> = sites.collect::<Result<_, _>>()?;
        Ok(sites.into_iter().map(FormerAddress::kept).collect())
    }
}

impl Writer<'_> {
    /// Remembers an address that led to a brief; the brief that it led to first keeps it.
    pub fn put_former_address(&self, address: &FormerAddress, brief: BriefId) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "INSERT INTO former_address (address, brief_id) VALUES (?1, ?2)
                 ON CONFLICT (address) DO NOTHING",
            )?
            .execute((address.as_str(), brief))?;
        Ok(())
    }

    /// Remembers where an archive stood that came in with this import.
    pub fn put_site(&self, address: &FormerAddress, import: LedgerId) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "INSERT INTO site (address, ledger_id) VALUES (?1, ?2) ON CONFLICT (address) DO NOTHING",
            )?
            .execute((address.as_str(), import))?;
        Ok(())
    }
}
