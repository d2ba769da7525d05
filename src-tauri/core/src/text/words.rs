//! Counting words.

use unicode_segmentation::UnicodeSegmentation;

/// How many words a reader meets in this plain text, by Unicode's word boundaries (UAX #29).
pub fn count(text: &str) -> usize {
    // No word reaches across a space or the end of a line, and what stands between two is most often
    // one plain word, which needs no tables.
    text.split([' ', '\n']).map(count_between_spaces).sum()
}

fn count_between_spaces(text: &str) -> usize {
    match plain_runs(text) {
        Some(runs @ 0..=1) => runs,
        _ => text.unicode_words().count(),
    }
}

/// How many runs of ASCII's letters and digits there are; none where there are other letters.
fn plain_runs(text: &str) -> Option<usize> {
    let (mut runs, mut within) = (0, false);
    for byte in text.bytes() {
        if !byte.is_ascii() {
            return None;
        }
        let goes_on = byte.is_ascii_alphanumeric();
        runs += usize::from(goes_on && !within);
        within = goes_on;
    }
    Some(runs)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn punctuation_is_no_word() {
        assert_eq!(super::count("“It can’t be,” he said – twice."), 6);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn words_are_those_of_the_standard(
            text in "([ \n\t.,:;'’_“”()-]|[a1é]|word|3\\.5|e\u{301}|\u{301}|\u{93e}|\u{200d}|ℹ|日本|ア|👩|\u{2009}){0,24}"
        ) {
            prop_assert_eq!(super::count(&text), text.unicode_words().count(), "{:?}", text);
        }

        #[test]
        fn and_so_they_are_in_any_text(text in any::<String>()) {
            prop_assert_eq!(super::count(&text), text.unicode_words().count());
        }
    }
}
