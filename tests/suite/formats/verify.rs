//! `briefdesk verify` finds what became of a bundle.

use std::{fs, io::Write as _};

use super::{FORMATS, desk, export};

#[test]
fn every_bundle_is_whole_when_it_was_just_written() {
    let sandbox = desk();
    for format in FORMATS {
        let to = export(&sandbox, format, &[]);
        let found = sandbox.json(&["verify", &to]);
        assert_eq!(found["format"], format);
        let files = sandbox.files(&to).len() - 1;
        assert_eq!(found["files"].as_u64(), Some(files as u64));
        for kind in ["missing", "changed", "extra"] {
            assert_eq!(found[kind].as_array().map(Vec::len), Some(0), "{found}");
        }
    }
}

#[test]
fn what_is_missing_changed_or_added_is_named() {
    let sandbox = desk();
    let to = export(&sandbox, "markdown", &[]);
    fs::remove_file(sandbox.path(&format!("{to}/tags.yaml"))).unwrap();
    // The same size, so that only the content tells.
    let desk = sandbox
        .read(&format!("{to}/desk.yaml"))
        .replace("Northern", "Southern");
    sandbox.write(&format!("{to}/desk.yaml"), desk);
    sandbox.write(&format!("{to}/briefs/letter.txt"), "x");
    let ran = sandbox.run(&["verify", &to, "--json"]).ended_with(1);
    let found = ran.json();
    assert_eq!(found["missing"], serde_json::json!(["tags.yaml"]));
    assert_eq!(found["changed"], serde_json::json!(["desk.yaml"]));
    assert_eq!(found["extra"], serde_json::json!(["briefs/letter.txt"]));
    let said = sandbox.run(&["verify", &to]).ended_with(1).stdout;
    for line in [
        "Missing: tags.yaml",
        "Changed: desk.yaml",
        "Not listed: briefs/letter.txt",
    ] {
        assert!(said.contains(line), "{said}");
    }
    // The next export mends what was its own and leaves the rest.
    export(&sandbox, "markdown", &[]);
    let ran = sandbox.run(&["verify", &to, "--json"]).ended_with(1);
    assert_eq!(
        ran.json()["extra"],
        serde_json::json!(["briefs/letter.txt"])
    );
    assert_eq!(ran.json()["missing"], serde_json::json!([]));
}

#[test]
fn a_zip_is_looked_through_too() {
    let sandbox = desk();
    let zip = sandbox.path("b.zip");
    let to = zip.to_str().unwrap();
    sandbox
        .run(&["export", "d.briefdesk", "--format", "csv", "--to", to])
        .done();
    sandbox.run(&["verify", to]).done();
    let file = fs::OpenOptions::new()
        .read(true)
        .write(true)
        .open(&zip)
        .unwrap();
    let mut added = zip::ZipWriter::new_append(file).unwrap();
    added
        .start_file("letter.txt", zip::write::SimpleFileOptions::default())
        .unwrap();
    added.write_all(b"x").unwrap();
    added.finish().unwrap();
    let ran = sandbox.run(&["verify", to, "--json"]).ended_with(1);
    assert_eq!(ran.json()["extra"], serde_json::json!(["letter.txt"]));
}

#[test]
fn what_is_no_bundle_is_refused() {
    let sandbox = desk();
    sandbox.write("folder/manifest.json", "{\"name\": \"an app\"}");
    sandbox.write("text.txt", "x");
    for place in ["folder", "text.txt"] {
        let ran = sandbox.run(&["verify", place, "--json"]).ended_with(3);
        assert_eq!(ran.json()["error"]["code"], "bad_input");
    }
    sandbox.run(&["verify", "nothing"]).ended_with(3);
}

#[cfg(unix)]
#[test]
fn a_link_in_a_files_place_is_a_change_and_is_not_followed() {
    let sandbox = desk();
    let to = export(&sandbox, "csv", &[]);
    let file = sandbox.path(&format!("{to}/briefs.csv"));
    let elsewhere = sandbox.path("elsewhere.csv");
    fs::rename(&file, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &file).unwrap();
    let ran = sandbox.run(&["verify", &to, "--json"]).ended_with(1);
    assert_eq!(ran.json()["changed"], serde_json::json!(["briefs.csv"]));
}
