//! What an item of an export means: the brief that it becomes.
//!
//! Deliberately absent: items that become none, and everything that is counted over a whole file.

use std::hash::{DefaultHasher, Hash, Hasher};

use sha2::{Digest, Sha256};

use super::{
    addresses::{self, Addresses},
    field_credits,
    item::{Item, Namesake},
    moments::Moments,
    names::Names,
    own::Own,
    pictures,
    site::Site,
};
use crate::{
    brief::{Body, ItemKind, Note, Publication, Stage, Timestamp, note},
    import::{Copy, IncomingBrief, IncomingContents, ReadOptions},
    text::{own_wxr, tagless},
};

/// An item as a brief, and what the account of its file must know of it.
#[derive(Debug)]
pub(super) struct Converted {
    pub(super) brief: IncomingBrief,
    pub(super) names: Names,
    /// The custom fields that came in.
    pub(super) fields: Vec<String>,
}

/// The brief that an item of this file is.
pub(super) fn convert(item: &Item, file: &str, site: &Site, options: &ReadOptions) -> Converted {
    let mut notes = Vec::new();
    let own = Own::of(item, file, &mut notes);
    let own = match own {
        Some(own) if own.is_as_given => return as_given(own, item, site, options),
        own => own.map(|own| (own.unmark(item), own)),
    };
    let content = own.as_ref().map_or(&item.content, |(it, _)| &it.content);
    let moments = Moments::of(&item.dates, options.time_zone);
    let (stage, publication) = standing(item, &moments, &mut notes);
    let is_public = publication != Publication::Unpublished;
    let addresses = Addresses::of(item, site);
    let gallery = |numbers: &[u64]| pictures::of_gallery(numbers, item, site);
    let mut copy = Copy::from_wordpress_with(content, addresses.main.as_ref(), &gallery);
    if let Some(picture) = pictures::featured(item, site, &mut notes) {
        copy.body = Body::from(format!("{picture}\n\n{}", copy.body.as_str()));
    }
    let names = Names::of(item, site, &options.category_prefix, &options.byline);
    let given = field_credits::add(item, &names.sources, &mut copy.credits);
    notes.append(&mut copy.notes);
    notes.extend(given.notes);
    notes.extend(names.notes.iter().cloned());
    let contents = IncomingContents {
        headline: headline(item, &mut notes),
        slug: addresses::slug(item, &mut notes),
        standfirst: tagless::to_line(&item.excerpt),
        body: copy.body,
        byline: names.byline.clone(),
        tags: names.tags.clone(),
        credits: copy.credits,
        ..IncomingContents::default()
    };
    match item.namesake {
        Some(Namesake::Beside) => notes.push(note!(
            "id_repeated",
            "Another item of the file has the same number; both were taken"
        )),
        Some(Namesake::Before) => notes.push(note!(
            "older_state",
            "An earlier file has it, too, and says something else; this is the later"
        )),
        None => {}
    }
    if item.post_type.is_empty() {
        notes.push(note!(
            "type_missing",
            "It does not say what it is, so it was read as a post"
        ));
    }
    if item.is_sticky {
        notes.push(note!(
            "sticky",
            "It was sticky: its site showed it above all others"
        ));
    }
    if item.comments > 0 {
        notes.push(note!(
            "comments_left_out",
            "Comments left behind: {count}",
            count = item.comments
        ));
    }
    let mut brief = IncomingBrief::draft(item.place(file), identity(item, site), contents);
    if item.post_type == "page" {
        brief.kind = ItemKind::Page;
    }
    let later = |at: &Timestamp| moments.at.is_none_or(|begun| *at > begun);
    let modified = moments.modified.filter(later);
    brief.stage = stage;
    brief.created_at = moments.at.or(moments.modified);
    brief.updated_at = modified.or(moments.at);
    if matches!(publication, Publication::Published { .. }) {
        brief.revised_at = modified;
        brief.redirects = addresses.paths;
    }
    if is_public
        || moments
            .notes
            .iter()
            .any(|note| note.code == "date_unreadable")
    {
        notes.extend(moments.notes);
    }
    brief.publication = publication;
    brief.imported_from = addresses.main.map(String::from);
    brief.also_at = addresses.others;
    brief.original = Some(item.content.clone());
    brief.notes = notes;
    if let Some((unmarked, own)) = own {
        own.complete(&unmarked, &mut brief);
    }
    let mut fields = given.fields;
    fields.extend(read_fields());
    Converted {
        brief,
        names,
        fields,
    }
}

/// A brief of our own that WordPress shows as it was given.
fn as_given(own: Own, item: &Item, site: &Site, options: &ReadOptions) -> Converted {
    Converted {
        brief: own.brief,
        names: Names::of(item, site, &options.category_prefix, &options.byline),
        fields: read_fields().to_vec(),
    }
}

/// The custom fields that are read wherever they stand.
fn read_fields() -> [String; 3] {
    ["_thumbnail_id", "_wp_old_slug", own_wxr::FIELD].map(str::to_owned)
}

/// Where the work stands and what the public saw.
fn standing(item: &Item, moments: &Moments, notes: &mut Vec<Note>) -> (Stage, Publication<()>) {
    let stage = match item.status.as_str() {
        "publish" | "future" | "private" => Stage::Ready,
        "draft" | "auto-draft" => Stage::Draft,
        "pending" => Stage::Review,
        "trash" => Stage::Spiked,
        other => {
            notes.push(note!(
                "status_unknown",
                "Its status “{status}” is not known; it came in as a draft",
                status = other
            ));
            Stage::Draft
        }
    };
    if item.status == "private" {
        notes.push(note!(
            "private",
            "It was private on its site, so it came in unpublished"
        ));
    }
    if !item.password.is_empty() {
        notes.push(note!(
            "password",
            "Its site showed it to those who knew a password, so it came in unpublished"
        ));
        return (stage, Publication::Unpublished);
    }
    let public = matches!(item.status.as_str(), "publish" | "future");
    match (public, moments.at) {
        (false, _) => (stage, Publication::Unpublished),
        (true, None) => {
            notes.push(note!(
                "date_missing",
                "It has no date, so it came in as a draft",
                form = "draft"
            ));
            (Stage::Draft, Publication::Unpublished)
        }
        (true, Some(at)) if item.status == "future" => {
            (stage, Publication::Scheduled { at, revision: () })
        }
        (true, Some(at)) => (stage, Publication::Published { at, revision: () }),
    }
}

fn headline(item: &Item, notes: &mut Vec<Note>) -> String {
    let headline = tagless::to_line(&item.title);
    if item.title.contains('<') && !headline.contains('<') {
        notes.push(note!(
            "headline_tidied",
            "Markup was taken out of the headline “{headline}”",
            form = "markup",
            headline = item.title
        ));
    }
    headline
}

/// What stays the same when an item is edited or the export made anew: its site and its number
/// there. The scheme is left out, as sites have moved to https.
fn identity(item: &Item, site: &Site) -> String {
    let key = site.key();
    let is_alone = item.namesake != Some(Namesake::Beside);
    match item.id {
        Some(id) if is_alone && !key.is_empty() => format!("wxr:{key}#{id}"),
        _ if is_alone && !item.guid.is_empty() => format!("wxr:{}", item.guid),
        _ if is_alone && !item.link.is_empty() => format!("wxr:{}", item.link),
        // Nothing says whose item it is, so that its number alone could be another's.
        _ => {
            let said = (&key, item.id, &item.link, &item.title, &item.dates.gmt);
            let said = format!("{said:?}");
            let digest = Sha256::digest(said);
            let hex = digest[..16].iter().map(|byte| format!("{byte:02x}"));
            format!("wxr:{}", hex.collect::<String>())
        }
    }
}

/// A number for what an item says, for telling items of one import apart.
pub(super) fn fingerprint(item: &Item) -> u64 {
    let Item {
        title,
        content,
        excerpt,
        status,
        post_type,
        dates,
        ..
    } = item;
    let said = (
        title,
        content,
        excerpt,
        status,
        post_type,
        &dates.gmt,
        &dates.local,
    );
    let mut hasher = DefaultHasher::new();
    said.hash(&mut hasher);
    hasher.finish()
}

impl Item {
    /// Where it stands, for the ledger: `export.xml, item 12 (post 345)`.
    pub(super) fn place(&self, file: &str) -> String {
        let id = self.id.map(|id| format!(" (post {id})"));
        format!("{file}, item {}{}", self.number, id.unwrap_or_default())
    }
}
