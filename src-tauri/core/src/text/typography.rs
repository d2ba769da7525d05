//! The characters of copy: what is kept and what is only an accident of some editor's program.
//!
//! Kept are quotation marks, dashes, ellipses, superscripts: everything a reader sees. Folded or
//! dropped is what nobody sees. Deliberately absent: any improvement; straight quotes stay straight.

use encoding_rs::WINDOWS_1252;

/// A line with every run of spaces (no-break and thin ones and tabs too) as one plain space, none
/// at either end, and without zero-width spaces, soft hyphens and control characters.
///
/// Joiners and direction marks stay: emoji and several scripts need them. A control character
/// between U+0080 and U+009F is a Windows-1252 byte that some program took for Unicode, and becomes
/// the character it was meant to be, as in browsers.
pub fn tidy_line(line: &str) -> String {
    let mut tidy = String::with_capacity(line.len());
    for c in line.chars() {
        let c = as_meant(c);
        match c {
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
            c if c.is_whitespace() => {
                if !tidy.is_empty() && !tidy.ends_with(' ') {
                    tidy.push(' ');
                }
            }
            c if c.is_control() => {}
            c => tidy.push(c),
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

/// The lines of a text, each tidy, whatever ends them. Their number is the text's number of lines.
pub fn tidy_lines(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}'])
        .map(tidy_line)
        .collect()
}

/// The character that was meant by one of the control characters between U+0080 and U+009F; any
/// other as it is.
pub(super) fn as_meant(c: char) -> char {
    if !matches!(c, '\u{80}'..='\u{9f}') {
        return c;
    }
    let byte = [u8::try_from(u32::from(c)).unwrap_or_default()];
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&byte);
    text.chars().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_reader_sees_is_kept() {
        for (line, tidy) in [
            ("  the\u{a0} report\tsaid  ", "the report said"),
            (
                "“It’s” – ‘so’ … 10\u{2009}km² — \"x\"",
                "“It’s” – ‘so’ … 10 km² — \"x\"",
            ),
            (
                "zero\u{200b}width, soft\u{ad}hyphen\u{feff}\u{7}",
                "zerowidth, softhyphen",
            ),
            ("\u{93}quoted\u{94}\u{85}", "“quoted”…"),
            ("👩\u{200d}🚀", "👩\u{200d}🚀"),
        ] {
            assert_eq!(tidy_line(line), tidy);
        }
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        assert_eq!(
            tidy_lines("a\r\nb\rc\n\nd\u{2028}e"),
            ["a", "b", "c", "", "d", "e"]
        );
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(text in any::<String>()) {
            let once = tidy_line(&text);
            prop_assert_eq!(tidy_line(&once), once);
        }
    }
}
