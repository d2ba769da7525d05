//! Pictures that an item shows without having them in its text: a gallery's, named by the numbers
//! of their attachments, and the featured one, which themes put above the text.
//!
//! Deliberately absent: the files. The desk matches those by their addresses.

use std::{borrow::Cow, fmt::Write as _};

use url::Url;

use super::{
    item::Item,
    site::{Attachment, Site},
};
use crate::{brief::Note, text::plain};

/// The text with the pictures of each `[gallery]` in its place. One whose pictures are not in the
/// export stays as it is.
pub(super) fn with_galleries<'i>(
    item: &'i Item,
    site: &Site,
    notes: &mut Vec<Note>,
) -> Cow<'i, str> {
    let mut rest = item.content.as_str();
    let mut whole = String::new();
    while let Some(at) = rest.find("[gallery") {
        let code = &rest[at..];
        let end = code.find(']').map(|end| end + 1);
        let is_escaped = rest[..at].ends_with('[');
        let Some(end) = end.filter(|_| !is_escaped && code[8..].starts_with([' ', ']'])) else {
            whole.push_str(&rest[..at + 8]);
            rest = &rest[at + 8..];
            continue;
        };
        whole.push_str(&rest[..at]);
        let (code, behind) = code.split_at(end);
        let ids = gallery(code, item, site);
        let found: Vec<&Attachment> = ids
            .iter()
            .filter_map(|id| site.attachments.get(id))
            .collect();
        if found.is_empty() {
            whole.push_str(code);
        } else {
            found.iter().for_each(|picture| figure(picture, &mut whole));
            let missing = match ids.len() - found.len() {
                0 => String::new(),
                missing => format!("; not in the export: {missing}"),
            };
            let message = format!("A gallery became its pictures: {}{missing}", found.len());
            notes.push(Note::new("gallery_unfolded", message));
        }
        rest = behind;
    }
    if whole.is_empty() {
        return Cow::Borrowed(&item.content);
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}

/// The attachments that a gallery shows: those it names, else all that were uploaded for its item.
fn gallery(code: &str, item: &Item, site: &Site) -> Vec<u64> {
    let numbers = |name: &str| -> Option<Vec<u64>> {
        let (_, value) = code.split_once(&format!(" {name}="))?;
        let value = value.trim_start_matches(['"', '\'', '”', '“']);
        let numbers = value.split(|c: char| !c.is_ascii_digit() && c != ',' && c != ' ');
        let numbers = numbers.take(1).flat_map(|list| list.split([',', ' ']));
        Some(numbers.filter_map(|number| number.parse().ok()).collect())
    };
    if let Some(ids) = numbers("ids").or_else(|| numbers("include")) {
        return ids;
    }
    let parent = numbers("id")
        .and_then(|ids| ids.first().copied())
        .or(item.id);
    let excluded = numbers("exclude").unwrap_or_default();
    let attached = parent.and_then(|parent| site.attached.get(&parent));
    let attached = attached.into_iter().flatten().copied();
    attached.filter(|id| !excluded.contains(id)).collect()
}

fn figure(picture: &Attachment, html: &mut String) {
    let Attachment { url, alt, caption } = picture;
    let escape = |text: &str| quick_xml::escape::escape(text).into_owned();
    let caption = match caption.as_str() {
        "" => String::new(),
        caption => format!("<figcaption>{}</figcaption>", escape(caption)),
    };
    // Writing into a text can't fail.
    let _ = write!(
        html,
        "\n\n<figure><img src=\"{}\" alt=\"{}\" />{caption}</figure>\n\n",
        escape(url),
        escape(alt)
    );
}

/// The featured picture as Markdown, where the text does not show it.
pub(super) fn featured(item: &Item, site: &Site, notes: &mut Vec<Note>) -> Option<String> {
    let id: u64 = item.meta("_thumbnail_id").parse().ok()?;
    let Some(picture) = site.attachments.get(&id) else {
        let message = format!("Its featured picture (attachment {id}) is not in the export");
        notes.push(Note::new("picture_missing", message));
        return None;
    };
    let url = Url::parse(&picture.url).ok()?;
    if shows(&item.content, url.path()) {
        return None;
    }
    let message = format!("Its featured picture was put above the text: {url}");
    notes.push(Note::new("picture_added", message));
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
    use super::*;

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
    fn a_gallery_becomes_its_pictures() {
        for (content, shown) in [
            ("a [gallery ids=\"3,1\" size=\"large\"] b", vec![3, 1]),
            ("[gallery]", vec![1, 2]),
            ("[gallery exclude='1']", vec![2]),
            ("[gallery ids='7']", vec![]),
            ("[gallerymap] and [[gallery]]", vec![]),
        ] {
            let item = item(content, "");
            let mut notes = Vec::new();
            let whole = with_galleries(&item, &site(), &mut notes);
            let pictures: Vec<u64> = whole
                .match_indices("/reef")
                .filter_map(|(at, _)| whole[at + 5..=at + 5].parse().ok())
                .collect();
            assert_eq!(pictures, shown, "{content}");
            assert_eq!(notes.is_empty(), shown.is_empty());
            assert_eq!(whole == content, shown.is_empty());
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
