//! The ledgers that the desk keeps, and what briefs were made from.

use super::{Desk, found};
use crate::{
    brief::{BriefId, KeptLedger, LedgerId, LedgerRow},
    error::{Error, Result},
    store::Reader,
};

impl Desk {
    /// The ledgers of every import, export and undone import, newest first.
    pub fn ledgers(&self) -> Result<Vec<LedgerRow>> {
        self.store
            .read("list the ledgers", |reader| reader.ledgers())
    }

    /// A ledger, whole.
    ///
    /// # Errors
    /// Where the desk keeps none of that id.
    pub fn ledger(&self, id: LedgerId) -> Result<KeptLedger> {
        self.store
            .read("read a ledger", |reader| found_ledger(reader, id))
    }

    /// The HTML that a brief's body was made from; none where it did not come as HTML.
    ///
    /// # Errors
    /// Where there is no such brief.
    pub fn original(&self, id: BriefId) -> Result<Option<String>> {
        self.store.read("read a brief's original", |reader| {
            found(reader, id)?;
            reader.original(id)
        })
    }
}

pub(super) fn found_ledger(reader: &Reader<'_>, id: LedgerId) -> Result<KeptLedger> {
    reader.ledger(id)?.ok_or_else(|| Error::NotFound {
        what: "ledger",
        name: id.to_string(),
    })
}
