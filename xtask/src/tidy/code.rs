//! Just enough reading of Rust for the rules: lines without comments, and what a path leads to.
//!
//! Deliberately absent: a parser. rustfmt gives the code a shape that lines can be judged by.

/// The lines that are not wholly comment, counted from 1.
pub fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Whether `word` stands in the line by itself, not as a part of a longer name.
pub fn has_word(line: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(start, _)| {
        !line[..start].ends_with(is_part) && !line[start + word.len()..].starts_with(is_part)
    })
}

/// The modules named directly below `root` (`crate`, `std`), with the line each stands in: `a` and
/// `b` for `crate::a::X` as for `use crate::{a::X, b}`.
pub fn modules_below(text: &str, root: &str) -> Vec<(usize, String)> {
    let start_of_path = format!("{root}::");
    let mut code = String::new();
    for line in text.lines() {
        if !line.trim_start().starts_with("//") {
            code.push_str(line);
        }
        code.push('\n');
    }
    let mut found = Vec::new();
    for (start, _) in code.match_indices(&start_of_path) {
        if code[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let line = code[..start].matches('\n').count() + 1;
        let rest = &code[start + start_of_path.len()..];
        if rest.starts_with('{') {
            members(rest, line, &mut found);
        } else {
            found.push((line, name_at(rest)));
        }
    }
    found
}

/// The names that a group in braces holds at its own level.
fn members(group: &str, first_line: usize, found: &mut Vec<(usize, String)>) {
    let (mut depth, mut line, mut at_start) = (0, first_line, true);
    for (index, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' => at_start = true,
            '\n' => line += 1,
            _ if c.is_whitespace() => {}
            _ if depth == 1 && at_start => {
                found.push((line, name_at(&group[index..])));
                at_start = false;
            }
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

fn name_at(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_found_alone_in_groups_and_over_lines_but_not_in_comments() {
        let text = "use crate::a::X;\n// crate::no\nuse crate::{\n    b::{c, d},\n    e,\n};\nmycrate::f(crate::g());";
        assert_eq!(
            modules_below(text, "crate"),
            [(1, "a"), (4, "b"), (5, "e"), (7, "g")].map(|(line, name)| (line, name.to_owned()))
        );
    }

    #[test]
    fn a_word_is_not_a_part_of_another() {
        assert!(has_word("use rusqlite::Row;", "rusqlite"));
        assert!(!has_word("let rusqlite_error = 1;", "rusqlite"));
    }
}
