//! A saved page: its characters, its tree, and where it stood on the web.
//!
//! Deliberately absent: what on it is a brief; see [`super::entries`].

use std::borrow::Cow;

use dom_query::{Document, NodeRef};
use encoding_rs::Encoding;
use url::Url;

use crate::{
    brief::Note,
    error::{Error, Result},
    import::encoding,
};

/// How deep elements may stand in one another. What walks a tree goes as deep as the tree does.
const DEEPEST: usize = 400;
/// A line on a page has few elements in it, and this many bytes at most.
const LONGEST_LINE: usize = 400;
const MOST_PARTS: usize = 48;

/// A page, taken apart.
pub(super) struct Page {
    pub(super) document: Document,
    /// Where it stood on the web, where it says so.
    pub(super) address: Option<Url>,
    /// What relative addresses on it are relative to.
    pub(super) base: Option<Url>,
    pub(super) notes: Vec<Note>,
}

impl Page {
    /// Reads a page; `path` names it in errors.
    ///
    /// # Errors
    /// Where it is no text, or no page that anybody made.
    pub(super) fn read(bytes: &[u8], path: &str) -> Result<Self> {
        let (text, notes) = decode(bytes, path)?;
        let document = Document::from(text.as_ref());
        if is_deeper_than(DEEPEST, &document) {
            return Err(Error::bad_input(
                path,
                format!(
                    "Its elements stand more than {DEEPEST} deep in one another, as no page has them"
                ),
                "Save the page again", ).told("page_too_deep", [("most", DEEPEST.to_string())]));
        }
        let address = address(&document, &text);
        let written = document.select_single("base[href]").attr("href");
        let base = written.and_then(|base| match &address {
            Some(address) => address.join(&base).ok(),
            None => Url::parse(&base).ok(),
        });
        Ok(Self {
            base: base.filter(is_web).or_else(|| address.clone()),
            address,
            document,
            notes,
        })
    }

    /// An address on the page as a whole one; none where it leads nowhere on the web.
    pub(super) fn whole(&self, written: &str) -> Option<Url> {
        let written = written.trim();
        let url = match &self.base {
            Some(base) => base.join(written),
            None => Url::parse(written),
        };
        url.ok().filter(is_web)
    }

    /// What a `meta` element of this name or property says.
    pub(super) fn meta(&self, name: &str) -> Option<String> {
        let selector = format!("meta[property=\"{name}\"], meta[name=\"{name}\"]");
        let found = self.document.select(&selector);
        let mut contents = found.nodes().iter().filter_map(|node| node.attr("content"));
        contents.find_map(|content| filled(&content))
    }
}

fn is_deeper_than(most: usize, document: &Document) -> bool {
    let mut open = vec![(document.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth > most {
            return true;
        }
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    false
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}

/// Where the page stood: what it says of itself, and what the browser that saved it wrote above it.
fn address(document: &Document, text: &str) -> Option<Url> {
    let canonical = document
        .select_single("link[rel~=canonical][href]")
        .attr("href");
    let og = document
        .select_single("meta[property=\"og:url\"]")
        .attr("content");
    let saved = || {
        let (_, after) = text.split_once("saved from url=(")?;
        let (_, after) = after.split_once(')')?;
        let end = after.find(|c: char| c.is_whitespace() || c == '>')?;
        Some(after[..end].trim_end_matches("--").to_owned())
    };
    let said = [canonical, og]
        .into_iter()
        .flatten()
        .map(|address| address.to_string());
    let mut urls = said
        .chain(saved())
        .filter_map(|address| Url::parse(address.trim()).ok());
    urls.find(is_web)
}

/// The page's text: in the encoding that it names, where that is not UTF-8 anyhow.
fn decode<'a>(bytes: &'a [u8], path: &str) -> Result<(Cow<'a, str>, Vec<Note>)> {
    if Encoding::for_bom(bytes).is_none()
        && !bytes.contains(&0)
        && str::from_utf8(bytes).is_err()
        && let Some(encoding) = named_encoding(bytes)
    {
        let (text, _, replaced) = encoding.decode(bytes);
        let notes = replaced.then(|| encoding::replaced_in(encoding));
        return Ok((text, Vec::from_iter(notes)));
    }
    let decoded = encoding::decode(bytes, path)?;
    Ok((decoded.text, decoded.notes))
}

/// The encoding that a `meta` element near the top names.
fn named_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let top = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let (_, after) = top.split_once("charset=")?;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c));
    Encoding::for_label(&label.as_bytes()[..end.unwrap_or(label.len())])
}

/// The text without spaces around it and doubled within; none where there is nothing.
pub(super) fn filled(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// An element's visible text on one line.
pub(super) fn line_of(node: &NodeRef<'_>) -> Option<String> {
    filled(&node.text())
}

/// The same of an element that is no more than a line; none where it is more.
pub(super) fn short_line_of(node: &NodeRef<'_>) -> Option<String> {
    let mut text = String::new();
    for (number, part) in node.descendants_it().enumerate() {
        if number == MOST_PARTS || text.len() > LONGEST_LINE {
            return None;
        }
        if part.is_text() {
            text.push_str(&part.text());
        }
    }
    filled(&text)
}
