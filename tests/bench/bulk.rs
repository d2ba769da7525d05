//! The least that keeping the same rows could cost: every row of a desk, inserted into another of
//! the same schema in one transaction, with nothing looked up, converted or decided.
//!
//! Rows are read from the first desk some thousands at a time, outside of what is timed. Deliberately
//! absent: anything that a desk would not have. Foreign keys, CHECKs and triggers stay, and the
//! search index is filled as the schema asks.

use std::path::Path;

use anyhow::Result;
use rusqlite::{Connection, params_from_iter, types::Value};

use crate::measure::Spent;

/// How many rows are read before they are inserted.
const TOGETHER: usize = 5_000;

/// Left out: what every new desk has, and what the triggers write by themselves.
const LEFT_OUT: [&str; 2] = ["desk", "unexported"];

/// Inserts all rows of a desk into another, which is new; how many, and what inserting took.
pub fn insert(from: &Path, to: &Path) -> Result<(usize, Spent)> {
    let from = Connection::open(from)?;
    let to = Connection::open(to)?;
    // As the store has it; see `store/schema.rs`.
    to.pragma_update(None, "journal_mode", "WAL")?;
    to.pragma_update(None, "foreign_keys", true)?;
    to.pragma_update(None, "synchronous", "FULL")?;
    to.pragma_update(None, "cache_size", -32_768)?;
    to.pragma_update(None, "temp_store", "MEMORY")?;
    let (mut rows, mut spent) = (0, Spent::default());
    // Rows point at rows of tables that come later.
    to.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON")?;
    for table in tables(&from)? {
        let columns = columns(&from, &table)?;
        let select = format!("SELECT {columns} FROM {table}");
        let into = format!("{table} ({columns})");
        rows += copy(&from, &select, &to, &into, &mut spent)?;
    }
    let select = "SELECT * FROM brief_text ORDER BY key";
    let search = "search (rowid, headline, standfirst, body, byline, credits, tags)";
    copy(&from, select, &to, search, &mut spent)?;
    spent.on(|| to.execute_batch("COMMIT"))?;
    Ok((rows, spent))
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

/// A table's columns but for those that SQLite works out.
fn columns(desk: &Connection, table: &str) -> Result<String> {
    let mut statement = desk.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get::<_, String>(0))?;
    Ok(names.collect::<Result<Vec<_>, _>>()?.join(", "))
}

fn copy(
    from: &Connection,
    select: &str,
    to: &Connection,
    into: &str,
    spent: &mut Spent,
) -> Result<usize> {
    let mut select = from.prepare(select)?;
    let width = select.column_count();
    let places = vec!["?"; width].join(", ");
    let mut insert = to.prepare(&format!("INSERT INTO {into} VALUES ({places})"))?;
    let mut found = select.query([])?;
    let mut count = 0;
    loop {
        let mut rows: Vec<Vec<Value>> = Vec::new();
        while rows.len() < TOGETHER
            && let Some(row) = found.next()?
        {
            rows.push((0..width).map(|at| row.get(at)).collect::<Result<_, _>>()?);
        }
        if rows.is_empty() {
            return Ok(count);
        }
        count += rows.len();
        spent.on(|| {
            let mut rows = rows.iter();
            rows.try_for_each(|row| insert.execute(params_from_iter(row)).map(drop))
        })?;
    }
}
