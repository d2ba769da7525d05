//! Text whose lines and spaces count: code, and verse.

use scraper::Node;

use super::{
    line::Mark,
    losses::{Layout, Loss},
    node::{Element, attribute, tag},
    reader::Reader,
};

/// The text of a `pre`, its breaks as line ends.
pub(super) fn lines(node: Element<'_>, text: &mut String) {
    for child in node.children() {
        match child.value() {
            Node::Text(part) => text.push_str(part),
            Node::Element(_) => match tag(child) {
                "br" => text.push('\n'),
                "script" | "style" => {}
                "p" | "div" | "li" | "tr" | "dt" | "dd" | "ol" | "ul" | "h1" | "h2" | "h3" => {
                    if !text.is_empty() && !text.ends_with('\n') {
                        text.push('\n');
                    }
                    lines(child, text);
                    text.push('\n');
                }
                _ => lines(child, text),
            },
            _ => {}
        }
    }
}

/// The language that a class names, of the `pre` or of the `code` in it.
pub(super) fn language(node: Element<'_>) -> String {
    let code = node
        .descendants()
        .filter(|inner| matches!(tag(*inner), "pre" | "code"));
    let classes = code.map(|inner| attribute(inner, "class"));
    let mut named = classes.filter_map(|class| {
        let class = class.replace("brush: ", "brush:");
        let language = class.split([' ', ';']).find_map(|name| {
            let prefixes = ["language-", "lang-", "brush:"];
            prefixes.iter().find_map(|prefix| name.strip_prefix(prefix))
        })?;
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '-' | '.' | '_');
        (!language.is_empty() && language.chars().all(plain)).then(|| language.to_owned())
    });
    named.next().unwrap_or_default()
}

/// Whether it is no code: verse, or something with links or pictures, which code can't have.
pub(super) fn is_verse(node: Element<'_>) -> bool {
    let classes = attribute(node, "class").split_whitespace();
    let mut names = classes.filter(|name| *name == "wp-block-verse");
    names.next().is_some()
        || node.descendants().any(|inner| match tag(inner) {
            "a" => inner
                .value()
                .as_element()
                .is_some_and(|a| a.attr("href").is_some()),
            "img" => true,
            _ => false,
        })
}

/// Reads it as a paragraph of lines. What indents them is lost.
pub(super) fn read_verse(reader: &mut Reader<'_>, node: Element<'_>) {
    reader.losses.add_nameless(Loss::Layout(Layout::Verse));
    reader.end_line();
    read_lines(reader, node);
    reader.end_line();
}

fn read_lines(reader: &mut Reader<'_>, node: Element<'_>) {
    for child in node.children() {
        match child.value() {
            Node::Text(text) => {
                for (number, line) in text.split('\n').enumerate() {
                    if number > 0 {
                        reader.line.add_break();
                    }
                    reader.text(line);
                }
            }
            Node::Element(element) => match element.name() {
                "br" => reader.line.add_break(),
                "strong" | "b" => marked(reader, child, Mark::Strong),
                "em" | "i" => marked(reader, child, Mark::Emphasis),
                "a" | "img" => reader.node(child),
                _ => read_lines(reader, child),
            },
            _ => {}
        }
    }
}

fn marked(reader: &mut Reader<'_>, node: Element<'_>, mark: Mark) {
    reader.marks.push(mark);
    read_lines(reader, node);
    reader.marks.pop();
    reader.line.close(reader.marks.len());
}
