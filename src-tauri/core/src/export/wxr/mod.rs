//! WXR 1.2, WordPress eXtended RSS: what WordPress's importer takes, so that an editor can leave.
//!
//! The archive is split into files of a size that a WordPress site accepts; each is whole by itself.
//! Beside what WordPress knows stands a custom field with the whole brief, from which an import
//! here gives an equal one. Deliberately absent: comments, pages and menus, which a desk has not.

mod head;
mod item;
mod xml;

use rayon::prelude::*;

use self::item::Items;
use super::{
    Archive, BundleFile, Output, Written, ahead::each_batch, markdown::sheet::Names,
    records::Records, shown_media::ShownMedia,
};
use crate::{
    brief::{Brief, Media, note},
    error::Result,
    progress::Progress,
};

/// About how large a file becomes, in bytes. Hosts commonly take uploads of 32 MB.
const PART: usize = 16 * 1024 * 1024;

/// Writes an archive as WXR, with the media files that its texts show beside it.
///
/// # Errors
/// What the archive or the output says; [`crate::Error::Cancelled`].
pub fn write(
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<Written> {
    let records = Records::of(archive);
    let items = Items {
        records: &records,
        names: &Names::of(archive),
    };
    let entries = archive.entries();
    let mut parts = Parts::begin(head::print(archive, &records));
    let mut media = ShownMedia::default();
    // WordPress shows the higher number first, and so does an import here.
    let mut number = entries.len();
    each_batch(
        archive,
        entries,
        |entry| entry.id,
        progress,
        |_, briefs| {
            let numbered: Vec<(usize, &Brief)> =
                (0..number).rev().map(|n| n + 1).zip(&briefs).collect();
            number -= briefs.len();
            let printed: Vec<String> = numbered
                .par_iter()
                .map(|(number, brief)| items.print(*number, brief))
                .collect::<Result<_>>()?;
            for (item, brief) in printed.iter().zip(&briefs) {
                media.look_in(super::records::shown(brief));
                if brief.published_apart.is_some() {
                    media.look_in(&brief.contents);
                }
                parts.add(item, output)?;
            }
            Ok(())
        },
    )?;
    for (place, file) in media.records(archive).into_iter().enumerate() {
        let number = entries.len() + 1 + place;
        parts.add(&item::attachment(&records, number, file), output)?;
    }
    let pages = parts.end(output)?;
    let mut notes = media.write(archive, Media::FOLDER, output, progress)?;
    if records.base().is_empty() {
        notes.push(note!(
            "no_base_url",
            "The desk has no base URL, so addresses begin with a slash, and WordPress can't \
             fetch the pictures. Set where the archive stands in the settings",
            form = "wxr",
        ));
    }
    Ok(Written {
        briefs: entries.len(),
        pages,
        notes,
    })
}

/// The files, of which one is being filled.
struct Parts {
    head: String,
    open: String,
    items: usize,
    number: usize,
}

impl Parts {
    fn begin(head: String) -> Self {
        Self {
            open: head.clone(),
            head,
            items: 0,
            number: 1,
        }
    }

    fn add(&mut self, item: &str, output: &mut dyn Output) -> Result<()> {
        if self.items > 0 && self.open.len() + item.len() > PART {
            self.put(output)?;
            self.number += 1;
        }
        self.open.push_str(item);
        self.items += 1;
        Ok(())
    }

    /// Writes the file that is being filled and begins the next.
    fn put(&mut self, output: &mut dyn Output) -> Result<()> {
        let mut whole = std::mem::replace(&mut self.open, self.head.clone());
        whole.push_str(head::END);
        self.items = 0;
        output.put(vec![BundleFile {
            path: format!("archive-{:03}.xml", self.number),
            bytes: whole.into_bytes(),
        }])
    }

    /// Writes the last file; gives how many there are.
    fn end(mut self, output: &mut dyn Output) -> Result<usize> {
        self.put(output)?;
        Ok(self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Shelf(Vec<BundleFile>);

    impl Output for Shelf {
        fn put(&mut self, files: Vec<BundleFile>) -> Result<()> {
            self.0.extend(files);
            Ok(())
        }
    }

    #[test]
    fn a_large_archive_is_split_and_each_part_is_whole() {
        let mut shelf = Shelf::default();
        let mut parts = Parts::begin("<rss><channel>".into());
        let item = format!("<item>{}</item>", "x".repeat(PART / 2));
        for _ in 0..3 {
            parts.add(&item, &mut shelf).unwrap();
        }
        assert_eq!(parts.end(&mut shelf).unwrap(), 3);
        let paths: Vec<&str> = shelf.0.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(
            paths,
            ["archive-001.xml", "archive-002.xml", "archive-003.xml"]
        );
        for file in &shelf.0 {
            assert!(file.bytes.starts_with(b"<rss><channel><item>"));
            assert!(file.bytes.ends_with(head::END.as_bytes()));
        }
    }
}
