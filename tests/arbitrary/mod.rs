//! Arbitrary desks for property tests: everything that the types allow, however odd, and nothing
//! that a desk rules out (two sources of one name, a spiked brief that is public).

mod brief;
mod values;

use std::collections::BTreeSet;

use briefdesk_core::{
    brief::{Author, Id, Media, NameKey, Slug, Source, SourceProfile, Tag},
    export::HeldArchive,
};
use proptest::{collection::vec, option, prelude::*};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use values::web_address;
pub use values::{line, moment, name, settings, text};

/// Any desk of a few records and briefs.
pub fn desk() -> impl Strategy<Value = HeldArchive> {
    let records = (
        settings(),
        vec((name(), text()), 0..4),
        vec(
            (
                name(),
                option::of(name()),
                option::of(web_address()),
                vec(name(), 0..3),
            ),
            0..4,
        ),
        vec(name(), 0..4),
        vec((vec(any::<u8>(), 0..64), text(), text(), text()), 0..3),
    );
    (records, vec(brief::draft(), 0..6)).prop_map(
        |((settings, authors, sources, tags, media), briefs)| {
            let mut taken = BTreeSet::new();
            let authors = authors
                .into_iter()
                .filter(|(name, _)| is_new(&mut taken, name));
            let authors: Vec<Author> = authors
                .enumerate()
                .map(|(n, (name, bio))| Author {
                    id: id(1, n),
                    name,
                    slug: numbered("author", n),
                    bio,
                })
                .collect();
            taken.clear();
            let sources = sources
                .into_iter()
                .map(|(name, short_name, home_page, aliases)| SourceProfile {
                    name,
                    short_name,
                    home_page,
                    aliases,
                });
            let sources: Vec<Source> = sources
                .map(SourceProfile::tidied)
                .filter(|profile| {
                    let keys = profile.keys();
                    let new = !keys.is_empty()
                        && NameKey::of(&profile.name).is_some()
                        && keys.iter().all(|key| !taken.contains(key));
                    taken.extend(keys.into_iter().filter(|_| new));
                    new
                })
                .enumerate()
                .map(|(n, profile)| Source {
                    id: id(2, n),
                    slug: numbered("source", n),
                    profile,
                })
                .collect();
            taken.clear();
            let tags = tags.into_iter().filter(|name| is_new(&mut taken, name));
            let tags: Vec<Tag> = tags
                .enumerate()
                .map(|(n, name)| Tag {
                    id: id(3, n),
                    name,
                    slug: numbered("tag", n),
                })
                .collect();
            let (media, media_bytes) = media
                .into_iter()
                .enumerate()
                .map(|(n, (bytes, alt, caption, credit))| {
                    let media = Media {
                        id: id(4, n),
                        name: format!("Picture_{n}.jpg"),
                        mime: "image/jpeg".into(),
                        sha256: Sha256::digest(&bytes)
                            .iter()
                            .map(|b| format!("{b:02x}"))
                            .collect(),
                        bytes: bytes.len() as u64,
                        alt,
                        caption,
                        credit,
                    };
                    (media, bytes)
                })
                .unzip();
            let mut desk = HeldArchive {
                authors,
                sources,
                tags,
                media,
                media_bytes,
                ..HeldArchive::new(settings)
            };
            let briefs = briefs.into_iter().enumerate();
            desk.briefs = briefs.map(|(n, draft)| draft.placed(n, &desk)).collect();
            desk.list();
            desk
        },
    )
}

fn is_new(taken: &mut BTreeSet<NameKey>, name: &str) -> bool {
    NameKey::of(name).is_some_and(|key| taken.insert(key))
}

/// The id of the nth thing of a kind.
fn id<I: Id>(kind: u128, n: usize) -> I {
    I::from_uuid(Uuid::from_u128(
        (0x0190_0000_0000_7000 << 64) | (0x8000 + kind) << 48 | n as u128,
    ))
}

fn numbered(stem: &str, n: usize) -> Slug {
    Slug::from_text(&format!("{stem} {n}"), stem)
}
