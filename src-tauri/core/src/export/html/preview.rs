//! One brief's page by itself, to be looked at while it is written: the same template and style as
//! on the site, in one document, with links that lead nowhere and no data for search engines.

use super::{
    brief_page::{Shown, lead, page},
    site::{Site, Ways},
    theme::ThemeFiles,
};
use crate::{
    brief::{Brief, PublicationState},
    error::Result,
    export::{Archive, Entry, Facts},
    text::markdown,
};

/// The page of a brief as it is in the editor's hands. `media_root` is what stands before
/// `media/NAME` where the page is shown.
///
/// # Errors
/// Where the theme is broken.
pub fn print_preview(
    archive: &dyn Archive,
    theme: &ThemeFiles,
    brief: &Brief,
    media_root: &str,
) -> Result<String> {
    let site = Site::new(archive, &Ways::default(), theme)?;
    let contents = &brief.contents;
    let at = brief.standing.publication.at().unwrap_or(brief.updated_at);
    let entry = Entry {
        id: brief.id,
        publication: PublicationState::Published,
        at: Some(at),
        headline: contents.headline.clone(),
        slug: contents.slug.clone(),
        language: contents.language.clone(),
        address: None,
        byline: contents.byline.clone(),
        tags: contents.tags.clone(),
        sources: Vec::new(),
        facts: Facts::of(brief),
    };
    let shown = Shown {
        entry: &entry,
        address: "",
        at,
        newer: None,
        older: None,
        related: Vec::new(),
    };
    let corrected = brief.corrections.iter().map(|correction| correction.at);
    let modified = corrected.fold(at, Ord::max);
    let lead = lead(contents, &markdown::to_text(contents.body.as_str()));
    let page = page(
        &site,
        &shown,
        brief,
        None,
        &lead,
        modified,
        Some(media_root),
    )?;
    Ok(inert(&page))
}

/// The page with links that lead nowhere: a frame without scripts would follow them.
fn inert(page: &str) -> String {
    let mut inert = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find("<a ") {
        let (before, tag) = rest.split_at(start);
        inert.push_str(before);
        inert.push_str("<a");
        let end = tag_end(tag);
        if let Some(class) = tag[..end].split(" class=\"").nth(1)
            && let Some((class, _)) = class.split_once('"')
            && !class.is_empty()
        {
            inert.push_str(&format!(" class=\"{class}\""));
        }
        rest = &tag[end..];
    }
    inert.push_str(rest);
    inert
}

/// Where a tag ends: at the first `>` outside quotes.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (index, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return index,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn links_lead_nowhere() {
        let page = "<a class=\"x\" href=\"a>b\">c</a> <abbr>d</abbr> <a title='>' href=e>f</a>";
        assert_eq!(inert(page), "<a class=\"x\">c</a> <abbr>d</abbr> <a>f</a>");
    }
}
