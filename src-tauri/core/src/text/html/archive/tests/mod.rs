//! Archives' HTML of the kinds that there are, in our own words.

mod deep;
mod round_trip;

use super::*;

fn convert(html: &str) -> String {
    to_markdown(html, None).markdown
}

/// The codes of the notes, and what they say.
fn notes(html: &str) -> Vec<String> {
    let notes = to_markdown(html, None).notes;
    notes
        .into_iter()
        .map(|note| format!("{}: {}", note.code, note.message))
        .collect()
}

#[test]
fn a_page_arrives_as_copy() {
    let html = r#"<h2>Rover <em>digs</em></h2>
        <p>The rover dug to <b>two  metres</b>, <a href="https://example.org/a?b=1&amp;c=2">the agency
        said</a>.<br>It <del>rests</del> sleeps.</p>
        <ul><li>One</li><li>Two<ol start="3"><li>Three</li></ol></li></ul>
        <blockquote><p>A quote.</p><p>Of two.</p></blockquote><hr>
        <p>H<sub>2</sub>O, <abbr title="European Space Agency">ESA</abbr>, <code>a `b`</code></p>"#;
    insta::assert_snapshot!(convert(html), @r#"
    ## Rover *digs*

    The rover dug to **two metres**, [the agency said](https://example.org/a?b=1&c=2).\
    It ~~rests~~ sleeps.

    - One
    - Two

      3. Three

    > A quote.
    >
    > Of two.

    ---

    H<sub>2</sub>O, <abbr title="European Space Agency">ESA</abbr>, `` a `b` ``
    "#);
    assert_eq!(notes(html), Vec::<String>::new());
}

#[test]
fn pictures_are_found_wherever_a_page_keeps_their_address() {
    let base = Url::parse("https://old.example/2014/rosetta/").unwrap();
    for (html, address) in [
        (
            r#"<img src="comet.jpg">"#,
            "https://old.example/2014/rosetta/comet.jpg",
        ),
        (
            r#"<img src="//cdn.example/comet.jpg">"#,
            "https://cdn.example/comet.jpg",
        ),
        (
            r#"<img src="data:image/gif;base64,R0" data-src="/comet.jpg">"#,
            "https://old.example/comet.jpg",
        ),
        (
            r#"<img src="/img/blank.gif" data-lazy-src="/comet.jpg">"#,
            "https://old.example/comet.jpg",
        ),
        (
            r#"<img srcset="/s.jpg 300w, /l.jpg 1200w, /m.jpg 600w">"#,
            "https://old.example/l.jpg",
        ),
        (
            r#"<picture><source srcset="/comet.webp"><img src="/comet.jpg"></picture>"#,
            "https://old.example/comet.jpg",
        ),
        (
            r#"<picture><source srcset="/comet.webp 2x"><img></picture>"#,
            "https://old.example/comet.webp",
        ),
        (
            r#"<noscript><img src="/comet.jpg"></noscript>"#,
            "https://old.example/comet.jpg",
        ),
        (
            r#"<img data-src="/comet.jpg"><noscript><img src="/other.jpg"></noscript>"#,
            "https://old.example/comet.jpg",
        ),
    ] {
        let converted = to_markdown(html, Some(&base));
        assert_eq!(converted.markdown, format!("![]({address})"), "{html}");
        assert_eq!(converted.notes, [], "{html}");
    }
    insta::assert_debug_snapshot!(notes(r#"<p>A<img src="data:image/png;base64,AA" alt="Mars"></p>"#), @r#"
    [
        "picture_dropped: A picture was left out: the bytes of “Mars” stand in the page itself, and no file holds them",
    ]
    "#);
}

#[test]
fn a_picture_keeps_its_link_its_title_and_its_caption() {
    let html = r#"<figure><a href="https://example.org/full"><img src="https://example.org/i.jpg"
        alt="The [comet]" title="67P &quot;up close&quot;"></a><figcaption>Seen by <em>Rosetta</em>.</figcaption></figure>
        <figure><figcaption>Above</figcaption><img src="/a.jpg"></figure>
        <figure><table><tr><th>A</th><th>B</th></tr></table><figcaption>Below</figcaption></figure>"#;
    insta::assert_snapshot!(convert(html), @r#"
    [![The \[comet\]](https://example.org/i.jpg "67P \"up close\"")](https://example.org/full)\
    Seen by *Rosetta*.

    Above

    ![](/a.jpg)

    | A | B |
    | --- | --- |

    Below
    "#);
}

#[test]
fn what_is_embedded_becomes_a_link() {
    let html = r#"<p>Watch:</p><iframe src="//www.youtube.com/embed/x1" title="Landing"></iframe>
        <video controls><source src="https://example.org/landing.mp4"><p>No player</p></video>
        <audio src="https://example.org/wind.mp3">No player</audio>
        <object data="https://example.org/a.swf"><embed src="https://example.org/b.swf"></object>
        <object><param name="movie" value="https://example.org/c.swf"></object>
        <video><a href="https://example.org/d.mp4">The film</a></video>"#;
    insta::assert_snapshot!(convert(html), @r#"
    Watch:

    <https://www.youtube.com/embed/x1>

    <https://example.org/landing.mp4>

    <https://example.org/wind.mp3>

    <https://example.org/a.swf>

    <https://example.org/c.swf>

    [The film](https://example.org/d.mp4)
    "#);
    insta::assert_debug_snapshot!(notes(html), @r#"
    [
        "embed_linked: What was embedded from youtube.com became a link",
        "embed_linked: What was embedded from example.org became a link (4 times)",
    ]
    "#);
}

#[test]
fn what_is_no_copy_is_left_out_by_name() {
    let html = r#"<style>p { color: red }</style><p>Mars<script>alert(1)</script></p>
        <form action="/subscribe"><label>Mail</label><input name="mail"><button>Go</button></form>
        <p hidden>Unseen</p><p style="display: none">Unseen</p><!-- Unseen -->
        <svg><text>Unseen</text></svg><script>alert(2)</script>
        <a href="javascript:void(0)">Words</a>"#;
    assert_eq!(convert(html), "Mars\n\nWords");
    insta::assert_debug_snapshot!(notes(html), @r#"
    [
        "element_dropped: A style sheet was left out: it is no copy",
        "element_dropped: A script was left out (2 times): it is no copy",
        "element_dropped: A form was left out: it is no copy",
        "element_dropped: A drawing (SVG) was left out: it is no copy",
        "link_dropped: The link to “javascript:void(0)” was dropped; its words stay",
    ]
    "#);
    let whole = "<form><p>A server wraps all it shows in a form.</p><input type=hidden></form>";
    assert_eq!(convert(whole), "A server wraps all it shows in a form.");
    assert_eq!(notes(whole), Vec::<String>::new());
}

#[test]
fn a_tweet_stays_what_it_says() {
    let html = r#"<blockquote class="twitter-tweet"><p lang="en">The drill is down.</p>&mdash; ESA (@esa)
        <a href="https://twitter.com/esa/status/1">12 November 2014</a></blockquote>
        <script async src="https://platform.twitter.com/widgets.js"></script>"#;
    insta::assert_snapshot!(convert(html), @r#"
    > The drill is down.
    >
    > — ESA (@esa) [12 November 2014](https://twitter.com/esa/status/1)
    "#);
}

#[test]
fn lists_keep_their_nesting_and_their_numbers() {
    let html = r#"<ol start="4"><li>Four<ul><li>a</li><li>b<p>c</p></li></ul></li><li></li><li>Six</li></ol>
        <ol><li>One</li></ol><ul><li>x</li><ul><li>y</li></ul></ul><ul><li><pre>code</pre></li><li><hr></li></ul>
        <li>alone</li><li>and another</li>"#;
    insta::assert_snapshot!(convert(html), @r#"
    4. Four
       - a

       - b

         c
    5.
    6. Six

    1) One

    - x
      - y

    * ```
      code
      ```

    * ___

    - alone
    - and another
    "#);
}

#[test]
fn a_list_within_a_tight_one_is_read_back_as_one() {
    let html = "<ul><li>1. <ul><li>2.</li></ul></li></ul>";
    assert_eq!(convert(html), "- 1\\.\n  - 2\\.");
    assert_eq!(notes(html), Vec::<String>::new());
}

#[test]
fn definitions_become_terms_in_bold() {
    let html = "<dl><dt>Perihelion</dt><dd>The point nearest to the Sun.</dd><dd><p>Not the aphelion.</p></dd></dl>";
    assert_eq!(
        convert(html),
        "**Perihelion**\n\nThe point nearest to the Sun.\n\nNot the aphelion."
    );
    assert!(notes(html)[0].starts_with("layout_simplified: "));
}

#[test]
fn tables_keep_their_cells_in_order() {
    let html = r#"<table><caption>Moons</caption><tbody><tr><td>Mars</td><td align="right">2 | small</td></tr>
        <tr><td rowspan="2">Saturn</td><td><p>Titan</p><p><code>a|b</code></p></td></tr>
        <tr><td>Rhea<br>Dione</td></tr><tr><td colspan="2">Earth</td></tr></tbody></table>"#;
    insta::assert_snapshot!(convert(html), @r#"
    Moons

    | Mars | 2 \| small |
    | --- | ---: |
    | Saturn | Titan<br>`a\|b` |
    | | Rhea<br>Dione |
    | Earth | |
    "#);
    let layout = "<table><tr><td><ul><li>One</li></ul></td><td>Two</td></tr></table>";
    assert_eq!(convert(layout), "- One\n\nTwo");
    assert!(notes(layout)[0].contains("lays out its text"));
}

#[test]
fn code_keeps_its_lines_its_spaces_and_its_language() {
    for (html, markdown) in [
        (
            "<pre>let a = 1;\n\n  *b*\n</pre>",
            "```\nlet a = 1;\n\n  *b*\n```",
        ),
        (
            "<pre><code class=\"language-rust\">a;\n</code></pre>",
            "```rust\na;\n```",
        ),
        (
            "<pre class=\"brush: php; title: x\">a;</pre>",
            "```php\na;\n```",
        ),
        ("<pre>one<br>two<span>!</span></pre>", "```\none\ntwo!\n```"),
        ("<pre>```\nfence\n```</pre>", "````\n```\nfence\n```\n````"),
        (
            "<p><code>a</code> <tt>b</tt><code>c</code></p>",
            "<code>a</code> <code>b</code><code>c</code>",
        ),
        (
            "<p><code><a href=\"/x\">fn</a> main</code></p>",
            "[`fn`](/x) `main`",
        ),
        (
            "<pre class=\"wp-block-verse\">Ice,\n  and <em>dust</em></pre>",
            "Ice,\\\nand *dust*",
        ),
    ] {
        assert_eq!(convert(html), markdown, "{html}");
    }
}

#[test]
fn marks_stand_close_to_words_or_become_elements() {
    for (html, markdown) in [
        ("<b> bold </b>text", "**bold** text"),
        ("un<b>believ</b>able", "un**believ**able"),
        ("a<b>“quoted”</b>b", "a<strong>“quoted”</strong>b"),
        ("<b><i>both</i></b>", "**_both_**"),
        ("<b>a</b><i>b</i> c", "**a**_b_ c"),
        ("<b><b>twice</b></b>", "**twice**"),
        ("<i></i><b> </b>none", "none"),
        ("<b><p>One</p><p>Two</p></b>", "**One**\n\n**Two**"),
        (
            "<span style=\"font-weight: 700\">a</span> <span style=\"font-style:italic\">b</span>",
            "**a** *b*",
        ),
        ("<b style=\"font-weight:normal\">plain</b>", "plain"),
        ("<b>a<br></b>b", "**a**\\\nb"),
        ("a<br><br>b", "a\n\nb"),
        ("<s>old</s><ins>new</ins>", "~~old~~<ins>new</ins>"),
    ] {
        assert_eq!(convert(html), markdown, "{html}");
    }
}

#[test]
fn what_would_be_markup_is_escaped_and_nothing_else() {
    for (html, markdown) in [
        ("<p>1. May</p>", "1\\. May"),
        (
            "<p>It ended.<br>- Not a list</p>",
            "It ended.\\\n\\- Not a list",
        ),
        ("<p># One <b>two</b></p>", "\\# One **two**"),
        (
            "<p>a_b_c, 2 * 3, *x*, [one of the few], AT&amp;T, &lt;p&gt;, 5 &lt; 6</p>",
            "a_b_c, 2 * 3, \\*x\\*, [one of the few], AT&T, \\<p>, 5 < 6",
        ),
        ("<p>wow!<a href=\"/x\">y</a></p>", "wow\\![y](/x)"),
        ("<h2>The C # language #</h2>", "## The C # language \\#"),
        ("<h3># </h3>", "### \\#"),
        ("<h3>- 1. ##</h3>", "### - 1. #\\#"),
        ("<p><a href=\"/a_(b\">[x]</a></p>", "[\\[x\\]](/a_\\(b)"),
        (
            "<p><a href=\"https://example.org/a\">https://example.org/a</a></p>",
            "<https://example.org/a>",
        ),
        (
            "<p>[<a href=\"https://www.bbc.com/1\">BBC</a>]</p>",
            "[[BBC](https://www.bbc.com/1)]",
        ),
        ("<p>10&nbsp;km&nbsp;away</p>", "10\u{a0}km away"),
        ("<p>&amp;copy; and &amp;amp;</p>", "\\&copy; and \\&amp;"),
    ] {
        assert_eq!(convert(html), markdown, "{html}");
    }
}

#[test]
fn footnotes_are_known_by_leading_back() {
    let wordpress = r##"<p>Ice<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup> and
        dust<sup class="fn"><a id="b2-link" href="#b2">2</a></sup>.</p><ol class="wp-block-footnotes"><li id="a1">Water.
        <a href="#a1-link">↩︎</a></li><li id="b2">Silicates. <a href="#b2-link">↩︎</a></li></ol>"##;
    assert_eq!(
        convert(wordpress),
        "Ice[^1] and dust[^2].\n\n[^1]: Water.\n\n[^2]: Silicates."
    );
    let ghost = r##"<p>Ice<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p><hr>
        <section class="footnotes"><ol><li id="fn1"><p>Water. <a href="#fnref1">↩</a></p></li></ol></section>"##;
    assert_eq!(convert(ghost), "Ice[^1]\n\n---\n\n[^1]: Water.");
}

#[test]
fn what_is_not_quite_a_footnote_stays_a_link_to_a_place() {
    let html =
        r##"<p>Ice<a href="#n">*</a></p><p id="n">* Water.</p><p><a href="#none">nowhere</a></p>"##;
    assert_eq!(
        convert(html),
        "Ice[\\*](#n)\n\n<a id=\"n\"></a>\\* Water.\n\n[nowhere](#none)"
    );
}

#[test]
fn a_whole_page_is_read_without_its_head() {
    let html = "<!DOCTYPE html><html><head><title>Unseen</title><meta charset=utf-8></head><body>\
                <header><h1>Seen</h1></header><main><p>Text</p></main></body></html>";
    assert_eq!(convert(html), "# Seen\n\nText");
}

#[test]
fn characters_of_another_encoding_are_the_ones_that_were_meant() {
    assert_eq!(convert("<p>\u{93}Ice\u{94}\u{ad}\u{200b}</p>"), "“Ice”");
}
