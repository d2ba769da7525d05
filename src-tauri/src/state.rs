//! What the program holds while it runs: the desk that is open, the long work under way, and where
//! exports went.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use briefdesk_core::{
    Error,
    brief::{ExportLedger, Settings, ThemeChoice},
    desk::{Desk, SystemClock},
    export::ThemeFiles,
};

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

    /// Another one is asked for while the program runs.
    pub fn want(&self, path: &Path) {
        let mut wanted = self.wanted.write().unwrap_or_else(PoisonError::into_inner);
        *wanted = Some(path.to_owned());
    }

    /// The desk to show when the window has loaded: the one opened or asked for last.
    pub fn wanted(&self) -> Option<PathBuf> {
        let wanted = self.wanted.read().unwrap_or_else(PoisonError::into_inner);
        wanted.clone()
    }

    /// Opens a desk in place of the one that is open; where that fails, that one stays.
    ///
    /// # Errors
    /// What the engine says of the file.
    pub fn open(&self, path: &Path) -> Result<Arc<Desk>> {
        let opened = Desk::open(path, SystemClock)?;
        Ok(self.show(opened))
    }

    /// Makes a desk, in a folder that is made where it is missing, and opens it in place of the
    /// one that is open; where that fails, that one stays.
    ///
    /// # Errors
    /// Where something of that name exists, or the place can't be written to.
    pub fn create(&self, path: &Path, settings: &Settings) -> Result<Arc<Desk>> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Error::file("create", folder))?;
        }
        let made = Desk::create(path, settings, SystemClock)?;
        Ok(self.show(made))
    }

    fn show(&self, mut desk: Desk) -> Arc<Desk> {
        if let Some(cache) = dirs::cache_dir() {
            desk.remember_exports_in(&cache.join("briefdesk/exports"));
        }
        let shown = Arc::new(desk);
        let mut wanted = self.wanted.write().unwrap_or_else(PoisonError::into_inner);
        let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        *wanted = Some(shown.path().to_owned());
        *desk = Some(Arc::clone(&shown));
        shown
    }

    /// Closes the desk that is open.
    pub fn close(&self) {
        let mut wanted = self.wanted.write().unwrap_or_else(PoisonError::into_inner);
        let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        *wanted = None;
        *desk = None;
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

/// What the window is to do first, by the id of the action; it is given out once.
#[derive(Default)]
pub struct FirstAction(Mutex<Option<&'static str>>);

impl FirstAction {
    /// What was asked for when the program was started.
    pub fn asked(action: Option<&'static str>) -> Self {
        Self(Mutex::new(action))
    }

    /// The action, the first time.
    pub fn take(&self) -> Option<&'static str> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// The import or export under way, of which there is one at a time.
#[derive(Default)]
pub struct LongWork {
    running: Mutex<Option<Arc<AtomicBool>>>,
}

/// One piece of long work; it is over when this is dropped.
pub struct Running<'w> {
    work: &'w LongWork,
    /// Whether it was called off.
    pub cancelled: Arc<AtomicBool>,
}

impl LongWork {
    /// Begins one.
    ///
    /// # Errors
    /// Where another one is under way.
    pub fn begin(&self) -> Result<Running<'_>> {
        let mut running = self.lock();
        if running.is_some() {
            return Err(Problem::busy());
        }
        let cancelled = Arc::new(AtomicBool::new(false));
        *running = Some(Arc::clone(&cancelled));
        Ok(Running {
            work: self,
            cancelled,
        })
    }

    /// Calls off the one that is under way, if any.
    pub fn cancel(&self) {
        if let Some(cancelled) = &*self.lock() {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Arc<AtomicBool>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        *self.work.lock() = None;
    }
}

/// Where exports of this run of the program went. Nothing else is ever opened for the window.
#[derive(Default)]
pub struct Exported(Mutex<Vec<PathBuf>>);

impl Exported {
    /// Remembers the folder or zip that an export wrote, and hands its account on.
    pub fn noted(&self, ledger: ExportLedger) -> ExportLedger {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        places.push(PathBuf::from(&ledger.to));
        ledger
    }

    /// Whether a path is one that an export went to, the home page in it, or the folder that holds
    /// such a zip.
    pub fn holds(&self, path: &Path) -> bool {
        let places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        places.iter().any(|to| {
            let holds = to.is_file() && to.parent() == Some(path);
            path == to || path == to.join("index.html") || holds
        })
    }
}

/// A path as an editor typed it: without spaces around it, `~/` being the home folder.
pub fn typed_path(typed: &str) -> PathBuf {
    let typed = typed.trim();
    match (typed.strip_prefix("~/"), env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}

/// A theme as an editor typed it: a built-in one's name, or a folder, from the desk's own where its
/// path is not whole.
///
/// # Errors
/// Where that can be neither.
pub fn typed_theme(desk: &Desk, typed: &str) -> Result<ThemeChoice> {
    let unreadable = |_| Problem::unreadable("The theme’s name");
    if ThemeFiles::named(typed.trim()).is_some() {
        return typed.parse().map_err(unreadable);
    }
    let folder = desk.path().parent().unwrap_or(Path::new(""));
    let path = folder.join(typed_path(typed));
    path.display().to_string().parse().map_err(unreadable)
}

/// Where a new desk goes: its name ends in `.briefdesk`, whether that was typed or not.
pub fn new_desk_path(typed: &str) -> PathBuf {
    const EXTENSION: &str = "briefdesk";
    let mut path = typed_path(typed);
    let has_it = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION));
    if !has_it {
        path.as_mut_os_string().push(format!(".{EXTENSION}"));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_that_will_not_open_leaves_the_open_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/reef.briefdesk");
        let state = OpenDesk::requested(None);
        assert_eq!(state.desk().err().unwrap().code, "no_desk");
        state.create(&path, &Settings::titled("Reef")).unwrap();
        assert!(state.open(&folder.path().join("none.briefdesk")).is_err());
        assert!(state.create(&path, &Settings::titled("Two")).is_err());
        assert_eq!(state.desk().unwrap().settings().unwrap().title, "Reef");
        assert_eq!(state.wanted(), Some(path));
        let other = folder.path().join("other.briefdesk");
        state.want(&other);
        assert_eq!(state.wanted(), Some(other));
        state.close();
        assert!(state.desk().is_err() && state.wanted().is_none());
    }

    #[test]
    fn one_long_work_at_a_time_and_it_can_be_called_off() {
        let work = LongWork::default();
        work.cancel();
        let running = work.begin().unwrap();
        assert!(!running.cancelled.load(Ordering::Relaxed));
        assert_eq!(work.begin().err().unwrap().code, "busy");
        work.cancel();
        assert!(running.cancelled.load(Ordering::Relaxed));
        drop(running);
        assert!(!work.begin().unwrap().cancelled.load(Ordering::Relaxed));
    }

    #[test]
    fn only_what_was_exported_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let (site, zip) = (folder.path().join("site"), folder.path().join("zips/a.zip"));
        fs::create_dir_all(folder.path().join("zips")).unwrap();
        fs::write(&zip, "").unwrap();
        let exported = Exported::default();
        for to in [&site, &zip] {
            exported.noted(ExportLedger {
                to: to.display().to_string(),
                ..ExportLedger::default()
            });
        }
        for open in [&site, &site.join("index.html"), &folder.path().join("zips")] {
            assert!(exported.holds(open), "{}", open.display());
        }
        for shut in [folder.path(), &site.join("other.html"), Path::new("/")] {
            assert!(!exported.holds(shut), "{}", shut.display());
        }
    }

    #[test]
    fn a_typed_path_is_completed() {
        assert_eq!(new_desk_path(" a/north "), Path::new("a/north.briefdesk"));
        assert_eq!(new_desk_path("v1.2"), Path::new("v1.2.briefdesk"));
        assert_eq!(new_desk_path("A.Briefdesk"), Path::new("A.Briefdesk"));
        let home = typed_path("~/north");
        assert!(home.ends_with("north") && home.is_absolute());
    }
}
