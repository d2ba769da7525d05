//! Clipboards of the kinds that editors have, in our own words.

use proptest::prelude::*;

use super::to_markdown;
use crate::text::markdown;

#[test]
fn a_web_page_arrives_as_copy() {
    let html = r#"<meta charset="utf-8"><style>p { color: red }</style>
        <script>alert(1)</script><h2 class="x">Rover <em>digs</em></h2>
        <p style="font-size:18px">The rover dug to <b>two metres</b>, <a href="https://example.org/a?b=1"
        onclick="x()">the agency said</a>.<br>It rests.</p><ul><li>One</li><li>Two</li></ul>
        <blockquote><p>A quote.</p></blockquote><p>H<sub>2</sub>O and 10<sup>3</sup></p>
        <a href="javascript:alert(1)">words</a> <a name="top">anchor</a>
        <img src="data:image/png;base64,AAAA" alt="x"><img src="https://example.org/i.png" alt="Mars">"#;
    insta::assert_snapshot!(to_markdown(html), @r#"
    ## Rover *digs*

    The rover dug to **two metres**, [the agency said](https://example.org/a?b=1).\
    It rests.

    - One
    - Two

    > A quote.

    H<sub>2</sub>O and 10<sup>3</sup>

    words anchor ![Mars](https://example.org/i.png)
    "#);
}

#[test]
fn what_word_copies_arrives_as_copy() {
    let html = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
        <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
        <style>p.MsoNormal { margin: 0 }</style></head><body lang=EN-GB><!--StartFragment-->
        <p class=MsoNormal><b><span style='font-family:"Times New Roman"'>Probe lands<o:p></o:p></span></b></p>
        <p class=MsoNormal>It touched down at&nbsp;10&nbsp;km from the rim<span style='mso-spacerun:yes'>&nbsp; </span>on
        Sunday.<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
        </span></span></span><![endif]>A drill<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
        style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>A scoop<o:p></o:p></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>"#;
    insta::assert_snapshot!(to_markdown(html), @r#"
    **Probe lands**

    It touched down at 10 km from the rim on Sunday.

    - A drill
       1. A scoop
    "#);
}

#[test]
fn what_google_docs_copies_arrives_as_copy() {
    let html = r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
        <p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;">Ice cores hold </span><span
        style="font-size:11pt;font-weight:700;font-style:normal;">800,000 years</span><span style="font-weight:400;font-style:italic;"> of air</span><span
        style="font-weight:400;">.</span></p><br /><ul><li dir="ltr" style="font-weight:400;"><p dir="ltr" role="presentation"><span
        style="font-weight:400;">First</span></p></li></ul></b><br class="Apple-interchange-newline">"#;
    insta::assert_snapshot!(to_markdown(html), @r#"
    Ice cores hold **800,000 years** *of air*.

    - First
    "#);
}

#[test]
fn a_table_needs_no_head_and_one_that_lays_out_a_page_is_none() {
    let data = "<table><caption>Moons</caption><tr><td>Mars</td><td>2 | small</td></tr><tr><td><p>Titan</p></td></tr></table>";
    insta::assert_snapshot!(to_markdown(data), @r#"
    Moons

    | Mars | 2 \| small |
    | --- | --- |
    | Titan | |
    "#);
    let headed = "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>";
    assert_eq!(to_markdown(headed), "| A | B |\n| --- | --- |\n| 1 | 2 |");
    let layout = "<table><tr><td><table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table></td></tr></table>";
    assert_eq!(to_markdown(layout), "One\n\nTwo\n\nThree");
}

#[test]
fn code_keeps_its_lines_with_or_without_its_element() {
    let bare = to_markdown("<pre>let a = 1;\n  *b*\n</pre>");
    assert_eq!(bare, "```\nlet a = 1;\n  *b*\n```");
    let inner = to_markdown("<pre><code class=\"language-rust\">let a;\n</code></pre>");
    assert_eq!(inner, "```rust\nlet a;\n```");
}

#[test]
fn what_looks_like_markup_stays_what_it_says() {
    let markdown =
        to_markdown("<p>2 * 3 * 4, a_b_c, # not a heading, 1 &lt; 2, &lt;script&gt;</p>");
    let html = markdown::to_html(&markdown, "");
    assert_eq!(
        markdown::to_text(&markdown),
        "2 * 3 * 4, a_b_c, # not a heading, 1 < 2, <script>"
    );
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn what_is_nested_without_end_is_taken_as_text() {
    for tag in ["<div>", "<b>", "<ul><li>", "<table><tr><td>"] {
        let html = format!("{}It landed.", tag.repeat(20_000));
        assert_eq!(to_markdown(&html), "It landed.", "{tag}");
    }
}

proptest! {
    #[test]
    fn nothing_copied_makes_it_fail_or_brings_a_script(
        any in any::<String>(),
        tags in r#"(<(/?)(p|b|i|pre|code|table|tr|td|ul|li|span style="mso-list:ignore"|a href="x"|script|br)>|a|\n| |`|\*){0,30}"#,
    ) {
        for html in [any, tags] {
            let markdown = to_markdown(&html);
            let has_mark = markdown.contains(|c| ('\u{1}'..='\u{4}').contains(&c));
            prop_assert!(!has_mark);
            prop_assert!(!markdown::to_html(&markdown, "").to_lowercase().contains("<script"));
        }
    }
}
