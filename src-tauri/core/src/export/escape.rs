//! Text made safe to stand in HTML and XML, both as content and within a quoted attribute.

use std::fmt::{self, Write};

/// The text with `&`, `<`, `>`, `"` and `'` escaped, and without the characters that neither
/// XML 1.0 (section 2.2) nor HTML allows: most controls, and noncharacters.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 16);
    escape_into(&mut safe, text);
    safe
}

/// The same, put behind what is there.
pub fn escape_into(safe: &mut String, text: &str) {
    // Writing to a string does not fail.
    let _ = write_escaped(safe, text);
}

/// The same, written somewhere.
///
/// # Errors
/// Where it can't be written.
pub fn write_escaped(out: &mut impl Write, text: &str) -> fmt::Result {
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        let instead = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            ' '..='\u{7e}' | '\t' | '\n' | '\r' => continue,
            '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}' => "",
            c if c.is_control() => "",
            _ => continue,
        };
        out.write_str(&text[plain..at])?;
        out.write_str(instead)?;
        plain = at + c.len_utf8();
    }
    out.write_str(&text[plain..])
}

#[cfg(test)]
mod tests {
    use super::escape;
    use proptest::prelude::*;

    #[test]
    fn nothing_of_a_text_is_read_as_markup() {
        assert_eq!(
            escape("<a b='\"&\u{0}\u{8}\u{ffff}'>\n"),
            "&lt;a b=&#39;&quot;&amp;&#39;&gt;\n"
        );
    }

    proptest! {
        #[test]
        fn what_a_reader_sees_is_the_text(text in any::<String>()) {
            let safe = escape(&text);
            prop_assert!(!safe.contains(['<', '>', '"', '\'']));
            let read = safe
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
            let allowed = |c: &char| {
                matches!(c, '\t' | '\n' | '\r')
                    || !c.is_control() && !matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
            };
            prop_assert_eq!(read, text.chars().filter(allowed).collect::<String>());
        }
    }
}
