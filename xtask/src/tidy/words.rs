//! Words that have no place in a file.
//!
//! The words are written in two parts here, so that the rules do not find themselves.

use super::{File, Finding, Rule, code::has_word};

pub const RULES: &[Rule] = &[
    nothing_is_left_to_do,
    tests_neither_sleep_nor_hide,
    colours_are_tokens,
    no_path_of_a_machine,
];

const LEFT_TO_DO: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("X", "XX"),
    concat!("HA", "CK"),
    concat!("to", "do!"),
    concat!("unimpl", "emented!"),
];

fn nothing_is_left_to_do(file: &File) -> Vec<Finding> {
    const KINDS: &[&str] = &[
        "rs", "ts", "js", "svelte", "css", "sql", "toml", "html", "md",
    ];
    if !KINDS.contains(&file.extension()) {
        return Vec::new();
    }
    file.lines()
        .filter_map(|(line, text)| {
            let word = LEFT_TO_DO.iter().find(|word| has_word(text, word))?;
            let advice = format!("“{word}”: do it now, or open an issue and leave no trace here");
            Some(file.finding(line, "left-to-do", advice))
        })
        .collect()
}

fn tests_neither_sleep_nor_hide(file: &File) -> Vec<Finding> {
    if file.extension() != "rs" {
        return Vec::new();
    }
    let barred = [
        (
            concat!("#[ig", "nore"),
            "A test that does not run proves nothing: mend it or remove it",
        ),
        (
            concat!("thread::", "sleep"),
            "Wait for what is to happen, not for a time",
        ),
        (
            concat!("time::", "sleep"),
            "Wait for what is to happen, not for a time",
        ),
    ];
    file.lines()
        .filter_map(|(line, text)| {
            let (_, advice) = barred.iter().find(|(word, _)| text.contains(word))?;
            Some(file.finding(line, "honest-tests", *advice))
        })
        .collect()
}

fn colours_are_tokens(file: &File) -> Vec<Finding> {
    let is_style = ["css", "svelte", "ts", "html"].contains(&file.extension());
    if !is_style || !file.is_in("ui/src/") || file.name() == "tokens.css" {
        return Vec::new();
    }
    file.lines()
        .filter(|(_, text)| has_colour(text))
        .map(|(line, _)| {
            let advice = "Colours live in ui/src/styles/tokens.css: use or add a token";
            file.finding(line, "colours", advice)
        })
        .collect()
}

fn has_colour(line: &str) -> bool {
    const FUNCTIONS: &[&str] = &[
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(",
    ];
    let is_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let hexadecimal = line.match_indices('#').any(|(start, _)| {
        let rest = &line[start + 1..];
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        [3, 4, 6, 8].contains(&digits)
            && !rest[digits..].starts_with(is_name)
            && !line[..start].ends_with(['&', '{'])
    });
    hexadecimal
        || FUNCTIONS.iter().any(|function| {
            line.match_indices(function)
                .any(|(start, _)| !line[..start].ends_with(is_name))
        })
}

fn no_path_of_a_machine(file: &File) -> Vec<Finding> {
    let folders = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("/Us", "ers/"),
    ];
    if file.path == ".ci/run" {
        return Vec::new();
    }
    let is_inner = |c: char| c.is_alphanumeric() || ".-_~)}".contains(c);
    file.lines()
        .filter(|(_, text)| {
            folders.iter().any(|folder| {
                text.match_indices(folder)
                    .any(|(start, _)| !text[..start].ends_with(is_inner))
            })
        })
        .map(|(line, _)| {
            let advice = "A path of one machine: find the place at run time, or make it relative";
            file.finding(line, "machine-paths", advice)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lines_found;

    #[test]
    fn what_is_left_to_do_is_found() {
        for word in LEFT_TO_DO {
            assert_eq!(
                lines_found(nothing_is_left_to_do, "a.rs", &format!("\n// {word} x")),
                [2]
            );
        }
        assert!(lines_found(nothing_is_left_to_do, "a.rs", "// Mastodon").is_empty());
    }

    #[test]
    fn a_test_that_sleeps_or_is_passed_over_is_found() {
        let text = concat!("#[ig", "nore]\nstd::thread::", "sleep(day);\nok();\n");
        assert_eq!(
            lines_found(tests_neither_sleep_nor_hide, "tests/a.rs", text),
            [1, 2]
        );
    }

    #[test]
    fn a_colour_outside_the_tokens_is_found() {
        let rule = colours_are_tokens;
        for bad in [
            "color: #fff;",
            "fill: #12345678",
            "rgb(0 0 0)",
            "oklch(50% 0 0)",
        ] {
            assert_eq!(
                lines_found(rule, "ui/src/panels/A.svelte", bad),
                [1],
                "{bad}"
            );
            assert!(lines_found(rule, "ui/src/styles/tokens.css", bad).is_empty());
        }
        for good in [
            "{#each rows as row}",
            "color: var(--ink);",
            "color-mix(in oklab, red)",
            "&#160;",
            "#added",
        ] {
            assert!(
                lines_found(rule, "ui/src/panels/A.svelte", good).is_empty(),
                "{good}"
            );
        }
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        let text = concat!("\"/ho", "me/ada/desk\"");
        assert_eq!(lines_found(no_path_of_a_machine, "a.toml", text), [1]);
        assert!(lines_found(no_path_of_a_machine, ".ci/run", text).is_empty());
        let address = concat!("https://example.org/ho", "me/");
        assert!(lines_found(no_path_of_a_machine, "a.md", address).is_empty());
    }
}
