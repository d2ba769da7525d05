//! The sample desk: an archive of facts about space missions and science, in our own words, to try
//! the program on.

use super::Desk;
use crate::{
    brief::{ImportLedger, Settings},
    error::Result,
    import,
};

/// Each brief of the sample, newest first.
const BRIEFS: &[(&str, &str)] = &[];

impl Desk {
    /// The settings that the sample desk is made with.
    pub fn sample_settings() -> Settings {
        Settings {
            tagline: "Space and science in brief".to_owned(),
            ..Settings::titled("The Northern Brief")
        }
    }

    /// Fills a desk with the sample archive.
    pub fn fill_with_sample(&self) -> Result<ImportLedger> {
        let read = |(name, text): &(&str, &str)| import::bundle::read_markdown_brief(text, name);
        let briefs = BRIEFS.iter().map(read).collect::<Result<_>>()?;
        self.take_in("fill the desk with the sample", briefs)
    }
}
