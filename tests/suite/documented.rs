//! What README.md, `docs/` and the command line's own help have an editor type is typed, by a shell,
//! in order, in a folder with the files that they speak of.

use std::{env, fs, path::Path, process::Command};

use briefdesk_tests::{Ran, Sandbox, fixture, program};
use serde_json::Value;

/// Lines that are not typed, by their beginning, and why.
const NOT_TYPED: &[(&str, &str)] = &[
    ("cargo ", "builds the program that is tested here"),
    (
        "sudo ",
        "installs a package, which the packages' own test does",
    ),
    ("hugo", "is another program"),
];

/// What an id of the documents stands for: the newest ledger of the desk.
const LEDGER: &str = "01a2097b-ebf0-7fff-bfff-f457ab409ef2";

fn document(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The fenced blocks of this kind.
fn blocks(markdown: &str, kind: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<(bool, String)> = None;
    for line in markdown.lines() {
        if let Some(fence) = line.strip_prefix("```") {
            open = match open {
                None => Some((fence == kind, String::new())),
                Some((true, block)) => {
                    blocks.push(block);
                    None
                }
                Some(_) => None,
            };
        } else if let Some((_, block)) = &mut open {
            block.push_str(line);
            block.push('\n');
        }
    }
    blocks
}

/// What stands between backticks within the text and begins with the program's name.
fn commands_in_prose(markdown: &str) -> Vec<String> {
    let prose = markdown.split("```").step_by(2);
    let spans = prose.flat_map(|text| text.split('`').skip(1).step_by(2));
    let commands = spans.filter(|span| span.starts_with("briefdesk ") && !span.contains('\n'));
    commands.map(str::to_owned).collect()
}

/// Types this into a shell that knows the program.
fn shell(sandbox: &Sandbox, script: &str) -> Ran {
    let program = program();
    let own = program.parent().expect("a folder").display();
    let path = format!("{own}:{}", env::var("PATH").unwrap_or_default());
    let home = sandbox.path(".home");
    let output = Command::new("sh")
        .args(["-eu", "-c", script])
        .current_dir(sandbox.path("."))
        .env("PATH", path)
        .envs(["HOME", "XDG_CACHE_HOME"].map(|name| (name, &home)))
        .output()
        .expect("a shell");
    Ran {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// The parts of a line that are typed.
fn typed(line: &str) -> String {
    let is_typed = |part: &&str| !NOT_TYPED.iter().any(|(start, _)| part.starts_with(start));
    let parts: Vec<&str> = line.split(" && ").filter(is_typed).collect();
    parts.join(" && ")
}

/// The README's archive, as it has it written into a file.
fn archive(sandbox: &Sandbox) {
    let readme = document("README.md");
    let blocks = blocks(&readme, "sh");
    let block = blocks.iter().find(|block| block.contains("archive.txt <<"));
    let (_, text) = block
        .and_then(|it| it.split_once("cat >"))
        .expect("the archive");
    shell(sandbox, &format!("cat >{text}")).done();
}

/// A folder with everything that the guide and the other documents name.
fn with_files() -> Sandbox {
    let sandbox = Sandbox::new();
    archive(&sandbox);
    let text = sandbox.read("archive.txt");
    let page = |what: &str| text.replace("Probe strikes", &format!("{what} probe strikes"));
    sandbox.write("page-1.txt", page("First"));
    sandbox.write("page-2.txt", page("Second"));
    for name in ["blog.xml", "part-1.xml", "part-2.xml"] {
        sandbox.write(name, fixture("wordpress-export.xml"));
    }
    // The beginning of a picture, and an archive of no files.
    sandbox.write("reef.png", b"\x89PNG\r\n\x1a\n");
    sandbox.write(
        "uploads.zip",
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    );
    sandbox.write("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    sandbox.write("about.md", "Made by hand.");
    let guide = document("docs/guide.md");
    let brief = blocks(&guide, "markdown");
    sandbox.write("rosetta.md", brief.first().expect("a brief as Markdown"));
    sandbox
}

/// A folder where the guide was followed to its end.
fn after_the_guide() -> Sandbox {
    let sandbox = with_files();
    let mut typed_lines = 0;
    for block in blocks(&document("docs/guide.md"), "sh") {
        for line in block.lines() {
            let mut line = typed(line);
            if line.contains(LEDGER) {
                let ledgers = sandbox.json(&["ledger", "list", "north.briefdesk"]);
                // Only an import can be taken back.
                let wanted = |it: &&Value| it["verb"] == "import" || !line.contains("undo-import");
                let newest = ledgers.as_array().and_then(|all| all.iter().find(wanted));
                let id = newest.and_then(|it| it["id"].as_str()).expect("a ledger");
                line = line.replace(LEDGER, id);
            }
            let ran = shell(&sandbox, &line);
            assert_eq!(ran.code, 0, "{line}\n{ran:#?}");
            if line.starts_with("briefdesk new north") {
                shell(&sandbox, "briefdesk import north.briefdesk archive.txt").done();
            }
            typed_lines += 1;
        }
    }
    assert!(
        typed_lines > 40,
        "the guide has only {typed_lines} commands"
    );
    sandbox
}

#[test]
fn the_tour_of_the_readme_goes_as_it_says() {
    let sandbox = Sandbox::new();
    let readme = document("README.md");
    let mut kinds: Vec<(usize, bool, String)> = Vec::new();
    for (kind, shows_output) in [("sh", false), ("console", true)] {
        for block in blocks(&readme, kind) {
            let place = readme.find(&block).expect("it stands there");
            kinds.push((place, shows_output, block));
        }
    }
    kinds.sort();
    let mut shown = 0;
    for (_, shows_output, block) in kinds {
        if !shows_output {
            let lines: Vec<String> = block.lines().map(typed).collect();
            let ran = shell(&sandbox, &lines.join("\n"));
            assert_eq!(ran.code, 0, "{block}\n{ran:#?}");
            continue;
        }
        for part in block.split("$ ").skip(1) {
            let (command, expected) = part.split_once('\n').unwrap_or((part, ""));
            let ran = shell(&sandbox, command).done();
            if !expected.trim().is_empty() {
                assert_eq!(ran.stdout.trim(), expected.trim(), "{command}");
                shown += 1;
            }
        }
    }
    assert_eq!(shown, 2);
    assert!(sandbox.path("site/index.html").exists());
    assert_eq!(
        sandbox
            .json(&["list", "copy.briefdesk"])
            .as_array()
            .map(Vec::len),
        Some(3)
    );
}

#[test]
fn the_guide_can_be_followed_from_its_first_command_to_its_last() {
    let sandbox = after_the_guide();
    for file in [
        "site/index.html",
        "north.zip",
        "spring",
        "hugo",
        "trial.csv",
    ] {
        assert!(sandbox.path(file).exists(), "{file}");
    }
}

#[test]
fn so_can_the_pages_about_themes_and_formats() {
    let sandbox = after_the_guide();
    for name in ["docs/themes.md", "docs/formats.md"] {
        for block in blocks(&document(name), "sh") {
            // Each block is a beginning of its own.
            let _ = fs::remove_dir_all(sandbox.path("our-theme/"));
            if !block.contains("theme copy") {
                shell(&sandbox, "briefdesk theme copy default our-theme").done();
            }
            let ran = shell(&sandbox, &block);
            assert_eq!(ran.code, 0, "{block}\n{ran:#?}");
        }
    }
}

#[test]
fn commands_within_sentences_are_understood() {
    let sandbox = after_the_guide();
    let names = [
        "README.md",
        "docs/guide.md",
        "docs/themes.md",
        "docs/formats.md",
    ];
    let commands: Vec<String> = names
        .iter()
        .flat_map(|name| commands_in_prose(&document(name)))
        .collect();
    assert!(commands.len() > 12, "{commands:?}");
    for command in commands {
        let whole = [
            ("DESK", "north.briefdesk"),
            ("BRIEF", "rosetta-wakes-the-comet-is-next"),
            ("BUNDLE", "site"),
            ("COMMAND", "import"),
            ("FILE", "archive.txt"),
        ]
        .into_iter()
        .fold(command.clone(), |typed, (word, meant)| {
            typed.replace(word, meant)
        });
        let is_name = command
            .split(' ')
            .skip(1)
            .all(|word| word.chars().all(char::is_lowercase));
        let line = if is_name {
            whole.replacen("briefdesk", "briefdesk help", 1)
        } else {
            whole
        };
        let ran = shell(&sandbox, &line);
        // A finding or a refusal is an answer; what is not understood ends with 2.
        assert!([0, 1, 3].contains(&ran.code), "{command}\n{ran:#?}");
    }
}

/// The names of the commands that a help text lists.
fn listed(help: &str) -> Vec<String> {
    let (_, rest) = help.split_once("\nCommands:\n").unwrap_or_default();
    let lines = rest.lines().take_while(|line| !line.is_empty());
    let names = lines.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let names = names.filter(|name| !name.is_empty() && *name != "help");
    names.map(str::to_owned).collect()
}

/// Every help text below a command, by what asks for it.
fn helps(sandbox: &Sandbox, command: &str, found: &mut Vec<(String, String)>) {
    let help = shell(sandbox, &format!("{command} --help")).done().stdout;
    for name in listed(&help) {
        helps(sandbox, &format!("{command} {name}"), found);
    }
    found.push((command.to_owned(), help));
}

#[test]
fn the_examples_of_the_help_can_be_typed() {
    let sandbox = with_files();
    for line in [
        "new north.briefdesk",
        "import north.briefdesk archive.txt",
        "source add north.briefdesk Beeb",
        "source add north.briefdesk 'Auntie Beeb'",
        "profile add north.briefdesk 'Web site' --format html --to site",
    ] {
        shell(&sandbox, &format!("briefdesk {line}")).done();
    }
    let mut all = Vec::new();
    helps(&sandbox, "briefdesk", &mut all);
    assert!(all.len() > 30, "only {} help texts", all.len());
    let mut examples = 0;
    for (command, help) in all {
        // The tour of the program itself begins with a desk of its own.
        let fresh = (command == "briefdesk").then(with_files);
        let here = fresh.as_ref().unwrap_or(&sandbox);
        let lines = help.lines().filter_map(|line| {
            let (before, typed) = line.split_once("briefdesk ")?;
            let is_example = before.trim().is_empty() || before.trim().starts_with("Example");
            is_example.then(|| format!("briefdesk {typed}"))
        });
        for line in lines {
            let ran = shell(here, &line);
            assert_eq!(ran.code, 0, "{command} --help: {line}\n{ran:#?}");
            examples += 1;
        }
    }
    assert!(examples > 8, "only {examples} examples");
}

#[test]
fn what_is_not_typed_is_there() {
    let all = ["README.md", "docs/guide.md"].map(document).concat();
    for (start, why) in NOT_TYPED {
        let is_there = blocks(&all, "sh")
            .iter()
            .flat_map(|block| block.lines())
            .flat_map(|line| line.split(" && "))
            .any(|part| part.starts_with(start));
        assert!(is_there, "nothing begins with “{start}” ({why}) any more");
    }
}
