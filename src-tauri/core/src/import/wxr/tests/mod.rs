//! Whole exports, as they come.

mod archives;
mod broken;

use std::io::Write as _;

use chrono_tz::Tz;

use super::*;
use crate::{
    brief::{ItemKind, Publication, Stage},
    import::{Basket, Format, IncomingBrief, samples::codes},
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
fn what_categories_lose_as_tags_is_told() {
    let category = |nicename: &str, parent: &str| {
        format!(
            "<wp:category><wp:category_nicename>{nicename}</wp:category_nicename>
             <wp:category_parent>{parent}</wp:category_parent><wp:cat_name>Moons</wp:cat_name></wp:category>"
        )
    };
    let basket = basket(&[category("moons", ""), category("jupiter-moons", "moons")]);
    assert_eq!(
        codes(&basket.notes),
        ["categories_flattened", "categories_joined"]
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
fn a_gallery_becomes_pictures_and_blocks_become_copy() {
    let picture = item(
        9,
        "<wp:post_type>attachment</wp:post_type><wp:post_parent>1</wp:post_parent>
         <wp:attachment_url>https://space.example/files/9.jpg</wp:attachment_url>
         <excerpt:encoded>Comet &amp;amp; dust</excerpt:encoded>",
    );
    let shown = item(
        1,
        "<content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>See <a href=\"../more/\">more</a>.</p>\n<!-- /wp:paragraph -->\n\n[gallery]]]></content:encoded>",
    );
    let basket = basket(&[shown, picture]);
    let body = basket.briefs[0].contents.body.as_str();
    assert!(
        body.starts_with("See [more](https://space.example/news/2014/more/)."),
        "{body}"
    );
    assert!(
        body.contains("(https://space.example/files/9.jpg)"),
        "{body}"
    );
    assert!(body.contains("Comet & dust"), "{body}");
    assert!(!body.contains("gallery") && !body.contains("wp:"), "{body}");
}
