//! Moving briefs along stage and publication, and what follows from it: kept revisions, kept
//! slugs, redirects from former addresses. What falls due by itself is in `scheduling.rs`.

use super::{Desk, found};
use crate::{
    brief::{
        Brief, BriefId, Correction, CorrectionKind, Publication, Refusal, Revision, RevisionKind,
        Settings, Slug, Stage, Standing, Timestamp,
    },
    error::Result,
    store::Writer,
};

impl Desk {
    /// Shows a brief as it is now to the public, at this time or at once; a time to come schedules
    /// it. Publishing a published brief again publishes its changes.
    ///
    /// # Errors
    /// Where [`Standing::publish`] refuses, or a check finds an error in the brief.
    pub fn publish(&self, id: BriefId, at: Option<Timestamp>) -> Result<Brief> {
        let now = self.clock.now();
        self.store.write("publish a brief", |writer| {
            let brief = found(writer, id)?;
            let (kind, _) = writer.revision_kind(brief.head)?;
            // A revision that an editor named keeps its name; what is published is a copy of it.
            let revision = if kind == RevisionKind::Named {
                self.id()
            } else {
                brief.head
            };
            let standing = brief
                .standing
                .publish(revision, &brief.contents.headline, at, now)?;
            self.refuse_unfit(writer, &brief)?;
            // A first publication that is dated back counts as made then; changes count as made now.
            let kept_at = if brief.standing.publication.is_public() {
                now
            } else {
                at.unwrap_or(now).min(now)
            };
            if revision == brief.head {
                writer.seal_revision(revision, kept_at)?;
            } else {
                let contents = brief.contents.clone();
                let kind = RevisionKind::Published;
                writer.insert_revision(
                    id,
                    &Revision {
                        id: revision,
                        kind,
                        name: String::new(),
                        kept_at,
                        contents,
                    },
                )?;
            }
            writer.keep_slug(id, &brief.contents.slug)?;
            writer.update_brief(id, revision, &standing, now)?;
            let settings = writer.settings()?;
            let new = standing
                .publication
                .at()
                .filter(|_| standing.publication.is_public());
            let new = new.map(|at| address(&settings, at, &brief.contents.slug));
            move_address(
                writer,
                id,
                public_address(&settings, &brief).as_deref(),
                new.as_deref(),
            )?;
            found(writer, id)
        })
    }

    /// Takes a brief out of the public's sight without a notice, or takes back a schedule.
    ///
    /// # Errors
    /// Where [`Standing::unpublish`] refuses.
    pub fn unpublish(&self, id: BriefId) -> Result<Brief> {
        self.step(id, "unpublish a brief", |standing, _| standing.unpublish())
    }

    /// Withdraws a published brief; its address then tells readers the reason.
    ///
    /// # Errors
    /// Where [`Standing::retract`] refuses.
    pub fn retract(&self, id: BriefId, reason: &str) -> Result<Brief> {
        self.step(id, "retract a brief", |standing, now| {
            standing.retract(reason, now)
        })
    }

    /// Moves the work on a brief to another stage.
    ///
    /// # Errors
    /// Where [`Standing::move_to`] refuses.
    pub fn move_to(&self, id: BriefId, stage: Stage) -> Result<Brief> {
        self.step(id, "move a brief", |standing, _| standing.move_to(stage))
    }

    /// Forbids publication before a time, or lifts that.
    ///
    /// # Errors
    /// Where [`Standing::embargo_until`] refuses.
    pub fn set_embargo(&self, id: BriefId, until: Option<Timestamp>) -> Result<Brief> {
        self.step(id, "set an embargo", |standing, _| {
            standing.embargo_until(until)
        })
    }

    /// Adds a dated public notice to a brief that readers know.
    ///
    /// # Errors
    /// Where the brief is not public.
    pub fn correct(&self, id: BriefId, kind: CorrectionKind, text: &str) -> Result<Brief> {
        let now = self.clock.now();
        self.store.write("add a correction", |writer| {
            let brief = found(writer, id)?;
            if !brief.standing.publication.is_public() {
                let state = brief.standing.publication.state();
                return Err(Refusal::NotPublished {
                    state,
                    verb: "correct",
                }
                .into());
            }
            let correction = Correction {
                id: self.id(),
                kind,
                at: now,
                text: text.trim().to_owned(),
            };
            writer.put_correction(id, &correction)?;
            writer.update_brief(id, brief.head, &brief.standing, now)?;
            found(writer, id)
        })
    }

    fn step(
        &self,
        id: BriefId,
        doing: &str,
        step: impl FnOnce(&Standing, Timestamp) -> Result<Standing, Refusal>,
    ) -> Result<Brief> {
        let now = self.clock.now();
        self.store.write(doing, |writer| {
            let brief = found(writer, id)?;
            let standing = step(&brief.standing, now)?;
            writer.update_brief(id, brief.head, &standing, now)?;
            let after = found(writer, id)?;
            let settings = writer.settings()?;
            let (old, new) = (
                public_address(&settings, &brief),
                public_address(&settings, &after),
            );
            move_address(writer, id, old.as_deref(), new.as_deref())?;
            found(writer, id)
        })
    }
}

fn address(settings: &Settings, at: Timestamp, slug: &Slug) -> String {
    settings
        .address_pattern
        .address(at, settings.time_zone, slug)
}

/// The address under which readers know a brief.
pub(super) fn public_address(settings: &Settings, brief: &Brief) -> Option<String> {
    let contents = brief.published_contents()?;
    address_of(settings, &brief.standing.publication, &contents.slug)
}

/// The address under which readers know what is published so, under this slug.
pub(super) fn address_of(
    settings: &Settings,
    publication: &Publication,
    slug: &Slug,
) -> Option<String> {
    let at = publication.at().filter(|_| publication.is_public())?;
    Some(address(settings, at, slug))
}

/// Keeps a brief's former address as a redirect, and frees the one it has now from being one.
pub(super) fn move_address(
    writer: &Writer<'_>,
    brief: BriefId,
    old: Option<&str>,
    new: Option<&str>,
) -> Result<()> {
    if let Some(old) = old.filter(|old| Some(*old) != new) {
        writer.put_redirect(old, brief)?;
    }
    if let Some(new) = new {
        writer.remove_redirect(new)?;
    }
    Ok(())
}
