//! JSON files: what one holds, told from its beginning, and one read whole.
//!
//! Exports name no format, so they are told apart by the keys they have. Deliberately absent: what
//! any key means; that is the readers'.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;

use crate::{
    error::{Error, Result},
    import::Files,
};

/// How much of a file is looked at to tell what it is.
const LOOKED_AT: usize = 1024 * 1024;
/// How deep keys are told.
const DEEPEST: usize = 7;
/// How many keys are told; real exports have a few hundred.
const MOST_KEYS: usize = 4000;
/// How much of a text is kept.
const LONGEST_WORD: usize = 80;
const BYTE_ORDER_MARK: &[u8] = &[0xef, 0xbb, 0xbf];

/// The keys that a JSON file begins with, as paths: `db[].data.posts[].html`.
#[derive(Debug, Default)]
pub(super) struct Outline {
    keys: BTreeSet<String>,
    words: BTreeMap<String, String>,
}

impl Outline {
    /// The outline of a file; none where it is no JSON.
    pub(super) fn of(files: &mut Files, path: &str) -> Result<Option<Self>> {
        let head = files.head(path, LOOKED_AT)?;
        let head = head.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&head);
        let begins = head.iter().find(|byte| !byte.is_ascii_whitespace());
        if !matches!(begins, Some(b'{' | b'[')) {
            return Ok(None);
        }
        let mut outline = Self::default();
        let walk = Walk {
            outline: &mut outline,
            path: String::new(),
            depth: 0,
        };
        let mut json = serde_json::Deserializer::from_slice(head);
        let read = walk.deserialize(&mut json).and_then(|()| json.end());
        // What breaks off or is damaged has an outline all the same: reading it then says where. A
        // text that happens to begin with a bracket has none.
        let is_json = read.is_ok() || !outline.keys.is_empty();
        Ok(is_json.then_some(outline))
    }

    /// Whether there is something at this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.keys.contains(path)
    }

    /// Whether there is something at each of these paths.
    pub(super) fn has_all(&self, paths: &[&str]) -> bool {
        paths.iter().all(|path| self.has(path))
    }

    /// The first text at this path.
    pub(super) fn word(&self, path: &str) -> &str {
        self.words.get(path).map_or("", String::as_str)
    }
}

struct Walk<'o> {
    outline: &'o mut Outline,
    path: String,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.depth > DEEPEST || self.outline.keys.len() > MOST_KEYS {
            return deserializer.deserialize_ignored_any(IgnoredAny).map(|_| ());
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let dot = if self.path.is_empty() { "" } else { "." };
            let path = format!("{}{dot}{key}", self.path);
            self.outline.keys.insert(path.clone());
            map.next_value_seed(Walk {
                outline: self.outline,
                path,
                depth: self.depth + 1,
            })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let path = format!("{}[]", self.path);
        loop {
            let next = seq.next_element_seed(Walk {
                outline: self.outline,
                path: path.clone(),
                depth: self.depth,
            })?;
            if next.is_none() {
                return Ok(());
            }
        }
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        if !self.outline.words.contains_key(&self.path) {
            let start = text.chars().take(LONGEST_WORD).collect();
            self.outline.words.insert(self.path, start);
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

/// Reads a whole file. `hint` says how to get a sound one.
///
/// # Errors
/// [`Error::BadInput`], with the line, where it is damaged or breaks off.
pub(super) fn read<T: DeserializeOwned>(bytes: &[u8], file: &str, hint: &str) -> Result<T> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    serde_json::from_slice(bytes).map_err(|error| {
        let (what, words) = if error.is_eof() {
            ("json_off", "the file breaks off there")
        } else {
            ("json_damaged", "the JSON is damaged there")
        };
        let said = error.to_string();
        let said = said
            .rsplit_once(" at line ")
            .map_or(&*said, |(said, _)| said);
        Error::bad_input(
            format!("{file}, line {}, column {}", error.line(), error.column()),
            format!("{words}: {said}"),
            hint,
        )
        .told(what, [("detail", said.to_owned())])
    })
}

/// A text, whatever it was written as: older exports number what newer ones name.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Value::deserialize(deserializer).map(|value| match value {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => String::new(),
    })
}

/// A truth, written as `true`, `1` or `"1"`.
pub(super) fn truth<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Value::deserialize(deserializer).map(|value| match value {
        Value::Bool(truth) => truth,
        Value::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
        Value::String(text) => matches!(&*text, "1" | "true" | "TRUE"),
        _ => false,
    })
}

/// A list, empty where there is `null`.
pub(super) fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// The text at this key; empty where there is none.
pub(super) fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use proptest::prelude::*;

    fn outline(text: &[u8]) -> Option<Outline> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("it.json");
        fs::write(&path, text).unwrap();
        let mut files = Files::open(&path).unwrap();
        Outline::of(&mut files, "it.json").unwrap()
    }

    #[test]
    fn an_outline_tells_keys_and_first_words() {
        let it = outline(
            br#" {"db":[{"meta":{"version":"5.1"},"data":{"posts":[{"html":"a"},{"slug":1}]}}]}"#,
        );
        let it = it.unwrap();
        assert!(it.has_all(&["db[].data.posts[].html", "db[].data.posts[].slug"]));
        assert_eq!(it.word("db[].meta.version"), "5.1");
        assert!(!it.has("posts"));
    }

    #[test]
    fn what_breaks_off_has_an_outline_and_a_text_in_brackets_has_none() {
        assert!(
            outline(br#"{"db":[{"meta":{"ver"#)
                .unwrap()
                .has("db[].meta")
        );
        assert!(outline(b"[BBC] reports a landing").is_none());
        assert!(outline(b"[1] A footnote").is_none());
        assert!(outline(b"A text").is_none());
    }

    #[test]
    fn damage_is_told_with_its_place() {
        let error = read::<Value>(b"{\n \"a\": tru }", "a.json", "Export it again");
        let message = error.unwrap_err().to_string();
        assert!(message.contains("a.json, line 2, column"), "{message}");
        let error = read::<Value>(b"{\"a\": [", "a.json", "Export it again");
        assert!(error.unwrap_err().to_string().contains("breaks off"));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_fail(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = outline(&bytes);
        }
    }
}
