//! Medium's pages as briefs.

use std::fs;

use proptest::prelude::*;

use super::*;
use crate::{
    brief::Stage,
    import::{Basket, Format},
    progress::Silent,
};

fn in_utc() -> ReadOptions {
    ReadOptions::in_zone(chrono_tz::Tz::UTC)
}

fn article(title: &str, text: &str, footer: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body><article class=\"h-entry\">\
         <header><h1 class=\"p-name\">{title}</h1></header>\
         <section data-field=\"subtitle\" class=\"p-summary\">The comet is next</section>\
         <section data-field=\"body\" class=\"e-content\"><section class=\"section--first\">\
         <div class=\"section-divider\"><hr></div><div>{text}</div></section></section>\
         <footer>{footer}</footer></article></body></html>"
    )
}

const TEXT: &str = "<h3 class=\"graf graf--title\">Rosetta wakes</h3>\
    <h4 class=\"graf graf--subtitle\">The comet is next</h4>\
    <p class=\"graf\">The probe sent a <b>signal</b>.</p>";
const FOOTER: &str = "<p><a class=\"p-tag\" href=\"x\">Comets</a></p>\
    <p>By <a class=\"p-author\" href=\"x\">Space Desk</a> on <a href=\"https://medium.com/p/1a2b3c4d5e6f\">\
    <time class=\"dt-published\" datetime=\"2014-01-20T18:00:00.000Z\">20 January</time></a></p>\
    <p><a class=\"p-canonical\" href=\"https://blog.example/rosetta-wakes-1a2b3c4d5e6f\">Canonical</a></p>";

fn read_export(pages: &[(&str, &str)]) -> Basket {
    let folder = tempfile::tempdir().unwrap();
    for (path, html) in pages {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, html).unwrap();
    }
    let (format, basket) = Basket::filled_from(folder.path(), &in_utc(), &Silent).unwrap();
    assert_eq!(format.name, "Medium export");
    basket
}

#[test]
fn an_article_keeps_all_that_has_a_place() {
    let page = article("Rosetta wakes", TEXT, FOOTER);
    let basket = read_export(&[
        ("posts/2014-01-20_Rosetta-wakes-1a2b3c4d5e6f.html", &page),
        ("profile/profile.html", "<html><body>Nothing</body></html>"),
    ]);
    assert_eq!(basket.sites, ["https://blog.example"]);
    assert!(basket.counts.contains(&(ItemKind::Other, 1, 0)));
    let brief = &basket.briefs[0];
    assert_eq!(brief.item, "medium 1a2b3c4d5e6f");
    let contents = &brief.contents;
    assert_eq!(contents.headline, "Rosetta wakes");
    assert_eq!(contents.standfirst, "The comet is next");
    assert_eq!(contents.body.as_str(), "The probe sent a **signal**.");
    assert_eq!(contents.byline, ["Space Desk"]);
    assert_eq!(contents.tags, ["Comets"]);
    assert_eq!(contents.slug.as_ref().unwrap().as_str(), "rosetta-wakes");
    assert_eq!(brief.publication.at(), "2014-01-20T18:00:00Z".parse().ok());
    assert_eq!(brief.redirects, ["/rosetta-wakes-1a2b3c4d5e6f"]);
    assert_eq!(brief.also_at, ["https://medium.com/p/1a2b3c4d5e6f"]);
}

#[test]
fn drafts_and_articles_without_a_date_are_not_published() {
    let draft = article(
        "A draft",
        TEXT,
        "<a href=\"https://medium.com/p/aaaaaaaaaaaa\">View</a>",
    );
    let named = article("Named a draft", TEXT, FOOTER);
    let link =
        "<a class=\"p-canonical\" href=\"https://medium.com/@desk/undated-bbbbbbbbbbbb\">C</a>";
    let undated = article("Undated", TEXT, link);
    let basket = read_export(&[
        ("posts/2014-a.html", &draft),
        ("posts/draft_b.html", &named),
        ("posts/2014-c.html", &undated),
    ]);
    for brief in &basket.briefs {
        assert_eq!(brief.stage, Stage::Draft, "{}", brief.place);
        assert_eq!(brief.publication.at(), None);
        let is_told = brief.notes.iter().any(|note| note.code == "date_missing");
        assert_eq!(is_told, brief.contents.headline == "Undated");
    }
    assert_eq!(basket.briefs.len(), 3);
}

#[test]
fn a_response_is_passed_over() {
    let page = article(
        "I agree with this",
        "<p class=\"graf\">I agree with this.</p>",
        "",
    );
    let page = page.replace("data-field=\"subtitle\"", "");
    let basket = read_export(&[("posts/2014-a.html", &page)]);
    assert!(basket.briefs.is_empty());
    assert_eq!(basket.passed_over[0].kind, ItemKind::Comment);
}

#[test]
fn slugs_come_without_ids() {
    assert_eq!(
        slug_in("https://medium.com/@a/rosetta-wakes-1a2b3c4d5e6f"),
        "rosetta-wakes"
    );
    assert_eq!(slug_in("https://medium.com/@a/1234567890"), "");
    assert_eq!(slug_in("https://blog.example/rosetta"), "rosetta");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_damage_makes_it_fail(cut in 0_usize..2000, byte in any::<u8>(), at in 0_usize..2000) {
        let mut bytes = article("Rosetta wakes", TEXT, FOOTER).into_bytes();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - cut % length);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        fs::write(&path, bytes).unwrap();
        let mut files = Files::open(&path).unwrap();
        if let Ok(format) = Format::of(&mut files) {
            let _ = format.read(&mut files, &in_utc(), &mut Basket::default(), &Silent);
        }
    }
}
