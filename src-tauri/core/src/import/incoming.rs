//! The common shape of everything that comes in.

use crate::{
    brief::{
        Author, Body, BriefId, Citation, Correction, ItemKind, Language, Media, Note, Publication,
        Settings, Slug, Source, Stage, Tag, Timestamp,
    },
    error::Result,
};

/// What an import reader hands its findings to. A desk's own bundle gives whole records first
/// (settings, authors, sources, tags, media); other formats give briefs alone, which name theirs.
pub trait Sink {
    /// The settings of the desk that the bundle was made from.
    fn settings(&mut self, settings: Settings) -> Result<()>;
    /// An author's record.
    fn author(&mut self, author: Author) -> Result<()>;
    /// A source's record.
    fn source(&mut self, source: Source) -> Result<()>;
    /// A tag's record.
    fn tag(&mut self, tag: Tag) -> Result<()>;
    /// A file for bodies to show.
    fn media(&mut self, media: Media, bytes: Vec<u8>) -> Result<()>;
    /// A brief, in the order that the archive shows them: newest first.
    fn brief(&mut self, brief: IncomingBrief) -> Result<()>;
    /// When the next brief that has no date was published: asked once for each of them, in order.
    /// None where the editor gave no time for them.
    fn undated(&mut self) -> Option<Timestamp>;
    /// An item that becomes no brief, and why.
    fn pass_over(&mut self, item: PassedOver) -> Result<()>;
    /// So many things of this kind were read and so many of them are kept, where they are not
    /// items of their own: comments, authors, tags.
    fn count(&mut self, kind: ItemKind, read: usize, taken: usize);
    /// Where the archive stood on the web: `https://old.example/blog`. Links that lead below it
    /// are links within the archive, and pictures below it are the archive's own.
    fn site(&mut self, address: &str);
    /// Something about the import as a whole.
    fn note(&mut self, note: Note);
}

/// An item of an import that becomes no brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    /// Where it stood, for the ledger: `export.xml, item 12`.
    pub place: String,
    /// What it was.
    pub kind: ItemKind,
    /// Its title.
    pub headline: String,
    /// Why.
    pub note: Note,
}

/// A brief as an import found it. People, tags and sources are names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingBrief {
    /// Where it stood, for the ledger: `archive.txt, line 12`.
    pub place: String,
    /// What identifies it at its origin, so that the same item is known again: never its position.
    pub item: String,
    /// What it was at its origin.
    pub kind: ItemKind,
    /// Its id, where its origin is a desk.
    pub id: Option<BriefId>,
    /// What readers see, or the text of an unpublished brief.
    pub contents: IncomingContents,
    /// The editor's text, where it differs from what readers see.
    pub changes: Option<IncomingContents>,
    /// Where the work stands.
    pub stage: Stage,
    /// What the public sees.
    pub publication: Publication<()>,
    /// Whether its origin does not say when it was published. Its stage and publication are then
    /// this import's own choice, and say nothing about a brief that is in the desk already.
    pub is_undated: bool,
    /// When the text that readers see was last published, where that was later than its first
    /// publication.
    pub revised_at: Option<Timestamp>,
    /// The time before which nothing may be published.
    pub embargo: Option<Timestamp>,
    /// When it was made and last changed, where its origin says so.
    pub created_at: Option<Timestamp>,
    /// See `created_at`.
    pub updated_at: Option<Timestamp>,
    /// The whole address it had at its origin.
    pub imported_from: Option<String>,
    /// Other whole addresses that led to it there: `https://old.example/?p=12`.
    pub also_at: Vec<String>,
    /// The HTML that the body was made from, so that a better converter can run again.
    pub original: Option<String>,
    /// Public notices.
    pub corrections: Vec<Correction>,
    /// Former addresses within the archive, each starting with a slash.
    pub redirects: Vec<String>,
    /// Whether its links lead within the archive already, as those of a desk's own export do.
    pub is_in_place: bool,
    /// What was repaired, guessed or dropped while reading it.
    pub notes: Vec<Note>,
}

/// What an incoming brief says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncomingContents {
    /// Its title; one line.
    pub headline: String,
    /// Its slug, where its origin gives one.
    pub slug: Option<Slug>,
    /// One or two sentences under the headline.
    pub standfirst: String,
    /// The text.
    pub body: Body,
    /// The place it was written from.
    pub dateline: String,
    /// Its language, where it is not the desk's.
    pub language: Option<Language>,
    /// The authors' names.
    pub byline: Vec<String>,
    /// The tags' names.
    pub tags: Vec<String>,
    /// The credits.
    pub credits: Vec<IncomingCredit>,
}

/// A credit that names its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingCredit {
    /// The source's name, in any spelling that finds it; a source is made where none is found.
    pub source: String,
    /// The rest.
    pub citation: Citation,
}

impl PassedOver {
    /// A whole file, called by its name.
    pub(super) fn file(path: &str, kind: ItemKind, note: Note) -> Self {
        Self {
            place: path.to_owned(),
            kind,
            headline: path.rsplit('/').next().unwrap_or_default().to_owned(),
            note,
        }
    }
}

impl IncomingBrief {
    /// An unpublished draft with these contents.
    pub fn draft(
        place: impl Into<String>,
        item: impl Into<String>,
        contents: IncomingContents,
    ) -> Self {
        Self {
            place: place.into(),
            item: item.into(),
            kind: ItemKind::Brief,
            id: None,
            contents,
            changes: None,
            stage: Stage::Draft,
            publication: Publication::Unpublished,
            is_undated: false,
            revised_at: None,
            embargo: None,
            created_at: None,
            updated_at: None,
            imported_from: None,
            also_at: Vec::new(),
            original: None,
            corrections: Vec::new(),
            redirects: Vec::new(),
            is_in_place: false,
            notes: Vec::new(),
        }
    }
}
