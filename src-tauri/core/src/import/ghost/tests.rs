//! Ghost exports of every age, as briefs.

use std::{fs, path::Path};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::{
    brief::{Publication, Role, Stage},
    import::{
        Basket, Format,
        samples::{codes, only},
    },
    progress::Silent,
};

fn in_utc() -> ReadOptions {
    ReadOptions::in_zone(chrono_tz::Tz::UTC)
}

fn read_with(json: &Value, options: &ReadOptions) -> Basket {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.json");
    fs::write(&path, json.to_string()).unwrap();
    let (format, basket) = Basket::filled_from(&path, options, &Silent).unwrap();
    assert_eq!(format.name, "Ghost JSON");
    basket
}

fn read_export(json: &Value) -> Basket {
    read_with(json, &in_utc())
}

/// A whole export of these posts.
fn export(posts: Value) -> Value {
    json!({"db": [{
        "meta": {"exported_on": 1_700_000_000_000_u64, "version": "5.70.0"},
        "data": {
            "posts": posts,
            "users": [
                {"id": "u1", "name": "Science Desk", "slug": "science"},
                {"id": "u2", "name": "Space Desk", "slug": "space"},
                {"id": "u3", "name": "Archive Desk", "slug": "archive"},
            ],
            "tags": [
                {"id": "t1", "name": "Comets", "slug": "comets"},
                {"id": "t2", "name": "#no-banner", "slug": "hash-no-banner", "visibility": "internal"},
                {"id": "t3", "name": "Probes", "slug": "probes"},
            ],
            "posts_tags": [
                {"post_id": "1", "tag_id": "t1", "sort_order": 1},
                {"post_id": "1", "tag_id": "t2", "sort_order": 2},
                {"post_id": "1", "tag_id": "t3", "sort_order": 0},
            ],
            "posts_authors": [
                {"post_id": "1", "author_id": "u1", "sort_order": 1},
                {"post_id": "1", "author_id": "u2", "sort_order": 0},
            ],
            "posts_meta": [
                {"post_id": "1", "feature_image_alt": "The comet", "feature_image_caption": "From <b>30 km</b>"},
            ],
            "snippets": [{"id": "s1"}],
        },
    }]})
}

fn rosetta() -> Value {
    json!({
        "id": "1", "uuid": "aa-1", "title": "Rosetta wakes", "slug": "rosetta-wakes",
        "html": "<p>The probe sent its <a href=\"__GHOST_URL__/first/\">first signal</a> in 31 months.</p>",
        "feature_image": "__GHOST_URL__/content/images/2014/comet.jpg",
        "status": "published", "type": "post", "visibility": "paid", "featured": 1,
        "custom_excerpt": "The comet is next.",
        "published_at": "2014-01-20T18:00:00.000Z",
        "created_at": "2014-01-20T17:00:00.000Z",
        "updated_at": "2014-01-21T18:00:00.000Z",
        "canonical_url": "https://www.bbc.co.uk/news/science-1",
        "codeinjection_head": "<style></style>",
    })
}

#[test]
fn a_post_keeps_all_that_has_a_place() {
    let basket = read_export(&export(json!([rosetta()])));
    assert!(basket.sites.is_empty());
    assert_eq!(codes(&basket.notes), ["site_unknown", "records_dropped"]);
    assert_eq!(
        basket.counts,
        [
            (ItemKind::Author, 3, 2),
            (ItemKind::Tag, 3, 2),
            (ItemKind::Other, 1, 0)
        ]
    );
    let brief = only(basket);
    assert_eq!(brief.place, "export.json, post 1");
    assert_eq!(brief.item, "ghost aa-1");
    let contents = &brief.contents;
    assert_eq!(contents.headline, "Rosetta wakes");
    assert_eq!(contents.slug.as_ref().unwrap().as_str(), "rosetta-wakes");
    assert_eq!(contents.standfirst, "The comet is next.");
    assert_eq!(contents.byline, ["Space Desk", "Science Desk"]);
    assert_eq!(contents.tags, ["Probes", "Comets"]);
    let body = contents.body.as_str();
    assert!(body.contains("first signal"), "{body}");
    let credit = contents.credits.last().unwrap();
    assert_eq!((&*credit.source, credit.citation.role), ("BBC", Role::Via));
    assert_eq!(brief.stage, Stage::Ready);
    assert_eq!(
        brief.publication,
        Publication::Published {
            at: "2014-01-20T18:00:00Z".parse().unwrap(),
            revision: ()
        }
    );
    assert_eq!(brief.created_at, "2014-01-20T17:00:00Z".parse().ok());
    assert_eq!(brief.redirects, ["/rosetta-wakes/"]);
    let original = brief.original.unwrap();
    for part in [
        "src=\"/content/images/2014/comet.jpg\" alt=\"The comet\"",
        "<figcaption>From <b>30 km</b>",
        "href=\"/first/\"",
    ] {
        assert!(original.contains(part), "{part} in {original}");
    }
    let mut found = codes(&brief.notes);
    found.retain(|code| !code.starts_with("html_"));
    for code in [
        "internal_tag",
        "canonical_elsewhere",
        "members_only",
        "featured",
        "code_injection",
    ] {
        assert!(found.contains(&code), "{code} in {found:?}");
    }
}

#[test]
fn where_the_site_stood_gives_whole_addresses() {
    let mut json = export(json!([rosetta()]));
    json["db"][0]["data"]["settings"] =
        json!([{"key": "url", "value": "https://old.example/blog"}]);
    let basket = read_export(&json);
    assert_eq!(basket.sites, ["https://old.example/blog"]);
    let brief = only(basket);
    assert_eq!(
        brief.imported_from.as_deref(),
        Some("https://old.example/blog/rosetta-wakes/")
    );
    assert_eq!(brief.redirects, ["/rosetta-wakes/"]);
    let body = brief.contents.body.as_str();
    assert!(body.contains("(https://old.example/blog/first/)"), "{body}");
}

#[test]
fn each_status_has_its_stage_and_publication() {
    let post = |number: usize, status: &str, at: Value| {
        json!({"id": format!("p{number}"), "title": format!("Post {number}"), "slug": format!("post-{number}"),
               "html": "<p>A text.</p>", "status": status, "published_at": at})
    };
    let at = json!("2014-01-20T18:00:00.000Z");
    let basket = read_export(&export(json!([
        post(1, "draft", at.clone()),
        post(2, "scheduled", at.clone()),
        post(3, "sent", at.clone()),
        post(4, "published", Value::Null),
        post(5, "published", json!(1_390_240_800_000_u64)),
        post(6, "archived", at),
    ])));
    let mut found: Vec<_> = basket
        .briefs
        .iter()
        .map(|brief| {
            let note = brief.notes.first();
            (
                &*brief.contents.headline,
                brief.stage,
                brief.publication.state().as_str(),
                note.map_or("", |note| &note.code),
            )
        })
        .collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("Post 1", Stage::Draft, "unpublished", ""),
            ("Post 2", Stage::Ready, "scheduled", ""),
            ("Post 3", Stage::Ready, "unpublished", "email_only"),
            ("Post 4", Stage::Draft, "unpublished", "date_missing"),
            ("Post 5", Stage::Ready, "published", ""),
            ("Post 6", Stage::Draft, "unpublished", "status_unknown"),
        ]
    );
}

#[test]
fn pages_come_in_by_choice_and_briefs_newest_first() {
    let posts = json!([
        {"id": 1, "title": "Older", "slug": "older", "status": "published", "published_at": "2014-01-01 10:00:00", "markdown": "It *flew*."},
        {"id": 2, "title": "About", "slug": "about", "status": "published", "published_at": "2015-01-01 10:00:00", "html": "<p>We.</p>", "page": 1},
        {"id": 3, "title": "Newer", "slug": "newer", "status": "published", "published_at": "2016-01-01 10:00:00", "html": "<p>It landed.</p>", "page": 0},
    ]);
    let basket = read_export(&export(posts.clone()));
    let headlines: Vec<_> = basket
        .briefs
        .iter()
        .map(|b| &*b.contents.headline)
        .collect();
    assert_eq!(headlines, ["Newer", "Older"]);
    assert_eq!(basket.briefs[1].contents.body.as_str(), "It *flew*.");
    assert_eq!(basket.passed_over[0].kind, ItemKind::Page);
    let options = ReadOptions {
        pages: true,
        ..in_utc()
    };
    let basket = read_with(&export(posts), &options);
    assert_eq!(basket.briefs.len(), 3);
    assert_eq!(basket.briefs[1].kind, ItemKind::Page);
}

#[test]
fn lexical_becomes_copy() {
    let text =
        |text: &str, format: u8| json!({"type": "extended-text", "text": text, "format": format});
    let document = json!({"root": {"type": "root", "children": [
        {"type": "extended-heading", "tag": "h2", "children": [text("The landing", 0)]},
        {"type": "paragraph", "children": [
            text("It came down ", 0), text("softly", 1), text(" in ", 0),
            {"type": "link", "url": "https://esa.example/", "children": [text("the north", 0)]},
        ]},
        {"type": "list", "listType": "bullet", "children": [
            {"type": "listitem", "children": [text("One leg", 0)]},
            {"type": "listitem", "children": [text("Two < three", 0)]},
        ]},
        {"type": "codeblock", "code": "a < b", "language": "c"},
        {"type": "horizontalrule"},
        {"type": "image", "src": "__GHOST_URL__/content/images/leg.png", "alt": "A leg", "caption": ""},
        {"type": "bookmark", "url": "https://esa.example/b", "metadata": {"title": "The report"}},
        {"type": "signup", "header": "Join"},
        {"type": "markdown", "markdown": "Then *dust*."},
    ]}});
    let basket = read_export(&json!({"posts": [{
        "title": "Landing", "slug": "landing", "uuid": "aa-2", "lexical": document.to_string(),
        "status": "draft", "html": null,
    }]}));
    let brief = only(basket);
    let body = brief.contents.body.as_str();
    for part in [
        "## The landing",
        "It came down **softly** in [the north](https://esa.example/)",
        "- One leg",
        "Two < three",
        "a < b",
        "[The report](https://esa.example/b)",
        "Then *dust*.",
    ] {
        assert!(body.replace('\\', "").contains(part), "{part} in\n{body}");
    }
    let original = brief.original.as_deref().unwrap_or_default();
    assert!(
        original.contains("<hr>") && original.contains("leg.png"),
        "{original}"
    );
    let codes = codes(&brief.notes);
    assert!(
        codes.contains(&"text_rendered") && codes.contains(&"card_dropped"),
        "{codes:?}"
    );
}

#[test]
fn what_cards_are_drawn_with_is_no_copy() {
    let html = "<p>It woke.</p><figure class=\"kg-card kg-bookmark-card\">\
        <a class=\"kg-bookmark-container\" href=\"https://esa.example/\">\
        <div class=\"kg-bookmark-title\">Rosetta</div>\
        <div class=\"kg-bookmark-metadata\"><img src=\"https://esa.example/icon.png\">ESA</div>\
        <div class=\"kg-bookmark-thumbnail\"><img src=\"https://esa.example/thumb.png\"></div></a></figure>\
        <div class=\"kg-card kg-signup-card\"><h2>Join us</h2></div>";
    let basket = read_export(&json!({"posts": [{
        "title": "Cards", "slug": "cards", "html": html, "status": "draft",
    }]}));
    let brief = only(basket);
    let body = brief.contents.body.as_str();
    assert!(body.contains("[Rosetta](https://esa.example/)"), "{body}");
    assert!(!body.contains("png") && !body.contains("Join us"), "{body}");
    let codes = codes(&brief.notes);
    assert!(
        codes.contains(&"card_trimmed") && codes.contains(&"card_dropped"),
        "{codes:?}"
    );
}

#[test]
fn mobiledoc_becomes_copy() {
    let document = json!({
        "version": "0.3.1",
        "markups": [["strong"], ["a", ["href", "https://esa.example/?a=1&b=2"]]],
        "atoms": [["soft-return", "", {}]],
        "cards": [["hr", {}], ["html", {"html": "<p>Raw <i>words</i></p>"}], ["paywall", {}]],
        "sections": [
            [1, "h2", [[0, [], 0, "The comet"]]],
            [1, "p", [[0, [], 0, "It is "], [0, [0], 0, "very "], [0, [1], 2, "dark"], [1, [], 0, 0], [0, [], 0, "& old"]]],
            [3, "ol", [[[0, [], 0, "First"]], [[0, [], 0, "Second"]]]],
            [10, 0], [10, 1], [10, 2], [10, 99], [77],
        ],
    });
    let basket = read_export(&json!({"posts": [{
        "title": "Comet", "slug": "comet", "mobiledoc": document.to_string(), "status": "draft",
    }]}));
    let brief = only(basket);
    let body = brief.contents.body.as_str();
    for part in [
        "## The comet",
        "1. First",
        "2. Second",
        "Raw *words*",
        "(https://esa.example/?a=1&b=2)",
    ] {
        assert!(body.contains(part), "{part} in\n{body}");
    }
    let codes = codes(&brief.notes);
    assert!(
        codes.contains(&"members_only") && codes.contains(&"card_dropped"),
        "{codes:?}"
    );
}

#[test]
fn a_text_that_is_one_markdown_card_stays_markdown() {
    let document = json!({
        "version": "0.3.1", "markups": [], "atoms": [],
        "cards": [["card-markdown", {"cardName": "card-markdown", "markdown": "## A head\n\nIt is 5 < 6."}]],
        "sections": [[10, 0], [1, "p", []]],
    });
    let basket = read_export(&json!({"posts": [{
        "title": "Old", "slug": "old", "mobiledoc": document.to_string(), "status": "draft",
    }]}));
    assert_eq!(
        only(basket).contents.body.as_str(),
        "## A head\n\nIt is 5 < 6."
    );
}

#[test]
fn migration_tools_posts_are_read_with_their_addresses() {
    let post = |number: u8| {
        json!({"url": format!("https://old.example/2019/0{number}/post-{number}/"), "data": {
            "title": "A post", "slug": format!("post-{number}"), "html": "<p>A text.</p>",
            "status": "published", "published_at": "2019-04-13T10:00:00.000Z",
            "author": {"url": "https://old.example/author/a", "data": {"name": "Space Desk", "slug": "a"}},
            "tags": [
                {"url": "https://old.example/tag/b", "data": {"name": "Moons", "slug": "b"}},
                {"url": "https://old.example/tag/c", "data": {"name": "#later", "slug": "hash-later"}},
            ],
        }})
    };
    let basket =
        read_export(&json!({"errors": [], "result": {"users": [], "posts": [post(1), post(2)]}}));
    assert_eq!(basket.sites, ["https://old.example/2019"]);
    let brief = &basket.briefs[0];
    assert_eq!(brief.contents.byline, ["Space Desk"]);
    assert_eq!(brief.contents.tags, ["Moons"]);
    assert_eq!(
        brief.imported_from.as_deref(),
        Some("https://old.example/2019/01/post-1/")
    );
    assert_eq!(brief.redirects, ["/01/post-1/"]);
}

#[test]
fn damage_is_refused_with_its_place() {
    let whole = export(json!([rosetta()])).to_string();
    let refused = |text: &str| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.json");
        fs::write(&path, text).unwrap();
        Basket::filled_from(&path, &in_utc(), &Silent).unwrap_err()
    };
    let cut = refused(&whole[..whole.len() / 2]);
    assert_eq!(cut.code(), "bad_input");
    assert!(cut.to_string().contains("export.json, line 1"), "{cut}");
    let wrong = refused(r#"{"wrong":[{"meta":{"version":"003"},"data":{"posts":[]}}]}"#);
    assert!(wrong.to_string().contains("no format"), "{wrong}");
}

#[test]
fn what_stands_beside_an_export_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("content/images")).unwrap();
    fs::write(
        root.join("site.ghost.json"),
        export(json!([rosetta()])).to_string(),
    )
    .unwrap();
    fs::write(root.join("content/images/comet.jpg"), "picture").unwrap();
    fs::write(root.join("redirects.yaml"), "301:").unwrap();
    let (_, basket) = Basket::filled_from(root, &in_utc(), &Silent).unwrap();
    let note = basket
        .notes
        .iter()
        .find(|note| note.code == "files_passed_over");
    let message = &note.unwrap().message;
    assert!(message.ends_with("redirects.yaml"), "{message}");
}

fn never_fails(path: &Path) {
    let mut files = Files::open(path).unwrap();
    if let Ok(format) = Format::of(&mut files) {
        let _ = format.read(&mut files, &in_utc(), &mut Basket::default(), &Silent);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_damage_makes_it_fail(cut in 0_usize..4000, byte in any::<u8>(), at in 0_usize..4000) {
        let mut bytes = export(json!([rosetta()])).to_string().into_bytes();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - cut % length);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.json");
        fs::write(&path, bytes).unwrap();
        never_fails(&path);
    }

    #[test]
    fn no_document_makes_it_fail(words in proptest::collection::vec("[a-z0-9:,\\[\\]{}\" ]{0,12}", 0..12)) {
        let mut notes = Vec::new();
        for text in [words.concat(), format!("{{\"sections\":[{}]}}", words.join(","))] {
            let document: Value = serde_json::from_str(&text).unwrap_or_default();
            let _ = mobiledoc::only_markdown(&document);
            let _ = mobiledoc::to_html(&document, &mut notes);
            let _ = lexical::to_html(&document, &mut notes);
        }
    }
}
