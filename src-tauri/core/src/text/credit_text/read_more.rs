//! “Read more”: a line, or the end of one, that leads to the article a brief was made from.

use super::links;
use crate::brief::WebAddress;

/// An invitation to read on elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReadMore {
    /// Where it begins in its line, in bytes.
    pub(super) at: usize,
    /// Where it says one reads on.
    pub(super) outlet: Option<String>,
    /// Its link.
    pub(super) address: Option<WebAddress>,
}

/// The invitation that this line ends with.
pub(super) fn find(line: &str) -> Option<ReadMore> {
    const PHRASES: [&str; 6] = [
        "read more",
        "continue reading",
        "read the full story",
        "read the full article",
        "read full story",
        "read full article",
    ];
    // ASCII letters change their case without changing their length.
    let lower = line.to_ascii_lowercase();
    let (start, phrase) = PHRASES
        .iter()
        .filter_map(|phrase| Some((lower.rfind(phrase)?, phrase)))
        .max_by_key(|(start, _)| *start)?;
    let at = line[..start]
        .trim_end_matches(['[', '(', '*', '_', '\\', '→', '>', '»'])
        .len();
    let before = line[..at].trim_end();
    let apart =
        before.is_empty() || before.ends_with(['.', '!', '?', ']', '”', '"', '’', '…', ')']);
    let (words, addresses) = links::take(&line[at..]);
    let phrase_at = words.to_ascii_lowercase().find(phrase)?;
    let rest = words[phrase_at + phrase.len()..]
        .trim_matches(|c: char| c.is_whitespace() || ".:…»→›>*_)]([\\-–—".contains(c));
    let outlet = ["at ", "on ", "from ", "in "]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    let short = rest.split_whitespace().count() <= 6;
    let ends = ["", "here", "at", "on"].contains(&rest) || outlet.is_some();
    (apart && short && ends && addresses.len() <= 1).then(|| ReadMore {
        at,
        outlet: outlet
            .filter(|name| !name.eq_ignore_ascii_case("the web"))
            .map(str::to_owned),
        address: addresses.into_iter().next().map(|linked| linked.address),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invitations_end_a_line() {
        for (line, outlet, address) in [
            ("Read more", None, None),
            ("[Source: A, B]   Read more", None, None),
            ("Read more at NASA →", Some("NASA"), None),
            (
                "Read more: https://esa.int/x",
                None,
                Some("https://esa.int/x"),
            ),
            (
                "[Read more…](https://esa.int/x)",
                None,
                Some("https://esa.int/x"),
            ),
            ("It landed. Continue reading on ESA", Some("ESA"), None),
            (
                "Read more at https://esa.int/x",
                None,
                Some("https://esa.int/x"),
            ),
        ] {
            let found = find(line).expect(line);
            assert_eq!(found.outlet.as_deref(), outlet, "{line}");
            assert_eq!(
                found.address.as_ref().map(WebAddress::as_str),
                address,
                "{line}"
            );
        }
        for line in [
            "Astronauts read more books",
            "Read more books, she said",
            "He should read more",
        ] {
            assert_eq!(find(line), None, "{line}");
        }
    }
}
