//! An archive of a few briefs that between them use everything a template can be given. A theme
//! from outside is tried on it before an export writes anything.
//!
//! Deliberately absent: anything that an editor would see. Nothing of it is ever written.

use super::ThemeFiles;
use crate::{
    brief::{
        Author, AuthorId, Body, Brief, BriefId, Citation, Contents, Correction, CorrectionId,
        CorrectionKind, Credit, Id, Media, MediaId, Publication, RevisionId, Role, Settings, Slug,
        Source, SourceId, SourceProfile, Stage, Standing, Tag, TagId, Timestamp,
    },
    error::Result,
    export::{
        Archive, BundleFile, Entry, Notice, Output,
        archive::Facts,
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
        for example in [
            Example::full(),
            Example::full().on_the_web(),
            Example::empty(),
        ] {
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

struct Example {
    settings: Settings,
    authors: Vec<Author>,
    sources: Vec<Source>,
    tags: Vec<Tag>,
    briefs: Vec<Brief>,
    entries: Vec<Entry>,
    notices: Vec<Notice>,
}

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

/// Noon of a day in April 2019.
fn noon(day: i64) -> Timestamp {
    let noon = chrono::DateTime::from_timestamp(1_554_033_600 + (day * 24 + 12) * 3600, 0);
    noon.unwrap_or_default().into()
}

impl Example {
    fn empty() -> Self {
        let mut settings = Settings::titled("Example");
        settings.page_size = std::num::NonZeroU16::MIN;
        Self {
            settings,
            authors: Vec::new(),
            sources: Vec::new(),
            tags: Vec::new(),
            briefs: Vec::new(),
            entries: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// A brief of one line, one with everything, one in another script, and two retracted ones.
    fn full() -> Self {
        let mut example = Self::empty();
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
        example.entries = example.briefs.iter().map(entry).collect();
        let kinds = [None, Some(CorrectionKind::Correction)];
        example.notices = kinds
            .map(|kind| Notice {
                brief: id(1),
                at: noon(20),
                kind,
                text: "An earlier version said a second year.".to_owned(),
            })
            .into();
        example
    }

    fn on_the_web(mut self) -> Self {
        self.settings.base_url = "https://brief.example/news/".parse().ok();
        self
    }
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
    let mut contents = Contents::new(headline, Slug::from_text(headline, "brief"));
    contents.body = Body::from("One line of text.");
    let revision: RevisionId = id(number);
    Brief {
        id: id(number),
        standing: Standing {
            stage: Stage::Ready,
            publication: Publication::Published { at, revision },
            embargo: None,
        },
        contents,
        head: revision,
        published_apart: None,
        revised_at: Some(at),
        created_at: at,
        updated_at: at,
        imported_from: None,
        version: 1,
        corrections: Vec::new(),
        redirects: Vec::new(),
    }
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

fn entry(brief: &Brief) -> Entry {
    let contents = &brief.contents;
    Entry {
        id: brief.id,
        publication: brief.standing.publication.state(),
        at: brief.standing.publication.at(),
        headline: contents.headline.clone(),
        language: contents.language.clone(),
        address: Some(format!("/2019/{}/", contents.slug)),
        byline: contents.byline.clone(),
        tags: contents.tags.clone(),
        sources: contents
            .credits
            .iter()
            .map(|credit| credit.source)
            .collect(),
        facts: Facts::of(brief),
    }
}

impl Archive for Example {
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
        &[]
    }
    fn entries(&self) -> &[Entry] {
        &self.entries
    }
    fn notices(&self) -> &[Notice] {
        &self.notices
    }
    fn briefs(&self, ids: &[BriefId]) -> Result<Vec<Brief>> {
        let found = |id: &BriefId| self.briefs.iter().find(|brief| brief.id == *id).cloned();
        Ok(ids.iter().filter_map(found).collect())
    }
    fn media_bytes(&self, _: MediaId) -> Result<Vec<u8>> {
        Ok(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_built_in_themes_print_every_kind_of_page() {
        for (name, _) in ThemeFiles::built_in() {
            ThemeFiles::named(name).unwrap().check().unwrap();
        }
    }

    /// What is said of a theme whose `template` holds this.
    fn said(template: &str, text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(template), text).unwrap();
        let theme = ThemeFiles::read(folder.path()).unwrap();
        let error = theme.check().unwrap_err();
        assert_eq!(error.code(), "bad_input");
        let said = error.to_string();
        said.replace(&folder.path().join("").display().to_string(), "")
    }

    #[test]
    fn a_broken_template_is_named_with_its_line_and_the_reason() {
        for (template, text, line, reason) in [
            ("brief.html", "<p>\n{% if headline %}\n", 2, "end of input"),
            ("card.html", "<h2>\n{{ hedline }}\n</h2>", 2, "hedline"),
            ("brief.html", "\n\n{{ page.tilte }}", 3, "tilte"),
            ("list.html", "{% include \"crad.html\" %}", 1, "crad.html"),
            ("base.html", "{{ site.title | shout }}", 1, "shout"),
        ] {
            let said = said(template, text);
            let place = format!("{template}, line {line}: ");
            assert!(said.starts_with(&place) && said.contains(reason), "{said}");
        }
    }

    #[test]
    fn a_slip_that_shows_on_one_kind_of_page_alone_is_found() {
        let retracted = said("brief.html", "{% if retracted %}{{ reson }}{% endif %}");
        assert!(retracted.starts_with("brief.html, line 1"), "{retracted}");
        let base = "{% if page.address == '/404.html' or page.unlisted and not page.is_brief %}{{ x }}{% endif %}{% block main %}{% endblock %}";
        assert!(said("base.html", base).starts_with("base.html, line 1"));
    }

    #[test]
    fn a_template_that_starves_another_is_told_apart_from_one_that_is_broken() {
        let said = said("list.html", "\n{% include \"card.html\" %}");
        assert!(said.contains("card.html, line "), "{said}");
        assert!(said.contains("of the theme “default”"), "{said}");
    }
}
