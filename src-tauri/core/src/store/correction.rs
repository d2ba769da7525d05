//! The table `correction`: public notices.

use std::collections::HashMap;

use rusqlite::{Row, params};

use super::{Reader, Writer};
use crate::{
    brief::{BriefId, Correction, CorrectionKind, Timestamp},
    error::Result,
};

/// What readers are told about a brief: a correction, or why it was retracted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// The brief.
    pub brief: BriefId,
    /// When it was made public.
    pub at: Timestamp,
    /// What kind of correction it is; none of a retraction.
    pub kind: Option<CorrectionKind>,
    /// What readers are told.
    pub text: String,
}

impl Reader<'_> {
    /// A brief's public notices, oldest first.
    pub fn corrections(&self, brief: BriefId) -> Result<Vec<Correction>> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, kind, at, text FROM correction WHERE brief_id = ?1 ORDER BY at, id",
        )?;
        let corrections = statement.query_map([brief], correction_of)?;
        Ok(corrections.collect::<Result<_, _>>()?)
    }

    /// Every notice about what readers see or saw, newest first: each correction of a published
    /// or retracted brief, and each retraction, which has a reason and no kind.
    pub fn notices(&self) -> Result<Vec<NoticeRow>> {
        let mut statement = self.0.prepare(
            "SELECT brief_id, at, kind, text FROM (
               SELECT correction.brief_id, correction.at, correction.kind, correction.text, correction.id
                 FROM correction JOIN brief ON brief.id = correction.brief_id
                WHERE brief.publication IN ('published', 'retracted')
               UNION ALL
               SELECT id, retracted_at, NULL, retraction_reason, id FROM brief WHERE publication = 'retracted'
             ) ORDER BY at DESC, brief_id DESC, id DESC",
        )?;
        let notices = statement.query_map([], |row| {
            Ok(NoticeRow {
                brief: row.get(0)?,
                at: row.get(1)?,
                kind: row.get(2)?,
                text: row.get(3)?,
            })
        })?;
        Ok(notices.collect::<Result<_, _>>()?)
    }

    /// Every brief's public notices, oldest first.
    pub(super) fn all_corrections(&self) -> Result<HashMap<BriefId, Vec<Correction>>> {
        let mut statement = self
            .0
            .prepare("SELECT id, kind, at, text, brief_id FROM correction ORDER BY at, id")?;
        let mut all: HashMap<BriefId, Vec<Correction>> = HashMap::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            all.entry(row.get(4)?)
                .or_default()
                .push(correction_of(row)?);
        }
        Ok(all)
    }
}

impl Writer<'_> {
    /// Adds a public notice, or replaces the one of the same id.
    pub fn put_correction(&self, brief: BriefId, correction: &Correction) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "INSERT INTO correction (id, brief_id, kind, at, text) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET kind = ?3, at = ?4, text = ?5 WHERE brief_id = ?2",
            )?
            .execute(params![
                correction.id,
                brief,
                correction.kind,
                correction.at,
                correction.text
            ])?;
        Ok(())
    }
}

fn correction_of(row: &Row<'_>) -> rusqlite::Result<Correction> {
    Ok(Correction {
        id: row.get(0)?,
        kind: row.get(1)?,
        at: row.get(2)?,
        text: row.get(3)?,
    })
}
