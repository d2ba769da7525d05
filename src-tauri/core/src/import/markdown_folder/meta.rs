//! What a file's front matter and path say of a brief, in the shapes of all generators.
//!
//! Deliberately absent: the text below it, and whatever a key may do for a site's looks. A key that
//! means nothing here is named once for the whole import.

use chrono_tz::Tz;
use serde_json::Value;
use url::Url;

use super::{
    address::{self, Parts},
    credit_value, credits,
    head::{Head, Kind},
    keys::{Keys, texts},
    name::Named,
    pages,
    site::{Generator, Site},
    subjects::{self, Subjects},
};
use crate::{
    brief::{ItemKind, Note, Slug, Timestamp, WebAddress, note, one_line, outlets},
    import::{
        IncomingContents, ReadOptions,
        dates::{self, NoDate},
    },
};

/// What is known of a file's brief before its text is read.
#[derive(Debug)]
pub(super) struct Meta {
    pub(super) kind: ItemKind,
    /// All but the body.
    pub(super) contents: IncomingContents,
    pub(super) is_draft: bool,
    /// When it was published, or was to be.
    pub(super) at: Option<Timestamp>,
    /// Whether `at` is what the editor gave to what has no date, if anything.
    pub(super) is_undated: bool,
    pub(super) created_at: Option<Timestamp>,
    pub(super) updated_at: Option<Timestamp>,
    /// Its address on the old site, from the slash on.
    pub(super) path: Option<String>,
    /// Its whole address there, where front matter gives one.
    pub(super) address: Option<String>,
    /// Former paths, and other whole addresses.
    pub(super) aliases: Vec<String>,
    pub(super) also_at: Vec<String>,
    pub(super) notes: Vec<Note>,
    /// Keys that mean nothing here.
    pub(super) unknown: Vec<String>,
}

/// Reads what a head and a path say.
pub(super) fn read(head: &Head, path: &str, site: &Site, options: &ReadOptions) -> Meta {
    let mut keys = Keys::new(head.keys.clone());
    let mut notes = Vec::new();
    let zone = site.time_zone.unwrap_or(options.time_zone);
    let named = Named::of(path);
    let mut subjects = Subjects::take_taxonomies(&mut keys);
    keys.unfold("extra");
    keys.unfold("params");
    let dates = Dates::take(&mut keys, &named, zone, &mut notes);
    let standing = Standing::take(&mut keys, &named);
    notes.extend(standing.note);
    let headline = one_line(&keys.first_text(&["title", "headline"]).unwrap_or_default());
    subjects.take(&mut keys, &named, site, head.kind);
    let byline = subjects::byline(
        &mut keys,
        std::mem::take(&mut subjects.authors),
        site,
        options,
    );
    let layouts = ["layout", "type", "template"];
    let layout = layouts
        .iter()
        .find_map(|key| keys.peek(key))
        .unwrap_or_default();
    let is_page = pages::is_page(&named, site, &layout, dates.at.is_some());
    let slug = keys.first_text(&["slug", "basename"]);
    let addresses = Addresses::take(&mut keys, site);
    let mut credits = credits::take(&mut keys, zone, &mut notes);
    if let Some(url) = addresses.of_outlet {
        notes.push(note!(
            "credit_guessed",
            "“url: {address}” leads to an outlet, so it became a credit",
            address = url.as_str()
        ));
        credits::add(&mut credits, credit_value::of_address(url));
    }
    let parts = Parts {
        named: &named,
        given: addresses.given.as_deref(),
        slug: slug.as_deref(),
        headline: &headline,
        categories: &subjects.categories,
        at: dates.at.map(|at| at.in_zone(zone)),
        is_page,
    };
    let old_path = parts.path(site);
    let slug_from_headline =
        slug.is_none() && (head.kind == Kind::Lines || site.generator == Generator::Pelican);
    let slug = match slug {
        Some(written) => Some(given_slug(&written, &mut notes)),
        None if slug_from_headline || named.slug == "index" => None,
        None => Some(Slug::from_text(&named.slug, "brief")),
    };
    let standfirst = keys.first_text(&[
        "standfirst",
        "dek",
        "subtitle",
        "summary",
        "excerpt",
        "description",
        "lead",
    ]);
    let language = keys.first_text(&["language", "lang", "locale"]);
    let language = language.and_then(|tag| {
        let language = tag.replace('_', "-").parse();
        if language.is_err() {
            notes.push(note!(
                "language_unknown",
                "“{tag}” is no language tag, so the brief has the desk's language",
                tag
            ));
        }
        language.ok()
    });
    let dateline = keys.first_text(&["dateline", "location", "place", "city"]);
    let dateline = dateline.or_else(|| {
        let Some(Value::Object(place)) = keys.take("location") else {
            return None;
        };
        Keys::new(place).first_text(&["name", "city", "title"])
    });
    Meta {
        kind: if is_page {
            ItemKind::Page
        } else {
            ItemKind::Brief
        },
        contents: IncomingContents {
            headline,
            slug,
            standfirst: standfirst.unwrap_or_default(),
            dateline: dateline.map(|place| one_line(&place)).unwrap_or_default(),
            language: language.or(named.language),
            byline,
            tags: subjects.tags(options),
            credits,
            ..IncomingContents::default()
        },
        is_draft: standing.is_draft || dates.is_unreadable,
        at: dates.at,
        is_undated: false,
        created_at: dates.created_at,
        updated_at: dates.updated_at,
        path: old_path,
        address: addresses.whole,
        aliases: addresses.aliases,
        also_at: addresses.also_at,
        notes,
        unknown: keys.left().map(str::to_owned).collect(),
    }
}

/// Dates in front matter, in the file's name, or in its folders.
#[derive(Debug, Default)]
struct Dates {
    at: Option<Timestamp>,
    created_at: Option<Timestamp>,
    updated_at: Option<Timestamp>,
    is_unreadable: bool,
}

impl Dates {
    fn take(keys: &mut Keys, named: &Named, zone: Tz, notes: &mut Vec<Note>) -> Self {
        const PUBLISHED: [&str; 8] = [
            "publishdate",
            "pubdate",
            "publisheddate",
            "datepublished",
            "publishedat",
            "date",
            "published",
            "posted",
        ];
        const UPDATED: [&str; 8] = [
            "lastmod",
            "lastmodified",
            "lastmodifiedat",
            "updated",
            "updatedat",
            "modified",
            "datemodified",
            "dateupdated",
        ];
        let mut dates = Self::default();
        let mut first = |names: &[&str], notes: &mut Vec<Note>| {
            let mut found = None;
            let mut wrong = None;
            for name in names {
                let Some(written) = keys.peek(name).filter(|written| names_moment(written)) else {
                    continue;
                };
                keys.text(name);
                match dates::read(&written, zone) {
                    Ok(at) if found.is_none() => found = Some(at),
                    // “date” beside “publishDate” is when it was begun.
                    Ok(at) => dates.created_at = dates.created_at.or(Some(at)),
                    Err(reason) => wrong = Some((written, reason)),
                }
            }
            let wrong = wrong.filter(|_| found.is_none());
            notes.extend(
                wrong
                    .as_ref()
                    .map(|(written, reason)| unread(written, *reason)),
            );
            (found, wrong.is_some())
        };
        let (at, is_unreadable) = first(&PUBLISHED, notes);
        let (created_at, _) = first(&["created", "createdat", "datecreated"], notes);
        let (updated_at, _) = first(&UPDATED, notes);
        let day = named
            .day
            .filter(|_| !is_unreadable)
            .map(|day| day.to_string());
        dates.at = at.or_else(|| dates::read(&day?, zone).ok());
        dates.created_at = created_at.or(dates.created_at);
        dates.updated_at = updated_at;
        dates.is_unreadable = is_unreadable;
        dates
    }
}

/// Whether a date's key holds one: Eleventy has words there that stand for the file's own.
fn names_moment(written: &str) -> bool {
    written.contains(|c: char| c.is_ascii_digit())
}

fn unread(written: &str, reason: NoDate) -> Note {
    match reason {
        NoDate::Ambiguous => note!(
            "date_ambiguous",
            "The date “{date}” could be two days; the brief came in as a draft",
            form = "draft",
            date = written
        ),
        NoDate::Unreadable => note!(
            "date_unreadable",
            "The date “{date}” can't be read; the brief came in as a draft",
            form = "draft",
            date = written
        ),
    }
}

/// Whether it was public.
struct Standing {
    is_draft: bool,
    note: Option<Note>,
}

impl Standing {
    fn take(keys: &mut Keys, named: &Named) -> Self {
        let mut is_draft = named.is_within("_drafts");
        is_draft |= keys.truth("draft").unwrap_or_default();
        is_draft |= keys.truth("published").is_some_and(|published| !published);
        let mut told = None;
        if keys.truth("permalink") == Some(false) {
            is_draft = true;
            told = Some(note!(
                "not_public",
                "It had no address of its own (“permalink: false”), so it came in as a draft",
                form = "permalink"
            ));
        }
        match keys
            .peek("status")
            .map(|status| status.to_lowercase())
            .as_deref()
        {
            Some("published" | "publish" | "public") => {
                keys.text("status");
            }
            Some(word @ ("draft" | "hidden" | "private" | "pending" | "skip")) => {
                is_draft = true;
                if word != "draft" {
                    told = Some(note!(
                        "not_public",
                        "Its status was “{status}”, so it came in as a draft",
                        form = "status",
                        status = word
                    ));
                }
                keys.text("status");
            }
            _ => {}
        }
        Self {
            is_draft,
            note: told,
        }
    }
}

/// The addresses that front matter gives.
#[derive(Debug, Default)]
struct Addresses {
    /// A path, or a pattern for one.
    given: Option<String>,
    whole: Option<String>,
    of_outlet: Option<WebAddress>,
    aliases: Vec<String>,
    also_at: Vec<String>,
}

impl Addresses {
    fn take(keys: &mut Keys, site: &Site) -> Self {
        let mut addresses = Self::default();
        let own = match site.generator {
            Generator::Zola => &["path", "url", "permalink"][..],
            _ => &["url", "permalink", "saveas"],
        };
        let base = site.base();
        let within = |url: &str| {
            base.and_then(|base| url.strip_prefix(base))
                .map(str::to_owned)
        };
        for key in own {
            let Some(address) = keys.text(key) else {
                continue;
            };
            match address.parse::<WebAddress>() {
                Err(_) if addresses.given.is_none() => addresses.given = Some(address),
                Err(_) => {}
                Ok(url) => match within(&address) {
                    Some(path) => addresses.given = Some(path),
                    None if outlets::find_by_host(&url.host()).is_some() => {
                        addresses.of_outlet = Some(url);
                    }
                    None => addresses.whole = Some(address),
                },
            }
        }
        for key in ["aliases", "alias", "redirectfrom", "redirects"] {
            for address in keys
                .take(key)
                .map(|value| texts(&value))
                .unwrap_or_default()
            {
                let path = within(&address);
                match Url::parse(&address) {
                    Ok(_) if path.is_none() => addresses.also_at.push(address),
                    _ => addresses
                        .aliases
                        .push(address::tidied(&path.unwrap_or(address))),
                }
            }
        }
        let canonical = keys.first_text(&["canonicalurl", "canonical"]);
        addresses.also_at.extend(canonical);
        addresses
    }
}

/// A slug as front matter gives it, in the form that slugs have here.
fn given_slug(written: &str, notes: &mut Vec<Note>) -> Slug {
    let last = written
        .trim_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    last.parse().unwrap_or_else(|_| {
        let slug = Slug::from_text(last, "brief");
        notes.push(note!(
            "slug_adapted",
            "The slug “{written}” became “{slug}”",
            written,
            slug
        ));
        slug
    })
}
