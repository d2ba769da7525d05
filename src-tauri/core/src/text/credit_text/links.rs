//! Web addresses within a credit's text: bare, in angle brackets, or as a Markdown link.

use crate::brief::WebAddress;

/// An address and the words that lead to it, where it is a Markdown link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Linked {
    pub(super) label: String,
    pub(super) address: WebAddress,
}

/// The text without its addresses, a Markdown link leaving its label, and the addresses in order.
pub(super) fn take(text: &str) -> (String, Vec<Linked>) {
    take_saying(text, |linked| linked.label.clone())
}

/// The same with `say` telling what a link leaves. A bare address leaves nothing.
pub(super) fn take_saying(text: &str, say: impl Fn(&Linked) -> String) -> (String, Vec<Linked>) {
    let mut rest = text;
    let (mut words, mut links) = (String::new(), Vec::new());
    while let Some((before, linked, after)) = next(rest) {
        words.push_str(before);
        if !linked.label.is_empty() {
            words.push_str(&say(&linked));
        }
        links.push(linked);
        rest = after;
    }
    words.push_str(rest);
    (words.trim().to_owned(), links)
}

/// The first address: what stands before it, itself, and what follows.
fn next(text: &str) -> Option<(&str, Linked, &str)> {
    let mut from = 0;
    while let Some(start) = text[from..].find("http").map(|at| from + at) {
        let end = start + bare_length(&text[start..]);
        if let Ok(address) = text[start..end].parse::<WebAddress>() {
            let (before, after) = (&text[..start], &text[end..]);
            if let Some(opened) = before.strip_suffix("](")
                && let Some(at) = opened.rfind('[')
                && let Some(after) = after_destination(after)
            {
                let label = opened[at + 1..].trim_matches(['*', '_', ' ']).to_owned();
                return Some((&opened[..at], Linked { label, address }, after));
            }
            let angled = before.strip_suffix('<').zip(after.strip_prefix('>'));
            let (before, after) = angled.unwrap_or((before, after));
            let label = String::new();
            return Some((before, Linked { label, address }, after));
        }
        from = start + "http".len();
    }
    None
}

/// What follows a link's address: a title may, and the closing bracket must.
fn after_destination(text: &str) -> Option<&str> {
    if let Some(after) = text.strip_prefix(')') {
        return Some(after);
    }
    let title = text.strip_prefix(" \"")?;
    title.split_once("\")").map(|(_, after)| after)
}

/// How long the address is that this text begins with, without the punctuation that follows it.
fn bare_length(text: &str) -> usize {
    let end = text
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ']' | '"' | '”' | '“'))
        .unwrap_or(text.len());
    let mut address = &text[..end];
    while let Some(last) = address.chars().next_back() {
        let opened = address.matches('(').count() >= address.matches(')').count();
        let part = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…' | '»' => false,
            ')' => opened,
            _ => true,
        };
        if part {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_and_labels_stay() {
        for (text, words, address) in [
            ("BBC https://www.bbc.com/a", "BBC", "https://www.bbc.com/a"),
            (
                "[[BBC](https://bbc.com/a_(b))]",
                "[BBC]",
                "https://bbc.com/a_(b)",
            ),
            ("<https://bbc.com>", "", "https://bbc.com"),
            (
                "Read more: https://bbc.com/a.",
                "Read more: .",
                "https://bbc.com/a",
            ),
            ("(BBC, https://bbc.com/a)", "(BBC, )", "https://bbc.com/a"),
            (
                "[*BBC*](https://bbc.com/a \"News\")",
                "BBC",
                "https://bbc.com/a",
            ),
        ] {
            let (found, addresses) = take(text);
            assert_eq!(
                (found.as_str(), addresses[0].address.as_str()),
                (words, address)
            );
        }
        assert_eq!(take("http is no address").1, []);
    }
}
