//! What readers see and when, by a clock that a test can set.

mod kept;
mod steps;

use std::path::Path;

use briefdesk_core::{
    Result,
    brief::{
        Brief, BriefId, CorrectionKind, Note, Publication, PublicationState, RevisionKind,
        Settings, Slug, Stage, Timestamp,
    },
    desk::{BriefQuery, Desk, ExportOptions, FixedClock, Format, Scope},
    progress::Silent,
};
use briefdesk_tests::Sandbox;

const NINE: &str = "2024-03-01T09:00:00Z";
const TEN: &str = "2024-03-01T10:00:00Z";
const NOON: &str = "2024-03-01T12:00:00Z";
const NEXT_DAY: &str = "2024-03-02T09:00:00Z";

fn at(moment: &str) -> Timestamp {
    moment.parse().unwrap()
}

/// A new desk at nine o'clock.
fn desk(sandbox: &Sandbox) -> Desk {
    let path = sandbox.path("north.briefdesk");
    Desk::create(
        &path,
        &Settings::titled("The Northern Brief"),
        FixedClock::at(at(NINE)),
    )
    .unwrap()
}

/// The same desk, opened at another time.
fn later(desk: Desk, moment: &str) -> Desk {
    let path = desk.path().to_owned();
    drop(desk);
    Desk::open(&path, FixedClock::at(at(moment))).unwrap()
}

/// Adds a brief with this slug whose body names it, and gives its id.
fn add(desk: &Desk, slug: &str) -> BriefId {
    write(desk, slug, &format!("The first text of {slug}."))
}

fn write(desk: &Desk, slug: &str, body: &str) -> BriefId {
    let fields = format!(
        "headline: About {slug}\nslug: {slug}\nbyline: [Author of {slug}]\ntags: [Tag of {slug}]\ncredits: [{{source: Source of {slug}}}]"
    );
    let text = format!("---\n{fields}\n---\n\n{body}\n");
    desk.write_markdown(&text, "test").unwrap().0.id
}

fn edit(desk: &Desk, id: BriefId, change: impl FnOnce(&mut Brief)) -> Brief {
    let mut brief = desk.brief(id).unwrap();
    change(&mut brief);
    desk.save_brief(id, brief.version, &brief.contents).unwrap()
}

fn rename(desk: &Desk, id: BriefId, slug: &str) {
    edit(desk, id, |brief| {
        brief.contents.slug = slug.parse().unwrap()
    });
}

fn state(desk: &Desk, id: BriefId) -> PublicationState {
    desk.brief(id).unwrap().standing.publication.state()
}

fn code(result: Result<Brief>) -> &'static str {
    result.unwrap_err().code()
}

fn export(desk: &Desk, format: Format, scope: Scope, to: &Path) -> Vec<Note> {
    let options = ExportOptions {
        scope,
        ..ExportOptions::new(format, to)
    };
    desk.export(&options, &Silent).unwrap().notes
}

fn address(desk: &Desk, id: BriefId) -> String {
    desk.view(id).unwrap().address.unwrap()
}

/// Whether any file of a folder has these words in its name or its bytes.
fn holds(sandbox: &Sandbox, folder: &str, words: &str) -> bool {
    let words = words.as_bytes();
    let within = |bytes: &[u8]| bytes.windows(words.len()).any(|part| part == words);
    sandbox
        .files(folder)
        .iter()
        .any(|(name, bytes)| within(name.as_bytes()) || within(bytes))
}
