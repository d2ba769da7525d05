//! A channel as RSS 2.0, with what that has no element for in the names of others: authors as
//! Dublin Core's `creator` (RSS wants an e-mail address), the whole text as the content module's
//! `encoded`, links and the time of the latest change as Atom's.

use super::{Channel, Format, Item, Place, address};
use crate::{brief::Timestamp, export::escape::escape};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>
<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" \
xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
xmlns:dc=\"http://purl.org/dc/elements/1.1/\">
<channel>
";

/// Prints a channel.
pub fn print(place: &Place, channel: &Channel) -> String {
    let settings = place.site.settings;
    let mut xml = String::from(HEAD);
    let mut line = |line: String| {
        xml.push_str(&line);
        xml.push('\n');
    };
    line(format!("<title>{}</title>", escape(&channel.title)));
    line(format!(
        "<link>{}</link>",
        escape(&place.href(channel.list))
    ));
    let description = match channel.description.as_str() {
        "" => &channel.title,
        description => description,
    };
    line(format!(
        "<description>{}</description>",
        escape(description)
    ));
    line(format!("<language>{}</language>", settings.language));
    line(format!(
        "<atom:link rel=\"self\" type=\"{}\" href=\"{}\"/>",
        Format::Rss.mime(),
        escape(&place.href(&address(channel.list, Format::Rss)))
    ));
    if let Some(updated) = channel.updated() {
        line(format!("<lastBuildDate>{}</lastBuildDate>", date(updated)));
    }
    line("<generator>Briefdesk</generator>".to_owned());
    for item in channel.items {
        entry(&mut xml, place, item);
    }
    xml.push_str("</channel>\n</rss>\n");
    xml
}

fn entry(xml: &mut String, place: &Place, item: &Item) {
    let mut line = |line: String| {
        xml.push_str(&line);
        xml.push('\n');
    };
    line("<item>".to_owned());
    line(format!("<title>{}</title>", escape(&item.headline)));
    line(format!(
        "<link>{}</link>",
        escape(&place.href(&item.address))
    ));
    line(format!("<guid isPermaLink=\"false\">{}</guid>", item.id));
    line(format!("<pubDate>{}</pubDate>", date(item.published)));
    line(format!(
        "<atom:updated>{}</atom:updated>",
        place.site.moment(item.updated)
    ));
    for author in &item.authors {
        line(format!("<dc:creator>{}</dc:creator>", escape(&author.name)));
    }
    for tag in &item.tags {
        line(format!("<category>{}</category>", escape(&tag.name)));
    }
    for credit in &item.credits {
        if let Some(article) = &credit.url {
            line(format!(
                "<atom:link rel=\"via\" href=\"{}\" title=\"{}\"/>",
                escape(article),
                escape(&credit.source)
            ));
        }
    }
    if !item.standfirst.is_empty() {
        line(format!(
            "<description>{}</description>",
            escape(&escape(&item.standfirst))
        ));
    }
    line(format!(
        "<content:encoded>{}</content:encoded>",
        escape(item.text(&place.root))
    ));
    line("</item>".to_owned());
}

/// A time as RFC 822 writes it, with the four digits of a year that RSS allows.
fn date(at: Timestamp) -> String {
    at.in_zone(chrono_tz::Tz::UTC).to_rfc2822()
}
