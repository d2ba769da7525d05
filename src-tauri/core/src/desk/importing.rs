//! Importing: what comes in becomes briefs and records of this desk, whole or not at all.
//!
//! The readers in [`crate::import`] say what they found; here it is decided what that means for
//! this desk: which author, source or tag a name is, whether an item is new, known or changed, where
//! its links and pictures lead now, and what the ledger says of it.

mod briefs;
mod fingerprint;
mod likeness;
mod links;
mod readdressing;
mod records;
mod relay;
mod shelf;
mod spellings;
#[cfg(test)]
mod tests;
mod written;

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    path::{Path, PathBuf},
};

use uuid::Uuid;

use self::{links::Unsettled, relay::relay, shelf::Shelf, spellings::Spellings};
use super::{
    Desk, Itemised, LedgerItems,
    clock::Descending,
    naming::{MadeNames, Names as _},
};
use crate::{
    brief::{
        Brief, BriefId, Contents, FormerAddress, ImportLedger, ItemKind, LedgerId, LedgerItem,
        LedgerVerb, Mapping, Settings, Slug, Timestamp,
    },
    error::Result,
    import::{self, Files, Format, IncomingBrief, IncomingContents, ReadOptions, Undated},
    progress::{Progress, Silent},
    store::{Ending, KeptAccount, Writer},
};

/// How to import.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// Publishes briefs that come without a date: the first at this time, each next one a minute
    /// earlier, so that their order holds.
    pub published_at: Option<Timestamp>,
    /// Shows the ledger and writes nothing.
    pub dry_run: bool,
    /// Whether pages come in as briefs, too.
    pub pages: bool,
    /// What is put before the name of a category when it becomes a tag.
    pub category_prefix: String,
    /// Takes the whole items of a file that breaks off, in place of nothing at all.
    pub salvage: bool,
    /// Folders and zips with the archive's pictures and files, looked through after those beside it.
    pub media: Vec<PathBuf>,
    /// Which names are others.
    pub mappings: Vec<Mapping>,
}

/// One import under way, within one transaction.
struct Importer<'w, 'c> {
    desk: &'w Desk,
    writer: &'w Writer<'c>,
    progress: &'w dyn Progress,
    now: Timestamp,
    /// What the desk keeps the ledger under; none where it keeps none, so that nothing is written
    /// down for taking the import back either.
    import: Option<LedgerId>,
    ledger: ImportLedger,
    names: MadeNames<'w, 'c>,
    /// When briefs without a date were published.
    undated: Undated,
    ids: Descending,
    settings: Settings,
    /// Whether the desk was empty when the import began, and may take over a bundle's settings.
    into_empty: bool,
    /// The records that were there when the import began.
    records: HashSet<Uuid>,
    spellings: Spellings,
    /// Whether links and pictures find a new place. A desk's own bundle has them in place already.
    readdresses: bool,
    /// Where the archives read stood on the web, now and in earlier imports.
    sites: Vec<FormerAddress>,
    /// The hosts of those, and of every address that a brief came from.
    hosts: HashSet<String>,
    /// Briefs whose links are looked at again when everything is in.
    unsettled: HashMap<BriefId, (usize, Unsettled)>,
    /// Briefs that enter the search index when everything is in.
    unindexed: BTreeSet<BriefId>,
    shelf: Shelf,
    /// The addresses of pictures and files that were found on the shelf, and of those that were not.
    /// They are only counted, so a hash of each is enough.
    attached: HashSet<u64>,
    missing: HashSet<u64>,
}

impl Desk {
    /// Imports files and folders, in this order. The formats are found from what is in them. Gives
    /// the ledger, whose items are read one after the other.
    ///
    /// # Errors
    /// Where one can't be read, or a mapping names nothing; then nothing of any is imported.
    pub fn import(
        &self,
        paths: &[PathBuf],
        options: &ImportOptions,
        progress: &dyn Progress,
    ) -> Result<Itemised<'_, ImportLedger>> {
        self.import_read(paths, options, progress, |importer| {
            let mut paths = paths.iter();
            paths.try_for_each(|path| importer.read(path, options))
        })
    }

    /// Imports what `read` hands on.
    fn import_read(
        &self,
        paths: &[PathBuf],
        options: &ImportOptions,
        progress: &dyn Progress,
        read: impl FnOnce(&mut Importer<'_, '_>) -> Result<()>,
    ) -> Result<Itemised<'_, ImportLedger>> {
        spellings::refuse_unsound(&options.mappings)?;
        self.store.write_or_discard("import", |writer| {
            let (id, verb): (LedgerId, _) = (self.id(), LedgerVerb::Import);
            let mut importer = Importer::begin(self, writer, progress)?;
            importer.import = Some(id);
            importer.ledger.dry_run = options.dry_run;
            importer.undated = Undated::starting_at(options.published_at);
            importer.spellings = Spellings::under(&options.mappings);
            importer.sites = writer.sites()?;
            let hosts = importer.sites.iter().map(|site| site.host().to_owned());
            importer.hosts = hosts.collect();
            importer.shelf = Shelf::beside(paths, &options.media, options.dry_run)?;
            read(&mut importer)?;
            let mut ledger = importer.finish()?;
            if options.dry_run {
                let items = LedgerItems::set_aside(writer, id, verb)?;
                return Ok(Ending::Discard(Itemised { ledger, items }));
            }
            ledger.id = Some(id);
            let places: Vec<String> = paths
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            let kept = KeptAccount {
                id,
                verb,
                at: self.clock.now(),
                place: &places.join("\n"),
                undoes: None,
            };
            writer.insert_ledger(kept, &ledger)?;
            let items = LedgerItems::kept(&self.store, id, verb);
            Ok(Ending::Keep(Itemised { ledger, items }))
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
            let (id, mut item) = importer.write(incoming)?;
            importer.index()?;
            item.notes.append(&mut importer.ledger.notes);
            Ok((super::found(writer, id)?, item))
        })
    }

    /// Takes in briefs that the program itself brings. No ledger of it is kept.
    pub(super) fn take_in(&self, doing: &str, briefs: Vec<IncomingBrief>) -> Result<()> {
        self.store.write(doing, |writer| {
            let mut importer = Importer::begin(self, writer, &Silent)?;
            briefs
                .into_iter()
                .try_for_each(|brief| importer.take(brief))?;
            importer.index()
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
            import: None,
            ledger: ImportLedger::default(),
            names: MadeNames::new(desk, writer),
            undated: Undated::default(),
            ids: Descending::begin(&*desk.clock),
            settings: writer.settings()?,
            into_empty: writer.brief_count()? == 0,
            records: writer.record_ids()?,
            spellings: Spellings::default(),
            readdresses: false,
            sites: Vec::new(),
            hosts: HashSet::new(),
            unsettled: HashMap::new(),
            unindexed: BTreeSet::new(),
            shelf: Shelf::default(),
            attached: HashSet::new(),
            missing: HashSet::new(),
        })
    }

    fn read(&mut self, path: &Path, options: &ImportOptions) -> Result<()> {
        let mut files = Files::open(path)?;
        let format = Format::of(&mut files)?;
        if !self.ledger.formats.iter().any(|known| known == format.name) {
            self.ledger.formats.push(format.name.to_owned());
        }
        self.readdresses = !format.is_bundle();
        let options = ReadOptions {
            pages: options.pages,
            category_prefix: options.category_prefix.clone(),
            salvage: options.salvage,
            ..ReadOptions::in_zone(self.settings.time_zone)
        };
        let progress = self.progress;
        let mut undated = std::mem::take(&mut self.undated);
        let done = relay(self, &mut undated, |sink| {
            format.read(&mut files, &options, sink, progress)
        });
        self.undated = undated;
        done
    }

    /// What is done when everything is in.
    fn finish(mut self) -> Result<ImportLedger> {
        self.settle()?;
        self.index()?;
        self.count_attachments();
        self.ledger.names = self.met_names()?;
        self.ledger.suggestions = self.suggestions()?;
        if let Some(import) = self.import {
            self.writer.put_imported_records(import, &self.records)?;
        }
        Ok(self.ledger)
    }

    /// Puts the briefs into the search index that are not in it yet: all at once, which is far less
    /// work than one among other writes.
    fn index(&mut self) -> Result<()> {
        let progress = self.progress;
        let briefs = std::mem::take(&mut self.unindexed);
        self.writer.index_all(&briefs, || progress.check())
    }

    /// Takes a brief out of the search index until everything is in.
    fn unindex(&mut self, id: BriefId) -> Result<()> {
        if self.unindexed.insert(id) {
            self.writer.unindex(id)?;
        }
        Ok(())
    }

    /// Counts the pictures and files of the texts. Where the archive has them as items of their own,
    /// its reader has counted those: they are the same, and most often more.
    fn count_attachments(&mut self) {
        let attached = self.attached.len();
        let met = attached + self.missing.len();
        let mut kinds = self.ledger.kinds.iter();
        let counted = kinds.find(|count| count.kind == ItemKind::Attachment);
        let more = met.saturating_sub(counted.map_or(0, |count| count.read));
        if met > 0 {
            self.ledger.count(ItemKind::Attachment, more, attached);
        }
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

    /// Counts an item, and writes it down where the desk keeps the ledger.
    fn enter(&mut self, item: &LedgerItem) -> Result<()> {
        if let Some(import) = self.import {
            let position = self.ledger.read as u64;
            self.writer.insert_ledger_item(import, position, item)?;
        }
        self.ledger.enter(item);
        Ok(())
    }
}
