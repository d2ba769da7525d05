//! Lists: with bullets, with numbers, of definitions, and those of footnotes.

use super::{
    block::{Block, List},
    line::Mark,
    losses::{Layout, Loss},
    node::{Element, attribute, attribute_or_none, tag_or_none},
    reader::Reader,
};

impl Reader<'_> {
    pub(super) fn list(&mut self, node: Element<'_>, tag: &str) {
        let start = (tag == "ol").then(|| {
            let start = attribute(node, "start").trim().parse::<i64>().unwrap_or(1);
            u32::try_from(start).map_or(1, |start| start.min(999_999_999))
        });
        let numbering = attribute(node, "type");
        if tag == "ol"
            && (matches!(numbering, "a" | "A" | "i" | "I")
                || attribute_or_none(node, "reversed").is_some())
        {
            self.losses.add_nameless(Loss::Layout(Layout::Numbers));
        }
        self.end_line();
        let mut items: Vec<Vec<Block>> = Vec::new();
        let mut notes = Vec::new();
        for child in node.children() {
            if let Some(number) = self.footnotes.defined_by(child.id()) {
                let blocks = self.inside(|reader| reader.children(child));
                notes.push(Block::Note(number, blocks));
                continue;
            }
            let child_tag = tag_or_none(child);
            let is_item = child_tag == Some("li");
            let blocks = self.inside(|reader| {
                if is_item {
                    reader.anchors(child);
                    reader.children(child);
                } else {
                    reader.node(child);
                }
            });
            // A list right within a list belongs to the item before it.
            let nested = matches!(child_tag, Some("ul" | "ol"));
            match items.last_mut() {
                Some(item) if nested => item.extend(blocks),
                _ if is_item || !blocks.is_empty() => items.push(blocks),
                _ => {}
            }
        }
        if items.iter().any(|item| !item.is_empty()) {
            self.block(Block::List(List { start, items }));
        }
        self.blocks.extend(notes);
    }

    /// An item outside of any list.
    pub(super) fn item_alone(&mut self, node: Element<'_>) {
        let item = self.inside(|reader| reader.children(node));
        match self.blocks.last_mut() {
            Some(Block::List(List { start: None, items })) if is_after_item(node) => {
                items.push(item)
            }
            _ if item.is_empty() => {}
            _ => self.block(Block::List(List {
                start: None,
                items: vec![item],
            })),
        }
    }

    /// Terms in bold, each explanation below its term.
    pub(super) fn definitions(&mut self, node: Element<'_>) {
        self.losses.add_nameless(Loss::Layout(Layout::Definitions));
        self.end_line();
        for child in node.children() {
            if tag_or_none(child) == Some("dt") {
                self.marked(child, Mark::Strong);
            } else {
                self.node(child);
            }
            self.end_line();
        }
    }
}

fn is_after_item(node: Element<'_>) -> bool {
    let before = node.prev_siblings().find(|node| node.value().is_element());
    before.and_then(tag_or_none) == Some("li")
}
