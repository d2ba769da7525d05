//! ninjs 3.1, IPTC's News in JSON (<https://iptc.org/standards/ninjs/>): one file a brief.
//!
//! What ninjs has a property for stands there; the credit line, the standfirst and notices are
//! descriptions with a role. Deliberately absent: an index. The manifest lists the files.

use chrono::Datelike;
use rayon::prelude::*;
use serde::Serialize;

use super::{
    Archive, BundleFile, Output, Written,
    ahead::each_batch,
    records::{Records, modified, retraction, shown},
    shown_media::ShownMedia,
};
use crate::{
    brief::{Brief, Contents, Credit, Media, PublicationState},
    error::{Error, Result},
    progress::Progress,
    text::{markdown, words},
};

/// The standard that the files follow.
const STANDARD: Standard = Standard {
    name: "ninjs",
    version: "3.1",
    schema: "https://iptc.org/std/ninjs/ninjs-schema_3.1.json",
};

/// Writes an archive as ninjs, with the media files that its texts show.
///
/// # Errors
/// What the archive or the output says; [`Error::Cancelled`].
pub fn write(
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<Written> {
    let records = Records::of(archive);
    let mut media = ShownMedia::default();
    each_batch(
        archive,
        archive.entries(),
        |entry| entry.id,
        progress,
        |_, briefs| {
            let files: Vec<BundleFile> = briefs
                .par_iter()
                .map(|brief| file(archive, &records, brief))
                .collect::<Result<_>>()?;
            media.look_in_all(&briefs);
            output.put(files)
        },
    )?;
    let briefs = archive.entries().len();
    Ok(Written {
        briefs,
        pages: briefs,
        notes: media.write(archive, Media::FOLDER, output, progress)?,
    })
}

fn file(archive: &dyn Archive, records: &Records<'_>, brief: &Brief) -> Result<BundleFile> {
    let item = item(archive, records, brief);
    let mut bytes = serde_json::to_vec_pretty(&item).map_err(|error| Error::Internal {
        doing: "exporting ninjs".into(),
        detail: error.to_string(),
    })?;
    bytes.push(b'\n');
    let folder = match brief.standing.publication.at() {
        Some(at) => {
            let day = at.in_zone(records.settings.time_zone);
            format!("{:04}/{:02}", day.year(), day.month())
        }
        None => "unpublished".to_owned(),
    };
    let slug = &shown(brief).slug;
    Ok(BundleFile {
        path: format!("briefs/{folder}/{slug}.json"),
        bytes,
    })
}

fn item<'a>(archive: &'a dyn Archive, records: &Records<'a>, brief: &'a Brief) -> Item<'a> {
    let contents = shown(brief);
    let settings = records.settings;
    let publication = &brief.standing.publication;
    let withdrawn = retraction(brief);
    let language = contents.language.as_ref().unwrap_or(&settings.language);
    let address = publication.at().map(|at| {
        let pattern = &settings.address_pattern;
        let path = pattern.address(at, settings.time_zone, &contents.slug);
        format!("{}{path}", records.base())
    });
    let mut alt_ids = vec![Labelled::new("slug", contents.slug.as_str())];
    alt_ids.extend(address.map(|address| Labelled::new("address", address)));
    let mut descriptions = Vec::new();
    let mut describe = |role, value: String| {
        if !value.is_empty() {
            descriptions.push(Copy::plain(role, value));
        }
    };
    if let Some((_, reason)) = withdrawn {
        describe("retraction", reason.to_owned());
    } else {
        describe("standfirst", contents.standfirst.clone());
        describe("credit", records.credit_line(contents));
    }
    for correction in &brief.corrections {
        let heading = records.notice_heading(correction);
        describe(
            correction.kind.as_str(),
            format!("{heading}: {}", correction.text),
        );
    }
    let mut associations: Vec<Association> = Vec::new();
    if withdrawn.is_none() {
        associations.extend(
            contents
                .credits
                .iter()
                .filter_map(|credit| cited(records, credit)),
        );
        associations.extend(pictures(archive, records, contents));
    }
    Item {
        uri: format!("urn:uuid:{}", brief.id),
        standard: STANDARD,
        kind: "text",
        representation_type: "full",
        first_created: records.moment(publication.at().unwrap_or(brief.created_at)),
        version_created: records.moment(modified(brief)),
        content_created: records.moment(brief.created_at),
        embargoed_until: brief.standing.embargo.map(|until| records.moment(until)),
        pub_status: match publication.state() {
            PublicationState::Published => "usable",
            PublicationState::Unpublished | PublicationState::Scheduled => "withheld",
            PublicationState::Retracted => "canceled",
        },
        language: language.as_str(),
        headlines: vec![Copy::plain("main", contents.headline.clone())],
        descriptions,
        bodies: match withdrawn {
            None => bodies(records, contents),
            Some(_) => Vec::new(),
        },
        by: records.byline(contents).join(", "),
        slugline: contents.slug.as_str(),
        located: &contents.dateline,
        subjects: records
            .tags(contents)
            .into_iter()
            .map(|tag| Party {
                name: &tag.name,
                rel: Some("about"),
                role: None,
                uri: None,
                literal: tag.slug.as_str(),
            })
            .collect(),
        info_sources: info_sources(records, contents),
        alt_ids,
        associations,
    }
}

/// The text as HTML and as Markdown. Pictures are found from the top of the archive, or, where
/// nobody knows where that is, of the bundle.
fn bodies(records: &Records<'_>, contents: &Contents) -> Vec<Copy> {
    let body = contents.body.as_str();
    let plain = markdown::to_text(body);
    let base = records.base();
    let root = if base.is_empty() {
        String::new()
    } else {
        format!("{base}/")
    };
    let html = markdown::to_page(body, &root, &|address| format!("{base}{address}"));
    let counted = |role, content_type, value: String| Copy {
        char_count: Some(plain.chars().count()),
        word_count: Some(words::count(&plain)),
        ..Copy::new(role, content_type, value)
    };
    vec![
        counted("main", "text/html", html),
        counted("markdown", "text/markdown", body.to_owned()),
    ]
}

fn info_sources<'a>(records: &Records<'a>, contents: &Contents) -> Vec<Party<'a>> {
    let credits = contents.credits.iter();
    let sources = credits.filter_map(|credit| {
        let source = records.source(credit)?;
        Some(Party {
            name: &source.profile.name,
            rel: None,
            role: Some(credit.citation.role.as_str()),
            uri: source.profile.home_page.as_ref().map(|page| page.as_str()),
            literal: source.slug.as_str(),
        })
    });
    sources.collect()
}

/// The article that a credit names, where its address is known.
fn cited(records: &Records<'_>, credit: &Credit) -> Option<Association> {
    let article = &credit.citation;
    let name = article.headline.clone();
    let name = name.unwrap_or_else(|| records.source_name(credit).to_owned());
    let headline = article.headline.clone().map(|it| Copy::plain("main", it));
    Some(Association {
        name,
        uri: article.url.as_ref()?.to_string(),
        rel: article.role.as_str(),
        kind: Some("text"),
        representation_type: Some("partial"),
        by: article.reporter.clone(),
        content_created: article.published_on.map(|day| format!("{day}T00:00:00Z")),
        headlines: headline.into_iter().collect(),
        ..Association::default()
    })
}

fn pictures(archive: &dyn Archive, records: &Records<'_>, contents: &Contents) -> Vec<Association> {
    let mut shown = ShownMedia::default();
    shown.look_in(contents);
    let base = records.base();
    let pictures = shown.records(archive).into_iter().map(|media| Association {
        name: media.name.clone(),
        uri: format!("urn:uuid:{}", media.id),
        rel: "shows",
        kind: Some(match media.mime.split('/').next() {
            Some("image") => "picture",
            Some("audio") => "audio",
            Some("video") => "video",
            _ => "component",
        }),
        by: (!media.credit.is_empty()).then(|| media.credit.clone()),
        descriptions: [("alt", &media.alt), ("caption", &media.caption)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(role, text)| Copy::plain(role, text.clone()))
            .collect(),
        renditions: vec![Rendition {
            name: "original",
            href: (!base.is_empty()).then(|| format!("{base}/{}{}", Media::FOLDER, media.name)),
            content_type: media.mime.clone(),
            title: format!("{}{}", Media::FOLDER, media.name),
            size_in_bytes: media.bytes,
        }],
        ..Association::default()
    });
    pictures.collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Item<'a> {
    uri: String,
    standard: Standard,
    #[serde(rename = "type")]
    kind: &'static str,
    representation_type: &'static str,
    first_created: String,
    version_created: String,
    content_created: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    embargoed_until: Option<String>,
    pub_status: &'static str,
    language: &'a str,
    headlines: Vec<Copy>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    descriptions: Vec<Copy>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bodies: Vec<Copy>,
    #[serde(skip_serializing_if = "String::is_empty")]
    by: String,
    slugline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    located: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    subjects: Vec<Party<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    info_sources: Vec<Party<'a>>,
    alt_ids: Vec<Labelled>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    associations: Vec<Association>,
}

#[derive(Serialize)]
struct Standard {
    name: &'static str,
    version: &'static str,
    schema: &'static str,
}

/// A headline, a description or a body.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Copy {
    role: &'static str,
    content_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    char_count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    word_count: Option<usize>,
    value: String,
}

impl Copy {
    fn new(role: &'static str, content_type: &'static str, value: String) -> Self {
        Self {
            role,
            content_type,
            char_count: None,
            word_count: None,
            value,
        }
    }

    fn plain(role: &'static str, value: String) -> Self {
        Self::new(role, "text/plain", value)
    }
}

/// Somebody or something that the text is from or about.
#[derive(Serialize)]
struct Party<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rel: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri: Option<&'a str>,
    literal: &'a str,
}

#[derive(Serialize)]
struct Labelled {
    role: &'static str,
    value: String,
}

impl Labelled {
    fn new(role: &'static str, value: impl Into<String>) -> Self {
        Self {
            role,
            value: value.into(),
        }
    }
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Association {
    name: String,
    uri: String,
    rel: &'static str,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    representation_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_created: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headlines: Vec<Copy>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    descriptions: Vec<Copy>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    renditions: Vec<Rendition>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rendition {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
    content_type: String,
    title: String,
    size_in_bytes: u64,
}
