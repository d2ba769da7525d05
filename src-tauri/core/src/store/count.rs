//! How many briefs there are of each kind, and how many changed since the last export.

use serde::Serialize;

use super::Reader;
use crate::{
    brief::{AuthorId, PublicationState, Slug, Stage, TagId},
    error::Result,
};

/// How many briefs a desk holds, by stage, by publication, and by what they wait for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Counts {
    /// All of them.
    pub all: u64,
    /// In the stage draft, whatever readers see; so the next three.
    pub draft: u64,
    /// In review.
    pub review: u64,
    /// Ready.
    pub ready: u64,
    /// Spiked.
    pub spiked: u64,
    /// Unpublished, in any stage; so the next three.
    pub unpublished: u64,
    /// Scheduled.
    pub scheduled: u64,
    /// Published.
    pub published: u64,
    /// Retracted.
    pub retracted: u64,
    /// Scheduled, published or retracted ones with edits that readers do not see.
    pub changed: u64,
    /// Briefs that readers would see differently, or see first, or no longer, after an export now;
    /// none where there was no export yet.
    pub unexported: Option<u64>,
}

/// An author and how many briefs have the name in their byline, as their editors have them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AuthorCount {
    /// The author's id.
    pub id: AuthorId,
    /// The name as printed.
    pub name: String,
    /// The slug of the author's page.
    pub slug: Slug,
    /// A few sentences about the author, CommonMark.
    pub bio: String,
    /// Briefs by the author.
    pub briefs: u64,
}

/// A tag and how many briefs are filed under it, as their editors have them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TagCount {
    /// The tag's id.
    pub id: TagId,
    /// The name as printed.
    pub name: String,
    /// The slug of the tag's page.
    pub slug: Slug,
    /// Briefs under the tag.
    pub briefs: u64,
}

impl Reader<'_> {
    /// How many briefs there are of each kind.
    pub fn counts(&self) -> Result<Counts> {
        let mut counts = Counts::default();
        let mut statement = self.0.prepare_cached(
            "SELECT stage, publication, count(*) FROM brief GROUP BY stage, publication",
        )?;
        let mut groups = statement.query([])?;
        while let Some(group) = groups.next()? {
            let briefs: u64 = group.get(2)?;
            counts.all += briefs;
            *match group.get(0)? {
                Stage::Draft => &mut counts.draft,
                Stage::Review => &mut counts.review,
                Stage::Ready => &mut counts.ready,
                Stage::Spiked => &mut counts.spiked,
            } += briefs;
            *match group.get(1)? {
                PublicationState::Unpublished => &mut counts.unpublished,
                PublicationState::Scheduled => &mut counts.scheduled,
                PublicationState::Published => &mut counts.published,
                PublicationState::Retracted => &mut counts.retracted,
            } += briefs;
        }
        counts.changed = self
            .0
            .prepare_cached("SELECT count(*) FROM brief WHERE published_revision <> head")?
            .query_row([], |row| row.get(0))?;
        counts.unexported = self.unexported(counts.published + counts.retracted)?;
        Ok(counts)
    }

    /// Every author, by slug, with the number of briefs.
    pub fn author_counts(&self) -> Result<Vec<AuthorCount>> {
        let mut statement = self.0.prepare_cached(
            "SELECT author.id, author.name, author.slug, author.bio, coalesce(counted.briefs, 0)
               FROM author LEFT JOIN (
                 SELECT author_id, count(DISTINCT revision_id) AS briefs
                   FROM brief JOIN revision_author ON revision_id = brief.head GROUP BY author_id
               ) AS counted ON counted.author_id = author.id
              ORDER BY author.slug",
        )?;
        let counts = statement.query_map([], |row| {
            Ok(AuthorCount {
                id: row.get(0)?,
                name: row.get(1)?,
                slug: row.get(2)?,
                bio: row.get(3)?,
                briefs: row.get(4)?,
            })
        })?;
        Ok(counts.collect::<Result<_, _>>()?)
    }

    /// Every tag, by slug, with the number of briefs.
    pub fn tag_counts(&self) -> Result<Vec<TagCount>> {
        let mut statement = self.0.prepare_cached(
            "SELECT tag.id, tag.name, tag.slug, coalesce(counted.briefs, 0)
               FROM tag LEFT JOIN (
                 SELECT tag_id, count(DISTINCT revision_id) AS briefs
                   FROM brief JOIN revision_tag ON revision_id = brief.head GROUP BY tag_id
               ) AS counted ON counted.tag_id = tag.id
              ORDER BY tag.slug",
        )?;
        let counts = statement.query_map([], |row| {
            Ok(TagCount {
                id: row.get(0)?,
                name: row.get(1)?,
                slug: row.get(2)?,
                briefs: row.get(3)?,
            })
        })?;
        Ok(counts.collect::<Result<_, _>>()?)
    }
}
