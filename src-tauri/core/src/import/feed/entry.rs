//! An entry of a feed, in whatever format it stood, as a brief.
//!
//! Deliberately absent: how a format writes one down; see the files beside this one.

use chrono::DateTime;
use chrono_tz::Tz;
use url::Url;

use crate::{
    brief::{Citation, ItemKind, Note, Role, Timestamp, note, one_line},
    import::{
        Copy, IncomingBrief, IncomingContents, IncomingCredit, ReadOptions, Sink,
        dates::{self, NoDate},
        identities::Identities,
        naming::Naming,
        status::Status,
        web,
    },
};

/// An entry. What it does not say is empty.
#[derive(Debug, Default)]
pub(in crate::import) struct Entry {
    /// What it calls itself: unlike any other's, and the same for ever.
    pub id: String,
    /// Its title, which may hold HTML.
    pub title: String,
    pub slug: String,
    pub address: String,
    /// Its text as HTML.
    pub html: String,
    /// What it says in short, as HTML.
    pub summary: String,
    pub byline: Vec<String>,
    pub tags: Vec<String>,
    pub published: String,
    pub updated: String,
    pub created: String,
    pub enclosures: Vec<String>,
    /// Where its reporting was met: a name, where there is one, and an address.
    pub via: Vec<(String, String)>,
    /// The feed that it was taken from: its name and address.
    pub source: Option<(String, String)>,
    /// How many comments it has.
    pub comments: usize,
    pub notes: Vec<Note>,
}

/// What an entry's feed says, and the editor.
pub(in crate::import) struct Around<'o> {
    pub options: &'o ReadOptions,
    pub site: Option<Url>,
    /// Who wrote the entries that name nobody.
    pub byline: Vec<String>,
    pub identities: Identities,
    pub naming: Naming,
}

impl<'o> Around<'o> {
    /// Nothing but the editor has said anything yet.
    pub(in crate::import) fn new(options: &'o ReadOptions) -> Self {
        Self {
            options,
            site: None,
            byline: Vec::new(),
            identities: Identities::default(),
            naming: Naming::default(),
        }
    }

    /// The brief that an entry is.
    pub(in crate::import) fn brief(
        &mut self,
        mut entry: Entry,
        place: String,
        kind: ItemKind,
        status: Status,
        sink: &mut dyn Sink,
    ) -> IncomingBrief {
        let mut notes = std::mem::take(&mut entry.notes);
        let address = web::address(&entry.address);
        let short = entry.html.trim().is_empty() && !entry.summary.trim().is_empty();
        let html = if short { &entry.summary } else { &entry.html };
        if short {
            notes.push(note!(
                "summary_only",
                "The feed has only a summary of it, which is its text now",
                form = "feed"
            ));
        }
        let copy = Copy::from_html(html, address.as_ref().or(self.site.as_ref()));
        let mut contents = IncomingContents {
            headline: web::line(&entry.title),
            standfirst: if short {
                String::new()
            } else {
                web::standfirst(&entry.summary, html)
            },
            body: copy.body,
            byline: names(&entry.byline),
            tags: names(&entry.tags),
            credits: copy.credits,
            ..IncomingContents::default()
        };
        notes.extend(copy.notes);
        if contents.byline.is_empty() {
            contents.byline = self.byline.clone();
        }
        if contents.byline.is_empty() {
            contents.byline = self.options.byline.clone();
        }
        web::take_slug(&entry.slug, &mut contents, &mut notes);
        for (name, address) in &entry.via {
            let credit = credit(name, address, &contents.credits);
            contents.credits.extend(credit);
        }
        if let Some((name, feed)) = &entry.source {
            // A feed is no article; where the entry itself stands at its site, that is.
            let feed = web::address(feed);
            let stands_there = address.as_ref().zip(feed.as_ref());
            let stands_there =
                stands_there.is_some_and(|(own, feed)| web::host(own) == web::host(feed));
            let article = if stands_there { &*entry.address } else { "" };
            let credit = credit(name, article, &contents.credits);
            contents.credits.extend(credit);
        }
        if !entry.enclosures.is_empty() {
            notes.push(note!(
                "enclosure_dropped",
                "Enclosed, and not taken in: {names}",
                names = entry.enclosures.join(", ")
            ));
        }
        let item = item(&entry, &contents.headline, self.site.as_ref());
        let at = self.moment(&entry.published, &mut notes);
        let mut brief = IncomingBrief::draft(place, item, contents);
        brief.kind = kind;
        brief.original = Some(html.clone()).filter(|html| !html.trim().is_empty());
        brief.updated_at = self.moment(&entry.updated, &mut Vec::new());
        brief.created_at = self.moment(&entry.created, &mut Vec::new()).or(at);
        brief.notes = notes;
        status.settle(at, sink, &mut brief);
        if let Some(address) = &address {
            web::stood_at(&mut brief, address, self.site.as_ref());
        } else if entry.address.starts_with('/') && brief.publication.is_public() {
            brief.redirects.push(entry.address);
        }
        self.identities.tell_apart(&mut brief);
        self.naming.meet(&brief);
        brief
    }

    fn moment(&self, text: &str, notes: &mut Vec<Note>) -> Option<Timestamp> {
        if text.trim().is_empty() {
            return None;
        }
        let read = moment(text, self.options.time_zone);
        if let Err(reason) = read {
            let note = match reason {
                NoDate::Ambiguous => note!(
                    "date_ambiguous",
                    "Its date “{date}” could be two days",
                    form = "date",
                    date = text
                ),
                NoDate::Unreadable => note!(
                    "date_unreadable",
                    "Its date “{date}” can't be read",
                    form = "date",
                    date = text
                ),
            };
            notes.push(note);
        }
        read.ok()
    }
}

/// A moment as RSS (RFC 2822) or Atom (RFC 3339) writes it, or nearly so.
pub(super) fn moment(text: &str, zone: Tz) -> Result<Timestamp, NoDate> {
    match DateTime::parse_from_rfc2822(text.trim()) {
        Ok(moment) => Ok(moment.into()),
        Err(_) => dates::read(text, zone),
    }
}

/// What an entry is known by. An id that is no URI may be another site's, too.
fn item(entry: &Entry, headline: &str, site: Option<&Url>) -> String {
    let site = site.map_or("", Url::as_str);
    match (entry.id.trim(), entry.address.trim()) {
        ("", "") => format!("feed {site} {headline} {}", entry.published),
        ("", address) => format!("feed {address}"),
        (id, _) if id.contains(':') => format!("feed {id}"),
        (id, _) => format!("feed {site} {id}"),
    }
}

fn names(all: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in all.iter().map(|name| web::line(name)) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A credit to where the reporting was met; none where it is known, or there is nothing to name.
fn credit(name: &str, address: &str, known: &[IncomingCredit]) -> Option<IncomingCredit> {
    let name = one_line(name);
    let mut credit = if address.is_empty() {
        let citation = Citation::in_role(Role::Via);
        let source = String::new();
        IncomingCredit { source, citation }
    } else {
        web::via(address, known)?
    };
    if !name.is_empty() {
        credit.source = name;
    }
    (!credit.source.is_empty()).then_some(credit)
}
