//! Copied HTML to Markdown: what a web page or a word processor puts on the clipboard, as the copy
//! that an editor meant to take.
//!
//! htmd does the walking; the handlers here know what word processors do to HTML. Deliberately
//! absent: fonts, colours, classes, scripts, and pictures that are not on the web. What comes out
//! is sanitised once more when it is printed, see [`crate::text::markdown`].

use std::sync::LazyLock;

use htmd::{
    Element, HtmlToMarkdown,
    element_handler::{HandlerResult, Handlers},
    options::{BrStyle, BulletListMarker, HrStyle, Options},
};

use super::{
    archive::depth,
    spaces::{is_invisible, is_meant},
    style::Style,
};
use crate::text::plain;

/// Copied HTML as clean Markdown. What lies too deep within each other is taken as plain text.
pub fn to_markdown(html: &str) -> String {
    if depth::is_too_deep(html) {
        return plain::to_markdown(&depth::text(html));
    }
    // The marks below are ours alone.
    let html: String = html
        .chars()
        .filter(|c| !c.is_control() || c.is_whitespace())
        .collect();
    let markdown = CONVERTER.convert(&html).unwrap_or_default();
    tidied(&markdown)
}

/// Stands before each cell of a table, before each of its rows, before an item of a word
/// processor's list, and around what was printed there as its bullet or number.
const CELL: char = '\u{1}';
const ROW: char = '\u{2}';
const ITEM: char = '\u{3}';
const BULLET: char = '\u{4}';

/// What is no copy at all.
const DROPPED: [&str; 21] = [
    "audio", "button", "canvas", "embed", "frame", "head", "iframe", "input", "link", "math",
    "meta", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
    "title", "video",
];

static CONVERTER: LazyLock<HtmlToMarkdown> = LazyLock::new(|| {
    HtmlToMarkdown::builder()
        .options(Options {
            br_style: BrStyle::Backslash,
            bullet_list_marker: BulletListMarker::Dash,
            hr_style: HrStyle::Dashes,
            ol_number_spacing: 1,
            ul_bullet_spacing: 1,
            ..Options::default()
        })
        .skip_tags(DROPPED.to_vec())
        .add_handler(vec!["b", "strong", "i", "em"], emphasis)
        .add_handler(vec!["span", "font"], span)
        .add_handler(vec!["sub", "sup"], lowered_or_raised)
        .add_handler(vec!["del", "s", "strike"], struck)
        .add_handler(vec!["a"], link)
        .add_handler(vec!["img"], picture)
        .add_handler(vec!["p"], paragraph)
        .add_handler(vec!["pre"], preformatted)
        .add_handler(vec!["table"], table)
        .add_handler(vec!["thead", "tbody", "tfoot"], inside)
        .add_handler(vec!["tr"], row)
        .add_handler(vec!["td", "th"], cell)
        .build()
});

type Handled = Option<HandlerResult>;

fn attribute<'e>(element: &'e Element<'_>, name: &str) -> &'e str {
    let mut attributes = element.attrs.iter();
    let found = attributes.find(|attribute| &*attribute.name.local == name);
    found.map_or("", |attribute| &*attribute.value)
}

fn style(element: &Element<'_>) -> Style {
    Style::of(attribute(element, "style"))
}

fn content(handlers: &dyn Handlers, element: &Element<'_>) -> String {
    handlers.walk_children(element.node).content
}

fn inside(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    Some(content(handlers, &element).into())
}

/// Google Docs wraps all that is copied in `<b style="font-weight:normal">`.
fn emphasis(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    let style = style(&element);
    let is_plain = match element.tag {
        "b" | "strong" => style.is_not_bold(),
        _ => style.is_not_italic(),
    };
    if is_plain {
        return inside(handlers, element);
    }
    let text = content(handlers, &element);
    // Emphasis does not reach over paragraphs.
    if text.contains("\n\n") || text.contains([CELL, ROW, ITEM]) {
        return Some(text.into());
    }
    let mark = if matches!(element.tag, "b" | "strong") {
        "**"
    } else {
        "*"
    };
    Some(marked(&text, mark, mark).into())
}

/// Word processors say with styled spans what others say with elements.
fn span(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    let style = style(&element);
    let text = content(handlers, &element);
    if style.says("mso-list:ignore") {
        return Some(format!("{BULLET}{}{BULLET}", text.trim()).into());
    }
    if style.is_hidden() {
        return None;
    }
    let mut text = text;
    if style.is_raised() {
        text = marked(&text, "<sup>", "</sup>");
    } else if style.is_lowered() {
        text = marked(&text, "<sub>", "</sub>");
    }
    if style.is_struck() {
        text = marked(&text, "~~", "~~");
    }
    if style.is_italic() {
        text = marked(&text, "*", "*");
    }
    if style.is_bold() {
        text = marked(&text, "**", "**");
    }
    Some(text.into())
}

fn lowered_or_raised(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    let (opening, closing) = match element.tag {
        "sub" => ("<sub>", "</sub>"),
        _ => ("<sup>", "</sup>"),
    };
    Some(marked(&content(handlers, &element), opening, closing).into())
}

fn struck(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    Some(marked(&content(handlers, &element), "~~", "~~").into())
}

/// A text between marks, which stand close to its words: CommonMark knows no other emphasis. Where
/// it is several paragraphs, or nothing, there is nothing to mark.
fn marked(text: &str, opening: &str, closing: &str) -> String {
    let bare = text.trim();
    if bare.is_empty() || bare.contains("\n\n") || (bare.starts_with(opening) && opening != "*") {
        return text.to_owned();
    }
    let start = text.len() - text.trim_start().len();
    let (before, after) = (&text[..start], &text[start + bare.len()..]);
    format!("{before}{opening}{bare}{closing}{after}")
}

/// A link that leads to the web or to mail; of any other, the words.
fn link(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    let address = attribute(&element, "href").trim().to_ascii_lowercase();
    let leads = ["http://", "https://", "mailto:", "tel:"];
    if leads.iter().any(|start| address.starts_with(start)) {
        handlers.fallback(element)
    } else {
        inside(handlers, element)
    }
}

/// A picture on the web; of any other, nothing: its bytes are no copy.
fn picture(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    let address = attribute(&element, "src").trim().to_ascii_lowercase();
    let is_on_the_web = address.starts_with("http://") || address.starts_with("https://");
    if is_on_the_web {
        handlers.fallback(element)
    } else {
        None
    }
}

/// A word processor's list item is a paragraph that says so in its style.
fn paragraph(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    let style = style(&element);
    let Some(list) = style.after("mso-list:") else {
        return handlers.fallback(element);
    };
    let level = list
        .split_once("level")
        .and_then(|(_, rest)| rest.chars().next()?.to_digit(10))
        .unwrap_or(1);
    let text = content(handlers, &element);
    let mut parts = text.splitn(3, BULLET);
    let (before, bullet, rest) = match (parts.next(), parts.next(), parts.next()) {
        (Some(before), Some(bullet), Some(rest)) => (before, bullet, rest),
        _ => return Some(format!("\n\n{text}\n\n").into()),
    };
    let is_numbered = bullet.starts_with(|c: char| c.is_ascii_alphanumeric()) && bullet != "o";
    let mark = if is_numbered { "1." } else { "-" };
    let indent = "   ".repeat(level.saturating_sub(1) as usize);
    Some(
        format!(
            "\n\n{ITEM}{indent}{mark} {}{}\n\n",
            before.trim(),
            rest.trim()
        )
        .into(),
    )
}

/// Code, with or without a `code` element inside.
fn preformatted(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    let text = content(handlers, &element);
    let text = text.trim_matches('\n');
    if text.is_empty() || (text.starts_with("```") && text.ends_with("```")) {
        return Some(format!("\n\n{text}\n\n").into());
    }
    let mut fence = "```".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    Some(format!("\n\n{fence}\n{text}\n{fence}\n\n").into())
}

fn cell(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    Some(format!("{CELL}{}", content(handlers, &element)).into())
}

fn row(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    Some(format!("{ROW}{}", content(handlers, &element)).into())
}

/// A table of data, the first row being its head where it names none; or, where it has a single
/// column or cells of several paragraphs, what stands in it: such a table only lays out a page.
fn table(handlers: &dyn Handlers, element: Element<'_>) -> Handled {
    let content = content(handlers, &element);
    let mut parts = content.split(ROW);
    let caption = parts.next().unwrap_or_default().trim().to_owned();
    let rows: Vec<Vec<&str>> = parts
        .map(|row| row.split(CELL).skip(1).map(str::trim).collect())
        .filter(|row: &Vec<&str>| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let lays_out = rows.iter().flatten().any(|cell| cell.contains("\n\n"));
    let mut blocks = vec![caption];
    if columns < 2 || lays_out {
        blocks.extend(rows.into_iter().flatten().map(str::to_owned));
    } else {
        let mut lines: Vec<String> = rows.iter().map(|row| table_line(row, columns)).collect();
        lines.insert(1, format!("|{}", " --- |".repeat(columns)));
        blocks.push(lines.join("\n"));
    }
    blocks.retain(|block| !block.is_empty());
    Some(format!("\n\n{}\n\n", blocks.join("\n\n")).into())
}

fn table_line(row: &[&str], columns: usize) -> String {
    let mut line = "|".to_owned();
    for column in 0..columns {
        let cell = row.get(column).copied().unwrap_or_default();
        let cell = cell.replace("\\\n", " ").replace('\n', " ");
        line.push_str(&format!(" {} |", cell.replace('|', "\\|")));
    }
    line
}

/// The Markdown without what nobody typed: marks of ours, invisible characters, spaces at the ends
/// of lines, more than one blank line, blank lines within a word processor's list.
fn tidied(markdown: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut in_code = false;
    for line in markdown.lines() {
        in_code ^= line.trim_start().starts_with("```");
        let is_item = line.starts_with(ITEM);
        let line: String = line
            .chars()
            .filter(|c| !c.is_control() || *c == '\t')
            .collect();
        if in_code {
            lines.push(line);
            continue;
        }
        // A break between two blocks breaks nothing.
        let line = plain_spaces(&line);
        let line = if line == "\\" { String::new() } else { line };
        let after_blank = lines.last().is_none_or(String::is_empty);
        let item_before = || {
            let before = lines.iter().rev().find(|line| !line.is_empty());
            before.is_some_and(|line| {
                let bare = line.trim_start();
                bare.starts_with("- ") || bare.starts_with("1. ")
            })
        };
        if is_item && after_blank && item_before() {
            lines.pop();
        }
        if !line.is_empty() || !after_blank {
            lines.push(line);
        }
    }
    let text = lines.join("\n");
    text.trim_end()
        .trim_end_matches("\n\\")
        .trim_end()
        .to_owned()
}

/// One line with the spaces that its writer meant.
fn plain_spaces(line: &str) -> String {
    let seen = line.chars().filter(|c| !is_invisible(*c));
    let characters: Vec<char> = seen.collect();
    let mut plain = String::with_capacity(line.len());
    for (index, c) in characters.iter().enumerate() {
        let after = characters.get(index + 1).copied();
        match c {
            '\u{a0}' if is_meant(plain.chars().next_back(), after) => plain.push(*c),
            '\u{a0}' | ' ' if plain.ends_with(' ') && !plain.trim_start().is_empty() => {}
            '\u{a0}' => plain.push(' '),
            c => plain.push(*c),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

#[cfg(test)]
mod tests;
