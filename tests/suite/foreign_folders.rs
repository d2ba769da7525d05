//! Markdown folders that other programs' tests are made with. They are read where they lie, in the
//! folder that `BRIEFDESK_CORPUS` names; without it there is nothing to prove.

use std::{env, path::PathBuf};

use briefdesk_core::{
    brief::{Publication, Stage},
    import::{Basket, ReadOptions},
    progress::Silent,
};
use chrono_tz::Tz;

/// A file's headline, day, slug, authors, tags, and whether it is a draft.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    bool,
);

const JEKYLL: [Row; 12] = [
    (
        "2022-06-09-basename.md",
        "This post has 'basename' frontmatter",
        "2022-06-09",
        "custom-basename",
        "",
        "",
        false,
    ),
    (
        "2022-06-06-tag-list.md",
        "This post as tags as a YAML list",
        "2022-06-06",
        "tag-list",
        "",
        "some-word, cat, photos",
        false,
    ),
    (
        "2022-06-05-published-false.md",
        "This post has published:false set",
        "2022-06-05",
        "published-false",
        "Mark Stosberg",
        "",
        true,
    ),
    (
        "2022-06-05-basic.html",
        "Basic HTML Post",
        "2022-06-05",
        "basic",
        "Mark Stosberg",
        "",
        false,
    ),
    (
        "2022-06-03-front-matter-tags-cats.md",
        "This has front matter",
        "2022-06-03",
        "front-matter-tags-cats",
        "",
        "Lorem Ipsum, dolor, Simet-Amet, News, Posts, Articles",
        false,
    ),
    (
        "2022-03-11-has-spaced-lists.md",
        "This post has spaced lists",
        "2022-03-11",
        "has-spaced-lists",
        "",
        "",
        false,
    ),
    (
        "2022-03-10-has-html.md",
        "This post has HTML in it",
        "2022-03-10",
        "has-html",
        "",
        "",
        false,
    ),
    (
        "my-first-post.md",
        "My first post",
        "2021-11-26",
        "my-first-post",
        "Persons Name",
        "",
        false,
    ),
    (
        "2021-9-1-alt-date-format.md",
        "This has no zero before month and day",
        "2021-09-01",
        "alt-date-format",
        "",
        "",
        false,
    ),
    (
        "2021-08-25-relative-links.md",
        "This has relative links",
        "2021-08-25",
        "relative-links",
        "Persons Name",
        "",
        false,
    ),
    (
        "2021-08-24-no-author.md",
        "This has no author",
        "2021-08-24",
        "no-author",
        "",
        "",
        false,
    ),
    (
        "2021-08-23-basic-post.md",
        "This is a Basic Post",
        "2021-08-23",
        "basic-post",
        "Persons Name",
        "",
        false,
    ),
];

#[test]
fn the_jekyll_posts_of_a_migration_tool_come_in_exactly() {
    let Some(corpus) = env::var_os("BRIEFDESK_CORPUS") else {
        return;
    };
    let folder = PathBuf::from(corpus)
        .join("ghost/tryghost-migrate-fixtures/mg-jekyll-export/test/fixtures");
    assert!(folder.is_dir(), "{} is not there", folder.display());
    let options = ReadOptions::in_zone(Tz::UTC);
    let (format, basket) = Basket::filled_from(&folder, &options, &Silent).unwrap();
    assert_eq!(format.name, "Markdown folder");
    let seen: Vec<_> = basket
        .briefs
        .iter()
        .map(|brief| {
            let at = brief.publication.at().or(brief.created_at);
            (
                brief.place.as_str(),
                brief.contents.headline.as_str(),
                at.map(|at| at.to_string()[..10].to_owned())
                    .unwrap_or_default(),
                brief
                    .contents
                    .slug
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                brief.contents.byline.join(", "),
                brief.contents.tags.join(", "),
                brief.stage == Stage::Draft && brief.publication == Publication::Unpublished,
            )
        })
        .collect();
    let expected: Vec<_> = JEKYLL
        .iter()
        .map(|(place, headline, day, slug, byline, tags, is_draft)| {
            let [day, slug, byline, tags] =
                [day, slug, byline, tags].map(|text| (*text).to_owned());
            (*place, *headline, day, slug, byline, tags, *is_draft)
        })
        .collect();
    assert_eq!(seen, expected);
    assert!(basket.passed_over.is_empty(), "{:?}", basket.passed_over);
    let body = |place: &str| {
        let mut briefs = basket.briefs.iter();
        let brief = briefs.find(|brief| brief.place == place).unwrap();
        brief.contents.body.as_str()
    };
    assert_eq!(body("2022-06-09-basename.md"), "Issue #504");
    assert!(body("2022-03-10-has-html.md").contains("<video width=\"320\""));
    assert!(body("2021-08-25-relative-links.md").contains("![A nice photo](/images/photo.jpg)"));
    assert!(body("2022-06-05-basic.html").starts_with("First Paragraph"));
}
