//! What counts as a word in the site's search, and when two words are one.
//!
//! As in the desk's own search, case and accents do not count. Chinese and Japanese are written
//! without spaces: there every character is a word. `search.js` does the same to what is typed.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How many characters of a word count.
const LENGTH: usize = 40;

/// Hands over each word of a text, folded, in the order of the text.
pub fn each_word(text: &str, mut take: impl FnMut(&str)) {
    let lower = text.to_lowercase();
    let folded = lower
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        // A letter that decomposed may be a capital again.
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ς' { 'σ' } else { c });
    let mut word = String::new();
    let mut length = 0;
    let mut end = |word: &mut String, length: &mut usize| {
        if !word.is_empty() {
            take(word);
            word.clear();
        }
        *length = 0;
    };
    for c in folded {
        if is_ideograph(c) {
            end(&mut word, &mut length);
            word.push(c);
            end(&mut word, &mut length);
        } else if c.is_alphanumeric() {
            length += 1;
            if length <= LENGTH {
                word.push(c);
            }
        } else {
            end(&mut word, &mut length);
        }
    }
    end(&mut word, &mut length);
}

fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::each_word;

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
}
