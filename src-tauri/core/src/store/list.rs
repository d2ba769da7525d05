//! Lists of briefs: one page at a time, in the desk's order, by whatever an editor asks for.

use rusqlite::{Row, ToSql};
use serde::Serialize;

use super::{Reader, search};
use crate::{
    brief::{
        AuthorId, BriefId, PublicationState, RevisionId, Role, Slug, SourceId, Stage, TagId,
        Timestamp, WebAddress,
    },
    error::Result,
};

/// Which briefs to list. What is left empty does not narrow the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BriefQuery {
    /// Only in this stage.
    pub stage: Option<Stage>,
    /// Only what the public sees so.
    pub publication: Option<PublicationState>,
    /// Only by this author.
    pub author: Option<AuthorId>,
    /// Only crediting this source.
    pub source: Option<SourceId>,
    /// Only under this tag.
    pub tag: Option<TagId>,
    /// Only holding these words, wherever in it.
    pub words: Option<String>,
    /// In which order.
    pub order: Order,
    /// How many rows; 0 is all of them.
    pub limit: u32,
    /// How many rows to pass over first.
    pub offset: u32,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// By publication time, newest first, then by id; what has no such time yet comes first.
    #[default]
    Newest,
    /// What fits the words best comes first.
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
        let wording = self.settings()?.credit_wording;
        let Some((joins, conditions, values)) = narrowed(query) else {
            return Ok(Page {
                total: 0,
                rows: Vec::new(),
            });
        };
        let values: Vec<&dyn ToSql> = values.iter().map(|value| &**value).collect();
        let total = self
            .0
            .prepare_cached(&format!("SELECT count(*) FROM brief {joins} {conditions}"))?
            .query_row(&values[..], |row| row.get(0))?;
        let snippet = if query.words.is_some() {
            "snippet(search, -1, char(2), char(3), '…', 16)"
        } else {
            "NULL"
        };
        let order = match query.order {
            Order::Rank if query.words.is_some() => "search.rank, brief.id DESC",
            _ => "brief.sort_at DESC, brief.id DESC",
        };
        let limit = if query.limit == 0 {
            -1
        } else {
            i64::from(query.limit)
        };
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT brief.id, brief.stage, brief.publication, brief.published_at,
                    coalesce(brief.published_revision <> brief.head, 0), brief.head,
                    revision.slug, revision.headline, revision.words, {snippet}
               FROM brief {joins} JOIN revision ON revision.id = brief.head {conditions}
              ORDER BY {order} LIMIT {limit} OFFSET {}",
            query.offset
        ))?;
        let mut rows = Vec::new();
        let mut found = statement.query(&values[..])?;
        while let Some(row) = found.next()? {
            let mut brief = row_of(row)?;
            let head = row.get(5)?;
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
            rows.push(brief);
        }
        Ok(Page { total, rows })
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

type Narrowed = (String, String, Vec<Box<dyn ToSql>>);

/// The joins and conditions of a query and their values; none where nothing can fit.
fn narrowed(query: &BriefQuery) -> Option<Narrowed> {
    let mut joins = String::new();
    let mut conditions = Vec::new();
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    if let Some(words) = &query.words {
        values.push(Box::new(search::expression(words)?));
        joins.push_str("JOIN search ON search.rowid = brief.key");
        conditions.push(format!("search MATCH ?{}", values.len()));
    }
    let mut only = |condition: &str, value: Box<dyn ToSql>| {
        values.push(value);
        conditions.push(condition.replace('?', &format!("?{}", values.len())));
    };
    if let Some(stage) = query.stage {
        only("brief.stage = ?", Box::new(stage));
    }
    if let Some(publication) = query.publication {
        only("brief.publication = ?", Box::new(publication));
    }
    if let Some(author) = query.author {
        only(
            "brief.head IN (SELECT revision_id FROM revision_author WHERE author_id = ?)",
            Box::new(author),
        );
    }
    if let Some(tag) = query.tag {
        only(
            "brief.head IN (SELECT revision_id FROM revision_tag WHERE tag_id = ?)",
            Box::new(tag),
        );
    }
    if let Some(source) = query.source {
        only(
            "brief.head IN (SELECT revision_id FROM credit JOIN source ON source.id = source_id
              WHERE coalesce(source.merged_into, source.id) = ?)",
            Box::new(source),
        );
    }
    let conditions = if conditions.is_empty() {
        String::new()
    } else {
        format!("WHERE {}", conditions.join(" AND "))
    };
    Some((joins, conditions, values))
}

fn row_of(row: &Row<'_>) -> rusqlite::Result<BriefRow> {
    Ok(BriefRow {
        id: row.get(0)?,
        stage: row.get(1)?,
        publication: row.get(2)?,
        published_at: row.get(3)?,
        has_unpublished_changes: row.get(4)?,
        slug: row.get(6)?,
        headline: row.get(7)?,
        words: row.get(8)?,
        snippet: row.get(9)?,
        byline: Vec::new(),
        credits: Vec::new(),
        tags: Vec::new(),
        credit_line: String::new(),
    })
}
