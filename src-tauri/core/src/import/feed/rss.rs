//! RSS 2.0 and what came before it, and RSS 1.0, which is written as RDF; with the modules that
//! sites use: Content, Dublin Core, Slash, and links of Atom.

use super::{atom, entry::Entry};
use crate::import::xml::Element;

const CONTENT: &str = "http://purl.org/rss/1.0/modules/content/";
const ATOM: &str = "http://www.w3.org/2005/Atom";

/// An item as RSS writes it.
pub(super) fn entry(item: &Element) -> Entry {
    let own = |name: &str| {
        let mut found = item.all(name).filter(|it| it.space != ATOM);
        found.next().map(Element::text).unwrap_or_default()
    };
    let guid = item.find("guid");
    let is_address = guid.is_none_or(|guid| guid.attribute("isPermaLink") != "false");
    let id = guid.map(Element::text).unwrap_or_default();
    let link = own("link");
    let (html, summary) = (encoded(item), own("description"));
    let mut entry = Entry {
        title: own("title"),
        address: match &*link {
            "" if is_address && id.starts_with("http") => id.clone(),
            "" => atom::link(item, "alternate"),
            _ => link,
        },
        id,
        published: [own("pubDate"), own("date"), own("published")]
            .into_iter()
            .find(|date| !date.is_empty())
            .unwrap_or_default(),
        updated: own("updated"),
        byline: people(item),
        tags: item.all("category").map(Element::text).collect(),
        ..Entry::default()
    };
    // Many feeds have the whole text as their description.
    let is_whole = html.is_empty() && looks_whole(&summary);
    (entry.html, entry.summary) = if is_whole {
        (summary, html)
    } else {
        (html, summary)
    };
    for enclosure in item.all("enclosure") {
        entry.enclosures.push(enclosure.attribute("url").to_owned());
    }
    for link in item.all("link").filter(|link| link.space == ATOM) {
        if link.attribute("rel") == "via" {
            let (name, address) = (link.attribute("title"), link.attribute("href"));
            entry.via.push((name.to_owned(), address.to_owned()));
        }
    }
    if let Some(source) = item.find("source") {
        entry.source = Some((source.text(), source.attribute("url").to_owned()));
    }
    let comments = item.all("comments").map(Element::text);
    entry.comments = comments
        .filter_map(|count| count.parse::<usize>().ok())
        .sum();
    entry
}

/// The whole text, where the item has it apart from its description.
fn encoded(item: &Element) -> String {
    let mut encoded = item.all("encoded").filter(|it| it.space == CONTENT);
    if let Some(encoded) = encoded.next() {
        return encoded.text();
    }
    item.find("body").map(Element::inside).unwrap_or_default()
}

/// Whether a description is a text of several paragraphs and not a summary.
fn looks_whole(html: &str) -> bool {
    let ends = html.matches("</p>").count() + html.matches("<br").count();
    ends > 1
}

/// The authors: `dc:creator`, or `author`, which should be an address with a name behind it.
fn people(element: &Element) -> Vec<String> {
    let creators: Vec<String> = element.all("creator").map(Element::text).collect();
    if !creators.is_empty() {
        return creators;
    }
    let named = |author: &Element| match author.find("name") {
        Some(name) => name.text(),
        None => name_in(&author.text()),
    };
    element.all("author").map(named).collect()
}

/// `desk@example.org (Space Desk)` and `Space Desk <desk@example.org>` name the same.
pub(super) fn name_in(author: &str) -> String {
    if let Some((_, rest)) = author.split_once('(') {
        return rest.trim_end_matches([')', ' ']).to_owned();
    }
    let name = author.split('<').next().unwrap_or_default().trim();
    name.split('@').next().unwrap_or_default().to_owned()
}
