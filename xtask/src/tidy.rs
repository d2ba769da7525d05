//! `cargo xtask tidy`: the house rules, enforced. A rule that nothing enforces will be broken.
//!
//! Each rule is a function from a file to findings, with a test that it catches a violation. What
//! clippy (`clippy.toml`) and ESLint (`ui/eslint.config.js`) can say better, they say.

mod code;
mod commands;
mod fences;
mod layout;
mod pictures;
mod recipes;
mod words;

use std::{fmt, fs, process::Command};

use anyhow::{Context, Result, bail};

use crate::{places, start};

/// A tracked text file.
struct File {
    /// From the checkout, with forward slashes.
    path: String,
    text: String,
}

impl File {
    /// What stands behind the last point of its name.
    fn extension(&self) -> &str {
        self.name()
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }

    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Whether it lies in this folder, given with its closing slash.
    fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Its lines, counted from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    fn finding(&self, line: usize, rule: &'static str, advice: impl Into<String>) -> Finding {
        Finding {
            path: self.path.clone(),
            line,
            rule,
            advice: advice.into(),
        }
    }
}

/// A broken rule: where, which, and what to do.
struct Finding {
    path: String,
    line: usize,
    rule: &'static str,
    advice: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}: {}",
            self.path, self.line, self.rule, self.advice
        )
    }
}

/// A rule.
type Rule = fn(&File) -> Vec<Finding>;

const RULES: &[&[Rule]] = &[
    commands::RULES,
    fences::RULES,
    layout::RULES,
    recipes::RULES,
    words::RULES,
];

/// Checks every file that git tracks or would track.
pub fn tidy() -> Result<()> {
    let files = files()?;
    let mut findings: Vec<Finding> = files
        .iter()
        .flat_map(|file| {
            RULES
                .iter()
                .copied()
                .flatten()
                .flat_map(move |rule| rule(file))
        })
        .collect();
    findings.extend(pictures::findings(&files, &kept_pictures()?));
    for finding in &findings {
        println!("{finding}");
    }
    if !findings.is_empty() {
        bail!("{} of the house rules' findings to mend", findings.len());
    }
    println!("  {} files, nothing to mend", files.len());
    Ok(())
}

/// The names of the pictures that the documentation shows, for those that take them.
pub fn shown_pictures() -> Result<Vec<String>> {
    Ok(pictures::names(&files()?))
}

/// The scripts that a shell of Bourne's kind runs, by their paths, for those that judge them.
pub fn shell_scripts() -> Result<Vec<String>> {
    let files = files()?.into_iter();
    Ok(files.filter(is_shell_script).map(|it| it.path).collect())
}

/// `#!/bin/sh`, `#!/usr/bin/env bash`.
fn is_shell_script(file: &File) -> bool {
    let first = file.text.lines().next().unwrap_or_default();
    let interpreter = first.strip_prefix("#!").unwrap_or_default();
    interpreter
        .split([' ', '/'])
        .any(|word| ["sh", "bash", "dash", "ksh"].contains(&word))
}

/// The names of the pictures that are there.
fn kept_pictures() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(places::screenshots())? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// The text files among them; pictures and the like are passed over.
fn files() -> Result<Vec<File>> {
    let mut git = Command::new("git");
    git.current_dir(places::checkout())
        .args(["ls-files", "-coz", "--exclude-standard"]);
    let mut files = Vec::new();
    for path in start::output(&mut git)?.split_terminator('\0') {
        let full = places::checkout().join(path);
        if !full.is_file() {
            continue; // Removed, and not yet committed so.
        }
        let bytes = fs::read(&full).with_context(|| format!("Could not read {path}"))?;
        if let Ok(text) = String::from_utf8(bytes) {
            files.push(File {
                path: path.to_owned(),
                text,
            });
        }
    }
    Ok(files)
}

/// What the rules' tests share: the lines that one rule finds fault with.
#[cfg(test)]
fn lines_found(rule: Rule, path: &str, text: &str) -> Vec<usize> {
    let file = File {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    rule(&file)
        .into_iter()
        .map(|finding| finding.line)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shells_script_is_known_by_its_first_line() {
        for (first, is_one) in [
            ("#!/bin/sh", true),
            ("#!/usr/bin/env bash", true),
            ("#!/usr/bin/env python3", false),
            ("# sh", false),
        ] {
            let text = format!("{first}\n");
            let path = "run".into();
            assert_eq!(is_shell_script(&File { path, text }), is_one, "{first}");
        }
    }

    #[test]
    fn a_finding_says_where_which_and_what_to_do() {
        let file = File {
            path: "a/b.rs".into(),
            text: String::new(),
        };
        assert_eq!(
            file.finding(3, "rule", "Do this").to_string(),
            "a/b.rs:3: rule: Do this"
        );
        assert_eq!(
            (file.extension(), file.name(), file.is_in("a/")),
            ("rs", "b.rs", true)
        );
    }
}
