//! Counting words.

use unicode_segmentation::UnicodeSegmentation;

/// How many words a reader meets in this plain text, by Unicode's word boundaries (UAX #29).
pub fn count(text: &str) -> usize {
    text.unicode_words().count()
}

#[cfg(test)]
mod tests {
    #[test]
    fn punctuation_is_no_word() {
        assert_eq!(super::count("“It can’t be,” he said – twice."), 6);
    }
}
