//! A small archive in memory, and a bundle in memory to write it to.

use std::collections::BTreeMap;

use crate::{
    brief::{
        Author, AuthorId, Brief, BriefId, Citation, Correction, CorrectionId, CorrectionKind,
        Credit, Id, Media, MediaId, Publication, PublicationState, Settings, Slug, Source,
        SourceId, SourceProfile, Tag, TagId, Timestamp,
    },
    error::Result,
    export::{
        BundleFile, Entry, HeldArchive, Output, SiteCounts,
        html::{SiteOptions, theme::example::published},
        write_site,
    },
    progress::Silent,
};

/// An id that is the same in every run.
pub fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(
        0x0198_0000_0000_7000_8000_0000_0000_0000 + number,
    ))
}

/// A moment.
pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A published brief that credits the first source.
pub fn brief(number: u128, headline: &str, published_at: &str, body: &str) -> Brief {
    let ids = (id(number), id(number));
    let mut brief = published(ids, headline, at(published_at), body);
    brief.contents.byline = vec![id(1)];
    brief.contents.credits = vec![Credit {
        source: id(1),
        citation: Citation::default(),
    }];
    brief
}

/// An archive, and what its site is to be like.
pub struct Sample {
    pub archive: HeldArchive,
    pub options: SiteOptions,
}

impl Sample {
    /// Two authors, three sources, two tags, a picture, and these briefs.
    pub fn of(briefs: Vec<Brief>) -> Self {
        let author = |number, name: &str, bio: &str| Author {
            id: id::<AuthorId>(number),
            name: name.to_owned(),
            slug: Slug::from_text(name, "author"),
            bio: bio.to_owned(),
        };
        let source = |number, name: &str, home: &str| Source {
            id: id::<SourceId>(number),
            slug: Slug::from_text(name, "source"),
            profile: SourceProfile {
                home_page: home.parse().ok(),
                ..SourceProfile::named(name)
            },
        };
        let tag = |number, name: &str| Tag {
            id: id::<TagId>(number),
            name: name.to_owned(),
            slug: Slug::from_text(name, "tag"),
        };
        let mut settings = Settings::titled("The Northern Brief");
        settings.tagline = "Science, briefly, with its sources.".to_owned();
        let mut archive = HeldArchive::new(settings);
        archive.authors = vec![
            author(2, "Desk Two", ""),
            author(1, "Science Desk", "Writes about *seas* and space."),
        ];
        archive.sources = vec![
            source(1, "BBC", "https://www.bbc.com/"),
            source(2, "Reuters", "https://www.reuters.com/"),
            source(3, "The Guardian", ""),
        ];
        archive.tags = vec![tag(1, "Oceans"), tag(2, "Space")];
        archive.media = vec![media(1, "reef.png"), media(2, "unused.png")];
        archive.media_bytes = vec![b"\x89PNG".to_vec(); 2];
        archive.briefs = briefs;
        archive.list();
        Self {
            archive,
            options: SiteOptions::default(),
        }
    }

    /// The briefs that most tests look at.
    pub fn usual() -> Self {
        Self::of(vec![moon(), reef(), comet(), probe()])
    }

    /// The same with a base URL.
    pub fn on_the_web(mut self) -> Self {
        self.archive.settings.base_url = "https://brief.example/news/".parse().ok();
        self
    }

    /// The entry of a brief, for a test to change.
    pub fn entry(&mut self, brief: BriefId) -> &mut Entry {
        self.archive
            .entries
            .iter_mut()
            .find(|entry| entry.id == brief)
            .unwrap()
    }

    /// Writes the site.
    pub fn write(&self) -> Result<(Bundle, SiteCounts)> {
        let mut bundle = Bundle::default();
        let counts = write_site(&self.archive, &self.options, &mut bundle, &Silent)?;
        Ok((bundle, counts))
    }
}

fn media(number: u128, name: &str) -> Media {
    Media {
        id: id::<MediaId>(number),
        name: name.to_owned(),
        mime: "image/png".to_owned(),
        sha256: String::new(),
        bytes: 4,
        alt: String::new(),
        caption: String::new(),
        credit: String::new(),
    }
}

fn reef() -> Brief {
    let mut brief = brief(
        2,
        "Reef recovers faster than expected",
        "2019-04-13T22:30:00Z",
        "Coral cover on the northern reef rose for a third year, surveys show.\n\n\
         ![Divers over a reef](media/reef.png)\n\n## What comes next\n\n\
         The survey is repeated every spring. CO<sub>2</sub> stays the main worry.",
    );
    brief.contents.standfirst = "A third good year in a row, and a caution.".to_owned();
    brief.contents.dateline = "Townsville".to_owned();
    brief.contents.tags = vec![id(1)];
    brief.contents.byline = vec![id(1), id(2)];
    brief.contents.credits = vec![
        Credit {
            source: id(2),
            citation: Citation {
                url: "https://www.reuters.com/reef?a=1&b=2".parse().ok(),
                headline: Some("Reef “on the mend”".to_owned()),
                published_on: "2019-04-12".parse().ok(),
                archive_url: "https://archive.example/reef".parse().ok(),
                ..Citation::default()
            },
        },
        Credit {
            source: id(1),
            citation: Citation::in_role(crate::brief::Role::Via),
        },
    ];
    brief.corrections = vec![Correction {
        id: id::<CorrectionId>(1),
        kind: CorrectionKind::Correction,
        at: at("2019-04-15T08:00:00Z"),
        text: "An earlier version said a second year.".to_owned(),
    }];
    brief.redirects = vec!["/2019/reef.html".to_owned(), "/?p=12".to_owned()];
    brief
}

fn moon() -> Brief {
    let mut brief = brief(
        1,
        "Ice found in a crater of the Moon",
        "2019-05-02T09:00:00Z",
        "An orbiter saw ice where the Sun never shines, in a crater near the south pole.",
    );
    brief.contents.tags = vec![id(2)];
    brief
}

fn comet() -> Brief {
    let mut brief = brief(
        3,
        "Ein Komet kehrt zurück",
        "2019-04-01T09:00:00Z",
        "Nach 76 Jahren.",
    );
    brief.contents.language = "de".parse().ok();
    brief.contents.credits[0].source = id(3);
    brief
}

fn probe() -> Brief {
    let mut brief = brief(
        4,
        "Probe leaves the solar system",
        "2018-12-31T23:30:00Z",
        "A secret claim.",
    );
    brief.standing.publication = Publication::Retracted {
        at: at("2018-12-31T23:30:00Z"),
        revision: id(4),
        retracted_at: at("2019-01-03T10:00:00Z"),
        reason: "The signal came from a microwave oven.".to_owned(),
    };
    brief
}

/// A bundle in memory: each file's bytes by its path.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Bundle(pub BTreeMap<String, Vec<u8>>);

impl Output for Bundle {
    fn put(&mut self, files: Vec<BundleFile>) -> Result<()> {
        for file in files {
            let twice = self.0.insert(file.path.clone(), file.bytes);
            assert!(twice.is_none(), "{} was written twice", file.path);
        }
        Ok(())
    }
}

impl Bundle {
    /// A file as text.
    pub fn text(&self, path: &str) -> &str {
        let bytes = self
            .0
            .get(path)
            .unwrap_or_else(|| panic!("no {path} in {:?}", self.paths()));
        std::str::from_utf8(bytes).unwrap()
    }

    /// The paths of all files, in order.
    pub fn paths(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }
}

/// The state of a brief that is scheduled.
pub fn scheduled(mut brief: Brief) -> Brief {
    let at = brief.created_at;
    brief.standing.publication = Publication::Scheduled {
        at,
        revision: brief.head,
    };
    assert_eq!(
        brief.standing.publication.state(),
        PublicationState::Scheduled
    );
    brief
}
