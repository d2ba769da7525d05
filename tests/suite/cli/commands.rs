//! Every command, as text and as JSON.

use std::collections::BTreeSet;

use briefdesk_tests::{Sandbox, settled};
use serde_json::{Value, json};

use super::{SAMPLE, markdown, with_sample};

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

/// These keys, at the least.
fn assert_has(value: &Value, wanted: &[&str]) {
    let found: BTreeSet<&str> = keys(value).into_iter().collect();
    assert!(
        wanted.iter().all(|key| found.contains(key)),
        "{wanted:?} of {found:?}"
    );
}

#[test]
fn a_list_is_an_array_of_briefs() {
    let sandbox = with_sample();
    let list = sandbox.json(&["list", SAMPLE]);
    let rows = list.as_array().unwrap();
    assert_eq!(rows.len(), 24);
    for row in rows {
        assert_has(
            row,
            &[
                "id",
                "slug",
                "headline",
                "stage",
                "publication",
                "published_at",
                "byline",
                "credits",
                "tags",
                "words",
            ],
        );
        assert!(
            row["byline"]
                .as_array()
                .unwrap()
                .iter()
                .all(Value::is_string)
        );
        for credit in row["credits"].as_array().unwrap() {
            assert_eq!(keys(credit), ["line", "role", "source", "url"]);
        }
    }
    insta::assert_json_snapshot!("a_row_of_a_list", settled(rows[3].clone()));
    insta::assert_snapshot!("the_list", sandbox.run(&["list", SAMPLE]).done().stdout);
}

#[test]
fn a_list_is_narrowed_and_paged() {
    let sandbox = with_sample();
    let count = |options: &[&str]| {
        let arguments: Vec<&str> = ["list", SAMPLE].iter().chain(options).copied().collect();
        sandbox.json(&arguments).as_array().unwrap().len()
    };
    let all = sandbox.json(&["list", SAMPLE]);
    let rows = all.as_array().unwrap();
    let of = |field: &str, word: &str| rows.iter().filter(|row| row[field] == word).count();
    for stage in ["draft", "review", "ready", "spiked"] {
        assert_eq!(count(&["--stage", stage]), of("stage", stage), "{stage}");
    }
    for state in ["unpublished", "scheduled", "published", "retracted"] {
        assert_eq!(
            count(&["--publication", state]),
            of("publication", state),
            "{state}"
        );
    }
    let names = |field: &str| -> BTreeSet<String> {
        let lists = rows.iter().flat_map(|row| row[field].as_array().unwrap());
        lists
            .map(|name| name.as_str().unwrap().to_owned())
            .collect()
    };
    for (option, field) in [("--author", "byline"), ("--tag", "tags")] {
        for name in names(field) {
            let with = rows
                .iter()
                .filter(|row| row[field].as_array().unwrap().contains(&json!(name)));
            assert_eq!(
                count(&[option, &name.to_uppercase()]),
                with.count(),
                "{name}"
            );
        }
    }
    assert!(count(&["--source", "nasa"]) > 0);
    assert_eq!(count(&["--limit", "5"]), 5);
    assert_eq!(count(&["--limit", "5", "--offset", "22"]), 2);
    assert_eq!(
        count(&["--limit", "4294967295", "--offset", "4294967295"]),
        0
    );
    let text = sandbox.run(&["list", SAMPLE, "--limit", "5"]).done().stdout;
    assert!(text.ends_with("5 of 24 briefs\n"), "{text}");
    sandbox
        .run(&["list", SAMPLE, "--tag", "no such tag"])
        .ended_with(3);
}

#[test]
fn an_import_prints_its_ledger() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write(
        "a.txt",
        "Probe lands\nPosted on by A B\nIt did.\n\n[[BBC]\n",
    );
    let ledger = sandbox.json(&["import", desk, "a.txt"]);
    assert_has(
        &ledger,
        &[
            "read",
            "imported",
            "updated",
            "unchanged",
            "skipped",
            "items",
        ],
    );
    let item = &ledger["items"][0];
    assert_has(item, &["where", "headline", "outcome", "notes"]);
    assert_eq!(keys(&item["notes"][0]), ["code", "message", "values"]);
    let text = sandbox.run(&["import", desk, "a.txt"]).done();
    insta::assert_snapshot!("the_ledger_of_an_import", text.stdout);
    assert_eq!(text.stderr, "");
}

#[test]
fn checks_print_findings_and_end_with_one_on_errors() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    let sound = markdown(
        "headline: Probe lands\nslug: probe\nbyline: [A B]\ncredits: [{source: BBC}]",
        "It did.",
    );
    sandbox.run_with_input(&["write", desk, "-"], &sound).done();
    sandbox.run(&["check", desk]).done();
    let unsound = markdown("headline: \"\"\nslug: blank", "It “did.");
    sandbox
        .run_with_input(&["write", desk, "-"], &unsound)
        .done();
    let ran = sandbox.run(&["check", desk, "--json"]).ended_with(1);
    let found = ran.json();
    assert_eq!(keys(&found), ["findings"]);
    for finding in found["findings"].as_array().unwrap() {
        assert_has(
            finding,
            &["brief", "slug", "code", "severity", "message", "hint"],
        );
    }
    insta::assert_snapshot!(
        "the_findings",
        sandbox.run(&["check", desk]).ended_with(1).stdout
    );
    let one = sandbox
        .run(&["check", desk, "probe", "--json"])
        .done()
        .json();
    let slugs: Vec<&Value> = one["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| &f["slug"])
        .collect();
    assert!(slugs.iter().all(|slug| *slug == "probe"), "{slugs:?}");
}

#[test]
fn an_export_prints_its_ledger() {
    let sandbox = with_sample();
    for (format, to) in [
        ("html", "site"),
        ("html", "site.zip"),
        ("markdown", "text"),
        ("markdown", "text.zip"),
    ] {
        let ledger = sandbox.json(&["export", SAMPLE, "--format", format, "--to", to]);
        assert_has(
            &ledger,
            &["written", "unchanged", "removed", "pages", "bytes", "to"],
        );
        assert_eq!(ledger["to"], to);
        assert!(ledger["pages"].as_u64() > Some(20), "{ledger}");
        assert!(sandbox.path(to).exists());
        let text = sandbox
            .run(&["export", SAMPLE, "--format", format, "--to", to])
            .done();
        assert!(text.stdout.contains(&format!(" in {to}\n")), "{text:?}");
        assert_eq!(text.stderr, "");
    }
    let bytes: usize = sandbox
        .files("site")
        .iter()
        .map(|(_, bytes)| bytes.len())
        .sum();
    let ledger = sandbox.json(&["export", SAMPLE, "--format", "html", "--to", "site"]);
    let manifest = sandbox.read("site/manifest.json").len();
    assert!([bytes, bytes - manifest].contains(&(ledger["bytes"].as_u64().unwrap() as usize)));
}

#[test]
fn a_brief_goes_through_its_life() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    let text = markdown(
        "headline: Probe lands\nslug: probe\nbyline: [A B]\ncredits: [{source: BBC}]",
        "It did.",
    );
    sandbox.run_with_input(&["write", desk, "-"], &text).done();
    let state = |arguments: &[&str]| -> String {
        let arguments: Vec<&str> = [arguments[0], desk, "probe"]
            .iter()
            .chain(&arguments[1..])
            .copied()
            .collect();
        let view = sandbox.json(&arguments);
        format!("{} {}", view["stage"], view["publication"]).replace('"', "")
    };
    assert_eq!(state(&["stage", "review"]), "review unpublished");
    assert_eq!(state(&["spike"]), "spiked unpublished");
    assert_eq!(state(&["stage", "ready"]), "ready unpublished");
    assert_eq!(state(&["embargo", "9999-01-01"]), "ready unpublished");
    let refused = sandbox
        .run(&["publish", desk, "probe", "--json"])
        .ended_with(3);
    assert_eq!(refused.json()["error"]["code"], "embargo_in_force");
    assert_eq!(state(&["embargo", "none"]), "ready unpublished");
    assert_eq!(
        state(&["publish", "--at", "9999-01-02 10:30"]),
        "ready scheduled"
    );
    assert_eq!(state(&["unpublish"]), "ready unpublished");
    assert_eq!(state(&["publish", "--at", "2019-04-13"]), "ready published");
    assert_eq!(
        state(&["correct", "It landed on Monday."]),
        "ready published"
    );
    assert_eq!(
        state(&["retract", "--reason", "It had not."]),
        "ready retracted"
    );
    let text = sandbox
        .run(&["show", desk, "/2019/04/probe/"])
        .done()
        .stdout;
    let settled = text.lines().map(|line| {
        let (kind, rest) = line.split_once(", ").unwrap_or((line, ""));
        match kind {
            "correction" => format!("{kind}, [when]: {}", rest.split_once(": ").unwrap().1),
            _ if line.starts_with("id ") => "id  [id]".to_owned(),
            _ => line.to_owned(),
        }
    });
    insta::assert_snapshot!("a_brief", settled.collect::<Vec<_>>().join("\n"));
    sandbox.run(&["unpublish", desk, "probe"]).ended_with(3);
    let history = sandbox.json(&["show", desk, "probe", "--revisions"]);
    assert_eq!(history[0]["kind"], "published");
}

#[test]
fn settings_are_shown_and_changed() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    insta::assert_json_snapshot!("the_settings", sandbox.json(&["settings", desk]));
    let changes = [
        ("--title", "Brief & Co.", "title"),
        ("--tagline", "Twice a day", "tagline"),
        ("--base-url", "https://brief.example/news", "base_url"),
        ("--language", "de-AT", "language"),
        ("--time-zone", "Europe/Vienna", "time_zone"),
        ("--page-size", "25", "page_size"),
        ("--address-pattern", "/{slug}/", "address_pattern"),
    ];
    for (option, value, key) in changes {
        sandbox.run(&["settings", desk, option, value]).done();
        let now = sandbox.json(&["settings", desk]);
        assert_eq!(now[key].to_string().replace('"', ""), value);
    }
    let wording = [
        "--credit-pattern",
        "({credits})",
        "--credit-separator",
        " / ",
    ];
    sandbox
        .run(&[&["settings", desk], &wording[..]].concat())
        .done();
    insta::assert_snapshot!(
        "the_settings_as_text",
        sandbox.run(&["settings", desk]).done().stdout
    );
    sandbox
        .run(&["settings", desk, "--base-url", "none"])
        .done();
    assert_eq!(sandbox.json(&["settings", desk]).get("base_url"), None);
    for (option, bad) in [
        ("--base-url", "ftp://x"),
        ("--language", "English language"),
        ("--time-zone", "Vienna"),
        ("--page-size", "0"),
        ("--address-pattern", "/{year}/"),
        ("--credit-pattern", "[credits]"),
    ] {
        sandbox.run(&["settings", desk, option, bad]).ended_with(2);
    }
}

#[test]
fn media_are_added_and_listed() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write("moon.png", b"\x89PNG\r\n\x1a\n");
    sandbox.write("other/moon.png", b"another");
    let added = sandbox.json(&["media", "add", desk, "moon.png", "--alt", "The Moon"]);
    assert_eq!(
        (&added["name"], &added["mime"]),
        (&json!("moon.png"), &json!("image/png"))
    );
    assert_eq!(
        settled(sandbox.json(&["media", "list", desk])),
        json!([settled(added)])
    );
    sandbox.run(&["media", "add", desk, "moon.png"]).done();
    sandbox
        .run(&["media", "add", desk, "other/moon.png"])
        .ended_with(3);
    sandbox.write("my moon.png", b"x");
    sandbox
        .run(&["media", "add", desk, "my moon.png"])
        .ended_with(3);
    let text = sandbox.run(&["media", "list", desk]).done().stdout;
    assert_eq!(text, "moon.png  image/png  8 bytes  The Moon\n");
}
