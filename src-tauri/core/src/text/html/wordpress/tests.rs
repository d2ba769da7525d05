//! What WordPress shows of what it keeps, in our own words.

use super::*;
use proptest::prelude::*;

fn html(content: &str) -> String {
    to_html(content).0.trim().to_owned()
}

fn notes(content: &str) -> Vec<String> {
    let notes = to_html(content).1.into_iter();
    notes
        .map(|note| format!("{}: {}", note.code, note.message))
        .collect()
}

#[test]
fn blank_lines_part_paragraphs_and_line_ends_break_lines() {
    for (content, shown) in [
        (
            "The probe\nlanded.\n\n<b>It</b> rests.\r\n \r\nIt sleeps.",
            "<p>The probe<br>\nlanded.</p>\n<p><b>It</b> rests.</p>\n<p>It sleeps.</p>",
        ),
        ("One<br />\ntwo", "<p>One<br />\ntwo</p>"),
        (
            "One\n<h2>Two</h2>\nthree",
            "<p>One</p>\n<h2>Two</h2><p>three</p>",
        ),
        (
            "<p>One\ntwo\n\nthree</p>",
            "<p>One<br>\ntwo</p>\n<p>three</p>",
        ),
        (
            "<ul>\n<li>One</li>\n<li>Two\n\nthree</li>\n</ul>",
            "<ul><li>One</li><li><p>Two</p>\n<p>three</p>\n</li></ul>",
        ),
        (
            "<blockquote>One\n\nTwo</blockquote>",
            "<blockquote><p>One</p>\n<p>Two</p>\n</blockquote>",
        ),
        ("<pre>a\n\nb</pre>\n\nc", "<pre>a\n\nb</pre><p>c</p>"),
        (
            "<a title=\"a\n\nb\" href=\"/\">c</a>",
            "<p><a title=\"a\n\nb\" href=\"/\">c</a></p>",
        ),
        ("1 < 2\n\n3 > 2", "<p>1 < 2</p>\n<p>3 > 2</p>"),
        ("  \n\n", ""),
    ] {
        assert_eq!(html(content), shown, "{content}");
    }
}

#[test]
fn blocks_lose_their_comments_and_keep_their_lines() {
    let content = "<!-- wp:paragraph {\"dropCap\":true} -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->\n\n\
                   <!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n\n<!-- wp:list --><ul><li>Three</li></ul><!-- /wp:list -->\n\n\
                   Between\n\nblocks\n\n<!-- wp:latest-posts {\"postsToShow\":3} /--><!-- wp:spacer /-->";
    assert_eq!(
        archive_of(content),
        "One two\n\n- Three\n\nBetween\n\nblocks"
    );
    assert_eq!(
        notes(content),
        ["block_dropped: The block “latest-posts” was left out: WordPress made its content"]
    );
    let social =
        "<!-- wp:social-link {\"url\":\"https://example.org/@desk\",\"service\":\"mastodon\"} /-->";
    assert_eq!(archive_of(social), "<https://example.org/@desk>");
}

fn archive_of(content: &str) -> String {
    super::super::archive::to_markdown(&to_html(content).0, None).markdown
}

#[test]
fn an_address_alone_on_its_line_is_embedded() {
    for content in [
        "Watch:\n\nhttps://www.youtube.com/watch?v=x1&t=2\n\nIt landed.",
        "Watch:\nhttps://www.youtube.com/watch?v=x1&t=2\nIt landed.",
        "Watch:\n\n[embed]https://www.youtube.com/watch?v=x1&t=2[/embed]\n\nIt landed.",
        "Watch:\n\n[youtube https://www.youtube.com/watch?v=x1&amp;t=2]\n\nIt landed.",
        "<p>Watch:</p><!-- wp:embed {\"url\":\"x\"} -->\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n\
         https://www.youtube.com/watch?v=x1&t=2\n</div></figure>\n<!-- /wp:embed --><p>It landed.</p>",
    ] {
        assert_eq!(
            archive_of(content),
            "Watch:\n\n[https://www.youtube.com/watch?v=x1&t=2](https://www.youtube.com/watch?v=x1&t=2)\n\nIt landed.",
            "{content}"
        );
    }
    assert_eq!(
        archive_of("See https://example.org/ there."),
        "See https://example.org/ there."
    );
    assert_eq!(
        archive_of("<pre>\nhttps://example.org/\n</pre>"),
        "```\nhttps://example.org/\n```"
    );
}

#[test]
fn known_shortcodes_become_what_they_show() {
    for (content, markdown) in [
        (
            "[caption id=\"a\" width=\"300\"]<a href=\"/full\"><img src=\"/i.jpg\" /></a> The <em>comet</em>[/caption]",
            "[![](/i.jpg)](/full)\\\nThe *comet*",
        ),
        (
            "[caption width=\"300\" caption=\"The comet\"]<img src=\"/i.jpg\">[/caption]",
            "![](/i.jpg)\\\nThe comet",
        ),
        (
            "[audio mp3=\"https://example.org/a.mp3\"][/audio]",
            "<https://example.org/a.mp3>",
        ),
        (
            "[video width=\"1\" mp4=\"https://example.org/a.mp4\"][/video]",
            "<https://example.org/a.mp4>",
        ),
        (
            "[youtube id=\"x1\"]",
            "<https://www.youtube.com/watch?v=x1>",
        ),
        ("[vimeo 123]", "<https://vimeo.com/123>"),
        (
            "[sourcecode language=\"css\"]\na < b\n\nc\n[/sourcecode]",
            "```css\na < b\n\nc\n```",
        ),
        ("[code]&lt;p&gt;[/code]", "```\n<p>\n```"),
        (
            "[quote author=\"ESA\"]It landed.[/quote]",
            "> It landed.\n>\n> *ESA*",
        ),
        ("[[gallery]] shows pictures", "[gallery] shows pictures"),
        ("<code>[gallery]</code>", "`[gallery]`"),
    ] {
        assert_eq!(archive_of(content), markdown, "{content}");
        assert_eq!(notes(content), Vec::<String>::new(), "{content}");
    }
}

#[test]
fn a_gallery_shows_the_pictures_that_are_found() {
    let find = |numbers: &[u64]| {
        let all = [3, 5].map(|number| GalleryPicture {
            address: format!("/{number}.jpg"),
            alt: "A “comet”".to_owned(),
            caption: "67P".to_owned(),
        });
        let asked = all.into_iter().zip([3, 5]);
        asked
            .filter(|(_, number)| numbers.is_empty() || numbers.contains(number))
            .map(|(picture, _)| picture)
            .collect()
    };
    let (html, notes) = to_html_with("Seen:\n\n[gallery ids=\"5, 3\"]", &find);
    let markdown = super::super::archive::to_markdown(&html, None).markdown;
    assert_eq!(
        markdown,
        "Seen:\n\n![A “comet”](/3.jpg)\\\n67P\n\n![A “comet”](/5.jpg)\\\n67P"
    );
    assert_eq!(notes, []);
    let (_, notes) = to_html_with("[gallery ids=\"3,4\"]", &find);
    assert_eq!(
        notes[0].message,
        "A gallery was left out, as its pictures (3,4) are not known"
    );
}

#[test]
fn what_is_not_known_stays_and_is_counted() {
    let content = "It landed.\n\n[contact-form-7 id=\"1\" title=\"Desk\"] and [box]words[/box] and [box]more[/box]";
    assert_eq!(
        html(content),
        "<p>It landed.</p>\n<p>[contact-form-7 id=\"1\" title=\"Desk\"] and [box]words[/box] and [box]more[/box]</p>"
    );
    assert_eq!(
        notes(content),
        [
            "shortcode_kept: The shortcode [contact-form-7] is not known; it stays in the text",
            "shortcode_kept: The shortcode [box] is not known; it stays in the text (2 times)",
        ]
    );
}

#[test]
fn words_in_brackets_are_no_shortcodes() {
    for text in [
        "It was [one of the few] to land, in control of the [border].",
        "[BBC]",
        "[[Bloomberg]",
        "[Source: NASA, agency]",
        "[video]",
        "[caption]",
        "[sic] [1] [ ] [] [",
        "[a=b",
    ] {
        assert_eq!(html(text), format!("<p>{text}</p>"));
        assert_eq!(notes(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn pages_become_one_and_that_is_said() {
    assert_eq!(
        html("One<!--nextpage-->Two\n\n<!--nextpage-->\n\nThree<!--more-->Four"),
        "<p>One</p>\n<p>Two</p>\n<p>Three</p>\n<p>Four</p>"
    );
    assert_eq!(
        notes("One<!--nextpage-->Two<!--nextpage-->Three"),
        ["page_break_removed: The text stood on 3 pages and is one now"]
    );
}

proptest! {
    #[test]
    fn no_content_makes_it_fail_and_no_word_is_lost(
        parts in prop::collection::vec(r#"word[a-z]{1,3}|\n|\n\n| |<p>|</p>|<br>|<b>|</b>|<ul>|<li>|</ul>|\[box a="1"\]|\[/box\]|\[|\]|<!--more-->|<!-- wp:x -->|<!-- /wp:x -->|<a href="/">|</a>|<"#, 0..30)
    ) {
        let content = parts.concat();
        let html = to_html(&content).0;
        for part in parts.iter().filter(|part| part.starts_with("word")) {
            prop_assert!(html.contains(part.as_str()), "{part} of {content:?} in {html:?}");
        }
        to_html(&content.replace(' ', "["));
    }

    #[test]
    fn no_text_makes_it_fail(text in any::<String>()) {
        to_html(&text);
    }
}

#[test]
fn brackets_and_tags_without_end_take_no_longer_each() {
    for piece in [
        "[caption a=\"1\"]",
        "[",
        "[[",
        "<a ",
        "<!-- wp:x -->",
        "[a\n",
        "<pre>",
        "<pre></x",
        "<a x=\"",
        "[box a=\"1\"]",
        "</p>\n\n",
        "<code>",
        "<!--",
    ] {
        let content = format!("{}>[/caption]", piece.repeat(50_000));
        let begun = std::time::Instant::now();
        to_html(&content);
        assert!(
            begun.elapsed().as_secs() < 60,
            "{piece} took {:?}",
            begun.elapsed()
        );
    }
}
