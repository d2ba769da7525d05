//! Importing: what comes in becomes briefs and records of this desk, whole or not at all.
//!
//! The readers in [`crate::import`] say what they found; here it is decided what that means for
//! this desk: which author, source or tag a name is, whether an item is new, known or changed, and
//! what the ledger says of it.

mod briefs;
mod records;

use std::path::{Path, PathBuf};

use super::{
    Desk,
    clock::Descending,
    naming::{MadeNames, Names as _},
};
use crate::{
    brief::{Brief, BriefId, Contents, ImportLedger, LedgerItem, Note, Outcome, Slug, Timestamp},
    error::{Error, Result},
    import::{self, Files, Format, IncomingBrief, IncomingContents, ReadOptions},
    progress::{Progress, Silent},
    store::{Ending, Writer},
};

/// How to import.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportOptions {
    /// Publishes briefs that come without a date: the first at this time, each next one a minute
    /// earlier, so that their order holds.
    pub published_at: Option<Timestamp>,
    /// Shows the ledger and writes nothing.
    pub dry_run: bool,
}

/// One import under way, within one transaction.
struct Importer<'w, 'c> {
    desk: &'w Desk,
    writer: &'w Writer<'c>,
    progress: &'w dyn Progress,
    now: Timestamp,
    ledger: ImportLedger,
    names: MadeNames<'w, 'c>,
    ids: Descending,
    /// Whether the desk was empty when the import began, and may take over a bundle's settings.
    into_empty: bool,
    /// Where the archives read stood on the web.
    sites: Vec<String>,
}

impl Desk {
    /// Imports files and folders, in this order. The formats are found from what is in them.
    ///
    /// # Errors
    /// Where one can't be read; then nothing of any is imported.
    pub fn import(
        &self,
        paths: &[PathBuf],
        options: ImportOptions,
        progress: &dyn Progress,
    ) -> Result<ImportLedger> {
        self.store.write_or_discard("import", |writer| {
            let mut importer = Importer::begin(self, writer, progress)?;
            importer.ledger.dry_run = options.dry_run;
            for path in paths {
                importer.read(path, options)?;
            }
            let ledger = importer.ledger;
            if options.dry_run {
                return Ok(Ending::Discard(ledger));
            }
            let places: Vec<String> = paths
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            writer.insert_ledger(
                self.id(),
                "import",
                self.clock.now(),
                &places.join("\n"),
                &ledger,
            )?;
            Ok(Ending::Keep(ledger))
        })
    }

    /// Writes one brief as a Markdown file gives it: a new one, or, where its id or slug is known,
    /// the next edit of that brief. What it says of publication is not carried out but noted:
    /// publishing is a step of its own.
    ///
    /// # Errors
    /// Where the text can't be read, or the slug is another brief's.
    pub fn write_markdown(&self, text: &str, place: &str) -> Result<(Brief, LedgerItem)> {
        let incoming = import::bundle::read_markdown_brief(text, place)?;
        self.store.write("write a brief", |writer| {
            let mut importer = Importer::begin(self, writer, &Silent)?;
            let id = importer.write(incoming)?;
            let mut item = importer.ledger.items.pop();
            if let Some(item) = &mut item {
                item.notes.append(&mut importer.ledger.notes);
            }
            let missing = || Error::Internal {
                doing: "writing a brief".into(),
                detail: "no ledger".into(),
            };
            Ok((super::found(writer, id)?, item.ok_or_else(missing)?))
        })
    }

    /// Takes in briefs that the program itself brings.
    pub(super) fn take_in(&self, doing: &str, briefs: Vec<IncomingBrief>) -> Result<ImportLedger> {
        self.store.write(doing, |writer| {
            let mut importer = Importer::begin(self, writer, &Silent)?;
            briefs
                .into_iter()
                .try_for_each(|brief| importer.take(brief))?;
            Ok(importer.ledger)
        })
    }
}

impl<'w, 'c> Importer<'w, 'c> {
    fn begin(desk: &'w Desk, writer: &'w Writer<'c>, progress: &'w dyn Progress) -> Result<Self> {
        let now = desk.clock.now();
        Ok(Self {
            desk,
            writer,
            progress,
            now,
            ledger: ImportLedger::default(),
            names: MadeNames::new(desk, writer),
            ids: Descending::begin(&*desk.clock),
            into_empty: writer.brief_count()? == 0,
            sites: Vec::new(),
        })
    }

    fn read(&mut self, path: &Path, options: ImportOptions) -> Result<()> {
        let mut files = Files::open(path)?;
        let format = Format::of(&mut files)?;
        if !self.ledger.formats.iter().any(|known| known == format.name) {
            self.ledger.formats.push(format.name.to_owned());
        }
        let options = ReadOptions {
            published_at: options.published_at,
            ..ReadOptions::in_zone(self.writer.settings()?.time_zone)
        };
        let progress = self.progress;
        format.read(&mut files, &options, self, progress)
    }

    /// What a brief says, with records for names.
    fn resolve(&mut self, incoming: &IncomingContents, slug: Slug) -> Result<Contents> {
        let contents = self.names.resolve(incoming, slug)?;
        self.ledger.notes.append(&mut self.names.notes);
        Ok(contents)
    }

    /// The next id, smaller than the one before: what comes in first is the newest.
    fn next_id(&mut self) -> BriefId {
        self.ids.id(&*self.desk.clock)
    }

    fn enter(
        &mut self,
        incoming: IncomingBrief,
        outcome: Outcome,
        brief: Option<BriefId>,
        notes: Vec<Note>,
    ) {
        let mut all = incoming.notes;
        all.extend(notes);
        self.ledger.enter(LedgerItem {
            place: incoming.place,
            kind: incoming.kind,
            headline: incoming.contents.headline,
            outcome,
            brief,
            notes: all,
        });
    }
}
