//! Scheduled briefs: publishing those whose time has come, and how long it is until the next.
//!
//! Deliberately absent: waiting. Whoever has a desk open waits, and asks again.

use std::time::Duration;

use serde::Serialize;

use super::{
    Desk, found,
    publishing::{move_address, public_address},
};
use crate::{brief::BriefId, error::Result};

/// A brief that was published because its scheduled time had come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DueBrief {
    /// Its id.
    pub id: BriefId,
    /// Its headline as readers see it.
    pub headline: String,
}

impl Desk {
    /// Publishes every brief whose scheduled time has come; says which, each to one caller alone.
    pub fn publish_due(&self) -> Result<Vec<DueBrief>> {
        let now = self.clock.now();
        if self
            .store
            .read("look for scheduled briefs", |reader| reader.due_briefs(now))?
            .is_empty()
        {
            return Ok(Vec::new());
        }
        self.store.write("publish scheduled briefs", |writer| {
            let settings = writer.settings()?;
            let mut published = Vec::new();
            for id in writer.due_briefs(now)? {
                let brief = found(writer, id)?;
                if let Some(standing) = brief.standing.fall_due(now) {
                    writer.update_brief(id, brief.head, &standing, now)?;
                    let shown = found(writer, id)?;
                    let address = public_address(&settings, &shown);
                    move_address(writer, id, None, address.as_deref())?;
                    let contents = shown.published_contents().unwrap_or(&shown.contents);
                    let headline = contents.headline.clone();
                    published.push(DueBrief { id, headline });
                }
            }
            Ok(published)
        })
    }

    /// The briefs that were published as this desk was opened: their time had come while no program
    /// had it open.
    pub fn fell_due(&self) -> &[DueBrief] {
        &self.fell_due
    }

    /// How long it is until the next scheduled brief falls due; none where none is scheduled.
    pub fn until_next_due(&self) -> Result<Option<Duration>> {
        let now = self.clock.now();
        let next = self
            .store
            .read("look for scheduled briefs", |reader| reader.next_due())?;
        let seconds = next.map(|at| at.seconds().saturating_sub(now.seconds()));
        Ok(seconds.map(|it| Duration::from_secs(u64::try_from(it).unwrap_or_default())))
    }
}
