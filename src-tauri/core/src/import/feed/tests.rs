//! Feeds of every kind, as briefs.

use std::fs;

use proptest::prelude::*;

use super::*;
use crate::{
    brief::{Publication, Role, Stage},
    import::{Basket, Format, IncomingBrief, samples::only},
    progress::Silent,
};

fn in_utc() -> ReadOptions {
    ReadOptions::in_zone(chrono_tz::Tz::UTC)
}

fn read_feed(text: &str) -> Basket {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("feed");
    fs::write(&path, text).unwrap();
    let (format, basket) = Basket::filled_from(&path, &in_utc(), &Silent).unwrap();
    assert!(["RSS", "Atom", "JSON Feed"].contains(&format.name));
    basket
}

fn codes(brief: &IncomingBrief) -> Vec<&str> {
    brief.notes.iter().map(|note| &*note.code).collect()
}

fn rss(item: &str) -> String {
    format!(
        "<?xml version='1.0'?><rss version='2.0' xmlns:content='{}' \
         xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:slash='http://purl.org/rss/1.0/modules/slash/' \
         xmlns:atom='http://www.w3.org/2005/Atom'><channel>\
         <atom:link rel='self' href='https://probes.example/feed'/>\
         <title>Probes</title><link>https://probes.example/</link>{item}</channel></rss>",
        "http://purl.org/rss/1.0/modules/content/"
    )
}

const ITEM: &str = "<item><title>Dust &amp;amp; gas</title>\
    <link>https://probes.example/2014/01/dust-gas/</link>\
    <guid isPermaLink='false'>https://probes.example/?p=12</guid>\
    <pubDate>Mon, 20 Jan 2014 18:00:00 +0100</pubDate>\
    <dc:creator>Space Desk</dc:creator><category>Comets</category><category>Comets</category>\
    <description>The probe woke &#8230;</description>\
    <content:encoded><![CDATA[<p>The probe woke up.</p><p>It called home.</p>]]></content:encoded>\
    <enclosure url='https://probes.example/a.mp3' length='1' type='audio/mpeg'/>\
    <source url='https://www.bbc.co.uk/feed.xml'>BBC</source>\
    <slash:comments>3</slash:comments></item>";

#[test]
fn an_item_of_rss_keeps_all_that_has_a_place() {
    let basket = read_feed(&rss(ITEM));
    assert_eq!(basket.sites, ["https://probes.example"]);
    assert!(basket.counts.contains(&(ItemKind::Comment, 3, 0)));
    let brief = only(basket);
    assert_eq!(brief.item, "feed https://probes.example/?p=12");
    assert_eq!(brief.place, "feed, entry 1");
    let contents = &brief.contents;
    assert_eq!(contents.headline, "Dust & gas");
    assert_eq!(
        contents.body.as_str(),
        "The probe woke up.\n\nIt called home."
    );
    assert_eq!(contents.standfirst, "");
    assert_eq!(contents.slug.as_ref().unwrap().as_str(), "dust-gas");
    assert_eq!(contents.byline, ["Space Desk"]);
    assert_eq!(contents.tags, ["Comets"]);
    assert_eq!(contents.credits[0].source, "BBC");
    assert_eq!(contents.credits[0].citation.role, Role::Via);
    assert_eq!(contents.credits[0].citation.url, None);
    assert_eq!(brief.publication.at(), "2014-01-20T17:00:00Z".parse().ok());
    assert_eq!(brief.redirects, ["/2014/01/dust-gas/"]);
    assert_eq!(
        brief.imported_from.as_deref(),
        Some("https://probes.example/2014/01/dust-gas/")
    );
    assert_eq!(codes(&brief), ["enclosure_dropped"]);
}

#[test]
fn what_has_only_a_summary_or_no_date_is_told() {
    let item = "<item><title>It woke</title><guid>12</guid><description>A signal.</description>\
        <author>desk@probes.example (Space Desk)</author></item>";
    let brief = only(read_feed(&rss(item)));
    assert_eq!(brief.item, "feed https://probes.example/ 12");
    assert_eq!(brief.contents.body.as_str(), "A signal.");
    assert_eq!(brief.contents.byline, ["Space Desk"]);
    assert_eq!(brief.stage, Stage::Draft);
    assert_eq!(brief.publication, Publication::Unpublished);
    assert_eq!(codes(&brief), ["summary_only", "date_missing"]);
}

#[test]
fn rdf_and_its_forerunners_are_read() {
    let rdf = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' \
        xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>\
        <channel><title>Probes</title><link>https://probes.example/</link></channel>\
        <item><title>It woke</title><link>https://probes.example/woke</link>\
        <description>A signal.</description><dc:date>2014-01-20T18:00:00Z</dc:date></item></rdf:RDF>";
    let basket = read_feed(rdf);
    assert_eq!(basket.sites, ["https://probes.example"]);
    let brief = only(basket);
    assert_eq!(brief.publication.at(), "2014-01-20T18:00:00Z".parse().ok());
}

#[test]
fn an_entry_of_atom_keeps_all_that_has_a_place() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Probes</title>\
        <link rel='self' href='https://probes.example/feed'/><link href='https://probes.example/'/>\
        <author><name>Science Desk</name></author>\
        <entry><id>urn:uuid:1</id><title type='html'>Dust &amp;amp; gas</title>\
        <link href='https://probes.example/dust.html'/>\
        <link rel='via' href='https://www.bbc.co.uk/news/1'/>\
        <published>2014-01-20T18:00:00Z</published><updated>2014-01-21T18:00:00Z</updated>\
        <category term='comets' label='Comets'/><summary>What comes off a comet.</summary>\
        <content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>It is <b>dark</b>.</p></div></content>\
        </entry></feed>";
    let basket = read_feed(atom);
    assert_eq!(basket.sites, ["https://probes.example"]);
    let brief = only(basket);
    let contents = &brief.contents;
    assert_eq!(contents.headline, "Dust & gas");
    assert_eq!(contents.standfirst, "What comes off a comet.");
    assert_eq!(contents.body.as_str(), "It is **dark**.");
    assert_eq!(contents.byline, ["Science Desk"]);
    assert_eq!(contents.tags, ["Comets"]);
    assert_eq!(contents.slug.as_ref().unwrap().as_str(), "dust");
    let credit = &contents.credits[0];
    assert_eq!((&*credit.source, credit.citation.role), ("BBC", Role::Via));
    assert_eq!(
        credit.citation.url.as_ref().unwrap().as_str(),
        "https://www.bbc.co.uk/news/1"
    );
    assert_eq!(brief.updated_at, "2014-01-21T18:00:00Z".parse().ok());
}

#[test]
fn a_text_of_atom_that_is_plain_stays_as_it_is() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>urn:1</id>\
        <title>5 &lt; 6 &amp;amp; more</title><updated>2014-01-20T18:00:00Z</updated>\
        <content>It is 5 &lt; 6.</content></entry></feed>";
    let brief = only(read_feed(atom));
    assert_eq!(brief.contents.headline, "5 < 6 &amp; more");
    assert_eq!(
        brief.contents.body.as_str().replace('\\', ""),
        "It is 5 < 6."
    );
}

#[test]
fn a_json_feed_keeps_all_that_has_a_place() {
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Probes",
        "home_page_url":"https://probes.example/","authors":[{"name":"Science Desk"}],
        "items":[{"id":7,"url":"https://probes.example/woke","title":"It woke & called",
        "content_html":"<p>A signal.</p>","date_published":"2014-01-20T18:00:00Z",
        "external_url":"https://www.bbc.co.uk/news/1","tags":["Comets"],
        "attachments":[{"url":"https://probes.example/a.mp3","mime_type":"audio/mpeg"}]},
        {"id":"8","content_text":"Plain < text."}]}"#;
    let basket = read_feed(json);
    assert_eq!(basket.sites, ["https://probes.example"]);
    let [brief, bare] = &basket.briefs[..] else {
        panic!("two briefs")
    };
    assert_eq!(brief.item, "feed https://probes.example/ 7");
    assert_eq!(brief.contents.headline, "It woke & called");
    assert_eq!(brief.contents.byline, ["Science Desk"]);
    assert_eq!(brief.contents.tags, ["Comets"]);
    assert_eq!(brief.contents.credits[0].source, "BBC");
    assert_eq!(codes(brief), ["enclosure_dropped"]);
    assert_eq!(
        bare.contents.body.as_str().replace('\\', ""),
        "Plain < text."
    );
    assert_eq!(bare.stage, Stage::Draft);
}

#[test]
fn what_is_more_than_a_feed_is_not_taken_for_one() {
    let wxr = rss("").replace("<rss ", "<rss xmlns:wp='http://wordpress.org/export/1.2/' ");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.xml");
    fs::write(&path, wxr).unwrap();
    assert!(!recognises_rss(&mut Files::open(&path).unwrap()).unwrap());
    fs::write(&path, "<html><body>No feed</body></html>").unwrap();
    assert!(!recognises_rss(&mut Files::open(&path).unwrap()).unwrap());
}

#[test]
fn a_feed_that_breaks_off_is_refused_with_its_line() {
    let text = rss(ITEM).replace("<item>", "\n<item>");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("feed.xml");
    fs::write(&path, &text[..text.len() - 40]).unwrap();
    let error = Basket::filled_from(&path, &in_utc(), &Silent).unwrap_err();
    assert_eq!(error.code(), "bad_input");
    assert!(error.to_string().contains("feed.xml, line 2"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_damage_makes_it_fail(cut in 0_usize..3000, byte in any::<u8>(), at in 0_usize..3000) {
        let mut bytes = rss(ITEM).into_bytes();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - cut % length);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("feed.xml");
        fs::write(&path, bytes).unwrap();
        let mut files = Files::open(&path).unwrap();
        if let Ok(format) = Format::of(&mut files) {
            let _ = format.read(&mut files, &in_utc(), &mut Basket::default(), &Silent);
        }
    }
}
