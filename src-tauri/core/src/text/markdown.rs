//! Markdown to HTML and to plain text. One set of options for the whole program: CommonMark with
//! tables, footnotes and strikethrough.
//!
//! What comes out is safe to put on a page: links lead only to the web, to mail, or within the
//! archive, and where a body holds raw HTML the whole of it passes through ammonia. Deliberately
//! absent: typographic substitution. What the editor wrote is what is printed.

use std::{ops::Range, sync::LazyLock};

use ammonia::UrlRelative;
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::brief::Media;

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// The body as HTML. Its highest heading becomes an `h2` (the headline is the page's `h1`), and
/// addresses that begin with `media/` are put behind `to_root`, the way from the page to the top
/// of the bundle (`../../../`).
pub fn to_html(body: &str, to_root: &str) -> String {
    let mut raw = false;
    let mut events = Vec::new();
    let mut highest = HeadingLevel::H6;
    for event in Parser::new_ext(body, options()) {
        match &event {
            Event::Html(_) | Event::InlineHtml(_) => raw = true,
            Event::Start(Tag::Heading { level, .. }) => highest = highest.min(*level),
            _ => {}
        }
        events.push(event);
    }
    let events = events.into_iter().map(|event| match event {
        Event::Start(Tag::Heading {
            level,
            id,
            classes,
            attrs,
        }) => Event::Start(Tag::Heading {
            level: shifted(level, highest),
            id,
            classes,
            attrs,
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(shifted(level, highest))),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: safe(dest_url, to_root),
            title,
            id,
        }),
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Image {
            link_type,
            dest_url: safe(dest_url, to_root),
            title,
            id,
        }),
        Event::Html(html) => Event::Html(rooted(html, to_root)),
        Event::InlineHtml(html) => Event::InlineHtml(rooted(html, to_root)),
        other => other,
    });
    let mut page = String::with_capacity(body.len() * 5 / 4);
    html::push_html(&mut page, events);
    if raw {
        SANITISER.clean(&page).to_string()
    } else {
        page
    }
}

/// The body's visible text: blocks apart by a blank line, no markup, no raw HTML.
pub fn to_text(body: &str) -> String {
    let mut text = String::with_capacity(body.len());
    for event in Parser::new_ext(body, options()) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::Item
                | TagEnd::TableRow
                | TagEnd::TableHead,
            ) => {
                text.truncate(text.trim_end().len());
                text.push_str("\n\n");
            }
            Event::End(TagEnd::TableCell) => text.push('\t'),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// The addresses that the body's links and pictures lead to, in order, as written.
pub fn addresses(body: &str) -> Vec<String> {
    Parser::new_ext(body, options())
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                Some(dest_url.into_string())
            }
            _ => None,
        })
        .collect()
}

/// The body with other addresses, where `change` has one for an address of a link or picture as it
/// stands there, in Markdown or in raw HTML. All else stays as it was written.
pub fn with_addresses(body: &str, mut change: impl FnMut(&str) -> Option<String>) -> String {
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let parser = Parser::new_ext(body, options());
    let definitions = parser.reference_definitions().iter();
    let definitions: Vec<(Range<usize>, CowStr<'_>)> = definitions
        .map(|(_, definition)| (definition.span.clone(), definition.dest.clone()))
        .collect();
    let mut edit = |place: Option<Range<usize>>, address: &str, quoted: bool| {
        if let Some(place) = place
            && let Some(address) = change(address)
        {
            edits.push((place, written(&address, quoted)));
        }
    };
    for (span, address) in definitions {
        let start = body[span.clone()].find("]:").map(|at| span.start + at + 2);
        edit(start.map(|start| destination(body, start)), &address, false);
    }
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(
                Tag::Link {
                    link_type: LinkType::Inline,
                    dest_url,
                    ..
                }
                | Tag::Image {
                    link_type: LinkType::Inline,
                    dest_url,
                    ..
                },
            ) => {
                let start = body[range.clone()].rfind("](");
                let start = start.map(|at| range.start + at + 2);
                edit(
                    start.map(|start| destination(body, start)),
                    &dest_url,
                    false,
                );
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                for place in attributes(&body[range.clone()]) {
                    let place = place.start + range.start..place.end + range.start;
                    let address = body[place.clone()].replace("&amp;", "&");
                    edit(Some(place), &address, true);
                }
            }
            _ => {}
        }
    }
    edits.sort_by_key(|(place, _)| place.start);
    let (mut changed, mut done) = (String::with_capacity(body.len()), 0);
    for (place, address) in edits {
        if place.start >= done {
            changed.push_str(&body[done..place.start]);
            changed.push_str(&address);
            done = place.end;
        }
    }
    changed.push_str(&body[done..]);
    changed
}

/// The same for HTML that is no Markdown.
pub fn with_addresses_of_html(
    html: &str,
    mut change: impl FnMut(&str) -> Option<String>,
) -> String {
    let mut places = attributes(html);
    places.sort_by_key(|place| place.start);
    let (mut changed, mut done) = (String::with_capacity(html.len()), 0);
    for place in places {
        let address = html[place.clone()].replace("&amp;", "&");
        if place.start >= done
            && let Some(address) = change(&address)
        {
            changed.push_str(&html[done..place.start]);
            changed.push_str(&written(&address, true));
            done = place.end;
        }
    }
    changed.push_str(&html[done..]);
    changed
}

/// Where code stands in the body: blocks and spans.
pub fn code(body: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(body, options()).into_offset_iter();
    let code = events.filter_map(|(event, range)| {
        matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))).then_some(range)
    });
    code.collect()
}

/// The destination that a link has from here on, with the angle brackets that it may stand in.
fn destination(body: &str, from: usize) -> Range<usize> {
    let rest = body[from..].trim_start();
    let start = body.len() - rest.len();
    if rest.starts_with('<') {
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        return start..start + end;
    }
    let mut depth = 0_usize;
    let mut escaped = false;
    let end = rest.find(|c: char| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match c {
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' if depth == 0 => return true,
            ')' => depth -= 1,
            _ => return c.is_whitespace(),
        }
        false
    });
    start..start + end.unwrap_or(rest.len())
}

/// The values of `href` and `src` in raw HTML.
fn attributes(html: &str) -> Vec<Range<usize>> {
    let mut values = Vec::new();
    let lower = html.to_ascii_lowercase();
    for name in [" href=", " src=", " poster="] {
        for (at, _) in lower.match_indices(name) {
            let start = at + name.len();
            let quote = html[start..]
                .chars()
                .next()
                .filter(|c| matches!(c, '"' | '\''));
            let end = quote.and_then(|quote| html[start + 1..].find(quote));
            if let Some(end) = end {
                values.push(start + 1..start + 1 + end);
            }
        }
    }
    values
}

/// An address so that it can stand in a link, or within quotation marks.
fn written(address: &str, quoted: bool) -> String {
    if quoted {
        return address
            .replace('&', "&amp;")
            .replace('"', "%22")
            .replace('\'', "%27");
    }
    let mut written = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            ' ' | '(' | ')' | '<' | '>' | '\\' => {
                written.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c if c.is_control() => {}
            c => written.push(c),
        }
    }
    if written.is_empty() {
        "<>".to_owned()
    } else {
        written
    }
}

fn shifted(level: HeadingLevel, highest: HeadingLevel) -> HeadingLevel {
    let number = level as usize - highest as usize + 2;
    HeadingLevel::try_from(number.min(6)).unwrap_or(HeadingLevel::H6)
}

/// The schemes that an address in a body may have.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

fn safe<'a>(address: CowStr<'a>, to_root: &str) -> CowStr<'a> {
    if address.starts_with(Media::FOLDER) {
        return format!("{to_root}{address}").into();
    }
    // A browser passes over controls and spaces before it looks for a scheme.
    let bare: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    match bare.split_once(':') {
        Some((scheme, _)) if !scheme.contains(['/', '?', '#']) => {
            let known = SCHEMES
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known));
            if known { address } else { "".into() }
        }
        _ => address,
    }
}

/// Raw HTML whose attributes find media files from the page; the sanitiser sees it afterwards.
fn rooted<'a>(html: CowStr<'a>, to_root: &str) -> CowStr<'a> {
    if to_root.is_empty() || !html.contains(Media::FOLDER) {
        return html;
    }
    let folder = Media::FOLDER;
    html.replace(&format!("=\"{folder}"), &format!("=\"{to_root}{folder}"))
        .replace(&format!("='{folder}"), &format!("='{to_root}{folder}"))
        .into()
}

static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder
        .url_schemes(SCHEMES.into())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        // Footnotes and the language of code need these; without scripts they do no harm.
        .add_generic_attributes(["id", "class"]);

    builder
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_body_becomes_html() {
        let body = "# One\n\nA *b* – “c”.\n\n### Two\n\n![Reef](media/reef.jpg)";
        assert_eq!(
            to_html(body, "../../"),
            "<h2>One</h2>\n<p>A <em>b</em> – “c”.</p>\n<h4>Two</h4>\n<p><img src=\"../../media/reef.jpg\" alt=\"Reef\" /></p>\n"
        );
    }

    #[test]
    fn nothing_from_outside_is_run() {
        for body in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "[x](<java\tscript:alert(1)>)",
            "[x](&#106;avascript:alert(1))",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<svg onload=alert(1)>",
            "<iframe src=\"https://example.com\"></iframe>",
            "![x](data:text/html,alert(1))",
        ] {
            let html = to_html(body, "");
            for bad in [
                "script:", "<script", "onerror", "onload", "<iframe", "data:",
            ] {
                assert!(!html.to_lowercase().contains(bad), "{body} gave {html}");
            }
        }
    }

    #[test]
    fn addresses_are_changed_and_nothing_else_is() {
        let body = "One [two](/a \"Two\"), [![three](<b c.png>)](/a) and [four][4]; `[five](/a)`\n\n\
                    <a href=\"/a\">six</a> <https://example.com/a>\n\n[4]: /a 'Four'";
        let changed = with_addresses(body, |address| match address {
            "/a" => Some("https://example.com/(a b)".to_owned()),
            "b c.png" => Some("img/b c.png".to_owned()),
            _ => None,
        });
        assert_eq!(
            changed,
            "One [two](https://example.com/%28a%20b%29 \"Two\"), \
             [![three](img/b%20c.png)](https://example.com/%28a%20b%29) and [four][4]; `[five](/a)`\n\n\
             <a href=\"https://example.com/(a b)\">six</a> <https://example.com/a>\n\n\
             [4]: https://example.com/%28a%20b%29 'Four'"
        );
        assert_eq!(code("a `b` c").len(), 1);
    }

    proptest! {
        #[test]
        fn addresses_that_stay_change_no_body(parts in prop::collection::vec(prop::sample::select(vec![
            "[", "]", "(", ")", "<", ">", "!", "a", "\\", "\n", " ", "\"", "`", "[a]: ", "b", "<a href='", "é", "](", "```", "> ",
        ]), 0..24)) {
            let body = parts.concat();
            prop_assert_eq!(with_addresses(&body, |_| None), body.clone());
            let _ = with_addresses(&body, |_| Some("x y".to_owned()));
        }
    }

    #[test]
    fn harmless_raw_html_stays() {
        assert_eq!(to_html("CO<sub>2</sub>", ""), "<p>CO<sub>2</sub></p>\n");
        assert_eq!(
            to_html("<img src=\"media/reef.jpg\" alt=\"Reef\">", "../../"),
            "<img src=\"../../media/reef.jpg\" alt=\"Reef\">"
        );
    }

    #[test]
    fn the_text_is_what_a_reader_sees() {
        let body = "One *two*\nthree.\n\n- four\n- [five](https://example.com)\n\n<div>six</div>";
        assert_eq!(to_text(body), "One two\nthree.\n\nfour\n\nfive");
        assert_eq!(addresses(body), ["https://example.com"]);
    }
}
