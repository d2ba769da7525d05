//! An archive's lines, split into briefs.

use super::line::{self, Posted};
use crate::{
    brief::{Note, note},
    text::credit_text,
};

/// A brief's lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Item<'a> {
    /// The number of its first line, from 1.
    pub(super) line: usize,
    /// Its title; empty where it has none.
    pub(super) headline: &'a str,
    /// What its “Posted on” line says.
    pub(super) posted: Option<Posted>,
    /// Whom the heading above it names.
    pub(super) heading: Vec<String>,
    /// The rest.
    pub(super) lines: Vec<String>,
    /// What was dropped.
    pub(super) notes: Vec<Note>,
}

/// What an archive holds.
#[derive(Debug, Default)]
pub(super) struct Found<'a> {
    /// The briefs, in order.
    pub(super) items: Vec<Item<'a>>,
    /// What concerns no brief.
    pub(super) notes: Vec<Note>,
}

/// Longer lines are no headlines.
const LONGEST_HEADLINE: usize = 240;

/// Splits an archive's tidy lines.
pub(super) fn split(lines: &[String]) -> Found<'_> {
    let starts = starts(lines);
    let mut found = Found::default();
    let first = starts.first().map_or(lines.len(), |start| start.first);
    let mut heading = preamble(&lines[..first], starts.is_empty(), &mut found);
    for (number, start) in starts.iter().enumerate() {
        let end = starts
            .get(number + 1)
            .map_or(lines.len(), |next| next.first);
        let mut item = Item {
            line: start.first + 1,
            headline: start.headline.map_or("", |at| lines[at].as_str()),
            posted: Some(start.posted.clone()),
            heading: heading.clone(),
            ..Item::default()
        };
        let (rest, next_heading) = without_heading(&lines[start.text..end]);
        item.lines = rest;
        drop_navigation(&mut item, &start.posted.rest);
        found.items.push(item);
        heading = next_heading.unwrap_or(heading);
    }
    found
}

/// Where a brief begins.
struct Start {
    /// Its first line.
    first: usize,
    /// Its headline's.
    headline: Option<usize>,
    /// The line after “Posted on”.
    text: usize,
    posted: Posted,
}

fn starts(lines: &[String]) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    for (at, text) in lines.iter().enumerate() {
        let Some(posted) = line::posted(text) else {
            continue;
        };
        let floor = starts.last().map_or(0, |start| start.text);
        let above = (floor..at).rev().find(|above| !lines[*above].is_empty());
        if let (None, Some(last)) = (above, starts.last_mut()) {
            // “Posted on 13 April 2019”, then “Posted by A B”: one brief's.
            let fits = last.posted.date.is_empty() || posted.date.is_empty();
            if fits && (last.posted.authors.is_empty() || posted.authors.is_empty()) {
                last.posted.date.push_str(&posted.date);
                last.posted.authors.extend(posted.authors);
                last.text = at + 1;
                continue;
            }
        }
        let headline = above.filter(|above| is_headline(&lines[*above]));
        starts.push(Start {
            first: headline.unwrap_or(at),
            headline,
            text: at + 1,
            posted,
        });
    }
    starts
}

fn is_headline(text: &str) -> bool {
    text.chars().count() <= LONGEST_HEADLINE
        && line::heading(text).is_none()
        && !line::is_navigation(text)
        && !(text.ends_with(']') && credit_text::may_be_credit(text, false))
}

/// Reads what stands above the first brief. Where there is no brief, that is one.
fn preamble<'a>(lines: &'a [String], is_all: bool, found: &mut Found<'a>) -> Vec<String> {
    let mut heading = Vec::new();
    let mut rest = Vec::new();
    for (at, text) in lines.iter().enumerate() {
        match line::heading(text) {
            // “Posts by” may begin a sentence of a brief that has begun.
            Some((names, sure)) if sure || rest.is_empty() => heading = names,
            _ if !text.is_empty() => rest.push(at),
            _ => {}
        }
    }
    match rest.as_slice() {
        [] if is_all => found.notes.push(note!(
            "empty_file",
            "The file holds no brief",
            form = "no_brief"
        )),
        [] => {}
        [first, ..] if is_all => {
            let headline = lines[*first].as_str();
            let mut item = Item {
                line: first + 1,
                heading: heading.clone(),
                ..Item::default()
            };
            let fits = headline.chars().count() <= LONGEST_HEADLINE;
            item.headline = if fits { headline } else { "" };
            item.lines = lines[first + usize::from(fits)..].to_vec();
            item.notes.push(note!(
                "no_posted_line",
                "The file has no “Posted on” line, so it was read as one brief"
            ));
            drop_navigation(&mut item, "");
            found.items.push(item);
        }
        kept => {
            let texts: Vec<&str> = kept.iter().map(|at| lines[*at].as_str()).collect();
            found.notes.push(note!(
                "text_dropped",
                "“{text}” stands above the first brief and was left out",
                text = texts.join(" / ")
            ));
        }
    }
    heading
}

/// The lines without a heading of the next page among them, and whom it names.
fn without_heading(lines: &[String]) -> (Vec<String>, Option<Vec<String>>) {
    let mut heading = None;
    let mut rest = Vec::with_capacity(lines.len());
    for text in lines {
        match line::heading(text) {
            Some((names, true)) => heading = Some(names),
            _ => rest.push(text.clone()),
        }
    }
    (rest, heading)
}

/// Drops a site's furniture from a brief's beginning and end, and says so.
fn drop_navigation(item: &mut Item<'_>, behind_posted: &str) {
    let mut dropped = Vec::new();
    dropped.extend((!behind_posted.is_empty()).then(|| behind_posted.to_owned()));
    let is_furniture = |text: &String| text.is_empty() || line::is_navigation(text);
    let start = item
        .lines
        .iter()
        .take_while(|text| is_furniture(text))
        .count();
    dropped.extend(item.lines.drain(..start).filter(|text| !text.is_empty()));
    let end = item
        .lines
        .iter()
        .rev()
        .take_while(|text| is_furniture(text))
        .count();
    let end = item.lines.len() - end;
    dropped.extend(item.lines.drain(end..).filter(|text| !text.is_empty()));
    if !dropped.is_empty() {
        item.notes.push(note!(
            "navigation_removed",
            "“{text}” leads through the site and was left out",
            text = dropped.join(" / ")
        ));
    }
}
