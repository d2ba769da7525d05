//! Writing: new briefs, saved edits, named versions, discarded changes.

use super::{Desk, found, free_brief_slug};
use crate::{
    brief::{
        Brief, BriefId, Contents, Refusal, Revision, RevisionId, RevisionKind, Slug, Standing,
        Timestamp, one_line,
    },
    error::{Error, Result},
    store::Writer,
};

/// How long an autosaved revision is written over before another one is begun, so that the history
/// shows an editor's day in steps that mean something.
const STEP_SECONDS: i64 = 600;

impl Desk {
    /// Adds an unpublished draft. Its slug is made from the headline where `slug` is none.
    ///
    /// # Errors
    /// Where the slug that was asked for is another brief's.
    pub fn add_brief(
        &self,
        slug: Option<Slug>,
        write: impl FnOnce(&mut Contents),
    ) -> Result<Brief> {
        let (id, now) = (self.id(), self.clock.now());
        self.store.write("add a brief", |writer| {
            let mut contents = Contents::new("", Slug::from_text("", "brief"));
            write(&mut contents);
            contents.headline = one_line(&contents.headline);
            contents.slug = match slug {
                Some(slug) => slug,
                None => free_brief_slug(writer, id, Slug::from_text(&contents.headline, "brief"))?,
            };
            take_slug(writer, id, &contents.slug)?;
            let revision = autosaved(self.id(), now, contents);
            writer.insert_revision(id, &revision)?;
            writer.insert_brief(id, revision.id, &Standing::default(), now, now, None)?;
            writer.index(id)?;
            found(writer, id)
        })
    }

    /// Saves what a brief says now. `seen` is the version of the brief that the writer had read.
    ///
    /// # Errors
    /// [`Error::Conflict`] where the brief has changed since; [`Error::Exists`] where the slug is
    /// another brief's.
    pub fn save_brief(&self, id: BriefId, seen: u64, contents: &Contents) -> Result<Brief> {
        let now = self.clock.now();
        self.store.write("save a brief", |writer| {
            let brief = found(writer, id)?;
            if brief.version != seen {
                return Err(Error::Conflict {
                    headline: brief.contents.headline,
                });
            }
            let mut contents = contents.clone();
            contents.headline = one_line(&contents.headline);
            self.replace_contents(writer, &brief, contents, now)?;
            found(writer, id)
        })
    }

    /// Writes new contents into a brief's head, or beside it where the head is to be kept.
    pub(super) fn replace_contents(
        &self,
        writer: &Writer<'_>,
        brief: &Brief,
        contents: Contents,
        now: Timestamp,
    ) -> Result<()> {
        if contents == brief.contents {
            return Ok(());
        }
        take_slug(writer, brief.id, &contents.slug)?;
        writer.unindex(brief.id)?;
        let (kind, kept_at) = writer.revision_kind(brief.head)?;
        let goes_on =
            kind == RevisionKind::Autosaved && now.seconds() - kept_at.seconds() < STEP_SECONDS;
        let head = if goes_on {
            writer.replace_contents(brief.head, &contents)?;
            brief.head
        } else {
            let revision = autosaved(self.id(), now, contents);
            writer.insert_revision(brief.id, &revision)?;
            revision.id
        };
        writer.update_brief(brief.id, head, &brief.standing, now)?;
        writer.index(brief.id)
    }

    /// Keeps what a brief says now under a name.
    ///
    /// # Errors
    /// Where the name is blank.
    pub fn name_version(&self, id: BriefId, name: &str) -> Result<Revision> {
        let name = one_line(name);
        if name.is_empty() {
            return Err(Error::bad_input(
                "name",
                "A named version needs a name",
                "Say in a word or two what it is",
            ));
        }
        let now = self.clock.now();
        self.store.write("keep a version", |writer| {
            let brief = found(writer, id)?;
            let revision = Revision {
                id: self.id(),
                kind: RevisionKind::Named,
                name,
                kept_at: now,
                contents: brief.contents,
            };
            writer.insert_revision(id, &revision)?;
            Ok(revision)
        })
    }

    /// Throws away the edits that readers do not see. They stay among the brief's revisions.
    ///
    /// # Errors
    /// Where the brief is unpublished.
    pub fn discard_changes(&self, id: BriefId) -> Result<Brief> {
        let now = self.clock.now();
        self.store.write("discard changes", |writer| {
            let brief = found(writer, id)?;
            let Some(published) = brief.standing.publication.revision() else {
                let state = brief.standing.publication.state();
                return Err(Refusal::NotPublished {
                    state,
                    verb: "go back to",
                }
                .into());
            };
            if published != brief.head {
                writer.unindex(id)?;
                take_slug(writer, id, &writer.contents(published)?.slug)?;
                writer.update_brief(id, published, &brief.standing, now)?;
                writer.index(id)?;
            }
            found(writer, id)
        })
    }
}

fn autosaved(id: RevisionId, kept_at: Timestamp, contents: Contents) -> Revision {
    Revision {
        id,
        kind: RevisionKind::Autosaved,
        name: String::new(),
        kept_at,
        contents,
    }
}

/// Makes a slug this brief's.
pub(super) fn take_slug(writer: &Writer<'_>, brief: BriefId, slug: &Slug) -> Result<()> {
    if writer.slug_owner(slug)?.is_some_and(|owner| owner != brief) {
        return Err(Error::Exists {
            what: format!("A brief with the slug “{slug}”"),
        });
    }
    writer.own_slug(brief, slug)
}
