//! Arbitrary desks for property tests: everything that the types allow, however odd, and nothing
//! that a desk rules out (two sources of one name, a spiked brief that is public).

use std::collections::BTreeSet;

use briefdesk_core::{
    Result,
    brief::{
        Author, Body, Brief, BriefId, Citation, Contents, Correction, CorrectionKind, Credit,
        CreditWording, Id, Language, Media, MediaId, NameKey, Publication, RevisionId, Role,
        Settings, Slug, Source, SourceId, SourceProfile, Stage, Standing, Tag, Timestamp,
        WebAddress, one_line,
    },
    export::{Archive, Entry},
};
use chrono::NaiveDate;
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A desk's content, in memory.
#[derive(Debug, Clone)]
pub struct ArbitraryDesk {
    /// Its settings.
    pub settings: Settings,
    /// Its authors, by slug.
    pub authors: Vec<Author>,
    /// Its sources, by slug.
    pub sources: Vec<Source>,
    /// Its tags, by slug.
    pub tags: Vec<Tag>,
    /// Its media, by name.
    pub media: Vec<Media>,
    /// The media's bytes, in the same order.
    pub bytes: Vec<Vec<u8>>,
    /// Its briefs, in the desk's order.
    pub briefs: Vec<Brief>,
    entries: Vec<Entry>,
}

/// Any desk of a few records and briefs.
pub fn desk() -> impl Strategy<Value = ArbitraryDesk> {
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
    (records, vec(brief(), 0..6)).prop_map(|((settings, authors, sources, tags, media), briefs)| {
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
        let (media, bytes) = media
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
        let mut desk = ArbitraryDesk {
            settings,
            authors,
            sources,
            tags,
            media,
            bytes,
            briefs: vec![],
            entries: vec![],
        };
        let briefs = briefs
            .into_iter()
            .enumerate()
            .map(|(n, draft)| draft.placed(n, &desk));
        let mut briefs: Vec<Brief> = briefs.collect();
        briefs.sort_by_key(|brief| (std::cmp::Reverse(brief.standing.publication.at()), brief.id));
        desk.entries = briefs
            .iter()
            .map(|brief| entry(brief, &desk.settings))
            .collect();
        desk.briefs = briefs;
        desk
    })
}

impl Archive for ArbitraryDesk {
    fn settings(&self) -> &Settings {
        &self.settings
    }
    fn authors(&self) -> &[Author] {
        &self.authors
    }
    fn sources(&self) -> &[Source] {
        &self.sources
    }
    fn tags(&self) -> &[Tag] {
        &self.tags
    }
    fn media(&self) -> &[Media] {
        &self.media
    }
    fn entries(&self) -> &[Entry] {
        &self.entries
    }
    fn briefs(&self, ids: &[BriefId]) -> Result<Vec<Brief>> {
        let found = |id: &BriefId| self.briefs.iter().find(|brief| brief.id == *id).cloned();
        Ok(ids.iter().filter_map(found).collect())
    }
    fn media_bytes(&self, id: MediaId) -> Result<Vec<u8>> {
        let at = self.media.iter().position(|media| media.id == id);
        Ok(at.map(|at| self.bytes[at].clone()).unwrap_or_default())
    }
}

fn entry(brief: &Brief, settings: &Settings) -> Entry {
    let shown = brief.published_contents().unwrap_or(&brief.contents);
    let at = brief.standing.publication.at();
    let mut sources: Vec<SourceId> = Vec::new();
    for credit in &shown.credits {
        if !sources.contains(&credit.source) {
            sources.push(credit.source);
        }
    }
    Entry {
        id: brief.id,
        publication: brief.standing.publication.state(),
        at,
        headline: shown.headline.clone(),
        address: at.map(|at| {
            settings
                .address_pattern
                .address(at, settings.time_zone, &shown.slug)
        }),
        byline: shown.byline.clone(),
        tags: shown.tags.clone(),
        sources,
    }
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

/// Any text: what YAML, Markdown and SQL have other uses for is met often.
pub fn text() -> impl Strategy<Value = String> {
    let awkward = select(vec![
        "---",
        "\n",
        " ",
        "  ",
        "\t",
        "\r\n",
        ":",
        ": ",
        " #",
        "'",
        "\"",
        "\\",
        "- ",
        "|",
        ">",
        "x",
        "…",
        "“",
        "🛰️",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\u{0}",
        "null",
        "yes",
        "1",
        "2019-04-13",
        "%",
        "&a",
        "*a",
        "!",
        "{",
        "[",
        "<b>",
    ]);
    prop_oneof![
        2 => "[A-Z][a-z]{2,8}( [a-z]{2,8}){0,4}",
        1 => any::<String>(),
        1 => vec(awkward, 0..6).prop_map(|parts| parts.concat()),
    ]
}

/// Any text of one line.
pub fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| one_line(&text))
}

/// A name: one line with a letter or digit in it.
pub fn name() -> impl Strategy<Value = String> {
    line().prop_filter("a name has a letter", |name| NameKey::of(name).is_some())
}

/// Any moment.
pub fn moment() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        4 => 946_684_800..2_000_000_000_i64,
        1 => -62_167_219_200..=253_402_300_799_i64,
    ]
    .prop_filter_map("within the years 0 to 9999", Timestamp::from_seconds)
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0..9999_i32, 1..=366_u32).prop_filter_map("a day of its year", |(year, day)| {
        NaiveDate::from_yo_opt(year, day)
    })
}

fn web_address() -> impl Strategy<Value = WebAddress> {
    "https?://[a-z]{1,9}\\.(com|org)(/[a-zA-Z0-9%é:#?&=._~-]{0,12})?"
        .prop_filter_map("a web address", |text| text.parse().ok())
}

fn language() -> impl Strategy<Value = Language> {
    select(vec!["en", "de-AT", "zh-Hant", "no", "ar"])
        .prop_filter_map("a language", |text| text.parse().ok())
}

/// Any settings.
pub fn settings() -> impl Strategy<Value = Settings> {
    let wording = (line(), line(), line()).prop_map(|(opening, closing, separator)| {
        CreditWording::new(&format!("{opening}{{credits}}{closing}"), &separator)
            .unwrap_or_default()
    });
    let pattern = select(vec![
        "/{year}/{month}/{slug}/",
        "/{slug}/",
        "/news/{year}/{day}/{slug}/",
    ]);
    (
        (text(), text(), option::of(web_address()), language()),
        (
            select(chrono_tz::TZ_VARIANTS.to_vec()),
            1..u16::MAX,
            wording,
            pattern,
        ),
    )
        .prop_map(
            |((title, tagline, base_url, language), (time_zone, page, credit_wording, pattern))| {
                let mut settings = Settings::titled(title);
                settings.tagline = tagline;
                settings.base_url = base_url;
                settings.language = language;
                settings.time_zone = time_zone;
                settings.page_size = page.try_into().unwrap_or(settings.page_size);
                settings.credit_wording = credit_wording;
                settings.address_pattern = pattern.parse().unwrap_or_default();
                settings
            },
        )
}

/// A brief before its desk is known.
#[derive(Debug, Clone)]
struct Draft {
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

fn brief() -> impl Strategy<Value = Draft> {
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
    fn placed(self, n: usize, desk: &ArbitraryDesk) -> Brief {
        let public = self.publication != Publication::Unpublished;
        let contents = self.contents.placed(numbered("brief", n), desk);
        let apart = self
            .apart
            .map(|apart| apart.placed(numbered("published", n), desk));
        let corrections = self.corrections.into_iter().enumerate();
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
    fn placed(self, slug: Slug, desk: &ArbitraryDesk) -> Contents {
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
