//! The full-text index over what briefs say (SQLite FTS5).
//!
//! The index takes its texts from the view `brief_text`. A brief leaves the index before what it
//! says changes (its own words or the names of its sources) and enters it afterwards. Leaving twice
//! would spoil the index, so whoever changes several briefs at once names each of them once.

use std::collections::BTreeSet;

use rusqlite::types::ToSqlOutput;

use super::Writer;
use crate::{brief::BriefId, error::Result};

const LEAVE: &str = "INSERT INTO search (search, rowid, headline, standfirst, body, byline, credits, tags)
    SELECT 'delete', key, headline, standfirst, body, byline, credits, tags FROM brief_text WHERE key ";
const ENTER: &str = "INSERT INTO search (rowid, headline, standfirst, body, byline, credits, tags)
    SELECT key, headline, standfirst, body, byline, credits, tags FROM brief_text WHERE key ";

const TEXTS: &str =
    "SELECT key, headline, standfirst, body, byline, credits, tags FROM brief_text WHERE key = ?1";
/// Unlike [`ENTER`] this can't fail halfway, so that SQLite makes no savepoint for it. Each savepoint
/// would have FTS5 write out what it has gathered so far.
const ENTER_TEXTS: &str =
    "INSERT INTO search (rowid, headline, standfirst, body, byline, credits, tags)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

/// How many bytes of index FTS5 gathers in memory before it writes them out, and how many where a
/// whole archive enters. What is written out more rarely is merged more rarely.
const GATHERED: (usize, usize) = (1024 * 1024, 4 * 1024 * 1024);
/// So many briefs are an archive.
const MANY: usize = 1_000;

const OF_BRIEF: &str = "= (SELECT key FROM brief WHERE id = ?1)";

impl Writer<'_> {
    /// Takes a brief out of the index, before what it says changes.
    pub fn unindex(&self, brief: BriefId) -> Result<()> {
        self.0
            .0
            .prepare_cached(&format!("{LEAVE}{OF_BRIEF}"))?
            .execute([brief])?;
        Ok(())
    }

    /// Puts a brief into the index.
    pub fn index(&self, brief: BriefId) -> Result<()> {
        self.0
            .0
            .prepare_cached(&format!("{ENTER}{OF_BRIEF}"))?
            .execute([brief])?;
        Ok(())
    }

    /// Puts several briefs into the index, and nothing else is written meanwhile; `each` is asked
    /// before each of them whether to go on.
    pub fn index_all(
        &self,
        briefs: &BTreeSet<BriefId>,
        mut each: impl FnMut() -> Result<()>,
    ) -> Result<()> {
        let (usual, large) = GATHERED;
        let is_many = briefs.len() >= MANY;
        if is_many {
            self.gather(large)?;
        }
        let mut of_brief = self
            .0
            .0
            .prepare_cached("SELECT key FROM brief WHERE id = ?1")?;
        let keys = briefs
            .iter()
            .map(|id| of_brief.query_row([id], |row| row.get(0)));
        let mut keys: Vec<i64> = keys.collect::<Result<_, _>>()?;
        // FTS5 writes out what it has gathered when a key is smaller than the one before.
        keys.sort_unstable();
        let mut texts = self.0.0.prepare_cached(TEXTS)?;
        let mut enter = self.0.0.prepare_cached(ENTER_TEXTS)?;
        for key in keys {
            each()?;
            let mut rows = texts.query([key])?;
            while let Some(row) = rows.next()? {
                for column in 0..enter.parameter_count() {
                    let value = ToSqlOutput::Borrowed(row.get_ref(column)?);
                    enter.raw_bind_parameter(column + 1, value)?;
                }
                enter.raw_execute()?;
            }
        }
        if is_many {
            self.gather(usual)?;
        }
        Ok(())
    }

    /// Says how many bytes of index are gathered before they are written out.
    fn gather(&self, bytes: usize) -> Result<()> {
        self.0.0.execute(
            "INSERT INTO search (search, rank) VALUES ('hashsize', ?1)",
            [bytes],
        )?;
        Ok(())
    }
}

/// An FTS5 expression that finds what an editor typed: every word, `"words in quotes"` together,
/// the last word also as the beginning of one. None where nothing can be searched for.
pub(super) fn expression(typed: &str) -> Option<String> {
    let mut terms: Vec<String> = Vec::new();
    for (number, part) in typed.split('"').enumerate() {
        let quoted = number % 2 == 1;
        let phrases: Vec<&str> = if quoted {
            vec![part]
        } else {
            part.split_whitespace().collect()
        };
        for phrase in phrases {
            if phrase.chars().any(char::is_alphanumeric) {
                terms.push(format!("\"{}\"", phrase.replace('\0', " ")));
            }
        }
    }
    let open_ended = !typed.trim_end().ends_with('"') && !typed.ends_with(char::is_whitespace);
    if open_ended && let Some(last) = terms.last_mut() {
        last.push('*');
    }
    (!terms.is_empty()).then(|| terms.join(" "))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        brief::{Contents, Id as _, Revision, RevisionId, RevisionKind, Slug, Standing, Timestamp},
        store::Store,
    };

    #[test]
    fn an_archive_enters_the_index_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("north.briefdesk")).unwrap();
        let at = Timestamp::from_seconds(0).unwrap();
        let count = MANY + 1;
        let found: usize = store
            .write("test", |writer| {
                let mut ids = BTreeSet::new();
                for number in 0..count {
                    let headline = format!("Reef {number}");
                    let slug = Slug::from_text(&headline, "brief");
                    // As in an import: what came in later has the smaller id.
                    let id = BriefId::from_uuid(Uuid::from_u128((count - number) as u128));
                    let revision = Revision {
                        id: RevisionId::from_uuid(Uuid::from_u128(number as u128)),
                        kind: RevisionKind::Autosaved,
                        name: String::new(),
                        kept_at: at,
                        contents: Contents::new(headline, slug),
                    };
                    writer.insert_revision(id, &revision)?;
                    writer.insert_brief(id, revision.id, &Standing::default(), at, at, None)?;
                    ids.insert(id);
                }
                writer.index_all(&ids, || Ok(()))?;
                let check = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)";
                writer.0.0.execute(check, [])?;
                let find = "SELECT count(*) FROM search WHERE search MATCH 'reef'";
                Ok(writer.0.0.query_row(find, [], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(found, count);
    }

    #[test]
    fn what_is_typed_becomes_a_sound_expression() {
        assert_eq!(
            expression("reef recov").as_deref(),
            Some("\"reef\" \"recov\"*")
        );
        assert_eq!(
            expression("\"coral reef\" 2019 ").as_deref(),
            Some("\"coral reef\" \"2019\"")
        );
        assert_eq!(
            expression("AND (NOT* \"").as_deref(),
            Some("\"AND\" \"(NOT*\"")
        );
        assert_eq!(expression(" -- \""), None);
    }
}
