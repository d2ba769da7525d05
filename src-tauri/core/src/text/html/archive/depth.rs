//! How deep the elements of a page lie within each other, estimated before anything is built.
//!
//! A tree is read by going down into it, and building one looks through all that is open for each
//! element. Pages that people wrote are some dozens deep; what is far deeper was made by a fault, or
//! in order to do harm.

use std::collections::HashMap;

use scraper::Html;

/// Deeper pages are read as plain text.
const DEEPEST: usize = 200;

/// Elements that never hold others, or that the next of their kind ends.
const SHALLOW: [&str; 39] = [
    "a", "area", "base", "br", "caption", "col", "colgroup", "dd", "dt", "embed", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "img", "input", "li", "link", "meta", "nobr", "optgroup", "option",
    "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "wbr", "html",
];

/// Whether the page is too deep to be read as one.
pub(in crate::text) fn is_too_deep(html: &str) -> bool {
    let mut open: HashMap<String, usize> = HashMap::new();
    let mut depth = 0;
    for tag in tags(html) {
        let Tag::Element { name, closes } = tag else {
            continue;
        };
        let name = name.to_ascii_lowercase();
        if SHALLOW.contains(&name.as_str()) {
            continue;
        }
        // The parser puts rows and cells between a table and the next.
        let weight = match name.as_str() {
            "table" => 4,
            "ul" | "ol" | "dl" => 2,
            _ => 1,
        };
        if closes {
            if let Some(count) = open.get_mut(&name).filter(|count| **count > 0) {
                *count -= 1;
                depth -= weight;
            }
        } else {
            *open.entry(name).or_default() += 1;
            depth += weight;
            if depth > DEEPEST {
                return true;
            }
        }
    }
    false
}

/// The text of a page, tags taken out, blocks apart.
pub(in crate::text) fn text(html: &str) -> String {
    const WITHIN: [&str; 14] = [
        "a", "abbr", "b", "code", "em", "font", "i", "s", "span", "strong", "sub", "sup", "u",
        "wbr",
    ];
    let mut text = String::new();
    let mut hidden: Option<String> = None;
    for tag in tags(html) {
        match tag {
            Tag::Text(part) if hidden.is_none() => {
                text.push_str(&part.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            Tag::Text(_) => {}
            Tag::Element { name, closes } => {
                let name = name.to_ascii_lowercase();
                let hides = ["script", "style", "head", "template"].contains(&name.as_str());
                match &hidden {
                    Some(by) if closes && *by == name => hidden = None,
                    None if hides && !closes => hidden = Some(name),
                    None if WITHIN.contains(&name.as_str()) => text.push(' '),
                    None => text.push_str("\n\n"),
                    Some(_) => {}
                }
            }
        }
    }
    // What is left are character references, which a parser knows best.
    let page = Html::parse_fragment(&text.replace('<', "&lt;"));
    let texts = page.tree.nodes().filter_map(|node| node.value().as_text());
    texts.map(|text| &**text).collect()
}

enum Tag<'a> {
    Text(&'a str),
    Element { name: &'a str, closes: bool },
}

/// The tags of a page and the texts between them. Comments are passed over.
fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find('<').unwrap_or(rest.len());
            if start > 0 {
                let text = &rest[..start];
                rest = &rest[start..];
                return Some(Tag::Text(text));
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
                continue;
            }
            let inside = rest.strip_prefix('<')?;
            let closes = inside.starts_with('/');
            let named = inside.strip_prefix('/').unwrap_or(inside);
            let length = named
                .find(|c: char| !c.is_ascii_alphanumeric())
                .unwrap_or(named.len());
            if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
                // `<` alone, or a declaration.
                let text = &rest[..1];
                rest = inside;
                return Some(Tag::Text(text));
            }
            rest = after_tag(&named[length..]);
            return Some(Tag::Element {
                name: &named[..length],
                closes,
            });
        }
    })
}

/// What follows a tag whose name has been read: `>` within quotation marks ends none.
fn after_tag(attributes: &str) -> &str {
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in attributes.char_indices() {
        match quote {
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') && before == '=' => quote = Some(c),
            None if c == '>' => return &attributes[at + 1..],
            None => {}
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    ""
}
