//! What makes two spellings one name.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A name without what varies between spellings: case, accents, punctuation, spaces, `&` for
/// “and”, and a leading “The”. “The Guardian”, “GUARDIAN” and “guardian.” share one key, and so do
/// “Le Monde” and “le-monde”.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameKey(String);

impl NameKey {
    /// The key of this name; none where nothing of it is a letter or a digit.
    pub fn of(name: &str) -> Option<Self> {
        let spelled = name.replace('&', " and ");
        let mut words = Vec::new();
        for word in spelled.split(|c: char| c.is_whitespace() || c == '-' || c == '_' || c == '/') {
            let bare: String = word
                .nfkd()
                .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
                .flat_map(char::to_lowercase)
                // Lower case may bring a mark with it: İ becomes i and a dot above.
                .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
                .collect();
            if !bare.is_empty() {
                words.push(bare);
            }
        }
        if words.len() > 1 && words[0] == "the" {
            words.remove(0);
        }
        (!words.is_empty()).then(|| Self(words.join(" ")))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> String {
        NameKey::of(name).map_or_else(String::new, |key| key.0)
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (one, other) in [
            ("The Guardian", "guardian"),
            ("U.S. News & World Report", "US News and World Report"),
            ("Süddeutsche Zeitung", "SUDDEUTSCHE ZEITUNG"),
            ("Le Monde", "le-monde"),
            ("TIME", " Time. "),
            ("ＢＢＣ", "bbc"),
        ] {
            assert_eq!(key(one), key(other));
        }
    }

    #[test]
    fn different_names_keep_different_keys() {
        assert_ne!(key("The Times"), key("TIME"));
        assert_ne!(key("The Hill"), key("The"));
        assert_eq!(key("The"), "the");
        assert_eq!(key("—…"), "");
        assert_ne!(key("新华社"), key("中新社"));
    }
}
