-- Keeping a ledger item by item, so that neither an import nor whoever looks through its ledger must
-- hold all of it at once.

-- The items of imports' and undone imports' ledgers, in their order. `account` keeps all else. Of an
-- undone import every item was a brief, and none has a place. `brief_id` may be of a brief that is
-- gone by now, and none is known of an item that became none.
CREATE TABLE ledger_item (
  ledger_id BLOB NOT NULL REFERENCES ledger (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  place TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('brief', 'page', 'attachment', 'comment', 'author', 'tag', 'category', 'other')),
  headline TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN
    ('imported', 'updated', 'unchanged', 'skipped', 'removed', 'restored', 'kept')),
  brief_id BLOB CHECK (length(brief_id) = 16),
  slug TEXT,
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (ledger_id, position)
) STRICT, WITHOUT ROWID;

INSERT INTO ledger_item (ledger_id, position, place, kind, headline, outcome, brief_id, slug, notes)
SELECT ledger.id,
       item.key,
       coalesce(item.value ->> '$.where', ''),
       coalesce(item.value ->> '$.kind', 'brief'),
       item.value ->> '$.headline',
       item.value ->> '$.outcome',
       unhex(item.value ->> '$.brief', '-'),
       item.value ->> '$.slug',
       item.value -> '$.notes'
  FROM ledger, json_each(ledger.account, '$.items') AS item
 WHERE ledger.verb IN ('import', 'undo');

UPDATE ledger SET account = json_remove(account, '$.items') WHERE verb IN ('import', 'undo');
