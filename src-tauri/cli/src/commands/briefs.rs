//! Single briefs and lists of them.

use std::{path::Path, process::ExitCode};

use briefdesk_core::{
    Error,
    brief::{Brief, LedgerItem, NameKey},
    desk::{BriefQuery, BriefRow, BriefView, Desk, Order, RevisionView},
};
use chrono_tz::Tz;
use serde::Serialize;

use super::{Ended, read_text};
use crate::{
    arguments::Filter,
    output::{Failure, Output, counted, table},
    time,
};

pub fn list(desk: &Desk, words: Option<Vec<String>>, filter: Filter, output: &Output) -> Ended {
    let zone = desk.settings()?.time_zone;
    let order = if words.is_some() {
        Order::Rank
    } else {
        Order::Newest
    };
    let typed = words.unwrap_or_default().join(" ");
    let author = filter.author.map(|name| {
        named(&name, "author", desk.authors(), |author| {
            (author.id, author.name)
        })
    });
    let tag = filter
        .tag
        .map(|name| named(&name, "tag", desk.tags(), |tag| (tag.id, tag.name)));
    let source = filter.source.map(|name| desk.find_source(&name));
    let query = BriefQuery {
        stages: filter.stage.into_iter().collect(),
        publications: filter.publication.into_iter().collect(),
        authors: author.transpose()?.into_iter().collect(),
        sources: source
            .transpose()?
            .into_iter()
            .map(|found| found.id)
            .collect(),
        tags: tag.transpose()?.into_iter().collect(),
        order,
        limit: filter.limit,
        offset: filter.offset,
        ..BriefQuery::default()
    };
    let page = desk.list(&desk.narrowed(query, &typed)?)?;
    output.print(&page.rows, |rows| {
        let lines: Vec<Vec<String>> = rows.iter().map(|row| columns(row, zone)).collect();
        let shown = if page.total == rows.len() as u64 {
            String::new()
        } else {
            format!("{} of ", rows.len())
        };
        format!("{}{shown}{}", table(&lines), counted(page.total, "brief"))
    })?;
    Ok(ExitCode::SUCCESS)
}

fn named<T, I>(
    name: &str,
    what: &'static str,
    all: briefdesk_core::Result<Vec<T>>,
    parts: impl Fn(T) -> (I, String),
) -> Result<I, Error> {
    let key = NameKey::of(name);
    let found = all?
        .into_iter()
        .map(parts)
        .find(|(_, other)| NameKey::of(other) == key);
    found.map(|(id, _)| id).ok_or_else(|| Error::NotFound {
        what,
        name: name.to_owned(),
    })
}

fn columns(row: &BriefRow, zone: Tz) -> Vec<String> {
    let at = row
        .published_at
        .map_or_else(|| "—".to_owned(), |at| time::shown(at, zone));
    let changed = if row.has_unpublished_changes { "*" } else { "" };
    vec![
        at,
        format!("{}{changed}", row.publication),
        row.stage.to_string(),
        row.slug.to_string(),
        row.credit_line.clone(),
    ]
}

pub fn show(desk: &Desk, name: &str, output: &Output) -> Ended {
    let zone = desk.settings()?.time_zone;
    let view = desk.view(desk.find_brief(name)?.id)?;
    output.print(&view, |view| shown(view, zone))?;
    Ok(ExitCode::SUCCESS)
}

fn shown(view: &BriefView, zone: Tz) -> String {
    let contents = &view.contents;
    let mut facts = vec![
        ("slug", contents.slug.to_string()),
        ("byline", contents.byline.join(", ")),
        ("dateline", contents.dateline.clone()),
        ("tags", contents.tags.join(", ")),
        ("stage", view.stage.to_string()),
        ("publication", view.publication.to_string()),
    ];
    facts.extend(
        view.published_at
            .map(|at| ("published_at", time::shown(at, zone))),
    );
    facts.extend(view.embargo.map(|at| ("embargo", time::shown(at, zone))));
    facts.extend(view.address.clone().map(|address| ("address", address)));
    facts.extend(
        view.retraction_reason
            .clone()
            .map(|reason| ("retraction_reason", reason)),
    );
    if view.published.is_some() {
        facts.push((
            "changes",
            "readers do not see the newest edits yet".to_owned(),
        ));
    }
    facts.push(("id", view.id.to_string()));
    let facts: Vec<Vec<String>> = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| vec![name.to_owned(), value])
        .collect();
    let mut parts = vec![
        contents.headline.clone(),
        contents.standfirst.clone(),
        contents.body.clone(),
        contents.credit_line.clone(),
    ];
    for correction in &view.corrections {
        parts.push(format!(
            "{}, {}: {}",
            correction.kind,
            time::shown(correction.at, zone),
            correction.text
        ));
    }
    parts.push(table(&facts));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

pub fn original(desk: &Desk, name: &str, output: &Output) -> Ended {
    let brief = desk.find_brief(name)?;
    let html = desk.original(brief.id)?.ok_or_else(|| {
        Failure::Engine(Error::bad_input(
            brief.contents.slug.as_str(),
            "This brief was not made from HTML, so there is no original",
            "Leave “--original” out",
        ))
    })?;
    output.print(&html, Clone::clone)?;
    Ok(ExitCode::SUCCESS)
}

pub fn history(desk: &Desk, name: &str, output: &Output) -> Ended {
    let zone = desk.settings()?.time_zone;
    let history = desk.history(desk.find_brief(name)?.id)?;
    output.print(&history, |history| {
        let row = |revision: &RevisionView| {
            let kind = format!("{} {}", revision.kind, revision.name);
            let words = counted(revision.contents.words, "word");
            vec![
                time::shown(revision.kept_at, zone),
                kind.trim().to_owned(),
                words,
                revision.contents.headline.clone(),
            ]
        };
        table(&history.iter().map(row).collect::<Vec<_>>())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// What `write` prints.
#[derive(Serialize)]
struct Written {
    #[serde(flatten)]
    item: LedgerItem,
    version: u64,
}

pub fn write(desk: &Desk, file: &Path, output: &Output) -> Ended {
    let (place, text) = read_text(file)?;
    let (brief, item) = desk.write_markdown(&text, &place)?;
    let written = Written {
        item,
        version: brief.version,
    };
    output.print(&written, |written| {
        let notes: String = written
            .item
            .notes
            .iter()
            .map(|note| format!("\n  {}", note.message))
            .collect();
        format!(
            "{}: {} ({}){notes}",
            brief.contents.slug, written.item.headline, written.item.outcome
        )
    })?;
    Ok(ExitCode::SUCCESS)
}

pub fn print_standing(desk: &Desk, brief: &Brief, output: &Output) -> Ended {
    let zone = desk.settings().map_err(Failure::from)?.time_zone;
    let view = desk.view(brief.id)?;
    output.print(&view, |view| {
        let at = view
            .published_at
            .map(|at| format!(" {}", time::shown(at, zone)))
            .unwrap_or_default();
        let address = view
            .address
            .as_ref()
            .map(|address| format!(", {address}"))
            .unwrap_or_default();
        format!(
            "{}: {}, {}{at}{address}",
            view.contents.slug, view.stage, view.publication
        )
    })?;
    Ok(ExitCode::SUCCESS)
}
