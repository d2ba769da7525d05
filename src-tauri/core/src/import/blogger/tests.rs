//! Blogger's exports of both ages, and its API's answers, as briefs.

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

fn read_with(name: &str, text: &str, options: &ReadOptions) -> Basket {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    let (format, basket) = Basket::filled_from(&path, options, &Silent).unwrap();
    assert_eq!(format.name, "Blogger Atom");
    basket
}

fn entry(kind: &str, number: u32, rest: &str) -> String {
    format!(
        "<entry><id>tag:blogger.com,1999:blog-1.post-{number}</id>\
         <published>2014-01-20T18:00:00.001+01:00</published><updated>2014-01-21T18:00:00Z</updated>\
         <category scheme='{KIND}' term='http://schemas.google.com/blogger/2008/kind#{kind}'/>\
         <category scheme='http://www.blogger.com/atom/ns#' term='Comets'/>\
         <title type='text'>Dust &amp; gas</title>\
         <content type='html'>&lt;p&gt;The probe woke.&lt;/p&gt;</content>\
         <author><name>Space Desk</name></author>{rest}</entry>"
    )
}

fn feed(entries: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href='x'?>\
         <feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#' \
         xmlns:thr='http://purl.org/syndication/thread/1.0'>\
         <id>tag:blogger.com,1999:blog-1.archive</id><title>A blog</title>\
         <link rel='alternate' type='text/html' href='http://probes.blogspot.example/'/>\
         {entries}</feed>"
    )
}

const DRAFT: &str = "<app:control><app:draft>yes</app:draft></app:control>";

#[test]
fn posts_pages_drafts_and_the_rest_are_told_apart() {
    let link =
        "<link rel='alternate' href='http://probes.blogspot.example/2014/01/dust-gas.html'/>";
    let entries = [
        entry("settings", 9, ""),
        entry("template", 8, ""),
        entry("post", 1, link),
        entry("post", 2, DRAFT),
        entry("page", 3, ""),
        entry(
            "comment",
            4,
            "<thr:in-reply-to ref='tag:blogger.com,1999:blog-1.post-1'/>",
        ),
    ];
    let basket = read_with("blog.xml", &feed(&entries.concat()), &in_utc());
    assert_eq!(basket.sites, ["http://probes.blogspot.example"]);
    assert_eq!(basket.briefs.len(), 2);
    assert_eq!(basket.passed_over[0].kind, ItemKind::Page);
    assert!(basket.counts.contains(&(ItemKind::Comment, 1, 0)));
    assert!(basket.counts.contains(&(ItemKind::Other, 2, 0)));
    assert!(basket.counts.contains(&(ItemKind::Tag, 1, 1)));
    let [post, draft] = &basket.briefs[..] else {
        panic!("two briefs")
    };
    assert_eq!(post.item, "feed tag:blogger.com,1999:blog-1.post-1");
    assert_eq!(post.place, "blog.xml, entry 3");
    assert_eq!(post.contents.headline, "Dust & gas");
    assert_eq!(post.contents.slug.as_ref().unwrap().as_str(), "dust-gas");
    assert_eq!(post.contents.byline, ["Space Desk"]);
    assert_eq!(post.contents.tags, ["Comets"]);
    assert_eq!(post.contents.body.as_str(), "The probe woke.");
    assert_eq!(post.redirects, ["/2014/01/dust-gas.html"]);
    assert_eq!(post.publication.at(), "2014-01-20T17:00:00Z".parse().ok());
    assert_eq!(draft.stage, Stage::Draft);
    assert_eq!(draft.publication.at(), None);
}

#[test]
fn takeout_says_it_with_elements_of_its_own() {
    let post = |number: u32, kind: &str, status: &str| {
        format!(
            "<entry><id>tag:blogger.com,1999:blog-1.post-{number}</id>\
             <blogger:type>{kind}</blogger:type><blogger:status>{status}</blogger:status>\
             <author><name>Space Desk</name><blogger:type>BLOGGER</blogger:type></author>\
             <title>It woke</title><content type='html'>&lt;p&gt;Signal.&lt;/p&gt;</content>\
             <blogger:created>2014-01-19T18:00:00Z</blogger:created>\
             <published>2014-01-20T18:00:00Z</published><updated>2014-01-21T18:00:00Z</updated>\
             <category scheme='tag:blogger.com,1999:blog-1' term='Probes'/>\
             <blogger:filename>/2014/01/it-woke-{number}.html</blogger:filename></entry>"
        )
    };
    let entries = [
        post(1, "POST", "LIVE"),
        post(2, "POST", "DRAFT"),
        post(3, "POST", "SCHEDULED"),
        post(4, "POST", "SOFT_TRASHED"),
        post(5, "PAGE", "LIVE"),
        post(6, "COMMENT", "LIVE"),
    ];
    let text = format!(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='{TAKEOUT}'>{}</feed>",
        entries.concat()
    );
    let options = ReadOptions {
        pages: true,
        ..in_utc()
    };
    let basket = read_with("feed.atom", &text, &options);
    let found: Vec<_> = basket
        .briefs
        .iter()
        .map(|brief| (brief.kind, brief.stage, brief.publication.state().as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (ItemKind::Brief, Stage::Ready, "published"),
            (ItemKind::Brief, Stage::Draft, "unpublished"),
            (ItemKind::Brief, Stage::Ready, "scheduled"),
            (ItemKind::Brief, Stage::Spiked, "unpublished"),
            (ItemKind::Page, Stage::Ready, "published"),
        ]
    );
    let post = &basket.briefs[0];
    assert_eq!(post.redirects, ["/2014/01/it-woke-1.html"]);
    assert_eq!(post.contents.slug.as_ref().unwrap().as_str(), "it-woke-1");
    assert_eq!(post.contents.tags, ["Probes"]);
    assert_eq!(post.created_at, "2014-01-19T18:00:00Z".parse().ok());
    assert!(basket.notes.iter().any(|note| note.code == "site_unknown"));
}

#[test]
fn the_api_gives_posts_the_same_identity_as_an_export() {
    let json = r#"[{"kind":"blogger#post","id":"1","blog":{"id":"1"},"title":"It woke",
        "published":"2014-01-20T18:00:00Z","url":"http://probes.blogspot.example/2014/01/it-woke.html",
        "content":"<p>Signal.</p>","author":{"displayName":"Dust &amp; Co"},"labels":["A &amp; B"]}]"#;
    let basket = read_with("response.json", json, &in_utc());
    let brief = &basket.briefs[0];
    assert_eq!(brief.item, "feed tag:blogger.com,1999:blog-1.post-1");
    assert_eq!(brief.contents.byline, ["Dust & Co"]);
    assert_eq!(brief.contents.tags, ["A & B"]);
}

#[test]
fn damage_is_refused_with_its_line() {
    let text = feed(&entry("post", 1, ""));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("blog.xml");
    fs::write(&path, &text[..text.len() - 20]).unwrap();
    let error = Basket::filled_from(&path, &in_utc(), &Silent).unwrap_err();
    assert_eq!(error.code(), "bad_input");
    assert!(error.to_string().contains("blog.xml, line 1"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_damage_makes_it_fail(cut in 0_usize..3000, byte in any::<u8>(), at in 0_usize..3000) {
        let mut bytes = feed(&entry("post", 1, DRAFT)).into_bytes();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - cut % length);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("blog.xml");
        fs::write(&path, bytes).unwrap();
        let mut files = Files::open(&path).unwrap();
        if let Ok(format) = Format::of(&mut files) {
            let _ = format.read(&mut files, &in_utc(), &mut Basket::default(), &Silent);
        }
    }
}
