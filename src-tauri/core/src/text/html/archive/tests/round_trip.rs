//! What a reader sees of the HTML is what a reader sees of its Markdown.

use proptest::prelude::*;
use scraper::{Html, Node};

use super::super::{to_markdown, tree};
use crate::text::markdown;

/// The visible words, spaces folded and blocks apart, and where the links lead.
fn seen(html: &str) -> (String, Vec<String>) {
    let page = tree(html).unwrap_or_else(|| Html::parse_document(""));
    let (mut words, mut links) = (String::new(), Vec::new());
    for edge in page.tree.root().traverse() {
        let (node, opens) = match edge {
            ego_tree::iter::Edge::Open(node) => (node, true),
            ego_tree::iter::Edge::Close(node) => (node, false),
        };
        match node.value() {
            Node::Text(text) if opens => words.push_str(text),
            Node::Element(element) => {
                let inline = [
                    "a", "b", "strong", "i", "em", "s", "del", "code", "sub", "sup", "u",
                ];
                if !inline.contains(&element.name()) {
                    words.push(' ');
                }
                let link = element.attr("href").filter(|_| opens);
                links.extend(link.map(|link| link.replace("%5B", "[").replace("%5D", "]")));
            }
            _ => {}
        }
    }
    (
        words.split_whitespace().collect::<Vec<_>>().join(" "),
        links,
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Words with all that Markdown could take for markup, also where a line begins.
fn words() -> impl Strategy<Value = String> {
    r"(1\. |12\) |- |\+ |# |> |=+|~~~|\|--\||\*|_|`|\[x\]\(y\)|\[\^1\]|&amp;|&lt;b&gt;|<|>|\\|!|\||a|b|Ü|“| |\*\*|__|~~|:|https://a\.b/c_d){1,8}"
        .prop_map(|text| escaped(&text))
}

fn inline() -> impl Strategy<Value = String> {
    words().prop_recursive(3, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|parts| parts.concat()),
            (
                prop::sample::select(vec!["b", "i", "em", "strong", "s", "sub", "u", "code"]),
                inner.clone()
            )
                .prop_map(|(tag, text)| format!("<{tag}>{text}</{tag}>")),
            (
                prop::sample::select(vec![
                    "https://a.b/(c)",
                    "https://a.b/c?d=1&amp;e=2",
                    "https://example.org/x_y_z",
                    "https://a.b/*c*"
                ]),
                words()
            )
                .prop_map(|(address, text)| format!("<a href=\"{address}\">a{text}</a>")),
            (inner.clone(), inner).prop_map(|(one, other)| format!("{one}<br>{other}")),
        ]
    })
}

fn block() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        inline().prop_map(|text| format!("<p>{text}</p>")),
        inline().prop_map(|text| format!("<h3>{text}</h3>")),
        words().prop_map(|text| format!("<pre>x{text}\n\n{text}</pre>")),
        inline(),
        Just("<hr>".to_owned()),
        prop::collection::vec(prop::collection::vec(inline(), 2..4), 1..4).prop_map(|rows| {
            let rows = rows.iter().map(|row| {
                let cells: String = row.iter().map(|cell| format!("<td>{cell}</td>")).collect();
                format!("<tr>{cells}</tr>")
            });
            format!("<table>{}</table>", rows.collect::<String>())
        }),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let several = prop::collection::vec(inner, 1..4);
        prop_oneof![
            several
                .clone()
                .prop_map(|blocks| format!("<blockquote>{}</blockquote>", blocks.concat())),
            several
                .clone()
                .prop_map(|items| format!("<ul><li>{}</li></ul>", items.join("</li><li>"))),
            several
                .clone()
                .prop_map(|items| format!("<ol start=7><li>{}</li></ol>", items.join("</li><li>"))),
            several.prop_map(|blocks| format!("<div>{}</div>", blocks.concat())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_html_of_these_elements_reads_the_same(blocks in prop::collection::vec(block(), 1..4)) {
        let html = blocks.concat();
        let converted = to_markdown(&html, None);
        let printed = markdown::to_html(&converted.markdown, "");
        prop_assert_eq!(seen(&printed), seen(&html), "{}\n{}\n{:?}", html, converted.markdown, converted.notes);
        prop_assert!(converted.notes.iter().all(|note| note.code != "copy_altered"));
    }

    #[test]
    fn no_html_makes_it_fail_or_brings_a_script(
        any in any::<String>(),
        tags in r#"(<(/?)(p|b|i|pre|code|table|tr|td|ul|ol|li|dl|dt|dd|figure|figcaption|sup|svg|a href="\#x"|li id="x"|img src="x"|iframe src="//x"|script|br|select|option|template|noscript)>|a|\n| |`|\*|&lt;|\|){0,40}"#,
    ) {
        for html in [any, tags] {
            let markdown = to_markdown(&html, None).markdown;
            prop_assert!(!markdown::to_html(&markdown, "").to_lowercase().contains("<script"));
        }
    }
}
