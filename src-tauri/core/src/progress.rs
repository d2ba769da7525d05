//! How long work tells how far it is, and learns that it is no longer wanted.

use crate::error::{Error, Result};

/// Listens to long work. Called from several threads.
pub trait Progress: Sync {
    /// So much of so much is done; a total of 0 means that it is not known.
    fn advance(&self, _done: u64, _total: u64) {}

    /// Whether to stop. The work then ends with [`Error::Cancelled`] and leaves nothing behind.
    fn is_cancelled(&self) -> bool {
        false
    }

    /// [`Error::Cancelled`] where the work is to stop.
    ///
    /// # Errors
    /// That one.
    fn check(&self) -> Result<()> {
        if self.is_cancelled() {
            Err(Error::Cancelled)
        } else {
            Ok(())
        }
    }
}

/// Nobody listens.
pub struct Silent;

impl Progress for Silent {}
