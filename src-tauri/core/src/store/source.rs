//! The tables `source` and `source_name`: sources, every spelling that finds one, and merges.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;

use super::{Reader, Writer};
use crate::{
    brief::{BriefId, NameKey, Slug, Source, SourceId, SourceProfile},
    error::Result,
};

const COLUMNS: &str = "id, name, short_name, slug, home_page";

/// A source and how many briefs credit it, as their editors have them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SourceCount {
    /// The source's id.
    pub id: SourceId,
    /// The source's slug.
    pub slug: Slug,
    /// Its names and home page.
    #[serde(flatten)]
    pub profile: SourceProfile,
    /// Briefs that credit it.
    pub briefs: u64,
}

impl Reader<'_> {
    /// Every source that stands for itself, by slug.
    pub fn sources(&self) -> Result<Vec<Source>> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM source WHERE merged_into IS NULL ORDER BY slug"
        ))?;
        let mut sources: Vec<Source> = statement
            .query_map([], source_of)?
            .collect::<Result<_, _>>()?;
        for source in &mut sources {
            source.profile.aliases = self.aliases(source.id)?;
        }
        Ok(sources)
    }

    /// Every source that stands for itself, by slug, with the number of briefs that credit it.
    pub fn source_counts(&self) -> Result<Vec<SourceCount>> {
        let mut statement = self.0.prepare_cached(
            "SELECT count(DISTINCT credit.revision_id)
               FROM source JOIN credit ON credit.source_id = source.id
               JOIN brief ON brief.head = credit.revision_id
              WHERE source.id = ?1 OR source.merged_into = ?1",
        )?;
        let mut count = |source: Source| {
            let briefs = statement.query_row([source.id], |row| row.get(0))?;
            Ok(SourceCount {
                id: source.id,
                slug: source.slug,
                profile: source.profile,
                briefs,
            })
        };
        self.sources()?.into_iter().map(&mut count).collect()
    }

    /// What a source is called.
    pub fn source_name(&self, id: SourceId) -> Result<Option<String>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT name FROM source WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| row.get(0)).optional()?)
    }

    /// The source that has this key among its names and aliases.
    pub fn source_named(&self, name: &NameKey) -> Result<Option<Source>> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM source WHERE id = (SELECT source_id FROM source_name WHERE name_key = ?1)"
        ))?;
        self.with_aliases(statement.query_row([name], source_of).optional()?)
    }

    /// The source whose home page is on this host; none where several are.
    pub fn source_at_host(&self, host: &str) -> Result<Option<Source>> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM source WHERE host = ?1 AND merged_into IS NULL LIMIT 2"
        ))?;
        let mut found: Vec<Source> = statement
            .query_map([host], source_of)?
            .collect::<Result<_, _>>()?;
        self.with_aliases(found.pop().filter(|_| found.is_empty()))
    }

    /// The briefs that credit one of these sources, as their editors have them; each once.
    pub fn briefs_crediting(&self, sources: &[SourceId]) -> Result<BTreeSet<BriefId>> {
        let mut statement = self.0.prepare_cached(
            "SELECT brief.id FROM source JOIN credit ON credit.source_id = source.id
               JOIN brief ON brief.head = credit.revision_id
              WHERE source.id = ?1 OR source.merged_into = ?1",
        )?;
        let mut briefs = BTreeSet::new();
        for source in sources {
            for brief in statement.query_map([source], |row| row.get(0))? {
                briefs.insert(brief?);
            }
        }
        Ok(briefs)
    }

    /// Whether a source's page has this slug.
    pub fn has_source_slug(&self, slug: &Slug) -> Result<bool> {
        Ok(self
            .0
            .prepare_cached("SELECT 1 FROM source WHERE slug = ?1")?
            .exists([slug])?)
    }

    fn with_aliases(&self, source: Option<Source>) -> Result<Option<Source>> {
        source
            .map(|mut source| {
                source.profile.aliases = self.aliases(source.id)?;
                Ok(source)
            })
            .transpose()
    }

    fn aliases(&self, id: SourceId) -> Result<Vec<String>> {
        let mut statement = self.0.prepare_cached(
            "SELECT alias FROM source_name WHERE source_id = ?1 AND alias IS NOT NULL ORDER BY position",
        )?;
        Ok(statement
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Adds a source, or replaces the one of the same id. Whoever calls has made sure that no
    /// other source goes by one of its keys.
    pub fn put_source(&self, source: &Source) -> Result<()> {
        let Source { id, slug, profile } = source;
        let host = profile.home_page.as_ref().map(|page| page.host());
        self.0.0.prepare_cached(
            "INSERT INTO source (id, name, short_name, slug, home_page, host) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET name = ?2, short_name = ?3, slug = ?4, home_page = ?5, host = ?6",
        )?
        .execute(params![id, profile.name, profile.short_name, slug, profile.home_page, host])?;
        self.0
            .0
            .prepare_cached("DELETE FROM source_name WHERE source_id = ?1")?
            .execute([id])?;
        let mut name =
            self.0.0.prepare_cached("INSERT INTO source_name (name_key, source_id, alias, position) VALUES (?1, ?2, ?3, ?4)")?;
        let mut known = Vec::new();
        let spellings = [&profile.name]
            .into_iter()
            .chain(&profile.short_name)
            .map(|name| (name, None));
        let aliases = profile
            .aliases
            .iter()
            .enumerate()
            .map(|(position, alias)| (alias, Some(position)));
        for (spelling, position) in spellings.chain(aliases) {
            if let Some(key) = NameKey::of(spelling)
                && !known.contains(&key)
            {
                name.execute(params![key, id, position.map(|_| spelling), position])?;
                known.push(key);
            }
        }
        Ok(())
    }

    /// Makes one source stand for another from now on. The row of the merged one stays, for the
    /// published revisions that point at it; its names must have been given to the other.
    pub fn merge_source(&self, merged: SourceId, into: SourceId) -> Result<()> {
        self.0
            .0
            .execute("DELETE FROM source_name WHERE source_id = ?1", [merged])?;
        self.0.0.execute(
            "UPDATE source SET slug = NULL, merged_into = ?2 WHERE id = ?1",
            [merged, into],
        )?;
        self.0.0.execute(
            "UPDATE source SET merged_into = ?2 WHERE merged_into = ?1",
            [merged, into],
        )?;
        Ok(())
    }
}

fn source_of(row: &Row<'_>) -> rusqlite::Result<Source> {
    Ok(Source {
        id: row.get(0)?,
        slug: row.get(3)?,
        profile: SourceProfile {
            name: row.get(1)?,
            short_name: row.get(2)?,
            home_page: row.get(4)?,
            aliases: Vec::new(),
        },
    })
}
