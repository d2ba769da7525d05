-- Importing whole archives: what a brief was made from, where readers found it before, and what
-- each import did, so that all of it can be taken back.

-- The accounts of imports, exports and undone imports. `undoes` is the import that was taken back,
-- which can be done once.
CREATE TABLE ledger_with_undo (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  verb TEXT NOT NULL CHECK (verb IN ('import', 'export', 'undo')),
  at INTEGER NOT NULL,
  place TEXT NOT NULL,
  account TEXT NOT NULL CHECK (json_valid(account)),
  undoes BLOB UNIQUE REFERENCES ledger (id),
  CHECK ((verb = 'undo') = (undoes IS NOT NULL))
) STRICT;

INSERT INTO ledger_with_undo (id, verb, at, place, account)
SELECT id, verb, at, place, account FROM ledger;
DROP TABLE ledger;
ALTER TABLE ledger_with_undo RENAME TO ledger;

-- The HTML that a brief's body was made from, as its origin had it.
CREATE TABLE original (
  brief_id BLOB PRIMARY KEY REFERENCES brief (id),
  html TEXT NOT NULL
) STRICT;

-- The whole addresses that led to a brief at its origin, in the form in which links are compared:
-- `old.example/2010/05/reef`; see brief/former_address.rs.
CREATE TABLE former_address (
  address TEXT PRIMARY KEY,
  brief_id BLOB NOT NULL REFERENCES brief (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX former_address_by_brief ON former_address (brief_id);

-- Where the archives that came in stood on the web, in the same form: links that lead below are
-- links within the archive.
CREATE TABLE site (
  address TEXT PRIMARY KEY,
  ledger_id BLOB NOT NULL REFERENCES ledger (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- What an import did to a brief: made it, where `before` is NULL, or else brought it up to date;
-- `before` then says what it was (JSON). `version` is the brief's as the import left it: where the
-- brief's own is another, it was changed since.
CREATE TABLE import_brief (
  ledger_id BLOB NOT NULL REFERENCES ledger (id) DEFERRABLE INITIALLY DEFERRED,
  brief_id BLOB NOT NULL REFERENCES brief (id),
  version INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  PRIMARY KEY (ledger_id, brief_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_brief_by_brief ON import_brief (brief_id);

-- The records that an import made, each as it made it (JSON): where one reads otherwise now, an
-- editor has worked on it since.
CREATE TABLE import_record (
  ledger_id BLOB NOT NULL REFERENCES ledger (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('author', 'source', 'tag', 'media')),
  record_id BLOB NOT NULL CHECK (length(record_id) = 16),
  record TEXT NOT NULL CHECK (json_valid(record)),
  PRIMARY KEY (ledger_id, kind, record_id)
) STRICT, WITHOUT ROWID;

-- The import that is being taken back: a row only while that goes on, within one transaction.
CREATE TABLE undoing (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  ledger_id BLOB NOT NULL REFERENCES ledger (id)
) STRICT;

-- A published revision is kept for ever, but for those of briefs that an import made and that go
-- with it when it is taken back.
DROP TRIGGER revision_remains;
CREATE TRIGGER revision_remains BEFORE DELETE ON revision
WHEN old.kind = 'published' AND NOT EXISTS (
  SELECT 1 FROM undoing JOIN import_brief ON import_brief.ledger_id = undoing.ledger_id
   WHERE import_brief.brief_id = old.brief_id AND import_brief.before IS NULL
)
BEGIN SELECT raise(ABORT, 'a published revision is kept for ever'); END;

-- The same bytes are kept once.
CREATE INDEX media_by_content ON media (sha256);
