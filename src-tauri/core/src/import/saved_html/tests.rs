//! Pages with each kind of markup, read whole.

use std::fs;

use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::{
    brief::{Publication, Stage},
    import::{
        Basket,
        samples::{at, codes, folder},
    },
    progress::Silent,
};

fn read_all(pages: &[(&str, &[u8])]) -> Basket {
    let folder = folder(pages);
    let options = ReadOptions::in_zone(Tz::Asia__Seoul);
    let (format, basket) = Basket::filled_from(folder.path(), &options, &Silent).unwrap();
    assert_eq!(format.name, "saved page");
    basket
}

fn read_page(html: &str) -> Basket {
    let page = format!(
        "<!DOCTYPE html>\n<html><head><title>A page</title></head><body>{html}</body></html>"
    );
    read_all(&[("page.html", page.as_bytes())])
}

#[test]
fn microformats_are_read() {
    let basket = read_page(
        "<nav><a href=/>Home</a></nav><div class=h-feed>\
         <article class=h-entry><h2 class=p-name><a class=u-url href=https://old.example/2019/04/reef/>Reef recovers</a></h2>\
         <time class=dt-published datetime=2019-04-13T10:30:00+02:00>13 April</time>\
         <span class='p-author h-card'><span class=p-name>Grant Montgomery</span></span>\
         <div class=e-content><p>The reef gained <b>coral</b>.</p><p>[BBC]</p></div>\
         <a class=p-category>Oceans</a> <a class=p-category>Coral</a></article>\
         <article class=h-entry><a class='p-name u-url' href=https://old.example/2019/04/tide/>Tide</a>\
         <time class=dt-published datetime=2019-04-12>12 April</time><p class=p-summary>It rose.</p></article></div>",
    );
    let [reef, tide] = basket.briefs.as_slice() else {
        panic!("{:?}", basket.briefs);
    };
    assert_eq!(reef.contents.headline, "Reef recovers");
    assert_eq!(reef.contents.body.as_str(), "The reef gained **coral**.");
    assert_eq!(reef.contents.credits[0].source, "BBC");
    assert_eq!(reef.contents.byline, ["Grant Montgomery"]);
    assert_eq!(reef.contents.tags, ["Oceans", "Coral"]);
    assert_eq!(at(reef), "2019-04-13T08:30:00Z");
    assert_eq!(reef.item, "html:https://old.example/2019/04/reef/");
    assert_eq!(
        reef.imported_from.as_deref(),
        Some("https://old.example/2019/04/reef/")
    );
    assert_eq!(reef.redirects, ["/2019/04/reef/"]);
    assert_eq!(reef.contents.slug.as_ref().unwrap().as_str(), "reef");
    assert_eq!((reef.stage, codes(&reef.notes)), (Stage::Ready, vec![]));
    assert_eq!(at(tide), "2019-04-11T15:00:00Z");
    assert_eq!(tide.contents.body.as_str(), "It rose.");
    assert_eq!(codes(&tide.notes), ["summary_only"]);
    assert_eq!(basket.sites, ["https://old.example"]);
}

#[test]
fn classic_hatom_is_read() {
    let basket = read_page(
        "<h1>Author Archives: Grant Montgomery</h1>\
         <div id=post-1 class='post hentry category-news'><h2 class=entry-title><a rel=bookmark href=https://old.example/?p=1>Reef recovers</a></h2>\
         <div class=entry-meta>Posted on <a rel=bookmark href=https://old.example/?p=1><abbr class=published title=2019-04-13T10:30:00+0200>April 13, 2019</abbr></a> by \
         <span class='author vcard'><a class='url fn n' href=/author/gm>Grant Montgomery</a></span></div>\
         <div class=entry-content><p>The reef gained coral.</p><p>(Reuters)</p>\
         <div class=sharedaddy>Share this</div></div>\
         <div class=entry-utility>Tagged <a rel=tag href=/t/coral>coral</a></div></div>\
         <div id=post-2 class='post hentry'><h2 class=entry-title><a rel=bookmark href=https://old.example/?p=2>Tide</a></h2>\
         <div class=entry-meta>Posted on <span class=entry-date>April 12, 2019</span></div>\
         <div class=entry-content><p>It rose <a class=more-link href='https://old.example/?p=2#more-2'>Continue reading →</a></p></div></div>",
    );
    let [reef, tide] = basket.briefs.as_slice() else {
        panic!("{:?}", basket.briefs);
    };
    assert_eq!(reef.contents.headline, "Reef recovers");
    assert_eq!(reef.contents.body.as_str(), "The reef gained coral.");
    assert_eq!(reef.contents.credits[0].source, "Reuters");
    assert_eq!(reef.contents.byline, ["Grant Montgomery"]);
    assert_eq!(reef.contents.tags, ["coral"]);
    assert_eq!(at(reef), "2019-04-13T08:30:00Z");
    assert_eq!(reef.redirects, ["/?p=1"]);
    assert_eq!(at(tide), "2019-04-11T15:00:00Z");
    assert_eq!(tide.contents.body.as_str(), "It rose");
    assert_eq!(codes(&tide.notes), ["summary_only"]);
}

#[test]
fn schema_org_is_read() {
    let basket = read_page(
        "<div itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>Reef recovers</h1>\
         <meta itemprop=datePublished content=2019-04-13T08:30:00Z><span itemprop=author itemscope><span itemprop=name>Grant Montgomery</span></span>\
         <div itemprop=articleBody><p>The reef gained coral.</p></div></div>",
    );
    let brief = &basket.briefs[0];
    assert_eq!(brief.contents.headline, "Reef recovers");
    assert_eq!(brief.contents.byline, ["Grant Montgomery"]);
    assert_eq!(brief.contents.body.as_str(), "The reef gained coral.");
    assert_eq!(at(brief), "2019-04-13T08:30:00Z");

    let text =
        "The reef off the coast gained coral for a second year, the survey found. ".repeat(6);
    let basket = read_page(&format!(
        "<script type=\"application/ld+json\">{{\"@context\": \"https://schema.org\", \"@graph\": [\
         {{\"@type\": \"Person\", \"@id\": \"#gm\", \"name\": \"Grant Montgomery\"}},\
         {{\"@type\": [\"NewsArticle\"], \"headline\": \"Reef recovers\", \"datePublished\": \"2019-04-13T10:30:00+02:00\",\
         \"dateModified\": \"2019-04-14T00:00:00Z\", \"author\": {{\"@id\": \"#gm\"}}, \"keywords\": \"coral, oceans\",\
         \"url\": \"https://old.example/reef.html\", \"description\": \"In short\",\
         \"citation\": {{\"@type\": \"CreativeWork\", \"publisher\": {{\"name\": \"BBC\"}}, \"url\": \"https://www.bbc.com/news/1\"}}}}]}}</script>\
         <div id=top><a href=/>Home</a></div><div id=main><p>{text}</p><p>{text}</p></div>"
    ));
    let brief = &basket.briefs[0];
    assert_eq!(brief.contents.headline, "A page");
    assert_eq!(brief.contents.byline, ["Grant Montgomery"]);
    assert_eq!(brief.contents.tags, ["coral", "oceans"]);
    assert_eq!(brief.contents.standfirst, "In short");
    assert_eq!(
        brief.imported_from.as_deref(),
        Some("https://old.example/reef.html")
    );
    assert_eq!(
        brief.revised_at.unwrap().to_string(),
        "2019-04-14T00:00:00Z"
    );
    assert_eq!(brief.contents.credits[0].source, "BBC");
    assert!(
        brief
            .contents
            .body
            .as_str()
            .starts_with("The reef off the coast")
    );
}

#[test]
fn articles_and_words_are_read() {
    let basket = read_page(
        "<article><header><h2><a href=/reef>Reef recovers</a></h2></header><p>By Grant Montgomery</p><time datetime=2019-04-13>13 April</time>\
         <p>The reef gained coral.</p><footer>Share</footer></article>\
         <article><h2>Tide</h2><p>Posted on 12 April 2019 by A B</p><p>It rose.</p></article><aside><article><h2>Not of this page</h2><p>x</p></article></aside>",
    );
    let bodies: Vec<_> = basket
        .briefs
        .iter()
        .map(|brief| {
            (
                brief.contents.headline.as_str(),
                at(brief),
                brief.contents.body.as_str(),
            )
        })
        .collect();
    assert_eq!(
        bodies,
        [
            (
                "Reef recovers",
                "2019-04-12T15:00:00Z".to_owned(),
                "By Grant Montgomery\n\nThe reef gained coral."
            ),
            ("Tide", "2019-04-11T15:00:00Z".to_owned(), "It rose."),
        ]
    );
    assert_eq!(basket.briefs[1].contents.byline, ["A B"]);

    for html in [
        "<div id=main><h2>Reef recovers</h2><p>Posted on 13 April 2019 by A B</p><p>The reef.</p><p>[BBC]</p>\
         <h2>Tide</h2><p>Posted on 12 April 2019</p><p>It rose.</p><p>Older posts</p></div>",
        "<div><div><h2>Reef recovers</h2><div>Posted on 13 April 2019 by A B</div><p>The reef.</p><p>[BBC]</p></div>\
         <div><h2>Tide</h2><div>Posted on 12 April 2019</div><p>It rose.</p></div></div>",
    ] {
        let basket = read_page(html);
        let [reef, tide] = basket.briefs.as_slice() else {
            panic!("{:?}", basket.briefs);
        };
        assert_eq!(reef.contents.byline, ["A B"], "{html}");
        assert_eq!(reef.contents.body.as_str(), "The reef.", "{html}");
        assert_eq!(reef.contents.credits[0].source, "BBC");
        assert_eq!(
            (tide.contents.body.as_str(), at(tide).as_str()),
            ("It rose.", "2019-04-11T15:00:00Z"),
            "{html}"
        );
    }
}

#[test]
fn a_page_that_marks_nothing_is_read_as_one_brief_or_left() {
    let text =
        "The reef off the coast gained coral for a second year, the survey found. ".repeat(6);
    let page = format!(
        "<!-- saved from url=(0033)https://old.example/2019/reef -->\n<html><head><title>Reef recovers | Deep field</title>\
         <meta property=og:site_name content='Deep field'><meta property=article:published_time content=2019-04-13></head>\
         <body><ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul><div><p>{text}</p><p>{text}</p></div></body></html>"
    );
    let basket = read_all(&[
        ("a/page.html", page.as_bytes()),
        ("a/page_files/frame.html", b"<html>"),
        ("a/b.html", b"<html><body><a href=x>x</a>"),
    ]);
    let [brief] = basket.briefs.as_slice() else {
        panic!("{:?}", basket.briefs);
    };
    assert_eq!(brief.contents.headline, "Reef recovers");
    assert_eq!(
        brief.imported_from.as_deref(),
        Some("https://old.example/2019/reef")
    );
    assert_eq!(at(brief), "2019-04-12T15:00:00Z");
    assert_eq!(
        brief.contents.body.as_str().matches("second year").count(),
        12
    );
    assert_eq!(basket.passed_over[0].note.code, "no_brief_found");
    assert_eq!(codes(&basket.notes), ["frames_left_out"]);
}

#[test]
fn a_brief_on_two_pages_comes_in_once_and_whole() {
    let list = "<html><body><div class=hentry><h2 class=entry-title><a href=https://old.example/reef/>Reef recovers</a></h2>\
        <span class=published title=2019-04-13>x</span><div class=entry-summary>The reef…</div></div></body></html>";
    let own = "<html><head><link rel=canonical href=https://old.example/reef/></head><body class=single><div class=hentry><h1 class=entry-title>Reef recovers</h1>\
        <span class=published title=2019-04-13>x</span><div class=entry-content>The reef gained coral.</div></div>\
        <div class=hentry><h2 class=entry-title><a href=https://old.example/tide/>Tide</a></h2><div class=entry-summary>It rose.</div></div></body></html>";
    let basket = read_all(&[
        ("page2.html", list.as_bytes()),
        ("page10.html", own.as_bytes()),
    ]);
    let [brief] = basket.briefs.as_slice() else {
        panic!("{:?}", basket.briefs);
    };
    assert_eq!(brief.contents.body.as_str(), "The reef gained coral.");
    assert_eq!(brief.place, "page10.html, item 1");
    assert_eq!(basket.passed_over[0].note.code, "on_another_page");
    assert_eq!(basket.passed_over[0].place, "page2.html, item 1");
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_names() {
    let page = "<html><head><meta charset=windows-1251></head><body><article><h1>Риф</h1><time datetime=2019-04-13></time><p>Коралл растёт.</p></article>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(page);
    let basket = read_all(&[("a.html", &bytes)]);
    assert_eq!(basket.briefs[0].contents.headline, "Риф");
    assert_eq!(basket.briefs[0].contents.body.as_str(), "Коралл растёт.");
    let page = "\u{feff}<html><body><article><h1>Reef</h1><p>Text.</p></article>";
    let bytes: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let basket = read_all(&[("a.html", &bytes)]);
    assert_eq!(basket.briefs[0].contents.headline, "Reef");
    assert_eq!(codes(&basket.briefs[0].notes), ["date_missing"]);
    assert_eq!(basket.briefs[0].publication, Publication::Unpublished);
}

#[test]
fn packed_pages_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.mhtml");
    fs::write(
        &path,
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
    )
    .unwrap();
    let error = Basket::filled_from(&path, &ReadOptions::in_zone(Tz::UTC), &Silent).unwrap_err();
    assert!(error.hint().contains("HTML"), "{error}");
}

#[test]
fn a_page_nested_without_end_is_refused() {
    let options = ReadOptions::in_zone(Tz::UTC);
    let page = |depth: usize| {
        let deep = "<div>".repeat(depth);
        format!("<html><body><article><h1>Reef</h1><time datetime=2019-04-13></time>{deep}Text.")
    };
    assert_eq!(
        look("page.html", page(300).as_bytes(), &options)
            .unwrap()
            .briefs
            .len(),
        1
    );
    assert!(look("page.html", page(5_000).as_bytes(), &options).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_page_makes_it_fail(parts in prop::collection::vec(prop::sample::select(vec![
        "<article>", "</article>", "<div class=hentry>", "</div>", "<h2>", "Reef", "</h2>", "<time datetime=2019>", "<p>Posted on 13 April 2019</p>", "<p>", "é",
        "<script type=application/ld+json>", "{\"@type\":\"Article\"}", "</script>", "<span class=p-author>", "<a rel=tag>", "<a class=more-link href=#>", "<html>", "<!--", "-->",
        "<template>", "<svg>", "<table><tr>", "<select>", "\0",
    ]), 0..32)) {
        let page = format!("<html>{}", parts.concat());
        let _ = look("page.html", page.as_bytes(), &ReadOptions::in_zone(Tz::UTC));
    }

    #[test]
    fn no_bytes_make_it_fail(bytes in prop::collection::vec(any::<u8>(), 0..256)) {
        let _ = look("page.html", &bytes, &ReadOptions::in_zone(Tz::UTC));
    }
}
