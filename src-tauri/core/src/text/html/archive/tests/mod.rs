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
