//! A body as a generator is given it: Markdown where the generator reads it as we do, else HTML.
//!
//! HTML it is where the body holds HTML, which is sanitised then, or what this generator would take
//! for an instruction. Deliberately absent: which bodies those are; each flavour says.

use super::{Flavour, place::SitePlace};
use crate::{
    brief::Media,
    text::markdown::{self, Address},
};

/// A body for a generator.
pub(super) fn for_flavour(flavour: &dyn Flavour, place: &SitePlace<'_>, body: &str) -> String {
    let features = markdown::features(body);
    if features.is_safe && flavour.reads(body, features) {
        let moved = markdown::readdress(body, |address| moved(place, address));
        return moved.unwrap_or_else(|| body.to_owned());
    }
    let root = &place.root;
    let html = markdown::to_page(body, root, &|address| {
        format!("{root}{}", address.trim_start_matches('/'))
    });
    one_block(&html)
}

/// Where what stands within the archive is found on the site.
fn moved(place: &SitePlace<'_>, found: Address<'_>) -> Option<String> {
    let root = &place.root;
    let address = found.address;
    if address.starts_with(Media::FOLDER) {
        return Some(format!("{root}{address}"));
    }
    let within = address.strip_prefix('/')?;
    (root != "/" && !within.starts_with('/')).then(|| format!("{root}{within}"))
}

/// HTML as one block that no reader of Markdown looks into: without blank lines, and without what
/// templates are made of.
pub(super) fn one_block(html: &str) -> String {
    let mut html = html.trim_end().to_owned();
    for (mark, instead) in [("{{", "&#123;&#123;"), ("{%", "&#123;%"), ("{#", "&#123;#")] {
        html = html.replace(mark, instead);
    }
    // Within preformatted text a blank line is to be seen.
    while html.contains("\n\n") {
        html = html.replace("\n\n", "\n&#10;");
    }
    format!("<div class=\"text\">\n{html}\n</div>")
}

#[cfg(test)]
mod tests {
    use super::one_block;

    #[test]
    fn a_block_has_neither_blank_lines_nor_instructions() {
        assert_eq!(
            one_block("<pre>a\n\n\nb {{< x >}} {% y %}</pre>\n"),
            "<div class=\"text\">\n<pre>a\n&#10;\nb &#123;&#123;< x >}} &#123;% y %}</pre>\n</div>"
        );
    }
}
