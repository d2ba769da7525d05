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

/// JSON in which nothing can be taken for markup: for the end of the script element that it stands
/// in, for a comment, or, by a browser that guesses what a file is, for a page. What HTML and XML do
/// not allow is an escape as well.
pub fn inert_json(json: &str) -> String {
    let unsafe_here = |c: char| {
        matches!(
            c,
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\u{fdd0}'..='\u{fdef}'
        )
    };
    let mut safe = String::with_capacity(json.len());
    let mut plain = 0;
    for (at, c) in json.char_indices().filter(|(_, c)| unsafe_here(*c)) {
        safe.push_str(&json[plain..at]);
        safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        plain = at + c.len_utf8();
    }
    safe.push_str(&json[plain..]);
    safe
}

#[cfg(test)]
mod tests {
    use super::{escape, inert_json};
    use proptest::prelude::*;

    #[test]
    fn nothing_of_a_text_is_read_as_markup() {
        assert_eq!(
            escape("<a b='\"&\u{0}\u{8}\u{ffff}'>\n"),
            "&lt;a b=&#39;&quot;&amp;&#39;&gt;\n"
        );
    }

    #[test]
    fn json_cannot_leave_its_script_element() {
        let json = inert_json(&serde_json::to_string("</script><!--&\u{2028}").unwrap());
        assert!(!json.contains(['<', '>', '&', '\u{2028}']), "{json}");
        assert_eq!(
            serde_json::from_str::<String>(&json).unwrap(),
            "</script><!--&\u{2028}"
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
