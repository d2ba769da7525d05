//! What goes out as WXR comes in again as it was, and WordPress finds all it knows.

use std::{fs, path::Path, process::Command};

use briefdesk_core::{
    brief::{Settings, Timestamp},
    desk::{BriefQuery, BriefView, Desk, ExportOptions, FixedClock, Format, ImportOptions, Scope},
    export::{
        Bundle, HeldArchive, Target,
        markdown::{self, write_markdown},
    },
    progress::Silent,
};
use briefdesk_tests::{Sandbox, arbitrary::desk as any_desk};
use proptest::prelude::*;
use serde_json::Value;

use super::{desk, export};

/// A desk's briefs as the command line shows them, but for what counts changes.
fn briefs(sandbox: &Sandbox, desk: &str) -> Vec<Value> {
    let rows = sandbox.json(&["list", desk]);
    let show = |row: &Value| {
        let mut brief = sandbox.json(&["show", desk, row["slug"].as_str().unwrap()]);
        brief.as_object_mut().unwrap().remove("version");
        brief
    };
    rows.as_array().unwrap().iter().map(show).collect()
}

fn import(sandbox: &Sandbox, from: &str) -> Value {
    let base = "https://brief.example/news/";
    sandbox
        .run(&[
            "new",
            "new.briefdesk",
            "--base-url",
            base,
            "--time-zone",
            "Europe/Berlin",
        ])
        .done();
    sandbox.json(&["import", "new.briefdesk", from])
}

#[test]
fn a_desk_comes_back_with_equal_briefs_and_its_pictures() {
    let sandbox = desk();
    for zipped in [false, true] {
        let to = if zipped { "out.zip" } else { "out" };
        sandbox
            .run(&[
                "export",
                "d.briefdesk",
                "--format",
                "wxr",
                "--include",
                "all",
                "--to",
                to,
            ])
            .done();
        let ledger = import(&sandbox, to);
        assert_eq!(ledger["formats"], serde_json::json!(["WXR"]));
        assert_eq!(ledger["read"], ledger["imported"], "{ledger:#}");
        assert_eq!(
            briefs(&sandbox, "new.briefdesk"),
            briefs(&sandbox, "d.briefdesk")
        );
        let media = sandbox.json(&["media", "list", "new.briefdesk"]);
        assert_eq!(media[0]["name"], "saturn.png", "{media}");
        let again = sandbox.json(&["import", "new.briefdesk", to]);
        assert_eq!(again["unchanged"], again["read"], "{again:#}");
        fs::remove_file(sandbox.path("new.briefdesk")).unwrap();
    }
}

#[test]
fn the_file_is_well_formed_and_says_what_wordpress_reads() {
    let sandbox = desk();
    let to = export(&sandbox, "wxr", &["--include", "all"]);
    let file = sandbox.path(&format!("{to}/archive-001.xml"));
    let ran = Command::new("xmllint")
        .args(["--noout", "--nonet"])
        .arg(&file)
        .output();
    assert!(ran.unwrap().status.success());
    let xml = fs::read_to_string(&file).unwrap();
    let (_, item) = xml.split_once("<title><![CDATA[Cassini ends its").unwrap();
    let (item, _) = item.split_once("</item>").unwrap();
    for part in [
        "<link>https://brief.example/news/2017/09/cassini-ends-its-mission/</link>",
        "<dc:creator><![CDATA[space-desk]]></dc:creator>",
        "<wp:post_date><![CDATA[2017-09-15 14:00:00]]></wp:post_date>",
        "<wp:post_date_gmt><![CDATA[2017-09-15 12:00:00]]></wp:post_date_gmt>",
        "<wp:post_name><![CDATA[cassini-ends-its-mission]]></wp:post_name>",
        "<wp:status><![CDATA[publish]]></wp:status>",
        "<excerpt:encoded><![CDATA[After 13 years: a last dive.]]></excerpt:encoded>",
        "src=\"https://brief.example/news/media/saturn.png\"",
        "<p class=\"briefdesk-credits\">&#91;<a href=\"https://www.nasa.gov/press-release/cassini?a=1&amp;b=2\">NASA</a>; via BBC]</p>",
        "domain=\"post_tag\" nicename=\"saturn\"",
    ] {
        assert!(item.contains(part), "{part} in {item}");
    }
    assert!(
        xml.contains("<wp:attachment_url><![CDATA[https://brief.example/news/media/saturn.png]]>")
    );
    assert!(xml.contains("<wp:status><![CDATA[draft]]></wp:status>"));
}

#[test]
fn what_was_edited_in_wordpress_is_taken_and_keeps_what_wordpress_does_not_know() {
    let sandbox = desk();
    let to = export(&sandbox, "wxr", &[]);
    let xml = sandbox.read(&format!("{to}/archive-001.xml"));
    let edited = xml.replacen(
        "burnt up above the planet’s clouds",
        "melted in the planet’s air",
        1,
    );
    assert_ne!(edited, xml);
    sandbox.write(&format!("{to}/archive-001.xml"), edited);
    import(&sandbox, &to);
    let slug = "cassini-ends-its-mission";
    let before = sandbox.json(&["show", "d.briefdesk", slug]);
    let before = &before["published"];
    let after = sandbox.json(&["show", "new.briefdesk", slug]);
    let body = after["body"].as_str().unwrap();
    assert!(
        body.starts_with("The probe melted in the planet’s air, like"),
        "{body}"
    );
    assert!(
        body.contains("![Saturn and its rings](media/saturn.png)"),
        "{body}"
    );
    for key in [
        "credits",
        "byline",
        "dateline",
        "tags",
        "standfirst",
        "headline",
    ] {
        assert_eq!(after[key], before[key], "{key}");
    }
    let notices = after["corrections"].as_array().unwrap();
    assert_eq!(
        notices[0]["text"],
        "The mission lasted 13 years at Saturn, not <12>."
    );
    assert!(
        !body.contains("NASA;") && !body.contains("Correction"),
        "{body}"
    );
}

#[test]
fn without_the_field_of_ours_the_text_and_the_credits_are_read_from_what_is_shown() {
    let sandbox = desk();
    let to = export(&sandbox, "wxr", &[]);
    let xml = sandbox.read(&format!("{to}/archive-001.xml"));
    sandbox.write(
        &format!("{to}/archive-001.xml"),
        xml.replace("_briefdesk]]>", "other]]>"),
    );
    import(&sandbox, &to);
    let published = sandbox.json(&["list", "d.briefdesk", "--publication", "published"]);
    let mut compared = 0;
    for row in published.as_array().unwrap() {
        let slug = row["slug"].as_str().unwrap();
        if ["cassini-ends-its-mission", "log-prints-braces"].contains(&slug) {
            continue;
        }
        let before = sandbox.json(&["show", "d.briefdesk", slug]);
        let after = sandbox.json(&["show", "new.briefdesk", slug]);
        for key in ["headline", "published_at", "tags"] {
            assert_eq!(after[key], before[key], "{slug}: {key}");
        }
        // What a photograph is credited to is read as one more source.
        let line = before["credit_line"].as_str().unwrap();
        assert_eq!(after["credit_line"], line.replace("photo: ", ""), "{slug}");
        // Nothing says what the dateline and the corrections are, so that they stay where readers
        // see them: before the text and after it.
        let body = before["body"].as_str().unwrap();
        let shown = match before["dateline"].as_str().unwrap() {
            "" => body.to_owned(),
            place => format!("{place} — {body}"),
        };
        let body = after["body"].as_str().unwrap();
        let is_corrected = before["corrections"]
            .as_array()
            .is_some_and(|all| !all.is_empty());
        let (body, shown) = (letters(body), letters(&shown));
        let rest = body.strip_prefix(&shown);
        assert_eq!(
            rest.map(str::is_empty),
            Some(!is_corrected),
            "{slug}: {body}"
        );
        compared += 1;
    }
    assert_eq!(compared, 20);
}

/// A text without its Markdown, which is written anew.
fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

fn views(desk: &Desk) -> Vec<BriefView> {
    let rows = desk.list(&BriefQuery::default()).unwrap().rows;
    let view = |id| BriefView {
        version: 0,
        ..desk.view(id).unwrap()
    };
    rows.into_iter().map(|row| view(row.id)).collect()
}

fn imported(path: &Path, settings: &Settings, from: &Path) -> Desk {
    let noon: Timestamp = "2019-04-13T12:00:00Z".parse().unwrap();
    let desk = Desk::create(path, settings, FixedClock::at(noon)).unwrap();
    desk.import(&[from.to_owned()], &ImportOptions::default(), &Silent)
        .unwrap();
    desk
}

fn comes_back(arbitrary: &HeldArchive) -> (Vec<BriefView>, Vec<BriefView>) {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let mut bundle = Bundle::begin(Target::of(place("given")), markdown::FORMAT, false).unwrap();
    write_markdown(arbitrary, &mut bundle, &Silent).unwrap();
    bundle.finish().unwrap();
    let settings = Settings::titled("New");
    let first = imported(&place("first.briefdesk"), &settings, &place("given"));
    let to = place("wxr");
    let options = ExportOptions {
        scope: Scope::All,
        ..ExportOptions::new(Format::Wxr, &to)
    };
    first.export(&options, &Silent).unwrap();
    let settings = first.settings().unwrap();
    let second = imported(&place("second.briefdesk"), &settings, &to);
    (views(&first), views(&second))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_desk_comes_back_with_equal_briefs(desk in any_desk()) {
        let (before, after) = comes_back(&desk);
        prop_assert_eq!(after, before);
    }
}
