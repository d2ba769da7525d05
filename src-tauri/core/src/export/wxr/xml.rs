//! Texts within the XML of a WXR file.

use crate::export::escape::escape;

/// A text as a CDATA section, as WordPress writes it, without the characters that XML has not.
pub(super) fn cdata(text: &str) -> String {
    let text = clean(text).replace("]]>", "]]]]><![CDATA[>");
    format!("<![CDATA[{text}]]>")
}

/// A text without the characters that XML 1.0 does not allow.
pub(super) fn clean(text: &str) -> String {
    let allowed = |c: &char| {
        !matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
            && (matches!(c, '\t' | '\n') || !c.is_control())
    };
    // XML reads every line end as one line feed.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(allowed).collect()
}

/// A line: an element that holds a text.
pub(super) fn line(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!("<{name}>{}</{name}>\n", escape(text)));
}

/// A line: an element that holds a text as CDATA.
pub(super) fn text_line(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!("<{name}>{}</{name}>\n", cdata(text)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_section_before_its_time() {
        assert_eq!(
            cdata("a]]>b\u{0}\u{ffff}\r\n"),
            "<![CDATA[a]]]]><![CDATA[>b\n]]>"
        );
    }
}
