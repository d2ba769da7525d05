//! The sample desk: an archive of facts about space missions and science, in our own words, to try
//! the program on.

use super::Desk;
use crate::{brief::Settings, error::Result, import};

macro_rules! briefs {
    ($($name:literal)+) => {
        &[$(($name, include_str!(concat!("../../sample/", $name)))),+]
    };
}

/// Each brief of the sample, newest first: its file's name and its text.
const BRIEFS: &[(&str, &str)] = briefs! {
    "01-rubin-first-images.md"
    "02-parker-closest-approach.md"
    "03-europa-clipper-under-way.md"
    "04-blue-ghost-lands.md"
    "05-change-6-far-side-samples.md"
    "06-ingenuity-last-flight.md"
    "07-chandrayaan-3-lands.md"
    "08-ozone-layer-assessment.md"
    "09-dart-strikes-dimorphos.md"
    "10-reef-coral-cover.md"
    "11-space-telescope-on-its-way.md"
    "12-webb-telescope-launched.md"
    "13-hayabusa2-capsule-returns.md"
    "14-nobel-for-gene-editing.md"
    "15-first-image-of-a-black-hole.md"
    "16-cassini-ends-in-saturn.md"
    "17-gravitational-waves-detected.md"
    "18-new-horizons-at-pluto.md"
    "19-philae-lands-on-comet.md"
    "20-voyager-1-between-the-stars.md"
    "21-higgs-like-particle.md"
    "22-ice-core-800000-years.md"
    "23-huygens-lands-on-titan.md"
    "24-opportunity-finds-signs-of-water.md"
};

const ABOUT: &str = include_str!("../../sample/about.md");

impl Desk {
    /// The settings that the sample desk is made with.
    pub fn sample_settings() -> Settings {
        Settings {
            tagline: "Space and science in brief".to_owned(),
            about: ABOUT.to_owned(),
            ..Settings::titled("The Northern Brief")
        }
    }

    /// Fills a desk with the sample archive.
    pub fn fill_with_sample(&self) -> Result<()> {
        let read = |(name, text): &(&str, &str)| import::bundle::read_markdown_brief(text, name);
        let briefs = BRIEFS.iter().map(read).collect::<Result<_>>()?;
        self.take_in("fill the desk with the sample", briefs)
    }
}
