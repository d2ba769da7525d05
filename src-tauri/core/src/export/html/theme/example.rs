//! An archive of a few briefs that between them use everything a template can be given. A theme
//! from outside is tried on it before an export writes anything.
//!
//! Deliberately absent: anything that an editor would see. Nothing of it is ever written.

use super::ThemeFiles;
use crate::{
    brief::{
        Author, AuthorId, Body, Brief, BriefId, Citation, Contents, Correction, CorrectionId,
        CorrectionKind, Credit, Id, Publication, RevisionId, Role, Settings, Slug, Source,
        SourceId, SourceProfile, Stage, Tag, TagId, Timestamp,
    },
    error::Result,
    export::{
        BundleFile, HeldArchive, Output,
        html::{SiteOptions, write_site},
    },
    progress::Silent,
};

impl ThemeFiles {
    /// Prints every kind of page with the theme, and keeps none of them.
    ///
    /// # Errors
    /// Where a template is broken: which, at which line, and why.
    pub fn check(&self) -> Result<()> {
        let options = SiteOptions {
            theme: self.clone(),
            ..SiteOptions::default()
        };
        for example in [full(), on_the_web(), empty()] {
            write_site(&example, &options, &mut Nowhere, &Silent)?;
        }
        Ok(())
    }
}

/// An output that keeps nothing.
struct Nowhere;

impl Output for Nowhere {
    fn put(&mut self, _: Vec<BundleFile>) -> Result<()> {
        Ok(())
    }
}

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

/// Noon of a day in April 2019.
fn noon(day: i64) -> Timestamp {
    let noon = chrono::DateTime::from_timestamp(1_554_033_600 + (day * 24 + 12) * 3600, 0);
    noon.unwrap_or_default().into()
}

/// An archive with nothing but a title.
fn empty() -> HeldArchive {
    let mut settings = Settings::titled("Example");
    settings.page_size = std::num::NonZeroU16::MIN;
    HeldArchive::new(settings)
}

/// A brief of one line, one with everything, one in another script, and two retracted ones.
fn full() -> HeldArchive {
    let mut example = empty();
    example.settings.tagline = "Science, briefly".to_owned();
    example.settings.about = "Who makes this, and *how*.".to_owned();
    example.authors = ["Science Desk", "Space Desk"].map(author).into();
    example.sources = ["BBC", "Reuters"].map(source).into();
    example.tags = vec![Tag {
        id: id::<TagId>(1),
        name: "Oceans".to_owned(),
        slug: Slug::from_text("Oceans", "tag"),
    }];
    let mut bare = brief(5, "Ice in a crater of the Moon");
    bare.contents.language = "ar".parse().ok();
    let mut retracted = brief(2, "Probe leaves the solar system");
    retract(&mut retracted);
    let mut corrected = full_brief(1);
    retract(&mut corrected);
    example.briefs = vec![
        bare,
        full_brief(4),
        brief(3, "Comet returns"),
        retracted,
        corrected,
    ];
    example.list();
    example
}

/// The same archive with a place on the web, which some of a page's parts want.
fn on_the_web() -> HeldArchive {
    let mut example = full();
    example.settings.base_url = "https://brief.example/news/".parse().ok();
    example
}

fn author(name: &str) -> Author {
    Author {
        id: id::<AuthorId>(name.len() as u128),
        name: name.to_owned(),
        slug: Slug::from_text(name, "author"),
        bio: "Writes about *seas*.".to_owned(),
    }
}

fn source(name: &str) -> Source {
    Source {
        id: id::<SourceId>(name.len() as u128),
        slug: Slug::from_text(name, "source"),
        profile: SourceProfile {
            home_page: "https://brief.example/".parse().ok(),
            ..SourceProfile::named(name)
        },
    }
}

/// A brief with a headline and a line of text.
fn brief(number: u128, headline: &str) -> Brief {
    let at = noon(i64::try_from(number).unwrap_or_default());
    let ids = (id(number), id(number));
    published(ids, headline, at, "One line of text.")
}

/// A brief that was published at once, with nothing but a headline and a text.
pub fn published(
    (id, revision): (BriefId, RevisionId),
    headline: &str,
    at: Timestamp,
    body: &str,
) -> Brief {
    let mut contents = Contents::new(headline, Slug::from_text(headline, "brief"));
    contents.body = Body::from(body);
    let mut brief = Brief::new(id, contents, revision, at);
    brief.standing.stage = Stage::Ready;
    brief.standing.publication = Publication::Published { at, revision };
    brief.revised_at = Some(at);
    brief
}

/// A brief with everything that a brief can have.
fn full_brief(number: u128) -> Brief {
    let mut brief = brief(number, &format!("Reef recovers, part {number}"));
    let contents = &mut brief.contents;
    contents.standfirst = "A third good year in a row.".to_owned();
    contents.dateline = "Townsville".to_owned();
    contents.body = Body::from("Cover rose.\n\n## What comes next\n\n> A survey.\n\n- One\n- Two");
    contents.byline = ["Science Desk", "Space Desk"]
        .map(|name| author(name).id)
        .into();
    contents.tags = vec![id(1)];
    let article = Citation {
        url: "https://brief.example/reef".parse().ok(),
        headline: Some("Reef on the mend".to_owned()),
        reporter: Some("Science Desk".to_owned()),
        published_on: "2019-04-01".parse().ok(),
        archive_url: "https://brief.example/kept".parse().ok(),
        ..Citation::default()
    };
    let citations = [article, Citation::in_role(Role::Via)];
    let names = ["BBC", "Reuters"];
    contents.credits = citations
        .into_iter()
        .zip(names)
        .map(|(citation, name)| Credit {
            source: source(name).id,
            citation,
        })
        .collect();
    brief.corrections = vec![Correction {
        id: id::<CorrectionId>(number),
        kind: CorrectionKind::Correction,
        at: noon(20),
        text: "An earlier version said a second year.".to_owned(),
    }];
    brief.redirects = vec![format!("/reef-{number}.html")];
    brief
}

fn retract(brief: &mut Brief) {
    if let Publication::Published { at, revision } = brief.standing.publication {
        brief.standing.publication = Publication::Retracted {
            at,
            revision,
            retracted_at: noon(21),
            reason: "The signal came from a microwave oven.".to_owned(),
        };
    }
}
