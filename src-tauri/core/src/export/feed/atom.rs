//! A channel as Atom (RFC 4287).

use sha2::{Digest, Sha256};

use super::{Channel, Format, Item, Place, address};
use crate::export::escape::escape;

/// Prints a channel.
pub fn print(place: &Place, channel: &Channel) -> String {
    let settings = place.site.settings;
    // A feed of nothing has not changed since time began.
    let updated = channel.updated();
    let updated = updated.map_or("1970-01-01T00:00:00Z".to_owned(), |at| {
        place.site.moment(at)
    });
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.push_str(&format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        settings.language
    ));
    xml.push_str(&format!("<title>{}</title>\n", escape(&channel.title)));
    if !channel.description.is_empty() {
        xml.push_str(&format!(
            "<subtitle>{}</subtitle>\n",
            escape(&channel.description)
        ));
    }
    xml.push_str(&format!("<id>{}</id>\n", escape(&id(place, channel))));
    let own = address(channel.list, Format::Atom);
    for (rel, mime, address) in [
        ("self", Format::Atom.mime(), own.as_str()),
        ("alternate", "text/html", channel.list),
    ] {
        let href = place.href(address);
        xml.push_str(&format!(
            "<link rel=\"{rel}\" type=\"{mime}\" href=\"{}\"/>\n",
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
    for item in channel.items {
        entry(&mut xml, place, item);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, place: &Place, item: &Item) {
    let mut line = |line: String| {
        xml.push_str(&line);
        xml.push('\n');
    };
    line("<entry>".to_owned());
    line(format!("<title>{}</title>", escape(&item.headline)));
    line(format!("<id>{}</id>", item.id));
    line(format!(
        "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
        escape(&place.href(&item.address))
    ));
    for credit in &item.credits {
        if let Some(article) = &credit.url {
            line(format!(
                "<link rel=\"via\" href=\"{}\" title=\"{}\"/>",
                escape(article),
                escape(&credit.source)
            ));
        }
    }
    let moment = |at| place.site.moment(at);
    line(format!("<published>{}</published>", moment(item.published)));
    line(format!("<updated>{}</updated>", moment(item.updated)));
    for author in &item.authors {
        line(format!(
            "<author><name>{}</name><uri>{}</uri></author>",
            escape(&author.name),
            escape(&place.href(&author.address))
        ));
    }
    for tag in &item.tags {
        line(format!(
            "<category term=\"{}\" label=\"{}\"/>",
            tag.slug,
            escape(&tag.name)
        ));
    }
    if !item.standfirst.is_empty() {
        line(format!("<summary>{}</summary>", escape(&item.standfirst)));
    }
    line(format!(
        "<content type=\"html\" xml:lang=\"{}\">{}</content>",
        item.language,
        escape(item.text(&place.root))
    ));
    line("</entry>".to_owned());
}

/// The feed's id: the address of what it follows, or, while that is not known, a UUID made from the
/// archive's title and the list (RFC 9562, version 8), which is the same in every export.
fn id(place: &Place, channel: &Channel) -> String {
    place.site.links.absolute(channel.list).unwrap_or_else(|| {
        let list = channel.list.trim_matches('/');
        let name = format!("{}{list}", place.site.settings.title);
        let hash = Sha256::digest(name.as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        let uuid = uuid::Builder::from_custom_bytes(bytes).into_uuid();
        format!("urn:uuid:{uuid}")
    })
}
