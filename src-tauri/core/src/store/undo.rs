//! The table `undoing`, and how what an import did is taken out of every other table.
//!
//! Deliberately absent: what is taken back and what is left. That is the desk's to say.

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::{Before, Origin, Writer};
use crate::{
    brief::{BriefId, LedgerId, RecordKind},
    error::Result,
};

impl Writer<'_> {
    /// Lets the published revisions go of the briefs that this import made, until
    /// [`Writer::end_undoing`].
    pub fn begin_undoing(&self, import: LedgerId) -> Result<()> {
        self.0.0.execute(
            "INSERT INTO undoing (key, ledger_id) VALUES (1, ?1)",
            [import],
        )?;
        Ok(())
    }

    /// Forgets what the import did, and guards every published revision again.
    pub fn end_undoing(&self, import: LedgerId) -> Result<()> {
        self.0.0.execute("DELETE FROM undoing", [])?;
        for table in ["import_brief", "import_record", "site"] {
            let sql = format!("DELETE FROM {table} WHERE ledger_id = ?1");
            self.0.0.execute(&sql, [import])?;
        }
        Ok(())
    }

    /// Takes a brief out whole, with everything that is known of it; from the search index, too.
    pub fn remove_brief(&self, id: BriefId) -> Result<()> {
        self.unindex(id)?;
        for sql in [
            // First, while it is known still which import made it. Their parts go with them.
            "DELETE FROM revision WHERE brief_id = ?1",
            "DELETE FROM import_brief WHERE brief_id = ?1",
            "DELETE FROM correction WHERE brief_id = ?1",
            "DELETE FROM redirect WHERE brief_id = ?1",
            "DELETE FROM slug WHERE brief_id = ?1",
            "DELETE FROM origin WHERE brief_id = ?1",
            "DELETE FROM original WHERE brief_id = ?1",
            "DELETE FROM former_address WHERE brief_id = ?1",
            // After what may have put a row in.
            "DELETE FROM unexported WHERE brief_id = ?1",
            "DELETE FROM brief WHERE id = ?1",
        ] {
            self.0.0.prepare_cached(sql)?.execute([id])?;
        }
        Ok(())
    }

    /// Makes a brief again what it was. Its version rises all the same; whoever knew it at its
    /// former version knows it at this one.
    pub fn put_back(&self, id: BriefId, before: &Before) -> Result<()> {
        self.unindex(id)?;
        self.0
            .0
            .prepare_cached(
                "UPDATE brief SET head = ?2, stage = ?3, publication = ?4, published_at = ?5,
                        published_revision = ?6, retracted_at = ?7, retraction_reason = ?8, embargo = ?9,
                        updated_at = ?10, version = version + 1
                  WHERE id = ?1",
            )?
            .execute(params![
                id,
                before.head,
                before.stage,
                before.publication,
                before.published_at,
                before.published_revision,
                before.retracted_at,
                before.retraction_reason,
                before.embargo,
                before.updated_at,
            ])?;
        let version: u64 = self
            .0
            .0
            .prepare_cached("SELECT version FROM brief WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?;
        let now = |then: u64| {
            if then == before.version {
                version
            } else {
                then
            }
        };
        for sql in [
            "DELETE FROM slug WHERE brief_id = ?1",
            "DELETE FROM redirect WHERE brief_id = ?1",
            "DELETE FROM correction WHERE brief_id = ?1",
            "DELETE FROM original WHERE brief_id = ?1",
            "DELETE FROM origin WHERE brief_id = ?1",
        ] {
            self.0.0.prepare_cached(sql)?.execute([id])?;
        }
        for (slug, was_published) in &before.slugs {
            self.0
                .0
                .prepare_cached(
                    "INSERT INTO slug (slug, brief_id, was_published) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![slug, id, was_published])?;
        }
        for path in &before.redirects {
            self.put_redirect(path, id)?;
        }
        for correction in &before.corrections {
            self.put_correction(id, correction)?;
        }
        if let Some(html) = &before.original {
            self.put_original(id, html)?;
        }
        for (item, fingerprint, then) in &before.origins {
            self.put_origin(
                item,
                &Origin {
                    brief: id,
                    fingerprint: *fingerprint,
                    version: now(*then),
                },
            )?;
        }
        self.0
            .0
            .prepare_cached(
                "UPDATE import_brief SET version = ?3 WHERE brief_id = ?1 AND version = ?2",
            )?
            .execute(params![id, before.version, version])?;
        self.index(id)
    }

    /// Removes a record that nothing points at.
    pub fn remove_record(&self, kind: RecordKind, id: Uuid) -> Result<()> {
        let sql = format!("DELETE FROM {} WHERE id = ?1", kind.table());
        self.0.0.prepare_cached(&sql)?.execute([id])?;
        Ok(())
    }

    /// Whether an export has shown this public brief as it is now.
    pub fn is_exported(&self, id: BriefId) -> Result<bool> {
        let exported = self
            .0
            .0
            .prepare_cached(
                "SELECT 1 FROM brief WHERE id = ?1 AND publication IN ('published', 'retracted')
                    AND EXISTS (SELECT 1 FROM ledger WHERE verb = 'export')
                    AND NOT EXISTS (SELECT 1 FROM unexported WHERE brief_id = brief.id)",
            )?
            .query_row([id], |_| Ok(()))
            .optional()?;
        Ok(exported.is_some())
    }

    /// Says that readers would see something differently everywhere, as lists lose what they held.
    pub fn everything_changed(&self) -> Result<()> {
        self.0.0.execute_batch(
            "DELETE FROM unexported WHERE brief_id IS NULL;
             INSERT INTO unexported (brief_id) VALUES (NULL);",
        )?;
        Ok(())
    }
}
