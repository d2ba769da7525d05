//! Which language the program speaks, and its own few words in it: those of the menu bar.
//!
//! The messages are in `words/`, a folder a language, and the window reads all of them. The shell
//! reads `actions.ftl` alone, where every message is plain text.
//! Deliberately absent: the engine's sentences and the command line, which are English.

use std::collections::HashMap;

use fluent_syntax::{ast, parser};
use serde::{Deserialize, Serialize};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Locale {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// English with accents and from right to left, to try the window out with. It is offered
    /// nowhere.
    #[serde(rename = "qps-plocm")]
    Mirrored,
}

/// What is spoken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Spoken {
    /// The language.
    pub locale: Locale,
    /// Whose habits dates and numbers follow, a BCP 47 tag.
    pub formats: String,
}

impl Locale {
    /// The language of this BCP 47 tag, where the program speaks it. A system that is told to keep
    /// out of languages speaks English.
    fn of(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            "en" | "C" | "POSIX" => Some(Self::En),
            "de" => Some(Self::De),
            "fr" => Some(Self::Fr),
            _ => None,
        }
    }

    /// Whose habits dates and numbers follow where the system names no country.
    const fn formats(self) -> &'static str {
        match self {
            Self::En | Self::Mirrored => "en-GB",
            Self::De => "de",
            Self::Fr => "fr",
        }
    }

    const fn actions(self) -> &'static str {
        match self {
            Self::En | Self::Mirrored => include_str!("../../words/en/actions.ftl"),
            Self::De => include_str!("../../words/de/actions.ftl"),
            Self::Fr => include_str!("../../words/fr/actions.ftl"),
        }
    }

    /// What menus and actions are called, by the names of their messages.
    pub fn labels(self) -> HashMap<&'static str, String> {
        // What can't be read is left out, and a test finds it.
        let resource = parser::parse(self.actions()).unwrap_or_else(|(readable, _)| readable);
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some((message.id.name, plain(message.value?))),
            _ => None,
        });
        messages.collect()
    }
}

fn plain(pattern: ast::Pattern<&'static str>) -> String {
    let texts = pattern.elements.into_iter().filter_map(|part| match part {
        ast::PatternElement::TextElement { value } => Some(value),
        ast::PatternElement::Placeable { .. } => None,
    });
    texts.collect()
}

/// What is spoken to an editor who wishes for this language, or for none: then it is the first of
/// the system's that the program speaks, or else English.
pub fn spoken(wished: Option<Locale>) -> Spoken {
    negotiate(wished, sys_locale::get_locales())
}

fn negotiate(wished: Option<Locale>, system: impl IntoIterator<Item = String>) -> Spoken {
    let mut system = system
        .into_iter()
        .filter_map(|tag| Some((Locale::of(&tag)?, tag)));
    let own = match wished {
        None => system.next(),
        Some(wished) => system.find(|(locale, _)| *locale == wished),
    };
    let (locale, tag) = own.unwrap_or_else(|| {
        let locale = wished.unwrap_or(Locale::En);
        (locale, locale.formats().to_owned())
    });
    let formats = if tag.contains('-') {
        tag
    } else {
        locale.formats().into()
    };
    Spoken { locale, formats }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken_on(wished: Option<Locale>, system: &[&str]) -> (Locale, String) {
        let system = system.iter().map(|tag| (*tag).to_owned());
        let Spoken { locale, formats } = negotiate(wished, system);
        (locale, formats)
    }

    #[test]
    fn the_systems_first_language_that_is_known_is_spoken() {
        assert_eq!(spoken_on(None, &["de-AT"]), (Locale::De, "de-AT".into()));
        assert_eq!(
            spoken_on(None, &["nl-NL", "fr-BE", "en-US"]),
            (Locale::Fr, "fr-BE".into())
        );
        assert_eq!(spoken_on(None, &["C", "de"]), (Locale::En, "en-GB".into()));
        assert_eq!(spoken_on(None, &["nl"]), (Locale::En, "en-GB".into()));
    }

    #[test]
    fn a_wish_comes_first_and_keeps_the_systems_country() {
        assert_eq!(
            spoken_on(Some(Locale::Fr), &["de-DE", "fr-CH"]),
            (Locale::Fr, "fr-CH".into())
        );
        assert_eq!(
            spoken_on(Some(Locale::En), &["de-DE"]),
            (Locale::En, "en-GB".into())
        );
        assert_eq!(
            spoken_on(Some(Locale::Mirrored), &["ar"]),
            (Locale::Mirrored, "en-GB".into())
        );
    }

    #[test]
    fn every_language_has_plain_labels_for_the_same_actions() {
        let english = Locale::En.labels();
        for locale in [Locale::En, Locale::De, Locale::Fr] {
            assert!(parser::parse(locale.actions()).is_ok(), "{locale:?}");
            assert!(!locale.actions().contains('{'), "{locale:?}");
            let labels = locale.labels();
            assert!(labels.keys().all(|name| english.contains_key(name)));
            assert_eq!(labels.len(), english.len(), "{locale:?}");
        }
    }
}
