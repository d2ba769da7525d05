//! The first walk through an export's files: what they say of their sites, and whether they are
//! whole.
//!
//! Deliberately absent: briefs. Nothing is handed on before every file was walked through.

use std::io::Read;

use super::{
    cleaned::Mended,
    elements::Broken,
    item::Extent,
    site::Site,
    walk::{Part, Walk},
};
use crate::{
    brief::{Note, note},
    error::{Error, Result},
    import::ReadOptions,
    progress::Progress,
};

/// What is known of an export before its items are read.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) sites: Vec<Site>,
    pub(super) files: Vec<SurveyedFile>,
}

/// A file that was walked through.
#[derive(Debug)]
pub(super) struct SurveyedFile {
    pub(super) path: String,
    /// Whose it is: a place in [`Survey::sites`].
    pub(super) site: usize,
    /// How many whole items it has.
    pub(super) items: usize,
    /// What had to be mended, and what could not be.
    pub(super) notes: Vec<Note>,
}

impl Survey {
    /// Walks through one file.
    ///
    /// # Errors
    /// Where it is not whole, unless its whole items were asked for, or is no export at all.
    pub(super) fn walk(
        &mut self,
        from: impl Read,
        path: &str,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<()> {
        let walk = Walk::begin(from, path, Extent::WithoutContent);
        let mut walk = walk.map_err(Error::file("read", path))?;
        let mut site = Site::default();
        let mut version = None;
        let mut notes = Vec::new();
        loop {
            match walk.next() {
                Ok(Some(part)) => {
                    site.learn(&part);
                    if let Part::Version(text) = part {
                        version.get_or_insert(text);
                    }
                    progress.check()?;
                }
                Ok(None) => break,
                Err(broken) if options.salvage => {
                    let broken = walk.unless_unreadable(broken)?;
                    notes.push(cut_off(&walk, &broken));
                    break;
                }
                Err(broken) => return Err(walk.error(broken)),
            }
        }
        check_version(version.as_deref(), path)?;
        notes.extend(mended(walk.elements.mended()));
        if let (replaced @ 1.., encoding) = walk.elements.replaced() {
            notes.push(note!(
                "characters_replaced",
                "Characters that are no {encoding} and became “\u{fffd}”: {count}",
                form = "counted",
                encoding,
                count = replaced
            ));
        }
        if let Some(stray) = walk.elements.stray() {
            notes.push(note!(
                "stray_text",
                "Text that belongs to nothing was passed over, at first “{text}”",
                text = stray
            ));
        }
        if walk.elements.lost_items() > 0 {
            notes.push(note!(
                "items_misplaced",
                "Items that stand where an export has none and were passed over, as WordPress \
                 does: {count}",
                count = walk.elements.lost_items(),
            ));
        }
        let notes = notes
            .into_iter()
            .map(|note: Note| note.in_file(path))
            .collect();
        let items = walk.whole;
        let key = site.key();
        let known = self.sites.iter().position(|known| known.key() == key);
        let place = match known {
            Some(place) => {
                self.sites[place].merge(site);
                place
            }
            None => {
                self.sites.push(site);
                self.sites.len() - 1
            }
        };
        self.files.push(SurveyedFile {
            path: path.to_owned(),
            site: place,
            items,
            notes,
        });
        Ok(())
    }
}

fn cut_off<R: Read>(walk: &Walk<R>, broken: &Broken) -> Note {
    let line = walk.line().to_string();
    let count = walk.whole;
    match broken {
        Broken::Malformed(detail) => note!(
            "cut_off",
            "The file is no well-formed XML ({detail}) at line {line}. What followed was not \
             read. Whole items before that, which were: {count}",
            form = "malformed",
            detail,
            line,
            count,
        ),
        _ => note!(
            "cut_off",
            "The file breaks off at line {line}. What followed was not read. Whole items before \
             that, which were: {count}",
            form = "off",
            line,
            count,
        ),
    }
}

/// WordPress refuses a file without a version, too: it was hardly written by WordPress.
fn check_version(version: Option<&str>, path: &str) -> Result<()> {
    let is_version = |text: &str| {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        text.split_once('.')
            .is_some_and(|(one, other)| digits(one) && digits(other))
    };
    let (what, message) = match version {
        Some(version) if is_version(version) => return Ok(()),
        Some(version) => (
            "wxr_version",
            format!("This is not a WXR file: its wxr_version is “{version}”"),
        ),
        None => (
            "no_wxr_version",
            "This is not a WXR file: it has no wxr_version".to_owned(),
        ),
    };
    Err(Error::bad_input(
        path,
        message,
        "Choose the file that WordPress wrote under Tools, Export",
    )
    .told(what, [("version", version.unwrap_or_default().to_owned())]))
}

fn mended(mended: Mended) -> Vec<Note> {
    let Mended {
        ampersands,
        entities,
        characters,
    } = mended;
    let mut notes = Vec::new();
    if ampersands > 0 {
        notes.push(note!(
            "ampersands_mended",
            "Bare “&” that were read as the character: {count}",
            count = ampersands
        ));
    }
    if entities > 0 {
        notes.push(note!(
            "entities_mended",
            "Entities of HTML, which XML does not know, that were read as their characters: \
             {count}",
            count = entities,
        ));
    }
    if characters > 0 {
        notes.push(note!(
            "characters_removed",
            "Control characters, which XML does not allow, that were removed: {count}",
            count = characters
        ));
    }
    notes
}
