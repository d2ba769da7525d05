//! A page of an author archive, from text to briefs.

use std::path::PathBuf;

use briefdesk_tests::{Sandbox, fixture, settled};
use encoding_rs::WINDOWS_1252;
use serde_json::{Value, json};

const PAGE: &str = "author-archive.txt";
const LISTED: [&str; 10] = [
    "Lander comes down on a comet after ten years of travel",
    "Pluto shows a heart of nitrogen ice",
    "Rocket stage returns to land after reaching space",
    "Largest space telescope is on its way",
    "Ozone layer is on course to recover",
    "Detector hears two black holes merge",
    "Cargo ship is caught by the station’s arm",
    "Parachute carries a motto to Mars",
    "South Korea sends its first orbiter to the Moon",
    "Cassini ends its journey in Saturn",
];

/// A desk into which this text, as these bytes, has been imported.
fn imported(bytes: &[u8]) -> (Sandbox, Value) {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write("archive.txt", bytes);
    let ledger = sandbox.json(&["import", desk, "archive.txt"]);
    (sandbox, ledger)
}

/// One field of each of some rows.
fn column(rows: &Value, field: &str) -> Vec<Value> {
    let rows = rows.as_array().unwrap();
    rows.iter().map(|row| row[field].clone()).collect()
}

/// Every brief whole, in the ledger's order, as `show` prints it.
fn shown(sandbox: &Sandbox, ledger: &Value) -> Vec<Value> {
    let ids = column(&ledger["items"], "brief");
    ids.iter()
        .map(|id| settled(sandbox.json(&["show", "north.briefdesk", id.as_str().unwrap()])))
        .collect()
}

fn counts(ledger: &Value) -> [u64; 5] {
    ["read", "imported", "updated", "unchanged", "skipped"]
        .map(|count| ledger[count].as_u64().unwrap())
}

fn marks(text: &str) -> usize {
    text.matches(['“', '”', '‘', '’', '"']).count()
}

#[test]
fn a_page_becomes_credited_briefs_in_order() {
    let page = fixture(PAGE);
    let (sandbox, ledger) = imported(page.as_bytes());
    assert_eq!(counts(&ledger), [10, 10, 0, 0, 0]);
    assert_eq!(column(&ledger["items"], "headline"), LISTED);
    insta::assert_json_snapshot!("the_ledger_of_a_page", settled(ledger.clone()));

    let briefs = shown(&sandbox, &ledger);
    let bodies: Vec<&str> = briefs
        .iter()
        .map(|brief| brief["body"].as_str().unwrap())
        .collect();
    insta::assert_snapshot!("the_bodies_of_a_page", bodies.join("\n\n=====\n\n"));
    let credits: Vec<&str> = briefs
        .iter()
        .map(|brief| brief["credit_line"].as_str().unwrap())
        .collect();
    let expected = [
        "[BBC]",
        "[NPR]",
        "[Bloomberg]",
        "[NASA, press office]",
        "[Excerpted from The Catalyst]",
        "",
        "[Reuters]",
        "[CNN]",
        "[AP; Yonhap]",
        "[South China Morning Post]",
    ];
    assert_eq!(credits, expected);

    let kept: usize = bodies.iter().map(|body| marks(body)).sum();
    let headlines: usize = LISTED.iter().map(|headline| marks(headline)).sum();
    assert_eq!(kept + headlines, marks(&page));
    assert!(
        briefs
            .iter()
            .all(|brief| brief["byline"] == json!(["Science desk"]))
    );
}

#[test]
fn a_list_has_the_order_of_the_page() {
    let undated = fixture(PAGE)
        .replace("Posted on 5 August 2022", "Posted on")
        .replace("Posted on September 15, 2017", "Posted on");
    let (sandbox, _) = imported(undated.as_bytes());
    let list = sandbox.json(&["list", "north.briefdesk"]);
    assert_eq!(column(&list, "headline"), LISTED);
    assert!(
        column(&list, "publication")
            .iter()
            .all(|word| word == "unpublished")
    );
}

#[test]
fn undated_briefs_are_published_a_minute_apart() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write("archive.txt", fixture(PAGE));
    let at = "2024-01-01T12:00:00Z";
    sandbox.json(&["import", desk, "archive.txt", "--published-at", at]);
    let list = sandbox.json(&["list", desk]);
    assert_eq!(column(&list, "headline"), LISTED);
    let expected = [
        "2024-01-01T12:00:00Z",
        "2024-01-01T11:59:00Z",
        "2024-01-01T11:58:00Z",
        "2024-01-01T11:57:00Z",
        "2024-01-01T11:56:00Z",
        "2024-01-01T11:55:00Z",
        "2024-01-01T11:54:00Z",
        "2024-01-01T11:53:00Z",
        "2022-08-05T00:00:00Z",
        "2017-09-15T00:00:00Z",
    ];
    assert_eq!(column(&list, "published_at"), expected);
}

#[test]
fn an_undated_brief_keeps_its_publication_when_it_comes_again() {
    let (sandbox, _) = imported(fixture(PAGE).as_bytes());
    let again = |arguments: &[&str]| {
        let import = ["import", "north.briefdesk", "archive.txt"];
        counts(&sandbox.json(&[&import, arguments].concat()))
    };
    let states = || column(&sandbox.json(&["list", "north.briefdesk"]), "publication");
    assert_eq!(again(&[]), [10, 0, 0, 10, 0]);
    // A date that is given later publishes what has none yet, once.
    let dated = ["--published-at", "2019-04-13 12:00"];
    let [_, _, updated, unchanged, _] = again(&dated);
    assert_eq!(updated + unchanged, 10);
    assert!(updated > 0 && states().iter().all(|state| state == "published"));
    assert_eq!(again(&dated), [10, 0, 0, 10, 0]);
    assert_eq!(again(&[]), [10, 0, 0, 10, 0]);
    assert!(states().iter().all(|state| state == "published"));
}

#[test]
fn encodings_and_line_ends_make_no_difference() {
    let page = fixture(PAGE);
    let (sandbox, ledger) = imported(page.as_bytes());
    let expected = shown(&sandbox, &ledger);
    let utf_16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let marked = format!("\u{feff}{page}");
        marked.encode_utf16().flat_map(bytes).collect()
    };
    let variants = [
        ("CRLF", page.replace('\n', "\r\n").into_bytes()),
        ("UTF-8 with a mark", format!("\u{feff}{page}").into_bytes()),
        ("UTF-16LE", utf_16(u16::to_le_bytes)),
        ("UTF-16BE", utf_16(u16::to_be_bytes)),
        ("Windows-1252", WINDOWS_1252.encode(&page).0.into_owned()),
    ];
    for (name, bytes) in variants {
        let (sandbox, ledger) = imported(&bytes);
        assert_eq!(shown(&sandbox, &ledger), expected, "{name}");
    }
}

#[test]
fn a_second_import_changes_nothing() {
    let (sandbox, first) = imported(fixture(PAGE).as_bytes());
    let before = shown(&sandbox, &first);
    let again = sandbox.json(&["import", "north.briefdesk", "archive.txt"]);
    assert_eq!(counts(&again), [10, 0, 0, 10, 0]);
    assert_eq!(
        column(&again["items"], "brief"),
        column(&first["items"], "brief")
    );
    // Nor does it after the file has moved.
    sandbox.write("old/page 1.txt", fixture(PAGE));
    let moved = sandbox.json(&["import", "north.briefdesk", "old/page 1.txt"]);
    assert_eq!(counts(&moved), [10, 0, 0, 10, 0]);
    assert_eq!(shown(&sandbox, &first), before);
}

#[test]
fn a_dry_run_writes_nothing() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write("archive.txt", fixture(PAGE));
    let trial = sandbox.json(&["import", desk, "archive.txt", "--dry-run"]);
    assert_eq!(
        (counts(&trial), &trial["dry_run"]),
        ([10, 10, 0, 0, 0], &json!(true))
    );
    assert_eq!(sandbox.json(&["list", desk]), json!([]));
    assert_eq!(sandbox.json(&["source", "list", desk]), json!([]));
    let real = sandbox.json(&["import", desk, "archive.txt"]);
    assert_eq!(
        settled(trial["items"].clone()),
        settled(real["items"].clone())
    );
}

#[test]
fn what_was_edited_is_told_by_where_it_was_edited() {
    let (sandbox, first) = imported(fixture(PAGE).as_bytes());
    let desk = "north.briefdesk";
    let edited = fixture(PAGE)
        .replace("bounced twice", "bounced three times")
        .replace("no craters", "hardly a crater");
    sandbox.write("archive.txt", edited);
    let slug = "pluto-shows-a-heart-of-nitrogen-ice";
    let ours = format!("---\nheadline: Pluto has a heart\nslug: {slug}\n---\nIt is of ice.\n");
    sandbox.run_with_input(&["write", desk, "-"], &ours).done();

    let second = sandbox.json(&["import", desk, "archive.txt"]);
    assert_eq!(counts(&second), [10, 0, 1, 8, 1]);
    let items = &second["items"];
    assert_eq!(
        (&items[0]["outcome"], &items[1]["outcome"]),
        (&json!("updated"), &json!("skipped"))
    );
    assert_eq!(items[1]["notes"][0]["code"], "changed_by_editor");
    let briefs = shown(&sandbox, &first);
    assert!(briefs[0]["body"].as_str().unwrap().contains("three times"));
    assert_eq!(briefs[1]["body"], "It is of ice.");

    // The text stays as it is: nothing is left to be done, and the desk's edit is still safe.
    let third = sandbox.json(&["import", desk, "archive.txt"]);
    assert_eq!(counts(&third), [10, 0, 0, 9, 1]);
}

#[test]
fn an_import_is_whole_or_not_at_all() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write("archive.txt", fixture(PAGE));
    sandbox.write("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0");
    for (bad, code) in [("picture.txt", 3), ("absent.txt", 3), (".", 3)] {
        let ran = sandbox
            .run(&["import", desk, "archive.txt", bad])
            .ended_with(code);
        assert_eq!(ran.stdout, "");
        assert!(ran.stderr.starts_with("error: "), "{ran:?}");
        assert_eq!(sandbox.json(&["list", desk]), json!([]), "{bad}");
        assert_eq!(sandbox.json(&["source", "list", desk]), json!([]), "{bad}");
    }
}

/// `BRIEFDESK_CORPUS` names a folder with a page of a real archive, which is not ours to keep here.
#[test]
fn a_real_page_becomes_ten_credited_briefs() {
    let Some(corpus) = std::env::var_os("BRIEFDESK_CORPUS").map(PathBuf::from) else {
        eprintln!("passed over: BRIEFDESK_CORPUS names no folder with a real page");
        return;
    };
    let page = std::fs::read_to_string(corpus.join(PAGE)).unwrap();
    let (sandbox, ledger) = imported(page.as_bytes());
    assert_eq!(counts(&ledger), [10, 10, 0, 0, 0]);
    let briefs = shown(&sandbox, &ledger);
    let credits: Vec<&Value> = briefs
        .iter()
        .map(|brief| &brief["credits"][0]["source"])
        .collect();
    let outlets = [
        "BBC",
        "South China Morning Post",
        "UPI",
        "Bloomberg",
        "The Washington Post",
        "NPR",
        "CNN",
        "Reuters",
        "ABC",
        "TIME",
    ];
    assert_eq!(credits, outlets);
    assert!(
        briefs
            .iter()
            .all(|brief| brief["credits"].as_array().unwrap().len() == 1)
    );
    assert!(
        briefs
            .iter()
            .all(|brief| brief["byline"] == json!(["Grant Montgomery"]))
    );
    let repaired: Vec<bool> = ledger["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["notes"].to_string().contains("\"credit_repaired\""))
        .collect();
    assert_eq!(repaired, outlets.map(|outlet| outlet == "Bloomberg"));

    let lines: Vec<&str> = page.lines().map(str::trim).collect();
    let mut from = 0;
    for brief in &briefs {
        let headline = brief["headline"].as_str().unwrap();
        let at = lines[from..].iter().position(|line| *line == headline);
        from += at.unwrap_or_else(|| panic!("out of order: {headline}"));
        let last = brief["body"].as_str().unwrap().lines().last().unwrap();
        assert!(!last.starts_with(['[', '\\']), "{last}");
    }
    let kept: usize = briefs
        .iter()
        .flat_map(|brief| [&brief["headline"], &brief["body"]])
        .map(|text| marks(text.as_str().unwrap()))
        .sum();
    assert_eq!(kept, marks(&page));
}
