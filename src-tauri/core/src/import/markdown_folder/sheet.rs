//! One file: what its head says it is, and then its text as a brief.

use super::{
    HTML,
    address::TOPS,
    body, ends,
    head::{Head, Kind},
    links::{Links, Place},
    meta::{self, Meta},
    name::Named,
    pages,
    site::Site,
};
use crate::{
    brief::{ItemKind, Note, Publication, Stage, Timestamp, note},
    error::Result,
    import::{IncomingBrief, IncomingContents, ReadOptions, bundle, encoding},
};

/// A file that is a brief, before its text is read.
pub(super) struct Sheet {
    pub(super) path: String,
    /// What identifies it.
    pub(super) item: String,
    pub(super) named: Named,
    pub(super) is_html: bool,
    pub(super) what: What,
    /// The time that says where it stands among the others.
    pub(super) at: Option<Timestamp>,
}

pub(super) enum What {
    /// One of our own, as the Markdown export writes it.
    Own,
    Brief {
        head: Head,
        meta: Box<Meta>,
    },
}

/// What a file turned out to be.
pub(super) enum Found {
    Sheet(Box<Sheet>),
    Page(String),
    Template,
    Other(Note),
}

/// A file's text, its line ends `\n`, or why it is none.
fn decoded(path: &str, bytes: &[u8]) -> Result<(String, Vec<Note>)> {
    let decoded = encoding::decode(bytes, path)?;
    Ok((
        decoded.text.replace("\r\n", "\n").replace('\r', "\n"),
        decoded.notes,
    ))
}

/// Looks at a file's head.
pub(super) fn look(path: &str, bytes: &[u8], site: &Site, options: &ReadOptions) -> Found {
    let text = match decoded(path, bytes) {
        Ok((text, _)) => text,
        Err(error) => return Found::Other(Note::of_error("not_read", &error)),
    };
    let head = Head::read(&text);
    let is_html = ends(path, &HTML);
    if head.kind == Kind::None {
        if is_html {
            return Found::Template;
        }
        if pages::is_about(path) {
            return Found::Other(note!("not_copy", "It is about the folder, and no brief"));
        }
        if text.trim().is_empty() {
            return Found::Other(note!(
                "empty_file",
                "There is nothing in it",
                form = "nothing"
            ));
        }
    }
    let named = Named::of(path);
    let sheet = |what, at| {
        Found::Sheet(Box::new(Sheet {
            path: path.to_owned(),
            item: item(path),
            named: named.clone(),
            is_html,
            what,
            at,
        }))
    };
    let is_own = head.keys.contains_key("headline") && !head.keys.contains_key("title");
    if is_own && let Ok(own) = bundle::read_markdown_brief(&text, path) {
        return sheet(What::Own, own.publication.at());
    }
    let mut meta = meta::read(&head, path, site, options);
    if head.trouble.is_some() {
        meta.is_draft = true;
    }
    if meta.kind == ItemKind::Page && !options.pages {
        let headline = match meta.contents.headline.as_str() {
            "" => path.to_owned(),
            headline => headline.to_owned(),
        };
        return Found::Page(headline);
    }
    sheet(
        What::Brief {
            head,
            meta: Box::new(meta),
        },
        None,
    )
}

/// What identifies a file wherever its folder lies, and whether the folder is the site or only what
/// holds its content.
fn item(path: &str) -> String {
    let inside = TOPS.iter().find_map(|top| path.strip_prefix(top));
    format!("markdown:{}", inside.unwrap_or(path))
}

impl Sheet {
    /// The brief, the keys that mean nothing here, and whether its summary's end was marked.
    pub(super) fn brief(
        self,
        bytes: &[u8],
        links: &Links<'_>,
    ) -> (IncomingBrief, Vec<String>, bool) {
        let (text, mut notes) = decoded(&self.path, bytes).unwrap_or_default();
        let (head, mut meta) = match self.what {
            What::Brief { head, meta } => (head, *meta),
            What::Own => {
                let brief = bundle::read_markdown_brief(&text, &self.path);
                let brief = brief.unwrap_or_else(|error| {
                    // It was readable a moment ago.
                    let mut brief =
                        IncomingBrief::draft(&*self.path, &*self.item, IncomingContents::default());
                    brief.notes.push(Note::of_error("not_read", &error));
                    brief
                });
                return (brief, Vec::new(), false);
            }
        };
        let path = meta.path.clone();
        let from = Place {
            folder: &self.named.folder,
            path: path.as_deref(),
        };
        let read = body::read(
            &text,
            &head,
            self.is_html,
            &self.named.slug,
            &mut meta,
            links,
            from,
        );
        notes.append(&mut meta.notes);
        let whole = path.as_deref().map(|path| links.site.address(path));
        let mut brief = IncomingBrief {
            kind: meta.kind,
            created_at: meta.created_at.or(meta.at.filter(|_| meta.is_draft)),
            updated_at: meta.updated_at,
            imported_from: meta.address.or(whole),
            also_at: meta.also_at,
            original: read.original,
            redirects: meta.aliases,
            ..IncomingBrief::draft(self.path, self.item, meta.contents)
        };
        if meta.is_draft {
            brief.notes = notes;
            return (brief, meta.unknown, read.had_summary_end);
        }
        brief.stage = Stage::Ready;
        brief.is_undated = meta.is_undated;
        let own = path.filter(|path| path != "/" && !brief.redirects.contains(path));
        brief.redirects.splice(0..0, own);
        match meta.at {
            Some(at) => {
                brief.publication = Publication::Published { at, revision: () };
                brief.revised_at = meta.updated_at.filter(|updated| *updated > at);
            }
            None => {
                notes.push(note!(
                    "date_missing",
                    "There is no date, so the brief came in unpublished",
                    form = "unpublished"
                ));
            }
        }
        brief.notes = notes;
        (brief, meta.unknown, read.had_summary_end)
    }
}
