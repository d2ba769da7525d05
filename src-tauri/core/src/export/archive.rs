//! What an export reads: one snapshot of a desk.

use crate::{
    brief::{
        Author, AuthorId, Brief, BriefId, Correction, CorrectionKind, Language, Media, MediaId,
        Publication, PublicationState, Settings, Slug, Source, SourceId, Tag, TagId, Timestamp,
    },
    error::Result,
    export::key::Key,
};

/// A desk's content at one moment. Everything small is at hand; briefs are read in batches, so
/// that an archive of any size is exported in little memory.
pub trait Archive: Sync {
    /// The desk's settings.
    fn settings(&self) -> &Settings;
    /// Every author, by slug.
    fn authors(&self) -> &[Author];
    /// Every source, by slug; a merged one no longer stands for itself.
    fn sources(&self) -> &[Source];
    /// Every tag, by slug.
    fn tags(&self) -> &[Tag];
    /// Every media file, by name.
    fn media(&self) -> &[Media];
    /// The briefs to export, in the desk's order: publication time, newest first, then id.
    fn entries(&self) -> &[Entry];
    /// Every public notice about these briefs, newest first.
    fn notices(&self) -> &[Notice];
    /// These briefs whole, in this order.
    fn briefs(&self, ids: &[BriefId]) -> Result<Vec<Brief>>;
    /// A media file's bytes.
    fn media_bytes(&self, id: MediaId) -> Result<Vec<u8>>;
}

/// What lists and archive pages need of a brief, as readers see it (or, of one that is not
/// published, as its editor does).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    /// The brief.
    pub id: BriefId,
    /// What the public sees.
    pub publication: PublicationState,
    /// The time of publication.
    pub at: Option<Timestamp>,
    /// Its title.
    pub headline: String,
    /// Its slug.
    pub slug: Slug,
    /// Its language, where it has one of its own.
    pub language: Option<Language>,
    /// Its path within the archive, with a slash at both ends; none of an unpublished brief.
    pub address: Option<String>,
    /// Its authors, in order.
    pub byline: Vec<AuthorId>,
    /// Its tags, in order.
    pub tags: Vec<TagId>,
    /// The sources it credits, in order, each once.
    pub sources: Vec<SourceId>,
    /// What else can be known of it without its text.
    pub facts: Facts,
}

impl Entry {
    /// The entry of a brief that has been read, in a desk with these settings.
    pub fn of(brief: &Brief, settings: &Settings) -> Self {
        let contents = brief.published_contents().unwrap_or(&brief.contents);
        let publication = &brief.standing.publication;
        let at = publication.at();
        let public_at = at.filter(|_| publication.is_public());
        let mut sources: Vec<SourceId> = Vec::new();
        for credit in &contents.credits {
            if !sources.contains(&credit.source) {
                sources.push(credit.source);
            }
        }
        let pattern = &settings.address_pattern;
        Self {
            id: brief.id,
            publication: publication.state(),
            at,
            headline: contents.headline.clone(),
            slug: contents.slug.clone(),
            language: contents.language.clone(),
            address: public_at.map(|at| pattern.address(at, settings.time_zone, &contents.slug)),
            byline: contents.byline.clone(),
            tags: contents.tags.clone(),
            sources,
            facts: Facts::of(brief),
        }
    }
}

/// What an export knows of a brief before it has read it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Facts {
    /// The state that it is in: another one whenever anything is different in what
    /// [`Archive::briefs`] gives of it.
    pub state: Key,
    /// When what readers see of it last changed.
    pub modified: Timestamp,
    /// The media files that its text shows.
    pub media: Vec<String>,
    /// Its former addresses, in order.
    pub redirects: Vec<String>,
}

impl Facts {
    /// The facts of a brief that has been read.
    pub fn of(brief: &Brief) -> Self {
        let publication = &brief.standing.publication;
        let retracted_at = match publication {
            Publication::Retracted { retracted_at, .. } => Some(*retracted_at),
            _ => None,
        };
        let contents = brief.published_contents().unwrap_or(&brief.contents);
        Self {
            state: Key::of(format!("{brief:?}")),
            modified: Self::modified(
                publication.at().unwrap_or(brief.updated_at),
                brief.revised_at,
                retracted_at,
                &brief.corrections,
            ),
            media: Media::named_in(contents.body.as_str()),
            redirects: brief.redirects.clone(),
        }
    }

    /// When what readers see of a brief last changed: its publication, its newest text, its
    /// retraction or its newest notice.
    pub fn modified(
        at: Timestamp,
        revised_at: Option<Timestamp>,
        retracted_at: Option<Timestamp>,
        corrections: &[Correction],
    ) -> Timestamp {
        let corrected = corrections.iter().map(|correction| correction.at);
        let later = corrected.chain(revised_at).chain(retracted_at);
        later.fold(at, Timestamp::max)
    }
}

/// What readers are told about a brief: that it was put right, or withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The brief.
    pub brief: BriefId,
    /// When it was made public.
    pub at: Timestamp,
    /// What kind of correction it is; none where the brief was retracted.
    pub kind: Option<CorrectionKind>,
    /// The correction, or the reason why the brief was retracted; plain text.
    pub text: String,
}

impl Notice {
    /// The notices about a brief that has been read: its corrections, then its retraction.
    pub fn of(brief: &Brief) -> Vec<Self> {
        let notice = |at, kind, text: &str| Self {
            brief: brief.id,
            at,
            kind,
            text: text.to_owned(),
        };
        let corrections = brief.corrections.iter();
        let corrected = corrections.map(|told| notice(told.at, Some(told.kind), &told.text));
        let retracted = match &brief.standing.publication {
            Publication::Retracted {
                retracted_at,
                reason,
                ..
            } => Some(notice(*retracted_at, None, reason)),
            _ => None,
        };
        corrected.chain(retracted).collect()
    }
}

/// A file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleFile {
    /// Its path within the bundle, with `/` between parts and none before the first.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Where an export's files go. A path is given once.
pub trait Output {
    /// Takes some files. They may be written later and in any order; what befalls them is told by
    /// a later call.
    fn put(&mut self, files: Vec<BundleFile>) -> Result<()>;

    /// Takes some files, each with the key of everything it was printed from.
    fn put_printed(&mut self, files: Vec<(BundleFile, Key)>) -> Result<()> {
        self.put(files.into_iter().map(|(file, _)| file).collect())
    }

    /// Whether a file is there already that was printed from just this and not touched since. It
    /// then stays, and is not put.
    fn keep(&mut self, _path: &str, _key: Key) -> Result<bool> {
        Ok(false)
    }

    /// What a file holds that stands there as the last export left it.
    fn standing(&mut self, _path: &str) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }
}
