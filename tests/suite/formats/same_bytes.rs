//! Two machines' worth of conditions give the same bytes, in every format.

use std::{collections::BTreeMap, fs, process::Command};

use briefdesk_tests::{Sandbox, program};

use super::{FORMATS, desk};

/// A machine: its name, its environment, and what it takes away from permissions.
struct Machine {
    folder: &'static str,
    environment: &'static [(&'static str, &'static str)],
    umask: &'static str,
}

const MACHINES: [Machine; 2] = [
    Machine {
        folder: "one",
        environment: &[
            ("TZ", "Pacific/Kiritimati"),
            ("LC_ALL", "C"),
            ("LANG", "C"),
            ("RAYON_NUM_THREADS", "1"),
        ],
        umask: "077",
    },
    Machine {
        folder: "another/and deeper",
        environment: &[
            ("TZ", "America/New_York"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("LANG", "de_DE.UTF-8"),
            ("RAYON_NUM_THREADS", "7"),
        ],
        umask: "002",
    },
];

fn exports(sandbox: &Sandbox, machine: &Machine, format: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = sandbox.path(machine.folder);
    let include = if ["markdown", "wxr", "ninjs", "csv"].contains(&format) {
        "all"
    } else {
        "published"
    };
    for to in [format.to_owned(), format!("{format}.zip")] {
        let mut command = if cfg!(unix) {
            let mut shell = Command::new("sh");
            let script = format!("umask {}; exec \"$0\" \"$@\"", machine.umask);
            shell.args(["-c", &script]).arg(program());
            shell
        } else {
            Command::new(program())
        };
        let ran = command
            .args([
                "export",
                "d.briefdesk",
                "--format",
                format,
                "--include",
                include,
                "--to",
                &to,
            ])
            .envs(machine.environment.iter().copied())
            .env("HOME", sandbox.path(".home"))
            .env("XDG_CACHE_HOME", sandbox.path(".home"))
            .current_dir(&folder)
            .output()
            .unwrap();
        assert!(ran.status.success(), "{ran:?}");
    }
    let mut files: BTreeMap<String, Vec<u8>> = sandbox
        .files(&format!("{}/{format}", machine.folder))
        .into_iter()
        .collect();
    files.insert(
        "the zip".into(),
        fs::read(folder.join(format!("{format}.zip"))).unwrap(),
    );
    files
}

#[test]
fn two_machines_export_the_same_bytes() {
    let sandbox = desk();
    for machine in &MACHINES {
        fs::create_dir_all(sandbox.path(machine.folder)).unwrap();
        let desk = sandbox.path(machine.folder).join("d.briefdesk");
        fs::copy(sandbox.path("d.briefdesk"), desk).unwrap();
    }
    for format in FORMATS {
        let [one, other] = MACHINES.each_ref().map(|it| exports(&sandbox, it, format));
        assert!(one.len() > 2, "{format}");
        assert_eq!(
            one.keys().collect::<Vec<_>>(),
            other.keys().collect::<Vec<_>>()
        );
        for (path, bytes) in &one {
            assert!(other[path] == *bytes, "{format}: {path} differs");
        }
    }
}
