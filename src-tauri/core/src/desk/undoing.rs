//! Taking back a whole import.
//!
//! What it made and nobody has worked on since goes, published revisions too; this is the one
//! exception to their being kept for ever. What it brought up to date says again what it said
//! before. What an editor or a later import has changed since stays, and is named. Deliberately
//! absent: taking back a part. A brief that is not wanted is spiked. What taking an import back would
//! do is found out by doing it, in a transaction that is thrown away.

use std::collections::HashSet;

use super::{Desk, Itemised, LedgerItems, found, ledgers::found_ledger};
use crate::{
    brief::{
        Account, Brief, ImportLedger, LedgerId, LedgerVerb, Media, Note, RecordKind, RevisionKind,
        UndoItem, UndoLedger, UndoOutcome, note,
    },
    error::{Error, Result},
    progress::Progress,
    store::{Ending, ImportedBrief, KeptAccount, Writer},
};

impl Desk {
    /// Takes back an import, whole or not at all.
    ///
    /// # Errors
    /// Where there is no such ledger, it is not an import's, it was taken back already, or it was
    /// kept before imports could be taken back; and where the work is called off.
    pub fn undo_import(
        &self,
        import: LedgerId,
        progress: &dyn Progress,
    ) -> Result<Itemised<'_, UndoLedger>> {
        self.undo(import, false, progress)
    }

    /// What [`Desk::undo_import`] would do to this import now. Nothing is written.
    ///
    /// # Errors
    /// See [`Desk::undo_import`].
    pub fn undo_effect(
        &self,
        import: LedgerId,
        progress: &dyn Progress,
    ) -> Result<Itemised<'_, UndoLedger>> {
        self.undo(import, true, progress)
    }

    fn undo(
        &self,
        import: LedgerId,
        dry_run: bool,
        progress: &dyn Progress,
    ) -> Result<Itemised<'_, UndoLedger>> {
        self.store
            .write_or_discard("take back an import", |writer| {
                let kept = found_ledger(writer, import)?;
                let Account::Import(account) = &kept.account else {
                    return Err(refused(
                        import,
                        "no_import",
                        "This ledger is not an import's",
                        "Choose an import",
                    ));
                };
                refuse_undoable(writer, import, account)?;
                let (id, verb): (LedgerId, _) = (self.id(), LedgerVerb::Undo);
                let mut undoing = Undoing {
                    writer,
                    import,
                    id,
                    entered: 0,
                    ledger: UndoLedger {
                        dry_run,
                        ..UndoLedger::of(import)
                    },
                    is_exported: false,
                };
                undoing.take_back(progress)?;
                undoing.note_settings(account);
                let ledger = undoing.ledger;
                if dry_run {
                    let items = LedgerItems::set_aside(writer, id, verb)?;
                    return Ok(Ending::Discard(Itemised { ledger, items }));
                }
                let kept = KeptAccount {
                    id,
                    verb,
                    at: self.clock.now(),
                    place: &kept.place,
                    undoes: Some(import),
                };
                writer.insert_ledger(kept, &ledger)?;
                let items = LedgerItems::kept(&self.store, id, verb);
                Ok(Ending::Keep(Itemised { ledger, items }))
            })
    }
}

fn refuse_undoable(writer: &Writer<'_>, import: LedgerId, account: &ImportLedger) -> Result<()> {
    if writer.is_undone(import)? {
        return Err(refused(
            import,
            "undone",
            "This import was taken back already",
            "Its ledger stays; there is nothing left to do",
        ));
    }
    if account.imported + account.updated > 0 && !writer.is_import_known(import)? {
        return Err(refused(
            import,
            "forgotten",
            "It is not known any more what this import did: it was made by an older Briefdesk",
            "Spike or unpublish the briefs that are not wanted",
        ));
    }
    Ok(())
}

fn refused(import: LedgerId, what: &str, message: &str, hint: &str) -> Error {
    Error::bad_input(format!("ledger {import}"), message, hint).told(what, [])
}

struct Undoing<'w, 'c> {
    writer: &'w Writer<'c>,
    import: LedgerId,
    /// What the desk keeps the ledger under, and how many items it has.
    id: LedgerId,
    entered: u64,
    ledger: UndoLedger,
    /// Whether pages of what goes stand in an export.
    is_exported: bool,
}

impl Undoing<'_, '_> {
    fn take_back(&mut self, progress: &dyn Progress) -> Result<()> {
        let briefs = self.writer.imported_briefs(self.import)?;
        let total = briefs.len() as u64;
        self.writer.begin_undoing(self.import)?;
        // What goes frees its slugs first, so that what is put back finds its own.
        let (made, updated): (Vec<_>, Vec<_>) =
            briefs.into_iter().partition(|brief| brief.before.is_none());
        for (done, brief) in made.iter().chain(&updated).enumerate() {
            progress.check()?;
            progress.advance(done as u64, total);
            self.take_back_brief(brief)?;
        }
        self.take_back_records()?;
        self.writer.end_undoing(self.import)?;
        if self.is_exported {
            self.writer.everything_changed()?;
            self.ledger.notes.push(note!(
                "exported",
                "Pages of briefs that went stand in an export: the next export to the same place \
                 removes them"
            ));
        }
        Ok(())
    }

    fn take_back_brief(&mut self, imported: &ImportedBrief) -> Result<()> {
        let brief = found(self.writer, imported.id)?;
        if let Some(note) = self.why_kept(imported, &brief)? {
            return self.enter(&brief, UndoOutcome::Kept, Some(note));
        }
        match &imported.before {
            None => {
                self.is_exported |= self.writer.is_exported(brief.id)?;
                self.writer.remove_brief(brief.id)?;
                self.enter(&brief, UndoOutcome::Removed, None)
            }
            Some(before) => {
                self.writer.put_back(brief.id, before)?;
                self.enter(&brief, UndoOutcome::Restored, None)
            }
        }
    }

    /// Why a brief stays as it is.
    fn why_kept(&self, imported: &ImportedBrief, brief: &Brief) -> Result<Option<Note>> {
        if brief.version != imported.version {
            return Ok(Some(note!(
                "changed_since",
                "It was changed after the import, so it stays"
            )));
        }
        let revisions = self.writer.revision_kinds(brief.id)?;
        if imported.before.is_none() && revisions.contains(&RevisionKind::Named) {
            return Ok(Some(note!(
                "version_named",
                "A version of it was given a name after the import, so it stays"
            )));
        }
        let slugs = imported.before.iter().flat_map(|before| &before.slugs);
        for (slug, _) in slugs {
            let owner = self.writer.slug_owner(slug)?;
            if owner.is_some_and(|owner| owner != brief.id) {
                return Ok(Some(note!(
                    "slug_taken",
                    "Its former slug “{slug}” is another brief's by now, so it stays",
                    slug
                )));
            }
        }
        Ok(None)
    }

    fn enter(&mut self, brief: &Brief, outcome: UndoOutcome, note: Option<Note>) -> Result<()> {
        let item = UndoItem {
            headline: brief.contents.headline.clone(),
            slug: brief.contents.slug.clone(),
            outcome,
            brief: (outcome != UndoOutcome::Removed).then_some(brief.id),
            notes: note.into_iter().collect(),
        };
        self.writer.insert_undo_item(self.id, self.entered, &item)?;
        self.entered += 1;
        self.ledger.enter(&item);
        Ok(())
    }

    fn take_back_records(&mut self) -> Result<()> {
        let shown = self.shown_media()?;
        for &kind in RecordKind::ALL {
            for record in self.writer.imported_records(self.import, kind)? {
                let is_used =
                    record.is_used || (kind == RecordKind::Media && shown.contains(&record.name));
                let (why, words) = match (is_used, record.is_untouched) {
                    (false, true) => {
                        self.writer.remove_record(kind, record.id)?;
                        self.ledger.remove(kind, record.name);
                        continue;
                    }
                    (true, _) => ("used", "a brief's text, of now or of before, uses it"),
                    (false, false) => ("changed", "it was worked on after the import"),
                };
                let what = in_words(kind, &record.name);
                let (kind, name) = (kind.as_str(), record.name);
                self.ledger.notes.push(note!(
                    "record_kept",
                    "{what} stays: {words}",
                    kind,
                    name,
                    why
                ));
            }
        }
        Ok(())
    }

    /// The names of the media files that any text shows, of now or of before.
    fn shown_media(&self) -> Result<HashSet<String>> {
        let mut shown = HashSet::new();
        self.writer
            .each_body_with_media(|body| shown.extend(Media::named_in(body)))?;
        for author in self.writer.authors()? {
            shown.extend(Media::named_in(&author.bio));
        }
        shown.extend(Media::named_in(&self.writer.settings()?.about));
        Ok(shown)
    }

    fn note_settings(&mut self, account: &ImportLedger) {
        let taken = account
            .notes
            .iter()
            .any(|note| note.code == "settings_taken");
        if taken {
            self.ledger.notes.push(note!(
                "settings_stay",
                "The settings that were taken over from the bundle stay"
            ));
        }
    }
}

fn in_words(kind: RecordKind, name: &str) -> String {
    match kind {
        RecordKind::Source => format!("The source “{name}”"),
        RecordKind::Author => format!("The author “{name}”"),
        RecordKind::Tag => format!("The tag “{name}”"),
        RecordKind::Media => format!("The file {}{name}", Media::FOLDER),
    }
}
