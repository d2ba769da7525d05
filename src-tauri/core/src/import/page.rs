//! A page that was exported as HTML, and its elements by CSS selectors.
//!
//! Deliberately absent: which elements a platform's pages have.

use scraper::{ElementRef, Html, Selector};

use crate::brief::one_line;

/// A parsed page.
pub(super) struct Page(Html);

impl Page {
    pub(super) fn of(html: &str) -> Self {
        Self(Html::parse_document(html))
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

/// The text of an element, in one line.
pub(super) fn text(element: ElementRef<'_>) -> String {
    one_line(&element.text().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_and_taken_out() {
        let mut page = Page::of("<div><p class='a' id=' x '>One <b>two</b></p><p>Three</p></div>");
        assert_eq!(page.text("p.a"), "One two");
        assert_eq!(page.attribute("p", "id"), "x");
        assert_eq!(page.take_out("p", |p| p.attr("class").is_some()), 1);
        assert_eq!(page.inside("div"), "<p>Three</p>");
        assert_eq!(page.text("::"), "");
    }
}
