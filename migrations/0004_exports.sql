-- Exporting what has changed: what an export lists of every brief before it reads any, found
-- without their texts. Both indexes are named in the queries of store/archive.rs.

CREATE INDEX revision_outline ON revision (id, kept_at, headline, slug, language);

CREATE INDEX revision_with_media ON revision (id) WHERE instr(body, 'media/') > 0;
