//! The tables `revision`, `revision_author`, `revision_tag` and `credit`: what briefs say and said.

use rusqlite::{OptionalExtension, Row, params};

use super::{Reader, Writer};
use crate::{
    brief::{
        AuthorId, Body, BriefId, Citation, Contents, Credit, NameKey, Revision, RevisionId,
        RevisionKind, Slug, TagId, Timestamp,
    },
    error::Result,
    text::{markdown, words},
};

impl Reader<'_> {
    /// Why and when a revision was kept.
    pub fn revision_kind(&self, id: RevisionId) -> Result<(RevisionKind, Timestamp)> {
        let mut statement = self
            .0
            .prepare_cached("SELECT kind, kept_at FROM revision WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// The kinds of a brief's revisions, oldest first.
    pub fn revision_kinds(&self, brief: BriefId) -> Result<Vec<RevisionKind>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT kind FROM revision WHERE brief_id = ?1 ORDER BY id")?;
        Ok(statement
            .query_map([brief], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// The brief that a revision is of.
    pub fn brief_of_revision(&self, id: RevisionId) -> Result<Option<BriefId>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT brief_id FROM revision WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| row.get(0)).optional()?)
    }

    /// The body of a revision.
    pub fn body(&self, id: RevisionId) -> Result<String> {
        let mut statement = self
            .0
            .prepare_cached("SELECT body FROM revision WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| row.get(0))?)
    }

    /// Calls `each` with every body of every revision that may show a media file.
    pub fn each_body_with_media(&self, mut each: impl FnMut(&str)) -> Result<()> {
        let mut statement = self
            .0
            .prepare("SELECT body FROM revision WHERE instr(body, 'media/') > 0")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?);
        }
        Ok(())
    }

    /// What a brief said in a revision. A credit whose source was merged since points at the
    /// source that it went into.
    pub fn contents(&self, id: RevisionId) -> Result<Contents> {
        let mut contents = self.0
            .prepare_cached(
                "SELECT headline, slug, standfirst, body, dateline, language FROM revision WHERE id = ?1",
            )?
            .query_row([id], |row| {
                Ok(Contents {
                    headline: row.get(0)?,
                    slug: row.get(1)?,
                    standfirst: row.get(2)?,
                    body: row.get::<_, String>(3)?.into(),
                    dateline: row.get(4)?,
                    language: row.get(5)?,
                    byline: Vec::new(),
                    tags: Vec::new(),
                    credits: Vec::new(),
                })
            })?;
        contents.byline = self
            .0
            .prepare_cached(
                "SELECT author_id FROM revision_author WHERE revision_id = ?1 ORDER BY position",
            )?
            .query_map([id], |row| row.get::<_, AuthorId>(0))?
            .collect::<Result<_, _>>()?;
        contents.tags = self
            .0
            .prepare_cached(
                "SELECT tag_id FROM revision_tag WHERE revision_id = ?1 ORDER BY position",
            )?
            .query_map([id], |row| row.get::<_, TagId>(0))?
            .collect::<Result<_, _>>()?;
        contents.credits = self.credits(id)?;
        Ok(contents)
    }

    pub(super) fn credits(&self, id: RevisionId) -> Result<Vec<Credit>> {
        let mut statement = self.0.prepare_cached(
            "SELECT coalesce(source.merged_into, source.id), credit.role, credit.url, credit.headline,
                    credit.reporter, credit.published_on, credit.read_on, credit.archive_url, credit.wording
               FROM credit JOIN source ON source.id = credit.source_id
              WHERE credit.revision_id = ?1 ORDER BY credit.position",
        )?;
        let mut credits: Vec<Credit> = Vec::new();
        for credit in statement.query_map([id], credit_of)? {
            let credit = credit?;
            // A merge can make two credits one.
            if !credits.contains(&credit) {
                credits.push(credit);
            }
        }
        Ok(credits)
    }

    /// A brief's kept states, newest first.
    pub fn revisions(&self, brief: BriefId) -> Result<Vec<Revision>> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, kind, name, kept_at FROM revision WHERE brief_id = ?1 ORDER BY id DESC",
        )?;
        let mut revisions = Vec::new();
        let mut rows = statement.query([brief])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            let contents = self.contents(id)?;
            revisions.push(Revision {
                id,
                kind: row.get(1)?,
                name: row.get(2)?,
                kept_at: row.get(3)?,
                contents,
            });
        }
        Ok(revisions)
    }

    /// The slugs of the other briefs that have a headline of this key now.
    pub fn same_headline(&self, brief: BriefId, headline: &NameKey) -> Result<Vec<Slug>> {
        let mut statement = self.0.prepare_cached(
            "SELECT revision.slug FROM revision JOIN brief ON brief.head = revision.id
              WHERE revision.headline_key = ?1 AND brief.id <> ?2 ORDER BY revision.slug",
        )?;
        Ok(statement
            .query_map(params![headline, brief], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Keeps a state of a brief.
    pub fn insert_revision(&self, brief: BriefId, revision: &Revision) -> Result<()> {
        let contents = &revision.contents;
        // A revision of kind `published` takes no more parts, so it becomes one last of all.
        let published = revision.kind == RevisionKind::Published;
        let kind = if published {
            RevisionKind::Autosaved
        } else {
            revision.kind
        };
        self.0.0.prepare_cached(
            "INSERT INTO revision (id, brief_id, kind, name, kept_at, headline, headline_key, slug, standfirst,
                                   body, dateline, language, words)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            revision.id,
            brief,
            kind,
            revision.name,
            revision.kept_at,
            contents.headline,
            headline_key(contents),
            contents.slug,
            contents.standfirst,
            contents.body.as_str(),
            contents.dateline,
            contents.language,
            word_count(&contents.body),
        ])?;
        self.insert_parts(revision.id, contents)?;
        if published {
            self.seal_revision(revision.id, revision.kept_at)?;
        }
        Ok(())
    }

    /// Overwrites an autosaved revision with what the brief says now.
    pub fn replace_contents(&self, id: RevisionId, contents: &Contents) -> Result<()> {
        for statement in [
            "DELETE FROM revision_author WHERE revision_id = ?1",
            "DELETE FROM revision_tag WHERE revision_id = ?1",
            "DELETE FROM credit WHERE revision_id = ?1",
        ] {
            self.0.0.prepare_cached(statement)?.execute([id])?;
        }
        self.0.0.prepare_cached(
            "UPDATE revision SET headline = ?2, headline_key = ?3, slug = ?4, standfirst = ?5, body = ?6,
                    dateline = ?7, language = ?8, words = ?9
              WHERE id = ?1",
        )?
        .execute(params![
            id,
            contents.headline,
            headline_key(contents),
            contents.slug,
            contents.standfirst,
            contents.body.as_str(),
            contents.dateline,
            contents.language,
            word_count(&contents.body),
        ])?;
        self.insert_parts(id, contents)
    }

    /// Overwrites the body of a revision that is not sealed yet by one with the same words: what
    /// differs is where its links and pictures lead.
    pub fn readdress_body(&self, id: RevisionId, body: &Body) -> Result<()> {
        self.0
            .0
            .prepare_cached("UPDATE revision SET body = ?2 WHERE id = ?1")?
            .execute(params![id, body.as_str()])?;
        Ok(())
    }

    /// Makes a revision a published one, as of this moment: from then on it never changes.
    pub fn seal_revision(&self, id: RevisionId, at: Timestamp) -> Result<()> {
        self.0.0
            .prepare_cached("UPDATE revision SET kind = 'published', name = '', kept_at = ?2 WHERE id = ?1 AND kind <> 'published'")?
            .execute(params![id, at])?;
        Ok(())
    }

    fn insert_parts(&self, id: RevisionId, contents: &Contents) -> Result<()> {
        let mut author = self.0.0.prepare_cached(
            "INSERT INTO revision_author (revision_id, position, author_id) VALUES (?1, ?2, ?3)",
        )?;
        for (position, of) in contents.byline.iter().enumerate() {
            author.execute(params![id, position, of])?;
        }
        let mut tag = self.0.0.prepare_cached(
            "INSERT INTO revision_tag (revision_id, position, tag_id) VALUES (?1, ?2, ?3)",
        )?;
        for (position, of) in contents.tags.iter().enumerate() {
            tag.execute(params![id, position, of])?;
        }
        let mut credit = self.0.0.prepare_cached(
            "INSERT INTO credit (revision_id, position, source_id, role, url, headline, reporter, published_on,
                                 read_on, archive_url, wording)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        for (position, Credit { source, citation }) in contents.credits.iter().enumerate() {
            credit.execute(params![
                id,
                position,
                source,
                citation.role,
                citation.url,
                citation.headline,
                citation.reporter,
                citation.published_on,
                citation.read_on,
                citation.archive_url,
                citation.wording,
            ])?;
        }
        Ok(())
    }
}

fn credit_of(row: &Row<'_>) -> rusqlite::Result<Credit> {
    Ok(Credit {
        source: row.get(0)?,
        citation: Citation {
            role: row.get(1)?,
            url: row.get(2)?,
            headline: row.get(3)?,
            reporter: row.get(4)?,
            published_on: row.get(5)?,
            read_on: row.get(6)?,
            archive_url: row.get(7)?,
            wording: row.get(8)?,
        },
    })
}

/// What tells two headlines apart; empty for one without letters.
fn headline_key(contents: &Contents) -> String {
    NameKey::of(&contents.headline).map_or_else(String::new, |key| key.as_str().to_owned())
}

fn word_count(body: &Body) -> usize {
    words::count(&markdown::to_text(body.as_str()))
}
