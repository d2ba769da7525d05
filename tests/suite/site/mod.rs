//! The exported site, as a browser, a news reader and a validator meet it.

mod feeds;
mod judges;
mod metadata;
mod pages;
mod redirects;

use std::collections::{BTreeMap, BTreeSet};

use briefdesk_tests::{Sandbox, fixture};
use html5gum::{Token, Tokenizer};

/// Where the sites are to stand.
const ADDRESS: &str = "https://brief.example/news/";

/// The sample desk, moved to other addresses once, and its site.
fn sample() -> Sandbox {
    let sandbox = Sandbox::new();
    let desk = "sample.briefdesk";
    sandbox
        .run(&["new", desk, "--sample", "--base-url", ADDRESS])
        .done();
    sandbox
        .run(&[
            "settings",
            desk,
            "--address-pattern",
            "/{year}/{month}/{day}/{slug}/",
        ])
        .done();
    sandbox
        .run(&["export", desk, "--format", "html", "--to", "sample"])
        .done();
    sandbox
}

/// The sites that are looked at: the sample's, and one made of an author archive's page.
fn sites() -> Sandbox {
    let sandbox = sample();
    let page = sandbox.desk();
    sandbox.write("archive.txt", fixture("author-archive.txt"));
    sandbox
        .run(&[
            "import",
            page,
            "archive.txt",
            "--published-at",
            "2024-01-01",
        ])
        .done();
    // A second desk with a page of its own for every archive, and addresses that do not end alike.
    sandbox
        .run(&[
            "settings",
            page,
            "--page-size",
            "3",
            "--address-pattern",
            "/{year}/{slug}/",
        ])
        .done();
    sandbox
        .run(&[
            "retract",
            page,
            "ozone-layer-is-on-course-to-recover",
            "--reason",
            "The “dates” <are> wrong & old.",
        ])
        .done();
    sandbox
        .run(&["export", page, "--format", "html", "--to", "page"])
        .done();
    sandbox
}

const SITES: [&str; 2] = ["sample", "page"];

#[test]
fn two_exports_are_the_same_bytes_and_say_nothing_of_the_machine() {
    let sandbox = sites();
    for (site, desk) in [("sample", "sample.briefdesk"), ("page", "north.briefdesk")] {
        let again = sandbox.path("elsewhere").join(site);
        sandbox
            .run(&[
                "export",
                desk,
                "--format",
                "html",
                "--to",
                again.to_str().unwrap(),
            ])
            .done();
        assert_eq!(
            sandbox.files(site),
            sandbox.files(&format!("elsewhere/{site}"))
        );
        for zip in ["one.zip", "two.zip"] {
            sandbox
                .run(&[
                    "export",
                    desk,
                    "--format",
                    "html",
                    "--to",
                    &format!("{site}-{zip}"),
                ])
                .done();
        }
        let zips = ["one", "two"]
            .map(|name| std::fs::read(sandbox.path(&format!("{site}-{name}.zip"))).unwrap());
        assert!(zips[0] == zips[1]);
        let place = sandbox.path("");
        let place = place.to_str().unwrap().trim_end_matches('/').as_bytes();
        for (name, bytes) in sandbox.files(site) {
            assert!(
                !bytes.windows(place.len()).any(|part| part == place),
                "{name}"
            );
        }
    }
}

/// The addresses that a page leads to, and the ids that it has.
fn links_and_ids(html: &[u8]) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut links, mut ids) = (BTreeSet::new(), BTreeSet::new());
    for Ok(token) in Tokenizer::new(html) {
        let Token::StartTag(tag) = token else {
            continue;
        };
        for (name, value) in &tag.attributes {
            let value = String::from_utf8(value.to_vec()).unwrap();
            match &name[..] {
                b"href" | b"src" => links.insert(value),
                b"id" => ids.insert(value),
                _ => false,
            };
        }
    }
    (links, ids)
}

/// The file that a link from this page leads to, and the part of it; none where it leads outside.
fn target(page: &str, link: &str) -> Option<(String, String)> {
    let base = url::Url::parse("https://site.invalid/")
        .unwrap()
        .join(page)
        .unwrap();
    let url = base.join(link).unwrap();
    let path = url.as_str().strip_prefix("https://site.invalid/")?;
    let path = path.split(['#', '?']).next().unwrap();
    let file = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    Some((file, url.fragment().unwrap_or_default().to_owned()))
}

#[test]
fn every_link_within_a_site_leads_somewhere() {
    let sandbox = sites();
    for site in SITES {
        let pages: BTreeMap<String, _> = sandbox
            .files(site)
            .into_iter()
            .map(|(name, bytes)| {
                let found = if name.ends_with(".html") {
                    links_and_ids(&bytes)
                } else {
                    Default::default()
                };
                (name, found)
            })
            .collect();
        let mut inner = 0;
        for (page, (links, _)) in &pages {
            for link in links {
                // The page for missing addresses is shown anywhere, so its links begin at the top.
                let link = if page == "404.html" {
                    link.strip_prefix("/news").unwrap_or(link)
                } else {
                    link
                };
                let link = link
                    .strip_prefix("https://brief.example/news")
                    .unwrap_or(link);
                let Some((file, part)) = target(page, link) else {
                    continue;
                };
                let found = pages
                    .get(&file)
                    .unwrap_or_else(|| panic!("{site}/{page}: {link}"));
                assert!(
                    part.is_empty() || found.1.contains(&part),
                    "{site}/{page}: {link}"
                );
                inner += 1;
            }
        }
        assert!(inner > 100, "{inner}");
    }
}

#[test]
fn links_within_the_archive_work_from_a_disk_and_below_any_address() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    for (slug, body) in [
        ("reef", "It grew.".to_owned()),
        (
            "probe",
            "[a](/2019/04/reef/#more) <a href=\"/2019/04/reef\">b</a>".to_owned(),
        ),
    ] {
        let text = format!(
            "---\nheadline: {slug}\nslug: {slug}\nbyline: [A B]\ncredits: [{{source: BBC}}]\n---\n\n{body}\n"
        );
        sandbox.run_with_input(&["write", desk, "-"], &text).done();
        sandbox
            .run(&["publish", desk, slug, "--at", "2019-04-13"])
            .done();
    }
    let export = |format: &str, to: &str| {
        sandbox
            .run(&["export", desk, "--format", format, "--to", to])
            .done();
    };
    export("html", "disk");
    let page = sandbox.read("disk/2019/04/probe/index.html");
    for href in [
        "../../../2019/04/reef/index.html#more",
        "../../../2019/04/reef/index.html",
    ] {
        assert!(page.contains(&format!("href=\"{href}\"")), "{page}");
    }
    sandbox
        .run(&["settings", desk, "--base-url", "https://brief.example/news"])
        .done();
    export("html", "web");
    let page = sandbox.read("web/2019/04/probe/index.html");
    assert!(
        page.contains("href=\"../../../2019/04/reef/#more\""),
        "{page}"
    );
    let feed = sandbox.read("web/feed.xml");
    assert!(
        feed.contains("https://brief.example/news/2019/04/reef/#more"),
        "{feed}"
    );
    // The bundle keeps them as they are written, and gives them back so.
    export("markdown", "text");
    let sheet = sandbox.read("text/briefs/2019/04/probe.md");
    assert!(sheet.contains("[a](/2019/04/reef/#more)"), "{sheet}");
    sandbox.run(&["new", "other.briefdesk"]).done();
    sandbox.run(&["import", "other.briefdesk", "text"]).done();
    let body = |desk: &str| sandbox.json(&["show", desk, "probe"])["body"].clone();
    assert_eq!(body("other.briefdesk"), body(desk));
}
