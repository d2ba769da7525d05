//! The second walk through an export's files: items become briefs and are handed on.
//!
//! Texts are converted a few at a time on all processors; all else goes item by item. Deliberately
//! absent: what an item means as a brief; see [`super::brief`].

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::Read,
};

use rayon::prelude::*;

use super::{
    brief::{self, Converted},
    item::{Extent, Item, Namesake},
    order::Order,
    survey::{Survey, SurveyedFile},
    walk::{Part, Walk},
};
use crate::{
    brief::{ItemKind, Note, note},
    error::{Error, Result},
    import::{PassedOver, ReadOptions, Sink},
    progress::Progress,
    text::tagless,
};

/// How many items, and how many bytes of their texts, are converted together.
const TOGETHER: (usize, usize) = (64, 2 * 1024 * 1024);

/// Reads the items of an export.
pub(super) struct Reading<'r> {
    survey: &'r Survey,
    options: &'r ReadOptions,
    sink: &'r mut dyn Sink,
    progress: &'r dyn Progress,
    order: Order,
    /// What was said by the items met, and in which file, by site and number.
    met: HashMap<(usize, u64), (u64, usize)>,
    /// How many files were read.
    files: usize,
    waiting: Vec<Item>,
    waiting_bytes: usize,
    logins: HashSet<(usize, String)>,
    terms: HashSet<(usize, String, String)>,
    tally: Tally,
}

/// What is counted over a whole file.
#[derive(Debug, Default)]
struct Tally {
    comments: usize,
    attachments: usize,
    uncategorized: usize,
    /// Custom fields that were left behind, by name.
    fields: BTreeMap<String, usize>,
}

impl<'r> Reading<'r> {
    pub(super) fn begin(
        survey: &'r Survey,
        options: &'r ReadOptions,
        sink: &'r mut dyn Sink,
        progress: &'r dyn Progress,
    ) -> Self {
        for site in &survey.sites {
            if let Some(base) = &site.base {
                sink.site(base.as_str().trim_end_matches('/'));
            }
        }
        Self {
            survey,
            options,
            sink,
            progress,
            order: Order::default(),
            met: HashMap::new(),
            files: 0,
            waiting: Vec::new(),
            waiting_bytes: 0,
            logins: HashSet::new(),
            terms: HashSet::new(),
            tally: Tally::default(),
        }
    }

    /// Reads one file.
    pub(super) fn walk(&mut self, from: impl Read, file: &SurveyedFile) -> Result<()> {
        let walk = Walk::begin(from, &file.path, Extent::Whole);
        let mut walk = walk.map_err(Error::file("read", &*file.path))?;
        while walk.whole < file.items {
            match walk.next() {
                Ok(Some(Part::Item(item))) => {
                    self.progress.check()?;
                    self.take(*item, file)?;
                }
                Ok(Some(_)) => {}
                Ok(None) => {
                    return Err(Error::bad_input(
                        &*file.path,
                        "The file changed while it was read, so nothing of it was imported",
                        "Import it again when nothing else writes to it",
                    )
                    .told("changed_meanwhile", []));
                }
                Err(broken) => return Err(walk.error(broken)),
            }
        }
        self.convert(file)?;
        self.order.end(self.sink)?;
        self.account(file);
        self.files += 1;
        Ok(())
    }

    fn take(&mut self, mut item: Item, file: &SurveyedFile) -> Result<()> {
        self.tally.comments += item.comments;
        let kind = match item.post_type.as_str() {
            "post" | "" => ItemKind::Brief,
            "page" => ItemKind::Page,
            "attachment" => ItemKind::Attachment,
            _ => ItemKind::Other,
        };
        if kind == ItemKind::Attachment {
            self.tally.attachments += 1;
            self.tally
                .leave_fields(&item, &["_wp_attachment_image_alt".to_owned()]);
            return Ok(());
        }
        let reason = match kind {
            ItemKind::Page if !self.options.pages => Some(note!(
                "page_left_out",
                "It is a page, and pages were not asked for"
            )),
            ItemKind::Other => Some(reason(&item.post_type)),
            _ => None,
        };
        if let Some(note) = reason {
            self.tally.leave_fields(&item, &[]);
            return self.pass_over(&item, kind, note, file);
        }
        if let Some(id) = item.id {
            let said = brief::fingerprint(&item);
            match self.met.insert((file.site, id), (said, self.files)) {
                Some((before, _)) if before == said => {
                    let note = note!(
                        "item_repeated",
                        "The export has post {id} twice, word for word",
                        id = id.to_string()
                    );
                    return self.pass_over(&item, kind, note, file);
                }
                Some((_, before)) if before == self.files => {
                    item.namesake = Some(Namesake::Beside);
                }
                Some(_) => item.namesake = Some(Namesake::Before),
                None => {}
            }
        }
        let meta = item.meta.iter().map(|(key, value)| key.len() + value.len());
        self.waiting_bytes += item.content.len() + meta.sum::<usize>();
        self.waiting.push(item);
        if self.waiting.len() >= TOGETHER.0 || self.waiting_bytes >= TOGETHER.1 {
            self.convert(file)?;
        }
        Ok(())
    }

    fn pass_over(
        &mut self,
        item: &Item,
        kind: ItemKind,
        note: Note,
        file: &SurveyedFile,
    ) -> Result<()> {
        self.sink.pass_over(PassedOver {
            place: item.place(&file.path),
            kind,
            headline: tagless::to_line(&item.title),
            note,
        })
    }

    /// Converts the items that wait and hands them on.
    fn convert(&mut self, file: &SurveyedFile) -> Result<()> {
        let items = std::mem::take(&mut self.waiting);
        self.waiting_bytes = 0;
        let (site, options) = (&self.survey.sites[file.site], self.options);
        let converted: Vec<Converted> = items
            .par_iter()
            .map(|item| brief::convert(item, &file.path, site, options))
            .collect();
        for (item, converted) in items.iter().zip(converted) {
            let Converted {
                brief,
                names,
                fields,
            } = converted;
            self.tally.leave_fields(item, &fields);
            self.tally.uncategorized += usize::from(names.was_uncategorized);
            let logins = names.logins.into_iter();
            self.logins.extend(logins.map(|login| (file.site, login)));
            let terms = names.terms.into_iter();
            self.terms
                .extend(terms.map(|(taxonomy, nicename)| (file.site, taxonomy, nicename)));
            self.order
                .push(item.id.unwrap_or_default(), brief, self.sink)?;
        }
        Ok(())
    }

    /// Says what is to be said of a whole file.
    fn account(&mut self, file: &SurveyedFile) {
        let tally = std::mem::take(&mut self.tally);
        file.notes
            .iter()
            .for_each(|note| self.sink.note(note.clone()));
        for (kind, count) in [
            (ItemKind::Comment, tally.comments),
            (ItemKind::Attachment, tally.attachments),
        ] {
            if count > 0 {
                self.sink.count(kind, count, 0);
            }
        }
        let path = &file.path;
        if tally.uncategorized > 0 {
            let note = note!(
                "uncategorized_left_out",
                "Items that lost the category “Uncategorized”: {count}",
                count = tally.uncategorized
            );
            self.sink.note(note.in_file(path));
        }
        if !tally.fields.is_empty() {
            let names = tally.fields.iter();
            let names: Vec<String> = names
                .map(|(name, count)| format!("{name} ({count})"))
                .collect();
            let note = note!(
                "fields_left_out",
                "Custom fields were left behind: {names}",
                names = names.join(", ")
            );
            self.sink.note(note.in_file(path));
        }
    }

    /// Counts what belongs to no single file.
    pub(super) fn end(self) {
        for (place, site) in self.survey.sites.iter().enumerate() {
            let authors = site.authors.keys();
            let taken = authors.filter(|login| self.logins.contains(&(place, (*login).clone())));
            count(
                self.sink,
                ItemKind::Author,
                site.authors.len(),
                taken.count(),
            );
            let kinds = [
                (ItemKind::Category, "category", true),
                (ItemKind::Tag, "post_tag", true),
                (ItemKind::Other, "", false),
            ];
            for (kind, taxonomy, is_own_kind) in kinds {
                let terms = site.terms.iter().filter(|term| {
                    term.is_own_kind == is_own_kind && (!is_own_kind || term.taxonomy == taxonomy)
                });
                let taken = terms.clone().filter(|term| {
                    let key = (place, term.taxonomy.clone(), term.nicename.clone());
                    self.terms.contains(&key)
                });
                count(self.sink, kind, terms.clone().count(), taken.count());
            }
            site.notes()
                .into_iter()
                .for_each(|note| self.sink.note(note));
        }
    }
}

fn count(sink: &mut dyn Sink, kind: ItemKind, read: usize, taken: usize) {
    if read > 0 {
        sink.count(kind, read, taken);
    }
}

impl Tally {
    /// Counts an item's custom fields, but for those that came in.
    fn leave_fields(&mut self, item: &Item, taken: &[String]) {
        for (name, _) in &item.meta {
            if !taken.contains(name) {
                *self.fields.entry(without_hash(name)).or_default() += 1;
            }
        }
    }
}

/// WordPress keeps a field for each page that it embeds: `_oembed_` and a hash. They are one.
fn without_hash(name: &str) -> String {
    let hash = name
        .len()
        .checked_sub(32)
        .and_then(|start| name.get(start..));
    match hash {
        Some(hash) if hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("{}…", &name[..name.len() - 32])
        }
        _ => name.to_owned(),
    }
}

/// Why an item of this type becomes no brief.
fn reason(post_type: &str) -> Note {
    match post_type {
        "nav_menu_item" | "wp_navigation" => {
            note!("type_left_out", "It is an entry of a menu", form = "menu")
        }
        "revision" => note!(
            "type_left_out",
            "It is an older state of another item",
            form = "revision"
        ),
        "guest-author" => note!(
            "type_left_out",
            "It is somebody who writes, not something written",
            form = "person"
        ),
        "custom_css"
        | "customize_changeset"
        | "oembed_cache"
        | "user_request"
        | "wp_block"
        | "wp_template"
        | "wp_template_part"
        | "wp_global_styles"
        | "wp_font_family"
        | "wp_font_face"
        | "acf-field"
        | "acf-field-group" => {
            note!(
                "type_left_out",
                "It belongs to how the site is made (“{kind}”)",
                form = "site",
                kind = post_type
            )
        }
        other => note!(
            "type_left_out",
            "Its type, “{kind}”, is neither a post nor a page",
            form = "other",
            kind = other
        ),
    }
}
