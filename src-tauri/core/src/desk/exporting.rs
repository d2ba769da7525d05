//! Exporting: one snapshot of the desk, read as an archive and written as a bundle.

use std::{panic::resume_unwind, path::Path, thread};

use super::{Desk, desk_archive::DeskArchive};
use crate::{
    brief::{ExportLedger, LedgerVerb, RedirectFile, Scope, ThemeChoice},
    error::{Error, Result},
    export::{
        Archive, Days, Format, Output, ShownBriefs, Written, book,
        bundle::{Bundle, Target},
        flavours,
        html::{self, SiteOptions},
        markdown, ninjs, tables, wxr,
    },
    progress::Progress,
    store::KeptAccount,
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
            )
            .told("published_only", [("name", name.to_string())]));
        }
        if !self.days.is_all() && !self.format.takes_days() {
            return Err(Error::bad_input(
                "--from, --until",
                format!(
                    "What is exported as “{name}” holds all days: its lists and links lead to every brief"
                ),
                "Leave the days out, or export as a book, EPUB, WXR, ninjs or CSV", ).told("all_days", [("name", name.to_string())]));
        }
        if self.format != Format::Html && (!self.redirects.is_empty() || self.theme.is_some()) {
            return Err(Error::bad_input(
                "--redirects, --theme",
                format!("What is exported as “{name}” has neither our theme nor our redirects"),
                "Leave them out, or export as HTML",
            )
            .told("no_theme_there", [("name", name.to_string())]));
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
        // It looks at what stands there while the desk is read. A thread of its own, for a worker
        // of rayon's must not wait for threads that may need that worker.
        let (archive, bundle) = thread::scope(|threads| {
            let bundle = threads.spawn(|| self.begin_bundle(options));
            let archive = DeskArchive::of(self, options.scope, options.days);
            (archive, bundle.join())
        });
        let mut bundle = bundle.unwrap_or_else(|panic| resume_unwind(panic))?;
        let archive = archive?;
        let written = write(options.format, &site, &archive, &mut bundle, progress)?;
        // Made while the last files are still on their way.
        let shown = self
            .memory
            .as_deref()
            .map(|folder| (folder, archive.shown()));
        let files = bundle.finish()?;
        if let Some((folder, shown)) = shown {
            ShownBriefs::of(folder, options.to, options.format).keep(&shown);
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

    fn begin_bundle(&self, options: &ExportOptions<'_>) -> Result<Bundle> {
        Bundle::begin_remembering(
            Target::of(options.to),
            options.format.as_str(),
            options.force,
            self.memory.as_deref(),
        )
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
