//! One brief as Markdown: what readers see, and beside it what they do not see yet.

use std::{collections::HashMap, fmt::Display, hash::Hash};

use chrono::Datelike;
use chrono_tz::Tz;

use crate::{
    brief::{
        AuthorId, Brief, Contents, FrontMatter, NamedCredit, Publication, PublicationState, Slug,
        SourceId, TagId, Timestamp,
    },
    error::{Error, Result},
    export::{Archive, BundleFile},
    text::front_matter::{join, to_yaml},
};

/// What the ids in a brief stand for. A name stands for one record: no two of a desk share one.
pub(in crate::export) struct Names<'a> {
    pub(super) authors: HashMap<AuthorId, &'a str>,
    pub(super) sources: HashMap<SourceId, &'a str>,
    pub(super) tags: HashMap<TagId, &'a str>,
    pub(super) zone: Tz,
}

impl<'a> Names<'a> {
    pub(in crate::export) fn of(archive: &'a dyn Archive) -> Self {
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

/// The paths of a brief's file and of that of its unpublished changes.
pub(super) fn paths(at: Option<Timestamp>, slug: &Slug, names: &Names) -> [String; 2] {
    let stem = match at {
        Some(at) => {
            let day = at.in_zone(names.zone);
            format!("briefs/{:04}/{:02}/{slug}", day.year(), day.month())
        }
        None => format!("briefs/unpublished/{slug}"),
    };
    [format!("{stem}.md"), format!("{stem}.changes.md")]
}

/// A brief's file, and the one of its unpublished changes where it has any.
pub(in crate::export) fn files(brief: &Brief, names: &Names) -> Result<Vec<BundleFile>> {
    let public = brief.published_contents().unwrap_or(&brief.contents);
    let [own, beside] = paths(brief.standing.publication.at(), &public.slug, names);
    let mut files = vec![file(own, &whole(brief, public, names)?, public)?];
    if !std::ptr::eq(public, &brief.contents) {
        let changes = of_contents(&brief.contents, names)?;
        files.push(file(beside, &changes, &brief.contents)?);
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
        revised_at: brief.revised_at.filter(|at| Some(*at) != publication.at()),
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

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::brief::{
        Body, Citation, Correction, CorrectionKind, Credit, Id, Role, Stage, Standing, Timestamp,
    };

    fn id<I: Id>(n: u128) -> I {
        I::from_uuid(Uuid::from_u128(0x0190_0000_0000_7000_8000 << 48 | n))
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_brief_is_a_file_that_people_can_read() {
        let names = Names {
            authors: [(id(1), "Grant Montgomery")].into(),
            sources: [(id(2), "South China Morning Post"), (id(3), "BBC")].into(),
            tags: [(id(4), "Space"), (id(5), "No")].into(),
            zone: Tz::Asia__Seoul,
        };
        let slug: Slug = "probe-wakes".parse().unwrap();
        let public = Contents {
            standfirst: "After 31 months: a signal.".into(),
            body: Body::from("One.\n\nTwo: “three”."),
            byline: vec![id(1)],
            tags: vec![id(4), id(5)],
            credits: vec![
                Credit {
                    source: id(2),
                    citation: Citation {
                        url: "https://www.scmp.com/news/1".parse().ok(),
                        read_on: "2014-01-21".parse().ok(),
                        ..Citation::default()
                    },
                },
                Credit {
                    source: id(3),
                    citation: Citation::in_role(Role::Via),
                },
            ],
            ..Contents::new("Rosetta wakes: the comet is next", slug.clone())
        };
        let brief = Brief {
            id: id(6),
            standing: Standing {
                stage: Stage::Draft,
                publication: Publication::Published {
                    at: at("2014-01-31T18:00:00Z"),
                    revision: id(7),
                },
                embargo: None,
            },
            contents: Contents::new("Rosetta wakes", slug),
            head: id(8),
            published_apart: Some(public),
            revised_at: Some(at("2014-01-22T08:00:00Z")),
            created_at: at("2014-01-20T17:00:00Z"),
            updated_at: at("2014-02-01T08:00:00Z"),
            imported_from: None,
            version: 1,
            corrections: vec![Correction {
                id: id(9),
                kind: CorrectionKind::Correction,
                at: at("2014-02-01T07:00:00Z"),
                text: "The probe slept for 31 months.\nWe had written 30.".into(),
            }],
            redirects: vec!["/?p=12".into()],
        };
        let files = files(&brief, &names).unwrap();
        let text: Vec<String> = files
            .into_iter()
            .map(|file| format!("{}\n{}", file.path, String::from_utf8(file.bytes).unwrap()))
            .collect();
        insta::assert_snapshot!(text.join("\n"));
    }
}
