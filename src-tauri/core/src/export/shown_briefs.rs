//! Which briefs a bundle showed when it was last exported, and in which state: what the next export
//! would change is told from that.
//!
//! Where nothing is remembered, it is not known what has changed. Deliberately absent: texts. A
//! headline is kept, for a brief that has gone may have no other name left.

use std::{
    collections::HashMap,
    hash::{Hash, Hasher},
    path::Path,
};

use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;

use crate::{
    brief::{BriefId, Format},
    remembered::Remembered,
};

/// A brief as an export shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownBrief {
    /// The brief.
    pub id: BriefId,
    /// Another number whenever anything is different in what is shown of it.
    pub state: u64,
    /// Its title.
    pub headline: String,
}

impl ShownBrief {
    /// The number of a state.
    pub fn state_of(inputs: impl Hash) -> u64 {
        let mut hasher = SipHasher13::new();
        inputs.hash(&mut hasher);
        hasher.finish()
    }
}

/// A brief that an export would add, change or take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct BriefChange {
    /// The brief.
    pub brief: BriefId,
    /// Its title; of one that goes, as it was.
    pub headline: String,
}

/// What is different from the last export, brief by brief.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct BriefChanges {
    /// Those that were not in it.
    pub new: Vec<BriefChange>,
    /// Those that said something else in it.
    pub changed: Vec<BriefChange>,
    /// Those that are no longer shown.
    pub gone: Vec<BriefChange>,
}

impl BriefChanges {
    /// What `now` is different in from `before`, each in its order.
    pub fn between(before: &[ShownBrief], now: &[ShownBrief]) -> Self {
        let mut left: HashMap<BriefId, u64> =
            before.iter().map(|brief| (brief.id, brief.state)).collect();
        let change = |brief: &ShownBrief| BriefChange {
            brief: brief.id,
            headline: brief.headline.clone(),
        };
        let mut changes = Self::default();
        for brief in now {
            match left.remove(&brief.id) {
                None => changes.new.push(change(brief)),
                Some(state) if state != brief.state => changes.changed.push(change(brief)),
                Some(_) => {}
            }
        }
        let gone = before.iter().filter(|brief| left.contains_key(&brief.id));
        changes.gone = gone.map(change).collect();
        changes
    }
}

/// The memory of which briefs one bundle shows.
pub struct ShownBriefs {
    remembered: Remembered,
    format: &'static str,
}

impl ShownBriefs {
    /// That of the bundle of this format at a place, in this folder.
    pub fn of(folder: &Path, place: &Path, format: Format) -> Self {
        Self {
            remembered: Remembered::of_place(&folder.join("briefs"), place),
            format: format.as_str(),
        }
    }

    /// The briefs that the last export showed; none where that is not known.
    pub fn recall(&self) -> Option<Vec<ShownBrief>> {
        self.remembered.recall(&self.opening())
    }

    /// Remembers the briefs that an export has shown. Where that fails, they are not known.
    pub fn keep(&self, briefs: &[ShownBrief]) {
        self.remembered.keep(&self.opening(), briefs);
    }

    /// What the memory begins with; another layout gets another number.
    fn opening(&self) -> impl Serialize {
        ("Briefdesk briefs shown 2", self.format)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::brief::Id;

    fn brief(number: u128, state: u64) -> ShownBrief {
        ShownBrief {
            id: BriefId::from_uuid(Uuid::from_u128(number)),
            state,
            headline: format!("Brief {number}"),
        }
    }

    #[test]
    fn what_is_new_changed_and_gone_is_told_apart() {
        let before = [brief(1, 1), brief(2, 1), brief(3, 1)];
        let now = [brief(4, 1), brief(3, 2), brief(1, 1)];
        let changes = BriefChanges::between(&before, &now);
        let headlines = |of: &[BriefChange]| -> Vec<String> {
            of.iter().map(|change| change.headline.clone()).collect()
        };
        assert_eq!(headlines(&changes.new), ["Brief 4"]);
        assert_eq!(headlines(&changes.changed), ["Brief 3"]);
        assert_eq!(headlines(&changes.gone), ["Brief 2"]);
        assert_eq!(BriefChanges::between(&now, &now), BriefChanges::default());
    }

    #[test]
    fn what_one_bundle_shows_is_remembered_for_its_format_alone() {
        let folder = tempfile::tempdir().unwrap();
        let of = |place: &str, format| {
            ShownBriefs::of(folder.path(), &folder.path().join(place), format)
        };
        let known = of("site", Format::Html);
        assert_eq!(known.recall(), None);
        known.keep(&[brief(1, u64::MAX)]);
        assert_eq!(known.recall(), Some(vec![brief(1, u64::MAX)]));
        assert_eq!(of("site", Format::Markdown).recall(), None);
        assert_eq!(of("other", Format::Html).recall(), None);
    }
}
