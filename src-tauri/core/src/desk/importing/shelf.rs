//! The pictures and files that lie beside an export: in it, in a folder beside it, or where the
//! editor said. A body's address finds one by the end of its path.
//!
//! Deliberately absent: the network. What does not lie there is told, not fetched.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use percent_encoding::percent_decode_str;

use crate::{
    brief::{Media, Note, note},
    desk::{
        Desk,
        records::{free_media_name, media_type, sha256},
    },
    error::{Error, Result},
    import::Files,
    store::Writer,
};

/// Folders beside an export in which its pictures lie.
const BESIDE: [&str; 7] = [
    "wp-content",
    "uploads",
    "images",
    "media",
    "content",
    "static",
    "assets",
];
/// What a body shows.
const PICTURES: [&str; 11] = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic",
];
/// What a body links to and that is no page. A picture of type SVG is none of these: opened by
/// itself it could run a script.
const FILES: [&str; 35] = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "bmp", "tif", "tiff", "heic", "pdf", "epub",
    "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip",
    "mp3", "m4a", "ogg", "oga", "wav", "flac", "mp4", "m4v", "webm", "mov",
];
/// The largest file that is kept in a desk.
const LARGEST: u64 = 128 * 1024 * 1024;

/// What lies beside an export. It is looked through when the first picture is asked for.
#[derive(Default)]
pub(super) struct Shelf {
    beside: Vec<PathBuf>,
    given: Vec<Files>,
    is_trial: bool,
    opened: Option<Opened>,
    /// The media that files became.
    attached: HashMap<(usize, String), String>,
}

struct Opened {
    places: Vec<Files>,
    /// Which files have a name, in lower case.
    by_name: HashMap<String, Vec<(usize, String)>>,
}

/// A file on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    at: (usize, String),
    /// Whether the picture was asked for in a size that is not there.
    is_full_size: bool,
    /// Whether another file fits as well.
    is_guess: bool,
}

/// Why there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// None has its name.
    None,
    /// Several have its name, and none is known to be it.
    Several,
    /// It is there, and too large.
    TooLarge,
}

impl Missing {
    /// The reason: the value that stands for it in a note, and in words.
    pub fn why(self) -> (&'static str, &'static str) {
        match self {
            Self::None => ("none", "it does not lie beside the export"),
            Self::Several => (
                "several",
                "several files of that name lie beside the export, and none at that path",
            ),
            Self::TooLarge => ("too_large", "its file is too large to keep"),
        }
    }
}

impl Place {
    /// What the ledger says of it.
    pub fn notes(&self, address: &str) -> Vec<Note> {
        let path = &self.at.1;
        let mut notes = Vec::new();
        if self.is_full_size {
            notes.push(note!(
                "media_full_size",
                "The picture at {address} is shown in full size: {path}",
                address,
                path
            ));
        }
        if self.is_guess {
            notes.push(note!(
                "media_guessed",
                "Several files fit {address}; taken was {path}",
                address,
                path
            ));
        }
        notes
    }
}

impl Shelf {
    /// What lies in and beside these exports, and in these places.
    ///
    /// # Errors
    /// Where one of `given` can't be read.
    pub fn beside(exports: &[PathBuf], given: &[PathBuf], is_trial: bool) -> Result<Self> {
        let mut beside = Vec::new();
        for export in exports {
            beside.push(export.clone());
            let folder = export.parent().unwrap_or(Path::new(""));
            let stem = export.file_stem().unwrap_or_default();
            let names = BESIDE.iter().map(|name| folder.join(name));
            beside.extend(names.chain([folder.join(stem)]));
        }
        let mut known = Vec::new();
        beside.retain(|path| {
            !known.contains(path) && {
                known.push(path.clone());
                true
            }
        });
        Ok(Self {
            beside,
            given: given
                .iter()
                .map(|path| Files::open(path))
                .collect::<Result<_>>()?,
            is_trial,
            ..Self::default()
        })
    }

    /// Forgets which files became media, as some of those were taken back.
    pub fn forget(&mut self) {
        self.attached.clear();
    }

    /// Whether what is at this address could lie on a shelf.
    pub fn may_hold(&self, address: &str, is_picture: bool) -> bool {
        let kinds: &[&str] = if is_picture { &PICTURES } else { &FILES };
        !address.starts_with("data:")
            && segments(address).last().is_some_and(|name| {
                let extension = name.rsplit_once('.').map(|(_, extension)| extension);
                extension.is_some_and(|it| kinds.iter().any(|kind| it.eq_ignore_ascii_case(kind)))
            })
    }

    /// The file that stood at an address. `is_near` says that the name alone may tell it.
    pub fn find(&mut self, address: &str, is_near: bool) -> Result<Place, Missing> {
        let opened = self.open();
        let wanted = segments(address);
        match opened.matching(&wanted, is_near) {
            Err(Missing::None) => {
                let mut full = wanted;
                let Some(name) = full.pop().as_deref().and_then(without_size) else {
                    return Err(Missing::None);
                };
                full.push(name);
                opened.matching(&full, is_near).map(|place| Place {
                    is_full_size: true,
                    ..place
                })
            }
            found => found,
        }
    }

    /// Keeps a file in the desk and gives its name there. The same bytes are kept once.
    pub fn attach(
        &mut self,
        desk: &Desk,
        writer: &Writer<'_>,
        place: &Place,
        alt: &str,
    ) -> Result<Result<String, Missing>> {
        if let Some(name) = self.attached.get(&place.at) {
            return Ok(Ok(name.clone()));
        }
        let (number, path) = &place.at;
        let bytes = match self.open().places[*number].read(path, LARGEST) {
            Err(Error::BadInput { .. }) => return Ok(Err(Missing::TooLarge)),
            read => read?,
        };
        let digest = sha256(&bytes);
        let name = match writer.media_with_content(&digest)? {
            Some(media) => media.name,
            None => {
                let last = path.rsplit('/').next().unwrap_or(path);
                let name = free_media_name(writer, last, &digest)?;
                let media = Media {
                    id: desk.id(),
                    mime: media_type(&name),
                    name,
                    sha256: digest,
                    bytes: bytes.len() as u64,
                    alt: alt.trim().to_owned(),
                    caption: String::new(),
                    credit: String::new(),
                };
                // A trial ends with nothing kept, so that there is no need to write pictures.
                let kept: &[u8] = if self.is_trial { &[] } else { &bytes };
                writer.put_media(&media, kept)?;
                media.name
            }
        };
        self.attached.insert(place.at.clone(), name.clone());
        Ok(Ok(name))
    }

    fn open(&mut self) -> &mut Opened {
        let (beside, given) = (&self.beside, &mut self.given);
        self.opened.get_or_insert_with(|| {
            // What lies beside by chance and can't be read is none of the archive's, and an export
            // that is one file is no picture.
            let beside = beside.iter().filter_map(|path| Files::open(path).ok());
            let beside = beside.filter(|files| !files.is_single());
            Opened::of(beside.chain(given.drain(..)).collect())
        })
    }
}

impl Opened {
    fn of(places: Vec<Files>) -> Self {
        let mut by_name: HashMap<String, Vec<(usize, String)>> = HashMap::new();
        for (number, place) in places.iter().enumerate() {
            for path in place.paths() {
                let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
                let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
                if PICTURES.contains(&extension) || FILES.contains(&extension) {
                    by_name
                        .entry(name)
                        .or_default()
                        .push((number, path.clone()));
                }
            }
        }
        Self { places, by_name }
    }

    /// The file whose path ends most like this one.
    fn matching(&self, wanted: &[String], is_near: bool) -> Result<Place, Missing> {
        let name = wanted.last().map(|name| name.to_lowercase());
        let Some(all) = name.and_then(|name| self.by_name.get(&name)) else {
            return Err(Missing::None);
        };
        let scored = all.iter().map(|at| (common_end(&at.1, wanted), at));
        let scored: Vec<_> = scored.collect();
        let best = scored.iter().map(|(score, _)| *score).max().unwrap_or(0);
        let mut fitting: Vec<&(usize, String)> = scored
            .iter()
            .filter(|(score, _)| *score == best)
            .map(|(_, at)| *at)
            .collect();
        if best < 2 && !is_near {
            return Err(Missing::None);
        }
        // A file at the top of its folder is told by its name; one further down may be another.
        if best < 2 && fitting.len() > 1 {
            fitting.retain(|(_, path)| !path.contains('/'));
            if fitting.len() != 1 {
                return Err(Missing::Several);
            }
        }
        let first = fitting.first().ok_or(Missing::None)?;
        Ok(Place {
            at: (*first).clone(),
            is_full_size: false,
            is_guess: fitting.len() > 1,
        })
    }
}

/// How many parts at the end of a file's path are those of an address.
fn common_end(path: &str, wanted: &[String]) -> usize {
    let parts = path.rsplit('/').zip(wanted.iter().rev());
    parts
        .take_while(|(part, wanted)| part.to_lowercase() == wanted.to_lowercase())
        .count()
}

/// The parts of an address's path, as files are named.
fn segments(address: &str) -> Vec<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, rest)| {
        rest.split_once('/').map_or("", |(_, path)| path)
    });
    let parts = path.trim_start_matches('/').split('/');
    parts
        .filter(|part| !matches!(*part, "" | "." | ".."))
        .map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned())
        .collect()
}

/// The name of the whole picture that WordPress made another size of: `reef-300x200.jpg` and
/// `reef-scaled.jpg` are of `reef.jpg`.
fn without_size(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let (whole, size) = stem.rsplit_once('-')?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_size = size == "scaled"
        || size
            .split_once('x')
            .is_some_and(|(width, height)| is_number(width) && is_number(height));
    (is_size && !whole.is_empty()).then(|| format!("{whole}.{extension}"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn shelf(files: &[&str]) -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        let export = folder.path().join("blog.xml");
        fs::write(&export, "x").unwrap();
        let shelf = Shelf::beside(&[export], &[], false).unwrap();
        (folder, shelf)
    }

    fn found(shelf: &mut Shelf, address: &str, is_near: bool) -> Result<String, Missing> {
        shelf.find(address, is_near).map(|place| place.at.1)
    }

    #[test]
    fn the_longest_common_end_wins() {
        let (_folder, mut shelf) = shelf(&[
            "wp-content/uploads/2019/04/reef.jpg",
            "wp-content/uploads/2018/04/reef.jpg",
            "blog/comet.png",
            "elsewhere/lost.png",
        ]);
        let at = |path: &str| format!("https://old.example/wp-content/uploads/{path}");
        assert_eq!(
            found(&mut shelf, &at("2018/04/Reef.jpg?w=600#x"), false).unwrap(),
            "uploads/2018/04/reef.jpg"
        );
        assert_eq!(
            found(&mut shelf, "../uploads/2019/04/reef.jpg", true).unwrap(),
            "uploads/2019/04/reef.jpg"
        );
        assert_eq!(
            found(&mut shelf, "/a/comet.png", true).unwrap(),
            "comet.png"
        );
        assert_eq!(found(&mut shelf, "/a/comet.png", false), Err(Missing::None));
        assert_eq!(
            found(&mut shelf, "/a/reef.jpg", true),
            Err(Missing::Several)
        );
        assert_eq!(found(&mut shelf, "/lost.png", true), Err(Missing::None));
    }

    #[test]
    fn a_size_that_is_not_there_is_the_whole_picture() {
        let (_folder, mut shelf) =
            shelf(&["uploads/reef.jpg", "uploads/sun-9x9.jpg", "uploads/sun.jpg"]);
        assert_eq!(
            found(&mut shelf, "/uploads/reef-300x200.jpg", true).unwrap(),
            "reef.jpg"
        );
        assert_eq!(
            found(&mut shelf, "/uploads/sun-9x9.jpg", true).unwrap(),
            "sun-9x9.jpg"
        );
        assert_eq!(without_size("reef-3d.jpg"), None);
        assert_eq!(without_size("reef-scaled.jpg").as_deref(), Some("reef.jpg"));
    }

    #[test]
    fn pages_and_scripts_are_no_files() {
        let shelf = Shelf::default();
        for address in [
            "/a.html",
            "/a.php?x=b.jpg",
            "/a/",
            "x.svg",
            "data:image/png;a.png",
        ] {
            assert!(!shelf.may_hold(address, false), "{address}");
        }
        assert!(shelf.may_hold("x.svg", true) && shelf.may_hold("https://a.example/b.PDF", false));
    }
}
