//! Records that a desk's own bundle brings: settings, authors, sources, tags, media.

use super::Importer;
use crate::{
    brief::{
        Author, ItemKind, LedgerItem, Media, NameKey, Note, Outcome, Settings, Source, Tag,
        Timestamp, note,
    },
    desk::free_slug,
    error::Result,
    import::{IncomingBrief, PassedOver, Sink},
};

impl Sink for Importer<'_, '_> {
    fn settings(&mut self, settings: Settings) -> Result<()> {
        if settings == self.settings {
            return Ok(());
        }
        if self.into_empty {
            self.writer.update_settings(&settings)?;
            self.settings = settings;
            self.note(note!(
                "settings_taken",
                "The desk was empty, so it takes over the bundle's settings"
            ));
        } else {
            self.note(note!(
                "settings_kept",
                "The desk keeps its own settings, which differ from the bundle's"
            ));
        }
        Ok(())
    }

    fn author(&mut self, mut author: Author) -> Result<()> {
        self.names.forget();
        let Some(key) = NameKey::of(&author.name) else {
            return Ok(());
        };
        if let Some(here) = self.writer.author_named(&key)? {
            if here != author {
                self.note(note!(
                    "author_kept",
                    "The author “{name}” stays as the desk has it",
                    name = here.name
                ));
            }
            return Ok(());
        }
        author.slug = free_slug(author.slug, |slug| self.writer.has_author_slug(slug))?;
        self.writer.put_author(&author, &key)
    }

    fn source(&mut self, source: Source) -> Result<()> {
        self.names.forget();
        let mut profile = source.profile.tidied();
        let Some(key) = NameKey::of(&profile.name) else {
            return Ok(());
        };
        if let Some(here) = self.writer.source_named(&key)? {
            if here.profile != profile {
                let name = here.profile.name;
                self.note(note!(
                    "source_kept",
                    "The source “{name}” stays as the desk has it",
                    name
                ));
            }
            return Ok(());
        }
        let is_free = |name: &String| -> Result<bool> {
            NameKey::of(name).map_or(Ok(false), |key| {
                Ok(self.writer.source_named(&key)?.is_none())
            })
        };
        let mut dropped = Vec::new();
        if let Some(short) = profile.short_name.take() {
            if is_free(&short)? {
                profile.short_name = Some(short)
            } else {
                dropped.push(short)
            }
        }
        for alias in std::mem::take(&mut profile.aliases) {
            if is_free(&alias)? {
                profile.aliases.push(alias)
            } else {
                dropped.push(alias)
            }
        }
        for name in dropped {
            self.note(note!(
                "alias_dropped",
                "“{name}” finds another source already, so it does not find “{source}”",
                name,
                source = profile.name
            ));
        }
        let slug = free_slug(source.slug, |slug| self.writer.has_source_slug(slug))?;
        self.writer.put_source(&Source {
            id: source.id,
            slug,
            profile,
        })
    }

    fn tag(&mut self, mut tag: Tag) -> Result<()> {
        self.names.forget();
        let Some(key) = NameKey::of(&tag.name) else {
            return Ok(());
        };
        if self.writer.tag_named(&key)?.is_some() {
            return Ok(());
        }
        tag.slug = free_slug(tag.slug, |slug| self.writer.has_tag_slug(slug))?;
        self.writer.put_tag(&tag, &key)
    }

    fn media(&mut self, media: Media, bytes: Vec<u8>) -> Result<()> {
        match self.writer.media_named(&media.name)? {
            Some(here) if here.sha256 == media.sha256 => Ok(()),
            Some(here) => {
                self.note(note!(
                    "media_kept",
                    "The desk has another file named “{name}” and keeps it",
                    name = here.name
                ));
                Ok(())
            }
            None => self.writer.put_media(&media, &bytes),
        }
    }

    fn brief(&mut self, brief: IncomingBrief) -> Result<()> {
        self.take(brief)
    }

    fn undated(&mut self) -> Option<Timestamp> {
        self.undated.next()
    }

    fn pass_over(&mut self, item: PassedOver) -> Result<()> {
        self.enter(&LedgerItem {
            place: item.place,
            kind: item.kind,
            headline: item.headline,
            outcome: Outcome::Skipped,
            brief: None,
            slug: None,
            notes: vec![item.note],
        })
    }

    fn count(&mut self, kind: ItemKind, read: usize, taken: usize) {
        self.ledger.count(kind, read, taken);
    }

    fn site(&mut self, address: &str) {
        self.add_site(address);
    }

    fn note(&mut self, note: Note) {
        self.ledger.notes.push(note);
    }
}
