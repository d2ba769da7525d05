//! An item that an export of ours wrote: its custom field holds the whole brief.
//!
//! Where WordPress still shows what it was given, the field is the brief. Where something was edited
//! there since, what WordPress shows is the newer text, and the field tells only what WordPress has
//! no place for. Deliberately absent: any trust in the field alone.

use super::item::Item;
use crate::{
    brief::{Note, Publication, note},
    import::{IncomingBrief, IncomingContents, bundle},
    text::{
        own_wxr::{CREDITS, FIELD, Field, Given, NOTICE, without_dateline, without_paragraphs},
        tagless,
    },
};

/// What an item's field tells.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) brief: IncomingBrief,
    /// Whether WordPress shows what it was given.
    pub(super) is_as_given: bool,
}

/// What was taken off an item's text because the field tells it better.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Unmarked {
    pub(super) content: String,
    has_credits: bool,
    has_notices: bool,
    has_dateline: bool,
}

impl Own {
    /// What an item's field tells; none where it has none, which is said where it has one that
    /// can't be read.
    pub(super) fn of(item: &Item, file: &str, notes: &mut Vec<Note>) -> Option<Self> {
        let value = item.meta(FIELD);
        if value.is_empty() {
            return None;
        }
        let own = read(item, value, file);
        if own.is_none() {
            notes.push(note!(
                "own_field_unreadable",
                "Its custom field {field} can't be read, so only what WordPress shows was taken",
                field = FIELD
            ));
        }
        own
    }

    /// The item's text without what the field tells.
    pub(super) fn unmark(&self, item: &Item) -> Unmarked {
        let (content, notices) = without_paragraphs(&item.content, NOTICE);
        let (content, dateline) = without_dateline(&content);
        let (unmarked, lines) = without_paragraphs(&content, CREDITS);
        // A credit line that was edited there is read as any other.
        let printed: String = lines.iter().map(|line| tagless::to_line(line)).collect();
        let mut credits = self.brief.contents.credits.iter();
        let is_ours = credits.all(|credit| {
            let words = credit.citation.words(&credit.source);
            printed.contains(&tagless::to_line(&words))
        });
        let has_credits = !lines.is_empty() && is_ours;
        Unmarked {
            content: if has_credits { unmarked } else { content },
            has_credits,
            has_notices: !notices.is_empty(),
            has_dateline: dateline,
        }
    }

    /// Adds to what WordPress shows what it has no place for.
    pub(super) fn complete(self, unmarked: &Unmarked, brief: &mut IncomingBrief) {
        let own = self.brief;
        let contents = &mut brief.contents;
        if contents.slug == own.contents.slug {
            (brief.id, brief.item) = (own.id, own.item);
        }
        if unmarked.has_credits {
            let mut credits = own.contents.credits;
            let in_text = std::mem::take(&mut contents.credits);
            for credit in in_text {
                if !credits.contains(&credit) {
                    credits.push(credit);
                }
            }
            contents.credits = credits;
        }
        if unmarked.has_dateline {
            contents.dateline = own.contents.dateline;
        }
        contents.language = own.contents.language;
        if contents.byline.first() == own.contents.byline.first() {
            contents.byline = own.contents.byline;
        }
        brief.embargo = own.embargo;
        brief.created_at = own.created_at;
        brief.imported_from = own.imported_from;
        if unmarked.has_notices {
            brief.corrections = own.corrections;
        }
        let is_public = matches!(brief.publication, Publication::Published { .. });
        if let Publication::Retracted { .. } = own.publication
            && is_public
            && contents.body.is_empty()
        {
            brief.publication = own.publication.clone();
            contents.body = own.contents.body;
        }
        if brief.publication == own.publication {
            brief.stage = own.stage;
        }
        let missing = own.redirects.into_iter();
        let missing = missing.filter(|address| !brief.redirects.contains(address));
        let missing: Vec<String> = missing.collect();
        brief.redirects.extend(missing);
    }
}

fn read(item: &Item, value: &str, file: &str) -> Option<Own> {
    let field: Field = serde_json::from_str(value).ok()?;
    let place = item.place(file);
    let mut brief = bundle::read_markdown_brief(&field.brief, &place).ok()?;
    let changes: Option<(IncomingContents, Vec<Note>)> = match &field.changes {
        Some(text) => Some(bundle::read_changes(text, &place).ok()?),
        None => None,
    };
    brief.changes = changes.map(|(contents, _)| contents);
    brief.is_in_place = true;
    let given = Given {
        title: &item.title,
        content: &item.content,
        excerpt: &item.excerpt,
        status: &item.status,
        name: &item.name,
        date_gmt: &item.dates.gmt,
    };
    Some(Own {
        is_as_given: given.digest() == field.sha256,
        brief,
    })
}
