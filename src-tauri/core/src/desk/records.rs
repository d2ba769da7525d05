//! The records that briefs point at: sources and their merging, authors, tags, media.

use std::{fs, path::Path};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{Desk, free_slug};
use crate::{
    brief::{
        Author, AuthorId, Media, NameKey, Slug, Source, SourceId, SourceProfile, Tag, TagId,
        one_line,
    },
    error::{Error, Existing, Result},
    store::{Reader, Writer},
};

/// What is known of a media file beside its name and content; each may be empty.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct MediaNotes {
    /// What it shows, for those who can't see it.
    pub alt: String,
    /// The caption printed with it.
    pub caption: String,
    /// Whom it is credited to.
    pub credit: String,
}

impl Desk {
    /// Adds a source.
    ///
    /// # Errors
    /// Where it has no name, or another source goes by one of its names.
    pub fn add_source(&self, profile: SourceProfile) -> Result<Source> {
        self.store
            .write("add a source", |writer| self.insert_source(writer, profile))
    }

    /// Changes a source's names, aliases or home page.
    ///
    /// # Errors
    /// Where it has no name, or another source goes by one of its names.
    pub fn update_source(&self, id: SourceId, profile: SourceProfile) -> Result<Source> {
        self.store.write("change a source", |writer| {
            let profile = sound(profile)?;
            refuse_taken_names(writer, Some(id), &profile)?;
            let before = as_it_is(writer, id)?;
            let source = Source { profile, ..before };
            rename(writer, &[id], || writer.put_source(&source))?;
            Ok(source)
        })
    }

    /// Makes several sources one: `into` takes over their names as aliases, and every credit of
    /// theirs, in published revisions too, is from then on read as a credit to it.
    ///
    /// # Errors
    /// Where the desk has no such source, or one would be merged into itself.
    pub fn merge_sources(&self, merged: &[SourceId], into: SourceId) -> Result<Source> {
        self.store.write("merge sources", |writer| {
            let (merged, into) = sources_to_merge(writer, merged, into)?;
            let source = Source {
                profile: merged_profile(&merged, &into)?,
                ..into
            };
            let all: Vec<SourceId> = merged
                .iter()
                .chain([&source])
                .map(|source| source.id)
                .collect();
            rename(writer, &all, || {
                for merged in &merged {
                    writer.merge_source(merged.id, source.id)?;
                }
                writer.put_source(&source)
            })?;
            Ok(source)
        })
    }

    /// A source by its id.
    pub fn source(&self, id: SourceId) -> Result<Source> {
        self.store
            .read("find a source", |reader| as_it_is(reader, id))
    }

    /// Adds a file for bodies to show as `media/NAME`. A file of that name and content that is
    /// there already stays as it is.
    ///
    /// # Errors
    /// Where the name can't be a file's on every system, or is another file's.
    pub fn add_media(&self, name: &str, content: &[u8], notes: MediaNotes) -> Result<Media> {
        if !Media::is_name(name) {
            return Err(Error::bad_input(
                name,
                "This can't be a media file's name",
                "Use letters a–z, digits, hyphens, underscores and dots",
            )
            .told("media_name", []));
        }
        let MediaNotes {
            alt,
            caption,
            credit,
        } = notes;
        let media = Media {
            id: self.id(),
            name: name.to_owned(),
            mime: media_type(name),
            sha256: sha256(content),
            bytes: content.len() as u64,
            alt,
            caption,
            credit,
        };
        self.store
            .write("add a file", |writer| match writer.media_named(name)? {
                Some(here) if here.sha256 == media.sha256 => Ok(here),
                Some(here) => Err(Error::Exists {
                    what: Existing::File(here.name),
                }),
                None => writer.put_media(&media, content).map(|()| media),
            })
    }

    /// Adds a file under a name that nobody has yet, made from the one it came with, which may hold
    /// anything: `Reef (1).JPG` becomes `reef-1.jpg`, or `reef-1-2.jpg` where that is taken.
    pub fn add_media_as(&self, like: &str, content: &[u8], notes: MediaNotes) -> Result<Media> {
        let digest = sha256(content);
        let name = self.store.read("look for a free name", |reader| {
            free_media_name(reader, like, &digest)
        })?;
        self.add_media(&name, content, notes)
    }

    /// Adds a file that lies on the disk, under a free name made from its own.
    ///
    /// # Errors
    /// Where it can't be read.
    pub fn add_media_at(&self, path: &Path, notes: MediaNotes) -> Result<Media> {
        let content = fs::read(path).map_err(Error::file("read", path))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.add_media_as(&name, &content, notes)
    }

    /// Whether a file is a picture, as its name has it.
    pub fn is_picture(path: &Path) -> bool {
        mime_guess::from_path(path)
            .first()
            .is_some_and(|mime| mime.type_() == mime_guess::mime::IMAGE)
    }

    /// A file that bodies show, with its bytes.
    pub fn media_named(&self, name: &str) -> Result<(Media, Vec<u8>)> {
        self.store.read("read a media file", |reader| {
            let media = reader.media_named(name)?.ok_or_else(|| Error::NotFound {
                what: "file",
                name: name.to_owned(),
            })?;
            let content = reader.media_content(media.id)?;
            Ok((media, content))
        })
    }

    pub(super) fn insert_source(
        &self,
        writer: &Writer<'_>,
        profile: SourceProfile,
    ) -> Result<Source> {
        let profile = sound(profile)?;
        refuse_taken_names(writer, None, &profile)?;
        let slug = Slug::from_text(&profile.name, "source");
        let slug = free_slug(slug, |slug| writer.has_source_slug(slug))?;
        let source = Source {
            id: self.id(),
            slug,
            profile,
        };
        writer.put_source(&source)?;
        Ok(source)
    }

    /// The author of this name, made where there is none; none for a name without letters.
    pub(super) fn author(&self, writer: &Writer<'_>, name: &str) -> Result<Option<AuthorId>> {
        let Some(key) = NameKey::of(name) else {
            return Ok(None);
        };
        if let Some(author) = writer.author_named(&key)? {
            return Ok(Some(author.id));
        }
        let slug = free_slug(Slug::from_text(name, "author"), |slug| {
            writer.has_author_slug(slug)
        })?;
        let author = Author {
            id: self.id(),
            name: one_line(name),
            slug,
            bio: String::new(),
        };
        writer.put_author(&author, &key)?;
        Ok(Some(author.id))
    }

    /// The tag of this name, made where there is none; none for a name without letters.
    pub(super) fn tag(&self, writer: &Writer<'_>, name: &str) -> Result<Option<TagId>> {
        let Some(key) = NameKey::of(name) else {
            return Ok(None);
        };
        if let Some(tag) = writer.tag_named(&key)? {
            return Ok(Some(tag.id));
        }
        let slug = free_slug(Slug::from_text(name, "tag"), |slug| {
            writer.has_tag_slug(slug)
        })?;
        let tag = Tag {
            id: self.id(),
            name: one_line(name),
            slug,
        };
        writer.put_tag(&tag, &key)?;
        Ok(Some(tag.id))
    }
}

/// What a source is called after others went into it.
pub(super) fn merged_profile(merged: &[Source], into: &Source) -> Result<SourceProfile> {
    let mut profile = into.profile.clone();
    for source in merged {
        if source.id == into.id {
            return Err(Error::bad_input(
                &into.profile.name,
                format!("“{}” can't be merged into itself", into.profile.name),
                "Name two different sources",
            )
            .told("itself", [("name", into.profile.name.clone())]));
        }
        let SourceProfile {
            name,
            short_name,
            home_page,
            aliases,
        } = source.profile.clone();
        profile.aliases.push(name);
        profile.aliases.extend(short_name);
        profile.aliases.extend(aliases);
        profile.home_page = profile.home_page.or(home_page);
    }
    Ok(profile.tidied())
}

fn sound(profile: SourceProfile) -> Result<SourceProfile> {
    let profile = profile.tidied();
    if NameKey::of(&profile.name).is_none() {
        return Err(Error::bad_input(
            "name",
            "A source needs a name with letters or digits in it",
            "Give it one",
        )
        .told("source_name", []));
    }
    Ok(profile)
}

/// A source as it is now, whatever a caller read before.
/// These sources as they are now.
///
/// # Errors
/// Where the desk has none of that id.
pub(super) fn sources_to_merge(
    reader: &Reader<'_>,
    merged: &[SourceId],
    into: SourceId,
) -> Result<(Vec<Source>, Source)> {
    let merged = merged.iter().map(|id| as_it_is(reader, *id));
    Ok((merged.collect::<Result<_>>()?, as_it_is(reader, into)?))
}

fn as_it_is(reader: &Reader<'_>, id: SourceId) -> Result<Source> {
    let source = reader.sources()?.into_iter().find(|source| source.id == id);
    source.ok_or_else(|| Error::NotFound {
        what: "source",
        name: id.to_string(),
    })
}

fn refuse_taken_names(
    writer: &Writer<'_>,
    id: Option<SourceId>,
    profile: &SourceProfile,
) -> Result<()> {
    for key in profile.keys() {
        if let Some(other) = writer
            .source_named(&key)?
            .filter(|other| Some(other.id) != id)
        {
            let (key, name) = (key.as_str().to_owned(), other.profile.name);
            return Err(Error::Exists {
                what: Existing::Source { key, name },
            });
        }
    }
    Ok(())
}

/// Changes what sources are called, and what search knows of the briefs that credit them.
fn rename(
    writer: &Writer<'_>,
    sources: &[SourceId],
    change: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let briefs = writer.briefs_crediting(sources)?;
    for brief in &briefs {
        writer.unindex(*brief)?;
    }
    change()?;
    for brief in &briefs {
        writer.index(*brief)?;
    }
    Ok(())
}

/// A name like this one that is no other file's: `Reef (1).JPG` becomes `reef-1.jpg`.
pub(super) fn free_media_name(reader: &Reader<'_>, like: &str, digest: &str) -> Result<String> {
    let (stem, extension) = like.rsplit_once('.').unwrap_or((like, ""));
    let extension: String = extension
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(8)
        .collect();
    let stem = Slug::from_text(stem, "media");
    let named = |slug: &Slug| match extension.to_ascii_lowercase() {
        none if none.is_empty() => slug.to_string(),
        extension => format!("{slug}.{extension}"),
    };
    let slug = free_slug(stem, |slug| {
        let other = reader.media_named(&named(slug))?;
        Ok(other.is_some_and(|other| other.sha256 != digest))
    })?;
    Ok(named(&slug))
}

/// The media type of a file of this name.
pub(super) fn media_type(name: &str) -> String {
    let guess = mime_guess::from_path(name);
    guess.first_or_octet_stream().to_string()
}

pub(super) fn sha256(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{brief::Settings, desk::FixedClock};

    #[test]
    fn a_merge_goes_by_the_sources_as_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at("2019-04-13T10:00:00Z".parse().unwrap());
        let path = folder.path().join("north.briefdesk");
        let desk = Desk::create(&path, &Settings::titled("North"), clock).unwrap();
        let add = |name| desk.add_source(SourceProfile::named(name)).unwrap();
        let (bbc, beeb, radio) = (add("BBC"), add("Beeb"), add("Radio"));
        // Whoever merges read the sources before somebody else gave one an alias.
        let aliased = SourceProfile {
            aliases: vec!["British Broadcasting".into()],
            ..bbc.profile.clone()
        };
        desk.update_source(bbc.id, aliased).unwrap();
        let merged = desk.merge_sources(&[beeb.id], bbc.id).unwrap();
        assert_eq!(merged.profile.aliases, ["British Broadcasting", "Beeb"]);
        let gone = desk.merge_sources(&[radio.id], beeb.id).unwrap_err();
        assert_eq!(gone.code(), "not_found");
    }

    #[test]
    fn a_file_on_the_disk_comes_in_under_a_name_that_every_system_takes() {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at("2019-04-13T10:00:00Z".parse().unwrap());
        let path = folder.path().join("north.briefdesk");
        let desk = Desk::create(&path, &Settings::titled("North"), clock).unwrap();
        let picture = folder.path().join("Coral Réef (1).PNG");
        fs::write(&picture, b"png").unwrap();
        assert!(Desk::is_picture(&picture) && !Desk::is_picture(&path));
        let media = desk.add_media_at(&picture, MediaNotes::default()).unwrap();
        assert_eq!(
            (&*media.name, &*media.mime),
            ("coral-reef-1.png", "image/png")
        );
        let missing = desk.add_media_at(&folder.path().join("none.png"), MediaNotes::default());
        assert_eq!(missing.unwrap_err().code(), "file");
    }
}
