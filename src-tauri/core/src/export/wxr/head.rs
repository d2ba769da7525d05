//! What stands in a WXR file before its items: the site, who writes, and what things are filed
//! under. Deliberately absent: the time of export.

use super::xml::{line, text_line};
use crate::export::{Archive, records::Records};

/// What stands behind the last item.
pub(super) const END: &str = "</channel>\n</rss>\n";

/// Everything before the first item.
pub(super) fn print(archive: &dyn Archive, records: &Records<'_>) -> String {
    let settings = records.settings;
    let base = records.base();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!-- A WordPress eXtended RSS file made by Briefdesk. In WordPress: Tools, Import, WordPress. -->\n\
         <rss version=\"2.0\"\n\
         \txmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"\n\
         \txmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\n\
         \txmlns:wfw=\"http://wellformedweb.org/CommentAPI/\"\n\
         \txmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n\
         \txmlns:wp=\"http://wordpress.org/export/1.2/\">\n\
         <channel>\n",
    );
    line(&mut out, "title", &settings.title);
    line(&mut out, "link", base);
    line(&mut out, "description", &settings.tagline);
    line(&mut out, "language", settings.language.as_str());
    line(&mut out, "wp:wxr_version", "1.2");
    line(&mut out, "wp:base_site_url", base);
    line(&mut out, "wp:base_blog_url", base);
    for (place, author) in archive.authors().iter().enumerate() {
        out.push_str("<wp:author>\n");
        line(&mut out, "wp:author_id", &(place + 1).to_string());
        text_line(&mut out, "wp:author_login", author.slug.as_str());
        text_line(&mut out, "wp:author_email", "");
        text_line(&mut out, "wp:author_display_name", &author.name);
        text_line(&mut out, "wp:author_first_name", "");
        text_line(&mut out, "wp:author_last_name", "");
        out.push_str("</wp:author>\n");
    }
    for (place, tag) in archive.tags().iter().enumerate() {
        out.push_str("<wp:tag>\n");
        line(&mut out, "wp:term_id", &(place + 1).to_string());
        text_line(&mut out, "wp:tag_slug", tag.slug.as_str());
        text_line(&mut out, "wp:tag_name", &tag.name);
        out.push_str("</wp:tag>\n");
    }
    line(&mut out, "generator", "Briefdesk");
    out
}
