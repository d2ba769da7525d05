//! Substack's exports as briefs.

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

const TABLE_TEXT: &str = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n\
    12.rosetta-wakes,2014-01-20T18:00:00.000Z,true,,newsletter,only_paid,Rosetta wakes,The comet&#x2019;s next,\n\
    13.philae,2014-11-12T16:00:00.000Z,TRUE,,podcast,everyone,\"Philae, landed\",,https://a.example/b.mp3\n\
    14.later,,false,,newsletter,everyone,Later,,\n\
    15.about,2014-01-01T00:00:00.000Z,true,,page,everyone,About,,\n\
    16.lost,2014-01-02T00:00:00.000Z,true,,newsletter,everyone,Lost,,\n";

fn files(table: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let posts = folder.path().join("export/posts");
    fs::create_dir_all(&posts).unwrap();
    fs::write(folder.path().join("export/posts.csv"), table).unwrap();
    let text = "<p>The probe sent a signal.</p>\
        <p class=\"button-wrapper\"><a href=\"https://a.substack.example/subscribe?\">Subscribe</a></p>\
        <p class=\"button-wrapper\"><a href=\"https://esa.example/\">The agency</a></p>";
    for name in [
        "12.rosetta-wakes",
        "13.philae",
        "14.later",
        "15.about",
        "99.unlisted",
    ] {
        fs::write(posts.join(format!("{name}.html")), text).unwrap();
    }
    fs::write(folder.path().join("export/email_list.csv"), "email\n").unwrap();
    folder
}

#[test]
fn the_table_says_what_each_page_is() {
    let folder = files(TABLE_TEXT);
    let (format, basket) = Basket::filled_from(folder.path(), &in_utc(), &Silent).unwrap();
    assert_eq!(format.name, "Substack export");
    let headlines: Vec<_> = basket
        .briefs
        .iter()
        .map(|b| &*b.contents.headline)
        .collect();
    assert_eq!(headlines, ["Philae, landed", "Rosetta wakes", "Later"]);
    let brief = &basket.briefs[1];
    assert_eq!(brief.place, "posts.csv, line 2");
    assert_eq!(brief.item, "substack 12");
    assert_eq!(brief.contents.standfirst, "The comet’s next");
    assert_eq!(
        brief.contents.body.as_str(),
        "The probe sent a signal.\n\n[The agency](https://esa.example/)"
    );
    assert_eq!(
        brief.contents.slug.as_ref().unwrap().as_str(),
        "rosetta-wakes"
    );
    assert_eq!(brief.redirects, ["/p/rosetta-wakes"]);
    assert_eq!(brief.publication.at(), "2014-01-20T18:00:00Z".parse().ok());
    let codes: Vec<_> = brief.notes.iter().map(|note| &*note.code).collect();
    assert_eq!(codes, ["buttons_dropped", "members_only"]);
    assert_eq!(basket.briefs[2].stage, Stage::Draft);
    let passed: Vec<_> = basket
        .passed_over
        .iter()
        .map(|item| (&*item.place, &*item.note.code))
        .collect();
    assert_eq!(
        passed,
        [
            ("posts.csv, line 6", "file_missing"),
            ("posts.csv, line 5", "page_left_out"),
            ("posts/99.unlisted.html", "not_listed"),
        ]
    );
    assert!(
        basket
            .notes
            .iter()
            .any(|note| note.message.contains("email_list.csv"))
    );
}

#[test]
fn the_table_alone_is_refused() {
    let folder = files(TABLE_TEXT);
    let table = folder.path().join("export/posts.csv");
    let error = Basket::filled_from(&table, &in_utc(), &Silent).unwrap_err();
    assert_eq!(error.code(), "bad_input");
}

#[test]
fn a_damaged_row_is_told_with_its_line() {
    let folder = files("post_id,post_date,title\n12.a,,\"x\"\n\u{fffd},,b\n");
    let table = folder.path().join("export/posts.csv");
    let mut bytes = fs::read(&table).unwrap();
    let at = bytes.iter().position(|byte| *byte == 0xef).unwrap();
    bytes.remove(at);
    fs::write(&table, bytes).unwrap();
    let error = Basket::filled_from(folder.path(), &in_utc(), &Silent).unwrap_err();
    assert!(error.to_string().contains("posts.csv, line 3"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_damage_makes_it_fail(cut in 0_usize..900, c in any::<char>(), at in 0_usize..900) {
        let mut table: Vec<char> = TABLE_TEXT.chars().collect();
        let length = table.len();
        table[at % length] = c;
        table.truncate(length - cut % length);
        let folder = files(&table.iter().collect::<String>());
        let mut files = Files::open(folder.path()).unwrap();
        if let Ok(format) = Format::of(&mut files) {
            let _ = format.read(&mut files, &in_utc(), &mut Basket::default(), &Silent);
        }
    }
}
