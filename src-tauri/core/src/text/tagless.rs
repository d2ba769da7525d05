//! HTML to one line of plain text: for titles, names and excerpts, which are no bodies.
//!
//! Deliberately absent: any trace of the markup. What a reader would see of it is kept, and nothing
//! else; paragraphs and line breaks become spaces.

use std::{collections::HashSet, sync::LazyLock};

use ammonia::Builder;

use crate::brief::one_line;

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner.clean_content_tags(HashSet::from(["script", "style"]));
    cleaner
});

/// What a reader sees of this HTML, in one line.
pub fn to_line(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return one_line(html);
    }
    let clean = CLEANER.clean(&spaced(html)).to_string();
    // All that is left escaped by the parser when it prints text.
    let text = clean
        .replace("&nbsp;", "\u{a0}")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    one_line(&text)
}

/// A space before each tag that begins or ends a line, so that no two words grow together.
fn spaced(html: &str) -> String {
    const LINES: [&str; 7] = ["p", "br", "div", "li", "h", "blockquote", "t"];
    let mut spaced = String::with_capacity(html.len() + 16);
    for (number, part) in html.split('<').enumerate() {
        if number > 0 {
            let name = part.strip_prefix('/').unwrap_or(part);
            let ends_line = LINES.iter().any(|line| {
                name.get(..line.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(line))
            });
            spaced.push_str(if ends_line { " <" } else { "<" });
        }
        spaced.push_str(part);
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_reader_sees_is_kept() {
        for (html, line) in [
            ("Rosetta wakes", "Rosetta wakes"),
            (
                "Dust &amp; gas: what&#8217;s next",
                "Dust & gas: what’s next",
            ),
            ("The <em>Philae</em> lander", "The Philae lander"),
            (
                "<p>Water found.</p><p>Ice, too.</p>",
                "Water found. Ice, too.",
            ),
            ("One<br />two<script>three()</script>", "One two"),
            ("5 &lt; 6 &amp;amp; 7&nbsp;km", "5 < 6 &amp; 7 km"),
            ("<!-- wp:paragraph -->Text", "Text"),
            ("a < b", "a < b"),
        ] {
            assert_eq!(to_line(html), line, "{html}");
        }
    }

    proptest! {
        #[test]
        fn any_text_without_markup_stays(text in "[a-z “”é]{0,40}") {
            prop_assert_eq!(to_line(&text), one_line(&text));
        }

        #[test]
        fn no_text_makes_it_fail(text in "([<>&;/#]|<p>|&amp;|[a-zé ]){0,40}") {
            let line = to_line(&text);
            prop_assert!(!line.contains('\n'));
        }
    }
}
