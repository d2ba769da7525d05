//! The comments by which WordPress's editor marks blocks: `<!-- wp:image {"id":3} -->`.

use serde_json::Value;

use super::{Met, What};

/// A part of a text.
pub(super) enum Part<'a> {
    /// Text whose blank lines part paragraphs.
    Classic(&'a str),
    /// A block's HTML.
    Block(&'a str),
}

/// The parts of a text: what stands in blocks, and what stands between them or in a text that has
/// none.
pub(super) fn parts<'a>(content: &'a str, met: &mut Met) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut classic = 0_usize;
    let mut rest = content;
    while let Some((before, mark, after)) = next_mark(rest) {
        let is_classic = depth == 0 || classic > 0;
        parts.push(if is_classic {
            Part::Classic(before)
        } else {
            Part::Block(before)
        });
        let of_classic = matches!(mark.name, "freeform" | "classic" | "core/freeform");
        match mark.kind {
            Kind::Opens => {
                depth += 1;
                classic += usize::from(of_classic);
            }
            Kind::Closes => {
                depth = depth.saturating_sub(1);
                classic -= usize::from(of_classic && classic > 0);
            }
            Kind::Alone => {
                if let Some(address) = mark.address() {
                    parts.push(Part::Block(address));
                } else if !is_empty(mark.name) {
                    met.add(What::Block, mark.name);
                }
            }
        }
        rest = after;
    }
    let is_classic = depth == 0 || classic > 0;
    parts.push(if is_classic {
        Part::Classic(rest)
    } else {
        Part::Block(rest)
    });
    parts
}

struct Mark<'a> {
    name: &'a str,
    kind: Kind,
    /// JSON, or nothing.
    attributes: &'a str,
}

#[derive(PartialEq)]
enum Kind {
    Opens,
    Closes,
    Alone,
}

impl<'a> Mark<'a> {
    /// The address that a block without content shows, as it stands in the comment.
    fn address(&self) -> Option<&'a str> {
        let value: Value = serde_json::from_str(self.attributes).ok()?;
        let address = value.get("url")?.as_str()?;
        let at = self.attributes.find(address)?;
        address
            .starts_with("http")
            .then(|| &self.attributes[at..at + address.len()])
    }
}

/// Whether a block without content shows nothing, whatever it is given.
fn is_empty(name: &str) -> bool {
    let name = name.strip_prefix("core/").unwrap_or(name);
    matches!(
        name,
        "spacer" | "separator" | "more" | "nextpage" | "post-title" | "post-content"
    )
}

/// The next comment that marks a block, what stands before it, and what follows.
fn next_mark(text: &str) -> Option<(&str, Mark<'_>, &str)> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find("<!--")?;
        let inside = start + "<!--".len();
        let end = inside + text[inside..].find("-->")?;
        if let Some(mark) = mark(&text[inside..end]) {
            return Some((&text[..start], mark, &text[end + "-->".len()..]));
        }
        from = end;
    }
}

fn mark(comment: &str) -> Option<Mark<'_>> {
    let comment = comment.trim();
    let (comment, closes) = match comment.strip_prefix("/wp:") {
        Some(rest) => (rest, true),
        None => (comment.strip_prefix("wp:")?, false),
    };
    let (comment, alone) = match comment.strip_suffix('/') {
        Some(rest) => (rest.trim_end(), true),
        None => (comment, false),
    };
    let end = comment.find(char::is_whitespace).unwrap_or(comment.len());
    let kind = match (closes, alone) {
        (true, _) => Kind::Closes,
        (false, true) => Kind::Alone,
        (false, false) => Kind::Opens,
    };
    Some(Mark {
        name: &comment[..end],
        kind,
        attributes: comment[end..].trim(),
    })
}
