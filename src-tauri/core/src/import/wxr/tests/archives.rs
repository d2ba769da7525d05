//! How an archive is known, and how its files and items stand to each other.

use super::*;

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
