//! What an export would do, found out without writing anything.

use std::{
    collections::{HashMap, hash_map::Entry},
    path::Path,
};

use serde::Serialize;

use super::{Desk, ExportOptions, desk_archive::DeskArchive, exporting::write};
use crate::{
    brief::{ExportProfile, Scope},
    error::Result,
    export::{
        BriefChanges, Days, ShownBrief, ShownBriefs, Target,
        bundle::{Trial, TrialCounts},
    },
    progress::Progress,
};

/// What an export would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ExportEffect {
    /// The folder or zip that it would write.
    pub to: String,
    /// Files that it would write, new ones and changed ones.
    pub written: usize,
    /// Files that are right already.
    pub unchanged: usize,
    /// Files of an earlier export that it would take away.
    pub removed: usize,
    /// The briefs that are different from the last export there. None where one was made that this
    /// machine remembers nothing of.
    pub briefs: Option<BriefChanges>,
}

/// How many briefs have changed since a profile was last exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ChangesSince {
    /// The profile's name.
    pub profile: String,
    /// Those that are new, changed or gone since.
    pub briefs: usize,
}

impl Desk {
    /// How many briefs have changed since each profile was last exported, told from what this
    /// machine remembers of that export. Nothing is printed, so that a change to a setting, a
    /// record or the theme counts for nothing. Left out are profiles that have not been exported,
    /// whose bundle is not there, or whose last export this machine remembers nothing of.
    ///
    /// # Errors
    /// Where the desk can't be read.
    pub fn changes_since_exports(&self) -> Result<Vec<ChangesSince>> {
        let mut shown: HashMap<(Scope, Days), Vec<ShownBrief>> = HashMap::new();
        let mut changes = Vec::new();
        for profile in self.export_profiles()? {
            let Some(before) = self.shown_by(&profile) else {
                continue;
            };
            let days = Days {
                from: profile.from,
                until: profile.until,
            };
            let now = match shown.entry((profile.include, days)) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => {
                    let archive = DeskArchive::of(self, profile.include, days)?;
                    place.insert(archive.shown())
                }
            };
            let between = BriefChanges::between(&before, now);
            changes.push(ChangesSince {
                profile: profile.name,
                briefs: between.new.len() + between.changed.len() + between.gone.len(),
            });
        }
        Ok(changes)
    }

    /// The briefs that the bundle of a profile shows, as far as this machine remembers.
    fn shown_by(&self, profile: &ExportProfile) -> Option<Vec<ShownBrief>> {
        profile.exported_at?;
        let place = Path::new(&profile.to);
        let memory = self.memory.as_deref().filter(|_| place.exists())?;
        ShownBriefs::of(memory, place, profile.format).recall()
    }

    /// Finds out what an export now would do: everything is printed and compared, nothing written.
    ///
    /// # Errors
    /// Those of [`export`](Self::export).
    pub fn export_effect(
        &self,
        options: &ExportOptions<'_>,
        progress: &dyn Progress,
    ) -> Result<ExportEffect> {
        options.check()?;
        let site = self.site_options(options)?;
        self.publish_due()?;
        let (format, memory) = (options.format.as_str(), self.memory.as_deref());
        let target = Target::of(options.to);
        let mut trial = Trial::begin(target, format, options.force, memory)?;
        let archive = DeskArchive::of(self, options.scope, options.days)?;
        let is_first = trial.is_first();
        write(options.format, &site, &archive, &mut trial, progress)?;
        let known = memory
            .filter(|_| !is_first)
            .and_then(|folder| ShownBriefs::of(folder, options.to, options.format).recall());
        let before = if is_first { Some(Vec::new()) } else { known };
        let TrialCounts {
            written,
            unchanged,
            removed,
        } = trial.finish();
        Ok(ExportEffect {
            to: options.to.display().to_string(),
            written,
            unchanged,
            removed,
            briefs: before.map(|before| BriefChanges::between(&before, &archive.shown())),
        })
    }
}
