//! The tables `media` and `media_content`: files that bodies show.

use rusqlite::{OptionalExtension, Row, params};

use super::{Reader, Writer};
use crate::{
    brief::{Media, MediaId},
    error::Result,
};

const COLUMNS: &str = "id, name, mime, sha256, bytes, alt, caption, credit";

impl Reader<'_> {
    /// Every file, by name.
    pub fn media(&self) -> Result<Vec<Media>> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM media ORDER BY name"))?;
        Ok(statement
            .query_map([], media_of)?
            .collect::<Result<_, _>>()?)
    }

    /// The file of this name, whatever its case.
    pub fn media_named(&self, name: &str) -> Result<Option<Media>> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM media WHERE name = ?1"))?;
        Ok(statement.query_row([name], media_of).optional()?)
    }

    /// A file that has these bytes, by their SHA-256.
    pub fn media_with_content(&self, sha256: &str) -> Result<Option<Media>> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM media WHERE sha256 = ?1 ORDER BY name LIMIT 1"
        ))?;
        Ok(statement.query_row([sha256], media_of).optional()?)
    }

    /// A file's bytes.
    pub fn media_content(&self, id: MediaId) -> Result<Vec<u8>> {
        Ok(self
            .0
            .prepare_cached("SELECT content FROM media_content WHERE media_id = ?1")?
            .query_row([id], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Adds a file, or replaces the one of the same id.
    pub fn put_media(&self, media: &Media, content: &[u8]) -> Result<()> {
        self.0.0.execute(
            "INSERT INTO media (id, name, mime, sha256, bytes, alt, caption, credit)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET
               name = ?2, mime = ?3, sha256 = ?4, bytes = ?5, alt = ?6, caption = ?7, credit = ?8",
            params![
                media.id,
                media.name,
                media.mime,
                media.sha256,
                media.bytes,
                media.alt,
                media.caption,
                media.credit
            ],
        )?;
        self.0.0.execute(
            "INSERT INTO media_content (media_id, content) VALUES (?1, ?2)
             ON CONFLICT (media_id) DO UPDATE SET content = ?2",
            params![media.id, content],
        )?;
        Ok(())
    }
}

fn media_of(row: &Row<'_>) -> rusqlite::Result<Media> {
    Ok(Media {
        id: row.get(0)?,
        name: row.get(1)?,
        mime: row.get(2)?,
        sha256: row.get(3)?,
        bytes: row.get(4)?,
        alt: row.get(5)?,
        caption: row.get(6)?,
        credit: row.get(7)?,
    })
}
