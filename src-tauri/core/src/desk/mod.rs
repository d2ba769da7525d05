//! The desk: every use case of the program, whoever asks for it.
//!
//! A [`Desk`] owns the store and the clock; the window and the command line call it and nothing
//! else. Its methods are spread over this folder by what they are about: [`editing`](self),
//! publishing, sources, importing, exporting, checking. All may be called from several threads.
//! Deliberately absent: SQL (see [`crate::store`]) and the rules of stage and publication (see
//! [`crate::brief::Standing`]).

mod checking;
mod clock;
mod desk_archive;
mod draft;
mod editing;
mod export_effect;
mod exporting;
mod importing;
mod ledger_items;
mod ledgers;
mod naming;
mod previewing;
mod profiles;
mod publishing;
mod records;
mod sample;
mod scheduling;
mod suggesting;
#[cfg(test)]
mod tests;
mod theming;
mod typed_query;
mod undoing;
mod view;

use std::path::{Path, PathBuf};

pub use crate::{
    brief::{ExportProfile, Format, RedirectFile, Scope},
    export::Days,
};
pub use checking::BriefFinding;
pub use clock::{Clock, FixedClock, SystemClock};
pub use draft::{BriefDraft, CreditDraft};
pub use export_effect::{ChangesSince, ExportEffect};
pub use exporting::ExportOptions;
pub use importing::ImportOptions;
pub use ledger_items::{Itemised, LedgerItems};
pub use records::MediaNotes;
pub use scheduling::DueBrief;
pub use suggesting::{MergeEffect, SourceSuggestion};
pub use view::{BriefView, ContentsView, CreditView, RevisionView};

pub use crate::store::{
    AuthorCount, BriefQuery, BriefRow, Counts, CreditRow, FORMAT, Order, Page, SourceCount,
    TagCount,
};
use crate::{
    brief::{Author, Brief, BriefId, Id, Media, NameKey, Settings, Slug, Source, SourceId, Tag},
    error::{Error, Result},
    store::{Reader, Store, Writer},
};

/// One archive, open.
pub struct Desk {
    store: Store,
    clock: Box<dyn Clock>,
    /// Where it is remembered what bundles hold.
    memory: Option<PathBuf>,
    /// What was published as it was opened.
    fell_due: Vec<DueBrief>,
}

impl Desk {
    /// Makes a new desk with these settings and no briefs.
    ///
    /// # Errors
    /// Where something of that name exists, or the place can't be written to.
    pub fn create(path: &Path, settings: &Settings, clock: impl Clock + 'static) -> Result<Self> {
        let desk = Self {
            store: Store::create(path)?,
            clock: Box::new(clock),
            memory: None,
            fell_due: Vec::new(),
        };
        desk.store.write("make the desk", |writer| {
            writer.insert_desk(desk.id(), settings)
        })?;
        Ok(desk)
    }

    /// Opens a desk. Briefs whose scheduled time has come are published by it.
    ///
    /// # Errors
    /// Where the file is no desk, is from a newer program, or can't be read and written.
    pub fn open(path: &Path, clock: impl Clock + 'static) -> Result<Self> {
        let mut desk = Self {
            store: Store::open(path)?,
            clock: Box::new(clock),
            memory: None,
            fell_due: Vec::new(),
        };
        desk.fell_due = desk.publish_due()?;
        Ok(desk)
    }

    /// Remembers in this folder what exports have written, so that the next ones print only what
    /// has changed. Anybody may empty it: what is not remembered is printed and compared.
    pub fn remember_exports_in(&mut self, folder: &Path) {
        self.memory = Some(folder.to_owned());
    }

    /// Where the desk's file is.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// The desk's settings.
    pub fn settings(&self) -> Result<Settings> {
        self.store
            .read("read the settings", |reader| reader.settings())
    }

    /// Changes the settings. Where that changes the addresses of published briefs, the old ones
    /// become redirects.
    ///
    /// # Errors
    /// Where the theme is another than before, and is not there or broken.
    pub fn update_settings(&self, settings: &Settings) -> Result<()> {
        if settings.theme != self.settings()?.theme {
            self.check_theme(settings)?;
        }
        self.store.write("save the settings", |writer| {
            let before = writer.settings()?;
            writer.update_settings(settings)?;
            if (&before.address_pattern, before.time_zone)
                == (&settings.address_pattern, settings.time_zone)
            {
                return Ok(());
            }
            for (brief, at, slug) in writer.public_addresses()? {
                let old = before.address_pattern.address(at, before.time_zone, &slug);
                let new = settings
                    .address_pattern
                    .address(at, settings.time_zone, &slug);
                publishing::move_address(writer, brief, Some(&old), Some(&new))?;
            }
            Ok(())
        })
    }

    /// One page of the briefs that a query asks for.
    pub fn list(&self, query: &BriefQuery) -> Result<Page<BriefRow>> {
        self.store.read("list briefs", |reader| reader.list(query))
    }

    /// How many briefs there are of each kind.
    pub fn counts(&self) -> Result<Counts> {
        self.store.read("count briefs", |reader| reader.counts())
    }

    /// A brief by its id.
    pub fn brief(&self, id: BriefId) -> Result<Brief> {
        self.store.read("read a brief", |reader| found(reader, id))
    }

    /// The brief that somebody means by an id, by the slug it has or was published under, or by
    /// its address.
    pub fn find_brief(&self, name: &str) -> Result<Brief> {
        let last = name
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or(name);
        self.store.read("find a brief", |reader| {
            let by_slug = || -> Result<Option<BriefId>> {
                last.parse::<Slug>()
                    .ok()
                    .map_or(Ok(None), |slug| reader.slug_owner(&slug))
            };
            let id = match name.parse::<BriefId>() {
                Ok(id) => Some(id),
                Err(_) => by_slug()?,
            };
            let brief = id.map(|id| reader.brief(id)).transpose()?.flatten();
            brief.ok_or_else(|| Error::NotFound {
                what: "brief",
                name: name.to_owned(),
            })
        })
    }

    /// Every author with the number of briefs, by slug.
    pub fn author_counts(&self) -> Result<Vec<AuthorCount>> {
        self.store
            .read("read the authors", |reader| reader.author_counts())
    }

    /// Every tag with the number of briefs, by slug.
    pub fn tag_counts(&self) -> Result<Vec<TagCount>> {
        self.store
            .read("read the tags", |reader| reader.tag_counts())
    }

    /// Every author, by slug.
    pub fn authors(&self) -> Result<Vec<Author>> {
        self.store
            .read("read the authors", |reader| reader.authors())
    }

    /// Every tag, by slug.
    pub fn tags(&self) -> Result<Vec<Tag>> {
        self.store.read("read the tags", |reader| reader.tags())
    }

    /// Every source with the number of briefs that credit it, by slug.
    pub fn sources(&self) -> Result<Vec<SourceCount>> {
        self.store
            .read("read the sources", |reader| reader.source_counts())
    }

    /// A source with the number of briefs that credit it.
    pub fn source_count(&self, id: SourceId) -> Result<SourceCount> {
        let counts = self.sources()?.into_iter();
        let count = counts.into_iter().find(|source| source.id == id);
        count.ok_or_else(|| Error::NotFound {
            what: "source",
            name: id.to_string(),
        })
    }

    /// Every media file, by name.
    pub fn media(&self) -> Result<Vec<Media>> {
        self.store.read("read the media", |reader| reader.media())
    }

    /// The source that somebody means by a name, a short name, an alias or a slug.
    pub fn find_source(&self, name: &str) -> Result<Source> {
        self.store.read("find a source", |reader| {
            let key = NameKey::of(name);
            if let Some(source) = key
                .map(|key| reader.source_named(&key))
                .transpose()?
                .flatten()
            {
                return Ok(source);
            }
            let by_slug = reader
                .sources()?
                .into_iter()
                .find(|source| source.slug.as_str() == name);
            by_slug.ok_or_else(|| Error::NotFound {
                what: "source",
                name: name.to_owned(),
            })
        })
    }

    /// A new id.
    fn id<T: Id>(&self) -> T {
        T::from_uuid(self.clock.uuid())
    }
}

fn found(reader: &Reader<'_>, id: BriefId) -> Result<Brief> {
    reader.brief(id)?.ok_or_else(|| Error::NotFound {
        what: "brief",
        name: id.to_string(),
    })
}

/// The first of a slug and its numbered forms (`reef-2`) that nobody has.
fn free_slug(wanted: Slug, mut is_taken: impl FnMut(&Slug) -> Result<bool>) -> Result<Slug> {
    let mut slug = wanted.clone();
    let mut number = 1;
    while is_taken(&slug)? {
        number += 1;
        slug = wanted.numbered(number);
    }
    Ok(slug)
}

/// The first form of a slug that this brief may have.
fn free_brief_slug(writer: &Writer<'_>, brief: BriefId, wanted: Slug) -> Result<Slug> {
    free_slug(wanted, |slug| {
        Ok(writer.slug_owner(slug)?.is_some_and(|owner| owner != brief))
    })
}
