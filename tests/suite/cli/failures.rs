//! How the program ends where something is wrong: a code, a sentence, never a panic.

use std::{io::pipe, process::Stdio};

use briefdesk_tests::Sandbox;

use super::{SAMPLE, markdown, with_sample};

/// What a desk's path may turn out to be, and the code that it ends with.
const NO_DESKS: [(&str, i32, &str); 6] = [
    ("absent.briefdesk", 3, "does not exist"),
    ("folder", 3, "is a folder, not a desk"),
    ("text.briefdesk", 3, "is a text file, not a desk"),
    ("empty.briefdesk", 3, "is an empty file, not a desk"),
    ("noise.briefdesk", 3, "is not a desk"),
    ("", 2, "a value is required"),
];

fn with_no_desks() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("folder/file", "x");
    sandbox.write("text.briefdesk", "Probe lands");
    sandbox.write("empty.briefdesk", "");
    sandbox.write("noise.briefdesk", b"\xff\xfe\0\x01\x80");
    sandbox.write("brief.md", "# Probe lands\n\nIt did.\n");
    sandbox
}

/// Every command on a desk, with arguments that fit it.
fn commands(desk: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["import", desk, "brief.md"],
        vec!["list", desk],
        vec!["search", desk, "moon"],
        vec!["show", desk, "probe"],
        vec!["show", desk, "probe", "--revisions"],
        vec!["write", desk, "brief.md"],
        vec!["publish", desk, "probe"],
        vec!["unpublish", desk, "probe"],
        vec!["retract", desk, "probe", "--reason", "x"],
        vec!["spike", desk, "probe"],
        vec!["stage", desk, "probe", "ready"],
        vec!["embargo", desk, "probe", "none"],
        vec!["discard", desk, "probe"],
        vec!["correct", desk, "probe", "x"],
        vec!["source", "list", desk],
        vec!["source", "add", desk, "BBC"],
        vec!["source", "edit", desk, "BBC"],
        vec!["source", "alias", desk, "BBC", "Beeb"],
        vec!["source", "merge", desk, "Beeb", "--into", "BBC"],
        vec!["media", "list", desk],
        vec!["media", "add", desk, "brief.md"],
        vec!["settings", desk],
        vec!["check", desk],
        vec!["export", desk, "--format", "html", "--to", "site"],
    ]
}

#[test]
fn what_is_no_desk_is_refused_by_every_command_and_not_touched() {
    let sandbox = with_no_desks();
    let before = sandbox.files(".");
    for (path, code, what) in NO_DESKS {
        for command in commands(path) {
            let ran = sandbox.run(&command).ended_with(code);
            assert_eq!(ran.stdout, "", "{command:?}");
            assert!(ran.stderr.starts_with("error: "), "{ran:?}");
            assert!(ran.stderr.contains(what), "{command:?}: {ran:?}");
            assert!(!ran.stderr.contains("panicked"), "{ran:?}");
        }
    }
    assert_eq!(sandbox.files("."), before);
}

#[test]
fn an_error_is_a_json_document_too() {
    let sandbox = with_no_desks();
    let ran = sandbox.run(&["list", "folder", "--json"]).ended_with(3);
    let error = &ran.json()["error"];
    assert_eq!(error["code"], "not_a_desk");
    assert!(error["message"].as_str().unwrap().contains("is a folder"));
    assert!(!error["hint"].as_str().unwrap().is_empty());
    assert!(ran.stderr.starts_with("error: "), "{ran:?}");

    let desk = sandbox.desk();
    for (arguments, code, word) in [
        (&["publish", desk, "absent"][..], 3, "not_found"),
        (&["publish", desk, "absent", "--at"], 2, "usage"),
        (&["list", desk, "--limit", "many"], 2, "usage"),
        (&["no-such-command"], 2, "usage"),
        (&["list"], 2, "usage"),
        (&["import", desk, "absent.txt"], 3, "file"),
        (
            &["import", desk, "brief.md", "--published-at", "soon"],
            2,
            "usage",
        ),
        (&["new", desk], 3, "exists"),
        (&["new", "no/such/folder/x.briefdesk"], 3, "file"),
    ] {
        let arguments: Vec<&str> = arguments.iter().copied().chain(["--json"]).collect();
        let ran = sandbox.run(&arguments).ended_with(code);
        assert_eq!(ran.json()["error"]["code"], word, "{arguments:?}");
        assert!(!ran.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn usage_is_told_from_refusal() {
    let sandbox = Sandbox::new();
    for arguments in [
        &[][..],
        &["list"],
        &["lisst", "x"],
        &["list", "x", "--stage", "lost"],
        &["list", "x", "--limit", "-1"],
        &["export", "x", "--format", "pdf", "--to", "y"],
        &["stage", "x", "y", "z"],
        &["retract", "x", "y"],
    ] {
        let ran = sandbox.run(arguments).ended_with(2);
        assert_eq!(ran.stdout, "", "{arguments:?}");
    }
    for arguments in [&["--help"][..], &["help", "import"], &["--version"]] {
        let ran = sandbox.run(arguments).done();
        assert!(!ran.stdout.is_empty() && ran.stderr.is_empty());
    }
}

#[test]
fn odd_arguments_find_nothing_and_break_nothing() {
    let sandbox = with_sample();
    let long = "x".repeat(20_000);
    let odd = [
        "",
        " ",
        "/",
        "//",
        "..",
        "a/../b",
        "🛰️",
        "%00",
        "' OR 1=1 --",
        "-",
        "\u{202e}x",
        "ſ",
        long.as_str(),
    ];
    for name in odd {
        sandbox.run(&["show", SAMPLE, "--", name]).ended_with(3);
        sandbox.run(&["publish", SAMPLE, "--", name]).ended_with(3);
        sandbox
            .run(&["list", SAMPLE, &format!("--source={name}")])
            .ended_with(3);
        sandbox
            .run(&["list", SAMPLE, &format!("--tag={name}")])
            .ended_with(3);
        sandbox.run(&["search", SAMPLE, "--", name]).done();
        // A folder that is there may well hold briefs; the machine's own are left alone.
        if !sandbox.path(name).is_dir() {
            let ran = sandbox.run(&["import", SAMPLE, "--", name]);
            assert!(matches!(ran.code, 3 | 4), "{} for {:.40}", ran.code, name);
        }
    }
    for search in [
        "\"",
        "\"\"",
        "AND",
        "NEAR(",
        "a* OR",
        "headline:moon",
        "^moon",
        "{moon}",
        "moon -probe",
        "(",
    ] {
        sandbox.run(&["search", SAMPLE, "--", search]).done();
    }
    assert_eq!(
        sandbox.json(&["list", SAMPLE]).as_array().unwrap().len(),
        24
    );
}

#[test]
fn files_that_are_no_text_are_refused_with_their_place() {
    let sandbox = Sandbox::new();
    let desk = sandbox.desk();
    sandbox.write("latin.md", b"---\nheadline: x\n---\n\nCaf\xe9.\n");
    let ran = sandbox.run(&["write", desk, "latin.md"]).ended_with(3);
    assert!(ran.stderr.contains("latin.md, line 5"), "{ran:?}");
    sandbox.write("broken.md", markdown("headline: [x", "y"));
    let ran = sandbox.run(&["write", desk, "broken.md"]).ended_with(3);
    assert!(ran.stderr.contains("broken.md, line "), "{ran:?}");
    sandbox.run(&["write", desk, "absent.md"]).ended_with(3);
    sandbox.run(&["write", desk, "."]).ended_with(4);
    sandbox.run(&["write", desk, ""]).ended_with(2);
    let nothing = sandbox
        .run_with_input(&["write", desk, "-"], "")
        .ended_with(3);
    assert!(nothing.stderr.contains("standard input"), "{nothing:?}");
    sandbox.write("cut.zip", b"PK\x03\x04 and no more");
    sandbox.run(&["import", desk, "cut.zip"]).ended_with(3);
    sandbox.write("empty.txt", "");
    let ledger = sandbox.json(&["import", desk, "empty.txt"]);
    assert_eq!(
        (&ledger["read"], &ledger["notes"][0]["code"]),
        (&0.into(), &"empty_file".into())
    );
    assert_eq!(sandbox.json(&["list", desk]), serde_json::json!([]));
}

#[test]
fn a_closed_pipe_is_quiet() {
    let sandbox = with_sample();
    for arguments in [
        &["list", SAMPLE][..],
        &["list", SAMPLE, "--json"],
        &["show", SAMPLE, "no-such-brief", "--json"],
        &["search", SAMPLE, "moon"],
        &["check", SAMPLE],
        &["settings", SAMPLE],
        &["--help"],
        &["help", "export"],
    ] {
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        let output = sandbox
            .command(arguments)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let expected = if arguments.contains(&"no-such-brief") {
            Some(3)
        } else {
            Some(0)
        };
        assert_eq!(output.status.code(), expected, "{arguments:?}: {said}");
        assert!(
            expected == Some(3) || said.is_empty(),
            "{arguments:?}: {said}"
        );
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_unicode_are_borne() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
    let sandbox = with_sample();
    let odd = OsStr::from_bytes(b"caf\xe9");
    for (arguments, code) in [
        (&["show", SAMPLE][..], 2),
        (&["import", SAMPLE], 3),
        (&["write", SAMPLE], 3),
        (&["list"], 3),
        (&["export", SAMPLE, "--format", "html", "--to"], 0),
    ] {
        let output = sandbox.command(arguments).arg(odd).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    }
}
