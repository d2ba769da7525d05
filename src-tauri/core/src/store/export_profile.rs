//! The table `export_profile`: how and where to the desk is exported again and again.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params, types::Type};

use super::{Reader, Writer};
use crate::{
    brief::{ExportProfile, Format, RedirectFile, Timestamp},
    error::{Error, Existing, Result},
};

const COLUMNS: &str =
    "name, format, place, include, first_day, last_day, theme, redirects, exported_at";

impl Reader<'_> {
    /// Every profile: the one exported last first, those never exported at the end, by name.
    pub fn export_profiles(&self) -> Result<Vec<ExportProfile>> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM export_profile ORDER BY exported_at DESC NULLS LAST, name"
        ))?;
        let profiles = statement.query_map([], profile_of)?;
        Ok(profiles.collect::<Result<_, _>>()?)
    }

    /// The profile of this name, whatever its capitals.
    pub fn export_profile(&self, name: &str) -> Result<Option<ExportProfile>> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM export_profile WHERE name = ?1"
        ))?;
        Ok(statement.query_row([name], profile_of).optional()?)
    }
}

impl Writer<'_> {
    /// Keeps a new profile.
    ///
    /// # Errors
    /// [`Error::Exists`]
    pub fn insert_export_profile(&self, profile: &ExportProfile) -> Result<()> {
        if let Some(other) = self.export_profile(&profile.name)? {
            return Err(Error::Exists {
                what: Existing::Profile(other.name),
            });
        }
        let redirects: Vec<&str> = RedirectFile::ALL
            .iter()
            .filter(|file| profile.redirects.contains(file))
            .map(|file| file.as_str())
            .collect();
        self.0.0.execute(
            &format!(
                "INSERT INTO export_profile ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
            ),
            params![
                profile.name,
                profile.format,
                profile.to,
                profile.include,
                profile.from.map(|day| day.to_string()),
                profile.until.map(|day| day.to_string()),
                profile.theme,
                redirects.join(","),
                profile.exported_at,
            ],
        )?;
        Ok(())
    }

    /// Takes a profile out. Says whether there was one.
    pub fn delete_export_profile(&self, name: &str) -> Result<bool> {
        let deleted = self
            .0
            .0
            .execute("DELETE FROM export_profile WHERE name = ?1", [name])?;
        Ok(deleted > 0)
    }

    /// Says when a profile was exported.
    pub fn was_exported_as(&self, name: &str, at: Timestamp) -> Result<()> {
        self.0.0.execute(
            "UPDATE export_profile SET exported_at = ?2 WHERE name = ?1",
            params![name, at],
        )?;
        Ok(())
    }
}

fn profile_of(row: &Row<'_>) -> rusqlite::Result<ExportProfile> {
    let day = |column| -> rusqlite::Result<Option<NaiveDate>> {
        let text: Option<String> = row.get(column)?;
        text.map(|text| text.parse().map_err(unreadable(column)))
            .transpose()
    };
    let redirects: String = row.get(7)?;
    let redirects = redirects.split(',').filter(|word| !word.is_empty());
    Ok(ExportProfile {
        name: row.get(0)?,
        format: row.get::<_, Format>(1)?,
        to: row.get(2)?,
        include: row.get(3)?,
        from: day(4)?,
        until: day(5)?,
        theme: row.get(6)?,
        redirects: redirects
            .map(|word| word.parse().map_err(unreadable(7)))
            .collect::<Result<_, _>>()?,
        exported_at: row.get(8)?,
    })
}

fn unreadable<E: std::error::Error + Send + Sync + 'static>(
    column: usize,
) -> impl Fn(E) -> rusqlite::Error {
    move |error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into())
}
