//! Elements of a page's tree, and what can be told from one alone.

use ego_tree::NodeRef;
use scraper::Node;

use crate::text::html::style::Style;

pub(super) type Element<'a> = NodeRef<'a, Node>;

/// Elements that end the line before them. Others that are not named anywhere are passed through.
pub(super) fn is_block(tag: &str) -> bool {
    const BLOCKS: [&str; 31] = [
        "address",
        "article",
        "aside",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "header",
        "hgroup",
        "html",
        "legend",
        "main",
        "nav",
        "noframes",
        "option",
        "p",
        "search",
        "section",
        "summary",
        "caption",
        "tbody",
        "tr",
        "td",
        "th",
    ];
    BLOCKS.contains(&tag)
}

/// Whether a form is wrapped around a whole text, as some servers do.
pub(super) fn form_is_page(node: Element<'_>) -> bool {
    let copy = [
        "p",
        "h1",
        "h2",
        "h3",
        "img",
        "blockquote",
        "ul",
        "ol",
        "article",
    ];
    node.descendants()
        .any(|inner| copy.contains(&tag(inner)) && has_content(inner))
}

pub(super) fn is_hidden(node: Element<'_>) -> bool {
    attribute_or_none(node, "hidden").is_some()
        || Style::of(attribute(node, "style")).says("display:none")
}

/// Whether a reader sees anything of it.
pub(super) fn has_content(node: Element<'_>) -> bool {
    node.descendants().any(|inner| match inner.value() {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(element) => element.name() == "img",
        _ => false,
    })
}

pub(super) fn tag_or_none(node: Element<'_>) -> Option<&str> {
    Some(node.value().as_element()?.name())
}

pub(super) fn tag(node: Element<'_>) -> &str {
    tag_or_none(node).unwrap_or_default()
}

pub(super) fn attribute_or_none<'n>(node: Element<'n>, name: &str) -> Option<&'n str> {
    node.value().as_element()?.attr(name)
}

pub(super) fn attribute<'n>(node: Element<'n>, name: &str) -> &'n str {
    attribute_or_none(node, name).unwrap_or_default()
}
