//! Whether two names look like two spellings of one.
//!
//! It is for suggestions alone, so it would rather say nothing than bring together what is two:
//! short names (AP, AFP), names with other numbers (Channel 4, Channel 5) and names that begin with
//! another letter are never alike.

use crate::brief::NameKey;

/// Names with fewer signs must be equal to be one.
const SHORT: usize = 6;
/// One slip is allowed up to so many signs, two above.
const LONG: usize = 10;
/// How alike names must be, where 1 is equal (Jaro and Winkler).
const ALIKE: f64 = 0.93;

/// Whether these look like two spellings of one name. Equal keys are one name anyhow.
pub(super) fn is_alike(one: &NameKey, other: &NameKey) -> bool {
    let bare = |key: &NameKey| key.as_str().replace(' ', "");
    let (one, other) = (bare(one), bare(other));
    let (short, long) = {
        let (a, b) = (one.chars().count(), other.chars().count());
        (a.min(b), a.max(b))
    };
    if short < SHORT || long - short > 2 || one.chars().next() != other.chars().next() {
        return false;
    }
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    if digits(&one) != digits(&other) {
        return false;
    }
    let slips = if short < LONG { 1 } else { 2 };
    strsim::damerau_levenshtein(&one, &other) <= slips
        && strsim::jaro_winkler(&one, &other) >= ALIKE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> bool {
        is_alike(&NameKey::of(one).unwrap(), &NameKey::of(other).unwrap())
    }

    #[test]
    fn slips_of_the_hand_are_alike() {
        for (one, other) in [
            ("Washington Post", "The Washinton Post"),
            ("Bloomberg", "Bloomburg"),
            ("Space News", "SpaceNews"),
            ("South China Morning Post", "South Chian Morning Post"),
            ("Telescope", "Telescopes"),
        ] {
            assert!(alike(one, other) && alike(other, one), "{one}, {other}");
        }
    }

    #[test]
    fn different_outlets_are_not() {
        for (one, other) in [
            ("AP", "AFP"),
            ("BBC", "NBC"),
            ("CNN", "CNBC"),
            ("The Times", "TIME"),
            ("Channel 4 News", "Channel 5 News"),
            ("New York Times", "New York Post"),
            ("Nature", "Mature"),
            ("Science", "Silence"),
            ("Washington Post", "Washington Times"),
            ("Daily Mail", "Daily Express"),
        ] {
            assert!(!alike(one, other), "{one}, {other}");
        }
    }
}
