//! Substack's export: a folder or zip with the table `posts.csv` and a page for each of its rows.
//!
//! Deliberately absent: subscribers and what they opened. The export names no author and does not
//! say where it stood.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{
    Copy, Files, IncomingBrief, IncomingContents, PassedOver, ReadOptions, Sink, dates, encoding,
    files::LARGEST_TEXT, identities::Identities, leftovers, page::Page, status::Status, web,
};
use crate::{
    brief::{ItemKind, Note, note},
    error::{Error, Result},
    progress::Progress,
};

/// The table's name.
const TABLE: &str = "posts.csv";
/// How much of the table is looked at to tell what it is.
const LOOKED_AT: usize = 4096;
/// What invites readers to subscribe, share or comment.
const WIDGETS: &str = ".button-wrapper, .subscription-widget-wrap, .subscription-widget-wrap-editor, \
                       .captioned-button-wrap, .subscription-widget";

/// Whether there is a Substack export here.
///
/// # Errors
/// Where it is the table alone, without the texts.
pub fn recognises(files: &mut Files) -> Result<bool> {
    let Some(table) = table(files)? else {
        return Ok(false);
    };
    if files.is_single() {
        return Err(Error::bad_input(
            table,
            "This is the list of a Substack export, without its texts",
            "Choose the folder or zip that it stood in",
        )
        .told("list_alone", []));
    }
    Ok(true)
}

/// Reads an export and hands on its posts, newest first.
///
/// # Errors
/// Where the table is damaged; where the sink refuses something.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    let Some(table) = table(files)? else {
        return Ok(());
    };
    if let Some(top) = table.strip_suffix(TABLE) {
        files.narrow(top);
    }
    let mut rows = rows(&files.read(TABLE, LARGEST_TEXT)?)?;
    rows.sort_by(|one, other| other.1.post_date.cmp(&one.1.post_date));
    let mut listed = BTreeSet::from([TABLE.to_owned()]);
    let mut identities = Identities::default();
    let total = rows.len() as u64;
    for (done, (line, row)) in rows.into_iter().enumerate() {
        progress.check()?;
        progress.advance(done as u64, total);
        let page = format!("posts/{}.html", row.post_id);
        let place = format!("{TABLE}, line {line}");
        let is_page = row.kind == "page";
        let left_out = if is_page && !options.pages {
            Some(note!(
                "page_left_out",
                "It is a page, and pages were not asked for"
            ))
        } else if !files.holds(&page) {
            Some(note!(
                "file_missing",
                "Its text, {path}, is not there",
                form = "text",
                path = page
            ))
        } else {
            None
        };
        listed.insert(page.clone());
        let kind = if is_page {
            ItemKind::Page
        } else {
            ItemKind::Brief
        };
        if let Some(note) = left_out {
            let headline = web::line(&row.title);
            sink.pass_over(PassedOver {
                place,
                kind,
                headline,
                note,
            })?;
            continue;
        }
        let bytes = files.read(&page, LARGEST_TEXT)?;
        let decoded = encoding::decode(&bytes, &page)?;
        let mut brief = row.into_brief(place, &decoded.text, options, sink);
        brief.kind = kind;
        brief.notes.extend(decoded.notes);
        identities.tell_apart(&mut brief);
        sink.brief(brief)?;
    }
    for path in files.paths_ending(".html") {
        if path.starts_with("posts/") && !listed.contains(&path) {
            sink.pass_over(PassedOver {
                headline: String::new(),
                kind: ItemKind::Brief,
                note: note!("not_listed", "{list} does not list it", list = TABLE),
                place: path.clone(),
            })?;
            listed.insert(path);
        }
    }
    sink.note(note!(
        "site_unknown",
        "The export does not say where it stood: a post is taken to have stood at /p/SLUG",
        form = "substack"
    ));
    leftovers::tell(files, |path| listed.contains(path), sink);
    Ok(())
}

/// Where the table stands: at the top, or in one folder.
fn table(files: &mut Files) -> Result<Option<String>> {
    let paths = files.paths().iter();
    let mut tables: Vec<String> = paths
        .filter(|path| files.is_single() || *path == TABLE || path.ends_with("/posts.csv"))
        .cloned()
        .collect();
    tables.sort_by_key(String::len);
    for path in tables {
        let head = files.head(&path, LOOKED_AT)?;
        let head = String::from_utf8_lossy(&head);
        let first = head
            .trim_start_matches('\u{feff}')
            .lines()
            .next()
            .unwrap_or_default();
        if first.contains("post_id") && first.contains("post_date") {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Row {
    post_id: String,
    post_date: String,
    is_published: String,
    #[serde(rename = "type")]
    kind: String,
    audience: String,
    title: String,
    subtitle: String,
    podcast_url: String,
}

/// The table's rows, each with its line.
fn rows(bytes: &[u8]) -> Result<Vec<(u64, Row)>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let damaged = |line: Option<u64>, error: &csv::Error| {
        let place = line.map_or_else(|| TABLE.to_owned(), |line| format!("{TABLE}, line {line}"));
        let message = format!("the row can't be read: {error}");
        Error::bad_input(place, message, "Put back the file as it was exported")
            .told("row", [("detail", error.to_string())])
    };
    let names = reader
        .headers()
        .map_err(|error| damaged(Some(1), &error))?
        .clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let line = |position: Option<&csv::Position>| position.map(csv::Position::line);
        let record = record.map_err(|error| damaged(line(error.position()), &error))?;
        let at = line(record.position());
        let row = record
            .deserialize(Some(&names))
            .map_err(|error| damaged(at, &error))?;
        rows.push((at.unwrap_or_default(), row));
    }
    Ok(rows)
}

impl Row {
    fn into_brief(
        self,
        place: String,
        text: &str,
        options: &ReadOptions,
        sink: &mut dyn Sink,
    ) -> IncomingBrief {
        let mut notes = Vec::new();
        let (id, slug) = self.post_id.split_once('.').unwrap_or((&self.post_id, ""));
        let html = without_widgets(text, &mut notes);
        let copy = Copy::from_html(&html, None);
        notes.extend(copy.notes);
        let mut contents = IncomingContents {
            headline: web::line(&self.title),
            standfirst: web::line(&self.subtitle),
            body: copy.body,
            byline: options.byline.clone(),
            credits: copy.credits,
            ..IncomingContents::default()
        };
        web::take_slug(slug, &mut contents, &mut notes);
        let at = dates::read(&self.post_date, options.time_zone).ok();
        if at.is_none() && !self.post_date.is_empty() {
            notes.push(note!(
                "date_unreadable",
                "Its date “{date}” can't be read",
                form = "date",
                date = self.post_date
            ));
        }
        notes.extend(web::for_some_readers(&self.audience, "everyone"));
        if !self.podcast_url.is_empty() {
            notes.push(note!(
                "enclosure_dropped",
                "Enclosed, and not taken in: {names}",
                names = self.podcast_url
            ));
        }
        let mut brief = IncomingBrief::draft(place, format!("substack {id}"), contents);
        brief.original = Some(html).filter(|html| !html.is_empty());
        brief.created_at = at;
        brief.notes = notes;
        let is_published = self.is_published.eq_ignore_ascii_case("true");
        let status = if is_published {
            Status::Published
        } else {
            Status::Draft
        };
        status.settle(at, sink, &mut brief);
        if brief.publication.is_public() && !slug.is_empty() {
            brief.redirects.push(format!("/p/{slug}"));
        }
        brief
    }
}

/// The text without invitations to subscribe, share or comment.
fn without_widgets(html: &str, notes: &mut Vec<Note>) -> String {
    let Some(mut page) = Page::of(html) else {
        return html.to_owned();
    };
    let dropped = page.take_out(WIDGETS, |widget| {
        // A button may also lead to what the text is about.
        let inside = widget.html();
        let invites = [
            "/subscribe",
            "/comments",
            "action=share",
            "%%",
            "subscription-widget",
        ];
        invites.iter().any(|invitation| inside.contains(invitation))
    });
    if dropped > 0 {
        notes.push(note!(
            "buttons_dropped",
            "Invitations to subscribe, share or comment were left out: {count}",
            count = dropped
        ));
    }
    page.inside("body")
}

#[cfg(test)]
mod tests;
