//! A sink that keeps everything it is handed: for looking at what files hold before, or without,
//! importing them into a desk.
//!
//! Deliberately absent: anything done with it. An import streams; see the desk's own sink.

use std::path::Path;

use super::{Files, Format, IncomingBrief, PassedOver, ReadOptions, Sink, Undated};
use crate::{
    brief::{Author, ItemKind, Media, Note, Settings, Source, Tag, Timestamp},
    error::Result,
    progress::Progress,
};

/// What was found, in the order that it was handed on.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "each field is named after what it keeps")]
pub struct Basket {
    pub settings: Option<Settings>,
    pub authors: Vec<Author>,
    pub sources: Vec<Source>,
    pub tags: Vec<Tag>,
    pub media: Vec<(Media, Vec<u8>)>,
    pub briefs: Vec<IncomingBrief>,
    pub passed_over: Vec<PassedOver>,
    pub counts: Vec<(ItemKind, usize, usize)>,
    pub sites: Vec<String>,
    pub notes: Vec<Note>,
    pub undated: Undated,
}

impl Basket {
    /// Reads what is at this path, in whatever format it is.
    ///
    /// # Errors
    /// Where it is in none that is known, or is not what it should be.
    pub fn filled_from(
        path: &Path,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<(&'static Format, Self)> {
        let mut basket = Self::default();
        let format = basket.fill(path, options, progress)?;
        Ok((format, basket))
    }

    /// Adds what is at this path.
    ///
    /// # Errors
    /// See [`Self::filled_from`].
    pub fn fill(
        &mut self,
        path: &Path,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<&'static Format> {
        let mut files = Files::open(path)?;
        let format = Format::of(&mut files)?;
        format.read(&mut files, options, self, progress)?;
        Ok(format)
    }
}

impl Sink for Basket {
    fn settings(&mut self, settings: Settings) -> Result<()> {
        self.settings = Some(settings);
        Ok(())
    }

    fn author(&mut self, author: Author) -> Result<()> {
        self.authors.push(author);
        Ok(())
    }

    fn source(&mut self, source: Source) -> Result<()> {
        self.sources.push(source);
        Ok(())
    }

    fn tag(&mut self, tag: Tag) -> Result<()> {
        self.tags.push(tag);
        Ok(())
    }

    fn media(&mut self, media: Media, bytes: Vec<u8>) -> Result<()> {
        self.media.push((media, bytes));
        Ok(())
    }

    fn brief(&mut self, brief: IncomingBrief) -> Result<()> {
        self.briefs.push(brief);
        Ok(())
    }

    fn undated(&mut self) -> Option<Timestamp> {
        self.undated.next()
    }

    fn pass_over(&mut self, item: PassedOver) -> Result<()> {
        self.passed_over.push(item);
        Ok(())
    }

    fn count(&mut self, kind: ItemKind, read: usize, taken: usize) {
        self.counts.push((kind, read, taken));
    }

    fn site(&mut self, address: &str) {
        self.sites.push(address.to_owned());
    }

    fn note(&mut self, note: Note) {
        self.notes.push(note);
    }
}
