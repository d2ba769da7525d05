//! The table `brief`: where each brief stands, and which revisions hold what it says.

use rusqlite::{OptionalExtension, Row, params};

use super::{Reader, Writer};
use crate::{
    brief::{Brief, BriefId, Publication, PublicationState, RevisionId, Slug, Standing, Timestamp},
    error::Result,
};

impl Reader<'_> {
    /// A brief, whole.
    pub fn brief(&self, id: BriefId) -> Result<Option<Brief>> {
        let found = self
            .0
            .prepare_cached(
                "SELECT head, stage, publication, published_at, published_revision, retracted_at,
                        retraction_reason, embargo, created_at, updated_at, imported_from, version,
                        (SELECT kept_at FROM revision WHERE revision.id = published_revision)
                   FROM brief WHERE id = ?1",
            )?
            .query_row([id], |row| {
                let head: RevisionId = row.get(0)?;
                let standing = standing_of(row)?;
                Ok((
                    head,
                    standing,
                    row.get(8)?,
                    row.get(9)?,
                    row.get(10)?,
                    row.get(11)?,
                    row.get::<_, Option<Timestamp>>(12)?,
                ))
            })
            .optional()?;
        let Some((head, standing, created_at, updated_at, imported_from, version, kept_at)) = found
        else {
            return Ok(None);
        };
        let apart = standing
            .publication
            .revision()
            .filter(|revision| *revision != head);
        Ok(Some(Brief {
            id,
            contents: self.contents(head)?,
            head,
            published_apart: apart.map(|revision| self.contents(revision)).transpose()?,
            revised_at: standing.publication.at().max(kept_at),
            standing,
            created_at,
            updated_at,
            imported_from,
            version,
            corrections: self.corrections(id)?,
            redirects: self.redirects(id)?,
        }))
    }

    /// Briefs whose scheduled time has come.
    pub fn due_briefs(&self, now: Timestamp) -> Result<Vec<BriefId>> {
        let mut statement = self.0.prepare_cached(
            "SELECT id FROM brief WHERE publication = 'scheduled' AND published_at <= ?1 AND coalesce(embargo, 0) <= ?1 ORDER BY published_at, id",
        )?;
        Ok(statement
            .query_map([now], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// When the next scheduled brief falls due.
    pub fn next_due(&self) -> Result<Option<Timestamp>> {
        let mut statement = self.0.prepare_cached(
            "SELECT min(max(published_at, coalesce(embargo, published_at))) FROM brief WHERE publication = 'scheduled'",
        )?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// Briefs that have an address which readers may know, with what it is made of.
    pub fn public_addresses(&self) -> Result<Vec<(BriefId, Timestamp, Slug)>> {
        let mut statement = self.0.prepare_cached(
            "SELECT brief.id, brief.published_at, revision.slug
               FROM brief JOIN revision ON revision.id = brief.published_revision
              WHERE brief.publication IN ('published', 'retracted')",
        )?;
        let addresses =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(addresses.collect::<Result<_, _>>()?)
    }

    /// What a brief's address is made of, where readers may know it.
    pub fn public_address(&self, id: BriefId) -> Result<Option<(Timestamp, Slug)>> {
        let mut statement = self.0.prepare_cached(
            "SELECT brief.published_at, revision.slug
               FROM brief JOIN revision ON revision.id = brief.published_revision
              WHERE brief.id = ?1 AND brief.publication IN ('published', 'retracted')",
        )?;
        Ok(statement
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// Every brief that is not spiked, in the desk's order.
    pub fn unspiked_briefs(&self) -> Result<Vec<BriefId>> {
        let mut statement = self.0.prepare_cached(
            "SELECT id FROM brief WHERE stage <> 'spiked' ORDER BY sort_at DESC, id DESC",
        )?;
        Ok(statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// How many briefs there are.
    pub fn brief_count(&self) -> Result<u64> {
        Ok(self
            .0
            .query_row("SELECT count(*) FROM brief", [], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Adds a brief; its revisions are added apart, before or after.
    pub fn insert_brief(
        &self,
        id: BriefId,
        head: RevisionId,
        standing: &Standing,
        created_at: Timestamp,
        updated_at: Timestamp,
        imported_from: Option<&str>,
    ) -> Result<()> {
        let columns = Columns::of(&standing.publication);
        self.0.0.prepare_cached(
            "INSERT INTO brief (id, head, stage, publication, published_at, published_revision, retracted_at,
                                retraction_reason, embargo, created_at, updated_at, imported_from, version)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1)",
        )?
        .execute(params![
            id,
            head,
            standing.stage,
            columns.state,
            columns.at,
            columns.revision,
            columns.retracted_at,
            columns.reason,
            standing.embargo,
            created_at,
            updated_at,
            imported_from,
        ])?;
        Ok(())
    }

    /// Says where a brief stands now and which revision it is at; its version rises.
    pub fn update_brief(
        &self,
        id: BriefId,
        head: RevisionId,
        standing: &Standing,
        updated_at: Timestamp,
    ) -> Result<()> {
        let columns = Columns::of(&standing.publication);
        self.0.0.prepare_cached(
            "UPDATE brief SET head = ?2, stage = ?3, publication = ?4, published_at = ?5, published_revision = ?6,
                    retracted_at = ?7, retraction_reason = ?8, embargo = ?9, updated_at = ?10, version = version + 1
              WHERE id = ?1",
        )?
        .execute(params![
            id,
            head,
            standing.stage,
            columns.state,
            columns.at,
            columns.revision,
            columns.retracted_at,
            columns.reason,
            standing.embargo,
            updated_at,
        ])?;
        Ok(())
    }
}

/// How a publication is written in columns.
struct Columns<'p> {
    state: PublicationState,
    at: Option<Timestamp>,
    revision: Option<RevisionId>,
    retracted_at: Option<Timestamp>,
    reason: Option<&'p str>,
}

impl<'p> Columns<'p> {
    fn of(publication: &'p Publication) -> Self {
        let (retracted_at, reason) = match publication {
            Publication::Retracted {
                retracted_at,
                reason,
                ..
            } => (Some(*retracted_at), Some(reason.as_str())),
            _ => (None, None),
        };
        Self {
            state: publication.state(),
            at: publication.at(),
            revision: publication.revision(),
            retracted_at,
            reason,
        }
    }
}

/// Reads columns 1 to 7 of [`Reader::brief`]. The table's CHECKs say which go together.
fn standing_of(row: &Row<'_>) -> rusqlite::Result<Standing> {
    let publication = match row.get(2)? {
        PublicationState::Unpublished => Publication::Unpublished,
        PublicationState::Scheduled => Publication::Scheduled {
            at: row.get(3)?,
            revision: row.get(4)?,
        },
        PublicationState::Published => Publication::Published {
            at: row.get(3)?,
            revision: row.get(4)?,
        },
        PublicationState::Retracted => Publication::Retracted {
            at: row.get(3)?,
            revision: row.get(4)?,
            retracted_at: row.get(5)?,
            reason: row.get(6)?,
        },
    };
    Ok(Standing {
        stage: row.get(1)?,
        publication,
        embargo: row.get(7)?,
    })
}
