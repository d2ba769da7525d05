//! Ghost JSON: what Ghost 0.x to 6.x exports, as a file or inside a zip with its pictures; and what
//! Ghost's API and migration tools write in the same shape.
//!
//! Deliberately absent: members, themes and settings, which are no copy.

mod cards;
mod lexical;
mod mobiledoc;
mod post;
mod tables;
#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::BTreeSet};

use self::{
    post::{Reading, moment},
    tables::{Level, Post, Tables},
};
use super::{
    Files, PassedOver, ReadOptions, Sink, candidates,
    files::LARGEST_TEXT,
    identities::Identities,
    json::{self, Outline},
    leftovers, web,
};
use crate::{
    brief::{ItemKind, note},
    error::Result,
    progress::Progress,
};

/// Whether there is a Ghost export here.
pub fn recognises(files: &mut Files) -> Result<bool> {
    Ok(!exports(files)?.is_empty())
}

/// Reads exports and hands on their posts, newest first.
///
/// # Errors
/// Where one is damaged; where the sink refuses something.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    let exports = exports(files)?;
    for path in &exports {
        progress.check()?;
        let hint = "Export it from Ghost again (Settings, Import/Export, Export content)";
        let level: Level = json::read(&files.read(path, LARGEST_TEXT)?, path, hint)?;
        read_tables(level.into(), path, options, sink, progress)?;
    }
    leftovers::tell(files, |path| exports.iter().any(|read| read == path), sink);
    Ok(())
}

/// The files that are exports.
fn exports(files: &mut Files) -> Result<Vec<String>> {
    let mut exports = Vec::new();
    for path in candidates::of(files, &[".json"], 2) {
        if Outline::of(files, &path)?.is_some_and(|outline| is_ghost(&outline)) {
            exports.push(path);
        }
    }
    Ok(exports)
}

fn is_ghost(outline: &Outline) -> bool {
    let whole = outline.has_all(&["db[].meta", "db[].data"])
        || outline.has("db[].data.posts")
        || outline.has_all(&["meta.exported_on", "data.posts"])
        || outline.has_all(&["data.posts", "data.users", "data.tags"]);
    let texts = ["html", "lexical", "mobiledoc", "markdown"];
    whole
        || ["posts[]", "data.posts[]", "result.posts[]"]
            .iter()
            .any(|posts| {
                let wrapped = format!("{posts}.data");
                [posts, &*wrapped].iter().any(|post| {
                    outline.has_all(&[&format!("{post}.title"), &format!("{post}.slug")])
                        && texts
                            .iter()
                            .any(|text| outline.has(&format!("{post}.{text}")))
                })
            })
}

fn read_tables(
    mut tables: Tables,
    file: &str,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    let mut posts: Vec<(usize, Post)> = std::mem::take(&mut tables.posts)
        .into_iter()
        .enumerate()
        .map(|(number, post)| (number + 1, post))
        .collect();
    posts.sort_by_key(|(number, post)| {
        let at = moment(&post.published_at).or_else(|| moment(&post.created_at));
        (Reverse(at), *number)
    });
    let addresses: Vec<_> = posts
        .iter()
        .filter_map(|(_, post)| web::address(&post.url))
        .collect();
    let said = tables
        .site
        .as_deref()
        .and_then(web::address)
        .map(|mut site| {
            // Addresses are joined to it.
            let path = format!("{}/", site.path().trim_end_matches('/'));
            site.set_path(&path);
            site
        });
    let site = said.or_else(|| web::site_of(&addresses));
    match &site {
        Some(site) => sink.site(site.as_str().trim_end_matches('/')),
        None => sink.note(note!(
            "site_unknown",
            "{file} does not say where the site stood: its addresses are kept as paths, and a \
             post is taken to have stood at /SLUG/",
            form = "site",
            file,
        )),
    }
    let mut reading = Reading {
        tables: &tables,
        options,
        site,
        authors: BTreeSet::new(),
        tags: BTreeSet::new(),
        internal_tags: BTreeSet::new(),
        with_meta: 0,
    };
    let mut identities = Identities::default();
    let total = posts.len() as u64;
    for (done, (number, post)) in posts.into_iter().enumerate() {
        progress.check()?;
        let place = format!("{file}, post {number}");
        if post.is_page() && !options.pages {
            sink.pass_over(PassedOver {
                place,
                kind: ItemKind::Page,
                headline: crate::brief::one_line(&post.title),
                note: note!(
                    "page_left_out",
                    "It is a page, and pages were not asked for"
                ),
            })?;
        } else {
            let mut brief = reading.brief(&post, place, sink);
            identities.tell_apart(&mut brief);
            sink.brief(brief)?;
        }
        progress.advance(done as u64 + 1, total);
    }
    tell_counts(&reading, file, sink);
    Ok(())
}

fn tell_counts(reading: &Reading<'_>, file: &str, sink: &mut dyn Sink) {
    let tables = reading.tables;
    let authors = reading.authors.len();
    let tags = reading.tags.len();
    sink.count(ItemKind::Author, tables.users.max(authors), authors);
    let met = tags + reading.internal_tags.len();
    sink.count(ItemKind::Tag, tables.tags.max(met), tags);
    leftovers::tell_comments(tables.comments, file, sink);
    for (what, count) in &tables.others {
        leftovers::tell_records(*count, what, file, sink);
    }
    if reading.with_meta > 0 {
        let note = note!(
            "meta_dropped",
            "Posts that lost the title and description that they had for search engines: {count}",
            count = reading.with_meta
        );
        sink.note(note.in_file(file));
    }
}
