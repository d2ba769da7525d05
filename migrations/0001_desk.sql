-- The desk: one archive in one file.
--
-- Ids are UUIDv7 (16 bytes). Times are whole seconds since 1970 UTC. Days are ISO 8601 text.
-- Every closed set has a CHECK; what a CHECK can't say stands in a trigger below.

-- Settings: exactly one row.
CREATE TABLE desk (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  id BLOB NOT NULL CHECK (length(id) = 16),
  title TEXT NOT NULL,
  tagline TEXT NOT NULL,
  base_url TEXT,
  language TEXT NOT NULL CHECK (language <> ''),
  time_zone TEXT NOT NULL CHECK (time_zone <> ''),
  page_size INTEGER NOT NULL CHECK (page_size BETWEEN 1 AND 65535),
  credit_pattern TEXT NOT NULL CHECK (instr(credit_pattern, '{credits}') > 0),
  credit_separator TEXT NOT NULL,
  address_pattern TEXT NOT NULL CHECK (instr(address_pattern, '{slug}') > 0)
) STRICT;

-- name_key is the name without what varies between spellings; see brief/name.rs.
CREATE TABLE author (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  bio TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- A merged source keeps its row and names the one it went into: published revisions point at
-- source rows and never change, so a merge must not rewrite them.
CREATE TABLE source (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  short_name TEXT,
  slug TEXT UNIQUE,
  home_page TEXT,
  host TEXT,
  merged_into BLOB REFERENCES source (id),
  CHECK ((slug IS NULL) = (merged_into IS NOT NULL)),
  CHECK (merged_into IS NULL OR merged_into <> id)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_by_host ON source (host) WHERE host IS NOT NULL AND merged_into IS NULL;
CREATE INDEX source_by_target ON source (merged_into) WHERE merged_into IS NOT NULL;

-- Every spelling that finds a source. An alias has its words and its place among the aliases; the
-- rows of the name and the short name have neither, as those stand in the source's own row.
CREATE TABLE source_name (
  name_key TEXT PRIMARY KEY,
  source_id BLOB NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  alias TEXT,
  position INTEGER,
  CHECK ((alias IS NULL) = (position IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX source_name_by_source ON source_name (source_id);

-- What a brief says lives in its revisions alone: `head` is the one in the editor's hands,
-- `published_revision` the one that readers see, will see or saw. Where nothing was edited since,
-- they are one. `key` numbers the rows for the search index and never leaves the file.
CREATE TABLE brief (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  head BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'review', 'ready', 'spiked')),
  publication TEXT NOT NULL CHECK (publication IN ('unpublished', 'scheduled', 'published', 'retracted')),
  published_at INTEGER,
  published_revision BLOB REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  retracted_at INTEGER,
  retraction_reason TEXT,
  embargo INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  imported_from TEXT,
  version INTEGER NOT NULL CHECK (version > 0),
  -- The order of the archive: newest first by publication time, then by id; what has no such time
  -- yet stands before all that has.
  sort_at INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(published_at, 9223372036854775807)) VIRTUAL,
  CHECK ((publication = 'unpublished') = (published_at IS NULL)),
  CHECK ((publication = 'unpublished') = (published_revision IS NULL)),
  CHECK ((publication = 'retracted') = (retracted_at IS NOT NULL)),
  CHECK ((publication = 'retracted') = (retraction_reason IS NOT NULL)),
  CHECK (stage <> 'spiked' OR publication = 'unpublished')
) STRICT;

CREATE INDEX brief_in_order ON brief (sort_at DESC, id DESC);
CREATE INDEX brief_by_publication ON brief (publication, sort_at DESC, id DESC);
CREATE INDEX brief_by_stage ON brief (stage, sort_at DESC, id DESC);
CREATE INDEX brief_by_head ON brief (head);
CREATE INDEX brief_by_published_revision ON brief (published_revision);
CREATE INDEX brief_by_standing ON brief (stage, publication);
CREATE INDEX brief_changed ON brief (key) WHERE published_revision <> head;
CREATE INDEX brief_by_update ON brief (updated_at DESC, id DESC);

CREATE TABLE revision (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  brief_id BLOB NOT NULL REFERENCES brief (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('autosaved', 'named', 'published')),
  name TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  headline TEXT NOT NULL,
  headline_key TEXT NOT NULL,
  slug TEXT NOT NULL,
  standfirst TEXT NOT NULL,
  body TEXT NOT NULL,
  dateline TEXT NOT NULL,
  language TEXT,
  words INTEGER NOT NULL CHECK (words >= 0),
  CHECK ((kind = 'named') = (name <> ''))
) STRICT;

CREATE INDEX revision_by_brief ON revision (brief_id, id);
CREATE INDEX revision_by_headline ON revision (headline_key, id DESC);
CREATE INDEX revision_by_words ON revision (words DESC, id DESC);

CREATE TABLE revision_author (
  revision_id BLOB NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  author_id BLOB NOT NULL REFERENCES author (id),
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_author_by_author ON revision_author (author_id);

CREATE TABLE revision_tag (
  revision_id BLOB NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag_id BLOB NOT NULL REFERENCES tag (id),
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_tag_by_tag ON revision_tag (tag_id);

CREATE TABLE credit (
  revision_id BLOB NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  source_id BLOB NOT NULL REFERENCES source (id),
  role TEXT NOT NULL CHECK (role IN ('reported_by', 'quoted', 'via', 'photo', 'excerpted_from')),
  url TEXT,
  headline TEXT,
  reporter TEXT,
  published_on TEXT,
  read_on TEXT,
  archive_url TEXT,
  wording TEXT,
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX credit_by_source ON credit (source_id);

-- Who owns which slug: a brief owns the one it has now and, for ever, those it was published under.
CREATE TABLE slug (
  slug TEXT PRIMARY KEY,
  brief_id BLOB NOT NULL REFERENCES brief (id) DEFERRABLE INITIALLY DEFERRED,
  was_published INTEGER NOT NULL CHECK (was_published IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX slug_by_brief ON slug (brief_id);

-- Former addresses within the archive.
CREATE TABLE redirect (
  path TEXT PRIMARY KEY CHECK (path LIKE '/%'),
  brief_id BLOB NOT NULL REFERENCES brief (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX redirect_by_brief ON redirect (brief_id);

CREATE TABLE correction (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  brief_id BLOB NOT NULL REFERENCES brief (id),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'clarification', 'update', 'editors_note')),
  at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX correction_by_brief ON correction (brief_id, at, id);

CREATE TABLE media (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  mime TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  alt TEXT NOT NULL,
  caption TEXT NOT NULL,
  credit TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Apart from what describes them, so that listing media reads no pictures.
CREATE TABLE media_content (
  media_id BLOB PRIMARY KEY REFERENCES media (id) ON DELETE CASCADE,
  content BLOB NOT NULL
) STRICT;

-- What an imported item was, so that the same item is known again. `version` is the brief's as the
-- import left it: where the brief's own is another, an editor has changed it since.
CREATE TABLE origin (
  item TEXT PRIMARY KEY,
  brief_id BLOB NOT NULL REFERENCES brief (id),
  fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX origin_by_brief ON origin (brief_id);

-- The accounts of imports and exports, kept as they were given (JSON).
CREATE TABLE ledger (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  verb TEXT NOT NULL CHECK (verb IN ('import', 'export')),
  at INTEGER NOT NULL,
  place TEXT NOT NULL,
  account TEXT NOT NULL CHECK (json_valid(account))
) STRICT;

-- What readers would see differently after an export now: single briefs, or, where brief_id is
-- NULL, all of them. An export takes out the rows up to the change it had read; the triggers at
-- the end of this file put them in.
CREATE TABLE unexported (
  change INTEGER PRIMARY KEY AUTOINCREMENT,
  brief_id BLOB UNIQUE REFERENCES brief (id)
) STRICT;

-- A published revision never changes and is never deleted, and neither are its parts.
CREATE TRIGGER revision_stays BEFORE UPDATE ON revision WHEN old.kind = 'published'
BEGIN SELECT raise(ABORT, 'a published revision never changes'); END;

CREATE TRIGGER revision_remains BEFORE DELETE ON revision WHEN old.kind = 'published'
BEGIN SELECT raise(ABORT, 'a published revision is kept for ever'); END;

CREATE TRIGGER revision_author_joins BEFORE INSERT ON revision_author
WHEN (SELECT kind FROM revision WHERE id = new.revision_id) = 'published'
BEGIN SELECT raise(ABORT, 'a published revision never changes'); END;

CREATE TRIGGER revision_author_leaves BEFORE DELETE ON revision_author
WHEN (SELECT kind FROM revision WHERE id = old.revision_id) = 'published'
BEGIN SELECT raise(ABORT, 'a published revision never changes'); END;

CREATE TRIGGER revision_tag_joins BEFORE INSERT ON revision_tag
WHEN (SELECT kind FROM revision WHERE id = new.revision_id) = 'published'
BEGIN SELECT raise(ABORT, 'a published revision never changes'); END;

CREATE TRIGGER revision_tag_leaves BEFORE DELETE ON revision_tag
WHEN (SELECT kind FROM revision WHERE id = old.revision_id) = 'published'
BEGIN SELECT raise(ABORT, 'a published revision never changes'); END;

CREATE TRIGGER credit_joins BEFORE INSERT ON credit
WHEN (SELECT kind FROM revision WHERE id = new.revision_id) = 'published'
BEGIN SELECT raise(ABORT, 'a published revision never changes'); END;

CREATE TRIGGER credit_leaves BEFORE DELETE ON credit
WHEN (SELECT kind FROM revision WHERE id = old.revision_id) = 'published'
BEGIN SELECT raise(ABORT, 'a published revision never changes'); END;

CREATE TRIGGER revision_author_stays BEFORE UPDATE ON revision_author
BEGIN SELECT raise(ABORT, 'a byline is written anew, not changed'); END;

CREATE TRIGGER revision_tag_stays BEFORE UPDATE ON revision_tag
BEGIN SELECT raise(ABORT, 'tags are written anew, not changed'); END;

CREATE TRIGGER credit_stays BEFORE UPDATE ON credit
BEGIN SELECT raise(ABORT, 'credits are written anew, not changed'); END;

-- What search looks through: each brief as its editor has it, its people and sources by name.
CREATE VIEW brief_text (key, headline, standfirst, body, byline, credits, tags) AS
SELECT
  brief.key,
  revision.headline,
  revision.standfirst,
  revision.body,
  (SELECT group_concat(author.name, ', ' ORDER BY revision_author.position)
     FROM revision_author JOIN author ON author.id = revision_author.author_id
    WHERE revision_author.revision_id = revision.id),
  (SELECT group_concat(
            concat_ws(' ', live.name, live.short_name, credit.headline, credit.reporter, credit.wording),
            ', ' ORDER BY credit.position)
     FROM credit
     JOIN source ON source.id = credit.source_id
     JOIN source AS live ON live.id = coalesce(source.merged_into, source.id)
    WHERE credit.revision_id = revision.id),
  (SELECT group_concat(tag.name, ', ' ORDER BY revision_tag.position)
     FROM revision_tag JOIN tag ON tag.id = revision_tag.tag_id
    WHERE revision_tag.revision_id = revision.id)
FROM brief JOIN revision ON revision.id = brief.head;

CREATE VIRTUAL TABLE search USING fts5 (
  headline, standfirst, body, byline, credits, tags,
  content = 'brief_text', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);

-- What changes for readers when a brief, its notices or its former addresses change.
CREATE TRIGGER brief_enters AFTER INSERT ON brief WHEN new.publication IN ('published', 'retracted')
BEGIN INSERT OR REPLACE INTO unexported (brief_id) VALUES (new.id); END;

CREATE TRIGGER brief_changes
AFTER UPDATE OF publication, published_at, published_revision, retracted_at, retraction_reason ON brief
WHEN (old.publication IN ('published', 'retracted') OR new.publication IN ('published', 'retracted'))
 AND (old.publication, old.published_at, old.published_revision, old.retracted_at, old.retraction_reason)
  IS NOT (new.publication, new.published_at, new.published_revision, new.retracted_at, new.retraction_reason)
BEGIN INSERT OR REPLACE INTO unexported (brief_id) VALUES (new.id); END;

CREATE TRIGGER correction_enters AFTER INSERT ON correction
WHEN (SELECT publication FROM brief WHERE id = new.brief_id) IN ('published', 'retracted')
BEGIN INSERT OR REPLACE INTO unexported (brief_id) VALUES (new.brief_id); END;

CREATE TRIGGER redirect_enters AFTER INSERT ON redirect
WHEN (SELECT publication FROM brief WHERE id = new.brief_id) IN ('published', 'retracted')
BEGIN INSERT OR REPLACE INTO unexported (brief_id) VALUES (new.brief_id); END;

CREATE TRIGGER redirect_leaves AFTER DELETE ON redirect
WHEN (SELECT publication FROM brief WHERE id = old.brief_id) IN ('published', 'retracted')
BEGIN INSERT OR REPLACE INTO unexported (brief_id) VALUES (old.brief_id); END;

-- What changes for readers everywhere: the settings, and the records that pages name.
CREATE TRIGGER desk_changes AFTER UPDATE ON desk
WHEN (old.title, old.tagline, old.base_url, old.language, old.time_zone, old.page_size,
      old.credit_pattern, old.credit_separator, old.address_pattern)
  IS NOT (new.title, new.tagline, new.base_url, new.language, new.time_zone, new.page_size,
      new.credit_pattern, new.credit_separator, new.address_pattern)
BEGIN
  DELETE FROM unexported WHERE brief_id IS NULL;
  INSERT INTO unexported (brief_id) VALUES (NULL);
END;

CREATE TRIGGER author_changes AFTER UPDATE ON author
WHEN (old.name, old.slug, old.bio) IS NOT (new.name, new.slug, new.bio)
BEGIN
  DELETE FROM unexported WHERE brief_id IS NULL;
  INSERT INTO unexported (brief_id) VALUES (NULL);
END;

CREATE TRIGGER tag_changes AFTER UPDATE ON tag WHEN (old.name, old.slug) IS NOT (new.name, new.slug)
BEGIN
  DELETE FROM unexported WHERE brief_id IS NULL;
  INSERT INTO unexported (brief_id) VALUES (NULL);
END;

CREATE TRIGGER source_changes AFTER UPDATE ON source
WHEN (old.name, old.short_name, old.slug, old.home_page, old.merged_into)
  IS NOT (new.name, new.short_name, new.slug, new.home_page, new.merged_into)
BEGIN
  DELETE FROM unexported WHERE brief_id IS NULL;
  INSERT INTO unexported (brief_id) VALUES (NULL);
END;
