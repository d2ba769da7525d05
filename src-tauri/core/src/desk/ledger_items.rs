//! The items of a ledger, read one after the other: from the desk that keeps them, or from a file
//! without a name that holds those of a trial until nobody wants them any more.

use std::{
    env, fmt,
    fs::File,
    io::{self, BufRead as _, BufReader, BufWriter, Seek as _, Write as _},
    vec,
};

use crate::{
    brief::{AccountItem, LedgerId, LedgerVerb},
    error::{Error, Result},
    store::{Reader, Store},
};

/// How many items are read together.
const TOGETHER: u64 = 500;

/// A ledger, and its items, of which there may be many.
#[derive(Debug)]
pub struct Itemised<'d, L> {
    /// The ledger.
    pub ledger: L,
    /// Its items, in its order.
    pub items: LedgerItems<'d>,
}

/// The items of a ledger, in its order. What one of them is given as fits the ledger.
pub struct LedgerItems<'d> {
    place: Place<'d>,
    read: vec::IntoIter<AccountItem>,
}

enum Place<'d> {
    /// In the desk; so many were read.
    Desk(&'d Store, LedgerId, LedgerVerb, u64),
    /// In a file, each on a line.
    File(BufReader<File>),
}

impl<'d> LedgerItems<'d> {
    /// Those that the desk keeps. They do not change any more.
    pub(super) fn kept(store: &'d Store, id: LedgerId, verb: LedgerVerb) -> Self {
        Self {
            place: Place::Desk(store, id, verb, 0),
            read: Vec::new().into_iter(),
        }
    }

    /// Those of a trial, before the desk throws them away.
    pub(super) fn set_aside(reader: &Reader<'_>, id: LedgerId, verb: LedgerVerb) -> Result<Self> {
        let broken = |error| Error::file("write", env::temp_dir())(error);
        let mut file = BufWriter::new(tempfile::tempfile().map_err(broken)?);
        let mut position = 0;
        loop {
            let items = reader.ledger_items(id, verb, position, TOGETHER)?;
            if items.is_empty() {
                break;
            }
            position += items.len() as u64;
            for item in items {
                serde_json::to_writer(&mut file, &item)
                    .map_err(io::Error::from)
                    .and_then(|()| file.write_all(b"\n"))
                    .map_err(broken)?;
            }
        }
        let mut file = file
            .into_inner()
            .map_err(|error| broken(error.into_error()))?;
        file.rewind().map_err(broken)?;
        Ok(Self {
            place: Place::File(BufReader::new(file)),
            read: Vec::new().into_iter(),
        })
    }

    /// Begins with the first again.
    ///
    /// # Errors
    /// Where the file that holds those of a trial can't be read.
    pub fn begin_again(&mut self) -> Result<()> {
        self.read = Vec::new().into_iter();
        match &mut self.place {
            Place::Desk(_, _, _, position) => *position = 0,
            Place::File(file) => file
                .rewind()
                .map_err(Error::file("read", env::temp_dir()))?,
        }
        Ok(())
    }

    /// Reads on.
    fn read(&mut self) -> Result<Vec<AccountItem>> {
        match &mut self.place {
            Place::Desk(store, id, verb, position) => {
                let read =
                    |reader: &Reader<'_>| reader.ledger_items(*id, *verb, *position, TOGETHER);
                let items = store.read("read a ledger", read)?;
                *position += items.len() as u64;
                Ok(items)
            }
            Place::File(file) => {
                let mut line = String::new();
                file.read_line(&mut line)
                    .map_err(Error::file("read", env::temp_dir()))?;
                if line.is_empty() {
                    return Ok(Vec::new());
                }
                let item = serde_json::from_str(&line).map_err(|error| Error::Internal {
                    doing: "reading a trial's ledger".into(),
                    detail: error.to_string(),
                })?;
                Ok(vec![item])
            }
        }
    }
}

impl fmt::Debug for LedgerItems<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LedgerItems").finish_non_exhaustive()
    }
}

impl Iterator for LedgerItems<'_> {
    type Item = Result<AccountItem>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.read.len() == 0 {
            match self.read() {
                Ok(items) => self.read = items.into_iter(),
                Err(error) => return Some(Err(error)),
            }
        }
        self.read.next().map(Ok)
    }
}
