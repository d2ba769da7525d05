//! The records that briefs point at: sources and their merging, authors, tags, media.

use sha2::{Digest, Sha256};

use super::{Desk, free_slug};
use crate::{
    brief::{
        Author, AuthorId, Media, NameKey, Slug, Source, SourceId, SourceProfile, Tag, TagId,
        one_line,
    },
    error::{Error, Result},
    store::Writer,
};

/// What is known of a media file beside its name and content; each may be empty.
#[derive(Debug, Clone, Default)]
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
    /// Where a source would be merged into itself, or one of them is gone.
    pub fn merge_sources(&self, merged: &[Source], into: &Source) -> Result<Source> {
        self.store.write("merge sources", |writer| {
            let into = as_it_is(writer, into.id)?;
            let mut profile = into.profile.clone();
            for source in merged {
                let source = as_it_is(writer, source.id)?;
                if source.id == into.id {
                    return Err(Error::bad_input(
                        &into.profile.name,
                        format!("“{}” can't be merged into itself", into.profile.name),
                        "Name two different sources",
                    ));
                }
                profile.aliases.push(source.profile.name);
                profile.aliases.extend(source.profile.short_name);
                profile.aliases.extend(source.profile.aliases);
                profile.home_page = profile.home_page.or(source.profile.home_page);
            }
            let source = Source {
                profile: profile.tidied(),
                ..into
            };
            let all: Vec<SourceId> = merged
                .iter()
                .chain([&source])
                .map(|source| source.id)
                .collect();
            rename(writer, &all, || {
                for merged in merged {
                    writer.merge_source(merged.id, source.id)?;
                }
                writer.put_source(&source)
            })?;
            Ok(source)
        })
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
            ));
        }
        let MediaNotes {
            alt,
            caption,
            credit,
        } = notes;
        let media = Media {
            id: self.id(),
            name: name.to_owned(),
            mime: mime_guess::from_path(name)
                .first_or_octet_stream()
                .to_string(),
            sha256: Sha256::digest(content)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            bytes: content.len() as u64,
            alt,
            caption,
            credit,
        };
        self.store
            .write("add a file", |writer| match writer.media_named(name)? {
                Some(here) if here.sha256 == media.sha256 => Ok(here),
                Some(here) => Err(Error::Exists {
                    what: format!("A file named “{}”", here.name),
                }),
                None => writer.put_media(&media, content).map(|()| media),
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

fn sound(profile: SourceProfile) -> Result<SourceProfile> {
    let profile = profile.tidied();
    if NameKey::of(&profile.name).is_none() {
        return Err(Error::bad_input(
            "name",
            "A source needs a name with letters or digits in it",
            "Give it one",
        ));
    }
    Ok(profile)
}

/// A source as it is now, whatever a caller read before.
fn as_it_is(writer: &Writer<'_>, id: SourceId) -> Result<Source> {
    let source = writer.sources()?.into_iter().find(|source| source.id == id);
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
            let (name, key) = (other.profile.name, key.as_str());
            return Err(Error::Exists {
                what: format!("A source that goes by “{key}” ({name})"),
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
        let merged = desk
            .merge_sources(std::slice::from_ref(&beeb), &bbc)
            .unwrap();
        assert_eq!(merged.profile.aliases, ["British Broadcasting", "Beeb"]);
        let gone = desk.merge_sources(&[radio], &beeb).unwrap_err();
        assert_eq!(gone.code(), "not_found");
    }
}
