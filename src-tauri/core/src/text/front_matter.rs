//! YAML front matter: a Markdown file's head between two lines of `---`, and YAML itself.
//!
//! Every text survives being written and read, whatever it holds. Deliberately absent: which keys
//! there are. Those are the types' that are written and read.

use serde::{Serialize, de::DeserializeOwned};
use serde_saphyr::{SnippetMode, UserMessageFormatter};

use crate::error::{Error, Result};

/// The line before and after front matter.
const FENCE: &str = "---";

/// A Markdown file, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts<'a> {
    /// It has no front matter; this is all of it.
    Body(&'a str),
    /// Front matter, which begins on the file's second line, and what follows it.
    Both {
        /// The YAML between the fences.
        yaml: &'a str,
        /// Everything after the second fence.
        body: &'a str,
    },
    /// Front matter begins on the first line and never ends.
    Unclosed,
}

/// Takes a Markdown file apart. A byte order mark and CRLF are accepted.
pub fn split(text: &str) -> Parts<'_> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == FENCE) else {
        return Parts::Body(text);
    };
    let mut end = first.len();
    for line in lines {
        if line.trim_end() == FENCE {
            return Parts::Both {
                yaml: &text[first.len()..end],
                body: &text[end + line.len()..],
            };
        }
        end += line.len();
    }
    Parts::Unclosed
}

/// A Markdown file of this front matter (YAML with a line end behind it) and this body.
pub fn join(yaml: &str, body: &str) -> String {
    let mut text = String::with_capacity(yaml.len() + body.len() + 16);
    for part in [FENCE, "\n", yaml, FENCE, "\n"] {
        text.push_str(part);
    }
    if !body.is_empty() {
        for part in ["\n", body, "\n"] {
            text.push_str(part);
        }
    }
    text
}

/// A value as YAML: keys in the type's order, a text of several lines as a literal block, no line
/// folded, so that a change of one word is a change of one line.
///
/// # Errors
/// [`Error::Internal`] where a type can't be written.
pub fn to_yaml<T: Serialize>(value: &T) -> Result<String> {
    let options = serde_saphyr::ser_options! { folded_wrap_chars: usize::MAX };
    serde_saphyr::to_string_with_options(value, options).map_err(|error| Error::Internal {
        doing: "writing YAML".into(),
        detail: error.to_string(),
    })
}

/// YAML that can't be read as what it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct NotReadable {
    /// The line of the YAML, from 1, where it is known.
    pub line: Option<u64>,
    /// What is wrong there.
    pub message: String,
}

/// Reads a value from YAML, and the path of each key that the type does not know
/// (`credits.0.colour`).
///
/// # Errors
/// Where it is no YAML, or not of this type.
pub fn from_yaml<T: DeserializeOwned>(yaml: &str) -> Result<(T, Vec<String>), NotReadable> {
    let mut unknown = Vec::new();
    // The defaults are for settings files. A desk may have many thousand records; what guards
    // against a file that unfolds into more than it holds (aliases, depth) stays as it is.
    let options = serde_saphyr::options! {
        with_snippet: false,
        budget: serde_saphyr::budget! {
            max_events: usize::MAX,
            max_nodes: usize::MAX,
            max_total_scalar_bytes: usize::MAX,
        },
    };
    serde_saphyr::with_deserializer_from_str_with_options(yaml, options, |deserializer| {
        serde_ignored::deserialize(deserializer, |path| {
            // A question mark stands where the path passes through an option.
            unknown.push(path.to_string().replace(".?", ""));
        })
    })
    .map(|value| (value, unknown))
    .map_err(not_readable)
}

/// Reads YAML that another program's people wrote, whatever keys it has. A key that stands twice
/// has the later value, as the programs that read such files see it.
///
/// # Errors
/// Where it is no YAML.
pub fn value_from_yaml(yaml: &str) -> Result<serde_json::Value, NotReadable> {
    let options = serde_saphyr::options! {
        with_snippet: false,
        duplicate_keys: serde_saphyr::DuplicateKeyPolicy::LastWins,
        // Where an archive's files say “yes”, it is for the key to say what that means.
        strict_booleans: true,
    };
    serde_saphyr::from_str_with_options(yaml, options).map_err(not_readable)
}

fn not_readable(error: serde_saphyr::Error) -> NotReadable {
    let plain = serde_saphyr::render_options! {
        formatter: &UserMessageFormatter,
        snippets: SnippetMode::Off,
    };
    let mut message = error.render_with_options(plain);
    // The place has a field of its own.
    if let Some(place) = error.location() {
        let suffix = format!(" at line {}, column {}", place.line(), place.column());
        message.truncate(message.trim_end_matches(&suffix).len());
    }
    let in_plain_words = match message.as_str() {
        "expected sequence start" => {
            "a list belongs here, each item on a line that begins with “-”"
        }
        "expected mapping start" => "keys and values belong here, as in “headline: Reef recovers”",
        "expected string scalar" => "a text belongs here",
        other => other,
    };
    NotReadable {
        line: error.location().map(|location| location.line()),
        message: in_plain_words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn survives(text: &str) {
        let nested = BTreeMap::from([(
            "one".to_owned(),
            vec![BTreeMap::from([("two".to_owned(), text.to_owned())])],
        )]);
        let list = vec![text.to_owned(), "end".to_owned()];
        let yaml = to_yaml(&nested).unwrap();
        let file = join(&yaml, "Body");
        let Parts::Both { yaml, body } = split(&file) else {
            panic!("{file:?} has no front matter");
        };
        assert_eq!(body, "\nBody\n");
        assert_eq!(from_yaml(yaml), Ok((nested, vec![])), "{text:?} as {yaml}");
        let yaml = to_yaml(&list).unwrap();
        assert_eq!(from_yaml(&yaml), Ok((list, vec![])), "{text:?} as {yaml}");
    }

    #[test]
    fn texts_that_yaml_has_other_uses_for_survive() {
        for text in [
            "",
            " ",
            "  x",
            "x  ",
            "\n",
            "\nx",
            "x\n",
            "x\n\n",
            " x\n y",
            "x \ny",
            "\tx",
            "x\t",
            "a\n\tb",
            "---",
            "...",
            "---\nx",
            "x\n---\ny",
            "null",
            "~",
            "yes",
            "No",
            "true",
            "0x1F",
            "1e3",
            "1_000",
            "12:30:45",
            "2019-04-13",
            ".inf",
            "=",
            "<<",
            "- x",
            "? x",
            ": x",
            "x: y",
            "x:",
            "x #y",
            "#x",
            "&x",
            "*x",
            "!x",
            "%x",
            "@x",
            "`x",
            "|",
            ">",
            "[x",
            "{x",
            "]",
            "}",
            ",",
            "'x'",
            "\"x\"",
            "it's",
            "\\",
            "\\n",
            "é",
            "\u{85}",
            "a\u{85}b",
            "a\u{2028}b\u{2029}c",
            "\u{feff}",
            "a\u{feff}b",
            "\u{0}",
            "\u{7}\u{1b}",
            "\u{7f}\u{9f}",
            "\r",
            "a\r\nb",
            "a\rb\nc",
            "\u{fffe}\u{ffff}",
            "\u{a0}x\u{a0}",
            "🛰️ probe",
            "\u{10ffff}",
            "\u{e000}",
            "\u{200b}",
            "\u{202e}",
        ] {
            survives(text);
        }
        survives(&"word ".repeat(500));
        survives(&format!("one\n{}\n", "word ".repeat(500)));
    }

    proptest! {
        #[test]
        fn any_text_survives(text in any::<String>()) {
            survives(&text);
        }

        #[test]
        fn any_text_of_awkward_parts_survives(parts in prop::collection::vec(prop::sample::select(vec![
            "---", "\n", " ", "  ", "\t", "\r", ":", ": ", "#", " #", "'", "\"", "\\", "- ", "|", ">", "x", "…",
            "\u{85}", "\u{2028}", "\u{feff}", "\u{0}", "null", "1", "%", "@", "&a", "*a", "!", "{", "}", "[", "]", ",", "?",
        ]), 0..8)) {
            survives(&parts.concat());
        }

        #[test]
        fn any_file_can_be_taken_apart(text in any::<String>()) {
            let _ = split(&text);
            let _ = from_yaml::<BTreeMap<String, String>>(&text);
        }
    }

    #[test]
    fn a_file_is_taken_apart() {
        assert_eq!(split("# Reef\n---\n"), Parts::Body("# Reef\n---\n"));
        assert_eq!(split("---\na: 1\n"), Parts::Unclosed);
        assert_eq!(
            split("\u{feff}--- \r\na: 1\r\n---\r\n\r\nBody\r\n"),
            Parts::Both {
                yaml: "a: 1\r\n",
                body: "\r\nBody\r\n"
            }
        );
        assert_eq!(split("---\n---"), Parts::Both { yaml: "", body: "" });
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let error = from_yaml::<BTreeMap<String, u8>>("one: 1\ntwo: x\n").unwrap_err();
        assert_eq!(error.line, Some(2));
        assert!(!error.message.contains('\n'), "{error}");
    }

    #[test]
    fn keys_that_are_not_known_are_named() {
        #[derive(Debug, PartialEq, serde::Deserialize)]
        struct Known {
            one: u8,
        }
        let (known, unknown) = from_yaml::<Vec<Known>>("- one: 1\n- one: 2\n  two: x\n").unwrap();
        assert_eq!(known, [Known { one: 1 }, Known { one: 2 }]);
        assert_eq!(unknown, ["1.two"]);
    }
}
