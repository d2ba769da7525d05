//! The media files that texts show, gathered while briefs go past and written after them.

use std::collections::BTreeMap;

use super::{
    Archive, BundleFile, Output,
    records::{retraction, shown},
};
use crate::{
    brief::{Brief, Contents, Media, Note, note},
    error::Result,
    progress::Progress,
};

/// Names of media files, each with the headline of the first brief to show it.
#[derive(Debug, Default)]
pub(super) struct ShownMedia(BTreeMap<String, String>);

impl ShownMedia {
    /// Takes down what a text shows.
    pub(super) fn look_in(&mut self, contents: &Contents) {
        for name in Media::named_in(contents.body.as_str()) {
            let known = self.0.entry(name);
            known.or_insert_with(|| contents.headline.clone());
        }
    }

    /// Takes down what readers see in these briefs; of a retracted one they see no text.
    pub(super) fn look_in_all(&mut self, briefs: &[Brief]) {
        let legible = briefs.iter().filter(|brief| retraction(brief).is_none());
        legible.for_each(|brief| self.look_in(shown(brief)));
    }

    /// The records of the files that are shown, by name.
    pub(super) fn records<'a>(&self, archive: &'a dyn Archive) -> Vec<&'a Media> {
        let media = archive.media().iter();
        media
            .filter(|file| self.0.contains_key(&file.name))
            .collect()
    }

    /// Writes the files that are shown into a folder of the bundle (`static/media/`), and says
    /// which are shown and not there.
    pub(super) fn write(
        mut self,
        archive: &dyn Archive,
        folder: &str,
        output: &mut dyn Output,
        progress: &dyn Progress,
    ) -> Result<Vec<Note>> {
        for media in archive.media() {
            if self.0.remove(&media.name).is_none() {
                continue;
            }
            progress.check()?;
            output.put(vec![BundleFile {
                path: format!("{folder}{}", media.name),
                bytes: archive.media_bytes(media.id)?,
            }])?;
        }
        let missing = self
            .0
            .iter()
            .map(|(name, headline)| missing(headline, name));
        Ok(missing.collect())
    }
}

/// Says of a brief that it shows a file of this name, which there is not.
pub(super) fn missing(headline: &str, name: &str) -> Note {
    let file = format!("{}{name}", Media::FOLDER);
    note!(
        "media_missing",
        "“{headline}” shows {file}, which is not in the desk",
        form = "shown",
        headline,
        file,
    )
}
