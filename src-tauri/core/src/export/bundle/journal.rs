//! The journal: which files an export is about to make in a folder that holds others, told before
//! they are made. Where the export is cut short, the next one knows them as its own.
//!
//! It lives in a folder of its own inside the bundle, `.briefdesk-export`, beside the files that
//! are being written and not yet in their place, and goes when the export ends.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use crate::error::{Error, Result};

use super::path;

/// The folder's name, at the top of the bundle.
pub(super) const WORK_FOLDER: &str = ".briefdesk-export";

const NAME: &str = "journal";

/// A journal being written.
pub(super) struct Journal {
    folder: PathBuf,
    file: File,
    next: AtomicUsize,
}

impl Journal {
    /// Opens the journal of the bundle in `root`, for an export of this format.
    pub(super) fn open(root: &Path, format: &str) -> Result<Self> {
        let folder = root.join(WORK_FOLDER);
        fs::create_dir_all(&folder).map_err(Error::file("write", &folder))?;
        if !is_real_folder(&folder) {
            return Err(Error::BundleOccupied { path: folder });
        }
        let path = folder.join(NAME);
        if path.is_symlink() {
            return Err(Error::BundleOccupied { path });
        }
        let mut file = File::options()
            .create(true)
            .append(true)
            .open(&path)
            .map_err(Error::file("write", &path))?;
        // A file system without locks is no reason not to export.
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            return Err(Error::bad_input(
                root.display().to_string(),
                "another export is writing to this folder",
                "Wait until it is done, and export again",
            )
            .told("export_runs", []));
        }
        // Files on their way that a crash left.
        for name in names_in(&folder)?.iter().filter(|name| *name != NAME) {
            let path = folder.join(name);
            fs::remove_file(&path).map_err(Error::file("remove", path))?;
        }
        let opening = format!("format {format}\n");
        let before = fs::read(&path).map_err(Error::file("read", &path))?;
        // What an export of another format left is not ours to go on with, and a line that a crash
        // cut short names a file that was never made.
        let kept = if before.starts_with(opening.as_bytes()) {
            whole_lines(&before).len()
        } else {
            0
        };
        file.set_len(kept as u64)
            .and_then(|()| {
                if kept == 0 {
                    file.write_all(opening.as_bytes())
                } else {
                    Ok(())
                }
            })
            .map_err(Error::file("write", &path))?;
        Ok(Self {
            folder,
            file,
            next: AtomicUsize::new(0),
        })
    }

    /// Tells that these files will be made, and makes sure that it stays told.
    pub(super) fn announce<'a>(&mut self, paths: impl Iterator<Item = &'a str>) -> Result<()> {
        let lines: String = paths.map(|path| format!("file {path}\n")).collect();
        if lines.is_empty() {
            return Ok(());
        }
        self.file
            .write_all(lines.as_bytes())
            .and_then(|()| self.file.sync_data())
            .map_err(Error::file("write", self.folder.join(NAME)))
    }

    /// A path for a file on its way; on the bundle's own disk, so that moving it is renaming it.
    pub(super) fn fresh_path(&self) -> PathBuf {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        self.folder.join(number.to_string())
    }

    /// Takes the journal and its folder away.
    pub(super) fn close(self) -> Result<()> {
        let root = self.folder.parent().map(Path::to_owned);
        drop(self.file);
        root.map_or(Ok(()), |root| clear(&root))
    }
}

/// What the journal of an export of this format tells that was cut short; none where there is no
/// such journal.
pub(super) fn paths_announced(root: &Path, format: &str) -> Result<Option<Vec<String>>> {
    let folder = root.join(WORK_FOLDER);
    if !is_real_folder(&folder) {
        return Ok(None);
    }
    let path = folder.join(NAME);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        // The export was cut short before it could tell anything.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Some(Vec::new())),
        Err(error) => return Err(Error::file("read", path)(error)),
    };
    let text = String::from_utf8_lossy(whole_lines(&bytes));
    let mut lines = text.lines();
    match lines.next().and_then(|line| line.strip_prefix("format ")) {
        None => Ok(Some(Vec::new())),
        Some(other) if other != format => Ok(None),
        Some(_) => Ok(Some(
            lines
                .filter_map(|line| line.strip_prefix("file "))
                .filter(|path| path::is_safe(path))
                .map(str::to_owned)
                .collect(),
        )),
    }
}

/// The bytes up to the last line end.
fn whole_lines(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|b| *b == b'\n');
    end.map_or(&[], |end| &bytes[..=end])
}

/// Takes away the journal's folder and what the writer put into it; anything else keeps it there.
pub(super) fn clear(root: &Path) -> Result<()> {
    let folder = root.join(WORK_FOLDER);
    if !is_real_folder(&folder) {
        return Ok(());
    }
    // The journal last: while it is there, the folder is known.
    for name in names_in(&folder)? {
        let path = folder.join(name);
        fs::remove_file(&path).map_err(Error::file("remove", &path))?;
    }
    // Fails where somebody put a file of their own there, which then stays.
    let _ = fs::remove_dir(&folder);
    Ok(())
}

/// What the writer put into its folder, the journal last.
fn names_in(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(Error::file("read", folder))?;
    let mut names: Vec<_> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.bytes().all(|b| b.is_ascii_digit()) || name == NAME)
        .collect();
    names.sort();
    Ok(names)
}

fn is_real_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_cut_short_is_read_up_to_its_last_whole_line() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(paths_announced(root.path(), "html").unwrap(), None);
        let mut journal = Journal::open(root.path(), "html").unwrap();
        journal
            .announce(["a.html", "b/c.html"].into_iter())
            .unwrap();
        journal.file.write_all(b"file letters").unwrap();
        drop(journal);
        let known = || paths_announced(root.path(), "html").unwrap().unwrap();
        assert_eq!(known(), ["a.html", "b/c.html"]);

        let mut journal = Journal::open(root.path(), "html").unwrap();
        journal.announce(["d.html"].into_iter()).unwrap();
        assert_eq!(known(), ["a.html", "b/c.html", "d.html"]);
        journal.close().unwrap();
        assert!(!root.path().join(WORK_FOLDER).exists());
    }

    #[test]
    fn a_journal_of_another_format_is_not_believed() {
        let root = tempfile::tempdir().unwrap();
        drop(Journal::open(root.path(), "html").unwrap());
        assert_eq!(paths_announced(root.path(), "markdown").unwrap(), None);
    }

    #[test]
    fn two_exports_do_not_write_to_one_folder() {
        let root = tempfile::tempdir().unwrap();
        let first = Journal::open(root.path(), "html").unwrap();
        assert!(Journal::open(root.path(), "html").is_err());
        drop(first);
        assert!(Journal::open(root.path(), "html").is_ok());
    }
}
