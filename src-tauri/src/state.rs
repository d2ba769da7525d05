//! Which desk is open.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use briefdesk_core::desk::{Desk, SystemClock};

use crate::error::{Problem, Result};

/// The desk in the window, and the one that it is to show first.
#[derive(Default)]
pub struct OpenDesk {
    wanted: RwLock<Option<PathBuf>>,
    desk: RwLock<Option<Arc<Desk>>>,
}

impl OpenDesk {
    /// None is open yet; this one was asked for on the command line.
    pub fn requested(path: Option<PathBuf>) -> Self {
        Self {
            wanted: RwLock::new(path),
            desk: RwLock::default(),
        }
    }

    /// The desk to show when the window has loaded: the last one opened, else the one asked for.
    pub fn wanted(&self) -> Option<PathBuf> {
        let wanted = self.wanted.read().unwrap_or_else(PoisonError::into_inner);
        wanted.clone()
    }

    /// Opens a desk in place of the one that is open; where that fails, that one stays.
    ///
    /// # Errors
    /// What the engine says of the file.
    pub fn open(&self, path: &Path) -> Result<Arc<Desk>> {
        let opened = Arc::new(Desk::open(path, SystemClock)?);
        let mut wanted = self.wanted.write().unwrap_or_else(PoisonError::into_inner);
        let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        *wanted = Some(path.to_owned());
        *desk = Some(Arc::clone(&opened));
        Ok(opened)
    }

    /// The desk that is open.
    ///
    /// # Errors
    /// Where none is.
    pub fn desk(&self) -> Result<Arc<Desk>> {
        let desk = self.desk.read().unwrap_or_else(PoisonError::into_inner);
        desk.clone().ok_or_else(Problem::no_desk)
    }
}

#[cfg(test)]
mod tests {
    use briefdesk_core::brief::Settings;

    use super::*;

    #[test]
    fn a_desk_that_will_not_open_leaves_the_open_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("reef.briefdesk");
        drop(Desk::create(&path, &Settings::titled("Reef"), SystemClock).unwrap());
        let state = OpenDesk::requested(None);
        assert_eq!(state.desk().err().unwrap().code, "no_desk");
        state.open(&path).unwrap();
        assert!(state.open(&folder.path().join("none.briefdesk")).is_err());
        assert_eq!(state.desk().unwrap().settings().unwrap().title, "Reef");
        assert_eq!(state.wanted(), Some(path));
    }
}
