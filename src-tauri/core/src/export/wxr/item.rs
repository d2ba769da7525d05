//! One brief, or one media file, as an item of a WXR file.

use super::xml::{cdata, clean, line, text_line};
use crate::{
    brief::{Brief, Contents, Media, Publication, Slug, Stage, Timestamp},
    error::{Error, Result},
    export::{
        escape::escape,
        markdown::sheet::{self, Names},
        records::{Records, modified, retraction, shown},
        xhtml::{Printing, to_xhtml},
    },
    text::{
        markdown,
        own_wxr::{AFTER_DATELINE, CREDITS, DATELINE, FIELD, Field, Given, NOTICE},
    },
};

/// What WordPress writes where there is no date.
const NEVER: &str = "0000-00-00 00:00:00";

/// Prints items.
pub(super) struct Items<'i> {
    pub(super) records: &'i Records<'i>,
    pub(super) names: &'i Names<'i>,
}

impl Items<'_> {
    /// A brief as the post of this number.
    pub(super) fn print(&self, number: usize, brief: &Brief) -> Result<String> {
        let records = self.records;
        let contents = shown(brief);
        let at = brief.standing.publication.at();
        let title = clean(&contents.headline);
        let content = self.content(brief, contents);
        let excerpt = clean(&contents.standfirst);
        let date_gmt = at.map_or_else(|| NEVER.to_owned(), in_gmt);
        let given = Given {
            title: &title,
            content: &content,
            excerpt: &excerpt,
            status: status(brief),
            name: contents.slug.as_str(),
            date_gmt: &date_gmt,
        };
        let field = self.field(brief, &given)?;
        let begun = at.unwrap_or(brief.created_at);
        let changed = modified(brief);

        let mut out = String::from("<item>\n");
        text_line(&mut out, "title", given.title);
        line(&mut out, "link", &self.address(brief, contents));
        line(
            &mut out,
            "pubDate",
            &begun.in_zone(chrono_tz::UTC).to_rfc2822(),
        );
        let authors = records.authors(contents);
        let first = authors.first().map_or("", |author| author.slug.as_str());
        text_line(&mut out, "dc:creator", first);
        out.push_str(&format!(
            "<guid isPermaLink=\"false\">urn:uuid:{}</guid>\n",
            brief.id
        ));
        out.push_str("<description></description>\n");
        text_line(&mut out, "content:encoded", given.content);
        text_line(&mut out, "excerpt:encoded", given.excerpt);
        line(&mut out, "wp:post_id", &number.to_string());
        text_line(&mut out, "wp:post_date", &records.local(begun));
        text_line(&mut out, "wp:post_date_gmt", given.date_gmt);
        text_line(&mut out, "wp:post_modified", &records.local(changed));
        text_line(&mut out, "wp:post_modified_gmt", &in_gmt(changed));
        text_line(&mut out, "wp:comment_status", "closed");
        text_line(&mut out, "wp:ping_status", "closed");
        text_line(&mut out, "wp:post_name", given.name);
        text_line(&mut out, "wp:status", given.status);
        line(&mut out, "wp:post_parent", "0");
        line(&mut out, "wp:menu_order", "0");
        text_line(&mut out, "wp:post_type", "post");
        text_line(&mut out, "wp:post_password", "");
        line(&mut out, "wp:is_sticky", "0");
        let mut term = |domain: &str, slug: &str, name: &str| {
            let name = cdata(name);
            out.push_str(&format!(
                "<category domain=\"{domain}\" nicename=\"{slug}\">{name}</category>\n"
            ));
        };
        for tag in records.tags(contents) {
            term("post_tag", tag.slug.as_str(), &tag.name);
        }
        // WordPress knows one author; the plugin Co-Authors Plus knows them all by these.
        for author in authors.iter().filter(|_| authors.len() > 1) {
            term("author", &format!("cap-{}", author.slug), &author.name);
        }
        for old in former_slugs(brief, &contents.slug) {
            custom_field(&mut out, "_wp_old_slug", old.as_str());
        }
        custom_field(&mut out, FIELD, &field);
        out.push_str("</item>\n");
        Ok(out)
    }

    /// The whole brief, for an import here.
    fn field(&self, brief: &Brief, given: &Given<'_>) -> Result<String> {
        let mut sheets = sheet::files(brief, self.names)?
            .into_iter()
            .map(|file| String::from_utf8(file.bytes).map_err(|error| broken(&error)));
        let field = Field {
            sha256: given.digest(),
            brief: sheets.next().transpose()?.unwrap_or_default(),
            changes: sheets.next().transpose()?,
        };
        field.to_json().map_err(|error| broken(&error))
    }

    /// Where readers know the brief; empty where they do not.
    fn address(&self, brief: &Brief, contents: &Contents) -> String {
        let settings = self.records.settings;
        let Some(at) = brief.standing.publication.at() else {
            return String::new();
        };
        let pattern = &settings.address_pattern;
        let path = pattern.address(at, settings.time_zone, &contents.slug);
        format!("{}{path}", self.records.base())
    }

    /// What readers see: the text, the notices and the credit line; of a retracted brief, why.
    fn content(&self, brief: &Brief, contents: &Contents) -> String {
        let mut html = match retraction(brief) {
            Some((at, reason)) => format!(
                "<p class=\"{NOTICE}\"><strong>This brief was retracted on {}.</strong></p>\n\n\
                 <p class=\"{NOTICE}\">{}</p>",
                escape(&self.records.day(at)),
                paragraph(reason)
            ),
            None => self.text(contents).trim().to_owned(),
        };
        for correction in &brief.corrections {
            html.push_str(&format!(
                "\n\n<p class=\"{NOTICE}\"><strong>{}:</strong> {}</p>",
                escape(&self.records.notice_heading(correction)),
                paragraph(&correction.text)
            ));
        }
        let credits = self.records.credit_html(contents);
        if !credits.is_empty() && retraction(brief).is_none() {
            let credits = credits.replace('[', "&#91;");
            html.push_str(&format!("\n\n<p class=\"{CREDITS}\">{credits}</p>"));
        }
        html.trim().to_owned()
    }

    fn text(&self, contents: &Contents) -> String {
        let base = self.records.base();
        let html = markdown::to_page(contents.body.as_str(), &format!("{base}/"), &|address| {
            format!("{base}{address}")
        });
        let keep = |address: &str| (!address.is_empty()).then(|| address.to_owned());
        let printing = Printing {
            prefix: "",
            link: &keep,
            picture: &keep,
            for_wordpress: true,
        };
        let text = to_xhtml(&html, &printing);
        if contents.dateline.is_empty() {
            return text;
        }
        let place = paragraph(&contents.dateline);
        let dateline = format!("<span class=\"{DATELINE}\">{place}</span>{AFTER_DATELINE}");
        match text.trim_start().strip_prefix("<p>") {
            Some(rest) => format!("<p>{dateline}{rest}"),
            None => format!("<p>{dateline}</p>\n\n{text}"),
        }
    }
}

/// Plain text as one line of a paragraph.
fn paragraph(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    escape(&words.join(" ")).replace('[', "&#91;")
}

/// The words that WordPress has for where a brief stands. A retracted one stays at its address,
/// with the reason in place of its text.
fn status(brief: &Brief) -> &'static str {
    match (&brief.standing.publication, brief.standing.stage) {
        (Publication::Published { .. } | Publication::Retracted { .. }, _) => "publish",
        (Publication::Scheduled { .. }, _) => "future",
        (Publication::Unpublished, Stage::Draft | Stage::Ready) => "draft",
        (Publication::Unpublished, Stage::Review) => "pending",
        (Publication::Unpublished, Stage::Spiked) => "trash",
    }
}

/// Slugs that the brief had before, from which WordPress leads to where it stands now.
fn former_slugs(brief: &Brief, slug: &Slug) -> Vec<Slug> {
    let mut slugs: Vec<Slug> = Vec::new();
    for address in &brief.redirects {
        let last = address.trim_end_matches('/').rsplit('/').next();
        let old = last.and_then(|last| last.parse::<Slug>().ok());
        slugs.extend(old.filter(|old| old != slug && !slugs.contains(old)));
    }
    slugs
}

fn custom_field(out: &mut String, name: &str, value: &str) {
    out.push_str("<wp:postmeta>\n");
    text_line(out, "wp:meta_key", name);
    text_line(out, "wp:meta_value", value);
    out.push_str("</wp:postmeta>\n");
}

/// A media file as the attachment of this number. WordPress fetches it from its address.
pub(super) fn attachment(records: &Records<'_>, number: usize, media: &Media) -> String {
    let address = format!("{}/{}{}", records.base(), Media::FOLDER, media.name);
    let mut out = String::from("<item>\n");
    text_line(&mut out, "title", &media.name);
    line(&mut out, "link", &address);
    out.push_str(&format!(
        "<guid isPermaLink=\"false\">urn:uuid:{}</guid>\n",
        media.id
    ));
    text_line(&mut out, "content:encoded", "");
    text_line(&mut out, "excerpt:encoded", &media.caption);
    line(&mut out, "wp:post_id", &number.to_string());
    text_line(&mut out, "wp:status", "inherit");
    line(&mut out, "wp:post_parent", "0");
    text_line(&mut out, "wp:post_type", "attachment");
    text_line(&mut out, "wp:attachment_url", &address);
    if !media.alt.is_empty() {
        custom_field(&mut out, "_wp_attachment_image_alt", &media.alt);
    }
    out.push_str("</item>\n");
    out
}

fn in_gmt(at: Timestamp) -> String {
    at.in_zone(chrono_tz::UTC)
        .format("%Y-%m-%d %H:%M:%S")
        .to_string()
}

fn broken(error: &dyn std::fmt::Display) -> Error {
    Error::Internal {
        doing: "exporting WXR".into(),
        detail: error.to_string(),
    }
}
