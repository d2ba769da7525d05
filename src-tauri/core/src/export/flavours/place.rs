//! What a generator's settings say of the site, and where it will stand.

use std::collections::BTreeSet;

use chrono::Datelike;

use crate::export::{Entry, records::Records};

/// A site of some flavour.
pub struct SitePlace<'p> {
    pub(super) records: &'p Records<'p>,
    /// The path at which it will stand, with a slash at both ends: `/`, `/news/`.
    pub(super) root: String,
    /// The years and months that briefs were published in, by the desk's clocks.
    pub(super) months: BTreeSet<(i32, u32)>,
}

impl<'p> SitePlace<'p> {
    pub(super) fn of(records: &'p Records<'p>, entries: &[Entry]) -> Self {
        let path = url::Url::parse(records.base()).map(|base| base.path().to_owned());
        let path = path.unwrap_or_default();
        let zone = records.settings.time_zone;
        let months = entries.iter().filter_map(|entry| {
            let day = entry.at?.in_zone(zone);
            Some((day.year(), day.month()))
        });
        Self {
            records,
            root: format!("{}/", path.trim_end_matches('/')),
            months: months.collect(),
        }
    }

    /// The whole address that the site will stand at, with a slash at its end; `/` where nobody
    /// knows.
    pub(super) fn address(&self) -> String {
        format!("{}/", self.records.base())
    }

    pub(super) fn title(&self) -> &str {
        &self.records.settings.title
    }

    pub(super) fn language(&self) -> &str {
        self.records.settings.language.as_str()
    }
}
