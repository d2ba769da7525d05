//! What counts as a word in the site's search, and when two words are one.
//!
//! As in the desk's own search, case and accents do not count. Chinese and Japanese are written
//! without spaces: there every character is a word. `search.js` does the same to what is typed.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// How many characters of a word count.
const LENGTH: usize = 40;

/// Hands over each word of a text, folded, in the order of the text.
pub fn each_word(text: &str, take: impl FnMut(&str)) {
    let mut words = Words {
        word: String::new(),
        length: 0,
        take,
    };
    for c in text.chars() {
        // Most of most texts, and folded without looking anything up.
        if c.is_ascii_alphanumeric() {
            words.go_on(c.to_ascii_lowercase());
            continue;
        }
        if c.is_ascii() {
            words.end();
            continue;
        }
        for lower in c.to_lowercase() {
            decompose_compatible(lower, |part| {
                if !is_combining_mark(part) {
                    // A letter that decomposed may be a capital again.
                    part.to_lowercase().for_each(|c| words.add(c));
                }
            });
        }
    }
    words.end();
}

/// The word that is being read.
struct Words<F> {
    word: String,
    length: usize,
    take: F,
}

impl<F: FnMut(&str)> Words<F> {
    fn add(&mut self, c: char) {
        if is_ideograph(c) {
            self.end();
            self.word.push(c);
            self.end();
        } else if c.is_alphanumeric() {
            self.go_on(if c == 'ς' { 'σ' } else { c });
        } else {
            self.end();
        }
    }

    fn go_on(&mut self, c: char) {
        self.length += 1;
        if self.length <= LENGTH {
            self.word.push(c);
        }
    }

    fn end(&mut self) {
        if !self.word.is_empty() {
            (self.take)(&self.word);
            self.word.clear();
        }
        self.length = 0;
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_word(text, |word| words.push(word.to_owned()));
        words
    }

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(
            words("Zürich’s “ÉTÉ”, 2019"),
            ["zurich", "s", "ete", "2019"]
        );
        assert_eq!(
            words("İstanbul ΟΔΟΣ ﬁ ℡ CO₂"),
            ["istanbul", "οδοσ", "fi", "tel", "co2"]
        );
        assert_eq!(words(" — … "), Vec::<String>::new());
    }

    #[test]
    fn where_no_spaces_are_written_every_character_is_a_word() {
        assert_eq!(words("BBC新华社 カ"), ["bbc", "新", "华", "社", "カ"]);
    }

    #[test]
    fn a_word_without_end_is_cut() {
        assert_eq!(words(&"a".repeat(90))[0].len(), 40);
    }

    proptest! {
        #[test]
        fn a_text_is_folded_by_the_character_as_it_is_whole(text in "\\PC{0,40}") {
            let whole: String = text
                .to_lowercase()
                .nfkd()
                .filter(|c| !is_combining_mark(*c))
                .collect();
            prop_assert_eq!(words(&text), words(&whole));
        }
    }
}
