-- Export profiles: how and where to an editor exports again and again, each under a name. `place`
-- and a theme that is a folder start from the desk's own folder unless they are absolute, so that
-- what lies below it moves with the desk.

CREATE TABLE export_profile (
  name TEXT NOT NULL PRIMARY KEY COLLATE NOCASE CHECK (name <> '' AND name = trim(name)),
  format TEXT NOT NULL CHECK (format IN ('html', 'markdown', 'hugo', 'jekyll', 'eleventy', 'pelican', 'zola',
    'astro', 'wxr', 'ninjs', 'csv', 'epub', 'book')),
  place TEXT NOT NULL CHECK (place <> ''),
  include TEXT NOT NULL CHECK (include IN ('published', 'all')),
  first_day TEXT CHECK (first_day IS date(first_day)),
  last_day TEXT CHECK (last_day IS date(last_day)),
  theme TEXT CHECK (theme <> ''),
  redirects TEXT NOT NULL CHECK (redirects IN ('', 'netlify', 'apache', 'netlify,apache')),
  exported_at INTEGER
) STRICT, WITHOUT ROWID;
