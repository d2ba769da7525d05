//! Any one page or file of the site to come, printed from memory: an export that leaves all others
//! as if they stood there already, so that what is shown is what it would write.
//!
//! What that takes grows with the briefs that stand on the page; of the others, only what lists
//! know of them is looked at. The search's index needs every text: it is printed whole when the
//! first of its files is asked for, and kept for as long as the preview is.
//!
//! Deliberately absent: web servers' own files of redirects, as nobody serves this site; and two
//! promises of an export, that every media file is shown somewhere, and that a theme from a folder
//! prints every kind of page.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::{
    SiteOptions,
    links::{Links, file_at},
    search, write_site,
};
use crate::{
    brief::Media,
    error::Result,
    export::{Archive, BundleFile, Output, key::Key},
    progress::Silent,
};

/// A site that can be looked at before it is written: one snapshot of the archive.
pub struct SitePreview {
    archive: Box<dyn Archive + Send + Sync>,
    options: SiteOptions,
    /// The files of the search's index by path, once one was asked for.
    index: Mutex<Option<HashMap<String, Vec<u8>>>>,
}

/// A page or file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its media type.
    pub mime: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl SitePreview {
    /// A preview of this archive.
    pub fn open(archive: Box<dyn Archive + Send + Sync>, options: SiteOptions) -> Self {
        Self {
            archive,
            options,
            index: Mutex::new(None),
        }
    }

    /// The page or file at an address within the site: `/`, `/sources/bbc/page/2/`, `/style.css`.
    /// Where the site will stand below the top of its web server, the address on that server does
    /// as well. None where nothing stands there.
    ///
    /// # Errors
    /// Where the export would fail: reading does, the theme is broken (which template, at which
    /// line, and why), or two pages would stand at one address.
    pub fn page(&self, address: &str) -> Result<Option<Page>> {
        if let Some(page) = self.page_at(&file_at(address))? {
            return Ok(Some(page));
        }
        let links = Links::new(self.archive.settings().base_url.as_ref());
        let top = links.root_from_anywhere();
        match address.strip_prefix(&top) {
            Some(below) if top.len() > 1 => self.page_at(&file_at(below)),
            _ => Ok(None),
        }
    }

    /// The page or file at a path from the top.
    fn page_at(&self, path: &str) -> Result<Option<Page>> {
        let bytes = match self.own_file(path)? {
            Some(bytes) => Some(bytes),
            None if search::is_index(path) => self.index_file(path)?,
            None => {
                let printed = self.print(|file| file == path)?;
                printed.into_iter().next().map(|file| file.bytes)
            }
        };
        Ok(bytes.map(|bytes| Page {
            mime: Page::mime_at(path),
            bytes,
        }))
    }

    /// A file that nothing has to be printed for, as pages ask for it: the theme's, or a media
    /// file.
    fn own_file(&self, path: &str) -> Result<Option<Vec<u8>>> {
        let theme = self.options.theme.site_files();
        if let Some(file) = theme.into_iter().find(|file| file.path == path) {
            return Ok(Some(file.bytes));
        }
        let Some(name) = path.strip_prefix(Media::FOLDER) else {
            return Ok(None);
        };
        let media = self.archive.media().iter().find(|media| media.name == name);
        media
            .map(|media| self.archive.media_bytes(media.id))
            .transpose()
    }

    /// A file of the search's index. Whoever asks meanwhile for another one waits.
    fn index_file(&self, path: &str) -> Result<Option<Vec<u8>>> {
        let mut index = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        let files = match index.take() {
            Some(files) => files,
            None => {
                let printed = self.print(search::is_index)?.into_iter();
                printed.map(|file| (file.path, file.bytes)).collect()
            }
        };
        Ok(index.insert(files).get(path).cloned())
    }

    /// Those files of the site that are wanted, by their paths.
    fn print(&self, is_wanted: impl Fn(&str) -> bool) -> Result<Vec<BundleFile>> {
        let mut picked = Picked {
            is_wanted,
            files: Vec::new(),
        };
        write_site(self.archive.as_ref(), &self.options, &mut picked, &Silent)?;
        Ok(picked.files)
    }
}

impl Page {
    /// The media type of what stands at an address, if anything does.
    pub fn mime_at(address: &str) -> String {
        let guess = mime_guess::from_path(address);
        guess.first_or_octet_stream().to_string()
    }
}

/// Takes the files that are wanted, and has an export believe that all others are there.
struct Picked<W> {
    is_wanted: W,
    files: Vec<BundleFile>,
}

impl<W: Fn(&str) -> bool> Output for Picked<W> {
    fn put(&mut self, files: Vec<BundleFile>) -> Result<()> {
        let wanted = files
            .into_iter()
            .filter(|file| (self.is_wanted)(&file.path));
        self.files.extend(wanted);
        Ok(())
    }

    fn keep(&mut self, path: &str, _key: Key) -> Result<bool> {
        Ok(!(self.is_wanted)(path))
    }
}
