//! What the tests share: a folder to work in, the command line and the window to drive.

pub mod arbitrary;
pub mod fidelity;
pub mod readers;
#[cfg(feature = "desktop")]
pub mod window;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// A temporary folder in which a test works; it is gone when the test is.
pub struct Sandbox {
    folder: TempDir,
}

/// How a call of the program ended.
#[derive(Debug)]
pub struct Ran {
    /// Its exit code.
    pub code: i32,
    /// What it printed.
    pub stdout: String,
    /// What it said beside.
    pub stderr: String,
}

impl Sandbox {
    /// An empty folder.
    #[expect(
        clippy::new_without_default,
        reason = "a sandbox is made, not defaulted"
    )]
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// The path of a file in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders are made");
        fs::write(&path, content).expect("the file is written");
        path
    }

    /// Reads a file.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Makes an empty desk there, `north.briefdesk`, and gives its name for the command line.
    pub fn desk(&self) -> &'static str {
        const DESK: &str = "north.briefdesk";
        self.run(&["new", DESK, "--title", "The Northern Brief"])
            .done();
        DESK
    }

    /// Every file below a folder, as (path within it, content), sorted.
    pub fn files(&self, name: &str) -> Vec<(String, Vec<u8>)> {
        let top = self.path(name);
        let mut files = Vec::new();
        let mut folders = vec![top.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)
                .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path
                        .strip_prefix(&top)
                        .expect("below")
                        .to_string_lossy()
                        .replace('\\', "/");
                    files.push((name, fs::read(&path).expect("readable")));
                }
            }
        }
        files.sort();
        files
    }

    /// Calls the program in this folder.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with_input(arguments, "")
    }

    /// A call of the program in this folder, for a test that starts it by itself.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.args(arguments).current_dir(self.folder.path());
        // What a system may throw away goes below one of these.
        for name in ["XDG_CACHE_HOME", "HOME"] {
            command.env(name, self.folder.path().join(".home"));
        }
        command
    }

    /// Calls the program in this folder and gives it something to read.
    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("piped");
        // A program that reads nothing closes the pipe; that is no failure of the test.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let output = child.wait_with_output().expect("the program ends");
        Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Calls the program with `--json`, expects it to end well, and gives what it printed.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let arguments: Vec<&str> = arguments.iter().copied().chain(["--json"]).collect();
        self.run(&arguments).done().json()
    }
}

impl Ran {
    /// Expects exit code 0.
    pub fn done(self) -> Self {
        self.ended_with(0)
    }

    /// Expects this exit code.
    pub fn ended_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// The one JSON document that was printed.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:#?}"))
    }
}

/// A JSON document without what differs from one run to the next: ids and the times of the run.
pub fn settled(mut value: Value) -> Value {
    const RUN: [&str; 6] = [
        "id",
        "brief",
        "created_at",
        "updated_at",
        "kept_at",
        "retracted_at",
    ];
    match &mut value {
        Value::Object(fields) => {
            for (name, field) in fields {
                *field = if RUN.contains(&name.as_str()) && field.is_string() {
                    format!("[{name}]").into()
                } else {
                    settled(field.take())
                };
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| *item = settled(item.take())),
        _ => {}
    }
    value
}

/// A text of `tests/fixtures`.
pub fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name);
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The built command line, which lies beside the test's own folder.
pub fn program() -> PathBuf {
    let own = std::env::current_exe().expect("a path of one's own");
    let folder = own
        .parent()
        .and_then(Path::parent)
        .expect("target/PROFILE/deps");
    let program = folder.join(format!("briefdesk{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.exists(),
        "build the command line first: cargo build -p briefdesk-cli"
    );
    program
}
