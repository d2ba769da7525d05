//! The table `desk`: the desk's id and its settings.

use std::num::NonZeroU16;

use rusqlite::{Row, params};

use super::{Reader, Writer};
use crate::{
    brief::{CreditWording, DeskId, Settings},
    error::Result,
};

impl Reader<'_> {
    /// The desk's id.
    pub fn desk_id(&self) -> Result<DeskId> {
        Ok(self
            .0
            .query_row("SELECT id FROM desk", [], |row| row.get(0))?)
    }

    /// The desk's settings.
    pub fn settings(&self) -> Result<Settings> {
        Ok(self.0.query_row(
            "SELECT title, tagline, base_url, language, time_zone, page_size, credit_pattern, credit_separator,
                    address_pattern, about, theme
               FROM desk",
            [],
            settings_of,
        )?)
    }
}

impl Writer<'_> {
    /// Writes the one row that every desk has.
    pub fn insert_desk(&self, id: DeskId, settings: &Settings) -> Result<()> {
        self.0.0.execute(
            "INSERT INTO desk (key, id, title, tagline, base_url, language, time_zone, page_size, credit_pattern,
                               credit_separator, address_pattern)
             VALUES (1, ?1, '', '', NULL, 'en', 'UTC', 10, '[{credits}]', '; ', '/{slug}/')",
            [id],
        )?;
        self.update_settings(settings)
    }

    /// Replaces the settings.
    pub fn update_settings(&self, settings: &Settings) -> Result<()> {
        self.0.0.execute(
            "UPDATE desk SET title = ?1, tagline = ?2, base_url = ?3, language = ?4, time_zone = ?5, page_size = ?6,
                    credit_pattern = ?7, credit_separator = ?8, address_pattern = ?9, about = ?10, theme = ?11",
            params![
                settings.title,
                settings.tagline,
                settings.base_url,
                settings.language,
                settings.time_zone.name(),
                settings.page_size.get(),
                settings.credit_wording.pattern(),
                settings.credit_wording.separator(),
                settings.address_pattern,
                settings.about,
                settings.theme,
            ],
        )?;
        Ok(())
    }
}

fn settings_of(row: &Row<'_>) -> rusqlite::Result<Settings> {
    let unreadable = |column: usize, error: Box<dyn std::error::Error + Send + Sync>| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error)
    };
    Ok(Settings {
        title: row.get(0)?,
        tagline: row.get(1)?,
        base_url: row.get(2)?,
        language: row.get(3)?,
        time_zone: row
            .get::<_, String>(4)?
            .parse()
            .map_err(|error: chrono_tz::ParseError| unreadable(4, error.into()))?,
        page_size: row.get::<_, NonZeroU16>(5)?,
        credit_wording: CreditWording::new(&row.get::<_, String>(6)?, &row.get::<_, String>(7)?)
            .map_err(|error| unreadable(6, error.into()))?,
        address_pattern: row.get(8)?,
        about: row.get(9)?,
        theme: row.get(10)?,
    })
}
