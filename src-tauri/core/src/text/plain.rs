//! Plain text to Markdown, so that what is printed equals what stood there.
//!
//! Only what the parser of [`super::markdown`] would take for markup is escaped: `[border]` in a
//! sentence stays as it is, `[border](x)` does not. Deliberately absent: lists and any other
//! structure. Whoever knows that a line is a bullet says so.

use super::typography::tidy_lines;

/// A text of paragraphs apart by blank lines as Markdown that prints the same, spaces tidied.
pub fn to_markdown(text: &str) -> String {
    let mut markdown = String::with_capacity(text.len() + text.len() / 16);
    for block in tidy_lines(text).split(String::is_empty) {
        if block.is_empty() {
            continue;
        }
        if !markdown.is_empty() {
            markdown.push_str("\n\n");
        }
        let lines: Vec<String> = block.iter().map(|line| escape(line)).collect();
        markdown.push_str(&lines.join("\n"));
    }
    markdown
}

/// One tidy line (see [`super::typography::tidy_line`]) as Markdown that prints the same, alone, in
/// a paragraph, or behind a list's mark.
pub fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    let opening = opening_mark(line);
    let mut before = None;
    for (at, c) in line.char_indices() {
        let rest = &line[at + c.len_utf8()..];
        if opening == Some(at) || is_markup(before, c, rest) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
    escaped
}

/// Where the character stands that would make a heading, a quotation, a list, a rule or a table of
/// a line that begins so.
pub(super) fn opening_mark(line: &str) -> Option<usize> {
    let only = |marks: &str| !line.is_empty() && line.chars().all(|c| marks.contains(c));
    let ends_word = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    if only("=") || only("-:| ") || line.starts_with('>') {
        return Some(0);
    }
    if line.starts_with(['-', '+', '*']) && ends_word(&line[1..]) {
        return Some(0);
    }
    if (1..=6).contains(&hashes) && ends_word(&line[hashes..]) {
        return Some(0);
    }
    let numbered = (1..=9).contains(&digits)
        && line[digits..].starts_with(['.', ')'])
        && ends_word(&line[digits + 1..]);
    numbered.then_some(digits)
}

/// Whether this character would begin or end some markup within a line.
pub(super) fn is_markup(before: Option<char>, c: char, rest: &str) -> bool {
    let after = rest.chars().next();
    let apart = before.is_none_or(|c| c == ' ') && after.is_none_or(|c| c == ' ');
    match c {
        // At the end of a line it would be a hard break.
        '\\' => after.is_none_or(|c| c.is_ascii_punctuation()),
        '`' => true,
        '*' | '~' => !apart,
        '_' => {
            !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric))
        }
        '<' => after.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
        '&' => is_entity(rest),
        '[' => after == Some('^'),
        // A link needs its address, a reference its definition: without them brackets are text.
        ']' => matches!(after, Some('(' | ':')),
        _ => false,
    }
}

fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    end > 0 && name[end..].starts_with(';')
}

#[cfg(test)]
mod tests {
    use super::{super::markdown, *};
    use proptest::prelude::*;

    #[test]
    fn what_is_no_markup_stays_readable() {
        for line in [
            "great difficulties in [border] control, so [they] decided",
            "“Quoted”, snake_case, 5 * 3 = 15, a < b & c > d, AT&T, 3.5 km, C:\\dir",
            "https://example.com/a_b?c=d&e=f",
            "–an en dash, #hashtag, 1.5 million, -3 °C, +1",
        ] {
            assert_eq!(escape(line), line);
        }
    }

    #[test]
    fn what_would_be_markup_is_printed_as_it_stood() {
        for (line, escaped) in [
            ("*not* emphasis", "\\*not\\* emphasis"),
            ("# no heading", "\\# no heading"),
            ("1. no list", "1\\. no list"),
            ("2019) no list", "2019\\) no list"),
            ("- no list", "\\- no list"),
            ("---", "\\---"),
            ("a [link](x) and [x]: y", "a [link\\](x) and [x\\]: y"),
            ("<b>, &amp; and &#38;", "\\<b>, \\&amp; and \\&#38;"),
            ("[^1]", "\\[^1]"),
            ("ends with \\", "ends with \\\\"),
        ] {
            assert_eq!(escape(line), escaped);
            assert_eq!(markdown::to_text(escaped), line);
        }
    }

    #[test]
    fn a_line_below_another_stays_in_its_paragraph() {
        for text in [
            "Title\n===",
            "Title\n---",
            "a | b\n--|--",
            "a\n| - |\nb",
            "a\n> b",
            "a\n# b",
        ] {
            assert_eq!(markdown::to_text(&to_markdown(text)), text);
        }
    }

    fn tidied(text: &str) -> String {
        let lines = tidy_lines(text);
        let blocks = lines.split(String::is_empty);
        let blocks: Vec<String> = blocks
            .filter(|block| !block.is_empty())
            .map(|block| block.join("\n"))
            .collect();
        blocks.join("\n\n")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn any_text_prints_as_it_stood(text in any::<String>()) {
            prop_assert_eq!(markdown::to_text(&to_markdown(&text)), tidied(&text));
        }

        #[test]
        fn any_heap_of_markup_prints_as_it_stood(
            text in r"([\\`*_~<>&#\[\]()!|:=+.;/\n ^-]|[a1x9]|amp|http://x|<b>|“|\n\n|    |é){0,40}"
        ) {
            let markdown = to_markdown(&text);
            prop_assert_eq!(markdown::to_text(&markdown), tidied(&text), "{}", markdown);
        }

        #[test]
        fn any_line_is_one_list_item(line in r"([\\`*_~<>&#\[\]()!|:=+.;/ ^-]|[a1x9]|amp|é){1,30}") {
            let tidy = crate::text::typography::tidy_line(&line);
            prop_assume!(!tidy.is_empty());
            prop_assert_eq!(markdown::to_text(&format!("- {}\n- b", escape(&tidy))), format!("{tidy}\n\nb"));
        }
    }
}
