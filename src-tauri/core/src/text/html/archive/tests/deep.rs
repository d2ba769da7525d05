//! Pages that no person wrote.

use std::time::{Duration, Instant};

use super::super::to_markdown;

/// Not in the hours that it takes where each element looks through all others; machines may be busy.
fn quickly(html: &str) -> super::super::Converted {
    let begun = Instant::now();
    let converted = to_markdown(html, None);
    let took = begun.elapsed();
    assert!(
        took < Duration::from_secs(60),
        "{took:?} for {} bytes",
        html.len()
    );
    converted
}

#[test]
fn elements_that_lie_too_deep_leave_their_text() {
    for (opening, closing, count) in [
        ("<div>", "</div>", 10_000),
        ("<b>", "", 100_000),
        ("<div>", "", 100_000),
        ("<blockquote>", "", 100_000),
        ("<ul><li>", "", 50_000),
        ("<table><tr><td>", "", 30_000),
        ("<font color=\"#123\">", "", 100_000),
    ] {
        let html = format!(
            "{}Mars &amp; Venus{}",
            opening.repeat(count),
            closing.repeat(count)
        );
        let converted = quickly(&html);
        assert!(
            converted.markdown.contains("Mars & Venus"),
            "{opening}: {}",
            converted.markdown
        );
        assert_eq!(converted.notes[0].code, "too_deep", "{opening}");
    }
}

#[test]
fn elements_just_deep_enough_are_read() {
    for (opening, closing, count) in [
        ("<div>", "</div>", 200),
        ("<blockquote>", "</blockquote>", 200),
        ("<ul><li>", "</ul>", 100),
        ("<table><tr><td>", "</table>", 50),
        ("<dl><dt>a<dd>", "</dl>", 100),
        ("<span style=\"font-weight:bold\">", "</span>", 200),
        ("<figure><noscript>", "</noscript></figure>", 90),
    ] {
        let html = format!("{}Mars{}", opening.repeat(count), closing.repeat(count));
        let converted = quickly(&html);
        assert!(converted.markdown.contains("Mars"), "{opening}");
        assert!(
            converted.notes.iter().all(|note| note.code != "too_deep"),
            "{opening}"
        );
        let printed = crate::text::markdown::to_html(&converted.markdown, "");
        assert!(printed.contains("Mars"), "{opening}");
    }
}

#[test]
fn elements_that_end_each_other_are_no_depth() {
    for opening in [
        "<p>",
        "<br>",
        "<li>",
        "<a name=x>",
        "<td>",
        "<dt>",
        "</div>",
        "<img>",
        "<!-- <div> -->",
    ] {
        let converted = quickly(&format!("{}Mars", opening.repeat(100_000)));
        assert!(converted.markdown.ends_with("Mars"), "{opening}");
        assert!(
            converted.notes.iter().all(|note| note.code != "too_deep"),
            "{opening}"
        );
    }
}

#[test]
fn a_long_text_takes_no_longer_for_each_of_its_words() {
    let paragraph = "<p>Ice <b>cores</b> hold <a href=\"https://example.org/\">800,000 years</a> of * air.</p>\n";
    let converted = quickly(&paragraph.repeat(10_000));
    assert_eq!(converted.markdown.matches("800,000").count(), 10_000);
    quickly(&format!("<p>{}</p>", "<i>a</i> <b>b</b>[*".repeat(20_000)));
    quickly(&format!(
        "<table>{}</table>",
        "<tr><td>a<td>b".repeat(20_000)
    ));
}
