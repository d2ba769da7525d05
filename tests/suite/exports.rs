//! Exports of a desk again and again: what is written, what is left, what is refused.

use std::{collections::BTreeMap, fs, time::SystemTime};

use briefdesk_tests::Sandbox;
use serde_json::Value;

const DESK: &str = "sample.briefdesk";
const FORMATS: [&str; 2] = ["html", "markdown"];

fn with_sample() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.run(&["new", DESK, "--sample"]).done();
    sandbox
}

fn export(sandbox: &Sandbox, format: &str, to: &str) -> Value {
    sandbox.json(&["export", DESK, "--format", format, "--to", to])
}

fn count(ledger: &Value, name: &str) -> u64 {
    ledger[name].as_u64().unwrap()
}

/// When each file was last written.
fn times(sandbox: &Sandbox, folder: &str) -> BTreeMap<String, SystemTime> {
    let files = sandbox.files(folder).into_iter();
    files
        .map(|(name, _)| {
            let path = sandbox.path(folder).join(&name);
            (name, fs::metadata(path).unwrap().modified().unwrap())
        })
        .collect()
}

#[test]
fn an_export_of_an_unchanged_desk_touches_nothing() {
    let sandbox = with_sample();
    for format in FORMATS {
        let first = export(&sandbox, format, format);
        assert!(count(&first, "written") > 20, "{first}");
        assert_eq!(count(&first, "unchanged"), 0);
        let before = times(&sandbox, format);
        let second = export(&sandbox, format, format);
        let counts = ["written", "removed", "unchanged"].map(|name| count(&second, name));
        assert_eq!(counts, [0, 0, count(&first, "written")]);
        assert_eq!(times(&sandbox, format), before);
    }
}

#[test]
fn one_changed_brief_changes_few_files() {
    let sandbox = with_sample();
    let list = sandbox.json(&["list", DESK, "--publication", "published"]);
    let row = &list[5];
    let slug = row["slug"].as_str().unwrap();
    for format in FORMATS {
        export(&sandbox, format, format);
    }
    let text = format!(
        "---\nslug: {slug}\nheadline: {:?}\nbyline: {}\ntags: {}\n---\n\nA new body.\n",
        row["headline"].as_str().unwrap(),
        row["byline"],
        row["tags"]
    );
    sandbox.run_with_input(&["write", DESK, "-"], &text).done();
    let site = export(&sandbox, "html", "html");
    assert_eq!(
        count(&site, "written"),
        0,
        "an unpublished edit is no reader's business"
    );
    sandbox.run(&["publish", DESK, slug]).done();
    // Of a site, up to 33 are files of its search, among which the words of a brief are dealt out.
    for (format, most) in [("html", 63), ("markdown", 4)] {
        let before: BTreeMap<_, _> = sandbox.files(format).into_iter().collect();
        let ledger = export(&sandbox, format, format);
        let after: BTreeMap<_, _> = sandbox.files(format).into_iter().collect();
        let changed = after
            .iter()
            .filter(|(name, bytes)| before.get(*name) != Some(bytes))
            .count() as u64;
        let written = count(&ledger, "written");
        assert!((1..=most).contains(&written), "{ledger}");
        // The manifest may or may not be counted among the files written.
        assert!(changed - written <= 1, "{ledger}");
        assert!(
            count(&ledger, "unchanged") > written || format == "html",
            "{ledger}"
        );
    }
}

#[test]
fn what_is_no_longer_published_is_removed() {
    let sandbox = with_sample();
    let list = sandbox.json(&["list", DESK, "--publication", "published", "--limit", "1"]);
    let slug = list[0]["slug"].as_str().unwrap();
    let holds = |folder: &str| {
        sandbox
            .files(folder)
            .iter()
            .any(|(name, _)| name.contains(slug))
    };
    for format in FORMATS {
        export(&sandbox, format, format);
        assert!(holds(format));
    }
    sandbox.run(&["unpublish", DESK, slug]).done();
    for format in FORMATS {
        let ledger = export(&sandbox, format, format);
        assert!(count(&ledger, "removed") >= 1, "{ledger}");
        assert!(!holds(format));
        sandbox.json(&["export", DESK, "--format", format, "--to", "fresh"]);
        assert_eq!(sandbox.files(format), sandbox.files("fresh"), "{format}");
        fs::remove_dir_all(sandbox.path("fresh")).unwrap();
    }
}

#[test]
fn a_place_that_holds_something_else_is_refused_untouched() {
    let sandbox = with_sample();
    sandbox.write("mine/index.html", "my page");
    sandbox.write("mine/notes/a.txt", "my notes");
    sandbox.write("mine.zip", "no zip");
    sandbox.write("file", "a file");
    let before = sandbox.files("mine");
    for format in FORMATS {
        for to in ["mine", "mine.zip", "file"] {
            let ran = sandbox.run(&["export", DESK, "--format", format, "--to", to]);
            assert!(ran.code == 3 || (to == "file" && ran.code == 4), "{ran:?}");
            assert!(ran.stderr.contains(to), "{ran:?}");
        }
        sandbox
            .run(&["export", DESK, "--format", format, "--to", ""])
            .code
            .to_string();
    }
    assert_eq!(sandbox.files("mine"), before);
    assert_eq!(
        (sandbox.read("mine.zip"), sandbox.read("file")),
        ("no zip".into(), "a file".into())
    );
    // One format does not go into the other's bundle, nor anything onto the desk.
    export(&sandbox, "html", "site");
    sandbox
        .run(&["export", DESK, "--format", "markdown", "--to", "site"])
        .ended_with(3);
    let desk = fs::read(sandbox.path(DESK)).unwrap();
    let ran = sandbox.run(&["export", DESK, "--format", "html", "--to", DESK]);
    assert!([3, 4].contains(&ran.code), "{ran:?}");
    assert_eq!(fs::read(sandbox.path(DESK)).unwrap().len(), desk.len());
    assert_eq!(sandbox.json(&["list", DESK]).as_array().unwrap().len(), 24);
}

#[test]
fn force_writes_beside_what_is_there() {
    let sandbox = with_sample();
    sandbox.write("mine/index.html", "my page");
    sandbox.write("mine/notes/a.txt", "my notes");
    sandbox
        .run(&[
            "export", DESK, "--format", "html", "--to", "mine", "--force",
        ])
        .done();
    assert_eq!(sandbox.read("mine/notes/a.txt"), "my notes");
    assert!(
        sandbox
            .read("mine/index.html")
            .contains("The Northern Brief")
    );
    export(&sandbox, "html", "mine");
    assert_eq!(sandbox.read("mine/notes/a.txt"), "my notes");
}

#[test]
fn a_zip_holds_what_a_folder_holds() {
    let sandbox = with_sample();
    for format in FORMATS {
        export(&sandbox, format, format);
        export(&sandbox, format, "bundle.zip");
        let mut archive =
            zip::ZipArchive::new(fs::File::open(sandbox.path("bundle.zip")).unwrap()).unwrap();
        let mut zipped = Vec::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).unwrap();
            let name = entry.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
            zipped.push((name, bytes));
        }
        zipped.sort();
        assert_eq!(zipped, sandbox.files(format));
        fs::remove_file(sandbox.path("bundle.zip")).unwrap();
    }
}

#[test]
fn all_goes_out_as_markdown_and_never_as_a_site() {
    let sandbox = with_sample();
    sandbox
        .run_with_input(&["write", DESK, "-"], "# Still secret\n\nText.\n")
        .done();
    let all = ["--include", "all", "--to", "out"];
    sandbox
        .run(&[&["export", DESK, "--format", "html"], &all[..]].concat())
        .ended_with(3);
    assert!(!sandbox.path("out").exists());
    sandbox
        .run(&[&["export", DESK, "--format", "markdown"], &all[..]].concat())
        .done();
    assert!(
        sandbox
            .path("out/briefs/unpublished/still-secret.md")
            .exists()
    );
}
