-- Which theme the web site has: a built-in one's name, or a folder's path, which starts from the
-- desk's own folder unless it is absolute.
ALTER TABLE desk ADD COLUMN theme TEXT NOT NULL DEFAULT 'default' CHECK (theme <> '');
