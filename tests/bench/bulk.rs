//! The least that keeping the same rows could cost: every row of a desk, inserted into another of
//! the same schema in one transaction, with nothing looked up, converted or decided.
//!
//! Rows are read from the first desk a handful at a time, outside of what is timed. Deliberately
//! absent: anything that a desk would not have. Foreign keys, CHECKs and triggers stay, and the
//! search index is filled as the schema asks.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::Result;
use rusqlite::{Connection, params_from_iter, types::Value};

/// How many rows are read before they are inserted.
const HANDFUL: usize = 500;

/// Left out: what every new desk has, and what the triggers write by themselves.
const LEFT_OUT: [&str; 2] = ["desk", "unexported"];

/// Inserts all rows of a desk into another, which is new; how many, and how long inserting took.
pub fn insert(from: &Path, to: &Path) -> Result<(usize, Duration)> {
    let from = Connection::open(from)?;
    let to = Connection::open(to)?;
    // As the store has it; see `store/schema.rs`.
    to.pragma_update(None, "journal_mode", "WAL")?;
    to.pragma_update(None, "foreign_keys", true)?;
    to.pragma_update(None, "synchronous", "FULL")?;
    to.pragma_update(None, "cache_size", -32_768)?;
    let (mut rows, mut took) = (0, Duration::ZERO);
    // Rows point at rows of tables that come later.
    to.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON")?;
    for table in tables(&from)? {
        let select = format!("SELECT * FROM {table}");
        let (more, time) = copy(&from, &select, &to, &table, "")?;
        rows += more;
        took += time;
    }
    let columns = "rowid, headline, standfirst, body, byline, credits, tags";
    let select = "SELECT * FROM brief_text ORDER BY key";
    let (_, time) = copy(&from, select, &to, "search", &format!("({columns})"))?;
    took += time;
    let start = Instant::now();
    to.execute_batch("COMMIT")?;
    Ok((rows, took + start.elapsed()))
}

/// The tables, in an order in which the triggers let every row in: what a published revision is made
/// of comes before it.
fn tables(desk: &Connection) -> Result<Vec<String>> {
    let mut statement = desk.prepare(
        "SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
          ORDER BY name = 'revision', name",
    )?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?;
    let names: Vec<String> = names.collect::<Result<_, _>>()?;
    Ok(names
        .into_iter()
        .filter(|name| !LEFT_OUT.contains(&name.as_str()))
        .collect())
}

fn copy(
    from: &Connection,
    select: &str,
    to: &Connection,
    table: &str,
    columns: &str,
) -> Result<(usize, Duration)> {
    let mut select = from.prepare(select)?;
    let width = select.column_count();
    let places = vec!["?"; width].join(", ");
    let mut insert = to.prepare(&format!("INSERT INTO {table} {columns} VALUES ({places})"))?;
    let mut rows = select.query([])?;
    let (mut count, mut took) = (0, Duration::ZERO);
    loop {
        let mut handful: Vec<Vec<Value>> = Vec::with_capacity(HANDFUL);
        while handful.len() < HANDFUL
            && let Some(row) = rows.next()?
        {
            handful.push((0..width).map(|at| row.get(at)).collect::<Result<_, _>>()?);
        }
        if handful.is_empty() {
            return Ok((count, took));
        }
        count += handful.len();
        let start = Instant::now();
        for row in &handful {
            insert.execute(params_from_iter(row))?;
        }
        took += start.elapsed();
    }
}
