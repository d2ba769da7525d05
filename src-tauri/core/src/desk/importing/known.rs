//! Which record of this desk a name is; one is made where there is none.

use std::collections::HashMap;

use super::Importer;
use crate::{
    brief::{
        AuthorId, Contents, Credit, NameKey, Note, Slug, SourceId, SourceProfile, TagId, outlets,
    },
    error::Result,
    import::{IncomingContents, IncomingCredit},
};

/// Names that this import has met, so that each is looked up once.
#[derive(Default)]
pub(super) struct Known {
    authors: HashMap<String, Option<AuthorId>>,
    tags: HashMap<String, Option<TagId>>,
    sources: HashMap<String, Option<SourceId>>,
}

impl Importer<'_, '_> {
    /// What a brief says, with records for names.
    pub(super) fn resolve(&mut self, incoming: &IncomingContents, slug: Slug) -> Result<Contents> {
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

    fn author(&mut self, name: &str) -> Result<Option<AuthorId>> {
        if let Some(known) = self.known.authors.get(name) {
            return Ok(*known);
        }
        let author = self.desk.author(self.writer, name)?;
        self.known.authors.insert(name.to_owned(), author);
        Ok(author)
    }

    fn tag(&mut self, name: &str) -> Result<Option<TagId>> {
        if let Some(known) = self.known.tags.get(name) {
            return Ok(*known);
        }
        let tag = self.desk.tag(self.writer, name)?;
        self.known.tags.insert(name.to_owned(), tag);
        Ok(tag)
    }

    fn source(&mut self, name: &str) -> Result<Option<SourceId>> {
        if let Some(known) = self.known.sources.get(name) {
            return Ok(*known);
        }
        let source = self.find_or_make_source(name)?;
        self.known.sources.insert(name.to_owned(), source);
        Ok(source)
    }

    fn find_or_make_source(&mut self, name: &str) -> Result<Option<SourceId>> {
        let Some(key) = NameKey::of(name) else {
            return Ok(None);
        };
        if let Some(source) = self.writer.source_named(&key)? {
            return Ok(Some(source.id));
        }
        let profile = match outlets::find(name) {
            // The desk may know the outlet under another of its names.
            Some(outlet) => match self.first_known(outlet)? {
                Some(known) => return Ok(Some(known)),
                None => outlet.clone(),
            },
            None => SourceProfile::named(name),
        };
        let source = self.desk.insert_source(self.writer, profile)?;
        self.ledger.notes.push(Note::new(
            "source_added",
            format!("The source “{}” was added", source.profile.name),
        ));
        Ok(Some(source.id))
    }

    fn first_known(&self, outlet: &SourceProfile) -> Result<Option<SourceId>> {
        for key in outlet.keys() {
            if let Some(source) = self.writer.source_named(&key)? {
                return Ok(Some(source.id));
            }
        }
        Ok(None)
    }

    /// Forgets names, as records came in that they may now stand for.
    pub(super) fn forget_names(&mut self) {
        self.known = Known::default();
    }
}
