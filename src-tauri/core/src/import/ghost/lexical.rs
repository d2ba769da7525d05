//! Lexical as HTML: what Ghost 5 and later keep of a text. The nodes are those of
//! TryGhost/Koenig's kg-default-nodes and of Lexical itself.

use serde_json::Value;

use super::cards::{card, escaped};
use crate::{brief::Note, import::json::word};

/// The bits of a text's `format`, with the element that says the same.
const FORMATS: [(u64, &str); 7] = [
    (1, "strong"),
    (2, "em"),
    (4, "s"),
    (16, "code"),
    (32, "sub"),
    (64, "sup"),
    (128, "mark"),
];

/// The text as HTML; none where it is no Lexical.
pub(super) fn to_html(document: &Value, notes: &mut Vec<Note>) -> Option<String> {
    let root = document.get("root")?;
    root.get("children")?.as_array()?;
    Some(inside(root, notes))
}

fn inside(node: &Value, notes: &mut Vec<Note>) -> String {
    let children = node.get("children").and_then(Value::as_array);
    let children = children.into_iter().flatten();
    children.map(|child| html_of(child, notes)).collect()
}

fn html_of(node: &Value, notes: &mut Vec<Note>) -> String {
    let mut within = |tag: &str| format!("<{tag}>{}</{tag}>", inside(node, notes));
    match word(node, "type") {
        "text" | "extended-text" => text(node),
        "linebreak" => "<br>".to_owned(),
        "tab" => " ".to_owned(),
        "paragraph" => within("p") + "\n",
        "heading" | "extended-heading" => {
            let tags = ["h1", "h2", "h3", "h4", "h5", "h6"];
            let tag = tags.into_iter().find(|tag| *tag == word(node, "tag"));
            within(tag.unwrap_or("h2")) + "\n"
        }
        "quote" | "extended-quote" | "aside" => within("blockquote") + "\n",
        "link" | "autolink" | "at-link" => {
            let address = escaped(word(node, "url"));
            format!("<a href=\"{address}\">{}</a>", inside(node, notes))
        }
        "list" => {
            let ordered = word(node, "listType") == "number" || word(node, "tag") == "ol";
            within(if ordered { "ol" } else { "ul" }) + "\n"
        }
        "listitem" => within("li"),
        "code" => format!("<pre><code>{}</code></pre>\n", inside(node, notes)),
        "at-link-search" | "zwnj" => String::new(),
        _ if node.get("children").is_some() => inside(node, notes),
        name => card(name, node, notes) + "\n",
    }
}

fn text(node: &Value) -> String {
    let format = node.get("format").and_then(Value::as_u64).unwrap_or(0);
    let text = escaped(word(node, "text"));
    let set = FORMATS.iter().filter(|(bit, _)| format & bit != 0);
    set.fold(text, |text, (_, tag)| format!("<{tag}>{text}</{tag}>"))
}
