//! A month of a book, and one brief in it, as XHTML.

use chrono::Datelike;
use chrono_tz::Tz;

use super::Book;
use crate::{
    brief::{Brief, Contents, Media, Timestamp},
    export::{
        escape::escape,
        records::shown,
        xhtml::{Printing, to_xhtml},
    },
    text::markdown,
};

/// What the book is bound as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An EPUB, a file a chapter. Nothing in it may come from elsewhere.
    Epub,
    /// One page.
    Page,
}

impl Kind {
    /// How a chapter leads to a place in another.
    pub(super) fn place(self, chapter: &str, anchor: &str) -> String {
        match self {
            Self::Epub => format!("{chapter}.xhtml#{anchor}"),
            Self::Page => format!("#{anchor}"),
        }
    }
}

/// The pictures that every reading device shows (EPUB 3.3, core media types).
const CORE_PICTURES: [&str; 5] = [
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/svg+xml",
    "image/webp",
];

/// A month.
pub(super) struct Chapter {
    /// Its name in files: `2019-04`.
    pub(super) name: String,
    /// Its name in print: `April 2019`.
    pub(super) title: String,
    /// Its briefs, printed.
    pub(super) text: String,
    /// Their anchors and headlines.
    pub(super) briefs: Vec<(String, String)>,
}

impl Chapter {
    pub(super) fn titled(name: String, title: String) -> Self {
        Self {
            name,
            title,
            text: String::new(),
            briefs: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, contents: &Contents, section: &str) {
        let headline = contents.headline.clone();
        self.briefs.push((anchor(contents.slug.as_str()), headline));
        self.text.push_str(section);
    }
}

/// The name of the chapter that a moment is in.
pub(super) fn name(at: Timestamp, zone: Tz) -> String {
    let day = at.in_zone(zone);
    format!("{:04}-{:02}", day.year(), day.month())
}

/// Where in its chapter a brief stands. A slug has no full stop, so that no id within a text is
/// the same.
pub(super) fn anchor(slug: &str) -> String {
    format!("brief.{slug}")
}

/// A brief.
pub(super) fn section(book: &Book<'_>, brief: &Brief) -> String {
    let records = &book.records;
    let contents = shown(brief);
    let at = brief.standing.publication.at().unwrap_or(brief.created_at);
    let language = contents.language.as_ref().map_or_else(String::new, |it| {
        format!(" lang=\"{it}\" xml:lang=\"{it}\"")
    });
    let mut out = format!(
        "<article class=\"brief\" id=\"{}\"{language}>\n<h2>{}</h2>\n",
        anchor(contents.slug.as_str()),
        escape(&contents.headline)
    );
    if !contents.standfirst.is_empty() {
        let standfirst = escape(&contents.standfirst);
        out.push_str(&format!("<p class=\"standfirst\">{standfirst}</p>\n"));
    }
    let byline = records.byline(contents).join(", ");
    let by = if byline.is_empty() { "" } else { " by " };
    out.push_str(&format!(
        "<p class=\"byline\"><time datetime=\"{}\">{}</time>{by}{}</p>\n",
        records.moment(at),
        escape(&records.day(at)),
        escape(&byline)
    ));
    out.push_str(&format!(
        "<div class=\"text\">\n{}</div>\n",
        text(book, contents)
    ));
    for correction in &brief.corrections {
        out.push_str(&format!(
            "<p class=\"notice\"><strong>{}:</strong> {}</p>\n",
            escape(&records.notice_heading(correction)),
            escape(&correction.text)
        ));
    }
    let credits = records.credit_html(contents);
    if !credits.is_empty() {
        out.push_str(&format!("<p class=\"credit-line\">{credits}</p>\n"));
    }
    out.push_str("</article>\n");
    out
}

fn text(book: &Book<'_>, contents: &Contents) -> String {
    let html = markdown::to_page(contents.body.as_str(), "", &str::to_owned);
    let printing = Printing {
        prefix: &format!("in.{}.", contents.slug),
        link: &|address| lead(book, address),
        picture: &|address| picture(book, address),
        for_wordpress: false,
    };
    let text = to_xhtml(&html, &printing);
    if contents.dateline.is_empty() {
        return text;
    }
    let place = format!(
        "<span class=\"dateline\">{}</span> — ",
        escape(&contents.dateline)
    );
    match text.strip_prefix("<p>") {
        Some(rest) => format!("<p>{place}{rest}"),
        None => format!("<p>{place}</p>\n{text}"),
    }
}

/// Where a link leads: to another brief of the book, to the archive, or to the web.
fn lead(book: &Book<'_>, address: &str) -> Option<String> {
    if address.starts_with('/') && !address.starts_with("//") {
        let path = address.split(['#', '?']).next().unwrap_or(address);
        let here = book.places.get(path).cloned();
        let base = book.records.base();
        let there = format!("{base}{address}");
        return here.or_else(|| {
            (!base.is_empty())
                .then_some(there)
                .and_then(|it| on_the_web(&it))
        });
    }
    if address.starts_with(Media::FOLDER) {
        return (book.kind == Kind::Page).then(|| address.to_owned());
    }
    on_the_web(address)
}

/// An address as every reader takes it; none of what is no address by itself.
fn on_the_web(address: &str) -> Option<String> {
    url::Url::parse(address).ok().map(String::from)
}

fn picture(book: &Book<'_>, address: &str) -> Option<String> {
    let kept = address.strip_prefix(Media::FOLDER);
    let kept = kept.and_then(|name| book.media_named(name));
    match (book.kind, kept) {
        (Kind::Page, Some(_)) => Some(address.to_owned()),
        (Kind::Page, None) => on_the_web(address),
        (Kind::Epub, Some(media)) => CORE_PICTURES
            .contains(&media.mime.as_str())
            .then(|| format!("../{address}")),
        (Kind::Epub, None) => None,
    }
}

/// Whether a media file is a picture that an EPUB can show.
pub(super) fn is_core_picture(media: &Media) -> bool {
    CORE_PICTURES.contains(&media.mime.as_str())
}
