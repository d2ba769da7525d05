//! The desk as a file: moved, copied, from a newer program, cut short.

use std::fs;

use briefdesk_tests::Sandbox;
use serde_json::json;

const DESK: &str = "north.briefdesk";

/// A desk with one brief.
fn with_desk() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.desk();
    let text = "# Probe lands\n\nIt did.\n";
    sandbox.run_with_input(&["write", DESK, "-"], text).done();
    sandbox
}

fn headlines(sandbox: &Sandbox, desk: &str) -> Vec<String> {
    let list = sandbox.json(&["list", desk]);
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| row["headline"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_closed_desk_is_one_file_that_may_be_moved_and_copied() {
    let sandbox = with_desk();
    let names: Vec<String> = sandbox
        .files(".")
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, [DESK]);
    fs::copy(sandbox.path(DESK), sandbox.path("copy.briefdesk")).unwrap();
    fs::create_dir(sandbox.path("Ünterlagen 2")).unwrap();
    fs::rename(
        sandbox.path(DESK),
        sandbox.path("Ünterlagen 2/a b?.briefdesk"),
    )
    .unwrap();
    for desk in ["copy.briefdesk", "Ünterlagen 2/a b?.briefdesk"] {
        assert_eq!(headlines(&sandbox, desk), ["Probe lands"]);
        sandbox
            .run_with_input(&["write", desk, "-"], "# And rolls on\n")
            .done();
    }
    sandbox.run(&["list", DESK]).ended_with(3);
    assert!(!sandbox.path(DESK).exists());
}

#[test]
fn a_desk_from_a_newer_program_is_refused_untouched() {
    let sandbox = with_desk();
    // `user_version` stands at byte 60 of a SQLite file, big-endian.
    let mut bytes = fs::read(sandbox.path(DESK)).unwrap();
    bytes[60..64].copy_from_slice(&2_000_000_i32.to_be_bytes());
    sandbox.write(DESK, &bytes);
    for command in [
        &["list", DESK][..],
        &["settings", DESK, "--title", "x"],
        &["import", DESK, "."],
    ] {
        let ran = sandbox.run(command).ended_with(3);
        assert!(
            ran.stderr.contains("newer Briefdesk") && ran.stderr.contains("2000000"),
            "{ran:?}"
        );
    }
    assert_eq!(sandbox.files("."), [(DESK.to_owned(), bytes)]);
}

#[test]
fn a_damaged_desk_is_named_and_kept() {
    let sandbox = with_desk();
    let whole = fs::read(sandbox.path(DESK)).unwrap();
    let mut scrambled = whole.clone();
    scrambled[4096..].fill(0x5a);
    for bytes in [&whole[..2000], &whole[..9000], &scrambled] {
        sandbox.write(DESK, bytes);
        let ran = sandbox.run(&["list", DESK]);
        assert!([3, 4].contains(&ran.code), "{ran:?}");
        assert!(ran.stderr.contains(DESK), "{ran:?}");
        assert!(sandbox.path(DESK).exists());
    }
}

#[test]
fn nothing_is_made_where_something_stands() {
    let sandbox = with_desk();
    let before = fs::read(sandbox.path(DESK)).unwrap();
    sandbox.run(&["new", DESK]).ended_with(3);
    assert_eq!(fs::read(sandbox.path(DESK)).unwrap(), before);
    sandbox.write("notes.txt", "mine");
    sandbox.run(&["new", "notes.txt", "--sample"]).ended_with(3);
    assert_eq!(sandbox.read("notes.txt"), "mine");
    sandbox.run(&["new", ""]).ended_with(2);
    sandbox
        .run(&["new", "bad.briefdesk", "--credit-pattern", "x"])
        .ended_with(2);
    assert!(!sandbox.path("bad.briefdesk").exists());
}

/// The import's second file is a pipe that nobody writes to: once the program has opened it, the
/// first file's briefs are in the transaction, and the program is killed where it waits.
#[cfg(unix)]
#[test]
fn a_killed_import_leaves_the_desk_as_it_was() {
    use std::process::Command;
    let sandbox = with_desk();
    let page: String = (0..300)
        .map(|n| {
            format!("Pass number {n} of the comet\n\nPosted on by\n\nIt passed.\n\n[Reuters]\n\n")
        })
        .collect();
    sandbox.write("page.txt", page);
    let pipe = sandbox.path("pipe.txt");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );

    let mut import = sandbox
        .command(&["import", DESK, "page.txt", "pipe.txt"])
        .spawn()
        .unwrap();
    let writer = fs::OpenOptions::new().write(true).open(&pipe).unwrap();
    import.kill().unwrap();
    assert!(!import.wait().unwrap().success());
    drop(writer);

    assert_eq!(headlines(&sandbox, DESK), ["Probe lands"]);
    assert_eq!(sandbox.json(&["source", "list", DESK]), json!([]));
    assert_eq!(sandbox.json(&["import", DESK, "page.txt"])["imported"], 300);
    assert_eq!(headlines(&sandbox, DESK).len(), 301);
}

/// What a shell's `<(…)` gives is a pipe.
#[cfg(unix)]
#[test]
fn a_page_may_come_through_a_pipe() {
    use std::process::Command;
    let sandbox = with_desk();
    let pipe = sandbox.path("pipe.txt");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let import = sandbox
        .command(&["import", DESK, "pipe.txt"])
        .spawn()
        .unwrap();
    fs::write(
        &pipe,
        "Comet passes\n\nPosted on by\n\nIt passed.\n\n[Reuters]\n",
    )
    .unwrap();
    assert!(import.wait_with_output().unwrap().status.success());
    assert!(headlines(&sandbox, DESK).contains(&"Comet passes".to_owned()));
}
