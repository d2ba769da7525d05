//! Mobiledoc as HTML: what Ghost 1 to 5 kept of a text. Format: the `MOBILEDOC.md` of
//! bustle/mobiledoc-kit, versions 0.3.x.

use serde_json::Value;

use super::cards::{card, escaped};
use crate::brief::{Note, note};

/// The elements that a marker may open; nothing else is taken over.
const MARKUPS: [&str; 11] = [
    "a", "b", "strong", "em", "i", "code", "s", "sub", "sup", "u", "del",
];
const BLOCKS: [&str; 10] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "aside",
    "div",
];

/// The text's one Markdown card, where that is all there is: what Ghost 1 kept of every text.
pub(super) fn only_markdown(document: &Value) -> Option<String> {
    let sections = document.get("sections")?.as_array()?;
    let is_blank =
        |section: &&Value| section.get(0) == Some(&Value::from(1)) && at(section, 2).is_empty();
    let mut filled = sections.iter().filter(|section| !is_blank(section));
    let (only, None) = (filled.next()?, filled.next()) else {
        return None;
    };
    if only.get(0)?.as_u64()? != 10 {
        return None;
    }
    let card = document.get("cards")?.get(index(only.get(1)?)?)?;
    let is_markdown = matches!(card.get(0)?.as_str()?, "markdown" | "card-markdown");
    let text = card.get(1)?.get("markdown")?.as_str()?;
    is_markdown.then(|| text.to_owned())
}

/// The text as HTML; none where it is no Mobiledoc.
pub(super) fn to_html(document: &Value, notes: &mut Vec<Note>) -> Option<String> {
    let sections = document.get("sections")?.as_array()?;
    let mut html = String::new();
    for section in sections {
        let tag = section.get(1).and_then(Value::as_str).unwrap_or("p");
        match section.get(0).and_then(Value::as_u64) {
            Some(1) => {
                let tag = if BLOCKS.contains(&tag) { tag } else { "p" };
                let text = markers(document, at(section, 2));
                html.push_str(&format!("<{tag}>{text}</{tag}>\n"));
            }
            Some(2) => html.push_str(&super::cards::picture(tag, "", "")),
            Some(3) => {
                let tag = if tag == "ol" { "ol" } else { "ul" };
                let items = at(section, 2).iter().filter_map(Value::as_array);
                let items: String = items
                    .map(|item| format!("<li>{}</li>", markers(document, item)))
                    .collect();
                html.push_str(&format!("<{tag}>{items}</{tag}>\n"));
            }
            Some(10) => {
                let found = section.get(1).and_then(index);
                let found = found.and_then(|number| document.get("cards")?.get(number));
                let nothing = Value::Null;
                let name = found
                    .and_then(|it| it.get(0)?.as_str())
                    .unwrap_or("unknown");
                let payload = found.and_then(|it| it.get(1)).unwrap_or(&nothing);
                html.push_str(&card(name, payload, notes));
                html.push('\n');
            }
            _ => notes.push(note!(
                "card_dropped",
                "A part of an unknown kind was left out of the text",
                form = "part"
            )),
        }
    }
    Some(html)
}

/// Pieces of text: `[kind, markups opened, how many are closed behind it, text or atom]`.
fn markers(document: &Value, markers: &[Value]) -> String {
    let mut html = String::new();
    let mut open: Vec<&str> = Vec::new();
    for marker in markers {
        for number in at(marker, 1).iter().filter_map(index) {
            let markup = document.get("markups").and_then(|all| all.get(number));
            let tag = markup.and_then(|markup| markup.get(0)?.as_str());
            let tag = tag.filter(|tag| MARKUPS.contains(tag)).unwrap_or("span");
            let attributes = markup.and_then(|markup| markup.get(1));
            html.push_str(&format!("<{tag}{}>", href(attributes)));
            open.push(tag);
        }
        let value = marker.get(3);
        if marker.get(0).and_then(Value::as_u64) == Some(1) {
            let atom = value.and_then(index);
            let atom = atom.and_then(|number| document.get("atoms")?.get(number));
            match atom.and_then(|atom| atom.get(0)?.as_str()) {
                Some("soft-return") => html.push_str("<br>"),
                _ => {
                    let text = atom.and_then(|atom| atom.get(1)?.as_str());
                    html.push_str(&escaped(text.unwrap_or_default()));
                }
            }
        } else {
            let text = value.and_then(Value::as_str).unwrap_or_default();
            html.push_str(&escaped(text));
        }
        let closed = marker.get(2).and_then(index).unwrap_or_default();
        for tag in open
            .split_off(open.len().saturating_sub(closed))
            .iter()
            .rev()
        {
            html.push_str(&format!("</{tag}>"));
        }
    }
    for tag in open.iter().rev() {
        html.push_str(&format!("</{tag}>"));
    }
    html
}

/// Attributes stand as a flat list of names and values; only where a link leads is taken over.
fn href(attributes: Option<&Value>) -> String {
    let flat = attributes.and_then(Value::as_array);
    let flat = flat.map_or(&[][..], Vec::as_slice);
    let mut pairs = flat.chunks_exact(2);
    let found = pairs.find(|pair| pair[0].as_str() == Some("href"));
    let found = found.and_then(|pair| pair[1].as_str());
    found.map_or_else(String::new, |href| format!(" href=\"{}\"", escaped(href)))
}

fn at(value: &Value, number: usize) -> &[Value] {
    let list = value.get(number).and_then(Value::as_array);
    list.map_or(&[], Vec::as_slice)
}

fn index(value: &Value) -> Option<usize> {
    usize::try_from(value.as_u64()?).ok()
}
