//! The authors and tags that an import's briefs name, each once, for the ledger's counts.
//!
//! Deliberately absent: which records they become.

use std::collections::BTreeSet;

use super::{IncomingBrief, Sink};
use crate::brief::ItemKind;

/// The names so far.
#[derive(Debug, Default)]
pub(super) struct Naming {
    authors: BTreeSet<String>,
    tags: BTreeSet<String>,
}

impl Naming {
    /// Takes note of a brief's names.
    pub(super) fn meet(&mut self, brief: &IncomingBrief) {
        self.authors.extend(brief.contents.byline.iter().cloned());
        self.tags.extend(brief.contents.tags.iter().cloned());
    }

    /// Counts them: all are kept.
    pub(super) fn tell(&self, sink: &mut dyn Sink) {
        let counts = [
            (ItemKind::Author, self.authors.len()),
            (ItemKind::Tag, self.tags.len()),
        ];
        for (kind, count) in counts {
            sink.count(kind, count, count);
        }
    }
}
