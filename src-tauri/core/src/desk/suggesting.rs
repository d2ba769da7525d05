//! Helping an editor name a source: what a few letters or an article's address may mean, and what
//! a merge would change.

use serde::Serialize;

use super::{Desk, records};
use crate::{
    brief::{BriefId, NameKey, SourceId, SourceProfile, WebAddress, outlets},
    error::Result,
    store::{BriefQuery, Reader},
};

/// How many sources are suggested at a time.
const SUGGESTIONS: usize = 8;

/// How many headlines show what a merge is about.
const EXAMPLES: u32 = 5;

/// A source that an editor may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SourceSuggestion {
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short_name: Option<String>,
    /// Whether the desk does not have it yet: one of the outlets that every desk knows.
    pub is_new: bool,
    /// The spelling that was met: the name, the short name or an alias.
    pub matched: String,
}

/// What a merge of sources would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct MergeEffect {
    /// Briefs whose credits would name the other source from then on.
    pub briefs: u64,
    /// The spellings that it would take over as aliases.
    pub aliases: Vec<String>,
    /// The headlines of some of those briefs.
    pub examples: Vec<String>,
}

/// How well a spelling fits what was typed; the best comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Beginning,
    BeginningOfWord,
    Within,
}

impl Desk {
    /// Sources that an editor may mean by a few letters: the desk's own first, the more used
    /// first, then outlets that every desk knows.
    pub fn complete_source(&self, typed: &str) -> Result<Vec<SourceSuggestion>> {
        let Some(key) = NameKey::of(typed) else {
            return Ok(Vec::new());
        };
        let own = self.sources()?;
        let mut known: Vec<(Fit, u64, SourceSuggestion)> = Vec::new();
        for source in &own {
            known.extend(
                suggestion(&source.profile, &key, false)
                    .map(|(fit, suggestion)| (fit, source.briefs, suggestion)),
            );
        }
        known.sort_by(|a, b| (a.0, b.1, &a.2.name).cmp(&(b.0, a.1, &b.2.name)));
        let taken: std::collections::HashSet<NameKey> = own
            .iter()
            .flat_map(|source| source.profile.keys())
            .collect();
        let mut new: Vec<(Fit, SourceSuggestion)> = outlets::all()
            .iter()
            .filter(|outlet| !outlet.keys().iter().any(|key| taken.contains(key)))
            .filter_map(|outlet| suggestion(outlet, &key, true))
            .collect();
        new.sort_by_key(|(fit, _)| *fit);
        let known = known.into_iter().map(|(_, _, suggestion)| suggestion);
        let new = new.into_iter().map(|(_, suggestion)| suggestion);
        Ok(known.chain(new).take(SUGGESTIONS).collect())
    }

    /// The name of the source that publishes at an article's address: one of the desk's, whose
    /// home page is on that host or on one above it, or else an outlet that every desk knows.
    pub fn source_for_address(&self, address: &str) -> Result<Option<String>> {
        let Ok(address) = address.trim().parse::<WebAddress>() else {
            return Ok(None);
        };
        let host = address.host();
        let own = self.store.read("look for a source", |reader| {
            let mut rest = host.as_str();
            loop {
                if let Some(source) = reader.source_at_host(rest)? {
                    return Ok(Some(source.profile.name));
                }
                match rest.split_once('.') {
                    Some((_, above)) if above.contains('.') => rest = above,
                    _ => return Ok(None),
                }
            }
        })?;
        let outlet = || outlets::find_by_host(&host).map(|outlet| outlet.name.clone());
        Ok(own.or_else(outlet))
    }

    /// What merging these sources into another would change.
    ///
    /// # Errors
    /// As [`Desk::merge_sources`].
    pub fn merge_effect(&self, merged: &[SourceId], into: SourceId) -> Result<MergeEffect> {
        let (after, into, briefs, examples) = self.store.read("look at a merge", |reader| {
            let (merged, into) = records::sources_to_merge(reader, merged, into)?;
            let ids: Vec<SourceId> = merged.iter().map(|source| source.id).collect();
            let after = records::merged_profile(&merged, &into)?;
            let briefs = reader.briefs_crediting(&ids)?.len();
            Ok((after, into, briefs, headlines(reader, &ids)?))
        })?;
        let had = into.profile.aliases;
        Ok(MergeEffect {
            briefs: briefs as u64,
            aliases: after
                .aliases
                .into_iter()
                .filter(|alias| !had.contains(alias))
                .collect(),
            examples,
        })
    }
}

/// The headlines of the newest briefs that credit one of these sources.
fn headlines(reader: &Reader<'_>, sources: &[SourceId]) -> Result<Vec<String>> {
    let mut newest = Vec::new();
    for source in sources {
        let query = BriefQuery {
            sources: vec![*source],
            limit: EXAMPLES,
            ..BriefQuery::default()
        };
        for row in reader.list(&query)?.rows {
            newest.push((row.published_at, row.id, row.headline));
        }
    }
    newest.sort_by_key(|(at, id, _)| std::cmp::Reverse((*at, *id)));
    newest.dedup_by_key(|(_, id, _): &mut (_, BriefId, _)| *id);
    let headlines = newest.into_iter().map(|(_, _, headline)| headline);
    Ok(headlines.take(EXAMPLES as usize).collect())
}

fn suggestion(
    profile: &SourceProfile,
    typed: &NameKey,
    is_new: bool,
) -> Option<(Fit, SourceSuggestion)> {
    let spellings = [&profile.name]
        .into_iter()
        .chain(&profile.short_name)
        .chain(&profile.aliases);
    let fitting = spellings.filter_map(|spelling| {
        let key = NameKey::of(spelling)?;
        fit(key.as_str(), typed.as_str()).map(|fit| (fit, spelling))
    });
    // The first of equals: a name comes before an alias.
    let (fit, matched) = fitting.min_by_key(|(fit, _)| *fit)?;
    let suggestion = SourceSuggestion {
        name: profile.name.clone(),
        short_name: profile.short_name.clone(),
        is_new,
        matched: matched.clone(),
    };
    Some((fit, suggestion))
}

fn fit(spelling: &str, typed: &str) -> Option<Fit> {
    if spelling == typed {
        Some(Fit::Whole)
    } else if spelling.starts_with(typed) {
        Some(Fit::Beginning)
    } else if spelling.contains(&format!(" {typed}")) {
        Some(Fit::BeginningOfWord)
    } else if spelling.contains(typed) {
        Some(Fit::Within)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        brief::{Credit, Settings},
        desk::FixedClock,
    };

    fn desk() -> (tempfile::TempDir, Desk) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.briefdesk");
        let clock = FixedClock::at("2019-04-13T10:00:00Z".parse().unwrap());
        let desk = Desk::create(&path, &Settings::titled("A"), clock).unwrap();
        (folder, desk)
    }

    fn profile(name: &str, home_page: &str, aliases: &[&str]) -> SourceProfile {
        SourceProfile {
            home_page: home_page.parse().ok(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            ..SourceProfile::named(name)
        }
    }

    #[test]
    fn the_desks_own_sources_come_before_the_outlets() {
        let (_folder, desk) = desk();
        desk.add_source(profile("Reef Gazette", "", &["The Coral Times"]))
            .unwrap();
        let times = desk.complete_source("times").unwrap();
        assert_eq!(times[0].name, "Reef Gazette");
        assert_eq!(
            (times[0].matched.as_str(), times[0].is_new),
            ("The Coral Times", false)
        );
        assert!(times.len() == SUGGESTIONS && times[1..].iter().all(|outlet| outlet.is_new));
        assert_eq!(
            desk.complete_source("guard").unwrap()[0].name,
            "The Guardian"
        );
        assert!(desk.complete_source(" … ").unwrap().is_empty());
    }

    #[test]
    fn an_outlet_that_the_desk_has_is_suggested_once() {
        let (_folder, desk) = desk();
        desk.add_source(profile("BBC News", "", &[])).unwrap();
        let names: Vec<String> = desk
            .complete_source("bbc")
            .unwrap()
            .into_iter()
            .map(|suggestion| suggestion.name)
            .collect();
        assert_eq!(names, ["BBC News"]);
    }

    #[test]
    fn an_article_is_known_by_its_host() {
        let (_folder, desk) = desk();
        desk.add_source(profile("Auntie", "https://www.bbc.co.uk", &[]))
            .unwrap();
        let name = |address: &str| desk.source_for_address(address).unwrap();
        assert_eq!(
            name("https://news.bbc.co.uk/1/hi").as_deref(),
            Some("Auntie")
        );
        assert_eq!(name(" https://edition.cnn.com/x ").as_deref(), Some("CNN"));
        assert_eq!(name("https://nobody.example/x"), None);
        assert_eq!(name("reef"), None);
    }

    #[test]
    fn a_merge_is_told_before_it_is_made() {
        let (_folder, desk) = desk();
        let kept = desk.add_source(profile("Reef Gazette", "", &[])).unwrap();
        let other = desk
            .add_source(profile("Rief Gazette", "", &["RG"]))
            .unwrap();
        for headline in ["One", "Two"] {
            desk.add_brief(None, |contents| {
                contents.headline = headline.into();
                contents.credits.push(Credit {
                    source: other.id,
                    citation: crate::brief::Citation::default(),
                });
            })
            .unwrap();
        }
        let effect = desk.merge_effect(&[other.id], kept.id).unwrap();
        assert_eq!(effect.briefs, 2);
        assert_eq!(effect.aliases, ["Rief Gazette", "RG"]);
        assert_eq!(effect.examples, ["Two", "One"]);
        desk.merge_sources(&[other.id], kept.id).unwrap();
        assert_eq!(desk.sources().unwrap()[0].profile.aliases, effect.aliases);
        assert!(desk.merge_effect(&[kept.id], kept.id).is_err());
    }
}
