//! What an export lists before it reads: every brief that goes in, light, in the desk's order.

use std::collections::HashMap;

use rusqlite::types::FromSql;

use super::Reader;
use crate::{
    brief::{
        AuthorId, BriefId, Correction, Language, Media, PublicationState, RevisionId, Scope, Slug,
        SourceId, TagId, Timestamp,
    },
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
    /// The revision that says all this.
    pub revision: RevisionId,
    /// When that was kept.
    pub kept_at: Timestamp,
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
    /// The media files that it shows.
    pub media: Vec<String>,
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
        let mut bylines = self.grouped("revision_author", "author_id")?;
        let mut tags = self.grouped("revision_tag", "tag_id")?;
        let mut sources: HashMap<RevisionId, Vec<SourceId>> =
            self.grouped("credit", "source_id")?;
        let merged = self.merged_sources()?;
        let mut corrections = self.all_corrections()?;
        let mut redirects = self.all_redirects()?;
        let mut media = self.media_shown(scope)?;
        let mut statement = self.0.prepare(&format!(
            "SELECT brief.id, brief.publication, brief.published_at, revision.id, revision.headline, revision.slug,
                    revision.kept_at, brief.head, brief.version, brief.updated_at, brief.retracted_at,
                    brief.retraction_reason, revision.language
               FROM brief INDEXED BY brief_in_order
               JOIN revision INDEXED BY revision_outline ON revision.id = {SHOWN}
              WHERE {} ORDER BY brief.sort_at DESC, brief.id DESC",
            scope.condition()
        ))?;
        let rows = statement.query_map([], |row| {
            let id = row.get(0)?;
            let revision = row.get(3)?;
            let mut credited: Vec<SourceId> = Vec::new();
            for source in sources.remove(&revision).unwrap_or_default() {
                let source = merged.get(&source).copied().unwrap_or(source);
                if !credited.contains(&source) {
                    credited.push(source);
                }
            }
            Ok(ArchiveRow {
                id,
                publication: row.get(1)?,
                at: row.get(2)?,
                headline: row.get(4)?,
                slug: row.get(5)?,
                language: row.get(12)?,
                byline: bylines.remove(&revision).unwrap_or_default(),
                tags: tags.remove(&revision).unwrap_or_default(),
                sources: credited,
                revision,
                kept_at: row.get(6)?,
                head: row.get(7)?,
                version: row.get(8)?,
                updated_at: row.get(9)?,
                retracted_at: row.get(10)?,
                retraction_reason: row.get(11)?,
                corrections: corrections.remove(&id).unwrap_or_default(),
                redirects: redirects.remove(&id).unwrap_or_default(),
                media: media.remove(&revision).unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The media files that each shown revision shows. The condition is that of the index, so
    /// that no other body is read.
    fn media_shown(&self, scope: Scope) -> Result<HashMap<RevisionId, Vec<String>>> {
        let mut statement = self.0.prepare(&format!(
            "SELECT revision.id, revision.body FROM revision INDEXED BY revision_with_media
               JOIN brief ON brief.id = revision.brief_id AND revision.id = {SHOWN}
              WHERE instr(revision.body, 'media/') > 0 AND {}",
            scope.condition()
        ))?;
        let mut shown = HashMap::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let body = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            shown.insert(row.get(0)?, Media::named_in(body));
        }
        Ok(shown)
    }

    /// What each revision points at through one of its tables, in order. Those that are not shown
    /// are read as well: in the order in which they lie, all take less time than some by name.
    fn grouped<T: FromSql>(
        &self,
        table: &str,
        column: &str,
    ) -> Result<HashMap<RevisionId, Vec<T>>> {
        let mut statement = self.0.prepare(&format!(
            "SELECT revision_id, {column} FROM {table} ORDER BY revision_id, position"
        ))?;
        let mut groups: HashMap<RevisionId, Vec<T>> = HashMap::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            groups.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
        Ok(groups)
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
