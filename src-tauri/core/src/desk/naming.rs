//! Which records a brief's names are: the one way from names to ids, for imports, for drafts and
//! for previews.
//!
//! Deliberately absent: what a name's record says. A source's profile is the desk's own or, where
//! the desk has none, that of the outlets that every desk knows.

use std::collections::HashMap;

use super::Desk;
use crate::{
    brief::{
        AuthorId, Contents, Credit, NameKey, Note, Slug, Source, SourceId, SourceProfile, TagId,
        note, outlets,
    },
    error::Result,
    import::{IncomingContents, IncomingCredit},
    store::{Reader, Writer},
};

/// Finds the records that names stand for. None stands for a name without letters or digits.
pub(super) trait Names {
    /// The author of this name.
    fn author(&mut self, name: &str) -> Result<Option<AuthorId>>;
    /// The tag of this name.
    fn tag(&mut self, name: &str) -> Result<Option<TagId>>;
    /// The source that goes by this name.
    fn source(&mut self, name: &str) -> Result<Option<SourceId>>;

    /// What a brief says, with records for names.
    fn resolve(&mut self, incoming: &IncomingContents, slug: Slug) -> Result<Contents> {
        let mut contents = Contents::new(incoming.headline.clone(), slug);
        contents.standfirst.clone_from(&incoming.standfirst);
        contents.body = incoming.body.clone();
        contents.dateline.clone_from(&incoming.dateline);
        contents.language.clone_from(&incoming.language);
        for name in &incoming.byline {
            if let Some(author) = self.author(name)?
                && !contents.byline.contains(&author)
            {
                contents.byline.push(author);
            }
        }
        for name in &incoming.tags {
            if let Some(tag) = self.tag(name)?
                && !contents.tags.contains(&tag)
            {
                contents.tags.push(tag);
            }
        }
        for IncomingCredit { source, citation } in &incoming.credits {
            if let Some(source) = self.source(source)? {
                contents.credits.push(Credit {
                    source,
                    citation: citation.clone(),
                });
            }
        }
        Ok(contents)
    }
}

/// Makes a record for every name that has none. Each name is looked up once.
pub(super) struct MadeNames<'w, 'c> {
    desk: &'w Desk,
    writer: &'w Writer<'c>,
    authors: HashMap<String, Option<AuthorId>>,
    tags: HashMap<String, Option<TagId>>,
    sources: HashMap<String, Option<SourceId>>,
    /// Which sources were made.
    pub notes: Vec<Note>,
}

impl<'w, 'c> MadeNames<'w, 'c> {
    /// Nothing is looked up yet.
    pub fn new(desk: &'w Desk, writer: &'w Writer<'c>) -> Self {
        Self {
            desk,
            writer,
            authors: HashMap::new(),
            tags: HashMap::new(),
            sources: HashMap::new(),
            notes: Vec::new(),
        }
    }

    /// Forgets names, as records came in that they may now stand for, or went.
    pub fn forget(&mut self) {
        self.authors.clear();
        self.tags.clear();
        self.sources.clear();
    }

    fn find_or_make_source(&mut self, name: &str) -> Result<Option<SourceId>> {
        let profile = match named_source(self.writer, name)? {
            None => return Ok(None),
            Some(NamedSource::Known(source)) => return Ok(Some(source.id)),
            Some(NamedSource::New(profile)) => profile,
        };
        let source = self.desk.insert_source(self.writer, profile)?;
        self.notes.push(note!(
            "source_added",
            "The source “{name}” was added",
            name = source.profile.name
        ));
        Ok(Some(source.id))
    }
}

impl Names for MadeNames<'_, '_> {
    fn author(&mut self, name: &str) -> Result<Option<AuthorId>> {
        if let Some(known) = self.authors.get(name) {
            return Ok(*known);
        }
        let author = self.desk.author(self.writer, name)?;
        self.authors.insert(name.to_owned(), author);
        Ok(author)
    }

    fn tag(&mut self, name: &str) -> Result<Option<TagId>> {
        if let Some(known) = self.tags.get(name) {
            return Ok(*known);
        }
        let tag = self.desk.tag(self.writer, name)?;
        self.tags.insert(name.to_owned(), tag);
        Ok(tag)
    }

    fn source(&mut self, name: &str) -> Result<Option<SourceId>> {
        if let Some(known) = self.sources.get(name) {
            return Ok(*known);
        }
        let source = self.find_or_make_source(name)?;
        self.sources.insert(name.to_owned(), source);
        Ok(source)
    }
}

/// The source that a name stands for.
pub(super) enum NamedSource {
    /// One of the desk's.
    Known(Source),
    /// One that the desk has not met: an outlet that every desk knows, or a name and no more.
    New(SourceProfile),
}

/// Looks a source up by any of its names; none for a name without letters or digits.
pub(super) fn named_source(reader: &Reader<'_>, name: &str) -> Result<Option<NamedSource>> {
    let Some(key) = NameKey::of(name) else {
        return Ok(None);
    };
    if let Some(source) = reader.source_named(&key)? {
        return Ok(Some(NamedSource::Known(source)));
    }
    let Some(outlet) = outlets::find(name) else {
        return Ok(Some(NamedSource::New(SourceProfile::named(name))));
    };
    // The desk may know the outlet under another of its names.
    for key in outlet.keys() {
        if let Some(source) = reader.source_named(&key)? {
            return Ok(Some(NamedSource::Known(source)));
        }
    }
    Ok(Some(NamedSource::New(outlet.clone())))
}
