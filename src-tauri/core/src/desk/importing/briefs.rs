//! One incoming brief: new, known and changed, or known and the same.

use super::{Importer, fingerprint::fingerprint, links::Unsettled, readdressing::Readdressed};
use crate::{
    brief::{
        Brief, BriefId, Contents, LedgerItem, Note, Outcome, Publication, Revision, RevisionId,
        RevisionKind, Slug, Stage, Standing, Timestamp, note, one_line,
    },
    desk::{editing::take_slug, free_brief_slug, publishing},
    error::Result,
    import::{IncomingBrief, IncomingContents},
    store::{ImportedBrief, Origin},
};

impl Importer<'_, '_> {
    /// Takes in one brief and enters it in the ledger.
    pub(super) fn take(&mut self, mut incoming: IncomingBrief) -> Result<()> {
        self.progress.check()?;
        self.progress.advance(self.ledger.read as u64, 0);
        tidy(&mut incoming.contents);
        incoming.changes.iter_mut().for_each(tidy);
        let fingerprint = fingerprint(&incoming);
        self.spellings.meet(&mut incoming);
        self.note_site_of(&incoming);
        let origin = self.writer.origin(&incoming.item)?;
        let known = match (&origin, incoming.id) {
            (Some(origin), _) => Some(origin.brief),
            (None, id) => id,
        };
        if let Some(id) = known {
            // What came in a moment ago must be whole before it is compared.
            self.settle_one(id)?;
        }
        let Some(brief) = known.map(|id| self.writer.brief(id)).transpose()?.flatten() else {
            return self.take_new(incoming, fingerprint);
        };
        self.remember_addresses(&incoming, brief.id)?;
        let gains_a_date = gains_a_date(&incoming, &brief);
        if incoming.is_undated && !gains_a_date {
            let Standing {
                stage,
                publication,
                embargo,
            } = &brief.standing;
            (incoming.stage, incoming.embargo) = (*stage, *embargo);
            incoming.publication = publication.clone().showing(());
            // Nothing follows from it for a brief that is here already.
            incoming.notes.retain(|note| note.code != "date_missing");
        }
        let is_same_item = |origin: &Origin| origin.fingerprint == fingerprint;
        if !gains_a_date && origin.as_ref().is_some_and(is_same_item) {
            let is_now = Some((brief.id, brief.contents.slug));
            return self.enter(&item(incoming, Outcome::Unchanged, is_now, Vec::new()));
        }
        let edited = origin.is_none_or(|origin| origin.version != brief.version);
        self.take_known(incoming, fingerprint, &brief, edited)
    }

    fn take_new(&mut self, mut incoming: IncomingBrief, fingerprint: [u8; 32]) -> Result<()> {
        let moved = self.readdress(&mut incoming, false)?;
        let (id, slug, mut notes) = self.add(&incoming, moved.is_unsettled)?;
        notes.extend(self.counted(moved));
        self.writer.put_origin(
            &incoming.item,
            &Origin {
                brief: id,
                fingerprint,
                version: 1,
            },
        )?;
        self.remember_addresses(&incoming, id)?;
        self.enter(&item(incoming, Outcome::Imported, Some((id, slug)), notes))
    }

    fn take_known(
        &mut self,
        mut incoming: IncomingBrief,
        fingerprint: [u8; 32],
        brief: &Brief,
        edited: bool,
    ) -> Result<()> {
        let slug = incoming
            .contents
            .slug
            .clone()
            .unwrap_or_else(|| shown(brief).slug.clone());
        let noted = self.ledger.notes.len();
        self.writer.begin_trial()?;
        let moved = self.readdress(&mut incoming, true)?;
        let contents = self.resolve(&incoming.contents, slug.clone())?;
        let same = contents == *shown(brief) && same_publication(&incoming, brief);
        self.writer.end_trial(same || !edited)?;
        let is_now = |slug| Some((brief.id, slug));
        if same {
            let notes = self.counted(moved);
            self.enter(&item(incoming, Outcome::Unchanged, is_now(slug), notes))
        } else if edited {
            // The records made for the names and pictures in it are gone with the trial.
            self.ledger.notes.truncate(noted);
            self.names.forget();
            self.shelf.forget();
            let note = note!(
                "changed_by_editor",
                "This brief was changed in the desk, so it was left as it is there"
            );
            let slug = brief.contents.slug.clone();
            self.enter(&item(incoming, Outcome::Skipped, is_now(slug), vec![note]))
        } else {
            let mut notes = self.update(&incoming, brief, contents, &moved)?;
            notes.extend(self.counted(moved));
            self.writer.put_origin(
                &incoming.item,
                &Origin {
                    brief: brief.id,
                    fingerprint,
                    version: brief.version + 1,
                },
            )?;
            self.enter(&item(incoming, Outcome::Updated, is_now(slug), notes))
        }
    }

    /// Adds a brief; `is_unsettled` says that links in it are to be looked at again at the end, so
    /// that it is not sealed before.
    pub(super) fn add(
        &mut self,
        incoming: &IncomingBrief,
        is_unsettled: bool,
    ) -> Result<(BriefId, Slug, Vec<Note>)> {
        let mut notes = Vec::new();
        let id = incoming.id.unwrap_or_else(|| self.next_id());
        let publication = self.allowed_publication(incoming, &mut notes);
        let contents = self.new_contents(id, &incoming.contents, &mut notes)?;
        let shown: RevisionId = self.desk.id();
        let publication = publication.showing(shown);
        let created_at = incoming.created_at.unwrap_or(self.now);
        let kept_at = publication
            .at()
            .map_or(created_at, |at| incoming.revised_at.unwrap_or(at));
        let is_shown = publication != Publication::Unpublished;
        let slug = contents.slug.clone();
        let revision = revision(shown, kept_at, is_shown && !is_unsettled, contents);
        self.writer.insert_revision(id, &revision)?;
        // Before the changes bring a slug of their own: what was published under stays this brief's.
        if is_shown {
            self.writer.keep_slug(id, &slug)?;
        }
        let mut head = shown;
        if let Some(changes) = &incoming.changes {
            let changed = self.new_contents(id, changes, &mut notes)?;
            head = self.desk.id();
            let changed = self::revision(head, self.now, false, changed);
            self.writer.insert_revision(id, &changed)?;
        }
        let standing = Standing {
            stage: incoming.stage,
            publication,
            embargo: incoming.embargo,
        };
        let updated_at = incoming.updated_at.unwrap_or(created_at);
        let from = incoming.imported_from.as_deref();
        self.writer
            .insert_brief(id, head, &standing, created_at, updated_at, from)?;
        let address = publishing::address_of(&self.settings, &standing.publication, &slug);
        self.add_notices(incoming, id, address.as_deref(), &mut notes)?;
        if let Some(html) = &incoming.original {
            self.writer.put_original(id, html)?;
        }
        if let Some(import) = self.import {
            let made = ImportedBrief {
                id,
                version: 1,
                before: None,
            };
            self.writer.put_imported_brief(import, &made)?;
        }
        if is_unsettled {
            let seal = is_shown.then_some(kept_at);
            self.leave_unsettled(
                id,
                Unsettled {
                    revision: shown,
                    seal,
                },
            );
        }
        self.unindexed.insert(id);
        Ok((id, slug, notes))
    }

    fn update(
        &mut self,
        incoming: &IncomingBrief,
        brief: &Brief,
        contents: Contents,
        moved: &Readdressed,
    ) -> Result<Vec<Note>> {
        let mut notes = Vec::new();
        let before = match self.import {
            Some(_) => Some(self.writer.before(brief.id)?),
            None => None,
        };
        let publication = self.allowed_publication(incoming, &mut notes);
        let old = publishing::public_address(&self.settings, brief);
        take_slug(self.writer, brief.id, &contents.slug)?;
        self.unindex(brief.id)?;
        let is_shown = publication != Publication::Unpublished;
        let slug = contents.slug.clone();
        let kept_at = incoming.revised_at.unwrap_or(self.now);
        let is_sealed = is_shown && !moved.is_unsettled;
        let revision = revision(self.desk.id(), kept_at, is_sealed, contents);
        self.writer.insert_revision(brief.id, &revision)?;
        if is_shown {
            self.writer.keep_slug(brief.id, &slug)?;
        }
        let standing = Standing {
            stage: incoming.stage,
            publication: publication.showing(revision.id),
            embargo: incoming.embargo,
        };
        self.writer
            .update_brief(brief.id, revision.id, &standing, self.now)?;
        let new = publishing::address_of(&self.settings, &standing.publication, &slug);
        self.add_notices(incoming, brief.id, new.as_deref(), &mut notes)?;
        publishing::move_address(self.writer, brief.id, old.as_deref(), new.as_deref())?;
        if let Some(html) = &incoming.original {
            self.writer.put_original(brief.id, html)?;
        }
        if let Some(import) = self.import {
            let updated = ImportedBrief {
                id: brief.id,
                version: brief.version + 1,
                before,
            };
            self.writer.put_imported_brief(import, &updated)?;
        }
        if moved.is_unsettled {
            let unsettled = Unsettled {
                revision: revision.id,
                seal: is_shown.then_some(kept_at),
            };
            self.leave_unsettled(brief.id, unsettled);
        }
        Ok(notes)
    }

    /// Contents whose slug nobody else has.
    fn new_contents(
        &mut self,
        id: BriefId,
        incoming: &IncomingContents,
        notes: &mut Vec<Note>,
    ) -> Result<Contents> {
        let wanted = incoming
            .slug
            .clone()
            .unwrap_or_else(|| Slug::from_text(&incoming.headline, "brief"));
        let slug = free_brief_slug(self.writer, id, wanted.clone())?;
        if slug != wanted {
            notes.push(note!(
                "slug_changed",
                "The slug “{wanted}” is another brief's, so this one is “{slug}”",
                wanted,
                slug
            ));
        }
        self.writer.own_slug(id, &slug)?;
        self.resolve(incoming, slug)
    }

    fn add_notices(
        &mut self,
        incoming: &IncomingBrief,
        id: BriefId,
        address: Option<&str>,
        notes: &mut Vec<Note>,
    ) -> Result<()> {
        for correction in &incoming.corrections {
            self.writer.put_correction(id, correction)?;
        }
        // One that is the brief's address here leads there anyhow.
        let former = |path: &&String| Some(path.as_str()) != address;
        for path in incoming.redirects.iter().filter(former) {
            if !self.writer.put_redirect(path, id)? {
                notes.push(note!(
                    "redirect_taken",
                    "The former address {path} leads to another brief already",
                    path
                ));
            }
        }
        Ok(())
    }

    /// The publication that this desk can give the brief: never without a headline, never one that
    /// lies ahead of the clock and is public all the same.
    fn allowed_publication(
        &self,
        incoming: &IncomingBrief,
        notes: &mut Vec<Note>,
    ) -> Publication<()> {
        match &incoming.publication {
            Publication::Unpublished => Publication::Unpublished,
            _ if incoming.contents.headline.is_empty() => {
                notes.push(note!(
                    "no_headline",
                    "It has no headline, so it comes in unpublished"
                ));
                Publication::Unpublished
            }
            _ if incoming.stage == Stage::Spiked => {
                notes.push(note!("spiked", "It is spiked, so it comes in unpublished"));
                Publication::Unpublished
            }
            Publication::Published { at, .. } if *at > self.now => {
                notes.push(note!(
                    "scheduled",
                    "Its date lies ahead, so it is scheduled for {at}",
                    at
                ));
                Publication::Scheduled {
                    at: *at,
                    revision: (),
                }
            }
            publication => publication.clone(),
        }
    }
}

/// What the ledger says of a brief that came in, and which brief it is now.
pub(super) fn item(
    incoming: IncomingBrief,
    outcome: Outcome,
    is_now: Option<(BriefId, Slug)>,
    notes: Vec<Note>,
) -> LedgerItem {
    let (brief, slug) = is_now.unzip();
    LedgerItem {
        place: incoming.place,
        kind: incoming.kind,
        headline: incoming.contents.headline,
        outcome,
        brief,
        slug,
        notes: [incoming.notes, notes].concat(),
    }
}

/// Whether an import gives a date to a brief that came in without one and has none yet.
fn gains_a_date(incoming: &IncomingBrief, brief: &Brief) -> bool {
    incoming.is_undated
        && incoming.publication != Publication::Unpublished
        && brief.standing.publication == Publication::Unpublished
}

/// Fields that are one line are made one line, whatever their origin held.
pub(super) fn tidy(contents: &mut IncomingContents) {
    for field in [&mut contents.headline, &mut contents.dateline] {
        *field = one_line(field);
    }
}

fn shown(brief: &Brief) -> &Contents {
    brief.published_contents().unwrap_or(&brief.contents)
}

fn same_publication(incoming: &IncomingBrief, brief: &Brief) -> bool {
    let standing = &brief.standing;
    incoming.stage == standing.stage
        && incoming.publication == standing.publication.clone().showing(())
}

fn revision(id: RevisionId, kept_at: Timestamp, is_sealed: bool, contents: Contents) -> Revision {
    Revision {
        id,
        kind: if is_sealed {
            RevisionKind::Published
        } else {
            RevisionKind::Autosaved
        },
        name: String::new(),
        kept_at,
        contents,
    }
}
