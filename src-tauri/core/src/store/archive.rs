//! What an export lists before it reads: every brief that goes in, light, in the desk's order.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use super::{
    Reader,
    outline::{Outline, Outlines},
};
use crate::{
    brief::{BriefId, Correction, PublicationState, RevisionId, Scope, SourceId, Timestamp},
    error::Result,
};

/// A brief as readers see it, or, where they see nothing, as its editor has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveRow {
    /// The brief.
    pub id: BriefId,
    /// What the public sees.
    pub publication: PublicationState,
    /// The time of publication.
    pub at: Option<Timestamp>,
    /// The revision that its editor has.
    pub head: RevisionId,
    /// How often it changed.
    pub version: u64,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// When it was retracted.
    pub retracted_at: Option<Timestamp>,
    /// Why it was.
    pub retraction_reason: Option<String>,
    /// Its public notices, oldest first.
    pub corrections: Vec<Correction>,
    /// Its former addresses, sorted.
    pub redirects: Vec<String>,
    /// The sources it credits as they are now, in order, each once.
    pub sources: Vec<SourceId>,
    /// What the revision says that is shown.
    pub outline: Outline,
}

/// Every brief that goes in.
#[derive(Debug)]
pub struct Listing {
    /// The briefs, in the desk's order.
    pub rows: Vec<ArchiveRow>,
    /// Of how many that readers see the outline was not at hand and had to be read.
    pub read: usize,
}

/// A brief, before it is known what its revision says.
struct Standing {
    id: BriefId,
    publication: PublicationState,
    at: Option<Timestamp>,
    revision: RevisionId,
    head: RevisionId,
    version: u64,
    updated_at: Timestamp,
    retracted_at: Option<Timestamp>,
    retraction_reason: Option<String>,
}

impl Scope {
    fn condition(self) -> &'static str {
        match self {
            Self::Published => "publication IN ('published', 'retracted')",
            Self::All => "true",
        }
    }
}

impl Reader<'_> {
    /// Every brief of this scope, in the desk's order. What published revisions say that are among
    /// `known`, which is asked for when it is needed, is not read.
    pub fn archive(&self, scope: Scope, known: impl FnOnce() -> Outlines) -> Result<Listing> {
        let standings = self.standings(scope)?;
        let mut known = known();
        let found: Vec<Option<Outline>> = standings
            .iter()
            .map(|brief| known.take(brief.revision))
            .collect();
        let missing = || {
            let all = standings.iter().zip(&found);
            all.filter(|(_, found)| found.is_none())
                .map(|(brief, _)| brief)
        };
        let read = missing()
            .filter(|brief| brief.publication.is_public())
            .count();
        let missing: HashSet<RevisionId> = missing().map(|brief| brief.revision).collect();
        let mut outlines = self.outlines(&missing)?;
        let merged = self.merged_sources()?;
        let mut corrections = self.all_corrections()?;
        let mut redirects = self.all_redirects()?;
        let complete = |(brief, found): (Standing, Option<Outline>)| {
            let outline = found.or_else(|| outlines.remove(&brief.revision))?;
            let mut sources: Vec<SourceId> = Vec::with_capacity(outline.credited.len());
            for source in &outline.credited {
                let source = merged.get(source).unwrap_or(source);
                if !sources.contains(source) {
                    sources.push(*source);
                }
            }
            Some(ArchiveRow {
                corrections: corrections.remove(&brief.id).unwrap_or_default(),
                redirects: redirects.remove(&brief.id).unwrap_or_default(),
                id: brief.id,
                publication: brief.publication,
                at: brief.at,
                head: brief.head,
                version: brief.version,
                updated_at: brief.updated_at,
                retracted_at: brief.retracted_at,
                retraction_reason: brief.retraction_reason,
                sources,
                outline,
            })
        };
        Ok(Listing {
            // A brief without the revision that it shows can't be: the desk file refuses it.
            rows: standings
                .into_iter()
                .zip(found)
                .filter_map(complete)
                .collect(),
            read,
        })
    }

    /// The briefs of this scope, in the desk's order. The table is read as it lies and sorted here:
    /// in SQL either takes the way through an index, which leads to and fro, or a file to sort in.
    fn standings(&self, scope: Scope) -> Result<Vec<Standing>> {
        let mut statement = self.0.prepare(&format!(
            "SELECT id, publication, published_at, coalesce(published_revision, head), head, version,
                    updated_at, retracted_at, retraction_reason, sort_at
               FROM brief NOT INDEXED WHERE {}",
            scope.condition()
        ))?;
        let rows = statement.query_map([], |row| {
            let standing = Standing {
                id: row.get(0)?,
                publication: row.get(1)?,
                at: row.get(2)?,
                revision: row.get(3)?,
                head: row.get(4)?,
                version: row.get(5)?,
                updated_at: row.get(6)?,
                retracted_at: row.get(7)?,
                retraction_reason: row.get(8)?,
            };
            Ok((row.get::<_, i64>(9)?, standing))
        })?;
        let mut standings: Vec<(i64, Standing)> = rows.collect::<Result<_, _>>()?;
        standings.sort_unstable_by_key(|(sort_at, brief)| Reverse((*sort_at, brief.id)));
        Ok(standings.into_iter().map(|(_, brief)| brief).collect())
    }

    /// The sources that were merged, each with the one that it went into.
    fn merged_sources(&self) -> Result<HashMap<SourceId, SourceId>> {
        let mut statement = self
            .0
            .prepare("SELECT id, merged_into FROM source WHERE merged_into IS NOT NULL")?;
        let merged = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(merged.collect::<Result<_, _>>()?)
    }
}
