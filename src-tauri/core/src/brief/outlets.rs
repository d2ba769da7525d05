//! The common outlets that every desk knows: how they are credited, their short forms and other
//! spellings, and where they publish.
//!
//! The list is `outlets.txt` beside this file. It only supplies a profile where a desk has no
//! record yet; deliberately absent is any say over the records that an editor keeps.

use std::{collections::HashMap, sync::LazyLock};

use super::{NameKey, SourceProfile, WebAddress};

struct Outlets {
    profiles: Vec<SourceProfile>,
    by_key: HashMap<NameKey, usize>,
    by_host: HashMap<String, usize>,
}

static OUTLETS: LazyLock<Outlets> = LazyLock::new(|| {
    let mut outlets = Outlets {
        profiles: Vec::new(),
        by_key: HashMap::new(),
        by_host: HashMap::new(),
    };
    let rows = include_str!("outlets.txt").lines();
    for row in rows.filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let mut columns = row.split('|').map(str::trim);
        let mut column = || columns.next().unwrap_or_default();
        let several = |list: &str| -> Vec<String> {
            let parts = list.split(';').map(str::trim);
            parts
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let profile = SourceProfile {
            name: column().to_owned(),
            short_name: Some(column().to_owned()).filter(|name| !name.is_empty()),
            home_page: column().parse::<WebAddress>().ok(),
            aliases: several(column()),
        };
        let number = outlets.profiles.len();
        let hosts = profile.home_page.iter().map(WebAddress::host);
        for host in hosts.chain(several(column())) {
            outlets.by_host.entry(host).or_insert(number);
        }
        for key in profile.keys() {
            outlets.by_key.entry(key).or_insert(number);
        }
        outlets.profiles.push(profile);
    }
    outlets
});

/// Every outlet in the list.
pub fn all() -> &'static [SourceProfile] {
    &OUTLETS.profiles
}

/// The outlet of this name, short name or other spelling.
pub fn find(name: &str) -> Option<&'static SourceProfile> {
    let number = OUTLETS.by_key.get(&NameKey::of(name)?)?;
    OUTLETS.profiles.get(*number)
}

/// The outlet that publishes at this host or at one above it: `edition.cnn.com` is CNN's.
pub fn find_by_host(host: &str) -> Option<&'static SourceProfile> {
    let host = host.to_ascii_lowercase();
    let mut rest = host.strip_prefix("www.").unwrap_or(&host);
    loop {
        if let Some(number) = OUTLETS.by_host.get(rest) {
            return OUTLETS.profiles.get(*number);
        }
        rest = rest.split_once('.')?.1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_row_is_whole_and_none_takes_anothers_key_or_host() {
        let (mut keys, mut hosts) = (HashSet::new(), HashSet::new());
        for row in include_str!("outlets.txt").lines() {
            if row.starts_with('#') {
                continue;
            }
            assert_eq!(row.matches('|').count(), 4, "{row}");
            let other = row.rsplit('|').next().unwrap();
            for host in other.split(';').filter(|host| !host.is_empty()) {
                assert!(hosts.insert(host.to_owned()), "{host} stands twice");
            }
        }
        for outlet in all() {
            let home = outlet.home_page.as_ref().expect(&outlet.name);
            assert!(hosts.insert(home.host()), "{} stands twice", home.host());
            assert_eq!(
                outlet.clone().tidied(),
                *outlet,
                "an alias says nothing new"
            );
            for key in outlet.keys() {
                assert!(keys.insert(key.clone()), "{} stands twice", key.as_str());
            }
        }
        assert!(all().len() >= 100, "{}", all().len());
    }

    #[test]
    fn an_outlet_is_found_by_any_spelling() {
        for (spelling, name) in [
            ("the bbc", "BBC"),
            ("British Broadcasting Corporation", "BBC"),
            ("The AP", "AP"),
            ("Agence France-Presse", "AFP"),
            ("SCMP", "South China Morning Post"),
            ("New York Times", "The New York Times"),
            ("Le-Monde", "Le Monde"),
            ("US News and World Report", "U.S. News & World Report"),
            ("Time", "TIME"),
        ] {
            assert_eq!(
                find(spelling).map(|outlet| outlet.name.as_str()),
                Some(name)
            );
        }
        for unknown in ["", "…", "The", "Some Gazette"] {
            assert_eq!(find(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn an_outlet_is_found_by_a_host_of_its_own() {
        for (host, name) in [
            ("www.bbc.co.uk", Some("BBC")),
            ("edition.CNN.com", Some("CNN")),
            ("abcnews.go.com", Some("ABC")),
            ("go.com", None),
            ("com", None),
            ("notcnn.com", None),
        ] {
            assert_eq!(find_by_host(host).map(|outlet| outlet.name.as_str()), name);
        }
    }
}
