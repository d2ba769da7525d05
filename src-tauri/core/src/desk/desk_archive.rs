//! A snapshot of the desk as exports read it: the one [`Archive`] that stands on the store.
//!
//! Deliberately absent: formats. What is made of it is `exporting.rs`'s business.

use std::{collections::HashSet, thread};

use rayon::prelude::*;

use super::Desk;
use crate::{
    brief::{
        Author, AuthorId, Brief, BriefId, Id, Media, MediaId, Note, Scope, Settings, Source,
        SourceId, Stage, Tag, TagId, Timestamp, note,
    },
    error::Result,
    export::{Archive, Days, Entry, Facts, Notice, ShownBrief, key::Key},
    remembered::Remembered,
    store::{ArchiveRow, NoticeRow, Outlines, Reader, Snapshot},
};

/// What a desk holds, as an export reads it.
#[cfg(test)]
pub(super) fn whole(desk: &Desk, scope: Scope) -> Result<impl Archive + use<>> {
    DeskArchive::of(desk, scope, Days::default())
}

/// A desk's snapshot, as an export reads it.
pub(super) struct DeskArchive {
    snapshot: Snapshot,
    scope: Scope,
    pub(super) newest_change: i64,
    settings: Settings,
    authors: Vec<Author>,
    sources: Vec<Source>,
    tags: Vec<Tag>,
    media: Vec<Media>,
    entries: Vec<Entry>,
    /// In which state readers of the bundle see each.
    shown: Vec<u64>,
    notices: Vec<Notice>,
    /// What was left out of the snapshot.
    pub(super) notes: Vec<Note>,
}

/// What the memory of outlines begins with; another layout gets another number.
const OUTLINES: &str = "Briefdesk outlines 1";

/// One in how many outlines may be read each time rather than remember all anew.
const FEW: usize = 64;

/// Lists the briefs, with what this machine remembers of the revisions that are published.
fn list(desk: &Desk, reader: &Reader<'_>, scope: Scope) -> Result<Vec<ArchiveRow>> {
    let name = reader.desk_id()?.uuid();
    let memory = desk.memory.as_deref();
    let memory = memory.map(|it| Remembered::of(&it.join("outlines"), name.as_bytes()));
    let recall = || memory.as_ref().and_then(|it| it.recall(&OUTLINES));
    // It takes about as long as reading the table of briefs.
    let listing = thread::scope(|threads| {
        let recalling = threads.spawn(recall);
        let known = || recalling.join().ok().flatten().unwrap_or_default();
        reader.archive(scope, || Outlines::of(known()))
    })?;
    let had_most = listing.read * FEW <= listing.rows.len();
    if let Some(memory) = memory.filter(|_| !had_most) {
        let public = listing
            .rows
            .iter()
            .filter(|row| row.publication.is_public());
        memory.keep(&OUTLINES, public.map(|row| &row.outline));
    }
    Ok(listing.rows)
}

impl DeskArchive {
    pub(super) fn of(desk: &Desk, scope: Scope, days: Days) -> Result<Self> {
        let snapshot = desk.store.snapshot()?;
        let read = |reader: &Reader<'_>| {
            let settings = reader.settings()?;
            let listing = list(desk, reader, scope)?;
            Ok((
                reader.newest_change()?,
                settings,
                listing,
                reader.authors()?,
                reader.sources()?,
                reader.tags()?,
                reader.media()?,
                reader.notices()?,
            ))
        };
        let (newest_change, settings, rows, authors, sources, tags, media, notices) =
            snapshot.read("read the desk", read)?;
        let (shown, entries) = rows
            .into_par_iter()
            .filter(|row| days.hold(row.at, settings.time_zone))
            .map(|row| (shown_state_of(&row, scope), entry_of(&settings, row)))
            .unzip();
        let mut archive = Self {
            snapshot,
            scope,
            newest_change,
            settings,
            authors,
            sources,
            tags,
            media,
            entries,
            shown,
            notices: notices.into_iter().map(notice_of).collect(),
            notes: Vec::new(),
        };
        if scope == Scope::Published {
            archive.drop_what_nobody_shows()?;
        }
        Ok(archive)
    }

    /// Leaves out records that only unpublished briefs name: their names are no reader's business.
    fn drop_what_nobody_shows(&mut self) -> Result<()> {
        let authors: HashSet<AuthorId> = self
            .entries
            .iter()
            .flat_map(|entry| &entry.byline)
            .copied()
            .collect();
        let sources: HashSet<SourceId> = self
            .entries
            .iter()
            .flat_map(|entry| &entry.sources)
            .copied()
            .collect();
        let tags: HashSet<TagId> = self
            .entries
            .iter()
            .flat_map(|entry| &entry.tags)
            .copied()
            .collect();
        self.authors.retain(|author| authors.contains(&author.id));
        self.sources.retain(|source| sources.contains(&source.id));
        self.tags.retain(|tag| tags.contains(&tag.id));
        self.drop_unshown_media();
        Ok(())
    }

    fn drop_unshown_media(&mut self) {
        let mut shown: HashSet<String> = HashSet::new();
        for author in &self.authors {
            shown.extend(Media::named_in(&author.bio));
        }
        for entry in &self.entries {
            shown.extend(entry.facts.media.iter().cloned());
        }
        shown.extend(Media::named_in(&self.settings.about));
        let before = self.media.len();
        self.media.retain(|file| shown.contains(&file.name));
        let left_out = before - self.media.len();
        if left_out > 0 {
            self.notes.push(note!(
                "media_left_out",
                "Media files that no published brief shows, left out: {count}",
                count = left_out
            ));
        }
    }

    /// The briefs that go in, as readers of the bundle can tell them apart.
    pub(super) fn shown(&self) -> Vec<ShownBrief> {
        let briefs = self.entries.par_iter().zip(&self.shown);
        briefs
            .map(|(entry, state)| ShownBrief {
                id: entry.id,
                state: *state,
                headline: entry.headline.clone(),
            })
            .collect()
    }

    /// A brief without what its readers do not see: unfinished edits, where the work on it stands,
    /// and when somebody last worked on it.
    fn as_published(mut brief: Brief) -> Brief {
        if let Some(published) = brief.published_apart.take() {
            brief.contents = published;
        }
        if let Some(revision) = brief.standing.publication.revision() {
            brief.head = revision;
        }
        brief.standing.stage = Stage::Ready;
        brief.standing.embargo = None;
        brief.updated_at = brief.revised_at.unwrap_or(brief.updated_at);
        brief
    }
}

fn entry_of(settings: &Settings, row: ArchiveRow) -> Entry {
    let address = row.at.filter(|_| row.publication.is_public()).map(|at| {
        settings
            .address_pattern
            .address(at, settings.time_zone, &row.outline.slug)
    });
    let (state, modified) = (state_of(&row), modified_at(&row));
    let outline = row.outline;
    Entry {
        id: row.id,
        publication: row.publication,
        at: row.at,
        headline: outline.headline,
        slug: outline.slug,
        language: outline.language,
        address,
        byline: outline.byline,
        tags: outline.tags,
        sources: row.sources,
        facts: Facts {
            state,
            modified,
            media: outline.media,
            redirects: row.redirects,
        },
    }
}

/// A key for what is read of a brief. A published revision never changes, so that its id stands for
/// what it says; of what an editor has in hand, the version changes with every edit.
fn state_of(row: &ArchiveRow) -> Key {
    let shown = &row.outline;
    Key::of((
        (
            row.id,
            row.publication,
            row.at,
            shown.revision,
            shown.kept_at,
        ),
        (row.head, row.version, row.updated_at),
        (row.retracted_at, &row.retraction_reason),
        &row.corrections,
    ))
}

/// When what readers see of a brief last changed.
fn modified_at(row: &ArchiveRow) -> Timestamp {
    let at = row.at.unwrap_or(row.updated_at);
    let kept_at = row.at.map(|at| at.max(row.outline.kept_at));
    Facts::modified(at, kept_at, row.retracted_at, &row.corrections)
}

/// What tells a brief from itself as it was: what is published of it, and, where its editor's text
/// goes out as well, the version of that.
fn shown_state_of(row: &ArchiveRow, scope: Scope) -> u64 {
    let edited = (scope == Scope::All).then_some((row.head, row.version));
    ShownBrief::state_of((
        (row.publication, row.at),
        (row.outline.revision, row.outline.kept_at),
        (row.retracted_at, &row.retraction_reason),
        (&row.outline.slug, &row.corrections),
        edited,
    ))
}

fn notice_of(row: NoticeRow) -> Notice {
    Notice {
        brief: row.brief,
        at: row.at,
        kind: row.kind,
        text: row.text,
    }
}

impl Archive for DeskArchive {
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
        let whole = |reader: &Reader<'_>, id: BriefId| {
            let brief = super::found(reader, id)?;
            Ok(if self.scope == Scope::Published {
                Self::as_published(brief)
            } else {
                brief
            })
        };
        self.snapshot.read("read briefs", |reader| {
            ids.iter().map(|id| whole(reader, *id)).collect()
        })
    }

    fn media_bytes(&self, id: MediaId) -> Result<Vec<u8>> {
        self.snapshot
            .read("read a media file", |reader| reader.media_content(id))
    }
}
