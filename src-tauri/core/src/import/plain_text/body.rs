//! A brief's lines as paragraphs, and paragraphs as Markdown, bullets as lists.

use crate::text::plain::escape;

/// In a text with lines as long as this, every line is a paragraph; otherwise blank lines part
/// them, and lines within are wrapped.
const UNWRAPPED: usize = 160;

/// The paragraphs of a brief, each of one or more lines.
pub(super) fn paragraphs(lines: &[String]) -> Vec<String> {
    let mut paragraphs = Vec::new();
    for block in lines
        .split(String::is_empty)
        .filter(|block| !block.is_empty())
    {
        let unwrapped = block.iter().any(|line| line.chars().count() >= UNWRAPPED);
        if unwrapped && !block.iter().any(|line| mark(line).is_some()) {
            paragraphs.extend(block.iter().cloned());
        } else {
            paragraphs.push(block.join("\n"));
        }
    }
    paragraphs
}

/// Paragraphs as Markdown that prints what stood there, lines with a bullet or a number as lists.
pub(super) fn to_markdown(paragraphs: &[String]) -> String {
    let lines: Vec<Line<'_>> = paragraphs
        .iter()
        .flat_map(|paragraph| {
            paragraph.lines().enumerate().map(|(number, text)| Line {
                text,
                begins: number == 0,
                mark: mark(text),
            })
        })
        .collect();
    let listed = listed(&lines);
    let mut markdown = String::new();
    let mut indent = None;
    for (line, is_item) in lines.iter().zip(listed) {
        let item = line.mark.as_ref().filter(|_| is_item);
        let (gap, text) = match (item, indent) {
            (Some(mark), _) => {
                let text = format!("{}{}", mark.markdown(), escape(mark.rest));
                let width = mark.markdown().len();
                (
                    if indent.replace(width).is_some() {
                        "\n"
                    } else {
                        "\n\n"
                    },
                    text,
                )
            }
            (None, Some(width)) if !line.begins => {
                ("\n", format!("{}{}", " ".repeat(width), escape(line.text)))
            }
            (None, _) => {
                indent = None;
                (if line.begins { "\n\n" } else { "\n" }, escape(line.text))
            }
        };
        if !markdown.is_empty() {
            markdown.push_str(gap);
        }
        markdown.push_str(&text);
    }
    markdown
}

struct Line<'a> {
    text: &'a str,
    /// Whether it is its paragraph's first.
    begins: bool,
    mark: Option<Mark<'a>>,
}

struct Mark<'a> {
    kind: Kind,
    rest: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bullet,
    /// `–`: a bullet where several follow each other, else the dash of a speaker or a credit.
    Dash,
    Number(u32, char),
}

impl Mark<'_> {
    fn markdown(&self) -> String {
        match self.kind {
            Kind::Bullet | Kind::Dash => "- ".to_owned(),
            Kind::Number(number, end) => format!("{number}{end} "),
        }
    }
}

fn mark(line: &str) -> Option<Mark<'_>> {
    const BULLETS: [char; 14] = [
        '•', '·', '‣', '◦', '▪', '▫', '●', '○', '■', '□', '∙', '*', '-', '\u{f0b7}',
    ];
    let first = line.chars().next()?;
    if first.is_ascii_digit() {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let end = line[digits..]
            .chars()
            .next()
            .filter(|c| matches!(c, '.' | ')'))?;
        let rest = line[digits + 1..].strip_prefix(' ')?;
        let number = line[..digits].parse().ok().filter(|n| *n < 1_000)?;
        let kind = Kind::Number(number, end);
        return Some(Mark { kind, rest });
    }
    let after = &line[first.len_utf8()..];
    let (kind, rest) = match first {
        // “•text” is a bullet too, but “-3 °C” and “*starred” are not.
        '*' | '-' | '·' | '○' | '□' => (Kind::Bullet, after.strip_prefix(' ')?),
        _ if BULLETS.contains(&first) => (Kind::Bullet, after.trim_start()),
        '–' | '—' => (Kind::Dash, after.strip_prefix(' ')?),
        _ => return None,
    };
    (!rest.is_empty()).then_some(Mark { kind, rest })
}

/// Which lines are items of a list. A dash needs another beside it; a number must be the first or
/// follow one.
fn listed(lines: &[Line<'_>]) -> Vec<bool> {
    let kinds: Vec<Option<Kind>> = lines
        .iter()
        .filter(|line| line.mark.is_some() || line.begins)
        .map(|line| line.mark.as_ref().map(|mark| mark.kind))
        .collect();
    let mut at = 0;
    let mut listed: Vec<bool> = Vec::with_capacity(lines.len());
    let mut last_listed = None;
    for line in lines {
        if line.mark.is_none() && !line.begins {
            listed.push(false);
            continue;
        }
        let next = kinds.get(at + 1).copied().flatten();
        let before = at.checked_sub(1).and_then(|before| kinds[before]);
        let is_item = match kinds[at] {
            None => false,
            Some(Kind::Bullet) => true,
            Some(Kind::Dash) => next == Some(Kind::Dash) || before == Some(Kind::Dash),
            Some(Kind::Number(number, end)) => {
                let follows = number > 0 && last_listed == Some(Kind::Number(number - 1, end));
                number == 1 || follows
            }
        };
        last_listed = kinds[at].filter(|_| is_item);
        listed.push(is_item);
        at += 1;
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{markdown, typography::tidy_lines};
    use proptest::prelude::*;

    fn convert(text: &str) -> String {
        to_markdown(&paragraphs(&tidy_lines(text)))
    }

    #[test]
    fn bullets_become_lists() {
        for (text, markdown) in [
            (
                "Found:\n\n• water\n• ice\n\nAnd dust.",
                "Found:\n\n- water\n- ice\n\nAnd dust.",
            ),
            ("Found:\n• water\n\n· ice", "Found:\n\n- water\n- ice"),
            ("– water\n– ice", "- water\n- ice"),
            ("– It landed, they said.", "– It landed, they said."),
            ("1. water\n2. ice", "1. water\n2. ice"),
            ("1) water\n\n2) ice", "1) water\n2) ice"),
            ("2019. A good year.", "2019\\. A good year."),
            ("7. August it was", "7\\. August it was"),
            ("* water\nand more\n* ice", "- water\n  and more\n- ice"),
            ("-3 °C and *more", "-3 °C and \\*more"),
            ("•", "•"),
            (
                "One line\nand its next.\n\nTwo.",
                "One line\nand its next.\n\nTwo.",
            ),
        ] {
            assert_eq!(convert(text), markdown, "{text}");
        }
        let long = "word ".repeat(40);
        let expected = format!("{0}\n\n{0}", long.trim());
        assert_eq!(convert(&format!("{long}\n{long}")), expected);
    }

    proptest! {
        #[test]
        fn every_line_is_printed_without_its_bullet(
            text in r"(\n|\n\n|[•*–-] |1\. |2\) |[#>=`<\[\]|~_]{1,3}|a|b c|é| ){0,30}"
        ) {
            let bare = |text: &str| -> String {
                text.chars().filter(|c| c.is_alphabetic() || "#>=`<[]|~_".contains(*c)).collect()
            };
            let markdown = convert(&text);
            prop_assert_eq!(bare(&markdown::to_text(&markdown)), bare(&text), "{}", markdown);
        }
    }
}
