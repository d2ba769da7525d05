//! Opening a file as a desk: what it is, which format it is in, and bringing it up to date.
//!
//! Migrations go forward only and happen whole or not at all; before one, the desk is copied
//! beside itself. A desk from a newer program is refused and not touched.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, backup::Backup, config::DbConfig};

use crate::error::{Error, Existing, NoDesk, Result};

/// Every migration, oldest first. `user_version` is how many of them a desk has had.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../../migrations/0001_desk.sql"),
    include_str!("../../../../migrations/0002_imports.sql"),
    include_str!("../../../../migrations/0003_site.sql"),
    include_str!("../../../../migrations/0004_exports.sql"),
    include_str!("../../../../migrations/0005_theme.sql"),
    include_str!("../../../../migrations/0006_ledger_items.sql"),
    include_str!("../../../../migrations/0007_export_profiles.sql"),
];

/// `Brdf`: tells a desk from every other SQLite file (`PRAGMA application_id`).
const APPLICATION_ID: i64 = 0x4272_6466;

/// How long a program waits for another that is writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// The newest format that this program knows.
pub const FORMAT: i64 = MIGRATIONS.len() as i64;

/// Makes a new desk file with its tables and nothing in them.
pub fn create(path: &Path) -> Result<Connection> {
    if path.exists() {
        return Err(Error::Exists {
            what: Existing::Path(path.to_owned()),
        });
    }
    // Tells a missing folder or a write-protected one from what SQLite calls “unable to open”.
    File::create_new(path).map_err(Error::file("create", path))?;
    let made = connect(path).and_then(|mut connection| {
        // Before WAL is on: what tells a desk from other files must stand in the file itself, even
        // if the program is killed the next moment.
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate(&mut connection, 0, MIGRATIONS)?;
        configure_writer(&connection)?;
        Ok(connection)
    });
    if made.is_err() {
        // Best effort: what matters is the error that made us give up.
        let _ = std::fs::remove_file(path);
    }
    made
}

/// Opens a desk for writing, and brings it up to date first where it is in an older format.
pub fn open(path: &Path) -> Result<Connection> {
    recognise(path)?;
    let mut connection = connect(path)?;
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > FORMAT {
        return Err(newer(path, found));
    }
    configure_writer(&connection)?;
    if found < FORMAT {
        keep_copy(&connection, path, found)?;
        migrate(&mut connection, found, MIGRATIONS)?;
    }
    Ok(connection)
}

/// Opens another connection to a desk that is open already, for reading.
pub fn open_reader(path: &Path) -> Result<Connection> {
    let connection = connect(path)?;
    configure(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn newer(path: &Path, found: i64) -> Error {
    Error::NewerDesk {
        path: path.to_owned(),
        found,
        known: FORMAT,
    }
}

fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

fn configure(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // In WAL mode a commit survives the program's death at NORMAL, and a power cut at FULL. What
    // the window shows as saved is on disk: FULL.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "cache_size", -32_768)?;
    // A plan depends on the statement and not on what is asked for: else SQLite would parse and plan
    // a statement again for each brief that is read.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn configure_writer(connection: &Connection) -> Result<()> {
    configure(connection)?;
    // Before a statement whose triggers may refuse it, SQLite notes the pages that it changes, in
    // order to take it back. Those few pages stay in memory; once there were many, all that follow
    // in the same transaction would go through a file.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    Ok(())
}

/// Says what a file is that is no desk, before SQLite or WAL touch it.
fn recognise(path: &Path) -> Result<()> {
    let not_a_desk = |what: NoDesk| Error::NotADesk {
        path: path.to_owned(),
        what,
    };
    if !path.exists() {
        return Err(not_a_desk(NoDesk::Missing));
    }
    if path.is_dir() {
        return Err(not_a_desk(NoDesk::Folder));
    }
    let mut start = Vec::new();
    File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut start))
        .map_err(Error::file("read", path))?;
    if start.is_empty() {
        return Err(not_a_desk(NoDesk::Empty));
    }
    if !start.starts_with(b"SQLite format 3\0") {
        return Err(not_a_desk(match &start[..] {
            [b'P', b'K', 3, 4, ..] => NoDesk::Zip,
            [b'%', b'P', b'D', b'F', ..] => NoDesk::Pdf,
            bytes if std::str::from_utf8(bytes).is_ok() => NoDesk::Text,
            _ => NoDesk::Other,
        }));
    }
    // Both numbers stand at fixed places of SQLite's header (www.sqlite.org/fileformat.html, 1.3),
    // so a desk from a newer program can be told without opening it.
    let number = |at: usize| {
        start
            .get(at..at + 4)
            .map(|b| i64::from(i32::from_be_bytes([b[0], b[1], b[2], b[3]])))
    };
    if number(68) != Some(APPLICATION_ID) {
        return Err(not_a_desk(NoDesk::Database));
    }
    match number(60) {
        Some(found) if found > FORMAT => Err(newer(path, found)),
        _ => Ok(()),
    }
}

/// Copies the desk to `NAME.format-N.briefdesk` beside it, the content of the WAL included.
fn keep_copy(connection: &Connection, path: &Path, found: i64) -> Result<PathBuf> {
    let copy = path.with_extension(format!("format-{found}.briefdesk"));
    let mut target = Connection::open(&copy)?;
    Backup::new(connection, &mut target)?.run_to_completion(1024, Duration::ZERO, None)?;
    Ok(copy)
}

/// Runs the migrations that a desk of this format has not had; all or none.
fn migrate(connection: &mut Connection, found: i64, migrations: &[&str]) -> Result<()> {
    // Foreign keys can't be switched within a transaction, and a migration that rebuilds a table
    // must be free to drop the old one; they are checked at the end instead.
    connection.pragma_update(None, "foreign_keys", false)?;
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive)?;
    let done = usize::try_from(found).unwrap_or_default();
    for migration in migrations.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    let dangling: i64 =
        transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
    if dangling > 0 {
        return Err(Error::Internal {
            doing: "bringing the desk up to date".into(),
            detail: format!("{dangling} rows point at nothing"),
        });
    }
    transaction.pragma_update(None, "user_version", migrations.len())?;
    transaction.commit()?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// What an error of SQLite's means to an editor.
pub(super) fn explained(error: Error, doing: &str, path: &Path) -> Error {
    match error {
        Error::Database { source, .. } => match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::DeskBusy {
                path: path.to_owned(),
            },
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Error::Damaged {
                path: path.to_owned(),
                detail: source.to_string(),
            },
            _ => Error::Database {
                doing: doing.to_owned(),
                path: path.to_owned(),
                source,
            },
        },
        other => other,
    }
}

impl From<rusqlite::Error> for Error {
    /// Where and why is filled in by the store, at the end of each use.
    fn from(source: rusqlite::Error) -> Self {
        Self::Database {
            doing: String::new(),
            path: PathBuf::new(),
            source,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_what_we_think_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let connection = create(&folder.path().join("a.briefdesk")).unwrap();
        let mut statement = connection
            .prepare("SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY 1")
            .unwrap();
        let names: Vec<String> = statement
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        insta::assert_snapshot!(names.join("\n"));
    }

    #[test]
    fn what_is_no_desk_is_named_and_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        for (content, what) in [
            (&b""[..], "is an empty file"),
            (b"Headline\n\nText", "is a text file"),
            (b"PK\x03\x04rest", "is a zip archive"),
            (b"%PDF-1.7", "is a PDF"),
        ] {
            let path = folder.path().join("x");
            std::fs::write(&path, content).unwrap();
            let error = open(&path).unwrap_err();
            assert!(error.to_string().contains(what), "{error}");
            assert_eq!(std::fs::read(&path).unwrap(), content);
        }
        assert!(
            open(folder.path())
                .unwrap_err()
                .to_string()
                .contains("is a folder")
        );
        let other = folder.path().join("other.db");
        Connection::open(&other)
            .unwrap()
            .execute_batch("CREATE TABLE x (y)")
            .unwrap();
        assert!(
            open(&other)
                .unwrap_err()
                .to_string()
                .contains("of another program")
        );
    }

    #[test]
    fn a_desk_from_a_newer_program_is_refused_untouched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.briefdesk");
        let connection = create(&path).unwrap();
        connection
            .pragma_update(None, "user_version", FORMAT + 1)
            .unwrap();
        drop(connection);
        let before = std::fs::read(&path).unwrap();
        assert_eq!(open(&path).unwrap_err().code(), "newer_desk");
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failed_migration_leaves_the_desk_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.briefdesk");
        let mut connection = create(&path).unwrap();
        let bad = "CREATE TABLE more (x); SELECT nonsense;";
        let next = [MIGRATIONS, &[bad]].concat();
        assert!(migrate(&mut connection, FORMAT, &next).is_err());
        let (version, tables): (i64, i64) = connection
            .query_row(
                "SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema WHERE name = 'more')",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!((version, tables), (FORMAT, 0));
    }

    #[test]
    fn a_copy_is_kept_before_a_migration() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("north.briefdesk");
        let connection = create(&path).unwrap();
        let copy = keep_copy(&connection, &path, 1).unwrap();
        assert_eq!(copy, folder.path().join("north.format-1.briefdesk"));
        assert!(open(&copy).is_ok());
    }

    /// A desk as the program before wrote it: a published brief with its parts, a ledger, a file.
    const CONTENT: &str = "
        INSERT INTO desk VALUES (1, zeroblob(16), 'North', '', NULL, 'en', 'UTC', 10, '[{credits}]', '; ', '/{slug}/');
        INSERT INTO author VALUES (zeroblob(16), 'A B', 'a b', 'a-b', '');
        INSERT INTO source (id, name, slug) VALUES (zeroblob(16), 'BBC', 'bbc');
        INSERT INTO revision VALUES (zeroblob(16), zeroblob(16), 'autosaved', '', 1, 'Reef', 'reef', 'reef', '', 'It grew.', '', NULL, 2);
        INSERT INTO revision_author VALUES (zeroblob(16), 0, zeroblob(16));
        INSERT INTO credit (revision_id, position, source_id, role) VALUES (zeroblob(16), 0, zeroblob(16), 'reported_by');
        UPDATE revision SET kind = 'published';
        INSERT INTO brief (id, head, stage, publication, published_at, published_revision, created_at, updated_at, version)
          VALUES (zeroblob(16), zeroblob(16), 'ready', 'published', 1, zeroblob(16), 1, 1, 1);
        INSERT INTO slug VALUES ('reef', zeroblob(16), 1);
        INSERT INTO origin VALUES ('item', zeroblob(16), zeroblob(32), 1);
        INSERT INTO ledger VALUES (zeroblob(16), 'import', 1, 'a.txt', '{\"read\":1}');
        INSERT INTO search (search) VALUES ('rebuild');";

    /// A desk of format 5 with these ledgers, each with its verb.
    fn desk_of_format_5(path: &Path, ledgers: &[(&str, serde_json::Value)]) {
        let mut old = Connection::open(path).unwrap();
        old.pragma_update(None, "application_id", APPLICATION_ID)
            .unwrap();
        migrate(&mut old, 0, &MIGRATIONS[..5]).unwrap();
        for (number, (verb, account)) in ledgers.iter().enumerate() {
            let id = uuid::Uuid::from_u128(number as u128);
            let undoes = (*verb == "undo").then(uuid::Uuid::nil);
            old.execute(
                "INSERT INTO ledger (id, verb, at, place, account, undoes) VALUES (?1, ?2, 1, 'a.xml', ?3, ?4)",
                (id, verb, account.to_string(), undoes),
            )
            .unwrap();
        }
    }

    #[test]
    fn ledgers_of_format_5_are_kept_item_by_item() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("north.briefdesk");
        let brief = "01a2097b-ebf0-7fff-bfff-f8471c1d482a";
        let notes = serde_json::json!([{ "code": "a", "message": "“One”.\nTwo" }]);
        let imported = serde_json::json!([
            { "where": "a.xml, item 1", "kind": "page", "headline": "Reef", "outcome": "imported",
              "brief": brief, "slug": "reef", "notes": notes },
            // As programs wrote it before kinds were told.
            { "where": "a.xml, item 2", "headline": "", "outcome": "skipped", "notes": [] },
        ]);
        let undone = serde_json::json!([
            { "headline": "Reef", "slug": "reef", "outcome": "kept", "brief": brief, "notes": notes },
            { "headline": "Probe", "slug": "probe", "outcome": "removed", "notes": [] },
        ]);
        let account = |rest: serde_json::Value, items: &serde_json::Value| {
            let mut account = rest;
            account["items"] = items.clone();
            account
        };
        let import = serde_json::json!({ "formats": ["WXR"], "read": 2, "imported": 1,
            "updated": 0, "unchanged": 0, "skipped": 1, "dry_run": false, "notes": notes });
        let undo = serde_json::json!({ "import": uuid::Uuid::nil(), "removed": 1, "restored": 0,
            "kept": 1, "records": 0, "notes": [] });
        let export = serde_json::json!({ "written": 1, "unchanged": 0, "removed": 0, "pages": 1,
            "bytes": 1, "to": "site", "briefs": 1, "notes": [] });
        let old = [
            ("import", account(import, &imported)),
            ("undo", account(undo, &undone)),
            ("export", export),
        ];
        desk_of_format_5(&path, &old);
        let store = crate::store::Store::open(&path).unwrap();
        store
            .read("test", |reader| {
                let ledgers = reader.ledgers()?;
                assert_eq!(ledgers.len(), old.len());
                for row in ledgers {
                    let kept = reader.ledger(row.id)?.unwrap();
                    let items = reader.ledger_items(row.id, row.verb, 0, 10)?;
                    let mut told = serde_json::to_value(&items).unwrap();
                    if row.verb == crate::brief::LedgerVerb::Import {
                        assert_eq!(told[1]["kind"], "brief");
                        told[1].as_object_mut().unwrap().remove("kind");
                        assert_eq!(told, imported);
                        let next = reader.ledger_items(row.id, row.verb, 1, 10)?;
                        assert_eq!(next, items[1..]);
                    }
                    if row.verb == crate::brief::LedgerVerb::Undo {
                        assert_eq!(told, undone);
                    }
                    let account = serde_json::to_value(&kept.account).unwrap();
                    assert_eq!(account.get("items"), None);
                    assert!(account["notes"].is_array(), "{account}");
                }
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_ledger_that_can_not_be_converted_leaves_the_desk_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("north.briefdesk");
        let whole = serde_json::json!({ "items": [
            { "where": "a", "headline": "Reef", "outcome": "imported", "notes": [] },
        ] });
        let strange = serde_json::json!({ "items": [
            { "where": "a", "headline": "Probe", "outcome": "lost", "notes": [] },
        ] });
        desk_of_format_5(&path, &[("import", whole.clone()), ("import", strange)]);
        assert!(open(&path).is_err());
        let left = Connection::open(&path).unwrap();
        let (version, tables, account): (i64, i64, String) = left
            .query_row(
                "SELECT (SELECT user_version FROM pragma_user_version),
                        (SELECT count(*) FROM sqlite_schema WHERE name = 'ledger_item'),
                        (SELECT account FROM ledger ORDER BY id LIMIT 1)",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap();
        assert_eq!((version, tables, account), (5, 0, whole.to_string()));
    }

    #[test]
    fn a_desk_of_format_1_is_brought_up_to_date_with_all_it_holds() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("north.briefdesk");
        let mut old = Connection::open(&path).unwrap();
        old.pragma_update(None, "application_id", APPLICATION_ID)
            .unwrap();
        migrate(&mut old, 0, &MIGRATIONS[..1]).unwrap();
        old.execute_batch(&format!("BEGIN; {CONTENT} COMMIT;"))
            .unwrap();
        let dump = |connection: &Connection| -> Vec<String> {
            let mut rows = Vec::new();
            for table in [
                "desk", "author", "source", "revision", "brief", "slug", "origin",
            ] {
                let sql = format!("SELECT * FROM {table}");
                let mut statement = connection.prepare(&sql).unwrap();
                let columns = statement.column_count();
                let mut found = statement.query([]).unwrap();
                while let Some(row) = found.next().unwrap() {
                    rows.push(
                        (0..columns)
                            .map(|column| format!("{table} {:?}", row.get_ref(column).unwrap()))
                            .collect(),
                    );
                }
            }
            rows
        };
        let before = dump(&old);
        drop(old);
        let new = open(&path).unwrap();
        // Later formats add columns, and those behind the ones that were there.
        for (row, before) in dump(&new).iter().zip(&before) {
            assert!(row.starts_with(before), "{row}");
        }
        assert_eq!(dump(&new).len(), before.len());
        let number = |sql: &str| -> i64 { new.query_row(sql, [], |row| row.get(0)).unwrap() };
        assert_eq!(
            number("SELECT user_version FROM pragma_user_version"),
            FORMAT
        );
        assert_eq!(number("SELECT count(*) FROM search('grew')"), 1);
        assert_eq!(
            number("SELECT count(*) FROM ledger WHERE verb = 'import' AND undoes IS NULL"),
            1
        );
        let guarded = new.execute("DELETE FROM revision", []).unwrap_err();
        assert!(guarded.to_string().contains("kept for ever"), "{guarded}");
        let copy = Connection::open(folder.path().join("north.format-1.briefdesk")).unwrap();
        assert_eq!(dump(&copy), before);
    }
}
