//! Marks in a text that are for a site's looks alone: where a summary ends, kramdown's attribute
//! lists, a place for a table of contents.
//!
//! Deliberately absent: anything a reader saw. What stands in code stays.

use std::ops::Range;

use crate::text::markdown;

/// A text without such marks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Bare {
    pub(super) text: String,
    /// The marks that were dropped, but for where the summary ends.
    pub(super) dropped: Vec<String>,
    /// Whether it was marked where the summary ends.
    pub(super) had_summary_end: bool,
}

/// Drops the marks of a text.
pub(super) fn drop(text: &str, is_html: bool) -> Bare {
    let code = if is_html {
        Vec::new()
    } else {
        markdown::code(text)
    };
    let is_code = |at: usize| code.iter().any(|range| range.contains(&at));
    let mut cuts: Vec<Range<usize>> = Vec::new();
    let mut bare = Bare::default();
    for (start, _) in text.match_indices("<!--") {
        let Some(end) = text[start..].find("-->").map(|end| start + end + 3) else {
            break;
        };
        let inside = text[start + 4..end - 3].trim().to_lowercase();
        let ends_summary = inside == "more"
            || inside.starts_with("more ")
            || [
                "excerpt",
                "endexcerpt",
                "end_excerpt",
                "pelican_end_summary",
                "truncate",
            ]
            .contains(&inside.replace([' ', '-'], "_").as_str());
        if ends_summary && !is_code(start) {
            cuts.push(start..end);
            bare.had_summary_end = true;
        }
    }
    if !is_html {
        for cut in attribute_lists(text)
            .into_iter()
            .filter(|cut| !is_code(cut.start))
        {
            bare.dropped.push(text[cut.clone()].trim().to_owned());
            cuts.push(cut);
        }
    }
    cuts.sort_by_key(|cut| cut.start);
    let mut done = 0;
    for cut in cuts.into_iter().filter(|cut| !cut.is_empty()) {
        if cut.start >= done {
            bare.text.push_str(&text[done..cut.start]);
            done = cut.end;
            // A line that held nothing else goes with it.
            let alone = bare.text.is_empty() || bare.text.ends_with('\n');
            if alone && text[done..].starts_with('\n') {
                done += 1;
            }
        }
    }
    bare.text.push_str(&text[done..]);
    bare
}

/// Where attribute lists and places for a table of contents stand.
fn attribute_lists(text: &str) -> Vec<Range<usize>> {
    let mut cuts = Vec::new();
    let mut start = 0;
    let mut above: Option<Range<usize>> = None;
    for row in text.split_inclusive('\n') {
        let line = row.trim_end();
        let whole = start..start + line.len();
        let trimmed = line.trim();
        if trimmed.starts_with("{:") && trimmed.ends_with('}') {
            let is_contents = trimmed.contains(":toc");
            // “* TOC” stands above “{:toc}” for the list to take the place of.
            let list = above.take().filter(|above| {
                is_contents
                    && text[above.clone()]
                        .trim_start_matches(['*', '-', '1', '.', ' '])
                        .len()
                        <= 20
            });
            cuts.extend(list);
            cuts.push(whole.clone());
        } else if ["[TOC]", "[[TOC]]", "[[toc]]", "${toc}", "[toc]"].contains(&trimmed) {
            cuts.push(whole.clone());
        } else {
            cuts.extend(within(line, start));
        }
        above = Some(whole);
        start += row.len();
    }
    cuts
}

/// Attribute lists behind a link, a picture or a heading: `[a](b){:target="_blank"}`, `# A {#a}`.
fn within(line: &str, start: usize) -> Vec<Range<usize>> {
    let mut cuts = Vec::new();
    for (at, _) in line.match_indices('{') {
        let before = line[..at].trim_end();
        let Some(end) = line[at..].find('}').map(|end| at + end + 1) else {
            break;
        };
        let inside = &line[at + 1..end - 1];
        let is_kramdown = inside.starts_with(": ")
            || inside.starts_with(":.")
            || inside.starts_with(":#")
            || (inside.starts_with(':') && inside.contains('='));
        let is_attributes =
            inside.starts_with(['#', '.']) || inside.contains("=\"") || inside.contains('=');
        let of_heading = line.starts_with('#') && end == line.len();
        let of_link = line[..at].ends_with(')') && line[..at].contains("](");
        let simple = !inside.contains(['{', '<', '\\']) && !inside.starts_with('%');
        if simple && (is_kramdown || (is_attributes && (of_heading || of_link))) {
            let from = if of_heading { before.len() } else { at };
            cuts.push(start + from..start + end);
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_dropped_and_copy_is_not() {
        for (text, left, dropped) in [
            ("One.\n<!--more-->\nTwo.", "One.\nTwo.", 0),
            ("One.<!-- more read on --> Two.", "One. Two.", 0),
            ("<!-- PELICAN_END_SUMMARY -->", "", 0),
            ("<!-- moreover -->", "<!-- moreover -->", 0),
            ("Text.\n{: .lead}\n\nMore.", "Text.\n\nMore.", 1),
            ("* TOC\n{:toc}\n\nText.", "\nText.", 2),
            ("[a](b){:target=\"_blank\"} c", "[a](b) c", 1),
            ("![a](b){width=50%}", "![a](b)", 1),
            ("## Reef {#reef .wide}", "## Reef", 1),
            ("A {#set} of {: numbers", "A {#set} of {: numbers", 0),
            ("`{: .x}` and {a=b}", "`{: .x}` and {a=b}", 0),
            (
                "```\n{: .x}\n<!--more-->\n```",
                "```\n{: .x}\n<!--more-->\n```",
                0,
            ),
        ] {
            let bare = drop(text, false);
            assert_eq!(
                (bare.text.as_str(), bare.dropped.len()),
                (left, dropped),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(parts in prop::collection::vec(prop::sample::select(vec![
            "<!--", "-->", "more", "{:", "{", "}", "#", "\n", "toc", "é", "`", "* ", "](", ")", "=",
        ]), 0..24)) {
            let _ = drop(&parts.concat(), false);
            let _ = drop(&parts.concat(), true);
        }
    }
}
