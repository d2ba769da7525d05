//! Embeds: what another place shows within a text. A link to it is what an archive can keep.

use super::{
    address,
    line::Mark,
    losses::Loss,
    node::{Element, attribute, tag, tag_or_none},
    reader::Reader,
};

/// Reads a player, a frame or the like as a link in a paragraph of its own.
pub(super) fn read(reader: &mut Reader<'_>, node: Element<'_>) {
    // WordPress shows a quotation of another site's text until the frame has loaded.
    let is_preview = |node: Element<'_>| {
        attribute(node, "class")
            .split_whitespace()
            .any(|name| name == "wp-embedded-content")
    };
    if tag(node) == "iframe" && is_preview(node) && quoted_before(node).is_some_and(is_preview) {
        return;
    }
    let Some(written) = source(node) else {
        // A browser shows what stands in it where there is nothing to play.
        return reader.children(node);
    };
    match address::read(&written, reader.base) {
        Some(address) if !address.is_empty() && address != "about:blank" => {
            reader.losses.add(Loss::Embed, address::host(&address));
            link(reader, &address);
        }
        _ => reader.losses.add(Loss::Frame, written),
    }
}

/// A link whose words are its address, in a paragraph of its own.
fn link(reader: &mut Reader<'_>, address: &str) {
    reader.end_line();
    let outer = std::mem::take(&mut reader.marks);
    reader.marks.push(Mark::Link {
        address: address.to_owned(),
        title: String::new(),
    });
    reader.text(address);
    reader.marks.pop();
    reader.line.close(0);
    reader.marks = outer;
    reader.end_line();
}

fn quoted_before(node: Element<'_>) -> Option<Element<'_>> {
    let before = node
        .prev_siblings()
        .find(|node| node.value().is_element())?;
    match tag(before) {
        "blockquote" => Some(before),
        _ => before
            .descendants()
            .find(|inner| tag(*inner) == "blockquote"),
    }
}

/// Where what it shows is from.
fn source(node: Element<'_>) -> Option<String> {
    let own = ["src", "data-src", "data-lazy-src", "data"];
    let own = own.iter().map(|name| attribute(node, name).trim());
    let mut inner = node.descendants().skip(1).filter_map(|inner| {
        let name = attribute(inner, "name").to_ascii_lowercase();
        Some(match tag_or_none(inner)? {
            "source" | "embed" | "iframe" => attribute(inner, "src"),
            "param" if matches!(name.as_str(), "movie" | "src" | "url") => {
                attribute(inner, "value")
            }
            _ => "",
        })
    });
    let is_address = |written: &&str| !written.is_empty() && *written != "about:blank";
    let found = own.into_iter().find(is_address);
    found.or_else(|| inner.find(is_address)).map(str::to_owned)
}
