//! The addresses in a body: what its links and pictures lead to, found where they stand, so that one
//! can be changed and every other sign of the text stays as it was written.
//!
//! Deliberately absent: which address becomes which.

use std::{collections::HashMap, ops::Range};

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::options;

/// An address in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// As it means: without the escapes of Markdown or HTML.
    pub address: &'a str,
    /// Whether a picture is shown from there, or a link leads there.
    pub is_picture: bool,
    /// What is told of a picture to those who can't see it; of a link, its words.
    pub alt: &'a str,
}

/// The body with other addresses: `to` is asked for each and gives the new one, or none where it is
/// to stay. None where all of them stay.
pub fn readdress(body: &str, mut to: impl FnMut(Address<'_>) -> Option<String>) -> Option<String> {
    if !may_hold_addresses(body) {
        return None;
    }
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for found in find(body) {
        let address = Address {
            address: &found.address,
            is_picture: found.is_picture,
            alt: &found.alt,
        };
        if let Some(new) = to(address) {
            edits.push((found.range, found.form.written(&found.address, &new)));
        }
    }
    if edits.is_empty() {
        return None;
    }
    edits.sort_by_key(|(range, _)| range.start);
    let mut text = String::with_capacity(body.len());
    let mut from = 0;
    for (range, new) in edits {
        text.push_str(&body[from..range.start]);
        text.push_str(&new);
        from = range.end;
    }
    text.push_str(&body[from..]);
    Some(text)
}

/// Whether a body can hold a link, a picture or an address in HTML at all.
fn may_hold_addresses(body: &str) -> bool {
    body.contains("](") || body.contains("]:") || body.contains('<')
}

/// Where an address stands and in what form.
struct Found {
    range: Range<usize>,
    form: Form,
    address: String,
    is_picture: bool,
    alt: String,
}

#[derive(Clone, Copy)]
enum Form {
    /// `[text](HERE)`, `[label]: HERE`
    Bare,
    /// `[text](<HERE>)`
    Angled,
    /// `<HERE>`, the signs around it too.
    Auto,
    /// `href="HERE"`
    Attribute,
}

impl Form {
    fn written(self, old: &str, new: &str) -> String {
        match self {
            Self::Bare if new.contains([' ', '(', ')', '<', '>']) || new.is_empty() => {
                format!("<{}>", angled(new))
            }
            Self::Bare => new.to_owned(),
            Self::Angled => angled(new),
            Self::Auto => format!("[{}]({})", shown(old), Self::Bare.written(old, new)),
            Self::Attribute => new.replace('&', "&amp;").replace('"', "&quot;"),
        }
    }
}

fn angled(address: &str) -> String {
    address.replace('<', "%3C").replace('>', "%3E")
}

/// An address as a link's words.
fn shown(address: &str) -> String {
    let mut words = String::with_capacity(address.len());
    for c in address.chars() {
        if matches!(
            c,
            '\\' | '[' | ']' | '*' | '_' | '<' | '>' | '&' | '~' | '`' | '|'
        ) {
            words.push('\\');
        }
        words.push(c);
    }
    words
}

/// A link or picture that is open while its words are read.
struct Open {
    range: Range<usize>,
    kind: LinkType,
    address: String,
    label: String,
    is_picture: bool,
    alt: String,
    /// Where its words end, as far as they were read.
    words_end: usize,
}

fn find(body: &str) -> Vec<Found> {
    let mut events = Parser::new_ext(body, options()).into_offset_iter();
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    // By label: whether the address is a picture's, and what is told of it.
    let mut labelled: HashMap<String, (bool, String)> = HashMap::new();
    for (event, range) in events.by_ref() {
        match event {
            Event::Start(tag) => {
                if let Some(link) = opened(tag, &range) {
                    open.push(link);
                }
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let Some(link) = open.pop() else { continue };
                for around in &mut open {
                    around.words_end = around.words_end.max(range.end);
                    if link.is_picture {
                        around.alt.push_str(&link.alt);
                    }
                }
                match link.kind {
                    LinkType::Inline => found.extend(inline(body, link)),
                    LinkType::Autolink => found.push(Found {
                        range: link.range,
                        form: Form::Auto,
                        address: link.address,
                        is_picture: false,
                        alt: String::new(),
                    }),
                    LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut => {
                        labelled.insert(link.label, (link.is_picture, link.alt));
                    }
                    _ => {}
                }
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                found.extend(attributes(&body[range.clone()]).map(|attribute| {
                    let Range { start, end } = attribute.range;
                    Found {
                        range: range.start + start..range.start + end,
                        form: Form::Attribute,
                        ..attribute
                    }
                }));
                read_on(&mut open, &range, "");
            }
            Event::Text(text) | Event::Code(text) => read_on(&mut open, &range, &text),
            Event::SoftBreak | Event::HardBreak => read_on(&mut open, &range, " "),
            _ => read_on(&mut open, &range, ""),
        }
    }
    for (label, definition) in events.reference_definitions().iter() {
        if let Some((is_picture, alt)) = labelled.remove(label)
            && let Some((range, form)) = defined(body, &definition.span)
            && is_written(&body[range.clone()], &definition.dest)
        {
            found.push(Found {
                range,
                form,
                address: definition.dest.to_string(),
                is_picture,
                alt,
            });
        }
    }
    found
}

fn opened(tag: Tag<'_>, range: &Range<usize>) -> Option<Open> {
    let (kind, address, label, is_picture) = match tag {
        Tag::Link {
            link_type,
            dest_url,
            id,
            ..
        } => (link_type, dest_url, id, false),
        Tag::Image {
            link_type,
            dest_url,
            id,
            ..
        } => (link_type, dest_url, id, true),
        _ => return None,
    };
    Some(Open {
        words_end: range.start + if is_picture { 2 } else { 1 },
        range: range.clone(),
        kind,
        address: address.into_string(),
        label: label.into_string(),
        is_picture,
        alt: String::new(),
    })
}

fn read_on(open: &mut [Open], range: &Range<usize>, words: &str) {
    for link in open {
        link.words_end = link.words_end.max(range.end);
        link.alt.push_str(words);
    }
}

/// Where the address of `[words](address "title")` stands.
fn inline(body: &str, link: Open) -> Option<Found> {
    let rest = body.get(link.words_end..link.range.end)?;
    let start = link.words_end + rest.find("](")? + 2;
    let (range, form) = destination(body, start, link.range.end)?;
    is_written(&body[range.clone()], &link.address).then_some(Found {
        range,
        form,
        address: link.address,
        is_picture: link.is_picture,
        alt: link.alt,
    })
}

/// Where the address of `[label]: address "title"` stands.
fn defined(body: &str, span: &Range<usize>) -> Option<(Range<usize>, Form)> {
    let start = span.start + body.get(span.clone())?.find("]:")? + 2;
    destination(body, start, span.end)
}

/// The link destination that begins behind this place (CommonMark 0.31, 6.3).
fn destination(body: &str, from: usize, end: usize) -> Option<(Range<usize>, Form)> {
    let text = body.get(from..end)?;
    let start = from + (text.len() - text.trim_start().len());
    let text = &body[start..end];
    let mut escaped = false;
    if let Some(inside) = text.strip_prefix('<') {
        let close = inside.find(|c| {
            let closes = c == '>' && !escaped;
            escaped = c == '\\' && !escaped;
            closes
        })?;
        return Some((start + 1..start + 1 + close, Form::Angled));
    }
    let mut depth = 0usize;
    let stop = text.find(|c: char| {
        let is_plain = escaped;
        escaped = c == '\\' && !escaped;
        match c {
            _ if c.is_whitespace() => true,
            '(' if !is_plain => {
                depth += 1;
                false
            }
            ')' if !is_plain && depth == 0 => true,
            ')' if !is_plain => {
                depth -= 1;
                false
            }
            _ => false,
        }
    });
    Some((start..start + stop.unwrap_or(text.len()), Form::Bare))
}

/// Whether this is how an address is written: with escapes, or as it means.
fn is_written(raw: &str, address: &str) -> bool {
    if raw == address {
        return true;
    }
    let mut plain = String::with_capacity(raw.len());
    let mut rest = raw.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => {}
            _ => plain.push(c),
        }
    }
    plain.replace("&amp;", "&") == address
}

/// The addresses in the attributes `href` and `src` of a piece of HTML.
fn attributes(html: &str) -> impl Iterator<Item = Found> + '_ {
    address_attributes(html)
        .into_iter()
        .map(|(range, is_picture)| Found {
            address: html[range.clone()].replace("&amp;", "&"),
            range,
            form: Form::Attribute,
            is_picture,
            alt: String::new(),
        })
}

/// Where the values of the attributes `href` and `src` stand in a piece of HTML, and whether each is
/// a `src`. Values without quotation marks are passed over.
pub(super) fn address_attributes(html: &str) -> Vec<(Range<usize>, bool)> {
    let mut places = Vec::new();
    for (name, is_src) in [("href=", false), ("src=", true)] {
        for (at, _) in html.match_indices(name) {
            let before = html[..at].chars().next_back();
            let start = at + name.len();
            let quote = html[start..].chars().next();
            if let (Some(before), Some(quote @ ('"' | '\''))) = (before, quote)
                && before.is_whitespace()
                && let Some(length) = html[start + 1..].find(quote)
            {
                places.push((start + 1..start + 1 + length, is_src));
            }
        }
    }
    places.sort_by_key(|(range, _)| range.start);
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::markdown;

    /// Each address of a body as it is asked for, and the body with `new` for those on old.example.
    fn changed(body: &str, new: &str) -> (Vec<String>, String) {
        let mut asked = Vec::new();
        let text = readdress(body, |found| {
            asked.push(format!(
                "{}{} {}",
                if found.is_picture { "!" } else { "" },
                found.address,
                found.alt
            ));
            found
                .address
                .contains("old.example")
                .then(|| new.to_owned())
        });
        (asked, text.unwrap_or_else(|| body.to_owned()))
    }

    #[test]
    fn every_form_of_a_link_is_found_where_it_stands() {
        for (body, after) in [
            (
                "See [this *one*](https://old.example/a_(b)).",
                "See [this *one*](/new/).",
            ),
            ("[x](<https://old.example/a b> \"T\")", "[x](</new/> \"T\")"),
            (
                "[x](\n https://old.example/?a=1&amp;b=2 'T')",
                "[x](\n /new/ 'T')",
            ),
            ("[x](https://old.example/a\\_b)", "[x](/new/)"),
            (
                "<https://old.example/a_b>",
                "[https://old.example/a\\_b](/new/)",
            ),
            (
                "[x][1] [y][1]\n\n[1]: https://old.example/ \"T\"",
                "[x][1] [y][1]\n\n[1]: /new/ \"T\"",
            ),
            ("[x]\n\n[x]: <https://old.example/>", "[x]\n\n[x]: </new/>"),
            ("> - [x](https://old.example/)", "> - [x](/new/)"),
            (
                "| a |\n|---|\n| [x](https://old.example/) |",
                "| a |\n|---|\n| [x](/new/) |",
            ),
            (
                "[![a](https://old.example/s.jpg)](https://old.example/l.jpg)",
                "[![a](/new/)](/new/)",
            ),
            (
                "<a class=\"b\" href='https://old.example/'>x</a>",
                "<a class=\"b\" href='/new/'>x</a>",
            ),
            (
                "T<img src=\"https://old.example/a.jpg\">",
                "T<img src=\"/new/\">",
            ),
            (
                "[a](https://other.example/) [b](https://old.example/)",
                "[a](https://other.example/) [b](/new/)",
            ),
        ] {
            assert_eq!(changed(body, "/new/").1, after, "{body}");
        }
    }

    #[test]
    fn what_is_no_link_stays() {
        for body in [
            "`[x](https://old.example/)`",
            "    [x](https://old.example/)",
            "\\[x](https://old.example/)",
            "https://old.example/",
            "```\n<https://old.example/>\n```",
            "[1]: https://old.example/",
        ] {
            assert_eq!(changed(body, "/new/"), (Vec::new(), body.to_owned()));
        }
    }

    #[test]
    fn a_picture_says_what_it_shows_and_odd_addresses_are_bracketed() {
        let (asked, text) = changed("![A *reef*](https://old.example/a.jpg)", "/a (b)/");
        assert_eq!(asked, ["!https://old.example/a.jpg A reef"]);
        assert_eq!(text, "![A *reef*](</a (b)/>)");
    }

    proptest! {
        #[test]
        fn asking_changes_nothing_and_panics_nowhere(body in any::<String>()) {
            prop_assert_eq!(readdress(&body, |_| None), None);
        }

        #[test]
        fn every_address_that_is_asked_for_can_be_changed(
            parts in proptest::collection::vec(proptest::sample::select(vec![
                "[", "]", "(", ")", "<", ">", "![", "](", "https://a.example/b", " ", "\n", "\\", "*", "`",
                "[x]: ", "\"t\"", "> ", "- ", "<a href=\"/x\">", "_", "&amp;",
            ]), 0..24),
        ) {
            let body = parts.concat();
            let mut asked = 0;
            let text = readdress(&body, |_| { asked += 1; Some("/new/".to_owned()) });
            let text = text.unwrap_or(body);
            let left = markdown::addresses(&text).into_iter().filter(|address| address == "/new/").count();
            // HTML's addresses are none of Markdown's, and one definition may serve several links.
            prop_assert!(left + text.matches("href=\"/new/").count() >= asked, "{}", text);
        }
    }
}
