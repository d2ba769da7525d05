//! What is being imported, as files by path: one file (or a pipe), a folder, or a zip.
//!
//! Readers see paths with slashes and nothing of where they stand. Links are not followed and names
//! from a zip are never used as paths on the disk, so that nothing reaches what lies outside. A
//! file that was packed with gzip reads as what is in it. Deliberately absent: what the files are;
//! see [`super::format`].

use std::{
    fs::{self, File},
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
};

use flate2::read::MultiGzDecoder;
use rayon::prelude::*;
use zip::{ZipArchive, result::ZipError};

use crate::error::{Error, Result};

/// The largest text that is read whole. A brief is a few kilobytes; this is for what is none.
pub const LARGEST_TEXT: u64 = 256 * 1024 * 1024;
/// How many files a folder or zip may hold; one with more was hardly meant.
const MOST_FILES: usize = 1_000_000;
/// How a file packed with gzip begins.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// Files that are to be imported.
pub struct Files {
    place: Place,
    /// What ledgers call the place: its file name.
    name: String,
    paths: Vec<String>,
}

enum Place {
    File(PathBuf),
    /// A pipe, which can be read once alone, and what came out of it.
    Pipe(PathBuf, Vec<u8>),
    Folder(PathBuf),
    Zip {
        path: PathBuf,
        archive: Box<ZipArchive<BufReader<File>>>,
        /// The folder inside the zip that is looked at: `site/`, or nothing.
        top: String,
    },
}

impl Files {
    /// Opens what is at this path.
    ///
    /// # Errors
    /// Where there is nothing, or it can't be read.
    pub fn open(path: &Path) -> Result<Self> {
        let name = path.file_name().map_or_else(
            || path.display().to_string(),
            |name| name.to_string_lossy().into_owned(),
        );
        let metadata = fs::metadata(path).map_err(Error::file("read", path))?;
        let (place, paths) = if metadata.is_dir() {
            (Place::Folder(path.to_owned()), paths_below(path)?)
        } else if !metadata.is_file() {
            let bytes = read_up_to(open(path)?, LARGEST_TEXT, &name);
            let bytes = bytes.map_err(Error::file("read", path))??;
            (Place::Pipe(path.to_owned(), bytes), vec![name.clone()])
        } else if let Some(archive) = open_zip(path)? {
            let paths = paths_in(&archive);
            let place = Place::Zip {
                path: path.to_owned(),
                archive: Box::new(archive),
                top: String::new(),
            };
            (place, paths)
        } else {
            (Place::File(path.to_owned()), vec![name.clone()])
        };
        Ok(Self { place, name, paths })
    }

    /// Looks only at what stands in this folder (`site/`), as if it were all there is.
    pub fn narrow(&mut self, folder: &str) {
        self.paths = self
            .paths
            .iter()
            .filter_map(|path| path.strip_prefix(folder))
            .map(str::to_owned)
            .collect();
        match &mut self.place {
            Place::File(_) | Place::Pipe(..) => {}
            Place::Folder(root) => root.push(folder.trim_end_matches('/')),
            Place::Zip { top, .. } => top.push_str(folder),
        }
    }

    /// Whether it is one file, neither a folder nor a zip.
    pub fn is_single(&self) -> bool {
        matches!(self.place, Place::File(_) | Place::Pipe(..))
    }

    /// What ledgers call the whole: its file name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Every file's path, sorted.
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// The paths that end so, whatever their case: `.html`.
    pub fn paths_ending(&self, end: &str) -> Vec<String> {
        let paths = self.paths.iter();
        paths.filter(|path| ends(path, &[end])).cloned().collect()
    }

    /// Whether there is a file of this path.
    pub fn holds(&self, path: &str) -> bool {
        self.paths
            .binary_search_by(|known| known.as_str().cmp(path))
            .is_ok()
    }

    /// A file's bytes.
    ///
    /// # Errors
    /// Where it can't be read, or is longer than `limit`.
    pub fn read(&mut self, path: &str, limit: u64) -> Result<Vec<u8>> {
        let on_disk = self.on_disk(path);
        read_up_to(self.stream(path)?, limit, path).map_err(Error::file("read", on_disk))?
    }

    /// The first bytes of a file, fewer where it is shorter.
    ///
    /// # Errors
    /// Where it can't be read.
    pub fn head(&mut self, path: &str, bytes: usize) -> Result<Vec<u8>> {
        let on_disk = self.on_disk(path);
        let mut head = Vec::new();
        self.stream(path)?
            .take(bytes as u64)
            .read_to_end(&mut head)
            .map_err(Error::file("read", on_disk))?;
        Ok(head)
    }

    /// A file to be read from its beginning to its end, unpacked where it is packed with gzip.
    ///
    /// # Errors
    /// Where it can't be opened.
    pub fn stream(&mut self, path: &str) -> Result<Box<dyn Read + '_>> {
        let on_disk = self.on_disk(path);
        let broken = Error::file("read", &*on_disk);
        match &mut self.place {
            Place::File(_) | Place::Folder(_) => unpacked(open(&on_disk)?).map_err(broken),
            Place::Pipe(_, bytes) => unpacked(bytes.as_slice()).map_err(broken),
            Place::Zip { archive, top, .. } => {
                let entry = archive.by_name(&format!("{top}{path}"));
                let entry = entry.map_err(|error| Error::file("read", &*on_disk)(to_io(error)))?;
                unpacked(entry).map_err(broken)
            }
        }
    }

    /// Several texts' bytes, in this order.
    ///
    /// # Errors
    /// See [`Self::read`].
    pub fn read_texts(&mut self, paths: &[&str]) -> Result<Vec<Vec<u8>>> {
        if matches!(self.place, Place::Zip { .. } | Place::Pipe(..)) {
            return paths
                .iter()
                .map(|path| self.read(path, LARGEST_TEXT))
                .collect();
        }
        let read = |path: &&str| {
            let on_disk = self.on_disk(path);
            let file = unpacked(open(&on_disk)?).map_err(Error::file("read", &*on_disk))?;
            read_up_to(file, LARGEST_TEXT, path).map_err(Error::file("read", on_disk))?
        };
        paths.par_iter().map(read).collect()
    }

    /// Where a file is, for an error: the file itself, or the zip that it is in.
    fn on_disk(&self, path: &str) -> PathBuf {
        match &self.place {
            Place::File(file) | Place::Pipe(file, _) => file.clone(),
            Place::Folder(root) => root.join(path),
            Place::Zip { path, .. } => path.clone(),
        }
    }
}

/// Whether a path ends in one of these, whatever its case.
pub(super) fn ends(path: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| {
        let start = path.len().checked_sub(end.len());
        start
            .and_then(|start| path.get(start..))
            .is_some_and(|it| it.eq_ignore_ascii_case(end))
    })
}

fn open(path: &Path) -> Result<BufReader<File>> {
    let file = File::open(path).map_err(Error::file("read", path))?;
    Ok(BufReader::new(file))
}

/// Unpacks what begins as gzip does.
fn unpacked<'r>(mut from: impl Read + 'r) -> io::Result<Box<dyn Read + 'r>> {
    let mut head = Vec::new();
    (&mut from).take(GZIP.len() as u64).read_to_end(&mut head)?;
    let is_packed = head == GZIP;
    let whole = io::Cursor::new(head).chain(from);
    Ok(if is_packed {
        Box::new(MultiGzDecoder::new(whole))
    } else {
        Box::new(whole)
    })
}

/// The zip at this path; none where it is none.
fn open_zip(path: &Path) -> Result<Option<ZipArchive<BufReader<File>>>> {
    match ZipArchive::new(open(path)?) {
        Ok(archive) => Ok(Some(archive)),
        Err(ZipError::Io(error)) if error.kind() != io::ErrorKind::UnexpectedEof => {
            Err(Error::file("read", path)(error))
        }
        Err(_) => Ok(None),
    }
}

fn paths_in(archive: &ZipArchive<BufReader<File>>) -> Vec<String> {
    let is_plain = |name: &String| {
        !name.contains('\\')
            && name
                .split('/')
                .all(|part| !part.is_empty() && !part.starts_with('.') && part != "__MACOSX")
    };
    let names = archive.file_names();
    let mut paths: Vec<String> = names
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .filter(is_plain)
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

fn paths_below(root: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    let mut folders: Vec<String> = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let on_disk = root.join(&folder);
        for entry in fs::read_dir(&on_disk).map_err(Error::file("read", &on_disk))? {
            let entry = entry.map_err(Error::file("read", &on_disk))?;
            // A name that is no text, or hidden (.DS_Store, .git), is nobody's copy.
            let name = entry.file_name().into_string().ok();
            let Some(name) = name.filter(|name| !name.starts_with('.')) else {
                continue;
            };
            let kind = entry.file_type();
            let kind = kind.map_err(Error::file("read", entry.path()))?;
            if kind.is_dir() {
                folders.push(format!("{folder}{name}/"));
            } else if kind.is_file() {
                paths.push(format!("{folder}{name}"));
            }
        }
        if paths.len() + folders.len() > MOST_FILES {
            return Err(Error::bad_input(
                root.display().to_string(),
                format!("This folder holds more than {MOST_FILES} files"),
                "Choose the folder that holds the export, not one above it",
            )
            .told("many_files", [("most", MOST_FILES.to_string())]));
        }
    }
    paths.sort_unstable();
    Ok(paths)
}

fn to_io(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => error,
        other => io::Error::other(other),
    }
}

fn read_up_to(from: impl Read, limit: u64, path: &str) -> io::Result<Result<Vec<u8>>> {
    let mut bytes = Vec::new();
    let read = from.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(if read as u64 > limit {
        Err(Error::bad_input(
            path,
            format!("it is larger than the {limit} bytes that it should have at most"),
            "Put back the file as it was exported",
        )
        .told("large_file", [("most", limit.to_string())]))
    } else {
        Ok(bytes)
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn a_folder_a_zip_and_a_file_read_alike() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("site");
        fs::create_dir_all(root.join("posts/.git")).unwrap();
        fs::write(root.join("posts/a.HTML"), "one").unwrap();
        fs::write(root.join("posts/.git/b.html"), "hidden").unwrap();
        let zip = folder.path().join("site.zip");
        let mut writer = zip::ZipWriter::new(File::create(&zip).unwrap());
        for (name, text) in [("posts/a.HTML", "one"), ("../b.html", "outside")] {
            let options = zip::write::SimpleFileOptions::default();
            writer.start_file(name, options).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap();
        for place in [&root, &zip] {
            let mut files = Files::open(place).unwrap();
            assert_eq!(files.paths_ending(".html"), ["posts/a.HTML"]);
            assert_eq!(files.read("posts/a.HTML", 3).unwrap(), b"one");
            assert!(files.read("posts/a.HTML", 2).is_err());
            files.narrow("posts/");
            assert_eq!(files.head("a.HTML", 2).unwrap(), b"on");
            assert_eq!(files.read_texts(&["a.HTML"]).unwrap(), [b"one"]);
        }
        let mut single = Files::open(&root.join("posts/a.HTML")).unwrap();
        assert!(single.is_single() && single.holds("a.HTML"));
        assert_eq!(single.read("a.HTML", 9).unwrap(), b"one");
    }

    #[test]
    fn what_is_packed_reads_as_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.xml.gz");
        let packed = flate2::write::GzEncoder::new(
            File::create(&path).unwrap(),
            flate2::Compression::default(),
        );
        let mut packed = packed;
        packed.write_all(b"<rss/>").unwrap();
        packed.finish().unwrap();
        let mut files = Files::open(&path).unwrap();
        assert_eq!(files.head("export.xml.gz", 99).unwrap(), b"<rss/>");
    }
}
