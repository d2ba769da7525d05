//! Copied HTML to Markdown.

/// Copied HTML as clean Markdown.
pub fn to_markdown(html: &str) -> String {
    htmd::convert(html).unwrap_or_default()
}
