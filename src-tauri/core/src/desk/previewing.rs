//! Previewing: a brief as the site would show it, while it is being written.

use super::{BriefDraft, Desk};
use crate::{brief::BriefId, error::Result};

impl Desk {
    /// A whole page.
    pub fn preview(&self, _id: BriefId, draft: &BriefDraft, _media_root: &str) -> Result<String> {
        let _ = draft.incoming()?;
        Ok(String::new())
    }
}
