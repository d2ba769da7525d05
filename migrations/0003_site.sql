-- The web site's page about the archive: what its readers are told about who makes it and how
-- (CommonMark). Empty where there is no such page.
ALTER TABLE desk ADD COLUMN about TEXT NOT NULL DEFAULT '';
