//! A note: what a ledger says of an item, or of the whole, that an editor should know.
//!
//! Deliberately absent: the sentences in other languages. They are in `words/`, by the note's code.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{Slug, Timestamp};
use crate::error::Error;

/// The name of the value that says which file a note is about.
const FILE: &str = "in_file";
/// The name of the value that says which error a note repeats. Its other values are the error's.
const ERROR: &str = "error";

/// Something about an item that an editor should know: what was repaired, guessed or dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Note {
    /// A word for a program to branch on, and to count by: `credit_repaired`.
    pub code: String,
    /// What happened, in the editor's words.
    pub message: String,
    /// What the message names, and which of the code's sentences it is: enough to say the same in
    /// another language. None in ledgers of older programs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "types",
        ts(optional, as = "Option<BTreeMap<String, NoteValue>>")
    )]
    pub values: BTreeMap<Cow<'static, str>, NoteValue>,
}

/// What a note's message names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum NoteValue {
    /// How many. Languages have forms for it.
    Count(u64),
    /// A name, a quotation, or a word that says which sentence it is.
    Text(String),
}

impl Note {
    /// What [`note!`] makes.
    pub(crate) fn said<const COUNT: usize>(
        code: &str,
        message: impl Into<String>,
        values: [(&'static str, NoteValue); COUNT],
    ) -> Self {
        let values = values.map(|(name, value)| (Cow::Borrowed(name), value));
        let note = Self {
            code: code.to_owned(),
            message: message.into(),
            values: BTreeMap::from(values),
        };
        #[cfg(test)]
        super::prove(&format!("note-{code}"), &note.values, &note.message);
        note
    }

    /// A note that says what an error says.
    pub(crate) fn of_error(code: &str, error: &Error) -> Self {
        let named = error.values().into_iter();
        let values = named.map(|(name, value)| (Cow::Borrowed(name), NoteValue::Text(value)));
        let mut values: BTreeMap<_, _> = values.collect();
        values.insert(Cow::Borrowed(ERROR), error.code().to_note_value());
        Self {
            code: code.to_owned(),
            message: error.to_string(),
            values,
        }
    }

    /// The note with the file that it is about.
    pub(crate) fn in_file(mut self, file: &str) -> Self {
        self.message = format!("{file}: {}", self.message);
        self.values
            .insert(Cow::Borrowed(FILE), file.to_note_value());
        self
    }

    /// Changes each text of the note: its message, and what it names.
    pub(crate) fn each_text(&mut self, mut change: impl FnMut(&mut String)) {
        change(&mut self.message);
        for value in self.values.values_mut() {
            if let NoteValue::Text(text) = value {
                change(text);
            }
        }
    }

    /// A note of no meaning, for what only passes notes on.
    #[cfg(test)]
    pub(crate) fn new(code: &str, message: &str) -> Self {
        Self {
            code: code.to_owned(),
            message: message.to_owned(),
            values: BTreeMap::new(),
        }
    }
}

/// Makes a note: its code, its message in English, and what it names. Each value is named once, for
/// the message and for other languages: `name` for a variable, `name = value` for anything else.
///
/// `ui/src/words/notes.test.ts` reads these calls, and holds their codes and values against the
/// messages in `words/en/notes.ftl`; where a test of the engine makes a note, its sentence must be
/// the same there.
macro_rules! note {
    ($code:literal, $message:literal $(,)?) => {
        $crate::brief::Note::said($code, $message, [])
    };
    ($code:literal, $message:literal, $($name:ident $(= $value:expr)?),+ $(,)?) => {{
        $($(let $name = &$value;)?)+
        $crate::brief::Note::said(
            $code,
            format!($message),
            [$((stringify!($name), $crate::brief::ToNoteValue::to_note_value(&$name))),+],
        )
    }};
}
pub(crate) use note;

/// What a note can name.
pub(crate) trait ToNoteValue {
    /// As the note keeps it.
    fn to_note_value(&self) -> NoteValue;
}

impl ToNoteValue for u64 {
    fn to_note_value(&self) -> NoteValue {
        NoteValue::Count(*self)
    }
}

impl ToNoteValue for usize {
    fn to_note_value(&self) -> NoteValue {
        NoteValue::Count(*self as u64)
    }
}

impl ToNoteValue for str {
    fn to_note_value(&self) -> NoteValue {
        NoteValue::Text(self.to_owned())
    }
}

impl ToNoteValue for String {
    fn to_note_value(&self) -> NoteValue {
        NoteValue::Text(self.clone())
    }
}

impl ToNoteValue for Slug {
    fn to_note_value(&self) -> NoteValue {
        NoteValue::Text(self.to_string())
    }
}

impl ToNoteValue for Timestamp {
    fn to_note_value(&self) -> NoteValue {
        NoteValue::Text(self.to_string())
    }
}

impl<V: ToNoteValue + ?Sized> ToNoteValue for &V {
    fn to_note_value(&self) -> NoteValue {
        (**self).to_note_value()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_named_once_for_the_message_and_for_other_languages() {
        let found = ["BBC", "NPR"];
        let text = "[BBC, NPR".to_owned();
        let note = note!(
            "credit_repaired",
            "“{text}” was read as the credit {names}",
            text,
            names = found.join(", "),
        );
        assert_eq!(note.message, "“[BBC, NPR” was read as the credit BBC, NPR");
        assert_eq!(
            serde_json::to_value(&note.values).unwrap(),
            serde_json::json!({ "text": "[BBC, NPR", "names": "BBC, NPR" })
        );
        let count = 2_usize;
        let note = note!("comments_left_out", "Comments left behind: {count}", count);
        assert_eq!(note.values["count"], NoteValue::Count(2));
    }

    #[test]
    fn notes_of_older_programs_are_read_and_notes_without_values_written_as_they_were() {
        let old = r#"{"code":"spiked","message":"It is spiked, so it comes in unpublished"}"#;
        let note: Note = serde_json::from_str(old).unwrap();
        assert_eq!(note.values, BTreeMap::new());
        assert_eq!(serde_json::to_string(&note).unwrap(), old);
    }

    #[test]
    fn a_number_in_a_name_stays_a_name() {
        let text = r#"{"code":"a","message":"b","values":{"count":3,"name":"2014"}}"#;
        let note: Note = serde_json::from_str(text).unwrap();
        let values: Vec<_> = note.values.into_values().collect();
        assert_eq!(
            values,
            [NoteValue::Count(3), NoteValue::Text("2014".into())]
        );
    }
}
