//! The archive as a site for another program to build: Hugo, Jekyll, Eleventy, Pelican, Zola or
//! Astro. Each bundle is a whole site of that generator: its settings, a plain layout, the media
//! files, and one Markdown file a brief with front matter as the generator wants it.
//!
//! Every brief keeps its address, and its credits stand in the front matter as data and as a line.
//! Deliberately absent: a way back. The Markdown bundle is the one that an import makes an equal
//! desk of.

mod astro;
mod eleventy;
mod hugo;
mod jekyll;
mod page;
mod pelican;
mod place;
mod text;
mod zola;

use rayon::prelude::*;

pub use self::{
    astro::Astro, eleventy::Eleventy, hugo::Hugo, jekyll::Jekyll, pelican::Pelican, zola::Zola,
};
use self::{page::Page, place::SitePlace};
use super::{
    Archive, BundleFile, Entry, Output, Written, ahead::each_batch, records::Records,
    shown_media::ShownMedia,
};
use crate::{brief::Brief, error::Result, progress::Progress, text::markdown::Features};

/// The style sheet of every flavour's layout.
const STYLE: &str = include_str!("../../../flavours/style.css");

/// A generator, and what it wants.
pub trait Flavour: Sync {
    /// The folder in which it keeps files that it copies as they are, with a slash at its end.
    fn static_folder(&self) -> &'static str;
    /// Whether it reads a body as CommonMark does. One that it does not is given to it as HTML.
    fn reads(&self, body: &str, features: Features) -> bool;
    /// A brief's file.
    ///
    /// # Errors
    /// Where its front matter can't be written.
    fn brief(&self, page: &Page<'_>) -> Result<BundleFile>;
    /// Its settings and layout. `folders` are those that briefs stand in.
    ///
    /// # Errors
    /// Where the settings can't be written.
    fn site(&self, place: &SitePlace<'_>) -> Result<Vec<BundleFile>>;
}

/// Writes an archive as a site of this flavour.
///
/// # Errors
/// What the archive or the output says; [`crate::Error::Cancelled`].
pub fn write(
    flavour: &dyn Flavour,
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<Written> {
    let records = Records::of(archive);
    let entries: Vec<Entry> = archive
        .entries()
        .iter()
        .filter(|entry| entry.address.is_some() && entry.at.is_some())
        .cloned()
        .collect();
    let place = SitePlace::of(&records, &entries);
    let mut files = flavour.site(&place)?;
    files.push(text_file(
        &format!("{}style.css", flavour.static_folder()),
        STYLE,
    ));
    output.put(files)?;
    let mut media = ShownMedia::default();
    each_batch(
        archive,
        &entries,
        |entry| entry.id,
        progress,
        |entries, briefs| {
            let together: Vec<(&Entry, &Brief)> = entries.iter().zip(&briefs).collect();
            let files: Vec<BundleFile> = together
                .par_iter()
                .map(|(entry, brief)| flavour.brief(&Page::of(flavour, &place, entry, brief)))
                .collect::<Result<_>>()?;
            media.look_in_all(&briefs);
            output.put(files)
        },
    )?;
    let folder = format!("{}media/", flavour.static_folder());
    Ok(Written {
        briefs: entries.len(),
        pages: entries.len(),
        notes: media.write(archive, &folder, output, progress)?,
    })
}

/// A file of the bundle that holds a text.
fn text_file(path: &str, text: &str) -> BundleFile {
    BundleFile {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}
