//! Front matter's keys, taken one by one, so that what nobody asked for can be named.
//!
//! `publishDate`, `publish_date` and `publishdate` are one key.

use serde_json::{Map, Value};

/// Keys and values that have not been taken yet.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// The key without case, hyphens and underscores; as it stands there; its value.
    rest: Vec<(String, String, Value)>,
}

impl Keys {
    pub(super) fn new(keys: Map<String, Value>) -> Self {
        let rest = keys
            .into_iter()
            .map(|(key, value)| (bare(&key), key, value));
        Self {
            rest: rest.filter(|(_, _, value)| !is_empty(value)).collect(),
        }
    }

    /// Counts the keys in the object of this name as keys beside it, where they don't stand there.
    /// Generators keep what they give no meaning to in such an object.
    pub(super) fn unfold(&mut self, name: &str) {
        let Some(place) = self
            .rest
            .iter()
            .position(|(key, _, value)| key == name && value.is_object())
        else {
            return;
        };
        let (_, outer, value) = self.rest.remove(place);
        let Value::Object(inner) = value else {
            return;
        };
        for (key, written, value) in Self::new(inner).rest {
            let key = if self.has(&key) {
                format!("{name}.{key}")
            } else {
                key
            };
            self.rest.push((key, format!("{outer}.{written}"), value));
        }
    }

    /// Whether there is this key.
    pub(super) fn has(&self, name: &str) -> bool {
        self.rest.iter().any(|(key, ..)| key == name)
    }

    /// Takes this key's value.
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        let place = self.rest.iter().position(|(key, ..)| key == name)?;
        Some(self.rest.remove(place).2)
    }

    /// Takes this key's value where it is a text or a number.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let place = self.rest.iter().position(|(key, ..)| key == name)?;
        let text = text(&self.rest[place].2)?;
        self.rest.remove(place);
        Some(text)
    }

    /// This key's text, which stays.
    pub(super) fn peek(&self, name: &str) -> Option<String> {
        let (.., value) = self.rest.iter().find(|(key, ..)| key == name)?;
        text(value)
    }

    /// Takes the first of these keys that is a text. What another of them says remains, unless it
    /// says the same.
    pub(super) fn first_text(&mut self, names: &[&str]) -> Option<String> {
        let found = names.iter().find_map(|name| self.text(name))?;
        let same = |(key, _, value): &(String, String, Value)| {
            names.contains(&key.as_str()) && text(value).as_deref() == Some(&found)
        };
        self.rest.retain(|entry| !same(entry));
        Some(found)
    }

    /// Takes the value of a key that is true or false, however that is written.
    pub(super) fn truth(&mut self, name: &str) -> Option<bool> {
        let place = self.rest.iter().position(|(key, ..)| key == name)?;
        let truth = match &self.rest[place].2 {
            Value::Bool(truth) => *truth,
            Value::String(word) => match word.to_ascii_lowercase().as_str() {
                "true" | "yes" | "on" => true,
                "false" | "no" | "off" => false,
                _ => return None,
            },
            _ => return None,
        };
        self.rest.remove(place);
        Some(truth)
    }

    /// The keys that nobody took, as they stand there.
    pub(super) fn left(&self) -> impl Iterator<Item = &str> {
        self.rest.iter().map(|(_, key, _)| key.as_str())
    }
}

/// A key without case, hyphens and underscores.
fn bare(key: &str) -> String {
    let bare = key.chars().filter(|c| !matches!(c, '-' | '_' | ' '));
    bare.flat_map(char::to_lowercase).collect()
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.iter().all(is_empty),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// A text, or a number as one.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// All texts in a list, in lists within it, or a single one.
pub(super) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        other => text(other).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn keys(value: Value) -> Keys {
        let Value::Object(keys) = value else {
            panic!("{value} is no object");
        };
        Keys::new(keys)
    }

    #[test]
    fn keys_are_found_in_any_spelling_and_what_is_left_is_known() {
        let mut keys = keys(json!({
            "publish-date": "2019", "Draft": "yes", "layout": "post", "empty": "", "none": null,
            "description": "One", "summary": "One", "excerpt": "Two",
        }));
        assert_eq!(keys.text("publishdate").as_deref(), Some("2019"));
        assert_eq!(keys.truth("draft"), Some(true));
        let standfirst = keys.first_text(&["summary", "excerpt", "description"]);
        assert_eq!(standfirst.as_deref(), Some("One"));
        assert_eq!(keys.left().collect::<Vec<_>>(), ["excerpt", "layout"]);
    }
}
