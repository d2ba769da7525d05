//! The table `slug`: which brief owns which slug, for ever once it was published under it.

use rusqlite::OptionalExtension;

use super::{Reader, Writer};
use crate::{
    brief::{BriefId, Slug},
    error::Result,
};

impl Reader<'_> {
    /// The brief that owns this slug.
    pub fn slug_owner(&self, slug: &Slug) -> Result<Option<BriefId>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT brief_id FROM slug WHERE slug = ?1")?;
        Ok(statement.query_row([slug], |row| row.get(0)).optional()?)
    }

    /// Whether a brief ever was published: then it has a slug that it keeps for ever.
    pub fn was_published(&self, brief: BriefId) -> Result<bool> {
        Ok(self
            .0
            .prepare_cached("SELECT 1 FROM slug WHERE brief_id = ?1 AND was_published = 1")?
            .exists([brief])?)
    }
}

impl Writer<'_> {
    /// Gives a brief this slug as the one it has now, and frees those that it never was published
    /// under.
    pub fn own_slug(&self, brief: BriefId, slug: &Slug) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "DELETE FROM slug WHERE brief_id = ?1 AND was_published = 0 AND slug <> ?2",
            )?
            .execute((brief, slug))?;
        self.0.0
            .prepare_cached("INSERT INTO slug (slug, brief_id, was_published) VALUES (?2, ?1, 0) ON CONFLICT (slug) DO UPDATE SET brief_id = ?1 WHERE brief_id = ?1")?
            .execute((brief, slug))?;
        Ok(())
    }

    /// Makes a slug its brief's for ever.
    pub fn keep_slug(&self, brief: BriefId, slug: &Slug) -> Result<()> {
        self.0
            .0
            .prepare_cached("UPDATE slug SET was_published = 1 WHERE brief_id = ?1 AND slug = ?2")?
            .execute((brief, slug))?;
        Ok(())
    }
}
