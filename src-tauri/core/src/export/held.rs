//! An archive held in memory whole: the one brief of a preview, the example that a theme is tried
//! on, what a test makes up. A desk of any size is not read this way.

use std::cmp::Reverse;

use super::{Archive, Entry, Notice};
use crate::{
    brief::{Author, Brief, BriefId, Media, MediaId, Settings, Source, Tag},
    error::Result,
};

/// An archive in memory. After a change to its briefs or settings, [`HeldArchive::list`] brings its
/// lists up to date.
#[derive(Debug, Clone)]
pub struct HeldArchive {
    /// The desk's settings.
    pub settings: Settings,
    /// Its authors, by slug.
    pub authors: Vec<Author>,
    /// Its sources, by slug.
    pub sources: Vec<Source>,
    /// Its tags, by slug.
    pub tags: Vec<Tag>,
    /// Its media, by name.
    pub media: Vec<Media>,
    /// The media's bytes, in the same order.
    pub media_bytes: Vec<Vec<u8>>,
    /// Its briefs, in the desk's order.
    pub briefs: Vec<Brief>,
    /// What lists show of them.
    pub entries: Vec<Entry>,
    /// What readers are told about them.
    pub notices: Vec<Notice>,
}

impl HeldArchive {
    /// An archive with nothing in it.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            authors: Vec::new(),
            sources: Vec::new(),
            tags: Vec::new(),
            media: Vec::new(),
            media_bytes: Vec::new(),
            briefs: Vec::new(),
            entries: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Brings the briefs into the desk's order, and lists them and their notices anew.
    pub fn list(&mut self) {
        self.briefs
            .sort_by_key(|brief| (Reverse(brief.standing.publication.at()), brief.id));
        let entry = |brief| Entry::of(brief, &self.settings);
        self.entries = self.briefs.iter().map(entry).collect();
        self.notices = self.briefs.iter().flat_map(Notice::of).collect();
        self.notices
            .sort_by_key(|notice| Reverse((notice.at, notice.brief)));
    }
}

impl Archive for HeldArchive {
    fn settings(&self) -> &Settings {
        &self.settings
    }

    fn authors(&self) -> &[Author] {
        &self.authors
    }

    fn sources(&self) -> &[Source] {
        &self.sources
    }

    fn tags(&self) -> &[Tag] {
        &self.tags
    }

    fn media(&self) -> &[Media] {
        &self.media
    }

    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn notices(&self) -> &[Notice] {
        &self.notices
    }

    fn briefs(&self, ids: &[BriefId]) -> Result<Vec<Brief>> {
        let found = |id: &BriefId| self.briefs.iter().find(|brief| brief.id == *id).cloned();
        Ok(ids.iter().filter_map(found).collect())
    }

    fn media_bytes(&self, id: MediaId) -> Result<Vec<u8>> {
        let at = self.media.iter().position(|media| media.id == id);
        let bytes = at.and_then(|at| self.media_bytes.get(at));
        Ok(bytes.cloned().unwrap_or_default())
    }
}
