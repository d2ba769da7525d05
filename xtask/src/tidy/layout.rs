//! How files are named, how they open, how long they are.

use super::{File, Finding, Rule};

pub const RULES: &[Rule] = &[
    files_say_what_they_are_for,
    files_stay_short,
    files_are_nouns,
];

fn files_say_what_they_are_for(file: &File) -> Vec<Finding> {
    let openings: &[&str] = match file.extension() {
        "rs" => &["//! "],
        "ts" => &["// ", "/*"],
        "svelte" => &["<!--"],
        "css" => &["/*"],
        "sql" => &["--"],
        _ => return Vec::new(),
    };
    if openings
        .iter()
        .any(|opening| file.text.starts_with(opening))
    {
        return Vec::new();
    }
    let advice = "Open the file with what it is for and what it leaves out";
    vec![file.finding(1, "opening", advice)]
}

/// The lines that a file may have; a Rust file's tests, at its foot, are not counted.
const MOST: usize = 450;

fn files_stay_short(file: &File) -> Vec<Finding> {
    // A theme's style sheet is one file by its nature: it is what a browser is handed.
    let is_theme = file.extension() == "css" && !file.is_in("ui/");
    // One line a message, written by `npm run words`.
    let is_made = file.path == "ui/src/words/messages.ts";
    if is_theme || is_made || !["rs", "ts", "svelte", "css", "sql"].contains(&file.extension()) {
        return Vec::new();
    }
    let length = file
        .lines()
        .take_while(|(_, text)| *text != "#[cfg(test)]")
        .count();
    if length <= MOST {
        return Vec::new();
    }
    let advice =
        format!("{length} lines, more than {MOST}: it is two things, so make it two files");
    vec![file.finding(length, "length", advice)]
}

/// Names that say nothing of what a file holds.
const EMPTY: &[&str] = &[
    "util", "utils", "helper", "helpers", "manager", "service", "services", "common", "misc",
];

fn files_are_nouns(file: &File) -> Vec<Finding> {
    let words = file
        .path
        .split(['/', '.', '_', '-'])
        .map(str::to_ascii_lowercase);
    words
        .filter(|word| EMPTY.contains(&word.as_str()))
        .map(|word| {
            let advice = format!("“{word}” says nothing: name the file after what it holds");
            file.finding(1, "names", advice)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lines_found;

    #[test]
    fn a_file_that_does_not_say_what_it_is_for_is_found() {
        let rule = files_say_what_they_are_for;
        for (path, bad, good) in [
            ("a.rs", "use std::fs;\n", "//! Slugs.\n"),
            ("a.ts", "export {};\n", "// Dates.\n"),
            ("A.svelte", "<p>x</p>\n", "<!-- The list. -->\n"),
            ("a.css", "p {}\n", "/* Type. */\n"),
        ] {
            assert_eq!(lines_found(rule, path, bad), [1], "{path}");
            assert!(lines_found(rule, path, good).is_empty(), "{path}");
        }
        assert!(lines_found(rule, "a.json", "{}").is_empty());
    }

    #[test]
    fn a_file_that_is_too_long_is_found_and_its_tests_are_not_counted() {
        let long = "x\n".repeat(MOST + 1);
        let tested = format!("{}#[cfg(test)]\n{long}", "x\n".repeat(MOST));
        assert_eq!(lines_found(files_stay_short, "a.rs", &long), [MOST + 1]);
        assert!(lines_found(files_stay_short, "a.rs", &tested).is_empty());
        assert!(lines_found(files_stay_short, "a.md", &long).is_empty());
    }

    #[test]
    fn a_name_that_says_nothing_is_found() {
        for bad in [
            "core/src/utils.rs",
            "ui/src/helpers/date.ts",
            "core/src/file_manager.rs",
        ] {
            assert_eq!(lines_found(files_are_nouns, bad, ""), [1], "{bad}");
        }
        assert!(lines_found(files_are_nouns, "core/src/slug.rs", "").is_empty());
    }
}
