//! Briefs, made first without a desk and then placed in one.

use std::collections::BTreeSet;

use briefdesk_core::{
    brief::{
        Body, Brief, Citation, Contents, Correction, CorrectionKind, Credit, Language, Publication,
        RevisionId, Role, Slug, Stage, Standing, Timestamp,
    },
    export::HeldArchive,
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
};

use super::{
    id, numbered,
    values::{day, language, line, moment, text, web_address},
};

/// A brief before its desk is known.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    contents: DraftContents,
    apart: Option<DraftContents>,
    publication: Publication,
    stage: Stage,
    embargo: Option<Timestamp>,
    created_at: Timestamp,
    updated_at: Timestamp,
    imported_from: Option<String>,
    corrections: Vec<(CorrectionKind, Timestamp, String)>,
    redirects: BTreeSet<String>,
}

#[derive(Debug, Clone)]
struct DraftContents {
    texts: (String, String, String, String),
    language: Option<Language>,
    byline: Vec<Index>,
    tags: Vec<Index>,
    credits: Vec<(Index, Citation)>,
}

pub(super) fn draft() -> impl Strategy<Value = Draft> {
    let corrections = vec((select(CorrectionKind::ALL), moment(), text()), 0..3);
    let redirects = proptest::collection::btree_set("/[a-z0-9?=%&/.-]{0,12}", 0..3);
    (
        (
            contents(),
            option::of(contents()),
            publication(),
            select(Stage::ALL),
            option::of(moment()),
        ),
        (
            moment(),
            moment(),
            option::of(text()),
            corrections,
            redirects,
        ),
    )
        .prop_map(
            |(
                (contents, apart, publication, stage, embargo),
                (created_at, updated_at, imported_from, corrections, redirects),
            )| Draft {
                contents,
                apart,
                publication,
                stage,
                embargo,
                created_at,
                updated_at,
                imported_from,
                corrections,
                redirects,
            },
        )
}

fn contents() -> impl Strategy<Value = DraftContents> {
    (
        (line(), text(), text(), text()),
        option::of(language()),
        vec(any::<Index>(), 0..3),
        vec(any::<Index>(), 0..3),
        vec((any::<Index>(), citation()), 0..4),
    )
        .prop_map(|(texts, language, byline, tags, credits)| DraftContents {
            texts,
            language,
            byline,
            tags,
            credits,
        })
}

fn citation() -> impl Strategy<Value = Citation> {
    (
        select(Role::ALL),
        (option::of(web_address()), option::of(web_address())),
        (option::of(text()), option::of(text()), option::of(text())),
        (option::of(day()), option::of(day())),
    )
        .prop_map(
            |(role, (url, archive_url), (headline, reporter, wording), (published_on, read_on))| {
                Citation {
                    role,
                    url,
                    headline,
                    reporter,
                    published_on,
                    read_on,
                    archive_url,
                    wording,
                }
            },
        )
}

fn publication() -> impl Strategy<Value = Publication> {
    let revision: RevisionId = id(5, 0);
    prop_oneof![
        Just(Publication::Unpublished),
        moment().prop_map(move |at| Publication::Scheduled { at, revision }),
        moment().prop_map(move |at| Publication::Published { at, revision }),
        (moment(), moment(), text()).prop_map(move |(at, retracted_at, reason)| {
            Publication::Retracted {
                at,
                revision,
                retracted_at,
                reason: format!("R{reason}").trim().to_owned(),
            }
        }),
    ]
}

impl Draft {
    pub(super) fn placed(self, n: usize, desk: &HeldArchive) -> Brief {
        let public = self.publication != Publication::Unpublished;
        let contents = self.contents.placed(numbered("brief", n), desk);
        let apart = self
            .apart
            .map(|apart| apart.placed(numbered("published", n), desk));
        let corrections = self.corrections.into_iter().enumerate();
        let revised_at = self.publication.at().map(|at| at.plus_seconds(90));
        Brief {
            id: id(6, n),
            standing: Standing {
                stage: if public && self.stage == Stage::Spiked {
                    Stage::Ready
                } else {
                    self.stage
                },
                publication: self.publication,
                embargo: self.embargo,
            },
            head: id(7, n),
            published_apart: apart.filter(|apart| public && *apart != contents),
            contents,
            revised_at,
            created_at: self.created_at,
            updated_at: self.updated_at,
            imported_from: self.imported_from,
            version: 1,
            corrections: corrections
                .map(|(m, (kind, at, text))| Correction {
                    id: id(8, n * 10 + m),
                    kind,
                    at,
                    text,
                })
                .collect(),
            redirects: self.redirects.into_iter().collect(),
        }
    }
}

impl DraftContents {
    fn placed(self, slug: Slug, desk: &HeldArchive) -> Contents {
        let (headline, standfirst, body, dateline) = self.texts;
        Contents {
            headline,
            slug,
            standfirst,
            body: Body::from(body),
            dateline,
            language: self.language,
            byline: some_of(&desk.authors, &self.byline, |author| author.id),
            tags: some_of(&desk.tags, &self.tags, |tag| tag.id),
            credits: self
                .credits
                .into_iter()
                .filter(|_| !desk.sources.is_empty())
                .map(|(index, citation)| Credit {
                    source: index.get(&desk.sources).id,
                    citation,
                })
                .collect(),
        }
    }
}

/// The ids of some records, each once.
fn some_of<R, I: PartialEq>(records: &[R], indexes: &[Index], id: impl Fn(&R) -> I) -> Vec<I> {
    let mut ids = Vec::new();
    for index in indexes.iter().filter(|_| !records.is_empty()) {
        let id = id(index.get(records));
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}
