//! Which files are pages that stand by themselves, which are a site's furniture, and which are
//! somebody else's.

use super::{
    address::TOPS,
    name::Named,
    site::{Generator, Site},
};

/// Files about the folder, not in the archive.
const ABOUT: [&str; 10] = [
    "readme",
    "license",
    "licence",
    "changelog",
    "contributing",
    "code_of_conduct",
    "security",
    "authors",
    "contributors",
    "copying",
];

/// Folders that hold no copy: what a site is made with, and what was made.
const APART: [&str; 20] = [
    "themes",
    "layouts",
    "_layouts",
    "node_modules",
    "_site",
    "public",
    "_includes",
    "archetypes",
    "resources",
    "templates",
    "vendor",
    "_sass",
    "output",
    "dist",
    "bower_components",
    "i18n",
    "exampleSite",
    "_plugins",
    "plugins",
    "__pycache__",
];

/// Names of pages that every site has.
const PAGES: [&str; 14] = [
    "about",
    "contact",
    "imprint",
    "impressum",
    "privacy",
    "404",
    "search",
    "archive",
    "archives",
    "tags",
    "categories",
    "index",
    "home",
    "links",
];

/// The folder of a path that holds no copy.
pub(super) fn apart(path: &str) -> Option<&str> {
    let (folders, _) = path.rsplit_once('/')?;
    let mut at = 0;
    for part in folders.split('/') {
        let end = at + part.len();
        if APART.contains(&part) {
            return path.get(..end);
        }
        at = end + 1;
    }
    None
}

/// Whether the file is about the folder: a README.
pub(super) fn is_about(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    ABOUT.contains(&stem.replace('-', "_").as_str())
}

/// Whether the file is a page. `layout` is what its front matter says of how it is shown.
pub(super) fn is_page(named: &Named, site: &Site, layout: &str, dated: bool) -> bool {
    let layout = layout.rsplit('/').next().unwrap_or_default();
    let layout = layout.split('.').next().unwrap_or_default().to_lowercase();
    let folder = named.folder.as_str();
    let is_top = folder.is_empty() || TOPS.contains(&folder);
    if named.is_section
        || layout == "page"
        || PAGES.contains(&layout.as_str())
        || named.is_within("pages")
        || named.is_within("_pages")
    {
        return true;
    }
    if named.is_within("_posts") || named.is_within("_drafts") || dated {
        return false;
    }
    let in_collection = named.folders().any(|part| part.starts_with('_'));
    match site.generator {
        Generator::Jekyll if site.has_posts_folder => !in_collection,
        Generator::Hugo | Generator::Zola | Generator::Eleventy if is_top => true,
        _ => is_top && PAGES.contains(&named.slug.to_lowercase().as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_from_briefs() {
        let mut site = Site::unknown();
        site.has_posts_folder = true;
        for (generator, path, layout, dated, page) in [
            (Generator::Jekyll, "about.md", "", false, true),
            (
                Generator::Jekyll,
                "_posts/2019-04-13-reef.md",
                "",
                true,
                false,
            ),
            (
                Generator::Jekyll,
                "_posts/2019-04-13-reef.md",
                "page",
                true,
                true,
            ),
            (Generator::Jekyll, "_drafts/reef.md", "", false, false),
            (Generator::Jekyll, "_news/reef.md", "", false, false),
            (Generator::Hugo, "content/about.md", "", false, true),
            (Generator::Hugo, "content/reef.md", "", true, false),
            (Generator::Hugo, "content/posts/reef.md", "", false, false),
            (Generator::Hugo, "content/posts/_index.md", "", false, true),
            (Generator::Pelican, "content/pages/reef.md", "", true, true),
            (
                Generator::Eleventy,
                "index.md",
                "layouts/home.njk",
                true,
                true,
            ),
            (Generator::Unknown, "about.md", "", false, true),
            (Generator::Unknown, "reef.md", "post", false, false),
        ] {
            site.generator = generator;
            assert_eq!(
                is_page(&Named::of(path), &site, layout, dated),
                page,
                "{path}"
            );
        }
        assert_eq!(apart("a/themes/x/y.md"), Some("a/themes"));
        assert_eq!(apart("posts/themes.md"), None);
        assert!(is_about("README.md") && is_about("CODE-OF-CONDUCT.md") && !is_about("reads.md"));
    }
}
