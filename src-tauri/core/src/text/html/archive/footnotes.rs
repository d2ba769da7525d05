//! Footnotes: numbers in the text that lead to items of a list, which lead back.
//!
//! Taken for footnotes only where all of it fits, so that what is printed has the same numbers:
//! every item of the list is led to and leads back, and the numbers count up from 1 in the order of
//! the text. Anything else stays what it is: links to places.

use std::collections::{HashMap, HashSet};

use ego_tree::{NodeId, Tree};
use scraper::Node;

use super::node::{Element, attribute, tag_or_none};

/// Which links call for which note, by the notes' numbers.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    calls: HashMap<NodeId, usize>,
    items: HashMap<NodeId, usize>,
    returns: HashMap<NodeId, usize>,
}

impl Footnotes {
    pub(super) fn called_by(&self, link: NodeId) -> Option<usize> {
        self.calls.get(&link).copied()
    }

    pub(super) fn defined_by(&self, item: NodeId) -> Option<usize> {
        self.items.get(&item).copied()
    }

    pub(super) fn leads_back(&self, link: NodeId) -> bool {
        self.returns.contains_key(&link)
    }

    /// The footnotes of a page; none where they do not fit.
    pub(super) fn of(tree: &Tree<Node>) -> Self {
        Self::found(tree).unwrap_or_default()
    }

    fn found(tree: &Tree<Node>) -> Option<Self> {
        let within: Vec<Element<'_>> = tree
            .root()
            .descendants()
            .filter(|node| attribute(*node, "href").starts_with('#'))
            .collect();
        if within.is_empty() {
            return None;
        }
        let places: HashMap<&str, Element<'_>> = tree
            .root()
            .descendants()
            .filter(|node| !attribute(*node, "id").is_empty())
            .map(|node| (attribute(node, "id"), node))
            .collect();
        let item_of = |link: &Element<'_>| {
            let place = places.get(&attribute(*link, "href")[1..])?;
            (tag_or_none(*place) == Some("li")).then_some(*place)
        };
        let mut footnotes = Self::default();
        let mut last = 0;
        for link in &within {
            let Some(item) = item_of(link) else { continue };
            let number = number(*link)?;
            match footnotes.items.get(&item.id()) {
                Some(known) if *known == number => {}
                None if number == last + 1 => last = number,
                _ => return None,
            }
            footnotes.items.insert(item.id(), number);
            footnotes.calls.insert(link.id(), number);
        }
        for link in &within {
            let own = link
                .ancestors()
                .find_map(|above| footnotes.items.get(&above.id()));
            let (Some(number), true) = (own, !footnotes.calls.contains_key(&link.id())) else {
                continue;
            };
            let caller = places.get(&attribute(*link, "href")[1..])?;
            let near = caller
                .descendants()
                .take(4)
                .chain(caller.ancestors().take(2));
            if near
                .map(|node| node.id())
                .any(|id| footnotes.calls.get(&id) == Some(number))
            {
                footnotes.returns.insert(link.id(), *number);
            }
        }
        let led_back: HashSet<usize> = footnotes.returns.values().copied().collect();
        let lead_back = footnotes
            .items
            .values()
            .all(|number| led_back.contains(number));
        let items = footnotes.items.keys().filter_map(|item| tree.get(*item));
        let lists: HashMap<NodeId, Element<'_>> = items
            .filter_map(|item| item.parent())
            .map(|list| (list.id(), list))
            .collect();
        let whole = lists.values().all(|list| {
            let mut items = list
                .children()
                .filter(|child| tag_or_none(*child) == Some("li"));
            tag_or_none(*list) == Some("ol")
                && items.all(|item| footnotes.items.contains_key(&item.id()))
        });
        (lead_back && whole && last > 0).then_some(footnotes)
    }
}

/// The number that a link shows: `1`, `[1]`, `(1)`.
fn number(link: Element<'_>) -> Option<usize> {
    let words: String = link
        .descendants()
        .filter_map(|node| node.value().as_text())
        .map(|text| &**text)
        .collect();
    let bare = words.trim().trim_matches(['[', ']', '(', ')']);
    bare.parse().ok()
}
