//! Markdown to HTML and to plain text. One set of options for the whole program: CommonMark with
//! tables, footnotes and strikethrough.
//!
//! What comes out is safe to put on a page: links lead only to the web, to mail, or within the
//! archive, and where a body holds raw HTML the whole of it passes through ammonia. Deliberately
//! absent: typographic substitution. What the editor wrote is what is printed.

mod addresses;
mod features;

use std::{ops::Range, sync::LazyLock};

use ammonia::UrlRelative;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

pub use addresses::{Address, readdress};
pub use features::{Features, features};

use super::html::archive::depth;
use crate::brief::Media;

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// The body as HTML. Its highest heading becomes an `h2` (the headline is the page's `h1`), and
/// addresses that begin with `media/` are put behind `to_root`, the way from the page to the top
/// of the bundle (`../../../`). So are those that begin with a slash: they lead within the archive.
pub fn to_html(body: &str, to_root: &str) -> String {
    to_page(body, to_root, &|address| {
        format!("{to_root}{}", address.trim_start_matches('/'))
    })
}

/// As [`to_html`], for a page of a site: `href` gives the way from there to an address within the
/// archive, which starts with a slash and has neither query nor fragment.
pub fn to_page(body: &str, to_root: &str, href: &dyn Fn(&str) -> String) -> String {
    let way = Way { to_root, href };
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
            dest_url: safe(dest_url, &way),
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
            dest_url: safe(dest_url, &way),
            title,
            id,
        }),
        Event::Html(html) => Event::Html(rooted(html, &way)),
        Event::InlineHtml(html) => Event::InlineHtml(rooted(html, &way)),
        other => other,
    });
    let mut page = String::with_capacity(body.len() * 5 / 4);
    if !raw {
        html::push_html(&mut page, events);
        return page;
    }
    let events: Vec<Event<'_>> = events.collect();
    html::push_html(&mut page, events.iter().cloned());
    if !depth::is_too_deep(&page) {
        return SANITISER.clean(&page).to_string();
    }
    // Sanitising takes a time that grows with the square of the depth. Nobody's copy lies so deep:
    // its tags are printed as they were written.
    page.clear();
    let events = events.into_iter().map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        other => other,
    });
    html::push_html(&mut page, events);
    page
}

/// The body's visible text: blocks apart by a blank line, no markup, no raw HTML.
pub fn to_text(body: &str) -> String {
    read(body, |_| {})
}

/// The body's visible text, as [`to_text`] gives it, and its addresses, as [`addresses`] does.
pub fn to_text_and_addresses(body: &str) -> (String, Vec<String>) {
    let mut addresses = Vec::new();
    let text = read(body, |address| addresses.push(address.into_string()));
    (text, addresses)
}

/// Reads the body's visible text; `address` is called with what each link and picture leads to.
fn read<'b>(body: &'b str, mut address: impl FnMut(CowStr<'b>)) -> String {
    let mut text = String::with_capacity(body.len());
    for event in Parser::new_ext(body, options()) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                address(dest_url);
            }
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            // In an item of a tight list nothing else ends the line before these.
            Event::Start(
                Tag::List(_)
                | Tag::BlockQuote(_)
                | Tag::CodeBlock(_)
                | Tag::Heading { .. }
                | Tag::Table(_),
            ) if !text.is_empty() && !text.ends_with('\n') => text.push_str("\n\n"),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::InlineHtml(tag) if tag.starts_with("<br") => text.push('\n'),
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

/// The body's topmost blocks as they are written, in order, and whether each is a paragraph.
/// Definitions of links, which print nothing, are no block.
pub fn blocks(body: &str) -> Vec<(Range<usize>, bool)> {
    let mut blocks: Vec<(Range<usize>, bool)> = Vec::new();
    let mut end = 0;
    for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
        // What stands within a block comes after its start.
        let is_topmost = range.start >= end;
        if is_topmost && !matches!(event, Event::End(_)) {
            // The spaces that begin a line make it code, unless the block before took them.
            let line = body[..range.start].rfind('\n').map_or(0, |at| at + 1);
            let line = line.max(end);
            let is_first = body[line..range.start].trim().is_empty();
            let start = if is_first { line } else { range.start };
            end = range.end;
            blocks.push((start..end, matches!(event, Event::Start(Tag::Paragraph))));
        }
    }
    blocks
}

/// Where code stands in the body: blocks and spans.
pub fn code(body: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(body, options()).into_offset_iter();
    let code = events.filter_map(|(event, range)| {
        matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))).then_some(range)
    });
    code.collect()
}

fn shifted(level: HeadingLevel, highest: HeadingLevel) -> HeadingLevel {
    let number = level as usize - highest as usize + 2;
    HeadingLevel::try_from(number.min(6)).unwrap_or(HeadingLevel::H6)
}

/// The schemes that an address in a body may have.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How a page leads to what is within the archive.
struct Way<'w> {
    to_root: &'w str,
    href: &'w dyn Fn(&str) -> String,
}

impl Way<'_> {
    /// The way to a media file or to an address that starts with one slash; none to any other.
    fn within(&self, address: &str) -> Option<String> {
        if address.starts_with(Media::FOLDER) {
            return Some(format!("{}{address}", self.to_root));
        }
        // A browser takes a backslash for a slash: `/\\x` is another host, as `//x` is.
        let below = address.strip_prefix('/')?;
        if below.starts_with(['/', '\\']) {
            return None;
        }
        let end = address.find(['?', '#']).unwrap_or(address.len());
        let (path, rest) = address.split_at(end);
        let last = path.rsplit('/').next().unwrap_or_default();
        // A page's address written without the slash at its end.
        let slash = if last.is_empty() || last.contains('.') {
            ""
        } else {
            "/"
        };
        Some(format!("{}{rest}", (self.href)(&format!("{path}{slash}"))))
    }
}

fn safe<'a>(address: CowStr<'a>, way: &Way<'_>) -> CowStr<'a> {
    if let Some(within) = way.within(&address) {
        return within.into();
    }
    if is_safe(&address) {
        address
    } else {
        "".into()
    }
}

/// Whether an address has a scheme that a body's may have, or none.
fn is_safe(address: &str) -> bool {
    // A browser passes over controls and spaces before it looks for a scheme.
    let bare: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    match bare.split_once(':') {
        Some((scheme, _)) if !scheme.contains(['/', '?', '#']) => SCHEMES
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known)),
        _ => true,
    }
}

/// Raw HTML whose attributes find what is within the archive from the page; the sanitiser sees it
/// afterwards.
fn rooted<'a>(html: CowStr<'a>, way: &Way<'_>) -> CowStr<'a> {
    let mut text = String::with_capacity(html.len());
    let mut from = 0;
    for (range, _) in addresses::address_attributes(&html) {
        if let Some(within) = way.within(&html[range.clone()]) {
            text.push_str(&html[from..range.start]);
            text.push_str(&within);
            from = range.end;
        }
    }
    if from == 0 {
        return html;
    }
    text.push_str(&html[from..]);
    text.into()
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
    fn code_is_found_in_blocks_and_spans() {
        assert_eq!(code("a `b` c\n\n```\nd\n```"), [2..5, 9..18]);
    }

    #[test]
    fn raw_html_nested_without_end_is_shown_as_it_was_written() {
        let page = to_html(&format!("{}*Landed*", "<pre>".repeat(300)), "");
        assert!(page.starts_with("&lt;pre&gt;"), "{page}");
        let within = to_html(&format!("Gas{}*Landed*", "<b>".repeat(300)), "");
        assert!(
            within.ends_with("&lt;b&gt;<em>Landed</em></p>\n"),
            "{within}"
        );
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
    fn what_is_within_the_archive_is_found_from_the_page() {
        let page = |body: &str| {
            to_page(body, "../../", &|address| {
                format!("../../{}index.html", &address[1..])
            })
        };
        for (body, href) in [
            ("[x](/2019/04/reef/)", "../../2019/04/reef/index.html"),
            (
                "[x](/2019/04/reef/#more)",
                "../../2019/04/reef/index.html#more",
            ),
            (
                "[x](/2019/04/reef?a=1#more)",
                "../../2019/04/reef/index.html?a=1#more",
            ),
            ("<a href='/2019/'>x</a>", "../../2019/index.html"),
            ("[x](//other.example/)", "//other.example/"),
            ("[x](https://other.example/)", "https://other.example/"),
        ] {
            let html = page(body);
            assert!(
                html.contains(&format!("href=\"{href}\"")),
                "{body} gave {html}"
            );
        }
        assert!(to_html("[x](/2019/)", "../").contains("href=\"../2019/\""));
    }

    #[test]
    fn the_text_is_what_a_reader_sees() {
        let body = "One *two*\nthree.\n\n- four\n- [five](https://example.com)\n\n<div>six</div>";
        assert_eq!(to_text(body), "One two\nthree.\n\nfour\n\nfive");
        assert_eq!(addresses(body), ["https://example.com"]);
        let nested = "- one\n  - two<br>three\n- four\n  > five";
        assert_eq!(to_text(nested), "one\n\ntwo\nthree\n\nfour\n\nfive");
    }
}
