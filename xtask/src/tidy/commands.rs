//! Tauri commands are thin: they take state, call the desk, convert.

use super::{File, Finding, Rule};

pub const RULES: &[Rule] = &[commands_are_thin];

/// The statements that a command may have.
const MOST: usize = 5;

fn commands_are_thin(file: &File) -> Vec<Finding> {
    if !file.is_in("src-tauri/src/commands/") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut lines = file.lines();
    while let Some((line, text)) = lines.next() {
        if !text.starts_with("#[tauri::command") {
            continue;
        }
        let body = lines
            .by_ref()
            .skip_while(|(_, text)| !text.ends_with('{'))
            .skip(1)
            .take_while(|(_, text)| *text != "}");
        let statements = body.filter(|(_, text)| starts_a_statement(text)).count();
        if statements > MOST {
            findings.push(file.finding(
                line,
                "thin-commands",
                format!(
                    "{statements} statements; leave at most {MOST} and move the rest to the desk"
                ),
            ));
        }
    }
    findings
}

/// rustfmt indents a function's own statements by four spaces and what continues them by more, or
/// opens the line with what closes a bracket.
fn starts_a_statement(line: &str) -> bool {
    line.strip_prefix("    ")
        .is_some_and(|rest| !rest.starts_with([' ', '}', ')', ']', '.']) && !rest.starts_with("//"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lines_found;

    #[test]
    fn a_command_that_does_more_than_pass_on_is_found() {
        let thin = "#[tauri::command]\npub fn a() {\n    b(\n        c,\n    );\n}\n";
        let thick = format!(
            "#[tauri::command]\npub fn a() {{\n{}}}\n",
            "    b();\n".repeat(6)
        );
        let path = "src-tauri/src/commands/desk.rs";
        assert!(lines_found(commands_are_thin, path, thin).is_empty());
        assert_eq!(
            lines_found(commands_are_thin, path, &format!("{thin}{thick}")),
            [7]
        );
        assert!(lines_found(commands_are_thin, "src-tauri/src/lib.rs", &thick).is_empty());
    }
}
