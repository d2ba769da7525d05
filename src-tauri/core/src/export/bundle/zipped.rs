//! A bundle in a zip: written beside its place, and renamed into it.
//!
//! Every entry bears the same time (1980 began, as the format has it) and the same permissions, in
//! the order given, so that two exports are the same bytes. Files are packed on all cores; how many
//! there are changes nothing in what comes out.

use std::{
    fs::File,
    io::{self, BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use tempfile::NamedTempFile;
use zip::{
    CompressionMethod, DateTime, ZipArchive, ZipWriter,
    result::ZipError,
    write::{PreparedZipFile, SimpleFileOptions},
};

use crate::{
    error::{Error, Result},
    export::BundleFile,
};

use super::{beside, manifest, manifest::MANIFEST, parent_of};

/// A zip being written. Dropped unfinished, it is gone.
pub(super) struct Zip {
    place: PathBuf,
    writer: ZipWriter<BufWriter<NamedTempFile>>,
}

impl Zip {
    pub(super) fn begin(place: PathBuf, format: &str, force: bool) -> Result<Self> {
        Self::check(&place, format, force)?;
        let parent = parent_of(&place);
        std::fs::create_dir_all(parent).map_err(Error::file("make", parent))?;
        let prefix = beside(&place);
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix);
        // A temporary file is its maker's alone; a bundle is as open as any other new file.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = builder
            .tempfile_in(parent)
            .map_err(Error::file("make a file in", parent))?;
        Ok(Self {
            place,
            writer: ZipWriter::new(BufWriter::new(file)),
        })
    }

    /// Refuses a place that holds what no export of this format wrote.
    pub(super) fn check(place: &Path, format: &str, force: bool) -> Result<()> {
        if place.symlink_metadata().is_ok() && !force && !is_ours(place, format) {
            return Err(Error::BundleOccupied { path: place.into() });
        }
        Ok(())
    }

    /// Packs these files; all are written.
    pub(super) fn put(&mut self, files: &[&BundleFile]) -> Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let packed: Vec<PreparedZipFile> = files
            .par_iter()
            .map(|file| PreparedZipFile::from_data(&file.path, options, &file.bytes))
            .collect::<Result<_, _>>()
            .map_err(|error| failed(&self.place, error))?;
        self.writer
            .add_prepared_files(packed)
            .map_err(|error| failed(&self.place, error))
    }

    /// Packs the manifest and moves the zip into its place.
    pub(super) fn finish(mut self, manifest: &BundleFile) -> Result<()> {
        self.put(&[manifest])?;
        let Self { place, writer } = self;
        let mut buffer = writer.finish().map_err(|error| failed(&place, error))?;
        buffer.flush().map_err(Error::file("write", &place))?;
        let file = buffer
            .into_inner()
            .map_err(|error| Error::file("write", &place)(error.into_error()))?;
        file.as_file()
            .sync_all()
            .map_err(Error::file("write", &place))?;
        file.persist(&place)
            .map_err(|error| Error::file("write", &place)(error.error))?;
        Ok(())
    }
}

fn failed(place: &Path, error: ZipError) -> Error {
    let error = match error {
        ZipError::Io(error) => error,
        other => io::Error::other(other),
    };
    Error::file("write", place)(error)
}

/// Whether an export of this format made the file: it is a zip whose last entry is our manifest.
fn is_ours(place: &Path, format: &str) -> bool {
    let manifest = || -> Option<Vec<u8>> {
        let mut zip = ZipArchive::new(BufReader::new(File::open(place).ok()?)).ok()?;
        let mut last = zip.by_index(zip.len().checked_sub(1)?).ok()?;
        let mut bytes = Vec::new();
        (last.name().ok()? == MANIFEST).then_some(())?;
        last.read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    manifest().is_some_and(|bytes| manifest::files_listed(&bytes, format).is_some())
}
