//! One brief as Markdown: what readers see, and beside it what they do not see yet.

use std::{collections::HashMap, fmt::Display, hash::Hash};

use chrono::Datelike;
use chrono_tz::Tz;

use crate::{
    brief::{
        AuthorId, Brief, Contents, FrontMatter, NamedCredit, Publication, PublicationState,
        SourceId, TagId,
    },
    error::{Error, Result},
    export::{Archive, BundleFile},
    text::front_matter::{join, to_yaml},
};

/// What the ids in a brief stand for. A name stands for one record: no two of a desk share one.
pub(super) struct Names<'a> {
    authors: HashMap<AuthorId, &'a str>,
    sources: HashMap<SourceId, &'a str>,
    tags: HashMap<TagId, &'a str>,
    zone: Tz,
}

impl<'a> Names<'a> {
    pub(super) fn of(archive: &'a dyn Archive) -> Self {
        let authors = archive.authors().iter();
        let sources = archive.sources().iter();
        let tags = archive.tags().iter();
        Self {
            authors: authors
                .map(|author| (author.id, author.name.as_str()))
                .collect(),
            sources: sources
                .map(|source| (source.id, source.profile.name.as_str()))
                .collect(),
            tags: tags.map(|tag| (tag.id, tag.name.as_str())).collect(),
            zone: archive.settings().time_zone,
        }
    }
}

/// A brief's file, and the one of its unpublished changes where it has any.
pub(super) fn files(brief: &Brief, names: &Names) -> Result<Vec<BundleFile>> {
    let public = brief.published_contents().unwrap_or(&brief.contents);
    let stem = match brief.standing.publication.at() {
        Some(at) => {
            let day = at.in_zone(names.zone);
            format!(
                "briefs/{:04}/{:02}/{}",
                day.year(),
                day.month(),
                public.slug
            )
        }
        None => format!("briefs/unpublished/{}", public.slug),
    };
    let mut files = vec![file(
        format!("{stem}.md"),
        &whole(brief, public, names)?,
        public,
    )?];
    if !std::ptr::eq(public, &brief.contents) {
        let changes = of_contents(&brief.contents, names)?;
        files.push(file(
            format!("{stem}.changes.md"),
            &changes,
            &brief.contents,
        )?);
    }
    Ok(files)
}

fn file(path: String, front_matter: &FrontMatter, contents: &Contents) -> Result<BundleFile> {
    let yaml = to_yaml(front_matter)?;
    Ok(BundleFile {
        path,
        bytes: join(&yaml, contents.body.as_str()).into_bytes(),
    })
}

fn whole(brief: &Brief, contents: &Contents, names: &Names) -> Result<FrontMatter> {
    let publication = &brief.standing.publication;
    let (retracted_at, retraction_reason) = match publication {
        Publication::Retracted {
            retracted_at,
            reason,
            ..
        } => (Some(*retracted_at), Some(reason.clone())),
        _ => (None, None),
    };
    let state = publication.state();
    Ok(FrontMatter {
        id: Some(brief.id),
        stage: brief.standing.stage,
        publication: (state != PublicationState::Unpublished).then_some(state),
        published_at: publication.at(),
        embargo: brief.standing.embargo,
        retracted_at,
        retraction_reason,
        created_at: Some(brief.created_at),
        updated_at: Some(brief.updated_at),
        imported_from: brief.imported_from.clone(),
        corrections: brief.corrections.clone(),
        redirects: brief.redirects.clone(),
        ..of_contents(contents, names)?
    })
}

fn of_contents(contents: &Contents, names: &Names) -> Result<FrontMatter> {
    let credits = contents.credits.iter().map(|credit| {
        let source = name_of(&names.sources, credit.source, "source")?;
        Ok(NamedCredit::new(source, credit.citation.clone()))
    });
    let byline = contents.byline.iter();
    let tags = contents.tags.iter();
    Ok(FrontMatter {
        headline: contents.headline.clone(),
        slug: Some(contents.slug.clone()),
        standfirst: contents.standfirst.clone(),
        dateline: contents.dateline.clone(),
        language: contents.language.clone(),
        byline: byline
            .map(|id| name_of(&names.authors, *id, "author"))
            .collect::<Result<_>>()?,
        tags: tags
            .map(|id| name_of(&names.tags, *id, "tag"))
            .collect::<Result<_>>()?,
        credits: credits.collect::<Result<_>>()?,
        ..FrontMatter::default()
    })
}

fn name_of<I: Display + Eq + Hash>(names: &HashMap<I, &str>, id: I, what: &str) -> Result<String> {
    match names.get(&id) {
        Some(name) => Ok((*name).to_owned()),
        None => Err(Error::Internal {
            doing: "exporting Markdown".into(),
            detail: format!("a brief names the {what} {id}, which the desk does not have"),
        }),
    }
}
