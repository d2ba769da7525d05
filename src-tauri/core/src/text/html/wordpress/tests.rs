//! What WordPress shows of what it keeps, in our own words.

use super::*;

fn html(content: &str) -> String {
    to_html(content).0.trim().to_owned()
}

#[test]
fn blank_lines_part_paragraphs_and_line_ends_break_lines() {
    assert_eq!(
        html("The probe\nlanded.\n\n<b>It</b> rests.\r\n \r\nIt sleeps."),
        "<p>The probe<br>\nlanded.</p>\n<p><b>It</b> rests.</p>\n<p>It sleeps.</p>"
    );
    assert_eq!(html("One<br />\ntwo"), "<p>One<br />\ntwo</p>");
}
