//! The tables `import_brief` and `import_record`: what each import did, so that it can be taken back.

use std::collections::HashSet;

use rusqlite::params;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Reader, Writer};
use crate::{
    brief::{
        BriefId, Correction, LedgerId, PublicationState, RecordKind, RevisionId, Slug, Stage,
        Timestamp,
    },
    error::{Error, Result},
};

/// What a brief was before an import brought it up to date: all that such an import may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The revision in the editor's hands.
    pub head: RevisionId,
    /// Where the work stood.
    pub stage: Stage,
    /// What the public saw.
    pub publication: PublicationState,
    /// The time of publication.
    pub published_at: Option<Timestamp>,
    /// The revision that readers saw.
    pub published_revision: Option<RevisionId>,
    /// When it was withdrawn.
    pub retracted_at: Option<Timestamp>,
    /// Why it was withdrawn.
    pub retraction_reason: Option<String>,
    /// The time before which nothing was to be published.
    pub embargo: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Its version.
    pub version: u64,
    /// The slugs it owned, and whether each was published under.
    pub slugs: Vec<(Slug, bool)>,
    /// Its former addresses within the archive.
    pub redirects: Vec<String>,
    /// Its public notices.
    pub corrections: Vec<Correction>,
    /// The HTML that its body was made from.
    pub original: Option<String>,
    /// What was remembered of the items that became it: item, fingerprint, version.
    pub origins: Vec<(String, [u8; 32], u64)>,
}

/// What an import did to one brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedBrief {
    /// The brief.
    pub id: BriefId,
    /// Its version as the import left it.
    pub version: u64,
    /// What it was before; none of one that the import made.
    pub before: Option<Before>,
}

impl RecordKind {
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Author => "author",
            Self::Tag => "tag",
            Self::Media => "media",
        }
    }

    /// The SQL for all that an editor may change of a record of this kind.
    fn record(self) -> &'static str {
        match self {
            Self::Source => {
                "json_array(name, short_name, slug, home_page, hex(merged_into),
                   (SELECT json_group_array(alias ORDER BY position) FROM source_name
                     WHERE source_id = source.id AND alias IS NOT NULL))"
            }
            Self::Author => "json_array(name, slug, bio)",
            Self::Tag => "json_array(name, slug)",
            Self::Media => "json_array(name, sha256, alt, caption, credit)",
        }
    }

    /// The SQL for whether anything points at the record. Media are named in texts, not pointed at.
    fn is_used(self) -> &'static str {
        match self {
            Self::Source => {
                "EXISTS (SELECT 1 FROM credit WHERE credit.source_id = source.id)
                 OR EXISTS (SELECT 1 FROM source AS other WHERE other.merged_into = source.id)"
            }
            Self::Author => "EXISTS (SELECT 1 FROM revision_author WHERE author_id = author.id)",
            Self::Tag => "EXISTS (SELECT 1 FROM revision_tag WHERE tag_id = tag.id)",
            Self::Media => "0",
        }
    }
}

/// A record that an import made, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRecord {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Whether it reads as the import made it.
    pub is_untouched: bool,
    /// Whether anything points at it.
    pub is_used: bool,
}

impl Reader<'_> {
    /// The ids of every record, of whatever kind.
    pub fn record_ids(&self) -> Result<HashSet<Uuid>> {
        let mut ids = HashSet::new();
        for &kind in RecordKind::ALL {
            let mut statement = self
                .0
                .prepare(&format!("SELECT id FROM {}", kind.table()))?;
            for id in statement.query_map([], |row| row.get::<_, Uuid>(0))? {
                ids.insert(id?);
            }
        }
        Ok(ids)
    }

    /// What an import did to briefs, in the order of their ids.
    pub fn imported_briefs(&self, import: LedgerId) -> Result<Vec<ImportedBrief>> {
        let mut statement = self.0.prepare(
            "SELECT brief_id, version, before FROM import_brief WHERE ledger_id = ?1 ORDER BY brief_id",
        )?;
        let rows = statement.query_map([import], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?))
        })?;
        let mut briefs = Vec::new();
        for row in rows {
            let (id, version, before) = row?;
            let before = before.map(|before| serde_json::from_str(&before).map_err(unreadable));
            briefs.push(ImportedBrief {
                id,
                version,
                before: before.transpose()?,
            });
        }
        Ok(briefs)
    }

    /// The records of a kind that an import made and that are there still, by name.
    pub fn imported_records(
        &self,
        import: LedgerId,
        kind: RecordKind,
    ) -> Result<Vec<ImportedRecord>> {
        let (table, record, is_used) = (kind.table(), kind.record(), kind.is_used());
        let mut statement = self.0.prepare(&format!(
            "SELECT {table}.id, {table}.name, import_record.record = {record}, {is_used}
               FROM import_record JOIN {table} ON {table}.id = import_record.record_id
              WHERE import_record.ledger_id = ?1 AND import_record.kind = '{table}'
              ORDER BY {table}.name, {table}.id"
        ))?;
        let records = statement.query_map([import], |row| {
            Ok(ImportedRecord {
                id: row.get(0)?,
                name: row.get(1)?,
                is_untouched: row.get(2)?,
                is_used: row.get(3)?,
            })
        })?;
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// Whether it is known what this import did.
    pub fn is_import_known(&self, import: LedgerId) -> Result<bool> {
        let known = self
            .0
            .prepare_cached(
                "SELECT 1 WHERE EXISTS (SELECT 1 FROM import_brief WHERE ledger_id = ?1)
                         OR EXISTS (SELECT 1 FROM import_record WHERE ledger_id = ?1)
                         OR EXISTS (SELECT 1 FROM site WHERE ledger_id = ?1)",
            )?
            .exists([import]);
        Ok(known?)
    }

    /// What there is to put back of a brief before an import brings it up to date.
    pub fn before(&self, id: BriefId) -> Result<Before> {
        let mut before = self
            .0
            .prepare_cached(
                "SELECT head, stage, publication, published_at, published_revision, retracted_at,
                        retraction_reason, embargo, updated_at, version,
                        (SELECT html FROM original WHERE brief_id = brief.id)
                   FROM brief WHERE id = ?1",
            )?
            .query_row([id], |row| {
                Ok(Before {
                    head: row.get(0)?,
                    stage: row.get(1)?,
                    publication: row.get(2)?,
                    published_at: row.get(3)?,
                    published_revision: row.get(4)?,
                    retracted_at: row.get(5)?,
                    retraction_reason: row.get(6)?,
                    embargo: row.get(7)?,
                    updated_at: row.get(8)?,
                    version: row.get(9)?,
                    original: row.get(10)?,
                    slugs: Vec::new(),
                    redirects: Vec::new(),
                    corrections: Vec::new(),
                    origins: Vec::new(),
                })
            })?;
        before.redirects = self.redirects(id)?;
        before.corrections = self.corrections(id)?;
        before.slugs = self
            .0
            .prepare_cached(
                "SELECT slug, was_published FROM slug WHERE brief_id = ?1 ORDER BY slug",
            )?
            .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        before.origins = self
            .0
            .prepare_cached(
                "SELECT item, fingerprint, version FROM origin WHERE brief_id = ?1 ORDER BY item",
            )?
            .query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        Ok(before)
    }
}

impl Writer<'_> {
    /// Keeps what an import did to a brief. Where it did several things to one, what the brief was
    /// before the first of them stands.
    pub fn put_imported_brief(&self, import: LedgerId, brief: &ImportedBrief) -> Result<()> {
        let before = brief.before.as_ref().map(serde_json::to_string);
        let before = before.transpose().map_err(unreadable)?;
        self.0
            .0
            .prepare_cached(
                "INSERT INTO import_brief (ledger_id, brief_id, version, before) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (ledger_id, brief_id) DO UPDATE SET version = ?3",
            )?
            .execute(params![import, brief.id, brief.version, before])?;
        Ok(())
    }

    /// Keeps which records an import made: those that are none of `known`.
    pub fn put_imported_records(&self, import: LedgerId, known: &HashSet<Uuid>) -> Result<()> {
        for &kind in RecordKind::ALL {
            let (table, record) = (kind.table(), kind.record());
            let mut made = self
                .0
                .0
                .prepare(&format!("SELECT id, {record} FROM {table}"))?;
            let mut keep = self.0.0.prepare(
                "INSERT INTO import_record (ledger_id, kind, record_id, record) VALUES (?1, ?2, ?3, ?4)",
            )?;
            let mut rows = made.query([])?;
            while let Some(row) = rows.next()? {
                let id: Uuid = row.get(0)?;
                if !known.contains(&id) {
                    keep.execute(params![import, table, id, row.get::<_, String>(1)?])?;
                }
            }
        }
        Ok(())
    }
}

/// What the program wrote down itself can't be read, or can't be written.
fn unreadable(error: serde_json::Error) -> Error {
    Error::Internal {
        doing: "keeping what an import did".into(),
        detail: error.to_string(),
    }
}
