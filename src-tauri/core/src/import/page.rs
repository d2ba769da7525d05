//! A page that was exported as HTML, and its elements by CSS selectors.
//!
//! Deliberately absent: which elements a platform's pages have.

use scraper::{ElementRef, Html, Selector};

use crate::brief::one_line;

/// How deep elements may lie within each other. Nobody's copy lies deeper, and the time that
/// parsing takes grows with the square of it.
const DEEPEST: usize = 300;
/// Elements that have no end, or whose end may be left out: they lie side by side all the same.
const UNCOUNTED: [&str; 21] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "p", "param", "source", "td", "th", "tr", "track", "wbr",
];

/// A parsed page.
pub(super) struct Page(Html);

impl Page {
    /// None where its elements lie deeper within each other than anybody's copy does.
    pub(super) fn of(html: &str) -> Option<Self> {
        (!is_too_deep(html)).then(|| Self(Html::parse_document(html)))
    }

    /// The elements that a selector matches, in order.
    pub(super) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector);
        selector.map_or_else(
            |_| Vec::new(),
            |selector| self.0.select(&selector).collect(),
        )
    }

    /// The first of them.
    pub(super) fn first(&self, selector: &str) -> Option<ElementRef<'_>> {
        self.all(selector).into_iter().next()
    }

    /// The text of the first of them, in one line.
    pub(super) fn text(&self, selector: &str) -> String {
        self.first(selector).map(text).unwrap_or_default()
    }

    /// An attribute of the first of them.
    pub(super) fn attribute(&self, selector: &str, name: &str) -> String {
        let first = self.first(selector);
        let value = first.and_then(|element| element.attr(name));
        value.unwrap_or_default().trim().to_owned()
    }

    /// Takes out the elements that a selector matches and that are to go; how many there were.
    pub(super) fn take_out(
        &mut self,
        selector: &str,
        goes: impl Fn(ElementRef<'_>) -> bool,
    ) -> usize {
        let going = self
            .all(selector)
            .into_iter()
            .filter(|element| goes(*element));
        let going: Vec<_> = going.map(|element| element.id()).collect();
        for id in &going {
            if let Some(mut node) = self.0.tree.get_mut(*id) {
                node.detach();
            }
        }
        going.len()
    }

    /// What is in the first element that a selector matches, as HTML.
    pub(super) fn inside(&self, selector: &str) -> String {
        let first = self.first(selector);
        let html = first.map(|element| element.inner_html());
        html.unwrap_or_default().trim().to_owned()
    }
}

/// Whether elements lie too deep within each other, as far as their tags tell.
pub(super) fn is_too_deep(html: &str) -> bool {
    let mut depth = 0_usize;
    let mut tags = html.split('<').skip(1);
    tags.any(|tag| {
        let (ends, name) = match tag.strip_prefix('/') {
            Some(name) => (true, name),
            None => (false, tag),
        };
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next();
        let name = name.unwrap_or_default();
        let is_counted = !name.is_empty()
            && !UNCOUNTED
                .iter()
                .any(|other| other.eq_ignore_ascii_case(name));
        if is_counted && ends {
            depth = depth.saturating_sub(1);
        } else if is_counted {
            depth += 1;
        }
        depth > DEEPEST
    })
}

/// The text of an element, in one line.
pub(super) fn text(element: ElementRef<'_>) -> String {
    one_line(&element.text().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_and_taken_out() {
        let mut page =
            Page::of("<div><p class='a' id=' x '>One <b>two</b></p><p>Three</p></div>").unwrap();
        assert_eq!(page.text("p.a"), "One two");
        assert_eq!(page.attribute("p", "id"), "x");
        assert_eq!(page.take_out("p", |p| p.attr("class").is_some()), 1);
        assert_eq!(page.inside("div"), "<p>Three</p>");
        assert_eq!(page.text("::"), "");
    }

    #[test]
    fn what_lies_too_deep_is_not_parsed() {
        assert!(Page::of(&"<div>".repeat(100_000)).is_none());
        assert!(Page::of(&"<p>A<br><img src='a'><b>c</b>".repeat(1000)).is_some());
    }
}
