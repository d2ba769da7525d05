//! A source: an outlet or person that supplied information (IPTC `infoSources`).

use serde::{Deserialize, Serialize};

use super::{NameKey, Slug, SourceId, WebAddress};

/// One source record; every credit points at one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Where its page lives in the archive.
    pub slug: Slug,
    /// What an editor sets.
    pub profile: SourceProfile,
}

/// What an editor knows of a source. Its name, short name and aliases all find it, in any
/// spelling that has the same [`NameKey`]; no two sources of a desk share a key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SourceProfile {
    /// The name as credited: `South China Morning Post`.
    pub name: String,
    /// A shorter form: `SCMP`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub short_name: Option<String>,
    /// Where it publishes. An article's address is recognised by this address's host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub home_page: Option<WebAddress>,
    /// Other spellings that find it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub aliases: Vec<String>,
}

impl SourceProfile {
    /// A profile that holds a name and nothing else.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Every key that finds this source: the name's first.
    pub fn keys(&self) -> Vec<NameKey> {
        let mut keys = Vec::new();
        for spelling in [&self.name]
            .into_iter()
            .chain(&self.short_name)
            .chain(&self.aliases)
        {
            if let Some(key) = NameKey::of(spelling)
                && !keys.contains(&key)
            {
                keys.push(key);
            }
        }
        keys
    }

    /// The same profile without what says nothing: blank fields, spaces around names, and aliases
    /// that find the source anyhow.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        self.name = self.name.trim().to_owned();
        self.short_name = self
            .short_name
            .map(|name| name.trim().to_owned())
            .filter(|name| NameKey::of(name).is_some());
        if self.short_name.as_ref() == Some(&self.name) {
            self.short_name = None;
        }
        let mut known: Vec<NameKey> = [&self.name]
            .into_iter()
            .chain(&self.short_name)
            .filter_map(|name| NameKey::of(name))
            .collect();
        let mut aliases = Vec::new();
        for alias in self.aliases {
            if let Some(key) = NameKey::of(&alias)
                && !known.contains(&key)
            {
                known.push(key);
                aliases.push(alias.trim().to_owned());
            }
        }
        self.aliases = aliases;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_that_says_nothing_new_is_dropped() {
        let profile = SourceProfile {
            name: " The Guardian ".into(),
            short_name: Some("  ".into()),
            home_page: None,
            aliases: vec![
                "guardian".into(),
                "Grauniad".into(),
                "GRAUNIAD!".into(),
                "…".into(),
            ],
        };
        let tidy = profile.tidied();
        assert_eq!(
            (tidy.name.as_str(), tidy.short_name.as_deref()),
            ("The Guardian", None)
        );
        assert_eq!(tidy.aliases, ["Grauniad"]);
    }
}
