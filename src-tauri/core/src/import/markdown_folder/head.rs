//! A file's head: front matter as YAML, TOML or JSON, or Pelican's header lines, as keys and values.
//!
//! Deliberately absent: what a key means, see [`super::meta`]. A head that can't be read is no
//! reason to lose the file: what its lines plainly say is taken, and the head stays in the text.

use serde_json::{Map, Value};

use crate::text::front_matter::value_from_yaml;

/// How a head is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// There is none.
    None,
    /// Between lines of `---`.
    Yaml,
    /// Between lines of `+++`.
    Toml,
    /// An object at the beginning.
    Json,
    /// Lines such as `Title: Reef recovers`, up to a blank one.
    Lines,
}

/// A file's head.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Head {
    pub(super) kind: Kind,
    pub(super) keys: Map<String, Value>,
    /// Where the text below it begins, in bytes.
    pub(super) body_at: usize,
    /// The line and what is wrong there, where it can't be read.
    pub(super) trouble: Option<(u64, String)>,
}

impl Head {
    fn none() -> Self {
        Self {
            kind: Kind::None,
            keys: Map::new(),
            body_at: 0,
            trouble: None,
        }
    }

    /// Reads the head of a text whose line ends are `\n`.
    pub(super) fn read(text: &str) -> Self {
        let first = text.lines().next().unwrap_or_default().trim_end();
        match first {
            "---" | "---yaml" | "--- yaml" => fenced(text, Kind::Yaml, &["---", "..."]),
            "---json" | "--- json" => fenced(text, Kind::Json, &["---"]),
            "---toml" | "--- toml" => fenced(text, Kind::Toml, &["---"]),
            "+++" => fenced(text, Kind::Toml, &["+++"]),
            _ if text.starts_with('{') => object(text),
            _ => None,
        }
        .or_else(|| lines(text))
        .unwrap_or_else(Self::none)
    }

    /// Whether a text that begins so has a head. The beginning may break off within it.
    pub(super) fn begins(text: &str) -> bool {
        let first = text.lines().next().unwrap_or_default().trim_end();
        let fence = matches!(first, "---" | "---json" | "---toml" | "---yaml" | "+++");
        let second = text.lines().nth(1).unwrap_or_default().trim();
        (fence && second.contains([':', '=', '{', '#']))
            || (first.starts_with('{') && object(text).is_some())
            || lines(text).is_some()
    }
}

/// A head between two fences; none where what stands there is no head at all.
fn fenced(text: &str, kind: Kind, closing: &[&str]) -> Option<Head> {
    let mut rows = text.split_inclusive('\n');
    let opening = rows.next()?.len();
    let mut end = opening;
    let body_at = rows.find_map(|row| {
        let start = end;
        end += row.len();
        closing.contains(&row.trim_end()).then_some((start, end))
    });
    let (close, body_at) = body_at?;
    let inner = &text[opening..close];
    let read = match kind {
        Kind::Toml => toml::from_str::<toml::Table>(inner)
            .map(|table| Value::Object(table.into_iter().map(from_toml).collect()))
            .map_err(|error| {
                let at = error.span().map_or(0, |span| span.start.min(inner.len()));
                let before = inner.as_bytes().iter().take(at);
                let line = before.filter(|byte| **byte == b'\n').count() as u64;
                (line + 1, error.message().to_owned())
            }),
        Kind::Json => {
            serde_json::from_str(inner).map_err(|error| (error.line() as u64, error.to_string()))
        }
        _ => value_from_yaml(inner).map_err(|error| (error.line.unwrap_or(1), error.message)),
    };
    let head = |keys, trouble| Head {
        kind,
        keys,
        body_at,
        trouble,
    };
    match read {
        Ok(Value::Object(mut keys)) => {
            if kind == Kind::Yaml {
                as_written(&mut keys, inner);
            }
            Some(head(keys, None))
        }
        Ok(Value::Null) => Some(head(Map::new(), None)),
        // A text may well begin with a line across the page.
        Ok(_) => None,
        Err((line, message)) => {
            let keys = plain_lines(inner);
            // The head begins on the file's second line.
            (!keys.is_empty()).then(|| head(keys, Some((line + 1, message))))
        }
    }
}

/// An object at the beginning of the text.
fn object(text: &str) -> Option<Head> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Map<String, Value>>();
    let keys = values.next()?.ok()?;
    let known = ["title", "date", "slug", "draft", "headline"];
    let is_head = keys
        .keys()
        .any(|key| known.contains(&key.to_ascii_lowercase().as_str()));
    is_head.then(|| Head {
        kind: Kind::Json,
        keys,
        body_at: values.byte_offset(),
        trouble: None,
    })
}

/// Pelican's header lines. One of them must be the title; without it they are copy.
fn lines(text: &str) -> Option<Head> {
    let mut keys: Map<String, Value> = Map::new();
    let mut last = String::new();
    let mut body_at = 0;
    for row in text.split_inclusive('\n') {
        let line = row.trim_end();
        let key = line.split_once(':').filter(|(key, _)| is_key(key));
        match (key, keys.get_mut(&last)) {
            (None, _) if line.is_empty() => {
                body_at += row.len();
                break;
            }
            (None, Some(Value::String(text))) if line.starts_with([' ', '\t']) => {
                text.push('\n');
                text.push_str(line.trim());
            }
            (Some((key, value)), _) if !line.starts_with(' ') => {
                last = key.to_owned();
                keys.insert(last.clone(), Value::String(value.trim().to_owned()));
            }
            _ => return None,
        }
        body_at += row.len();
    }
    let titled = keys.keys().any(|key| key.eq_ignore_ascii_case("title"));
    titled.then_some(Head {
        kind: Kind::Lines,
        keys,
        body_at,
        trouble: None,
    })
}

fn is_key(text: &str) -> bool {
    let mut chars = text.chars();
    text.len() <= 40
        && chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

/// What the lines of a head say that can't be read as a whole: keys with a text behind them.
fn plain_lines(head: &str) -> Map<String, Value> {
    let rows = head.lines().filter_map(|line| {
        let (key, value) = line.split_once([':', '='])?;
        let value = value.trim().trim_matches(['"', '\'']);
        let is_text = !value.is_empty() && !value.starts_with(['[', '{', '|', '>', '&', '*']);
        let key = key.trim_end();
        (is_key(key) && is_text).then(|| (key.to_owned(), Value::String(value.to_owned())))
    });
    rows.collect()
}

/// Numbers as they were written: a title of `1.10` is not 1.1.
fn as_written(keys: &mut Map<String, Value>, yaml: &str) {
    for (key, value) in keys.iter_mut().filter(|(_, value)| value.is_number()) {
        let row = yaml.lines().find_map(|line| {
            let rest = line.strip_prefix(key.as_str())?.trim_start();
            rest.strip_prefix(':')
        });
        let written = row.map(|row| row.split(" #").next().unwrap_or_default().trim());
        if let Some(written) = written.filter(|text| text.starts_with(|c: char| c.is_ascii_digit()))
        {
            *value = Value::String(written.to_owned());
        }
    }
}

/// TOML's dates become texts; all else is the same.
pub(super) fn from_toml((key, value): (String, toml::Value)) -> (String, Value) {
    (key, toml_value(value))
}

fn toml_value(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(truth) => Value::Bool(truth),
        toml::Value::Datetime(moment) => Value::String(moment.to_string()),
        toml::Value::Array(list) => Value::Array(list.into_iter().map(toml_value).collect()),
        toml::Value::Table(table) => Value::Object(table.into_iter().map(from_toml).collect()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn keys(text: &str) -> Value {
        let head = Head::read(text);
        assert_eq!(head.trouble, None, "{text}");
        assert_eq!(text[head.body_at..].trim(), "Text.", "{text}");
        Value::Object(head.keys)
    }

    #[test]
    fn one_head_is_read_in_every_shape() {
        for text in [
            "---\ntitle: Probe lands\ntags: [Space]\ndate: 2014-11-12\n---\nText.",
            "---\ntitle: Probe lands\ntags:\n- Space\ndate: 2014-11-12\n...\n\nText.",
            "+++\ntitle = 'Probe lands'\ntags = ['Space']\ndate = 2014-11-12\n+++\nText.",
            "{\"title\": \"Probe lands\", \"tags\": [\"Space\"], \"date\": \"2014-11-12\"}\n\nText.",
            "---json\n{\"title\": \"Probe lands\", \"tags\": [\"Space\"], \"date\": \"2014-11-12\"}\n---\nText.",
        ] {
            let head = json!({"title": "Probe lands", "tags": ["Space"], "date": "2014-11-12"});
            assert_eq!(keys(text), head);
            assert!(Head::begins(text));
        }
        assert_eq!(
            keys("Title: Probe lands\nSummary: One\n    two\n\nText."),
            json!({"Title": "Probe lands", "Summary": "One\ntwo"})
        );
        assert_eq!(
            keys("---\ntitle: 1.10\nslug: 007 # agent\n---\nText."),
            json!({"title": "1.10", "slug": "007"})
        );
        assert_eq!(keys("---\na: 1\na: x\n---\nText."), json!({"a": "x"}));
    }

    #[test]
    fn copy_is_no_head() {
        for text in [
            "---\n\nText below a line.\n\n---\n\nMore.",
            "Note: the probe landed.\n\nText.",
            "{not: json}",
            "{\"a\": 1}",
            "# Title: x",
            "---\ntitle: x\n",
            "",
        ] {
            assert_eq!(Head::read(text), Head::none(), "{text}");
        }
    }

    #[test]
    fn what_a_broken_head_plainly_says_is_taken() {
        let head = Head::read("---\ntitle: Probe: lands\ntags: [a\ndate: 2014-11-12\n---\nText.");
        assert_eq!(
            Value::Object(head.keys),
            json!({"title": "Probe: lands", "date": "2014-11-12"})
        );
        assert_eq!(head.trouble.map(|(line, _)| line), Some(2));
        let head = Head::read("+++\ntitle = 'x'\ndate = soon\n+++\n");
        assert_eq!(head.trouble.map(|(line, _)| line), Some(3));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(parts in prop::collection::vec(prop::sample::select(vec![
            "---", "+++", "\n", "title", ":", " ", "=", "[", "]", "{", "}", "\"", "'", "- ", "é", "2019-04-13", "...", "&a", "*a", "|", ">", "!", "#",
        ]), 0..32)) {
            let text = parts.concat();
            let head = Head::read(&text);
            prop_assert!(text.is_char_boundary(head.body_at));
            let _ = Head::begins(&text);
        }

        #[test]
        fn no_head_makes_it_fail(inner in any::<String>()) {
            let _ = Head::read(&format!("---\n{inner}\n---\n"));
            let _ = Head::read(&format!("+++\n{inner}\n+++\n"));
        }
    }
}
