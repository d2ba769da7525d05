//! The names that an import meets: what an editor takes them for, how many briefs name each, and
//! which look like spellings of one another.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Importer, likeness::is_alike};
use crate::{
    brief::{Id as _, Mapping, MetName, NameKey, NameKind, Suggestion, outlets},
    desk::naming::{NamedSource, named_source},
    error::{Error, Result},
    import::{IncomingBrief, IncomingContents},
};

/// The names met so far, and what to take them for.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    mapped: HashMap<(NameKind, NameKey), String>,
    met: BTreeMap<(NameKind, String), usize>,
}

/// A record as suggestions see it.
struct Known {
    name: String,
    key: NameKey,
    /// Whether it is none of those that this import brings.
    is_established: bool,
    briefs: usize,
}

/// Refuses mappings that map nothing, or to nothing.
///
/// # Errors
/// The first of them, by its words.
pub(super) fn refuse_unsound(mappings: &[Mapping]) -> Result<()> {
    for Mapping { kind, from, to } in mappings {
        let unsound = |what: &str, message: &str, hint: &str| {
            Err(Error::bad_input(format!("{kind} “{from}={to}”"), message, hint).told(what, []))
        };
        if NameKey::of(from).is_none() {
            return unsound(
                "mapping_from",
                "There is no name before the equals sign",
                "Write OLD=NEW, each a name with letters or digits",
            );
        }
        let is_dropped = *kind == NameKind::Tag && to.trim().is_empty();
        if NameKey::of(to).is_none() && !is_dropped {
            return unsound(
                "mapping_to",
                "There is no name behind the equals sign",
                "Write OLD=NEW; only a tag can be dropped",
            );
        }
    }
    Ok(())
}

impl Spellings {
    /// No names yet, and these mappings. The last one for a name stands.
    pub fn under(mappings: &[Mapping]) -> Self {
        let mapped = mappings.iter().filter_map(|mapping| {
            let key = NameKey::of(&mapping.from)?;
            Some(((mapping.kind, key), mapping.to.trim().to_owned()))
        });
        Self {
            mapped: mapped.collect(),
            met: BTreeMap::new(),
        }
    }

    /// Counts a brief's names, and changes those that are mapped.
    pub fn meet(&mut self, incoming: &mut IncomingBrief) {
        let mut names = BTreeSet::new();
        let all = [Some(&incoming.contents), incoming.changes.as_ref()];
        for contents in all.into_iter().flatten() {
            let authors = contents.byline.iter().map(|name| (NameKind::Author, name));
            let tags = contents.tags.iter().map(|name| (NameKind::Tag, name));
            let sources = contents.credits.iter();
            let sources = sources.map(|credit| (NameKind::Source, &credit.source));
            names.extend(authors.chain(tags).chain(sources));
        }
        for (kind, name) in names {
            // Most names were met before, which makes nothing new.
            match self.met.get_mut(&(kind, name.clone())) {
                Some(briefs) => *briefs += 1,
                None => {
                    self.met.insert((kind, name.clone()), 1);
                }
            }
        }
        if !self.mapped.is_empty() {
            self.map(&mut incoming.contents);
            incoming
                .changes
                .iter_mut()
                .for_each(|changes| self.map(changes));
        }
    }

    fn map(&self, contents: &mut IncomingContents) {
        for name in &mut contents.byline {
            self.map_name(NameKind::Author, name);
        }
        for credit in &mut contents.credits {
            self.map_name(NameKind::Source, &mut credit.source);
        }
        contents.tags.retain_mut(|name| {
            self.map_name(NameKind::Tag, name);
            !name.is_empty()
        });
    }

    fn map_name(&self, kind: NameKind, name: &mut String) {
        let key = NameKey::of(name);
        if let Some(to) = key.and_then(|key| self.mapped.get(&(kind, key))) {
            name.clone_from(to);
        }
    }
}

impl Importer<'_, '_> {
    /// The names met, each kind's more used first.
    pub(super) fn met_names(&self) -> Result<Vec<MetName>> {
        let mut names = Vec::new();
        for ((kind, name), briefs) in &self.spellings.met {
            let mut to = name.clone();
            self.spellings.map_name(*kind, &mut to);
            let record = self.record_named(*kind, &to)?;
            let becomes = match &record {
                Some((name, _)) => Some(name.clone()),
                None => NameKey::of(&to).map(|_| to),
            };
            names.push(MetName {
                kind: *kind,
                name: name.clone(),
                becomes,
                is_new: record.is_none_or(|(_, is_new)| is_new),
                briefs: *briefs,
            });
        }
        names.sort_by(|a, b| {
            let order = |met: &MetName| (met.kind, std::cmp::Reverse(met.briefs));
            order(a).cmp(&order(b)).then_with(|| a.name.cmp(&b.name))
        });
        Ok(names)
    }

    /// The record that a name stands for by now: its name, and whether this import brought it.
    fn record_named(&self, kind: NameKind, name: &str) -> Result<Option<(String, bool)>> {
        let Some(key) = NameKey::of(name) else {
            return Ok(None);
        };
        let record = match kind {
            NameKind::Author => {
                let author = self.writer.author_named(&key)?;
                author.map(|author| (author.name, author.id.uuid()))
            }
            NameKind::Tag => {
                let tag = self.writer.tag_named(&key)?;
                tag.map(|tag| (tag.name, tag.id.uuid()))
            }
            NameKind::Source => match named_source(self.writer, name)? {
                Some(NamedSource::Known(source)) => Some((source.profile.name, source.id.uuid())),
                _ => None,
            },
        };
        Ok(record.map(|(name, id)| (name, !self.records.contains(&id))))
    }

    /// Mappings that an editor may want.
    pub(super) fn suggestions(&self) -> Result<Vec<Suggestion>> {
        let mut suggestions = Vec::new();
        for kind in NameKind::ALL {
            let met: Vec<&MetName> = self
                .ledger
                .names
                .iter()
                .filter(|met| met.kind == *kind && met.becomes.is_some())
                .collect();
            let known = self.known(*kind, &met)?;
            for met in met.iter().filter(|met| met.is_new) {
                if let Some(to) = likeliest(met, &known) {
                    suggestions.push(Suggestion {
                        kind: *kind,
                        from: met.name.clone(),
                        to: to.to_owned(),
                        briefs: met.briefs,
                    });
                }
            }
        }
        Ok(suggestions)
    }

    /// Every name that a new one may be a spelling of: those of this import, the desk's, and the
    /// outlets that every desk knows. By their first letters.
    fn known(&self, kind: NameKind, met: &[&MetName]) -> Result<HashMap<char, Vec<Known>>> {
        let mut all: BTreeMap<String, Known> = BTreeMap::new();
        let mut add = |spelling: &str, name: &str, is_established: bool, briefs: usize| {
            if let Some(key) = NameKey::of(spelling) {
                let known = all.entry(key.as_str().to_owned()).or_insert(Known {
                    name: name.to_owned(),
                    key,
                    is_established,
                    briefs: 0,
                });
                known.is_established |= is_established;
                known.briefs += briefs;
            }
        };
        for met in met {
            let name = met.becomes.as_deref().unwrap_or(&met.name);
            add(name, name, !met.is_new, met.briefs);
        }
        let is_old = |id| self.records.contains(&id);
        match kind {
            NameKind::Author => {
                for author in self.writer.authors()? {
                    add(&author.name, &author.name, is_old(author.id.uuid()), 0);
                }
            }
            NameKind::Tag => {
                for tag in self.writer.tags()? {
                    add(&tag.name, &tag.name, is_old(tag.id.uuid()), 0);
                }
            }
            NameKind::Source => {
                for source in self.writer.sources()? {
                    let profile = &source.profile;
                    for spelling in [&profile.name].into_iter().chain(&profile.aliases) {
                        add(spelling, &profile.name, is_old(source.id.uuid()), 0);
                    }
                }
                for outlet in outlets::all() {
                    add(&outlet.name, &outlet.name, true, 0);
                }
            }
        }
        let mut by_letter: HashMap<char, Vec<Known>> = HashMap::new();
        for (key, known) in all {
            if let Some(letter) = key.chars().next() {
                by_letter.entry(letter).or_default().push(known);
            }
        }
        Ok(by_letter)
    }
}

/// The name that a new one is most likely a spelling of.
fn likeliest<'k>(met: &MetName, known: &'k HashMap<char, Vec<Known>>) -> Option<&'k str> {
    let name = met.becomes.as_deref()?;
    let key = NameKey::of(name)?;
    let near = known.get(&key.as_str().chars().next()?)?;
    let own = near.iter().find(|known| known.key == key)?;
    if own.is_established {
        return None;
    }
    let better = |other: &&Known| {
        let rank = |known: &Known| (known.is_established, known.briefs);
        let is_first = other.key < own.key;
        (rank(other) > rank(own) || (rank(other) == rank(own) && is_first))
            && is_alike(&other.key, &key)
    };
    let best = near
        .iter()
        .filter(better)
        .max_by_key(|other| (other.is_established, other.briefs))?;
    Some(&best.name)
}
