//! The arguments of a site generator's call: `figure src="reef.jpg" width=400`, `"reef.jpg", "Reef"`.

/// A call's arguments.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Arguments {
    /// Those without a name, in order.
    pub(super) plain: Vec<String>,
    named: Vec<(String, String)>,
}

impl Arguments {
    /// Reads what stands behind a call's name.
    pub(super) fn read(text: &str) -> Self {
        let mut arguments = Self::default();
        let mut rest = text.trim_start_matches(SEPARATORS);
        while !rest.is_empty() {
            let (word, after) = word(rest);
            let behind = after.trim_start();
            let value = behind
                .strip_prefix('=')
                .or_else(|| behind.strip_prefix(':'));
            let is_name = !rest.starts_with(QUOTES) && !word.is_empty();
            rest = match value.filter(|_| is_name) {
                Some(value) => {
                    let (value, after) = self::word(value.trim_start());
                    arguments.named.push((word.to_lowercase(), value));
                    after
                }
                None => {
                    arguments.plain.push(word);
                    after
                }
            };
            rest = rest.trim_start_matches(SEPARATORS);
        }
        arguments
    }

    /// The first of these names that has a value.
    pub(super) fn get(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| {
            let (_, value) = self.named.iter().find(|(known, _)| known == name)?;
            Some(value.as_str()).filter(|value| !value.is_empty())
        })
    }

    /// The first of these names that has a value, or else the argument at this place.
    pub(super) fn get_or(&self, names: &[&str], place: usize) -> Option<&str> {
        let plain = || self.plain.get(place).map(String::as_str);
        self.get(names)
            .or_else(plain)
            .filter(|value| !value.is_empty())
    }
}

const QUOTES: [char; 3] = ['"', '\'', '`'];
const SEPARATORS: [char; 7] = [' ', ',', '\n', '\t', '(', ')', '|'];

/// A word, or what stands in quotation marks; and the rest.
fn word(text: &str) -> (String, &str) {
    if let Some(quote) = text.chars().next().filter(|c| QUOTES.contains(c)) {
        let mut inside = String::new();
        let mut escaped = false;
        for (at, c) in text.char_indices().skip(1) {
            match c {
                _ if escaped => {
                    inside.push(c);
                    escaped = false;
                }
                '\\' if quote != '`' => escaped = true,
                c if c == quote => return (inside, &text[at + c.len_utf8()..]),
                c => inside.push(c),
            }
        }
        return (inside, "");
    }
    let stops = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|');
    let end = text.find(stops).unwrap_or(text.len());
    // “key=value” and “key: value”, and not the signs within an address.
    let is_name = |name: &str| {
        name.chars()
            .all(|c| c.is_alphanumeric() || "-_".contains(c))
    };
    let name = text[..end].find('=').filter(|at| is_name(&text[..*at]));
    let name = name.or_else(|| text[..end].strip_suffix(':').map(str::len));
    let end = name.unwrap_or(end);
    if end == 0 {
        let first = text.chars().next().map_or(0, char::len_utf8);
        return (String::new(), &text[first..]);
    }
    (text[..end].to_owned(), &text[end..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn arguments_are_read_in_every_generators_way() {
        for text in [
            "src=\"a b.png\" alt='A \\'b\\'' width=4",
            "src: \"a b.png\", alt: \"A 'b'\", width: 4",
            "(src=\"a b.png\", alt=`A 'b'`, width=4)",
        ] {
            let arguments = Arguments::read(text);
            assert_eq!(arguments.get(&["src"]), Some("a b.png"), "{text}");
            assert_eq!(arguments.get(&["caption", "alt"]), Some("A 'b'"), "{text}");
            assert_eq!(arguments.get(&["width"]), Some("4"), "{text}");
        }
        let arguments = Arguments::read("https://example.org/a:b?c=d \"e f\", g");
        assert_eq!(arguments.get_or(&["x"], 1), Some("e f"), "{arguments:?}");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(text in any::<String>(), other in "[a=:\"'`, ()|\\\\]{0,24}") {
            let _ = Arguments::read(&text);
            let _ = Arguments::read(&other);
        }
    }
}
