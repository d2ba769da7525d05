//! Whole exports, as they come.

use std::io::Write as _;

use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::{
    brief::{ItemKind, Note, Publication, Stage},
    error::Error,
    import::{Basket, Format, IncomingBrief},
    progress::Silent,
};

const CHANNEL: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5" created="2024-05-01 10:00" -->
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Space desk</title>
<link>https://space.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://space.example</wp:base_site_url>
<wp:base_blog_url>https://space.example/news/</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>desk</wp:author_login>
<wp:author_display_name><![CDATA[Science Desk]]></wp:author_display_name></wp:author>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>idle</wp:author_login></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>comets</wp:category_nicename>
<wp:cat_name><![CDATA[Comets &amp; dust]]></wp:cat_name></wp:category>
<wp:tag><wp:term_id>4</wp:term_id><wp:tag_slug>esa</wp:tag_slug><wp:tag_name>ESA</wp:tag_name></wp:tag>
<wp:term><wp:term_id>5</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy>
<wp:term_slug>top</wp:term_slug><wp:term_name>Top</wp:term_name></wp:term>
"#;

const END: &str = "</channel>\n</rss>\n";

/// An item of this number with these elements, and others where they are not among them.
fn item(id: u64, elements: &str) -> String {
    let defaults = [
        ("title", format!("Item {id}")),
        (
            "link",
            format!("https://space.example/news/2014/item-{id}/"),
        ),
        ("dc:creator", "desk".to_owned()),
        ("content:encoded", format!("<![CDATA[Text {id}.]]>")),
        ("wp:post_date_gmt", format!("2014-11-12 10:00:{id:02}")),
        ("wp:status", "publish".to_owned()),
        ("wp:post_type", "post".to_owned()),
        ("wp:post_name", format!("item-{id}")),
    ];
    let mut whole = format!("<item>\n<wp:post_id>{id}</wp:post_id>\n{elements}\n");
    for (name, value) in defaults {
        if !elements.contains(&format!("<{name}>")) {
            whole.push_str(&format!("<{name}>{value}</{name}>\n"));
        }
    }
    whole + "</item>\n"
}

fn export(items: &[String]) -> String {
    format!("{CHANNEL}{}{END}", items.concat())
}

fn options() -> ReadOptions {
    ReadOptions::in_zone(Tz::Europe__Berlin)
}

fn read_files(files: &[(&str, &[u8])], options: &ReadOptions) -> Result<Basket> {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let path = match files {
        [(name, _)] => folder.path().join(name),
        _ => folder.path().to_owned(),
    };
    let mut files = Files::open(&path)?;
    let mut basket = Basket::default();
    assert!(recognises(&mut files)?);
    read(&mut files, options, &mut basket, &Silent)?;
    Ok(basket)
}

fn basket(items: &[String]) -> Basket {
    read_files(&[("export.xml", export(items).as_bytes())], &options()).unwrap()
}

fn brief(elements: &str) -> IncomingBrief {
    let mut basket = basket(&[item(1, elements)]);
    assert_eq!(basket.briefs.len(), 1, "{elements}");
    basket.briefs.remove(0)
}

fn refusal(xml: &str) -> (String, String) {
    match read_files(&[("export.xml", xml.as_bytes())], &options()) {
        Err(error @ Error::BadInput { .. }) => (error.to_string(), error.hint()),
        other => panic!("{other:?}"),
    }
}

fn codes(notes: &[Note]) -> Vec<&str> {
    notes.iter().map(|note| note.code.as_str()).collect()
}

#[test]
fn a_post_becomes_a_brief_with_all_that_it_says() {
    let brief = brief(
        "<title>Philae &amp;amp; the <![CDATA[<em>comet</em>]]></title>
         <link>https://space.example/news/2014/11/philae/</link>
         <guid isPermaLink=\"false\">https://space.example/news/?p=1</guid>
         <content:encoded><![CDATA[The lander touched down.\n\n[ESA]]]><![CDATA[]]></content:encoded>
         <excerpt:encoded><![CDATA[A <b>first</b>.]]></excerpt:encoded>
         <wp:post_date>2014-11-12 17:03:00</wp:post_date>
         <wp:post_date_gmt>2014-11-12 16:03:00</wp:post_date_gmt>
         <wp:post_modified_gmt>2014-11-13 08:00:00</wp:post_modified_gmt>
         <wp:post_name>philae</wp:post_name>
         <category domain=\"category\" nicename=\"comets\"><![CDATA[Comets &amp; dust]]></category>
         <category domain=\"post_tag\" nicename=\"esa\">ESA</category>
         <wp:comment><wp:comment_id>7</wp:comment_id></wp:comment>",
    );
    assert_eq!(brief.place, "export.xml, item 1 (post 1)");
    assert_eq!(brief.item, "wxr:space.example/news#1");
    let contents = &brief.contents;
    assert_eq!(contents.headline, "Philae & the comet");
    assert_eq!(contents.slug.as_ref().unwrap().as_str(), "philae");
    assert_eq!(contents.standfirst, "A first.");
    assert_eq!(contents.body.as_str(), "The lander touched down.");
    assert_eq!(contents.byline, ["Science Desk"]);
    assert_eq!(contents.tags, ["Comets & dust", "ESA"]);
    assert_eq!(contents.credits[0].source, "ESA");
    assert_eq!(brief.stage, Stage::Ready);
    let at = "2014-11-12T16:03:00Z".parse().unwrap();
    assert_eq!(
        brief.publication,
        Publication::Published { at, revision: () }
    );
    assert_eq!(brief.created_at, Some(at));
    assert_eq!(brief.revised_at, "2014-11-13T08:00:00Z".parse().ok());
    assert_eq!(
        brief.imported_from.as_deref(),
        Some("https://space.example/news/2014/11/philae/")
    );
    assert_eq!(brief.also_at, ["https://space.example/news/?p=1"]);
    assert_eq!(brief.redirects, ["/2014/11/philae/"]);
    assert_eq!(
        brief.original.as_deref(),
        Some("The lander touched down.\n\n[ESA]")
    );
    assert_eq!(
        codes(&brief.notes),
        ["headline_tidied", "comments_left_out"]
    );
}

#[test]
fn each_status_comes_to_its_own_stage_and_publication() {
    for (elements, stage, publication, notes) in [
        (
            "<wp:status>publish</wp:status>",
            Stage::Ready,
            "published",
            vec![],
        ),
        (
            "<wp:status>future</wp:status>",
            Stage::Ready,
            "scheduled",
            vec![],
        ),
        (
            "<wp:status>draft</wp:status>",
            Stage::Draft,
            "unpublished",
            vec![],
        ),
        (
            "<wp:status>auto-draft</wp:status>",
            Stage::Draft,
            "unpublished",
            vec![],
        ),
        (
            "<wp:status>pending</wp:status>",
            Stage::Review,
            "unpublished",
            vec![],
        ),
        (
            "<wp:status>private</wp:status>",
            Stage::Ready,
            "unpublished",
            vec!["private"],
        ),
        (
            "<wp:status>trash</wp:status>",
            Stage::Spiked,
            "unpublished",
            vec![],
        ),
        (
            "<wp:status>inherit</wp:status>",
            Stage::Draft,
            "unpublished",
            vec!["status_unknown"],
        ),
        (
            "<wp:status></wp:status>",
            Stage::Draft,
            "unpublished",
            vec!["status_unknown"],
        ),
        (
            "<wp:post_password>moon</wp:post_password>",
            Stage::Ready,
            "unpublished",
            vec!["password"],
        ),
        (
            "<wp:is_sticky>1</wp:is_sticky>",
            Stage::Ready,
            "published",
            vec!["sticky"],
        ),
        (
            "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>",
            Stage::Draft,
            "unpublished",
            vec!["date_missing"],
        ),
    ] {
        let brief = brief(elements);
        let state = brief.publication.state().to_string();
        assert_eq!(
            (brief.stage, state.as_str()),
            (stage, publication),
            "{elements}"
        );
        assert_eq!(codes(&brief.notes), notes, "{elements}");
    }
}

#[test]
fn a_local_date_is_read_in_the_desks_zone_and_told() {
    let brief = brief(
        "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>
         <wp:post_date>2014-11-12 17:03:00</wp:post_date>",
    );
    let at = "2014-11-12T16:03:00Z".parse().ok();
    assert_eq!(brief.publication.at(), at);
    assert_eq!(codes(&brief.notes), ["date_local"]);
}

#[test]
fn every_item_is_accounted_for() {
    let types = [
        "post",
        "page",
        "attachment",
        "nav_menu_item",
        "revision",
        "recipe",
    ];
    let items: Vec<String> = types
        .iter()
        .zip(1..)
        .map(|(kind, id)| {
            let comment = "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>";
            item(id, &format!("<wp:post_type>{kind}</wp:post_type>{comment}"))
        })
        .collect();
    let without_pages = basket(&items);
    let kinds: Vec<ItemKind> = without_pages
        .passed_over
        .iter()
        .map(|item| item.kind)
        .collect();
    use ItemKind::{Attachment, Author, Category, Comment, Other, Page, Tag};
    assert_eq!(kinds, [Page, Other, Other, Other]);
    assert_eq!(without_pages.briefs.len(), 1);
    assert_eq!(
        without_pages.counts,
        [
            (Comment, 6, 0),
            (Attachment, 1, 0),
            (Author, 2, 1),
            (Category, 1, 0),
            (Tag, 1, 0),
            (Other, 1, 0),
        ]
    );
    assert_eq!(without_pages.sites, ["https://space.example/news"]);
    assert!(without_pages.passed_over[3].note.message.contains("recipe"));
    let options = ReadOptions {
        pages: true,
        ..options()
    };
    let with_pages = read_files(&[("a.xml", export(&items).as_bytes())], &options).unwrap();
    assert_eq!(with_pages.briefs.len(), 2);
    assert!(with_pages.briefs.iter().any(|brief| brief.kind == Page));
}

#[test]
fn a_file_that_breaks_off_gives_nothing_or_its_whole_items() {
    let whole = export(&[item(1, ""), item(2, ""), item(3, "")]);
    let ends = [
        whole.find("Item 3").unwrap(),
        whole.find("<wp:post_id>3").unwrap(),
        whole.rfind("</item>").unwrap(),
        whole.find("</channel>").unwrap(),
        whole.find("</rss>").unwrap(),
    ];
    for (end, items) in ends.into_iter().zip([2, 2, 2, 3, 3]) {
        let (message, hint) = refusal(&whole[..end]);
        let line = whole[..end].matches('\n').count() + 1;
        let place = format!("export.xml, line {line}, behind item {items} (“Item {items}”)");
        assert!(message.starts_with(&place), "{message}");
        assert!(
            message.contains("breaks off") && hint.contains("--salvage"),
            "{message}"
        );
        let options = ReadOptions {
            salvage: true,
            ..options()
        };
        let salvaged = read_files(&[("a.xml", &whole.as_bytes()[..end])], &options).unwrap();
        assert_eq!(salvaged.briefs.len(), items);
        assert_eq!(codes(&salvaged.notes), ["cut_off"]);
    }
}

#[test]
fn what_is_no_export_is_refused_with_a_reason() {
    let whole = export(&[item(1, "")]);
    for (xml, why) in [
        (
            whole.replace("<wp:wxr_version>1.2</wp:wxr_version>", ""),
            "it has no wxr_version",
        ),
        (whole.replace(">1.2<", ">abc<"), "its wxr_version is “abc”"),
        (
            whole.replace("</channel>", "</chanel>"),
            "behind item 1 (“Item 1”): This is no well-formed XML",
        ),
        (
            whole.replace("<title>Item 1", "<title>1 < 2"),
            "begins no tag",
        ),
        (format!("{whole}{whole}"), "files that were joined"),
        (whole.replace("<rss", "<!DOCTYPE rss><rss"), "document type"),
    ] {
        let (message, hint) = refusal(&xml);
        assert!(message.contains(why), "{message}");
        assert!(!hint.is_empty());
    }
}

#[test]
fn what_can_be_mended_is_mended_and_told() {
    let whole = export(&[item(1, "<title>AT&T &eacute; \u{b}</title>")]);
    let whole = format!("\n\n{whole}");
    let mut bytes = whole.into_bytes();
    bytes.push(0);
    let basket = read_files(&[("export.xml", &bytes)], &options()).unwrap();
    assert_eq!(basket.briefs[0].contents.headline, "AT&T é");
    assert_eq!(
        codes(&basket.notes),
        ["ampersands_mended", "entities_mended", "characters_removed"]
    );
    assert!(basket.notes[2].message.contains("2 control characters"));
}

#[test]
fn an_export_in_another_encoding_is_read_in_it() {
    let whole = export(&[item(1, "<title>São Tomé</title>")]);
    let whole = whole.replace("UTF-8", "iso-8859-1");
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&whole);
    let basket = read_files(&[("export.xml", &bytes)], &options()).unwrap();
    assert_eq!(basket.briefs[0].contents.headline, "São Tomé");
    let marked = format!("\u{feff}{}", export(&[item(1, "")]));
    let utf_16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let basket = read_files(&[("export.xml", &utf_16)], &options()).unwrap();
    assert_eq!(basket.briefs.len(), 1);
}

#[test]
fn split_exports_are_one_archive() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let second = export(&[item(2, "<title>Later</title>"), item(3, "")]);
    packed.write_all(second.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    // The picture is in another file than the post that shows it, and post 2 in both.
    let picture = item(
        9,
        "<wp:post_type>attachment</wp:post_type>
         <wp:attachment_url>https://space.example/files/9.jpg</wp:attachment_url>",
    );
    let featured = item(
        1,
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>",
    );
    let first = export(&[featured, item(2, "")]);
    let last = export(&[picture, item(3, "")]);
    let basket = read_files(
        &[
            ("export.001.xml", first.as_bytes()),
            ("export.002.xml.gz", &packed),
            ("export.003.xml", last.as_bytes()),
            ("feed.xml", b"<rss version='2.0'><channel/></rss>"),
            ("notes.txt", b"not this"),
        ],
        &options(),
    )
    .unwrap();
    let headlines: Vec<(&str, &str)> = basket
        .briefs
        .iter()
        .map(|brief| (brief.item.as_str(), brief.contents.headline.as_str()))
        .collect();
    assert_eq!(
        headlines,
        [
            ("wxr:space.example/news#1", "Item 1"),
            ("wxr:space.example/news#2", "Item 2"),
            ("wxr:space.example/news#2", "Later"),
            ("wxr:space.example/news#3", "Item 3"),
        ]
    );
    let first = &basket.briefs[0];
    assert!(
        first
            .contents
            .body
            .as_str()
            .starts_with("![](https://space.example/files/9.jpg)")
    );
    assert_eq!(codes(&basket.briefs[2].notes), ["older_state"]);
    assert_eq!(basket.passed_over[0].note.code, "item_repeated");
    assert!(basket.counts.contains(&(ItemKind::Author, 2, 1)));
}

#[test]
fn a_number_that_comes_twice_in_a_file_is_two_items() {
    let basket = basket(&[item(1, ""), item(1, "<title>Another</title>"), item(1, "")]);
    let items: Vec<&str> = basket
        .briefs
        .iter()
        .map(|brief| brief.item.as_str())
        .collect();
    assert_eq!(items.len(), 3);
    let notes: Vec<Vec<&str>> = basket
        .briefs
        .iter()
        .map(|brief| codes(&brief.notes))
        .collect();
    assert_eq!(notes[1..], [["id_repeated"], ["id_repeated"]]);
    assert_ne!(items[0], items[1]);
}

#[test]
fn briefs_of_one_second_come_newest_first() {
    let at = "<wp:post_date_gmt>2014-11-12 10:00:00</wp:post_date_gmt>";
    let draft = "<wp:status>draft</wp:status>";
    let items = [
        item(1, draft),
        item(2, at),
        item(3, at),
        item(4, draft),
        item(5, ""),
    ];
    let basket = basket(&items);
    let headlines: Vec<&str> = basket
        .briefs
        .iter()
        .map(|brief| brief.contents.headline.as_str())
        .collect();
    assert_eq!(
        headlines,
        ["Item 3", "Item 2", "Item 5", "Item 4", "Item 1"]
    );
}

#[test]
fn custom_fields_are_credits_or_told() {
    let field = |name: &str, value: &str| {
        format!(
            "<wp:postmeta><wp:meta_key>{name}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
        )
    };
    let fields = [
        field("source", "BBC"),
        field("source_url", "https://www.bbc.com/news/1"),
        field("_edit_last", "1"),
        field("_oembed_0123456789abcdef0123456789abcdef", "x"),
        field("_oembed_ffffffffffffffffffffffffffffffff", "x"),
    ];
    let basket = basket(&[item(1, &fields.concat())]);
    let brief = &basket.briefs[0];
    assert_eq!(brief.contents.credits[0].source, "BBC");
    assert_eq!(codes(&brief.notes), ["credit_from_field"]);
    assert_eq!(
        basket.notes[0].message,
        "export.xml: Custom fields were left behind: _edit_last (1), _oembed_… (2)"
    );
}

#[test]
fn an_export_is_known_by_what_is_in_it() {
    let whole = export(&[]);
    let prefix = whole.replace("wp:", "x:").replace(":wp", ":x");
    let bare = "<rss><channel><wp:wxr_version>1.0</wp:wxr_version></channel></rss>";
    for (text, is_wxr) in [
        (whole.as_str(), true),
        (prefix.as_str(), true),
        (bare, true),
        (
            "<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>",
            false,
        ),
        (
            "A text that says <rss> and wordpress.org/export/1.2/",
            false,
        ),
        ("", false),
    ] {
        assert_eq!(super::is_wxr(text.as_bytes()), is_wxr, "{text}");
        if is_wxr {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("download");
            std::fs::write(&path, text).unwrap();
            let format = Format::of(&mut Files::open(&path).unwrap()).unwrap();
            assert_eq!(format.name, "WXR");
        }
    }
}

/// What became of a broken export: nothing, or whole items and the rest by name.
fn holds_whole_items(bytes: &[u8], salvage: bool) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.xml");
    std::fs::write(&path, bytes).unwrap();
    let mut files = Files::open(&path).unwrap();
    let mut basket = Basket::default();
    let options = ReadOptions {
        salvage,
        ..options()
    };
    match read(&mut files, &options, &mut basket, &Silent) {
        Ok(()) => basket.briefs.iter().all(|brief| !brief.item.is_empty()),
        Err(error) => basket.briefs.is_empty() && !error.hint().is_empty(),
    }
}

fn sample() -> Vec<u8> {
    let items = [
        item(1, "<title>R&D <![CDATA[of]]>  dust</title>"),
        item(
            2,
            "<category domain=\"post_tag\" nicename=\"esa\">ESA</category>",
        ),
    ];
    export(&items).into_bytes()
}

#[test]
fn an_export_cut_anywhere_gives_nothing_or_whole_items() {
    let whole = sample();
    let end = whole.len() - "</rss>\n".len();
    for end in (0..=end).step_by(7) {
        assert!(holds_whole_items(&whole[..end], false), "{end}");
        let refused = read_files_quietly(&whole[..end]);
        assert!(refused.is_err(), "{end}");
    }
}

fn read_files_quietly(bytes: &[u8]) -> Result<Basket> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.xml");
    std::fs::write(&path, bytes).unwrap();
    let mut basket = Basket::default();
    // What is cut so short that it is no export any more is refused as that.
    if !is_wxr(bytes) {
        return Err(Error::Cancelled);
    }
    read(&mut Files::open(&path)?, &options(), &mut basket, &Silent)?;
    Ok(basket)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn bytes_changed_anywhere_break_nothing(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        salvage in any::<bool>(),
    ) {
        let mut bytes = sample();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        prop_assert!(holds_whole_items(&bytes, salvage));
    }

    #[test]
    fn markup_in_any_order_breaks_nothing(
        markup in "(<item>|</item>|<channel>|</channel>|<rss>|</rss>|<title>|</title>|<!\\[CDATA\\[|\\]\\]>|<!--|-->|&|<|>|\"|<wp:status>|a ){0,24}",
        salvage in any::<bool>(),
    ) {
        let mut bytes = CHANNEL.as_bytes().to_vec();
        bytes.extend(markup.as_bytes());
        prop_assert!(holds_whole_items(&bytes, salvage));
    }
}
