//! What a body asks of whoever reads it as Markdown, for programs that read a dialect of it.

use pulldown_cmark::{Event, Parser, Tag};

use super::{is_safe, options};

/// What of Markdown a body uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Features {
    /// Whether it holds no raw HTML, and its links and pictures lead to the web, to mail, or within
    /// the archive: nothing in it has to be sanitised.
    pub is_safe: bool,
    /// Whether it holds paragraphs, headings, emphasis, links and pictures alone, which every
    /// dialect reads alike.
    pub is_simple: bool,
    /// Whether it has footnotes.
    pub has_footnotes: bool,
}

/// What of Markdown this body uses.
pub fn features(body: &str) -> Features {
    let mut features = Features {
        is_safe: true,
        is_simple: true,
        has_footnotes: false,
    };
    for event in Parser::new_ext(body, options()) {
        match &event {
            Event::Html(_) | Event::InlineHtml(_) => features.is_safe = false,
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                features.is_safe &= is_safe(dest_url);
            }
            Event::FootnoteReference(_) => features.has_footnotes = true,
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Emphasis | Tag::Strong)
            | Event::Text(_)
            | Event::SoftBreak
            | Event::End(_) => continue,
            _ => {}
        }
        let is_link = matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. }));
        features.is_simple &= is_link;
    }
    features
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(body: &str) -> (bool, bool, bool) {
        let features = features(body);
        (features.is_safe, features.is_simple, features.has_footnotes)
    }

    #[test]
    fn a_body_says_what_it_asks_for() {
        for (body, expected) in [
            ("# A\n\nOne *two* [three](/x/).", (true, true, false)),
            ("One\n\n- two", (true, false, false)),
            ("One[^1]\n\n[^1]: Two", (true, false, true)),
            ("One <b>two</b>", (false, false, false)),
            ("[x](java\tscript:x)", (true, true, false)),
            ("[x](javascript:x)", (false, true, false)),
        ] {
            assert_eq!(of(body), expected, "{body}");
        }
    }
}
