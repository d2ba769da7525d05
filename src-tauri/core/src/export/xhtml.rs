//! A body's HTML as well-formed XHTML: for books, and for WordPress, which reads line ends and
//! brackets in its own way.
//!
//! Elements and attributes that HTML no longer has become those it has, or go; the words stay.
//! Deliberately absent: sanitising. What comes here has been through [`crate::text::markdown`].

use std::collections::HashSet;

use ego_tree::{NodeRef, iter::Edge};
use scraper::{Html, Node, node::Element};

use super::escape::{escape, escape_into};

/// What leads where, and what else the place that the text goes to asks for.
pub(super) struct Printing<'p> {
    /// Put before each id, so that those of two briefs never meet.
    pub(super) prefix: &'p str,
    /// Where a link leads; none where its words stand without one.
    pub(super) link: &'p dyn Fn(&str) -> Option<String>,
    /// Where a picture is; none where what it shows is told in words.
    pub(super) picture: &'p dyn Fn(&str) -> Option<String>,
    /// Whether line ends within a paragraph become spaces and `[` a character reference, as
    /// WordPress would otherwise make breaks and shortcodes of them.
    pub(super) for_wordpress: bool,
}

/// Elements that stay as they are.
const KEPT: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];
const RENAMED: [(&str, &str); 4] = [
    ("acronym", "abbr"),
    ("center", "div"),
    ("strike", "s"),
    ("tt", "code"),
];
const EMPTY: [&str; 5] = ["br", "col", "hr", "img", "wbr"];

/// A fragment of HTML as XHTML.
pub(super) fn to_xhtml(html: &str, printing: &Printing<'_>) -> String {
    let tree = Html::parse_fragment(html);
    let ids: HashSet<&str> = tree
        .tree
        .values()
        .filter_map(|node| node.as_element().and_then(|element| element.id()))
        .collect();
    let mut printer = Printer {
        printing,
        ids,
        given: HashSet::new(),
        out: String::with_capacity(html.len() * 9 / 8),
        preformatted: 0,
    };
    for edge in tree.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => printer.open(element),
                Node::Text(text) if printing.for_wordpress && between_blocks(node, text) => {
                    printer.out.push_str("\n\n");
                }
                Node::Text(text) => printer.text(text),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    printer.close(element);
                }
            }
        }
    }
    printer.out
}

struct Printer<'p, 't> {
    printing: &'p Printing<'p>,
    /// The ids that the fragment has.
    ids: HashSet<&'t str>,
    /// Those that were printed; an id is given once.
    given: HashSet<String>,
    out: String,
    preformatted: usize,
}

impl Printer<'_, '_> {
    fn open(&mut self, element: &Element) {
        let Some(name) = printed_name(element) else {
            return;
        };
        if name == "img" && self.source(element).is_none() {
            self.text(element.attr("alt").unwrap_or_default());
            return;
        }
        self.out.push('<');
        self.out.push_str(name);
        self.attributes(name, element);
        if EMPTY.contains(&name) {
            self.out.push_str(" />");
            return;
        }
        self.out.push('>');
        if name == "pre" {
            self.preformatted += 1;
        }
    }

    fn close(&mut self, element: &Element) {
        let Some(name) = printed_name(element).filter(|name| !EMPTY.contains(name)) else {
            return;
        };
        if name == "pre" {
            self.preformatted -= 1;
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn text(&mut self, text: &str) {
        if !self.printing.for_wordpress {
            escape_into(&mut self.out, text);
            return;
        }
        let text = if self.preformatted > 0 {
            text.to_owned()
        } else {
            text.replace('\n', " ")
        };
        self.out.push_str(&escape(&text).replace('[', "&#91;"));
    }

    fn attributes(&mut self, name: &str, element: &Element) {
        for (key, value) in element.attrs() {
            let value = match (name, key) {
                (_, "id") => {
                    let id = id(self.printing.prefix, value);
                    if !self.given.insert(id.clone()) {
                        continue;
                    }
                    id
                }
                (_, "class" | "title" | "lang")
                | ("time" | "ins" | "del", "datetime")
                | ("data", "value") => value.to_owned(),
                (_, "dir") if matches!(value, "ltr" | "rtl" | "auto") => value.to_owned(),
                ("td" | "th", "colspan" | "rowspan") | ("ol", "start") | ("li", "value") => {
                    match value.trim().parse::<i32>() {
                        Ok(number) => number.to_string(),
                        Err(_) => continue,
                    }
                }
                ("td" | "th", "style") if value.starts_with("text-align: ") => value.to_owned(),
                ("img", "width" | "height") => match value.trim().parse::<u32>() {
                    Ok(number) => number.to_string(),
                    Err(_) => continue,
                },
                ("a", "href") => match self.lead(value) {
                    Some(to) => to,
                    None => continue,
                },
                ("img", "src") => self.source(element).unwrap_or_default(),
                ("img", "alt") => value.to_owned(),
                _ => continue,
            };
            self.attribute(key, &value);
        }
        if name == "img" && element.attr("alt").is_none() {
            self.attribute("alt", "");
        }
    }

    fn attribute(&mut self, key: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(key);
        self.out.push_str("=\"");
        escape_into(&mut self.out, value);
        self.out.push('"');
    }

    fn lead(&self, to: &str) -> Option<String> {
        match to.strip_prefix('#') {
            Some(within) => self
                .ids
                .contains(within)
                .then(|| format!("#{}", id(self.printing.prefix, within))),
            None => (self.printing.link)(to),
        }
    }

    fn source(&self, element: &Element) -> Option<String> {
        element.attr("src").and_then(self.printing.picture)
    }
}

/// Whether a text is no more than what stands between two blocks at the top.
fn between_blocks(node: NodeRef<'_, Node>, text: &str) -> bool {
    let parent = node.parent().and_then(|parent| parent.value().as_element());
    text.trim().is_empty() && parent.is_some_and(|parent| parent.name() == "html")
}

/// The name that an element is printed under; none where only what stands in it is.
fn printed_name(element: &Element) -> Option<&'static str> {
    let name = element.name();
    let renamed = RENAMED.iter().find(|(old, _)| *old == name);
    renamed
        .map(|(_, new)| *new)
        .or_else(|| KEPT.iter().copied().find(|kept| *kept == name))
}

/// An id that XML takes: letters, digits, and nothing else but `-`, `_` and `.`.
fn id(prefix: &str, id: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') {
            c
        } else {
            '_'
        }
    };
    format!("{prefix}{}", id.chars().map(plain).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::markdown;
    use proptest::prelude::*;

    fn printed(html: &str, for_wordpress: bool) -> String {
        let printing = Printing {
            prefix: "b-",
            link: &|to| to.starts_with("http").then(|| to.to_owned()),
            picture: &|from| from.starts_with("media/").then(|| from.to_owned()),
            for_wordpress,
        };
        to_xhtml(html, &printing)
    }

    #[test]
    fn what_html_leaves_open_is_closed() {
        assert_eq!(
            printed(
                "<p>One<br>two <img src=media/a.png> & <tt>x</tt><p>“3”",
                false
            ),
            "<p>One<br />two <img src=\"media/a.png\" alt=\"\" /> &amp; <code>x</code></p><p>“3”</p>"
        );
    }

    #[test]
    fn ids_are_the_briefs_own_and_links_lead_somewhere() {
        assert_eq!(
            printed(
                "<p id=1><a href='#1'>a</a> <a href='#2'>b</a> <a href='x'>c</a> <img src=x alt=Reef></p>",
                false
            ),
            "<p id=\"b-1\"><a href=\"#b-1\">a</a> <a>b</a> <a>c</a> Reef</p>"
        );
    }

    #[test]
    fn wordpress_finds_neither_breaks_nor_shortcodes_that_nobody_wrote() {
        assert_eq!(
            printed("<p>One\ntwo [gallery]</p>\n<pre>a\n[b]</pre>", true),
            "<p>One two &#91;gallery]</p>\n\n<pre>a\n&#91;b]</pre>"
        );
    }

    proptest! {
        #[test]
        fn any_body_is_well_formed(parts in prop::collection::vec(prop::sample::select(vec![
            "<b>", "</b>", "<p>", "<li>", "<td>", "<br>", "<svg>", "<a href='x\"y'>", "&", "&nbsp;", "<",
            "x", "\n\n", "- ", "| a |\n|---|\n", "[^1]", "[^1]: n", "\u{0}", "\u{ffff}", "<!-- -- -->", "<i id=1>",
        ]), 0..12)) {
            let html = markdown::to_html(&parts.concat(), "");
            let xml = format!("<r>{}</r>", printed(&html, false));
            let mut reader = quick_xml::Reader::from_str(&xml);
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => prop_assert!(false, "{error}: {xml}"),
                }
            }
        }
    }
}
