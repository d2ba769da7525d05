//! One incoming brief: new, known and changed, or known and the same.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::Importer;
use crate::{
    brief::{
        Brief, BriefId, Contents, Note, Outcome, Publication, Revision, RevisionId, RevisionKind,
        Slug, Stage, Standing, one_line,
    },
    desk::{editing::take_slug, found, free_brief_slug, publishing},
    error::Result,
    import::{IncomingBrief, IncomingContents},
    store::Origin,
};

impl Importer<'_, '_> {
    /// Takes in one brief and enters it in the ledger.
    pub(super) fn take(&mut self, mut incoming: IncomingBrief) -> Result<()> {
        self.progress.check()?;
        self.progress.advance(self.ledger.read as u64, 0);
        tidy(&mut incoming.contents);
        incoming.changes.iter_mut().for_each(tidy);
        let fingerprint = fingerprint(&incoming);
        let origin = self.writer.origin(&incoming.item)?;
        let known = match (&origin, incoming.id) {
            (Some(origin), _) => self.writer.brief(origin.brief)?,
            (None, Some(id)) => self.writer.brief(id)?,
            (None, None) => None,
        };
        let Some(brief) = known else {
            let (id, notes) = self.add(&incoming)?;
            self.remember(&incoming.item, id, fingerprint)?;
            self.enter(incoming, Outcome::Imported, Some(id), notes);
            return Ok(());
        };
        if origin
            .as_ref()
            .is_some_and(|origin| origin.fingerprint == fingerprint)
        {
            self.enter(incoming, Outcome::Unchanged, Some(brief.id), Vec::new());
            return Ok(());
        }
        let slug = incoming
            .contents
            .slug
            .clone()
            .unwrap_or_else(|| shown(&brief).slug.clone());
        let noted = self.ledger.notes.len();
        self.writer.begin_trial()?;
        let contents = self.resolve(&incoming.contents, slug)?;
        let edited = origin.is_none_or(|origin| origin.version != brief.version);
        let same = contents == *shown(&brief) && same_publication(&incoming, &brief);
        self.writer.end_trial(same || !edited)?;
        if same {
            self.enter(incoming, Outcome::Unchanged, Some(brief.id), Vec::new());
        } else if edited {
            // The records made for the names in it are gone with the trial.
            self.ledger.notes.truncate(noted);
            self.names.forget();
            let note = Note::new(
                "changed_by_editor",
                "This brief was changed in the desk, so it was left as it is there",
            );
            self.enter(incoming, Outcome::Skipped, Some(brief.id), vec![note]);
        } else {
            let notes = self.update(&incoming, &brief, contents)?;
            self.remember(&incoming.item, brief.id, fingerprint)?;
            self.enter(incoming, Outcome::Updated, Some(brief.id), notes);
        }
        Ok(())
    }

    /// Writes one brief as an editor would: never published by it, never refused as edited.
    pub(super) fn write(&mut self, mut incoming: IncomingBrief) -> Result<BriefId> {
        tidy(&mut incoming.contents);
        let by_slug = match (&incoming.id, &incoming.contents.slug) {
            (None, Some(slug)) => self.writer.slug_owner(slug)?,
            (id, _) => *id,
        };
        let known = by_slug
            .map(|id| self.writer.brief(id))
            .transpose()?
            .flatten();
        let mut notes = Vec::new();
        if incoming.publication != Publication::Unpublished {
            notes.push(Note::new(
                "not_published",
                "What the text says of publication was passed over: publish it apart",
            ));
            incoming.publication = Publication::Unpublished;
        }
        let Some(brief) = known else {
            // Unlike an archive's, whose first brief is the newest, each written brief is newer
            // than the one before.
            incoming.id.get_or_insert_with(|| self.desk.id());
            let (id, more) = self.add(&incoming)?;
            notes.extend(more);
            self.enter(incoming, Outcome::Imported, Some(id), notes);
            return Ok(id);
        };
        notes.extend(passed_over(&incoming, &brief));
        let slug = incoming
            .contents
            .slug
            .clone()
            .unwrap_or_else(|| brief.contents.slug.clone());
        let contents = self.resolve(&incoming.contents, slug)?;
        let outcome = if contents == brief.contents {
            Outcome::Unchanged
        } else {
            Outcome::Updated
        };
        self.desk
            .replace_contents(self.writer, &brief, contents, self.now)?;
        let id = brief.id;
        self.enter(incoming, outcome, Some(id), notes);
        Ok(id)
    }

    fn add(&mut self, incoming: &IncomingBrief) -> Result<(BriefId, Vec<Note>)> {
        let mut notes = Vec::new();
        let id = incoming.id.unwrap_or_else(|| self.next_id());
        let publication = self.allowed_publication(incoming, &mut notes);
        let contents = self.new_contents(id, &incoming.contents, &mut notes)?;
        let shown: RevisionId = self.desk.id();
        let publication = publication.showing(shown);
        let created_at = incoming.created_at.unwrap_or(self.now);
        let kind = match publication {
            Publication::Unpublished => RevisionKind::Autosaved,
            _ => RevisionKind::Published,
        };
        let kept_at = publication
            .at()
            .map_or(created_at, |at| incoming.revised_at.unwrap_or(at));
        let slug = contents.slug.clone();
        self.writer.insert_revision(
            id,
            &Revision {
                id: shown,
                kind,
                name: String::new(),
                kept_at,
                contents,
            },
        )?;
        // Before the changes bring a slug of their own: what was published under stays this brief's.
        if publication != Publication::Unpublished {
            self.writer.keep_slug(id, &slug)?;
        }
        let mut head = shown;
        if let Some(changes) = &incoming.changes {
            let changed = self.new_contents(id, changes, &mut notes)?;
            head = self.desk.id();
            let kind = RevisionKind::Autosaved;
            let revision = Revision {
                id: head,
                kind,
                name: String::new(),
                kept_at: self.now,
                contents: changed,
            };
            self.writer.insert_revision(id, &revision)?;
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
        self.writer.index(id)?;
        self.add_notices(incoming, id, &mut notes)?;
        Ok((id, notes))
    }

    fn update(
        &mut self,
        incoming: &IncomingBrief,
        brief: &Brief,
        contents: Contents,
    ) -> Result<Vec<Note>> {
        let mut notes = Vec::new();
        let publication = self.allowed_publication(incoming, &mut notes);
        let settings = self.writer.settings()?;
        let old = publishing::public_address(&settings, brief);
        take_slug(self.writer, brief.id, &contents.slug)?;
        self.writer.unindex(brief.id)?;
        let public = publication != Publication::Unpublished;
        let kind = if public {
            RevisionKind::Published
        } else {
            RevisionKind::Autosaved
        };
        let slug = contents.slug.clone();
        let revision = Revision {
            id: self.desk.id(),
            kind,
            name: String::new(),
            kept_at: incoming.revised_at.unwrap_or(self.now),
            contents,
        };
        self.writer.insert_revision(brief.id, &revision)?;
        if public {
            self.writer.keep_slug(brief.id, &slug)?;
        }
        let publication = publication.showing(revision.id);
        let standing = Standing {
            stage: incoming.stage,
            publication,
            embargo: incoming.embargo,
        };
        self.writer
            .update_brief(brief.id, revision.id, &standing, self.now)?;
        self.writer.index(brief.id)?;
        self.add_notices(incoming, brief.id, &mut notes)?;
        let new = publishing::public_address(&settings, &found(self.writer, brief.id)?);
        publishing::move_address(self.writer, brief.id, old.as_deref(), new.as_deref())?;
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
            let message =
                format!("The slug “{wanted}” is another brief's, so this one is “{slug}”");
            notes.push(Note::new("slug_changed", message));
        }
        take_slug(self.writer, id, &slug)?;
        self.resolve(incoming, slug)
    }

    fn add_notices(
        &mut self,
        incoming: &IncomingBrief,
        id: BriefId,
        notes: &mut Vec<Note>,
    ) -> Result<()> {
        for correction in &incoming.corrections {
            self.writer.put_correction(id, correction)?;
        }
        for path in &incoming.redirects {
            if !self.writer.put_redirect(path, id)? {
                let message = format!("The former address {path} leads to another brief already");
                notes.push(Note::new("redirect_taken", message));
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
                notes.push(Note::new(
                    "no_headline",
                    "It has no headline, so it comes in unpublished",
                ));
                Publication::Unpublished
            }
            _ if incoming.stage == Stage::Spiked => {
                notes.push(Note::new(
                    "spiked",
                    "It is spiked, so it comes in unpublished",
                ));
                Publication::Unpublished
            }
            Publication::Published { at, .. } if *at > self.now => {
                notes.push(Note::new(
                    "scheduled",
                    format!("Its date lies ahead, so it is scheduled for {at}"),
                ));
                Publication::Scheduled {
                    at: *at,
                    revision: (),
                }
            }
            publication => publication.clone(),
        }
    }

    fn remember(&self, item: &str, brief: BriefId, fingerprint: [u8; 32]) -> Result<()> {
        let version = found(self.writer, brief)?.version;
        self.writer.put_origin(
            item,
            &Origin {
                brief,
                fingerprint,
                version,
            },
        )
    }
}

/// What a text says of a known brief beside its contents; writing leaves that as it is in the desk.
/// A draft is what a text without a stage says, too.
fn passed_over(incoming: &IncomingBrief, brief: &Brief) -> Option<Note> {
    let Standing { stage, embargo, .. } = &brief.standing;
    let said = [
        (
            "stage",
            incoming.stage != Stage::Draft && incoming.stage != *stage,
        ),
        (
            "embargo",
            incoming.embargo.is_some() && incoming.embargo != *embargo,
        ),
        (
            "corrections",
            !contains_all(&brief.corrections, &incoming.corrections),
        ),
        (
            "redirects",
            !contains_all(&brief.redirects, &incoming.redirects),
        ),
    ];
    let said: Vec<&str> = said
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect();
    let message = format!(
        "What the text says of {} was passed over: the brief is known and keeps its own",
        said.join(", ")
    );
    (!said.is_empty()).then(|| Note::new("passed_over", message))
}

fn contains_all<T: PartialEq>(all: &[T], some: &[T]) -> bool {
    some.iter().all(|one| all.contains(one))
}

/// Fields that are one line are made one line, whatever their origin held.
fn tidy(contents: &mut IncomingContents) {
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

/// What an item says, in 32 bytes: everything but where it stood and what was noted on the way.
fn fingerprint(incoming: &IncomingBrief) -> [u8; 32] {
    struct Hash(Sha256);
    impl std::fmt::Write for Hash {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0.update(text);
            Ok(())
        }
    }
    let mut hash = Hash(Sha256::new());
    let IncomingBrief {
        place: _,
        item: _,
        kind: _,
        id: _,
        notes: _,
        original: _,
        contents,
        changes,
        stage,
        publication,
        revised_at,
        embargo,
        created_at,
        updated_at,
        imported_from,
        also_at,
        corrections,
        redirects,
    } = incoming;
    let said = (
        contents,
        changes,
        stage,
        publication,
        embargo,
        created_at,
        updated_at,
        revised_at,
    );
    // Writing into a hash can't fail.
    let _ = write!(
        hash,
        "{said:?}{imported_from:?}{also_at:?}{corrections:?}{redirects:?}"
    );
    hash.0.finalize().into()
}
