//! Pictures that an item shows without having them in its text: a gallery's, named by the numbers
//! of their attachments, and the featured one, which themes put above the text.
//!
//! Deliberately absent: the files. The desk matches those by their addresses.

use url::Url;

use super::{item::Item, site::Site};
use crate::{
    brief::{Note, note},
    text::{html::wordpress::GalleryPicture, plain},
};

/// The pictures of a gallery that shows these attachments, or all that were uploaded for its item
/// where it names none.
pub(super) fn of_gallery(numbers: &[u64], item: &Item, site: &Site) -> Vec<GalleryPicture> {
    let attached = item.id.and_then(|id| site.attached.get(&id));
    let numbers = match (numbers, attached) {
        ([], Some(attached)) => attached,
        (numbers, _) => numbers,
    };
    let found = numbers.iter().filter_map(|id| site.attachments.get(id));
    found
        .map(|picture| GalleryPicture {
            address: picture.url.clone(),
            alt: picture.alt.clone(),
            caption: quick_xml::escape::partial_escape(&picture.caption).into_owned(),
        })
        .collect()
}

/// The featured picture as Markdown, where the text does not show it.
pub(super) fn featured(item: &Item, site: &Site, notes: &mut Vec<Note>) -> Option<String> {
    let id: u64 = item.meta("_thumbnail_id").parse().ok()?;
    let Some(picture) = site.attachments.get(&id) else {
        notes.push(note!(
            "picture_missing",
            "Its featured picture (attachment {id}) is not in the export",
            id = id.to_string()
        ));
        return None;
    };
    let url = Url::parse(&picture.url).ok()?;
    if shows(&item.content, url.path()) {
        return None;
    }
    notes.push(note!(
        "picture_added",
        "Its featured picture was put above the text: {address}",
        address = url.as_str()
    ));
    let alt = plain::escape(&picture.alt)
        .replace('[', "\\[")
        .replace(']', "\\]");
    let url = url.as_str().replace('(', "%28").replace(')', "%29");
    Some(format!("![{alt}]({url})"))
}

/// Whether a text shows the picture at this path, in whatever size WordPress made of it:
/// `reef.jpg`, `reef-300x200.jpg`, `reef-scaled.jpg`.
fn shows(content: &str, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = stem.strip_suffix("-scaled").unwrap_or(stem);
    // The folders above it may be another host's; the month is enough to tell two apart.
    let folder = path.rsplit('/').nth(1).unwrap_or_default();
    let start = format!("{folder}/{stem}");
    content.match_indices(&start).any(|(at, _)| {
        let rest = &content[at + start.len()..];
        let size = rest.strip_prefix('-').map(|rest| {
            rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == 'x' || c == '-')
        });
        [Some(rest), rest.strip_prefix("-scaled"), size]
            .into_iter()
            .flatten()
            .any(|rest| {
                rest.strip_prefix('.')
                    .is_some_and(|rest| rest.starts_with(ending))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::{super::site::Attachment, *};

    fn site() -> Site {
        let mut site = Site::default();
        for id in 1..=3 {
            site.attachments.insert(
                id,
                Attachment {
                    url: format!("https://reef.example/uploads/04/reef{id}.jpg"),
                    alt: format!("Reef [{id}]"),
                    caption: String::new(),
                },
            );
        }
        site.attached.insert(12, vec![1, 2]);
        site
    }

    fn item(content: &str, thumbnail: &str) -> Item {
        Item {
            id: Some(12),
            content: content.into(),
            meta: vec![("_thumbnail_id".into(), thumbnail.into())],
            ..Item::default()
        }
    }

    #[test]
    fn a_gallery_shows_what_it_names_or_all_that_is_attached() {
        for (numbers, shown) in [
            (vec![3, 1], vec![3, 1]),
            (vec![], vec![1, 2]),
            (vec![2, 7], vec![2]),
        ] {
            let item = item("", "");
            let pictures = of_gallery(&numbers, &item, &site());
            let expected: Vec<String> = shown
                .iter()
                .map(|id| format!("https://reef.example/uploads/04/reef{id}.jpg"))
                .collect();
            let addresses: Vec<String> = pictures
                .into_iter()
                .map(|picture| picture.address)
                .collect();
            assert_eq!(addresses, expected);
        }
    }

    #[test]
    fn the_featured_picture_is_shown_once() {
        for (content, is_added) in [
            ("Nothing to see", true),
            ("<img src=\"/uploads/04/reef1.jpg\">", false),
            (
                "<img src=\"https://cdn.example/uploads/04/reef1-300x200.jpg\">",
                false,
            ),
            ("<img src=\"/uploads/04/reef1-scaled.jpg\">", false),
            ("<img src=\"/uploads/04/reef11.jpg\">", true),
        ] {
            let mut notes = Vec::new();
            let added = featured(&item(content, "1"), &site(), &mut notes);
            assert_eq!(added.is_some(), is_added, "{content}");
            assert_eq!(notes.len(), usize::from(is_added));
        }
        let mut notes = Vec::new();
        let added = featured(&item("", "1"), &site(), &mut notes);
        let printed = "![Reef \\[1\\]](https://reef.example/uploads/04/reef1.jpg)";
        assert_eq!(added.as_deref(), Some(printed));
        assert_eq!(featured(&item("", "9"), &site(), &mut notes), None);
        assert_eq!(notes[1].code, "picture_missing");
    }
}
