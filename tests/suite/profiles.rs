//! Export profiles on the command line: kept in the desk, exported by name.

use std::fs;

use briefdesk_tests::Sandbox;

const DESK: &str = "sample.briefdesk";

fn with_profile() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.run(&["new", DESK, "--sample"]).done();
    let add = [
        "profile",
        "add",
        DESK,
        "Web site",
        "--format",
        "html",
        "--to",
        "site",
        "--theme",
        "plain",
        "--redirects",
        "netlify",
    ];
    sandbox.run(&add).done();
    sandbox
}

#[test]
fn a_profile_exports_as_it_says_and_comes_first_from_then_on() {
    let sandbox = with_profile();
    let print = [
        "profile", "add", DESK, "A book", "--format", "book", "--to", "book.zip",
    ];
    sandbox
        .run(&[&print[..], &["--from", "2019-01-01"]].concat())
        .done();
    let listed = sandbox.json(&["profile", "list", DESK]);
    assert_eq!(listed[0]["name"], "A book");
    assert_eq!(listed[0]["from"], "2019-01-01");
    assert!(listed[1]["exported_at"].is_null());

    let ledger = sandbox.json(&["export", DESK, "--profile", "web SITE"]);
    assert_eq!(ledger["briefs"], 21);
    assert!(sandbox.path("site/_redirects").is_file());
    let given = [
        "export",
        DESK,
        "--format",
        "html",
        "--to",
        "other",
        "--theme",
        "plain",
        "--redirects",
        "netlify",
    ];
    sandbox.run(&given).done();
    assert!(
        sandbox.files("site") == sandbox.files("other"),
        "one way to export"
    );
    let listed = sandbox.json(&["profile", "list", DESK]);
    assert_eq!(listed[0]["name"], "Web site");
    assert!(listed[0]["exported_at"].is_string());
    assert_eq!(listed[0]["changed"], 0);
    assert!(listed[1]["changed"].is_null(), "it was not exported");
    assert_eq!(
        sandbox.json(&["export", DESK, "--profile", "Web site"])["written"],
        0
    );
}

#[test]
fn what_a_profile_chose_is_taken_back() {
    let sandbox = with_profile();
    let edit = |choices: &[&str]| {
        let edit = ["profile", "edit", DESK, "Web site"];
        sandbox.json(&[&edit[..], choices].concat())
    };
    let bare = edit(&["--no-theme", "--no-redirects"]);
    assert!(bare["theme"].is_null(), "{bare}");
    assert_eq!(bare["redirects"], serde_json::json!([]));

    let days = ["--from", "2019-01-01", "--until", "2019-12-31"];
    edit(&[&["--format", "csv"], &days[..]].concat());
    let since = edit(&["--all-days", "--from", "2020-01-01"]);
    assert_eq!(since["from"], "2020-01-01");
    assert!(since["until"].is_null(), "{since}");
    // A web site holds all days: they are given up in the same step.
    let site = edit(&["--format", "html", "--all-days"]);
    assert!(site["from"].is_null(), "{site}");
    let both = [
        "profile",
        "edit",
        DESK,
        "Web site",
        "--no-theme",
        "--theme",
        "plain",
    ];
    sandbox.run(&both).ended_with(2);
}

#[test]
fn a_profile_is_changed_renamed_and_removed() {
    let sandbox = with_profile();
    let edit = [
        "profile", "edit", DESK, "Web site", "--name", "Public", "--to", "public",
    ];
    sandbox.run(&edit).done();
    let listed = sandbox.json(&["profile", "list", DESK]);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!(listed[0]["theme"], "plain");
    sandbox.run(&["export", DESK, "--profile", "Public"]).done();
    sandbox.run(&["profile", "remove", DESK, "public"]).done();
    assert!(sandbox.path("public/index.html").is_file());
    let gone = sandbox
        .run(&["export", DESK, "--profile", "Public"])
        .ended_with(3);
    assert!(
        gone.stderr.contains("briefdesk profile list"),
        "{}",
        gone.stderr
    );
}

#[test]
fn what_is_wrong_with_a_profile_is_said_and_nothing_is_kept() {
    let sandbox = with_profile();
    let add = |rest: &[&str], code| {
        let arguments = [&["profile", "add", DESK], rest].concat();
        sandbox.run(&arguments).ended_with(code).stderr
    };
    let taken = add(&["web site", "--format", "html", "--to", "b"], 3);
    assert!(taken.contains("“Web site” already exists"), "{taken}");
    let days = add(
        &["B", "--format", "html", "--to", "b", "--from", "2019-01-01"],
        3,
    );
    assert!(days.contains("holds all days"), "{days}");
    let theme = add(
        &["B", "--format", "html", "--to", "b", "--theme", "nowhere"],
        3,
    );
    assert!(theme.contains("nowhere"), "{theme}");
    let listed = sandbox.json(&["profile", "list", DESK]);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    sandbox.run(&["export", DESK]).ended_with(2);
    let both = ["export", DESK, "--profile", "Web site", "--to", "elsewhere"];
    sandbox.run(&both).ended_with(2);
}

#[test]
fn a_folder_that_is_not_there_any_more_is_named() {
    let sandbox = with_profile();
    fs::create_dir(sandbox.path("disk")).unwrap();
    let edit = ["profile", "edit", DESK, "Web site", "--to", "disk/site"];
    sandbox.run(&edit).done();
    sandbox
        .run(&["export", DESK, "--profile", "Web site"])
        .done();
    fs::rename(sandbox.path("disk"), sandbox.path("away")).unwrap();
    let gone = sandbox
        .run(&["export", DESK, "--profile", "Web site"])
        .ended_with(3);
    assert!(
        gone.stderr.contains("is not there on this machine"),
        "{}",
        gone.stderr
    );
    assert!(!sandbox.path("disk").exists());
}

/// The headlines of one kind of change.
fn headlines<'e>(effect: &'e serde_json::Value, kind: &str) -> Vec<&'e str> {
    let changes = effect["briefs"][kind].as_array().unwrap();
    changes
        .iter()
        .map(|it| it["headline"].as_str().unwrap())
        .collect()
}

#[test]
fn a_dry_run_tells_what_the_export_then_does_and_writes_nothing() {
    let sandbox = with_profile();
    let dry = ["export", DESK, "--profile", "Web site", "--dry-run"];
    let real = ["export", DESK, "--profile", "Web site"];
    let compare = |step: &str| {
        let effect = sandbox.json(&dry);
        let ledger = sandbox.json(&real);
        for count in ["written", "unchanged", "removed"] {
            assert_eq!(effect[count], ledger[count], "{step}: {count}");
        }
        effect
    };
    let effect = sandbox.json(&dry);
    assert!(!sandbox.path("site").exists(), "a dry run writes nothing");
    assert_eq!(headlines(&effect, "new").len(), 21);
    compare("first");
    let same = compare("again");
    assert_eq!(same["written"], 0);
    assert!(headlines(&same, "new").is_empty());

    let rows = sandbox.json(&["list", DESK, "--publication", "published"]);
    let slug = |row: usize| rows[row]["slug"].as_str().unwrap().to_owned();
    let headline = |row: usize| rows[row]["headline"].as_str().unwrap().to_owned();
    sandbox.run(&["unpublish", DESK, &slug(0)]).done();
    sandbox
        .run(&["correct", DESK, &slug(1), "The year was wrong."])
        .done();
    let draft = "---\nheadline: Lake shrinks\nbyline: [Earth desk]\ncredits:\n  - source: BBC\n---\n\nIt shrank.\n";
    sandbox.write("new.md", draft);
    sandbox.run(&["write", DESK, "new.md"]).done();
    sandbox.run(&["publish", DESK, "lake-shrinks"]).done();
    let effect = compare("changed");
    assert_eq!(headlines(&effect, "new"), ["Lake shrinks"]);
    assert_eq!(headlines(&effect, "changed"), [headline(1)]);
    assert_eq!(headlines(&effect, "gone"), [headline(0)]);

    // What somebody did to the folder is mended, whatever the briefs say.
    fs::write(sandbox.path("site/index.html"), "mine").unwrap();
    let mended = compare("meddled with");
    assert_eq!(mended["written"], 1);
    assert!(headlines(&mended, "changed").is_empty());
    // Where nothing is remembered, which briefs have changed is not known; the files are.
    fs::remove_dir_all(sandbox.path(".home")).unwrap();
    let forgotten = compare("forgotten");
    assert!(forgotten["briefs"].is_null());
    assert_eq!(forgotten["written"], 0);
    let occupied = [
        "export",
        DESK,
        "--format",
        "markdown",
        "--to",
        "site",
        "--dry-run",
    ];
    sandbox.run(&occupied).ended_with(3);
}

#[test]
fn a_dry_run_compares_zips_and_other_formats_too() {
    let sandbox = with_profile();
    for (format, to) in [
        ("markdown", "all.zip"),
        ("csv", "tables"),
        ("ninjs", "items"),
    ] {
        let given = ["export", DESK, "--format", format, "--to", to];
        let dry = [&given[..], &["--dry-run"]].concat();
        for step in 0..2 {
            let effect = sandbox.json(&dry);
            let ledger = sandbox.json(&given);
            for count in ["written", "unchanged", "removed"] {
                assert_eq!(effect[count], ledger[count], "{format} {step}: {count}");
            }
            let new = headlines(&effect, "new").len();
            assert_eq!(new, if step == 0 { 21 } else { 0 }, "{format} {step}");
        }
    }
}
