//! From what a brief's files are printed.
//!
//! A brief's own file names the records that its entry lists; that of its unpublished changes may
//! name any other, and is printed from the names of all.

use std::hash::Hash;

use super::sheet::Names;
use crate::export::{
    Archive, Entry,
    key::{Key, KeyMaker},
};

/// What the files of all briefs are printed from, beside the briefs.
pub(super) struct Keys<'n, 'a> {
    names: &'n Names<'a>,
    /// Of the zone and the names of all records.
    all: Key,
}

impl<'n, 'a> Keys<'n, 'a> {
    pub(super) fn of(archive: &dyn Archive, names: &'n Names<'a>) -> Self {
        let mut all = KeyMaker::default();
        all.add(names.zone.name());
        for author in archive.authors() {
            all.add((author.id, &author.name));
        }
        for source in archive.sources() {
            all.add((source.id, &source.profile.name));
        }
        for tag in archive.tags() {
            all.add((tag.id, &tag.name));
        }
        Self {
            names,
            all: all.key(),
        }
    }

    /// The file of a brief that has no unpublished changes.
    pub(super) fn alone(&self, entry: &Entry) -> Key {
        self.whole("alone", entry)
    }

    /// The file of a brief whose unpublished changes stand in another.
    pub(super) fn beside_changes(&self, entry: &Entry) -> Key {
        self.whole("beside its changes", entry)
    }

    /// That other file.
    pub(super) fn changes(&self, entry: &Entry) -> Key {
        Key::of(("changes", entry, self.all))
    }

    fn whole(&self, what: impl Hash, entry: &Entry) -> Key {
        let mut maker = KeyMaker::default();
        maker.add((what, entry, self.names.zone.name()));
        for author in &entry.byline {
            maker.add(self.names.authors.get(author));
        }
        for source in &entry.sources {
            maker.add(self.names.sources.get(source));
        }
        for tag in &entry.tags {
            maker.add(self.names.tags.get(tag));
        }
        maker.key()
    }
}
