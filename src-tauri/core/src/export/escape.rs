//! Text made safe to stand in HTML and XML, both as content and within a quoted attribute.

/// The text with `&`, `<`, `>`, `"` and `'` escaped, and without the characters that neither
/// XML 1.0 (section 2.2) nor HTML allows: most controls, and noncharacters.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 16);
    escape_into(&mut safe, text);
    safe
}

/// The same, put behind what is there.
pub fn escape_into(safe: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' => safe.push(c),
            c if c.is_control()
                || matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}') => {}
            c => safe.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_of_a_text_is_read_as_markup() {
        assert_eq!(
            escape("<a b='\"&\u{0}\u{8}\u{ffff}'>\n"),
            "&lt;a b=&#39;&quot;&amp;&#39;&gt;\n"
        );
    }
}
