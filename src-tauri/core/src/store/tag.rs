//! The table `tag`.

use rusqlite::{OptionalExtension, Row, params};

use super::{Reader, Writer};
use crate::{
    brief::{NameKey, Slug, Tag, TagId},
    error::Result,
};

const COLUMNS: &str = "id, name, slug";

impl Reader<'_> {
    /// Every tag, by slug.
    pub fn tags(&self) -> Result<Vec<Tag>> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM tag ORDER BY slug"))?;
        Ok(statement.query_map([], tag_of)?.collect::<Result<_, _>>()?)
    }

    /// The tag of this name, in any spelling.
    pub fn tag_named(&self, name: &NameKey) -> Result<Option<Tag>> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM tag WHERE name_key = ?1"))?;
        Ok(statement.query_row([name], tag_of).optional()?)
    }

    /// What a tag is called.
    pub fn tag_name(&self, id: TagId) -> Result<Option<String>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT name FROM tag WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| row.get(0)).optional()?)
    }

    /// Whether a tag's page has this slug.
    pub fn has_tag_slug(&self, slug: &Slug) -> Result<bool> {
        Ok(self
            .0
            .prepare_cached("SELECT 1 FROM tag WHERE slug = ?1")?
            .exists([slug])?)
    }
}

impl Writer<'_> {
    /// Adds a tag, or replaces the one of the same id.
    pub fn put_tag(&self, tag: &Tag, key: &NameKey) -> Result<()> {
        self.0
            .0
            .prepare_cached(
                "INSERT INTO tag (id, name, name_key, slug) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET name = ?2, name_key = ?3, slug = ?4",
            )?
            .execute(params![tag.id, tag.name, key, tag.slug])?;
        Ok(())
    }
}

fn tag_of(row: &Row<'_>) -> rusqlite::Result<Tag> {
    Ok(Tag {
        id: row.get::<_, TagId>(0)?,
        name: row.get(1)?,
        slug: row.get(2)?,
    })
}
