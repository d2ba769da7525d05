//! Lists of briefs: one page at a time, in the order and of the kind that an editor asks for.
//!
//! The keys of a page are found first, from indexes alone where the order has one, and only then
//! is the page read: a page far down a long list costs what the first one does.

use std::collections::HashMap;

use rusqlite::ToSql;
use serde::{Deserialize, Serialize};

use super::{Reader, search};
use crate::{
    brief::{
        AuthorId, BriefId, CreditWording, PublicationState, RevisionId, Role, Slug, SourceId,
        Stage, TagId, Timestamp, WebAddress,
    },
    error::Result,
};

/// Which briefs to list: those for which everything holds that is said here. What is left empty
/// does not narrow the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BriefQuery {
    /// In these stages; two different ones find nothing, as with all that follows.
    pub stages: Vec<Stage>,
    /// What the public sees so.
    pub publications: Vec<PublicationState>,
    /// With edits that readers do not see.
    pub changed: bool,
    /// By these authors.
    pub authors: Vec<AuthorId>,
    /// Crediting these sources.
    pub sources: Vec<SourceId>,
    /// Under these tags.
    pub tags: Vec<TagId>,
    /// Published before this moment.
    pub before: Option<Timestamp>,
    /// Published at this moment or later.
    pub since: Option<Timestamp>,
    /// Holding these words, wherever in it.
    pub words: Option<String>,
    /// In which order.
    pub order: Order,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// How many rows; 0 is all of them.
    pub limit: u32,
    /// How many rows to pass over first.
    pub offset: u32,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Order {
    /// By publication time, newest first, then by id; what has no such time yet comes first.
    #[default]
    Newest,
    /// By headline, without case, accents and a leading “The”.
    Headline,
    /// By the first author's name; what has no byline comes last.
    Byline,
    /// Last changed first.
    Updated,
    /// Longest first.
    Words,
    /// What fits the words best comes first; without words, as `Newest`.
    Rank,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Page<T> {
    /// How many rows the whole list has.
    pub total: u64,
    /// The rows of this page.
    pub rows: Vec<T>,
}

/// A brief as lists show it: as its editor has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct BriefRow {
    /// Its id.
    pub id: BriefId,
    /// Its slug.
    pub slug: Slug,
    /// Its title.
    pub headline: String,
    /// Where the work stands.
    pub stage: Stage,
    /// What the public sees.
    pub publication: PublicationState,
    /// The time of publication, set or past.
    pub published_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// The authors' names.
    pub byline: Vec<String>,
    /// The credits.
    pub credits: Vec<CreditRow>,
    /// The tags' names.
    pub tags: Vec<String>,
    /// Words in the body.
    pub words: u64,
    /// Its credits as printed; empty where it has none.
    pub credit_line: String,
    /// Whether it has edits that readers do not see.
    pub has_unpublished_changes: bool,
    /// Where the searched words stand, between `\u{2}` and `\u{3}`; only in searches.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub snippet: Option<String>,
}

/// A credit as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CreditRow {
    /// The source's name.
    pub source: String,
    /// How it was used.
    pub role: Role,
    /// The article's address.
    pub url: Option<WebAddress>,
    /// The words it prints.
    pub line: String,
}

impl Reader<'_> {
    /// One page of the briefs that a query asks for.
    pub fn list(&self, query: &BriefQuery) -> Result<Page<BriefRow>> {
        let Some(narrowed) = Narrowed::by(query) else {
            return Ok(Page {
                total: 0,
                rows: Vec::new(),
            });
        };
        let wording = self.settings()?.credit_wording;
        let keys = self.page_of_keys(query, &narrowed)?;
        let mut snippets = match &narrowed.expression {
            Some(expression) => self.snippets(&keys, expression)?,
            None => HashMap::new(),
        };
        let mut rows = Vec::with_capacity(keys.len());
        for key in keys {
            let snippet = snippets.remove(&key);
            rows.push(BriefRow {
                snippet,
                ..self.row(key, &wording)?
            });
        }
        let total = self
            .0
            .prepare_cached(&narrowed.count())?
            .query_row(&narrowed.values()[..], |row| row.get(0))?;
        Ok(Page { total, rows })
    }

    fn page_of_keys(&self, query: &BriefQuery, narrowed: &Narrowed) -> Result<Vec<i64>> {
        let (revision, order) = match query.order {
            Order::Rank if narrowed.expression.is_some() => (false, "search.rank ↑, brief.id ↓"),
            Order::Newest | Order::Rank => (false, "brief.sort_at ↓, brief.id ↓"),
            Order::Updated => (false, "brief.updated_at ↓, brief.id ↓"),
            Order::Headline => (true, "revision.headline_key ↑, revision.id ↓"),
            Order::Words => (true, "revision.words ↓, revision.id ↓"),
            Order::Byline => (false, FIRST_AUTHOR),
        };
        let (up, down) = if query.reversed {
            ("DESC", "ASC")
        } else {
            ("ASC", "DESC")
        };
        let order = order.replace('↑', up).replace('↓', down);
        let join = if revision {
            "JOIN revision ON revision.id = brief.head"
        } else {
            ""
        };
        let limit = match query.limit {
            0 => -1,
            limit => i64::from(limit),
        };
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT brief.key FROM brief {join} {} ORDER BY {order} LIMIT {limit} OFFSET {}",
            narrowed.sql(),
            query.offset
        ))?;
        Ok(statement
            .query_map(&narrowed.values()[..], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    fn row(&self, key: i64, wording: &CreditWording) -> Result<BriefRow> {
        let (mut brief, head) = self
            .0
            .prepare_cached(
                "SELECT brief.id, brief.stage, brief.publication, brief.published_at, brief.updated_at,
                        coalesce(brief.published_revision <> brief.head, 0), brief.head,
                        revision.slug, revision.headline, revision.words
                   FROM brief JOIN revision ON revision.id = brief.head WHERE brief.key = ?1",
            )?
            .query_row([key], |row| {
                let brief = BriefRow {
                    id: row.get(0)?,
                    stage: row.get(1)?,
                    publication: row.get(2)?,
                    published_at: row.get(3)?,
                    updated_at: row.get(4)?,
                    has_unpublished_changes: row.get(5)?,
                    slug: row.get(7)?,
                    headline: row.get(8)?,
                    words: row.get(9)?,
                    snippet: None,
                    byline: Vec::new(),
                    credits: Vec::new(),
                    tags: Vec::new(),
                    credit_line: String::new(),
                };
                Ok((brief, row.get(6)?))
            })?;
        brief.byline = self.names(
            "SELECT author.name FROM revision_author JOIN author ON author.id = author_id
              WHERE revision_id = ?1 ORDER BY position",
            head,
        )?;
        brief.tags = self.names(
            "SELECT tag.name FROM revision_tag JOIN tag ON tag.id = tag_id
              WHERE revision_id = ?1 ORDER BY position",
            head,
        )?;
        brief.credits = self.credit_rows(head)?;
        let words: Vec<&str> = brief
            .credits
            .iter()
            .map(|credit| credit.line.as_str())
            .collect();
        brief.credit_line = wording.line(&words);
        Ok(brief)
    }

    /// Where the words stand in each of these briefs. One pass over what is found: asked for one
    /// rowid, FTS5 first looks up everything that a word begun may become, at a millisecond and more
    /// for each brief. The plus keeps the rowids from it.
    fn snippets(&self, keys: &[i64], expression: &str) -> Result<HashMap<i64, String>> {
        let mut statement = self.0.prepare_cached(
            "SELECT rowid, snippet(search, -1, char(2), char(3), '…', 16) FROM search
              WHERE search MATCH ?1 AND +rowid IN (SELECT value FROM json_each(?2))",
        )?;
        let numbers: Vec<String> = keys.iter().map(i64::to_string).collect();
        let keys = format!("[{}]", numbers.join(","));
        Ok(statement
            .query_map((expression, keys), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?)
    }

    fn names(&self, statement: &str, head: RevisionId) -> Result<Vec<String>> {
        let mut statement = self.0.prepare_cached(statement)?;
        Ok(statement
            .query_map([head], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    fn credit_rows(&self, head: RevisionId) -> Result<Vec<CreditRow>> {
        let credits = self.credits(head)?;
        let mut name = self
            .0
            .prepare_cached("SELECT name FROM source WHERE id = ?1")?;
        let row = |credit: crate::brief::Credit| {
            let source: String = name.query_row([credit.source], |row| row.get(0))?;
            let line = credit.citation.words(&source);
            Ok(CreditRow {
                source,
                role: credit.citation.role,
                url: credit.citation.url,
                line,
            })
        };
        credits.into_iter().map(row).collect()
    }
}

/// Whoever stands first in the byline; briefs without one come last.
const FIRST_AUTHOR: &str =
    "(SELECT author.name_key FROM revision_author JOIN author ON author.id = author_id
       WHERE revision_id = brief.head AND position = 0) ↑ NULLS LAST, brief.sort_at ↓, brief.id ↓";

/// What a query asks for, as SQL.
struct Narrowed {
    expression: Option<String>,
    conditions: Vec<String>,
    values: Vec<Box<dyn ToSql>>,
}

impl Narrowed {
    /// None where nothing can fit.
    fn by(query: &BriefQuery) -> Option<Self> {
        let mut narrowed = Self {
            expression: None,
            conditions: Vec::new(),
            values: Vec::new(),
        };
        if let Some(words) = &query.words {
            let expression = search::expression(words)?;
            narrowed.only("search MATCH ?", expression.clone());
            narrowed.expression = Some(expression);
        }
        for stage in &query.stages {
            narrowed.only("brief.stage = ?", *stage);
        }
        for publication in &query.publications {
            narrowed.only("brief.publication = ?", *publication);
        }
        if query.changed {
            let changed = "brief.published_revision <> brief.head";
            narrowed.conditions.push(changed.to_owned());
        }
        for author in &query.authors {
            narrowed.only(
                "brief.head IN (SELECT revision_id FROM revision_author WHERE author_id = ?)",
                *author,
            );
        }
        for tag in &query.tags {
            narrowed.only(
                "brief.head IN (SELECT revision_id FROM revision_tag WHERE tag_id = ?)",
                *tag,
            );
        }
        for source in &query.sources {
            narrowed.only(
                "brief.head IN (SELECT revision_id FROM credit JOIN source ON source.id = source_id
                  WHERE ? IN (source.id, source.merged_into))",
                *source,
            );
        }
        if let Some(before) = query.before {
            narrowed.only("brief.published_at < ?", before);
        }
        if let Some(since) = query.since {
            narrowed.only("brief.published_at >= ?", since);
        }
        Some(narrowed)
    }

    fn only(&mut self, condition: &str, value: impl ToSql + 'static) {
        self.values.push(Box::new(value));
        let place = format!("?{}", self.values.len());
        self.conditions.push(condition.replace('?', &place));
    }

    fn sql(&self) -> String {
        let join = if self.expression.is_some() {
            "JOIN search ON search.rowid = brief.key"
        } else {
            ""
        };
        match self.conditions.join(" AND ") {
            none if none.is_empty() => join.to_owned(),
            conditions => format!("{join} WHERE {conditions}"),
        }
    }

    /// The statement that counts what is asked for. What words alone ask for, the index counts, a
    /// multiple faster than by way of the briefs: each has one entry there.
    fn count(&self) -> String {
        match (&self.expression, &self.conditions[..]) {
            (Some(_), [only]) => format!("SELECT count(*) FROM search WHERE {only}"),
            _ => format!("SELECT count(*) FROM brief {}", self.sql()),
        }
    }

    fn values(&self) -> Vec<&dyn ToSql> {
        self.values.iter().map(|value| &**value).collect()
    }
}
