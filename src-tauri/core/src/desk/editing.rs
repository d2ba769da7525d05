//! Writing: new briefs, saved edits, named versions, discarded changes.

use super::{
    BriefDraft, Desk, found, free_brief_slug,
    naming::{MadeNames, Names as _},
};
use crate::{
    brief::{
        Brief, BriefId, Contents, Refusal, Revision, RevisionId, RevisionKind, Slug, Standing,
        Timestamp, one_line,
    },
    error::{Error, Existing, Result},
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
            let brief = unchanged_since(writer, id, seen)?;
            let mut contents = contents.clone();
            contents.headline = one_line(&contents.headline);
            self.replace_contents(writer, &brief, contents, now)?;
            found(writer, id)
        })
    }

    /// Saves what an editor typed, with names for records; those that the desk has not met are
    /// made. `seen` is the version of the brief that the editor had read. The slug follows the
    /// headline as long as the brief was never published and nobody asked for another.
    ///
    /// # Errors
    /// As [`Desk::save_brief`], and where a field can't be read.
    pub fn save_draft(&self, id: BriefId, seen: u64, draft: &BriefDraft) -> Result<Brief> {
        let incoming = draft.incoming()?;
        let now = self.clock.now();
        self.store.write("save a brief", |writer| {
            let brief = unchanged_since(writer, id, seen)?;
            let slug = match &incoming.slug {
                Some(slug) => slug.clone(),
                None if writer.was_published(id)? => brief.contents.slug.clone(),
                None => free_brief_slug(writer, id, Slug::from_text(&incoming.headline, "brief"))?,
            };
            let contents = MadeNames::new(self, writer).resolve(&incoming, slug)?;
            self.replace_contents(writer, &brief, contents, now)?;
            found(writer, id)
        })
    }

    /// Brings back what a brief said in one of its revisions, as its next edit; the text it had
    /// stays among its revisions, and its slug stays as it is.
    ///
    /// # Errors
    /// [`Error::Conflict`] where the brief has changed since version `seen`; [`Error::NotFound`]
    /// where the revision is not one of its.
    pub fn restore(&self, id: BriefId, seen: u64, revision: RevisionId) -> Result<Brief> {
        let now = self.clock.now();
        self.store.write("bring back a version", |writer| {
            let brief = unchanged_since(writer, id, seen)?;
            if writer.brief_of_revision(revision)? != Some(id) {
                return Err(Error::NotFound {
                    what: "version",
                    name: revision.to_string(),
                });
            }
            let contents = Contents {
                slug: brief.contents.slug.clone(),
                ..writer.contents(revision)?
            };
            if contents != brief.contents {
                writer.unindex(id)?;
                self.begin_revision(writer, &brief, contents, now)?;
                writer.index(id)?;
            }
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
        if kind == RevisionKind::Autosaved && now.seconds() - kept_at.seconds() < STEP_SECONDS {
            writer.replace_contents(brief.head, &contents)?;
            writer.update_brief(brief.id, brief.head, &brief.standing, now)?;
        } else {
            self.begin_revision(writer, brief, contents, now)?;
        }
        writer.index(brief.id)
    }

    /// Puts new contents beside a brief's head, which is kept, and makes them its head.
    fn begin_revision(
        &self,
        writer: &Writer<'_>,
        brief: &Brief,
        contents: Contents,
        now: Timestamp,
    ) -> Result<()> {
        let revision = autosaved(self.id(), now, contents);
        writer.insert_revision(brief.id, &revision)?;
        writer.update_brief(brief.id, revision.id, &brief.standing, now)
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
            )
            .told("version_name", []));
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

/// A brief that nobody has changed since version `seen`.
fn unchanged_since(writer: &Writer<'_>, id: BriefId, seen: u64) -> Result<Brief> {
    let brief = found(writer, id)?;
    if brief.version == seen {
        Ok(brief)
    } else {
        Err(Error::Conflict {
            headline: brief.contents.headline,
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
            what: Existing::Slug(slug.clone()),
        });
    }
    writer.own_slug(brief, slug)
}
