//! A brief's credits as HTML: the credit line, and what is known of each cited article.

use minijinja::{Value, context};

use super::site::{Site, maybe, source_address};
use crate::{
    brief::{Credit, Source},
    export::escape::{escape, escape_into},
};

/// The credit line, as the desk words it: `[BBC; Reuters]`, each credit a link to its article, or
/// to the source's page where the article's address is not known. Empty without credits.
pub fn credit_line(site: &Site, credits: &[Credit], to_root: &str) -> String {
    let wording = &site.settings.credit_wording;
    let mut line = String::new();
    for credit in credits {
        line.push_str(&escape(if line.is_empty() {
            wording.opening()
        } else {
            wording.separator()
        }));
        let words = escape(&words(site, credit));
        let page = site
            .source(credit.source)
            .map(|source| site.links.href(to_root, &source_address(source)));
        match (&credit.citation.url, page) {
            (Some(article), _) => {
                line.push_str("<a class=\"u-quotation-of\" href=\"");
                escape_into(&mut line, article.as_str());
                line.push_str(&format!("\">{words}</a>"));
            }
            (None, Some(page)) => {
                line.push_str(&format!("<a href=\"{page}\">{words}</a>"));
            }
            (None, None) => line.push_str(&words),
        }
    }
    if !line.is_empty() {
        escape_into(&mut line, wording.closing());
    }
    line
}

/// The credit line as plain text.
pub fn credit_text(site: &Site, credits: &[Credit]) -> String {
    let words: Vec<String> = credits.iter().map(|credit| words(site, credit)).collect();
    site.settings.credit_wording.line(&words)
}

/// The words of one credit.
pub fn words(site: &Site, credit: &Credit) -> String {
    let name = site
        .source(credit.source)
        .map(name)
        .unwrap_or("Unknown source");
    credit.citation.words(name)
}

/// The name a source is credited by.
pub fn name(source: &Source) -> &str {
    &source.profile.name
}

/// The credits as templates list them: the source and its page, and the article.
pub fn citations(site: &Site, credits: &[Credit]) -> Vec<Value> {
    let citation = |credit: &Credit| {
        let source = site.source(credit.source)?;
        let article = &credit.citation;
        Some(context! {
            source => name(source),
            address => source_address(source),
            url => maybe(article.url.as_ref().map(|url| url.as_str())),
            headline => maybe(article.headline.as_deref()),
            reporter => maybe(article.reporter.as_deref()),
            day => maybe(article.published_on.map(|day| site.dates.day(day))),
            date => maybe(article.published_on.map(|day| day.to_string())),
            archived => maybe(article.archive_url.as_ref().map(|url| url.as_str())),
        })
    };
    credits.iter().filter_map(citation).collect()
}
