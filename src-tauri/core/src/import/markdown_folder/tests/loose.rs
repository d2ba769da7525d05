//! Files of no site, the same archive in several wrappings, and what is no Markdown folder.

use proptest::prelude::*;

use super::*;
use crate::import::Undated;

#[test]
fn files_of_no_site_are_read() {
    let undated = Basket {
        undated: Undated::starting_at("2020-01-01T00:00:00Z".parse().ok()),
        ..Basket::default()
    };
    let basket = read_into(
        undated,
        &[
            ("reef-recovers.md", "The reef gained coral.\n"),
            ("tide.md", "# The tide\n\nIt rose.\n"),
            (
                "own.md",
                "---\nheadline: Our own\npublication: published\npublished_at: 2019-04-13T00:00:00Z\n---\n\nText.\n",
            ),
            (
                "broken.md",
                "---\ntitle: Broken: twice\ntags: [a\n---\nText.\n",
            ),
            ("day.md", "---\ntitle: Day\ndate: 03/04/2019\n---\nText.\n"),
        ],
        &ReadOptions::in_zone(Tz::UTC),
    );
    let seen: Vec<_> = basket
        .briefs
        .iter()
        .map(|brief| {
            (
                brief.contents.headline.as_str(),
                at(brief),
                codes(&brief.notes),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (
                "Broken: twice",
                String::new(),
                vec!["front_matter_unreadable"]
            ),
            ("Day", String::new(), vec!["date_ambiguous"]),
            (
                "Reef recovers",
                "2020-01-01T00:00:00Z".to_owned(),
                vec!["headline_guessed", "no_front_matter"]
            ),
            (
                "The tide",
                "2019-12-31T23:59:00Z".to_owned(),
                vec!["no_front_matter"]
            ),
            ("Our own", "2019-04-13T00:00:00Z".to_owned(), vec![]),
        ]
    );
    assert!(
        basket.briefs[0]
            .contents
            .body
            .as_str()
            .starts_with("````\n---\ntitle: Broken: twice")
    );
    assert_eq!(
        basket.briefs[2].imported_from.as_deref(),
        Some("/reef-recovers/")
    );
}

#[test]
fn a_folder_and_its_zip_are_one_archive() {
    use std::io::Write as _;
    let files = [
        ("site/_config.yml", "url: https://old.example"),
        (
            "site/_posts/2019-04-13-reef.md",
            "---\ntitle: Reef\n---\nText.",
        ),
    ];
    let folder = folder(&files);
    let zip = folder.path().join("site.zip");
    let mut writer = zip::ZipWriter::new(fs::File::create(&zip).unwrap());
    for (path, text) in files {
        writer
            .start_file(path, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
    let options = ReadOptions::in_zone(Tz::UTC);
    let item = |place: &str| {
        let (_, basket) =
            Basket::filled_from(&folder.path().join(place), &options, &Silent).unwrap();
        basket.briefs[0].item.clone()
    };
    for place in [
        "site",
        "site.zip",
        "site/_posts",
        "site/_posts/2019-04-13-reef.md",
    ] {
        assert_eq!(item(place), "markdown:2019-04-13-reef.md", "{place}");
    }
}

#[test]
fn plain_text_and_other_formats_are_left_alone() {
    let archive = "Reef recovers\nPosted on 13 April 2019 by A B\n\nText.\n";
    for (name, text) in [
        ("archive.txt", archive),
        ("archive.md", archive),
        ("archive", "Note: text.\n"),
        ("page.html", "<!doctype html><title>x</title>"),
        ("letter.txt", "Title: not a head in a text file\n\nText."),
    ] {
        let folder = folder(&[(name, text)]);
        let mut files = Files::open(&folder.path().join(name)).unwrap();
        assert!(!recognises(&mut files).unwrap(), "{name}");
    }
    let folder = folder(&[
        ("a.txt", "x"),
        ("b.txt", "y"),
        ("README.md", "# x"),
        ("c.html", "<p>"),
    ]);
    assert!(!recognises(&mut Files::open(folder.path()).unwrap()).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_file_makes_it_fail(
        head in prop::sample::select(vec!["---\ntitle: x\n", "+++\ntitle = 'x'\n", "{\"title\": \"x\",", "Title: x\n"]),
        parts in prop::collection::vec(prop::sample::select(vec![
            "date: ", "2019-04-13", "tags: ", "[a, b]", "source: ", "https://bbc.com", "\n", "---\n", "+++\n", "}\n", "slug: ", "é/ü", "url: /a/",
            "permalink: :year/:x", "draft: maybe", "{{< figure src=", ">}}", "{% raw %}", "`", "[x](../a.md)", "<!--more-->", "{: .a}", "author: {name: ",
        ]), 0..24),
    ) {
        let text = format!("{head}{}", parts.concat());
        let basket = read_all(&[("_posts/2019-04-13-x.md", &text), ("a.md", "---\ntitle: a\n---\n")]);
        prop_assert_eq!(basket.briefs.len(), 1, "{:?}", basket.passed_over);
    }
}
