//! The desk file: SQLite, one file per table.
//!
//! There is one writer and a reader for whoever asks, so that a long read never holds up writing.
//! [`Reader`] and [`Writer`] are what a use case holds while it reads or writes; each table's file
//! adds its own methods to them. A write is one transaction: all of it or nothing. Deliberately
//! absent: rules. What may be published is [`crate::brief::Standing`]'s business; the store keeps
//! what it is given, and its CHECKs refuse what could never be right.

mod archive;
mod author;
mod brief;
mod correction;
mod count;
mod export_profile;
mod former_address;
mod import;
mod ledger;
mod ledger_item;
mod list;
mod media;
mod origin;
mod original;
mod outline;
mod redirect;
mod revision;
mod schema;
mod search;
mod settings;
mod slug;
mod source;
mod tag;
mod undo;
mod unexported;
mod values;

use std::{
    ops::Deref,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use rusqlite::{Connection, TransactionBehavior};

pub use archive::{ArchiveRow, Listing};
pub use correction::NoticeRow;
pub use count::{AuthorCount, Counts, TagCount};
pub use import::{Before, ImportedBrief, ImportedRecord};
pub use ledger::KeptAccount;
pub use list::{BriefQuery, BriefRow, CreditRow, Order, Page};
pub use origin::Origin;
pub use outline::{Outline, Outlines};
pub use schema::FORMAT;
pub use source::SourceCount;

use crate::error::Result;

/// A desk file that is open.
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

/// What reads the desk, at one moment.
#[derive(Clone, Copy)]
pub struct Reader<'c>(&'c Connection);

/// What changes the desk; everything it does takes effect together or not at all.
pub struct Writer<'c>(Reader<'c>);

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.0
    }
}

impl Writer<'_> {
    /// Begins a part of the write that may be taken back by itself.
    pub fn begin_trial(&self) -> Result<()> {
        Ok(self.0.0.execute_batch("SAVEPOINT trial")?)
    }

    /// Ends that part: keeps it, or takes it back.
    pub fn end_trial(&self, keep: bool) -> Result<()> {
        let undo = if keep { "" } else { "ROLLBACK TO trial;" };
        Ok(self.0.0.execute_batch(&format!("{undo} RELEASE trial"))?)
    }
}

/// Reads the desk as it was at one moment, however long it is held and whatever is written
/// meanwhile. May be shared between threads, which then take turns.
pub struct Snapshot {
    path: PathBuf,
    connection: Mutex<Connection>,
}

/// Whether a write is to take effect.
pub enum Ending<T> {
    /// Yes.
    Keep(T),
    /// No: it was a trial, and this is what came of it.
    Discard(T),
}

impl Store {
    /// Makes a new desk file.
    ///
    /// # Errors
    /// Where something of that name exists, or the place can't be written to.
    pub fn create(path: &Path) -> Result<Self> {
        Self::with(path, schema::create(path))
    }

    /// Opens a desk file, in whatever format this program knows.
    ///
    /// # Errors
    /// Where it is no desk, from a newer program, or can't be read or written.
    pub fn open(path: &Path) -> Result<Self> {
        Self::with(path, schema::open(path))
    }

    fn with(path: &Path, connection: Result<Connection>) -> Result<Self> {
        let writer = connection.map_err(|error| schema::explained(error, "open the desk", path))?;
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            readers: Mutex::default(),
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads; `doing` says what for, should it fail.
    pub fn read<T>(&self, doing: &str, work: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let attempt = || {
            let idle = lock(&self.readers).pop();
            let connection = match idle {
                Some(connection) => connection,
                None => schema::open_reader(&self.path)?,
            };
            let read = {
                let transaction = connection.unchecked_transaction()?;
                work(&Reader(&transaction))
            };
            lock(&self.readers).push(connection);
            read
        };
        attempt().map_err(|error| schema::explained(error, doing, &self.path))
    }

    /// Writes, as one transaction; `doing` says what for, should it fail.
    pub fn write<T>(&self, doing: &str, work: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        self.write_or_discard(doing, |writer| work(writer).map(Ending::Keep))
    }

    /// Writes like [`Store::write`], but lets the work say at its end whether it is to take effect.
    pub fn write_or_discard<T>(
        &self,
        doing: &str,
        work: impl FnOnce(&Writer<'_>) -> Result<Ending<T>>,
    ) -> Result<T> {
        let attempt = || {
            let mut connection = lock(&self.writer);
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let ending = work(&Writer(Reader(&transaction)))?;
            match ending {
                Ending::Keep(value) => {
                    transaction.commit()?;
                    Ok(value)
                }
                Ending::Discard(value) => {
                    transaction.rollback()?;
                    Ok(value)
                }
            }
        };
        attempt().map_err(|error| schema::explained(error, doing, &self.path))
    }

    /// A view of the desk as it is now, to be held for as long as an export takes.
    pub fn snapshot(&self) -> Result<Snapshot> {
        let begin = || {
            let connection = schema::open_reader(&self.path)?;
            // Each page is read once or a few times in a row.
            connection.pragma_update(None, "cache_size", -4_096)?;
            // The moment is fixed by the first read after BEGIN.
            connection.execute_batch("BEGIN; SELECT key FROM desk;")?;
            Ok(connection)
        };
        let connection =
            begin().map_err(|error| schema::explained(error, "read the desk", &self.path))?;
        Ok(Snapshot {
            path: self.path.clone(),
            connection: Mutex::new(connection),
        })
    }
}

impl Snapshot {
    /// Reads; `doing` says what for, should it fail.
    pub fn read<T>(&self, doing: &str, work: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let connection = lock(&self.connection);
        work(&Reader(&connection)).map_err(|error| schema::explained(error, doing, &self.path))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Brings the desk back to one file and its statistics up to date, where nobody else has it
        // open. A failure here costs nothing: the next opening does it.
        let connection = lock(&self.writer);
        let _ = connection.execute_batch("PRAGMA optimize");
    }
}

/// A lock that a panicking thread left is good all the same: SQLite rolled its transaction back.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
