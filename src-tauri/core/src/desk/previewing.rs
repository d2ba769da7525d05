//! Previewing: a brief as the site would show it, while it is being written. Nothing is saved, and
//! a name that the desk has not met gets a record that lives as long as the page is made.

use super::{
    BriefDraft, Desk, found,
    naming::{NamedSource, Names, named_source},
};
use crate::{
    brief::{Author, AuthorId, BriefId, NameKey, Publication, Slug, Source, SourceId, Tag, TagId},
    error::Result,
    export::{HeldArchive, html},
    store::Reader,
};

impl Desk {
    /// The page that the site would show of what an editor typed, as one HTML document with its
    /// style in it. Its links lead nowhere. `media_root` is what stands before `media/NAME` where
    /// the page is shown.
    ///
    /// # Errors
    /// Where there is no such brief, or a field of the draft can't be read.
    pub fn preview(&self, id: BriefId, draft: &BriefDraft, media_root: &str) -> Result<String> {
        let incoming = draft.incoming()?;
        let now = self.clock.now();
        let theme = self.theme(None)?;
        let (sheet, brief) = self.store.read("preview a brief", |reader| {
            let mut brief = found(reader, id)?;
            let mut sheet = Sheet {
                desk: self,
                reader,
                shown: HeldArchive::new(reader.settings()?),
            };
            let slug = brief.contents.slug.clone();
            brief.contents = sheet.resolve(&incoming, slug)?;
            brief.published_apart = None;
            brief.standing.publication = Publication::Published {
                at: brief.standing.publication.at().unwrap_or(now),
                revision: brief.head,
            };
            Ok((sheet.shown, brief))
        })?;
        html::print_preview(&sheet, &theme, &brief, media_root)
    }
}

/// Finds the records that one page needs, or imagines them.
struct Sheet<'r, 'c> {
    desk: &'r Desk,
    reader: &'r Reader<'c>,
    shown: HeldArchive,
}

impl Names for Sheet<'_, '_> {
    fn author(&mut self, name: &str) -> Result<Option<AuthorId>> {
        let Some(key) = NameKey::of(name) else {
            return Ok(None);
        };
        let author = match self.reader.author_named(&key)? {
            Some(author) => author,
            None => Author {
                id: self.desk.id(),
                name: name.to_owned(),
                slug: Slug::from_text(name, "author"),
                bio: String::new(),
            },
        };
        let id = author.id;
        self.shown.authors.push(author);
        Ok(Some(id))
    }

    fn tag(&mut self, name: &str) -> Result<Option<TagId>> {
        let Some(key) = NameKey::of(name) else {
            return Ok(None);
        };
        let tag = match self.reader.tag_named(&key)? {
            Some(tag) => tag,
            None => Tag {
                id: self.desk.id(),
                name: name.to_owned(),
                slug: Slug::from_text(name, "tag"),
            },
        };
        let id = tag.id;
        self.shown.tags.push(tag);
        Ok(Some(id))
    }

    fn source(&mut self, name: &str) -> Result<Option<SourceId>> {
        let source = match named_source(self.reader, name)? {
            None => return Ok(None),
            Some(NamedSource::Known(source)) => source,
            Some(NamedSource::New(profile)) => Source {
                id: self.desk.id(),
                slug: Slug::from_text(&profile.name, "source"),
                profile,
            },
        };
        let id = source.id;
        self.shown.sources.push(source);
        Ok(Some(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        brief::Settings,
        desk::{CreditDraft, FixedClock},
    };

    #[test]
    fn a_draft_is_shown_as_the_site_would_and_nothing_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.briefdesk");
        let clock = FixedClock::at("2019-04-13T10:00:00Z".parse().unwrap());
        let desk = Desk::create(&path, &Settings::titled("North"), clock).unwrap();
        let brief = desk.add_brief(None, |_| {}).unwrap();
        let draft = BriefDraft {
            headline: "Reef <recovers>".into(),
            body: "See [this](https://example.org/a).\n\n![Reef](media/reef.jpg)".into(),
            byline: vec!["G M".into()],
            credits: vec![CreditDraft {
                source: "british broadcasting corporation".into(),
                ..CreditDraft::default()
            }],
            ..BriefDraft::default()
        };
        let page = desk
            .preview(brief.id, &draft, "media://localhost/")
            .unwrap();
        for part in [
            "<h1 class=\"p-name\">Reef &lt;recovers&gt;</h1>",
            "src=\"media://localhost/media/reef.jpg\"",
            "13 April 2019",
            ">G M</a>",
            "[<a>BBC</a>]",
            "<a>this</a>",
            "<style>",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        assert!(!page.contains("<script"));
        assert!(desk.authors().unwrap().is_empty() && desk.sources().unwrap().is_empty());
        assert_eq!(desk.brief(brief.id).unwrap(), brief);
    }
}
