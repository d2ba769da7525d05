//! Exports of other platforms that others keep for testing: every file is imported as expected, or
//! refused with a reason. Reads the folder `ghost` below `BRIEFDESK_CORPUS`, and does nothing where
//! that is not set.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

use briefdesk_core::{
    import::{Basket, ReadOptions},
    progress::Silent,
};

/// What is expected of a file or folder.
enum Expected {
    /// The format, how many briefs, and how many items were passed over.
    Imported(&'static str, usize, usize),
    /// Refused as `bad_input`, with these words.
    Refused(&'static str),
}
use Expected::{Imported, Refused};

const WORDPRESS: Expected = Refused("WordPress");

/// Each file or folder of the corpus, below `ghost`.
const EXPECTED: &[(&str, Expected)] = &[
    ("malformed/broken.json", Refused("no format")),
    (
        "mg-medium-export/test/fixtures/export/posts/advanced-post.html",
        Imported("Medium export", 1, 0),
    ),
    (
        "mg-medium-export/test/fixtures/export/posts/basic-post.html",
        Imported("Medium export", 1, 0),
    ),
    (
        "mg-medium-export/test/fixtures/export/posts/code-post.html",
        Imported("Medium export", 1, 0),
    ),
    (
        "mg-medium-export/test/fixtures/export/posts/comment.html",
        Imported("Medium export", 0, 1),
    ),
    (
        "mg-medium-export/test/fixtures/export/posts/draft-post.html",
        Imported("Medium export", 1, 0),
    ),
    (
        "mg-medium-export/test/fixtures/export/posts/no-date-post.html",
        Imported("Medium export", 1, 0),
    ),
    (
        "mg-medium-export/test/fixtures/export/posts/no-slug-post.html",
        Imported("Medium export", 1, 0),
    ),
    (
        "mg-medium-export/test/fixtures/export/posts/quote-post.html",
        Imported("Medium export", 1, 0),
    ),
    (
        "mg-medium-export/test/fixtures/export/posts/short-post.html",
        Imported("Medium export", 1, 0),
    ),
    (
        "mg-medium-export/test/fixtures/export",
        Imported("Medium export", 8, 1),
    ),
    ("mg-substack/test/fixtures/posts.csv", Refused("Substack")),
    (
        "mg-substack/test/fixtures",
        Imported("Substack export", 4, 1),
    ),
    (
        "mg-blogger/test/fixtures/response.json",
        Imported("Blogger Atom", 3, 0),
    ),
    (
        "mg-json/test/fixtures/single-post-with-bad-tag-order.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-json/test/fixtures/single-post-only-meta.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-json/test/fixtures/single-post-only.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-json/test/fixtures/single-post-author-long-slug.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-json/test/fixtures/single-post-with-empty-tag.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-json/test/fixtures/single-post-only-long-meta.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-json/test/fixtures/single-post-author-bad-email.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-json/test/fixtures/multi-post-only.json",
        Imported("Ghost JSON", 3, 0),
    ),
    (
        "mg-json/test/fixtures/single-post-author.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-ghost-api/src/test/fixtures/posts.json",
        Imported("Ghost JSON", 1, 0),
    ),
    (
        "mg-linkfixer/test/fixtures/ctx.json",
        Imported("Ghost JSON", 3, 4),
    ),
    (
        "mg-linkfixer/test/fixtures/ctx-slug-yyyy-mm-dd.json",
        Imported("Ghost JSON", 3, 2),
    ),
    (
        "mg-linkfixer/test/fixtures/ctx-yyyy-mm.json",
        Imported("Ghost JSON", 3, 2),
    ),
    (
        "mg-linkfixer/test/fixtures/ctx-slug-yyyy-mm.json",
        Imported("Ghost JSON", 3, 2),
    ),
    (
        "mg-linkfixer/test/fixtures/ctx-lexical.json",
        Imported("Ghost JSON", 3, 4),
    ),
    (
        "mg-linkfixer/test/fixtures/ctx-yyyy-mm-dd.json",
        Imported("Ghost JSON", 3, 2),
    ),
    ("mg-wp-api/test/fixtures/dated-posts.json", WORDPRESS),
    ("mg-wp-api/test/fixtures/single-cpt-post.json", WORDPRESS),
    (
        "mg-wp-api/test/fixtures/single-post-with-smaller-images.json",
        WORDPRESS,
    ),
    ("mg-wp-api/test/fixtures/multiple-users.json", WORDPRESS),
    (
        "mg-wp-api/test/fixtures/single-post-no-author.json",
        WORDPRESS,
    ),
    (
        "mg-wp-api/test/fixtures/single-coauthor-post.json",
        WORDPRESS,
    ),
    ("mg-wp-api/test/fixtures/co-authors-post.json", WORDPRESS),
    (
        "mg-wp-api/test/fixtures/single-post-with-html-in-title.json",
        WORDPRESS,
    ),
    ("mg-wp-api/test/fixtures/single-user.json", WORDPRESS),
    ("mg-wp-api/test/fixtures/single-post.json", WORDPRESS),
    (
        "mg-wp-api/test/fixtures/single-post-with-linked-images.json",
        WORDPRESS,
    ),
    (
        "mg-wp-api/test/fixtures/single-post-with-duplicate-images.json",
        WORDPRESS,
    ),
    ("mg-wp-api/test/fixtures/single-page.json", WORDPRESS),
    (
        "mg-chorus/test/fixtures/Entry:0969db64-b8d7-11ed-afa1-0242ac120001.json",
        Refused("Chorus"),
    ),
    ("mg-chorus/test/fixtures/Entry:1234.json", Refused("Chorus")),
    (
        "mg-curated-export/test/fixtures/12.json",
        Refused("Curated"),
    ),
    (
        "mg-buttondown/src/test/fixtures/emails.json",
        Refused("Buttondown"),
    ),
    ("mg-buttondown/src/test/fixtures/emails.csv", Refused("CSV")),
    (
        "mg-tinynews/test/fixtures/author-multiple.json",
        Refused("Tiny News"),
    ),
    (
        "mg-tinynews/test/fixtures/articles.json",
        Refused("Tiny News"),
    ),
    (
        "mg-tinynews/test/fixtures/author-single.json",
        Refused("Tiny News"),
    ),
    (
        "mg-letterdrop/test/fixtures/api-response.json",
        Refused("Letterdrop"),
    ),
];

/// What others of the suite read: Markdown of static sites.
const ELSEWHERE: &[&str] = &[
    "mg-jekyll-export/",
    "mg-buttondown/src/test/fixtures/emails/",
];

fn corpus() -> Option<PathBuf> {
    Some(Path::new(&env::var_os("BRIEFDESK_CORPUS")?).join("ghost"))
}

/// Every file below, as paths with slashes, without the name of the collection they came in.
fn paths_below(root: &Path) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(root).unwrap();
                paths.insert(below.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    paths
}

#[test]
fn every_export_in_the_corpus_is_imported_or_refused_as_expected() {
    let Some(root) = corpus() else { return };
    let all = paths_below(&root);
    let mut left = all.clone();
    assert!(!all.is_empty(), "{} holds no file", root.display());
    let options = ReadOptions::in_zone(chrono_tz::Tz::UTC);
    for (expected_path, expected) in EXPECTED {
        let found = all.iter().find(|path| {
            path.ends_with(expected_path) || path.contains(&format!("{expected_path}/"))
        });
        let found = found.unwrap_or_else(|| panic!("{expected_path} is not in the corpus"));
        let end = found.find(expected_path).unwrap() + expected_path.len();
        let found = found[..end].to_owned();
        let read = Basket::filled_from(&root.join(&found), &options, &Silent);
        match (expected, read) {
            (Imported(name, briefs, passed_over), Ok((format, basket))) => {
                let counts = (format.name, basket.briefs.len(), basket.passed_over.len());
                assert_eq!(counts, (*name, *briefs, *passed_over), "{found}");
                for brief in &basket.briefs {
                    assert!(!brief.contents.headline.is_empty(), "{}", brief.place);
                    assert!(!brief.contents.body.is_empty(), "{}", brief.place);
                }
            }
            (Refused(words), Err(error)) => {
                assert_eq!(error.code(), "bad_input", "{found}");
                assert!(error.to_string().contains(words), "{found}: {error}");
            }
            (Imported(..), Err(error)) => panic!("{found} was refused: {error}"),
            (Refused(_), Ok((format, _))) => panic!("{found} was read as {}", format.name),
        }
        left.retain(|path| *path != found && !path.starts_with(&format!("{found}/")));
    }
    left.retain(|path| !ELSEWHERE.iter().any(|folder| path.contains(folder)));
    assert!(left.is_empty(), "nothing is expected of {left:#?}");
}
