//! Who may use whom.

use super::{
    File, Finding, Rule,
    code::{code_lines, has_word, modules_below},
};

pub const RULES: &[Rule] = &[
    parts_of_the_engine_keep_apart,
    the_brief_has_no_disk_network_or_environment,
    crates_stay_in_their_place,
    packages_depend_downwards,
    tables_are_made_in_migrations,
    the_window_calls_out_in_one_place,
];

const ENGINE: &str = "src-tauri/core/src/";

/// A part of the engine, and the parts that it does not know.
const APART: &[(&str, &[&str])] = &[
    (
        "brief",
        &["desk", "store", "import", "export", "check", "text"],
    ),
    ("text", &["desk", "store", "import", "export", "check"]),
    ("store", &["desk", "import", "export", "check"]),
    ("import", &["desk", "store", "export", "check"]),
    ("export", &["desk", "store", "import", "check"]),
    ("check", &["desk", "store", "import", "export"]),
];

fn parts_of_the_engine_keep_apart(file: &File) -> Vec<Finding> {
    let Some((part, apart)) = APART.iter().find(|(part, _)| is_part(file, part)) else {
        return Vec::new();
    };
    modules_below(&file.text, "crate")
        .into_iter()
        .filter(|(_, module)| apart.contains(&module.as_str()))
        .map(|(line, module)| {
            let advice = format!(
                "{part} does not know {module}: pass in what it needs, or let the desk bring the two together"
            );
            file.finding(line, "engine-parts", advice)
        })
        .collect()
}

/// Whether the file is of this part: its folder, or the file of its name.
fn is_part(file: &File, part: &str) -> bool {
    file.path
        .strip_prefix(ENGINE)
        .and_then(|path| path.strip_prefix(part))
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

fn the_brief_has_no_disk_network_or_environment(file: &File) -> Vec<Finding> {
    if !is_part(file, "brief") {
        return Vec::new();
    }
    modules_below(&file.text, "std")
        .into_iter()
        .filter(|(_, module)| ["fs", "net", "env", "process", "thread"].contains(&module.as_str()))
        .map(|(line, module)| {
            let advice =
                format!("brief is plain values: std::{module} belongs to the desk or below");
            file.finding(line, "plain-briefs", advice)
        })
        .collect()
}

/// A crate as code names it, and where it may be named.
const PLACES: &[(&str, &[&str])] = &[
    (
        "rusqlite",
        &[
            "src-tauri/core/src/store/",
            "src-tauri/core/src/store.rs",
            "src-tauri/core/src/error.rs",
            // What the engine's imports are measured against.
            "tests/bench/",
            // A story in which another program writes to the window's desk.
            "tests/desktop/ledgers.rs",
        ],
    ),
    (
        "pulldown_cmark",
        &[
            "src-tauri/core/src/text/markdown.rs",
            "src-tauri/core/src/text/markdown/",
        ],
    ),
    (
        "tauri",
        &[
            "src-tauri/src/",
            "src-tauri/build.rs",
            "src-tauri/examples/",
        ],
    ),
    ("tauri_build", &["src-tauri/build.rs"]),
    ("tauri_plugin_dialog", &["src-tauri/src/"]),
    ("tauri_plugin_opener", &["src-tauri/src/"]),
    ("tauri_plugin_single_instance", &["src-tauri/src/"]),
    ("tauri_plugin_window_state", &["src-tauri/src/"]),
    ("htmd", &["src-tauri/core/src/text/html/paste.rs"]),
    ("anyhow", &["xtask/", "tests/"]),
];

fn crates_stay_in_their_place(file: &File) -> Vec<Finding> {
    // The rules name the crates in order to find them.
    if file.extension() != "rs" || file.is_in("xtask/src/tidy/") {
        return Vec::new();
    }
    let barred = || {
        PLACES
            .iter()
            .filter(|(_, places)| !places.iter().any(|place| file.is_in(place)))
    };
    let mut findings = Vec::new();
    for (line, text) in code_lines(&file.text) {
        for (name, places) in barred() {
            if names_crate(text, name) {
                let advice = format!("{name} is used in {} alone", places.join(", "));
                findings.push(file.finding(line, "crate-places", advice));
            }
        }
    }
    findings
}

/// Whether a line leads a path through this crate.
fn names_crate(line: &str, name: &str) -> bool {
    has_word(line, name)
        && (line.contains(&format!("{name}::"))
            || line.contains(&format!("use {name};"))
            || line.contains(&format!("use {name} as")))
}

/// A package's manifest, and how the names of what it must not depend on begin.
const MANIFESTS: &[(&str, &[&str])] = &[
    (
        "src-tauri/core/Cargo.toml",
        &["tauri", "anyhow", "briefdesk-"],
    ),
    (
        "src-tauri/cli/Cargo.toml",
        &["tauri", "anyhow", "rusqlite", "briefdesk-app"],
    ),
    (
        "src-tauri/Cargo.toml",
        &["anyhow", "rusqlite", "briefdesk-cli"],
    ),
    ("tests/Cargo.toml", &["tauri", "briefdesk-app"]),
    ("xtask/Cargo.toml", &["tauri", "rusqlite", "briefdesk-"]),
];

fn packages_depend_downwards(file: &File) -> Vec<Finding> {
    let Some((_, barred)) = MANIFESTS.iter().find(|(path, _)| *path == file.path) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    let mut in_dependencies = false;
    for (line, text) in file.lines() {
        if text.starts_with('[') {
            in_dependencies = text.contains("dependencies");
        } else if in_dependencies && barred.iter().any(|name| text.starts_with(name)) {
            let advice =
                "this package must do without: see docs/architecture.md, “Who may use whom”";
            findings.push(file.finding(line, "dependencies", advice));
        }
    }
    findings
}

fn tables_are_made_in_migrations(file: &File) -> Vec<Finding> {
    // In two parts, so that this file does not find itself.
    let statement = concat!("create", " table");
    if !["rs", "ts", "svelte", "sql"].contains(&file.extension()) || file.is_in("migrations/") {
        return Vec::new();
    }
    // A test may make a table to have a strange file to open.
    file.lines()
        .take_while(|(_, text)| *text != "#[cfg(test)]")
        .filter(|(_, text)| text.to_ascii_lowercase().contains(statement))
        .map(|(line, _)| {
            file.finding(
                line,
                "migrations",
                "Tables are made by a file in migrations/",
            )
        })
        .collect()
}

fn the_window_calls_out_in_one_place(file: &File) -> Vec<Finding> {
    if !file.is_in("ui/src/") || file.is_in("ui/src/ipc/") {
        return Vec::new();
    }
    file.lines()
        .filter(|(_, text)| text.contains("@tauri-apps/"))
        .map(|(line, _)| {
            file.finding(
                line,
                "ipc",
                "Only ui/src/ipc speaks to Tauri: call one of its functions",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lines_found;

    #[test]
    fn a_part_that_reaches_sideways_or_up_is_found() {
        let rule = parts_of_the_engine_keep_apart;
        let text = "use crate::{\n    brief::Slug,\n    store::Store,\n};\n";
        assert_eq!(
            lines_found(rule, "src-tauri/core/src/import/wxr.rs", text),
            [3]
        );
        assert_eq!(
            lines_found(rule, "src-tauri/core/src/text/markdown.rs", text),
            [3]
        );
        assert_eq!(
            lines_found(rule, "src-tauri/core/src/check.rs", "crate::desk::open()"),
            [1]
        );
        assert!(lines_found(rule, "src-tauri/core/src/desk.rs", text).is_empty());
        assert!(lines_found(rule, "src-tauri/core/src/store/briefs.rs", text).is_empty());
    }

    #[test]
    fn a_brief_that_reads_a_file_is_found() {
        let rule = the_brief_has_no_disk_network_or_environment;
        let text = "use std::{fmt, fs};\n";
        assert_eq!(
            lines_found(rule, "src-tauri/core/src/brief/slug.rs", text),
            [1]
        );
        assert!(lines_found(rule, "src-tauri/core/src/store/open.rs", text).is_empty());
    }

    #[test]
    fn a_crate_used_out_of_place_is_found() {
        let rule = crates_stay_in_their_place;
        let sql = "use rusqlite::Connection;\n";
        assert_eq!(lines_found(rule, "src-tauri/core/src/desk.rs", sql), [1]);
        assert!(lines_found(rule, "src-tauri/core/src/store/open.rs", sql).is_empty());
        assert_eq!(
            lines_found(
                rule,
                "src-tauri/cli/src/main.rs",
                "tauri::Builder::default()"
            ),
            [1]
        );
        assert_eq!(
            lines_found(
                rule,
                "src-tauri/core/src/text/html.rs",
                "use pulldown_cmark::Event;"
            ),
            [1]
        );
        assert!(lines_found(rule, "src-tauri/core/src/desk.rs", "// rusqlite::Row\n").is_empty());
    }

    #[test]
    fn a_package_that_depends_upwards_is_found() {
        let rule = packages_depend_downwards;
        let text = "[package]\nname = \"briefdesk-cli\"\n[dependencies]\nbriefdesk-core.workspace = true\ntauri = \"2\"\n";
        assert_eq!(lines_found(rule, "src-tauri/cli/Cargo.toml", text), [5]);
        assert!(lines_found(rule, "src-tauri/Cargo.toml", text).is_empty());
    }

    #[test]
    fn a_table_made_in_code_is_found() {
        let rule = tables_are_made_in_migrations;
        let text = concat!("\n\"CREATE", " TABLE t (x)\"");
        assert_eq!(
            lines_found(rule, "src-tauri/core/src/store/open.rs", text),
            [2]
        );
        assert!(lines_found(rule, "migrations/0001_desk.sql", text).is_empty());
    }

    #[test]
    fn a_panel_that_calls_tauri_is_found() {
        let rule = the_window_calls_out_in_one_place;
        let text = "import { invoke } from '@tauri-apps/api/core';";
        assert_eq!(
            lines_found(rule, "ui/src/panels/BriefList.svelte", text),
            [1]
        );
        assert!(lines_found(rule, "ui/src/ipc/call.ts", text).is_empty());
    }
}
