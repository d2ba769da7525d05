//! The Atom feed (RFC 4287) of a site's newest briefs, each with its whole text and its credits.
//!
//! Deliberately absent: the time of the export. A feed was updated when what it holds last changed.

use sha2::{Digest, Sha256};

use super::{
    BundleFile,
    escape::escape,
    html::{
        brief_page::{self, Shown},
        credits,
        site::Site,
    },
};
use crate::brief::{Contents, Correction, Timestamp};

/// Where the feed stands.
pub const ADDRESS: &str = "/feed.xml";
/// How many briefs it holds.
pub const LENGTH: usize = 20;

/// One brief in the feed.
#[derive(Debug)]
pub struct Item {
    xml: String,
    updated: Timestamp,
}

impl Item {
    /// A published brief as it stands in the feed.
    pub fn new(
        site: &Site,
        shown: &Shown,
        contents: &Contents,
        corrections: &[Correction],
        updated: Timestamp,
    ) -> Self {
        let mut xml = String::from("<entry>\n");
        let mut line = |line: String| {
            xml.push_str(&line);
            xml.push('\n');
        };
        line(format!("<title>{}</title>", escape(&contents.headline)));
        line(format!("<id>urn:uuid:{}</id>", shown.entry.id));
        let page = site.links.absolute_or_relative(shown.address);
        line(format!(
            "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
            escape(&page)
        ));
        for credit in &contents.credits {
            if let Some(article) = &credit.citation.url {
                let source = site
                    .source(credit.source)
                    .map(credits::name)
                    .unwrap_or_default();
                line(format!(
                    "<link rel=\"via\" href=\"{}\" title=\"{}\"/>",
                    escape(article.as_str()),
                    escape(source)
                ));
            }
        }
        line(format!("<published>{}</published>", site.moment(shown.at)));
        line(format!("<updated>{}</updated>", site.moment(updated)));
        for author in site.authors(&contents.byline) {
            line(format!(
                "<author><name>{}</name></author>",
                escape(&author.name)
            ));
        }
        for tag in site.tags(&contents.tags) {
            line(format!(
                "<category term=\"{}\" label=\"{}\"/>",
                tag.slug,
                escape(&tag.name)
            ));
        }
        if !contents.standfirst.is_empty() {
            line(format!(
                "<summary>{}</summary>",
                escape(&contents.standfirst)
            ));
        }
        line(format!(
            "<content type=\"html\" xml:lang=\"{}\">{}</content>",
            site.language(contents.language.as_ref()),
            escape(&text(site, contents, corrections))
        ));
        line("</entry>".to_owned());
        Self { xml, updated }
    }
}

/// What a reader of the feed reads: the text, notices about it, and the credit line.
fn text(site: &Site, contents: &Contents, corrections: &[Correction]) -> String {
    let root = site.links.feed_root();
    let mut html = brief_page::body(site, contents, &root);
    for correction in corrections {
        html.push_str(&format!(
            "<p><strong>{}, {}:</strong> {}</p>\n",
            brief_page::heading(correction.kind),
            site.day(correction.at),
            escape(&correction.text)
        ));
    }
    let credits = credits::credit_line(site, &contents.credits, &root);
    if !credits.is_empty() {
        html.push_str(&format!("<p>{credits}</p>\n"));
    }
    html
}

/// The feed, of items from the newest on.
pub fn print(site: &Site, items: &[Item]) -> BundleFile {
    let settings = site.settings;
    // A feed of nothing has not changed since time began.
    let updated = items.iter().map(|item| item.updated).max();
    let updated = updated.map_or("1970-01-01T00:00:00Z".to_owned(), |at| site.moment(at));
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.push_str(&format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        settings.language
    ));
    xml.push_str(&format!("<title>{}</title>\n", escape(&settings.title)));
    if !settings.tagline.is_empty() {
        xml.push_str(&format!(
            "<subtitle>{}</subtitle>\n",
            escape(&settings.tagline)
        ));
    }
    xml.push_str(&format!("<id>{}</id>\n", escape(&id(site))));
    for (rel, kind, address) in [
        ("self", "application/atom+xml", ADDRESS),
        ("alternate", "text/html", "/"),
    ] {
        let href = site.links.absolute_or_relative(address);
        xml.push_str(&format!(
            "<link rel=\"{rel}\" type=\"{kind}\" href=\"{}\"/>\n",
            escape(&href)
        ));
    }
    xml.push_str(&format!("<updated>{updated}</updated>\n"));
    // For items without a byline: RFC 4287 wants an author for each.
    xml.push_str(&format!(
        "<author><name>{}</name></author>\n",
        escape(&settings.title)
    ));
    xml.push_str("<generator>Briefdesk</generator>\n");
    for item in items {
        xml.push_str(&item.xml);
    }
    xml.push_str("</feed>\n");
    BundleFile {
        path: ADDRESS.trim_start_matches('/').to_owned(),
        bytes: xml.into_bytes(),
    }
}

/// The feed's id: the address of the archive, or, while that is not known, a UUID made from its
/// title (RFC 9562, version 8), which is the same in every export.
fn id(site: &Site) -> String {
    site.links.absolute("/").unwrap_or_else(|| {
        let hash = Sha256::digest(site.settings.title.as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        let uuid = uuid::Builder::from_custom_bytes(bytes).into_uuid();
        format!("urn:uuid:{uuid}")
    })
}
