//! Atom (RFC 4287), from version 0.3 on.

use super::entry::Entry;
use crate::import::xml::Element;

/// An entry as Atom writes it.
pub(in crate::import) fn entry(element: &Element) -> Entry {
    let mut entry = Entry {
        id: element.text_of("id"),
        title: element.find("title").map(html).unwrap_or_default(),
        address: link(element, "alternate"),
        html: element.find("content").map(html).unwrap_or_default(),
        summary: element.find("summary").map(html).unwrap_or_default(),
        byline: people(element),
        published: first(element, &["published", "issued", "created"]),
        updated: first(element, &["updated", "modified"]),
        ..Entry::default()
    };
    if entry.published.is_empty() {
        entry.published.clone_from(&entry.updated);
    }
    for category in element.all("category") {
        let label = category.attribute("label");
        let name = if label.is_empty() {
            category.attribute("term")
        } else {
            label
        };
        entry.tags.push(name.to_owned());
    }
    for link in element.all("link") {
        match link.attribute("rel") {
            "via" => {
                let (name, address) = (link.attribute("title"), link.attribute("href"));
                entry.via.push((name.to_owned(), address.to_owned()));
            }
            "enclosure" => entry.enclosures.push(link.attribute("href").to_owned()),
            _ => {}
        }
    }
    entry
}

/// Where a link of this relation leads; one that names none is the page itself.
pub(in crate::import) fn link(element: &Element, relation: &str) -> String {
    let is_it = |link: &&Element| match link.attribute("rel") {
        "" => relation == "alternate",
        rel => rel == relation,
    };
    let mut links = element.all("link").filter(is_it);
    links
        .next()
        .map(|link| link.attribute("href").trim().to_owned())
        .unwrap_or_default()
}

/// The names of an element's authors.
pub(in crate::import) fn people(element: &Element) -> Vec<String> {
    element
        .all("author")
        .map(|author| author.text_of("name"))
        .collect()
}

/// A text of Atom as HTML: it may be plain, HTML that is escaped, or XHTML that stands as elements.
fn html(element: &Element) -> String {
    match element.attribute("type") {
        "xhtml" | "application/xhtml+xml" => element
            .find("div")
            .map_or_else(|| element.inside(), Element::inside),
        "html" | "text/html" => element.text(),
        // Version 0.3 says how the text is written apart from what it is.
        _ if element.attribute("mode") == "escaped" => element.text(),
        kind if kind.is_empty() || kind == "text" || kind == "text/plain" => {
            super::plain(&element.text())
        }
        _ => element.text(),
    }
}

fn first(element: &Element, names: &[&str]) -> String {
    let mut texts = names.iter().map(|name| element.text_of(name));
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}
