//! The thread that puts a bundle's files into their places, while what comes next is printed.
//!
//! No more than two batches of files wait for it at a time, so that a slow disk holds the printing
//! up rather than fill the memory.

use std::{
    sync::mpsc::{self, SyncSender},
    thread::{self, JoinHandle},
};

use crate::error::{Error, Result};

use super::{Done, Printed, place::Place};

/// How it went: the place, and what stands there now.
type Written = Result<(Place, Vec<Done>)>;

/// A place being written to. Dropped, it waits until nothing is written any more.
pub(super) struct Writing {
    batches: Option<SyncSender<Vec<Printed>>>,
    thread: Option<JoinHandle<Written>>,
}

impl Writing {
    pub(super) fn begin(mut place: Place) -> Self {
        let (batches, waiting) = mpsc::sync_channel(1);
        let write = move || {
            let mut done = Vec::new();
            for files in waiting {
                done.extend(place.put(files)?);
            }
            Ok((place, done))
        };
        Self {
            batches: Some(batches),
            thread: Some(thread::spawn(write)),
        }
    }

    /// Hands over some files.
    ///
    /// # Errors
    /// What befell files handed over before.
    pub(super) fn put(&mut self, files: Vec<Printed>) -> Result<()> {
        if files.is_empty() {
            return Ok(());
        }
        match &self.batches {
            Some(batches) if batches.send(files).is_ok() => Ok(()),
            _ => Err(self.join().err().unwrap_or_else(broken)),
        }
    }

    /// Waits for all files; gives the place back, and what stands there now.
    pub(super) fn end(mut self) -> Written {
        self.join()
    }

    fn join(&mut self) -> Written {
        self.batches = None;
        let ended = self.thread.take().and_then(|thread| thread.join().ok());
        ended.unwrap_or_else(|| Err(broken()))
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        // Whoever drops it unfinished knows of an error already.
        let _ = self.join();
    }
}

/// What to say where a thread is no longer there that should be.
pub(super) fn broken() -> Error {
    Error::Internal {
        doing: "writing a bundle".into(),
        detail: "a part of the work ended before its time".into(),
    }
}
