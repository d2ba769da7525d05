//! Exporting: one snapshot of the desk, read as an archive and written as a bundle.

use std::{collections::HashSet, path::Path};

use super::Desk;
use crate::{
    brief::{
        Author, AuthorId, Brief, BriefId, ExportLedger, LedgerVerb, Media, MediaId, Note,
        PublicationState, RedirectFile, Scope, Settings, Source, SourceId, Stage, Tag, TagId,
        ThemeChoice,
    },
    error::{Error, Result},
    export::{
        Archive, Days, Entry, Facts, Format, Notice, Output, ShownBrief, ShownBriefs, Written,
        book,
        bundle::{Bundle, Target},
        flavours,
        html::{self, SiteOptions},
        key::Key,
        markdown, ninjs, tables, wxr,
    },
    progress::Progress,
    store::{ArchiveRow, KeptAccount, NoticeRow, Reader, Snapshot},
};

/// What to export, and where to.
#[derive(Debug, Clone)]
pub struct ExportOptions<'p> {
    /// What to write.
    pub format: Format,
    /// The folder, or the file that ends in `.zip`.
    pub to: &'p Path,
    /// Which briefs.
    pub scope: Scope,
    /// Of which days.
    pub days: Days,
    /// Whether to write into a folder that holds files no export wrote.
    pub force: bool,
    /// The web servers that get a file with all redirects of a web site.
    pub redirects: &'p [RedirectFile],
    /// The theme of a web site, where it is not the one that the settings choose.
    pub theme: Option<&'p ThemeChoice>,
}

impl<'p> ExportOptions<'p> {
    /// An export of all that is published.
    pub fn new(format: Format, to: &'p Path) -> Self {
        Self {
            format,
            to,
            scope: Scope::Published,
            days: Days::default(),
            force: false,
            redirects: &[],
            theme: None,
        }
    }

    /// Refuses what the format can't hold.
    pub(super) fn check(&self) -> Result<()> {
        let name = self.format;
        if self.scope == Scope::All && !self.format.takes_unpublished() {
            return Err(Error::bad_input(
                "--include all",
                format!("What is exported as “{name}” holds what is published and nothing else"),
                "Leave “--include all” out, or export as Markdown",
            ));
        }
        if !self.days.is_all() && !self.format.takes_days() {
            return Err(Error::bad_input(
                "--from, --until",
                format!(
                    "What is exported as “{name}” holds all days: its lists and links lead to every brief"
                ),
                "Leave the days out, or export as a book, EPUB, WXR, ninjs or CSV",
            ));
        }
        if self.format != Format::Html && (!self.redirects.is_empty() || self.theme.is_some()) {
            return Err(Error::bad_input(
                "--redirects, --theme",
                format!("What is exported as “{name}” has neither our theme nor our redirects"),
                "Leave them out, or export as HTML",
            ));
        }
        self.days.check()
    }
}

impl Desk {
    /// Exports the desk as it is now. Editing may go on meanwhile.
    ///
    /// # Errors
    /// Where the place holds something else, or can't be written to. A new bundle is then not
    /// there at all; one that stood there before is mended by the next export.
    pub fn export(
        &self,
        options: &ExportOptions<'_>,
        progress: &dyn Progress,
    ) -> Result<ExportLedger> {
        self.export_and_keep(options, None, progress)
    }

    /// Exports, and keeps the ledger; where a profile of this name said how, when that was.
    pub(super) fn export_and_keep(
        &self,
        options: &ExportOptions<'_>,
        profile: Option<&str>,
        progress: &dyn Progress,
    ) -> Result<ExportLedger> {
        options.check()?;
        // Tried first: where the theme is broken, everything stays as it was.
        let site = self.site_options(options)?;
        self.publish_due()?;
        // Begun first: it looks at what stands there while the desk is read.
        let mut bundle = Bundle::begin_remembering(
            Target::of(options.to),
            options.format.as_str(),
            options.force,
            self.memory.as_deref(),
        )?;
        let archive = DeskArchive::of(self, options.scope, options.days)?;
        let written = write(options.format, &site, &archive, &mut bundle, progress)?;
        let files = bundle.finish()?;
        if let Some(folder) = &self.memory {
            let known = ShownBriefs::of(folder, options.to);
            known.keep(options.format.as_str(), &archive.shown);
        }
        let ledger = ExportLedger {
            written: files.written,
            unchanged: files.unchanged,
            removed: files.removed,
            pages: written.pages,
            bytes: files.bytes,
            to: options.to.display().to_string(),
            briefs: written.briefs,
            notes: [archive.notes, written.notes].concat(),
        };
        let shows_all = options.days.is_all() && options.format.holds_texts();
        self.store.write("keep the export's ledger", |writer| {
            if shows_all {
                writer.was_exported(archive.newest_change)?;
            }
            let at = self.clock.now();
            if let Some(profile) = profile {
                writer.was_exported_as(profile, at)?;
            }
            let kept = KeptAccount {
                id: self.id(),
                verb: LedgerVerb::Export,
                at,
                place: &ledger.to,
                undoes: None,
            };
            writer.insert_ledger(kept, &ledger)
        })?;
        Ok(ledger)
    }

    /// What a web site is made with; the theme is tried.
    pub(super) fn site_options(&self, options: &ExportOptions<'_>) -> Result<SiteOptions> {
        Ok(match options.format {
            Format::Html => SiteOptions {
                theme: self.tried_theme(options.theme)?,
                redirects: options.redirects.to_vec(),
            },
            _ => SiteOptions::default(),
        })
    }
}

/// Writes an archive in one of the formats.
pub(super) fn write(
    format: Format,
    site: &SiteOptions,
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<Written> {
    match format {
        Format::Html => html::write_site(archive, site, output, progress).map(Written::from),
        Format::Markdown => markdown::write_markdown(archive, output, progress).map(Written::from),
        Format::Hugo => flavours::write(&flavours::Hugo, archive, output, progress),
        Format::Jekyll => flavours::write(&flavours::Jekyll, archive, output, progress),
        Format::Eleventy => flavours::write(&flavours::Eleventy, archive, output, progress),
        Format::Pelican => flavours::write(&flavours::Pelican, archive, output, progress),
        Format::Zola => flavours::write(&flavours::Zola, archive, output, progress),
        Format::Astro => flavours::write(&flavours::Astro, archive, output, progress),
        Format::Wxr => wxr::write(archive, output, progress),
        Format::Ninjs => ninjs::write(archive, output, progress),
        Format::Csv => tables::write(archive, output, progress),
        Format::Epub => book::write_epub(archive, output, progress),
        Format::Book => book::write_page(archive, output, progress),
    }
}

/// What a desk holds, as an export reads it.
#[cfg(test)]
pub(super) fn whole(desk: &Desk, scope: Scope) -> Result<impl Archive + use<>> {
    DeskArchive::of(desk, scope, Days::default())
}

/// A desk's snapshot, as an export reads it.
pub(super) struct DeskArchive {
    snapshot: Snapshot,
    scope: Scope,
    newest_change: i64,
    settings: Settings,
    authors: Vec<Author>,
    sources: Vec<Source>,
    tags: Vec<Tag>,
    media: Vec<Media>,
    entries: Vec<Entry>,
    /// The same as readers of the bundle can tell them apart.
    shown: Vec<ShownBrief>,
    notices: Vec<Notice>,
    /// What was left out of the snapshot.
    notes: Vec<Note>,
}

impl DeskArchive {
    pub(super) fn of(desk: &Desk, scope: Scope, days: Days) -> Result<Self> {
        let snapshot = desk.store.snapshot()?;
        let read = |reader: &Reader<'_>| {
            let settings = reader.settings()?;
            let rows = reader.archive(scope)?;
            Ok((
                reader.newest_change()?,
                settings,
                rows,
                reader.authors()?,
                reader.sources()?,
                reader.tags()?,
                reader.media()?,
                reader.notices()?,
            ))
        };
        let (newest_change, settings, rows, authors, sources, tags, media, notices) =
            snapshot.read("read the desk", read)?;
        let rows: Vec<ArchiveRow> = rows
            .into_iter()
            .filter(|row| days.hold(row.at, settings.time_zone))
            .collect();
        let shown = rows.iter().map(|row| shown_of(row, scope)).collect();
        let entries = rows
            .into_iter()
            .map(|row| entry_of(&settings, row))
            .collect();
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
            let message =
                format!("{left_out} media files that no published brief shows were left out");
            self.notes.push(Note::new("media_left_out", message));
        }
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
    let address = row
        .at
        .filter(|_| {
            matches!(
                row.publication,
                PublicationState::Published | PublicationState::Retracted
            )
        })
        .map(|at| {
            settings
                .address_pattern
                .address(at, settings.time_zone, &row.slug)
        });
    let facts = facts_of(&row);
    Entry {
        id: row.id,
        publication: row.publication,
        at: row.at,
        headline: row.headline,
        language: row.language,
        address,
        byline: row.byline,
        tags: row.tags,
        sources: row.sources,
        facts,
    }
}

/// What a row tells of its brief. A published revision never changes, so that its id stands for
/// what it says; of what an editor has in hand, the version changes with every edit.
fn facts_of(row: &ArchiveRow) -> Facts {
    let at = row.at.unwrap_or(row.updated_at);
    let kept_at = row.at.map(|at| at.max(row.kept_at));
    Facts {
        state: Key::of((
            (row.id, row.publication, row.at, row.revision, row.kept_at),
            (row.head, row.version, row.updated_at),
            (row.retracted_at, &row.retraction_reason),
            &row.corrections,
        )),
        modified: Facts::modified(at, kept_at, row.retracted_at, &row.corrections),
        media: row.media.clone(),
        redirects: row.redirects.clone(),
    }
}

/// What tells a brief from itself as it was: what is published of it, and, where its editor's text
/// goes out as well, the version of that.
fn shown_of(row: &ArchiveRow, scope: Scope) -> ShownBrief {
    let edited = (scope == Scope::All).then_some((row.head, row.version));
    ShownBrief {
        id: row.id,
        state: ShownBrief::state_of((
            (row.publication, row.at, row.revision, row.kept_at),
            (row.retracted_at, &row.retraction_reason),
            (&row.slug, &row.corrections),
            edited,
        )),
        headline: row.headline.clone(),
    }
}

fn notice_of(row: NoticeRow) -> Notice {
    Notice {
        brief: row.brief,
        at: row.at,
        kind: row.kind,
        text: row.text,
    }
}

impl DeskArchive {
    /// The briefs that go in, as readers of the bundle can tell them apart.
    pub(super) fn shown(&self) -> &[ShownBrief] {
        &self.shown
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
