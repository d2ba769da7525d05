//! Where a bundle is being written: a new folder, one that holds files already, or a zip.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    error::{Error, Result},
    export::BundleFile,
};

use super::{
    Done, Printed, Target,
    earlier::Earlier,
    fresh::FreshFolder,
    manifest::{self, FileRecord},
    memory::Memory,
    stamp::Stamp,
    update::KnownFolder,
    writing,
    zipped::Zip,
};

pub(super) enum Place {
    Fresh(FreshFolder),
    Known(KnownFolder),
    Zip(Box<Zip>),
}

/// What the end of a bundle came to.
pub(super) struct Ending {
    /// How the manifest stands on the disk; not known of one in a zip.
    pub(super) manifest: Option<Stamp>,
    /// Its size.
    pub(super) manifest_bytes: u64,
    /// Whether it had to be written.
    pub(super) manifest_written: bool,
    /// How many files of earlier exports were taken away.
    pub(super) removed: usize,
}

impl Place {
    /// Begins a place; gives what earlier exports made there, too.
    ///
    /// # Errors
    /// Those of [`super::Bundle::begin`].
    pub(super) fn begin(
        target: Target,
        format: &str,
        force: bool,
        memory: Option<&Memory>,
    ) -> Result<(Self, Arc<Earlier>)> {
        match target {
            Target::Zip(path) => Ok((
                Self::Zip(Box::new(Zip::begin(path, format, force)?)),
                Arc::default(),
            )),
            Target::Folder(path) if is_absent_or_empty(&path)? => begin_anew(&path, format),
            Target::Folder(path) => begin_known(&path, format, force, memory),
        }
    }

    /// Puts these files into their places.
    pub(super) fn put(&mut self, files: Vec<Printed>) -> Result<Vec<Done>> {
        match self {
            Self::Fresh(folder) => folder.put(files),
            Self::Known(folder) => folder.put(files),
            Self::Zip(zip) => {
                let bare: Vec<_> = files.iter().map(|printed| &printed.file).collect();
                zip.put(&bare)?;
                let done = files.iter().map(|printed| Done::of(printed, None, true));
                Ok(done.collect())
            }
        }
    }

    /// Ends the bundle of these files, which are in order of path.
    pub(super) fn finish(
        self,
        format: &str,
        files: &[&FileRecord],
        earlier: &Earlier,
    ) -> Result<Ending> {
        let same = earlier.manifest.filter(|_| {
            let before = earlier.files().iter().map(|known| &known.file);
            before.eq(files.iter().copied())
        });
        let manifest = match same {
            Some(_) => None,
            None => Some(manifest::print(format, files.iter().copied())?),
        };
        let bytes = |manifest: &BundleFile| manifest.bytes.len() as u64;
        let written = |manifest: &BundleFile, stamp| Ending {
            manifest: stamp,
            manifest_bytes: bytes(manifest),
            manifest_written: true,
            removed: 0,
        };
        match (self, manifest) {
            (Self::Fresh(folder), Some(manifest)) => {
                Ok(written(&manifest, folder.finish(&manifest)?))
            }
            (Self::Zip(zip), Some(manifest)) => {
                zip.finish(&manifest)?;
                Ok(written(&manifest, None))
            }
            (Self::Known(mut folder), manifest) => {
                folder.remove_others(files)?;
                let (stamp, manifest_written) = match &manifest {
                    Some(manifest) => folder.put_manifest(manifest)?,
                    None => (same, false),
                };
                Ok(Ending {
                    manifest: stamp,
                    manifest_bytes: manifest
                        .as_ref()
                        .map_or(same.map_or(0, |stamp| stamp.bytes), bytes),
                    manifest_written,
                    removed: folder.finish()?,
                })
            }
            (Self::Fresh(_) | Self::Zip(_), None) => Err(writing::broken()),
        }
    }
}

fn begin_anew(path: &Path, format: &str) -> Result<(Place, Arc<Earlier>)> {
    match FreshFolder::begin(path.to_owned()) {
        Ok(folder) => Ok((Place::Fresh(folder), Arc::default())),
        // An empty folder may be one's own where the folder around it is not, as on a web server:
        // it is then filled file by file.
        Err(Error::File { source, .. })
            if source.kind() == io::ErrorKind::PermissionDenied && path.is_dir() =>
        {
            begin_known(path, format, true, None)
        }
        Err(error) => Err(error),
    }
}

fn begin_known(
    path: &Path,
    format: &str,
    force: bool,
    memory: Option<&Memory>,
) -> Result<(Place, Arc<Earlier>)> {
    let (root, earlier) = earlier_in(path, format, force, memory)?;
    let earlier = Arc::new(earlier);
    let folder = KnownFolder::begin(root, format, force, Arc::clone(&earlier));
    Ok((Place::Known(folder), earlier))
}

/// What earlier exports made in a folder that holds files, and where that is.
fn earlier_in(
    path: &Path,
    format: &str,
    force: bool,
    memory: Option<&Memory>,
) -> Result<(PathBuf, Earlier)> {
    let root = path.canonicalize().map_err(Error::file("read", path))?;
    let earlier = Earlier::read(&root, format, memory)?;
    if earlier.is_none() && !force {
        return Err(Error::BundleOccupied { path: path.into() });
    }
    Ok((root, earlier.unwrap_or_default()))
}

/// What earlier exports made at a place and where that is, without touching it; none where every
/// file would be new.
///
/// # Errors
/// Those of [`super::Bundle::begin`].
pub(super) fn earlier_at(
    target: &Target,
    format: &str,
    force: bool,
    memory: Option<&Memory>,
) -> Result<Option<(PathBuf, Earlier)>> {
    match target {
        Target::Zip(path) => Zip::check(path, format, force).map(|()| None),
        Target::Folder(path) if is_absent_or_empty(path)? => Ok(None),
        Target::Folder(path) => earlier_in(path, format, force, memory).map(Some),
    }
}

fn is_absent_or_empty(path: &Path) -> Result<bool> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => match path.symlink_metadata() {
            // A link that leads nowhere.
            Ok(_) => Err(Error::BundleOccupied { path: path.into() }),
            Err(_) => Ok(true),
        },
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            Err(Error::BundleOccupied { path: path.into() })
        }
        Err(error) => Err(Error::file("read", path)(error)),
    }
}
