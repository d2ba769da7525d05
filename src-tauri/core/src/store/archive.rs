//! What an export lists before it reads: every brief that goes in, light, in the desk's order.

use std::collections::HashMap;

use rusqlite::types::FromSql;
use serde::{Deserialize, Serialize};

use super::Reader;
use crate::{
    brief::{
        AuthorId, BriefId, Language, PublicationState, RevisionId, Slug, SourceId, TagId, Timestamp,
    },
    error::Result,
};

/// Which briefs leave the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Scope {
    /// What the public may see: published and retracted briefs, as published.
    #[default]
    Published,
    /// Everything, the editors' unpublished texts too.
    All,
}

/// A brief as readers see it, or, where they see nothing, as its editor has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveRow {
    /// The brief.
    pub id: BriefId,
    /// What the public sees.
    pub publication: PublicationState,
    /// The time of publication.
    pub at: Option<Timestamp>,
    /// Its title.
    pub headline: String,
    /// Its slug.
    pub slug: Slug,
    /// Its language, where it has one of its own.
    pub language: Option<Language>,
    /// Its authors, in order.
    pub byline: Vec<AuthorId>,
    /// Its tags, in order.
    pub tags: Vec<TagId>,
    /// The sources it credits, in order, each once.
    pub sources: Vec<SourceId>,
}

/// The revision of a brief that an export shows.
const SHOWN: &str = "coalesce(brief.published_revision, brief.head)";

impl Scope {
    fn condition(self) -> &'static str {
        match self {
            Self::Published => "brief.publication IN ('published', 'retracted')",
            Self::All => "true",
        }
    }
}

impl Reader<'_> {
    /// Every brief of this scope, in the desk's order.
    pub fn archive(&self, scope: Scope) -> Result<Vec<ArchiveRow>> {
        let mut bylines = self.grouped("revision_author", "part.author_id", scope)?;
        let mut tags = self.grouped("revision_tag", "part.tag_id", scope)?;
        let live = "(SELECT coalesce(source.merged_into, source.id) FROM source WHERE source.id = part.source_id)";
        let mut sources: HashMap<RevisionId, Vec<SourceId>> =
            self.grouped("credit", live, scope)?;
        let mut statement = self.0.prepare(&format!(
            "SELECT brief.id, brief.publication, brief.published_at, revision.id, revision.headline, revision.slug,
                    revision.language
               FROM brief JOIN revision ON revision.id = {SHOWN}
              WHERE {} ORDER BY brief.sort_at DESC, brief.id DESC",
            scope.condition()
        ))?;
        let rows = statement.query_map([], |row| {
            let revision = row.get(3)?;
            let mut credited = sources.remove(&revision).unwrap_or_default();
            let mut seen = Vec::new();
            credited.retain(|source| {
                !seen.contains(source) && {
                    seen.push(*source);
                    true
                }
            });
            Ok(ArchiveRow {
                id: row.get(0)?,
                publication: row.get(1)?,
                at: row.get(2)?,
                headline: row.get(4)?,
                slug: row.get(5)?,
                language: row.get(6)?,
                byline: bylines.remove(&revision).unwrap_or_default(),
                tags: tags.remove(&revision).unwrap_or_default(),
                sources: credited,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Calls `each` with every body that this scope shows.
    pub fn each_body(&self, scope: Scope, mut each: impl FnMut(&str)) -> Result<()> {
        let mut statement = self.0.prepare(&format!(
            "SELECT revision.body FROM brief JOIN revision ON revision.id = {SHOWN} WHERE {}",
            scope.condition()
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?);
        }
        Ok(())
    }

    /// What shown revisions point at through one of their tables, in order.
    fn grouped<T: FromSql>(
        &self,
        table: &str,
        column: &str,
        scope: Scope,
    ) -> Result<HashMap<RevisionId, Vec<T>>> {
        let mut statement = self.0.prepare(&format!(
            "SELECT part.revision_id, {column} FROM brief JOIN {table} AS part ON part.revision_id = {SHOWN}
              WHERE {} ORDER BY part.revision_id, part.position",
            scope.condition()
        ))?;
        let mut groups: HashMap<RevisionId, Vec<T>> = HashMap::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            groups.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
        Ok(groups)
    }
}
