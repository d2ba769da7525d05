//! The table `author`.

use rusqlite::{OptionalExtension, Row, params};

use super::{Reader, Writer};
use crate::{
    brief::{Author, AuthorId, NameKey, Slug},
    error::Result,
};

const COLUMNS: &str = "id, name, slug, bio";

impl Reader<'_> {
    /// Every author, by slug.
    pub fn authors(&self) -> Result<Vec<Author>> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM author ORDER BY slug"))?;
        Ok(statement
            .query_map([], author_of)?
            .collect::<Result<_, _>>()?)
    }

    /// The author of this name, in any spelling.
    pub fn author_named(&self, name: &NameKey) -> Result<Option<Author>> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM author WHERE name_key = ?1"))?;
        Ok(statement.query_row([name], author_of).optional()?)
    }

    /// What an author is called.
    pub fn author_name(&self, id: AuthorId) -> Result<Option<String>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT name FROM author WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| row.get(0)).optional()?)
    }

    /// Whether an author's page has this slug.
    pub fn has_author_slug(&self, slug: &Slug) -> Result<bool> {
        Ok(self
            .0
            .prepare_cached("SELECT 1 FROM author WHERE slug = ?1")?
            .exists([slug])?)
    }
}

impl Writer<'_> {
    /// Adds an author, or replaces the one of the same id.
    pub fn put_author(&self, author: &Author, key: &NameKey) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "INSERT INTO author (id, name, name_key, slug, bio) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET name = ?2, name_key = ?3, slug = ?4, bio = ?5",
            )?
            .execute(params![
                author.id,
                author.name,
                key,
                author.slug,
                author.bio
            ])?;
        Ok(())
    }
}

/// Reads a row of these columns.
fn author_of(row: &Row<'_>) -> rusqlite::Result<Author> {
    Ok(Author {
        id: row.get::<_, AuthorId>(0)?,
        name: row.get(1)?,
        slug: row.get(2)?,
        bio: row.get(3)?,
    })
}
