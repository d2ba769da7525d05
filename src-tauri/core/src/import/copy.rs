//! What an origin has as HTML or Markdown, as a brief's copy: a body, and the credits that stood in
//! it as data. One way for every format.
//!
//! Deliberately absent: where the copy stood, and what its links and pictures lead to. The desk
//! rewrites those when it knows everything that came in.

use url::Url;

use crate::{
    brief::{Body, Note},
    import::IncomingCredit,
    text::{
        credit_text,
        html::{archive, wordpress},
    },
};

/// A brief's copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copy {
    /// The text.
    pub body: Body,
    /// The credits that stood in it.
    pub credits: Vec<IncomingCredit>,
    /// What was repaired, translated or dropped.
    pub notes: Vec<Note>,
}

impl Copy {
    /// HTML as an archive keeps it. Relative addresses are taken from `base`, the page's own.
    pub fn from_html(source: &str, base: Option<&Url>) -> Self {
        let converted = archive::to_markdown(source, base);
        let mut copy = Self::from_markdown(&converted.markdown);
        copy.notes.splice(0..0, converted.notes);
        copy
    }

    /// A text as WordPress keeps it: `content:encoded`. Galleries whose pictures stand elsewhere are
    /// left out, with a note.
    pub fn from_wordpress(content: &str, base: Option<&Url>) -> Self {
        Self::from_wordpress_with(content, base, &|_| Vec::new())
    }

    /// The same with the pictures of galleries, which `gallery` finds.
    pub fn from_wordpress_with(
        content: &str,
        base: Option<&Url>,
        gallery: &wordpress::Gallery<'_>,
    ) -> Self {
        let (html, notes) = wordpress::to_html_with(content, gallery);
        let mut copy = Self::from_html(&html, base);
        copy.notes.splice(0..0, notes);
        copy
    }

    /// Markdown as somebody wrote it.
    pub fn from_markdown(markdown: &str) -> Self {
        let body = Body::from(markdown);
        let (body, taken) = credit_text::take_from_markdown(body.as_str());
        let credits = taken.credits.into_iter().map(|credit| IncomingCredit {
            source: credit.source,
            citation: credit.citation,
        });
        Self {
            body: Body::from(body),
            credits: credits.collect(),
            notes: taken.notes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credits(copy: &Copy) -> Vec<String> {
        let credits = copy.credits.iter().map(|credit| {
            let address = credit.citation.url.as_ref();
            let address = address.map_or("", |address| address.as_str());
            format!("{} {address}", credit.citation.words(&credit.source))
        });
        credits.map(|credit| credit.trim().to_owned()).collect()
    }

    #[test]
    fn credits_are_taken_off_what_html_says() {
        for (ending, credit) in [
            ("<p>[BBC]</p>", "BBC"),
            (
                "<p>[<a href=\"https://www.bbc.co.uk/news/1\">BBC</a>]</p>",
                "BBC https://www.bbc.co.uk/news/1",
            ),
            (
                "<p>[<a href=\"https://www.bbc.co.uk/news/1\">this article</a>]</p>",
                "BBC https://www.bbc.co.uk/news/1",
            ),
            (
                "<p>Source: <a href=\"https://www.esa.int/1\">ESA</a></p>",
                "ESA https://www.esa.int/1",
            ),
            (
                "<p><strong>Via</strong> <a href=\"https://www.theguardian.com/1\">The Guardian</a></p>",
                "via The Guardian https://www.theguardian.com/1",
            ),
            ("<p><em>(Reuters)</em></p>", "Reuters"),
            ("<p><small>[NPR]</small></p>", "NPR"),
            ("<div><span>[NPR]</span></div>", "NPR"),
        ] {
            let copy = Copy::from_html(&format!("<p>The probe landed.</p>{ending}"), None);
            assert_eq!(copy.body.as_str(), "The probe landed.", "{ending}");
            assert_eq!(credits(&copy), [credit], "{ending}");
            assert_eq!(copy.notes, [], "{ending}");
        }
    }

    #[test]
    fn a_wordpress_text_is_read_with_its_paragraphs_credit_and_losses() {
        let content = "The probe\nlanded. See <a href=\"/2014/\">all of it</a>.\n\n<script>x()</script>[box a=\"1\"]\n\n[[Bloomberg]";
        let base = Url::parse("https://old.example/2014/01/probe/").unwrap();
        let copy = Copy::from_wordpress(content, Some(&base));
        assert_eq!(
            copy.body.as_str(),
            "The probe\\\nlanded. See [all of it](https://old.example/2014/).\n\n[box a=\"1\"]"
        );
        assert_eq!(credits(&copy), ["Bloomberg"]);
        let codes: Vec<&str> = copy.notes.iter().map(|note| note.code.as_str()).collect();
        assert_eq!(
            codes,
            ["shortcode_kept", "element_dropped", "credit_repaired"]
        );
    }

    #[test]
    fn a_list_with_a_credit_in_it_is_left_alone() {
        let copy = Copy::from_html("<p>Landed:</p><ul><li>One</li><li>[BBC]</li></ul>", None);
        assert_eq!(copy.body.as_str(), "Landed:\n\n- One\n- [BBC]");
        assert_eq!(copy.credits, []);
    }
}
