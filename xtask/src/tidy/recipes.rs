//! What others run and read: workflows are YAML, and every `cargo xtask` command in them and in the
//! documents is one that there is.
//!
//! Deliberately absent: what GitHub makes of a workflow, which only it can say.

use clap::{Parser, error::ErrorKind};
use serde_json::Value;

use super::{File, Finding, Rule};
use crate::Arguments;

pub const RULES: &[Rule] = &[yaml_can_be_read, commands_are_there, actions_have_a_version];

fn is_yaml(file: &File) -> bool {
    ["yml", "yaml"].contains(&file.extension())
}

fn yaml_can_be_read(file: &File) -> Vec<Finding> {
    if !is_yaml(file) {
        return Vec::new();
    }
    match serde_saphyr::from_str::<Value>(&file.text) {
        Ok(_) => Vec::new(),
        Err(error) => vec![file.finding(1, "yaml", format!("It is not YAML: {error}"))],
    }
}

/// What stands before a command of ours.
const XTASK: &str = "cargo xtask ";

/// A command in backticks may be named without what it needs: that is talk of it.
fn commands_are_there(file: &File) -> Vec<Finding> {
    if !is_yaml(file) && file.extension() != "md" {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (line, text) in file.lines() {
        for (start, _) in text.match_indices(XTASK) {
            let is_quoted = text[..start].ends_with('`');
            let command = command(&text[start..], is_quoted);
            let words = std::iter::once("cargo xtask").chain(command.split_whitespace().skip(2));
            if let Err(error) = Arguments::try_parse_from(words)
                && error.use_stderr()
                && !(is_quoted && error.kind() == ErrorKind::MissingRequiredArgument)
            {
                let error = error.to_string();
                let reason = error.lines().next().unwrap_or_default();
                let advice = format!("“{command}” is no command: {reason}");
                findings.push(file.finding(line, "recipes", advice));
            }
        }
    }
    findings
}

/// The command that a line goes on with: to the closing backtick where it is quoted, else to a remark
/// or the next command. What a workflow fills in counts as a word.
fn command(text: &str, is_quoted: bool) -> String {
    let end = if is_quoted {
        text.find('`')
    } else {
        [" #", " &&", " |", ";"]
            .iter()
            .filter_map(|it| text.find(it))
            .min()
    };
    let mut rest = &text[..end.unwrap_or(text.len())];
    let mut command = String::new();
    while let Some((before, value)) = rest.split_once("${{") {
        command.push_str(before);
        command.push_str("VALUE");
        rest = value.split_once("}}").map_or("", |(_, after)| after);
    }
    command + rest
}

/// An action is run at a version that somebody chose, not at whatever is newest.
fn actions_have_a_version(file: &File) -> Vec<Finding> {
    if !file.is_in(".github/workflows/") {
        return Vec::new();
    }
    file.lines()
        .filter_map(|(line, text)| {
            let (_, action) = text.split_once("uses: ")?;
            let (_, version) = action.rsplit_once('@').unwrap_or_default();
            let is_chosen = version == "stable"
                || version.starts_with('v')
                    && version[1..].starts_with(|c: char| c.is_ascii_digit());
            let advice = format!("{action} names no version, such as @v4");
            (!is_chosen).then(|| file.finding(line, "actions", advice))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lines_found;

    #[test]
    fn a_file_that_is_no_yaml_is_found() {
        assert_eq!(lines_found(yaml_can_be_read, "a.yml", "a: [1\nb: 2\n"), [1]);
        assert!(lines_found(yaml_can_be_read, "a.yml", "a: [1]\n").is_empty());
        assert!(lines_found(yaml_can_be_read, "a.md", "a: [1\n").is_empty());
    }

    #[test]
    fn a_command_that_there_is_not_is_found() {
        let text = "run: cargo xtask test --quick\nrun: cargo xtask tets\nrun: cargo xtask test --fast\nrun: cargo xtask sbom\n";
        assert_eq!(lines_found(commands_are_there, "a.yml", text), [2, 3, 4]);
        let text = "`cargo xtask tidy` and `cargo xtask tiddy`, `cargo xtask fidelity`.\n";
        assert_eq!(lines_found(commands_are_there, "a.md", text), [1]);
        for good in [
            "cargo xtask package --tag \"$TAG\" --into dist ${{ matrix.kinds }}",
            "cargo xtask bench --against hugo,zola  # beside others",
            "cargo xtask tidy && cargo xtask types --check",
        ] {
            assert!(
                lines_found(commands_are_there, "a.yml", good).is_empty(),
                "{good}"
            );
        }
    }

    #[test]
    fn an_action_without_a_version_is_found() {
        let text = "- uses: actions/checkout@v4\n- uses: actions/cache\n- uses: a/b@main\n- uses: a/b@version\n";
        let path = ".github/workflows/a.yml";
        assert_eq!(lines_found(actions_have_a_version, path, text), [2, 3, 4]);
    }
}
