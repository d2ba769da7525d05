//! Holds what the engine says in a test against the English words that the window has for it: the
//! sentence must be the same, and ask for nothing that the engine does not name.

use std::{collections::BTreeMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::langid;

use super::NoteValue;

static WORDS: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
    bundle.set_use_isolating(false);
    for words in [
        include_str!("../../../../words/en/notes.ftl"),
        include_str!("../../../../words/en/problems.ftl"),
    ] {
        let words = FluentResource::try_new(words.to_owned()).expect("the words can be read");
        bundle
            .add_resource(words)
            .expect("each message is there once");
    }
    bundle
});

/// Fails where the window would say something else by this message, or could not.
pub(crate) fn prove<'v, Name, Given>(id: &str, values: &'v BTreeMap<Name, Given>, sentence: &str)
where
    Name: AsRef<str>,
    &'v Given: Into<FluentValue<'v>>,
{
    let message = WORDS.get_message(id).and_then(|message| message.value());
    let message = message.unwrap_or_else(|| panic!("words/en has no message {id}"));
    let mut given = FluentArgs::new();
    for (name, value) in values {
        given.set(name.as_ref(), value);
    }
    let mut missing = Vec::new();
    let said = WORDS.format_pattern(message, Some(&given), &mut missing);
    assert!(missing.is_empty(), "{id} asks for more: {missing:?}");
    // The window has ’ where the engine has '.
    let alike = |text: &str| text.replace('\'', "’");
    assert_eq!(
        alike(&said),
        alike(sentence),
        "{id}: the window's and the engine's"
    );
}

impl<'v> From<&'v NoteValue> for FluentValue<'v> {
    fn from(value: &'v NoteValue) -> Self {
        match value {
            NoteValue::Count(count) => (*count).into(),
            NoteValue::Text(text) => text.as_str().into(),
        }
    }
}
