//! What an export would do, found out without writing anything.

use serde::Serialize;

use super::{Desk, ExportOptions, desk_archive::DeskArchive, exporting::write};
use crate::{
    error::Result,
    export::{
        BriefChanges, ShownBriefs, Target,
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

impl Desk {
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
            .and_then(|folder| ShownBriefs::of(folder, options.to).recall(format));
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
            briefs: before.map(|before| BriefChanges::between(&before, archive.shown())),
        })
    }
}
