//! A brief as it is shown to somebody: names for ids, the credit line as printed, its address.

use std::{
    collections::{HashMap, hash_map::Entry},
    hash::Hash,
    iter,
};

use serde::Serialize;

use super::{Desk, found, publishing::public_address};
use crate::{
    brief::{
        AuthorId, Brief, BriefId, Citation, Contents, Correction, CreditWording, Language,
        Publication, PublicationState, Revision, RevisionId, RevisionKind, Slug, SourceId, Stage,
        TagId, Timestamp,
    },
    error::Result,
    store::Reader,
    text::{markdown, words},
};

/// A brief with names for ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct BriefView {
    /// Its id.
    pub id: BriefId,
    /// What it says now.
    #[serde(flatten)]
    pub contents: ContentsView,
    /// Where the work stands.
    pub stage: Stage,
    /// What the public sees.
    pub publication: PublicationState,
    /// The time of publication, set or past.
    pub published_at: Option<Timestamp>,
    /// The time before which nothing may be published.
    pub embargo: Option<Timestamp>,
    /// When it was withdrawn.
    pub retracted_at: Option<Timestamp>,
    /// Why it was withdrawn.
    pub retraction_reason: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// The address it was imported from.
    pub imported_from: Option<String>,
    /// Its path within the archive, with a slash at both ends, where readers know it.
    pub address: Option<String>,
    /// Its version, for saving.
    pub version: u64,
    /// Public notices, oldest first.
    pub corrections: Vec<Correction>,
    /// Former addresses within the archive.
    pub redirects: Vec<String>,
    /// What readers see, where it has been edited since.
    pub published: Option<ContentsView>,
}

/// What a brief says, with names for ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ContentsView {
    /// Its title.
    pub headline: String,
    /// Its slug.
    pub slug: Slug,
    /// One or two sentences under the headline.
    pub standfirst: String,
    /// The text, CommonMark.
    pub body: String,
    /// The place it was written from.
    pub dateline: String,
    /// Its language where it is not the desk's.
    pub language: Option<Language>,
    /// The authors' names.
    pub byline: Vec<String>,
    /// The tags' names.
    pub tags: Vec<String>,
    /// The credits.
    pub credits: Vec<CreditView>,
    /// The credits as printed; empty where there is none.
    pub credit_line: String,
    /// Words in the body.
    pub words: usize,
}

/// A credit with its source's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CreditView {
    /// The source's name.
    pub source: String,
    /// The rest.
    #[serde(flatten)]
    pub citation: Citation,
    /// The words it prints.
    pub line: String,
}

/// A kept state of a brief, as a history lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RevisionView {
    /// Its id.
    pub id: RevisionId,
    /// Why it was kept.
    pub kind: RevisionKind,
    /// The name an editor gave it.
    pub name: String,
    /// When it was kept.
    pub kept_at: Timestamp,
    /// What the brief said.
    #[serde(flatten)]
    pub contents: ContentsView,
}

impl Desk {
    /// A brief with names for ids.
    pub fn view(&self, id: BriefId) -> Result<BriefView> {
        self.store.read("read a brief", |reader| {
            let settings = reader.settings()?;
            let brief = found(reader, id)?;
            let shown = iter::once(&brief.contents).chain(&brief.published_apart);
            let names = Names::of(reader, shown)?;
            Ok(view_of(
                &brief,
                public_address(&settings, &brief),
                &names,
                &settings.credit_wording,
            ))
        })
    }

    /// A brief's kept states, newest first.
    pub fn history(&self, id: BriefId) -> Result<Vec<RevisionView>> {
        self.store.read("read a brief's revisions", |reader| {
            found(reader, id)?;
            let revisions = reader.revisions(id)?;
            let wording = reader.settings()?.credit_wording;
            let names = Names::of(reader, revisions.iter().map(|revision| &revision.contents))?;
            let view = |revision: Revision| RevisionView {
                id: revision.id,
                kind: revision.kind,
                name: revision.name,
                kept_at: revision.kept_at,
                contents: contents_of(&revision.contents, &names, &wording),
            };
            Ok(revisions.into_iter().map(view).collect())
        })
    }
}

/// What the records that a brief points at are called.
#[derive(Default)]
struct Names {
    authors: HashMap<AuthorId, String>,
    tags: HashMap<TagId, String>,
    sources: HashMap<SourceId, String>,
}

impl Names {
    /// The names that these contents need, and no others: a desk may have thousands.
    fn of<'c>(reader: &Reader<'_>, shown: impl Iterator<Item = &'c Contents>) -> Result<Self> {
        let mut names = Self::default();
        for contents in shown {
            let sources = contents.credits.iter().map(|credit| &credit.source);
            look_up(&mut names.authors, &contents.byline, |id| {
                reader.author_name(id)
            })?;
            look_up(&mut names.tags, &contents.tags, |id| reader.tag_name(id))?;
            look_up(&mut names.sources, sources, |id| reader.source_name(id))?;
        }
        Ok(names)
    }
}

/// Looks up the names of those of these records whose names are not known yet.
fn look_up<'i, I: Copy + Eq + Hash + 'i>(
    known: &mut HashMap<I, String>,
    ids: impl IntoIterator<Item = &'i I>,
    mut name: impl FnMut(I) -> Result<Option<String>>,
) -> Result<()> {
    for id in ids {
        if let Entry::Vacant(place) = known.entry(*id)
            && let Some(name) = name(*id)?
        {
            place.insert(name);
        }
    }
    Ok(())
}

fn view_of(
    brief: &Brief,
    address: Option<String>,
    names: &Names,
    wording: &CreditWording,
) -> BriefView {
    let (retracted_at, retraction_reason) = match &brief.standing.publication {
        Publication::Retracted {
            retracted_at,
            reason,
            ..
        } => (Some(*retracted_at), Some(reason.clone())),
        _ => (None, None),
    };
    BriefView {
        id: brief.id,
        contents: contents_of(&brief.contents, names, wording),
        stage: brief.standing.stage,
        publication: brief.standing.publication.state(),
        published_at: brief.standing.publication.at(),
        embargo: brief.standing.embargo,
        retracted_at,
        retraction_reason,
        created_at: brief.created_at,
        updated_at: brief.updated_at,
        imported_from: brief.imported_from.clone(),
        address,
        version: brief.version,
        corrections: brief.corrections.clone(),
        redirects: brief.redirects.clone(),
        published: brief
            .published_apart
            .as_ref()
            .map(|contents| contents_of(contents, names, wording)),
    }
}

fn contents_of(contents: &Contents, names: &Names, wording: &CreditWording) -> ContentsView {
    let name = |source: &SourceId| names.sources.get(source).cloned().unwrap_or_default();
    let credits: Vec<CreditView> = contents
        .credits
        .iter()
        .map(|credit| {
            let source = name(&credit.source);
            CreditView {
                line: credit.citation.words(&source),
                source,
                citation: credit.citation.clone(),
            }
        })
        .collect();
    let lines: Vec<&str> = credits.iter().map(|credit| credit.line.as_str()).collect();
    ContentsView {
        headline: contents.headline.clone(),
        slug: contents.slug.clone(),
        standfirst: contents.standfirst.clone(),
        body: contents.body.as_str().to_owned(),
        dateline: contents.dateline.clone(),
        language: contents.language.clone(),
        byline: contents
            .byline
            .iter()
            .filter_map(|author| names.authors.get(author).cloned())
            .collect(),
        tags: contents
            .tags
            .iter()
            .filter_map(|tag| names.tags.get(tag).cloned())
            .collect(),
        credit_line: wording.line(&lines),
        credits,
        words: words::count(&markdown::to_text(contents.body.as_str())),
    }
}
