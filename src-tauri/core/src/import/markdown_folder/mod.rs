//! Markdown folders: what Hugo, Jekyll, Eleventy, Pelican and Zola make a site from, and Markdown
//! files that nobody made a site from. `docs/formats.md` describes it.
//!
//! All heads are read first, so that the newest comes first and links find their briefs; then each
//! text is read and handed on. Deliberately absent: themes, templates and data, and the programs
//! that some sites are made with. What can't be known without running one is told.

mod address;
mod arguments;
mod body;
mod calls;
mod credit_value;
mod credits;
mod embeds;
mod head;
mod keys;
mod links;
mod marks;
mod meta;
mod name;
mod pages;
mod recognise;
mod sheet;
mod site;
mod subjects;
mod tally;
#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::HashSet};

use rayon::prelude::*;

use self::{
    links::Links,
    sheet::{Found, Sheet, What, look},
    site::{Generator, Site},
    tally::Tally,
};
use super::{Files, IncomingBrief, PassedOver, ReadOptions, Sink, files::ends};
use crate::{
    brief::{ItemKind, Timestamp, note},
    error::Result,
    progress::Progress,
};

pub use recognise::recognises;

/// How Markdown files end.
const MARKDOWN: [&str; 5] = [".md", ".markdown", ".mdown", ".mkd", ".mkdn"];
/// How pages end that may have front matter, as Jekyll's posts in HTML do.
const HTML: [&str; 2] = [".html", ".htm"];
/// Copy in other languages than Markdown, which is told of.
const OTHERS: [(&str, &str); 8] = [
    (".rst", "reStructuredText"),
    (".adoc", "AsciiDoc"),
    (".asciidoc", "AsciiDoc"),
    (".org", "Org mode"),
    (".textile", "Textile"),
    (".mdx", "MDX"),
    (".ipynb", "Jupyter"),
    (".md.erb", "ERB"),
];
/// Texts that are held in memory at a time.
const BATCH: usize = 256;

/// Reads a folder, a zip or one file.
///
/// # Errors
/// Where a file can't be read from the disk; what the sink says. A file whose front matter can't be
/// read comes in as a draft.
pub fn read(
    files: &mut Files,
    options: &ReadOptions,
    sink: &mut dyn Sink,
    progress: &dyn Progress,
) -> Result<()> {
    if let Some(top) = top(files) {
        files.narrow(&top);
    }
    let site = Site::read(files)?;
    tell_site(&site, sink);
    let mut reading = Reading {
        site: &site,
        options,
        tally: Tally::default(),
        looks: 0,
    };
    let paths = reading.sort_out(files, sink)?;
    let sheets = reading.read_heads(files, &paths, sink, progress)?;
    let sheets = reading.in_order(sheets, sink);
    reading.read_texts(files, sheets, sink, progress)?;
    reading.tell(sink);
    Ok(())
}

/// The one folder that holds everything, where it holds a site. Who packs a folder gets that.
fn top(files: &Files) -> Option<String> {
    const SIGNS: [&str; 14] = [
        "_config.yml",
        "_config.toml",
        "config.toml",
        "config.yaml",
        "hugo.toml",
        "hugo.yaml",
        "package.json",
        "pelicanconf.py",
        "eleventy.config.js",
        "eleventy.config.mjs",
        "content/",
        "_posts/",
        "config/",
        "src/",
    ];
    let (top, _) = files.paths().first()?.split_once('/')?;
    let top = format!("{top}/");
    let mut paths = files.paths().iter();
    let all = paths.all(|path| path.starts_with(&top));
    let is_site = files.paths().iter().any(|path| {
        let inside = path.strip_prefix(&top).unwrap_or_default();
        SIGNS
            .iter()
            .any(|sign| inside == *sign || (sign.ends_with('/') && inside.starts_with(sign)))
    });
    (all && is_site).then_some(top)
}

fn tell_site(site: &Site, sink: &mut dyn Sink) {
    if let Some(base) = site.base() {
        sink.site(base);
    }
    let Some(generator) = site.generator.name() else {
        return;
    };
    sink.note(note!(
        "site_settings",
        "The files were read as a site of {name}. The desk’s settings stay as they are",
        fact = "generator",
        name = generator
    ));
    if !site.title.is_empty() {
        sink.note(note!(
            "site_settings",
            "The site’s title is “{name}”",
            fact = "title",
            name = site.title
        ));
    }
    if let Some(language) = &site.language {
        sink.note(note!(
            "site_settings",
            "The site’s language is {name}",
            fact = "language",
            name = language.to_string()
        ));
    }
    if let Some(zone) = site.time_zone {
        sink.note(note!(
            "site_settings",
            "Dates without a time zone were read in the site’s own, {name}",
            fact = "zone",
            name = zone.name()
        ));
    }
}

/// One folder being read.
struct Reading<'a> {
    site: &'a Site,
    options: &'a ReadOptions,
    /// Keys that mean nothing here.
    tally: Tally,
    /// How many texts were marked where their summary ends.
    looks: usize,
}

impl Reading<'_> {
    /// The paths that may be briefs. All others that hold copy are told of.
    fn sort_out(&self, files: &Files, sink: &mut dyn Sink) -> Result<Vec<String>> {
        let mut apart = Tally::default();
        let mut copy = Vec::new();
        for path in files.paths() {
            let may_be = ends(path, &MARKDOWN) || ends(path, &HTML);
            let other = OTHERS.iter().find(|(end, _)| ends(path, &[end]));
            if let Some(folder) = pages::apart(path) {
                if may_be || other.is_some() {
                    apart.add(folder, path);
                }
            } else if let Some((_, format)) = other {
                let note = note!(
                    "not_read",
                    "It is in the format {format}, which Briefdesk does not read",
                    format
                );
                sink.pass_over(PassedOver::file(path, ItemKind::Other, note))?;
            } else if may_be {
                copy.push(path.clone());
            }
        }
        for (folder, count, _) in apart.iter() {
            sink.note(note!(
                "folder_left_out",
                "{folder}/ is what a site is made with, or was made; files with copy in it that \
                 were not read: {count}",
                folder,
                count,
            ));
        }
        Ok(copy)
    }

    fn read_heads(
        &mut self,
        files: &mut Files,
        paths: &[String],
        sink: &mut dyn Sink,
        progress: &dyn Progress,
    ) -> Result<Vec<Sheet>> {
        let mut sheets = Vec::new();
        let mut templates = Tally::default();
        let mut items = HashSet::new();
        for batch in paths.chunks(BATCH) {
            progress.check()?;
            let texts = files.read_texts(&batch.iter().map(String::as_str).collect::<Vec<_>>())?;
            let (site, options) = (self.site, self.options);
            let found: Vec<Found> = batch
                .par_iter()
                .zip(texts)
                .map(|(path, bytes)| look(path, &bytes, site, options))
                .collect();
            for (path, found) in batch.iter().zip(found) {
                match found {
                    Found::Sheet(mut sheet) => {
                        if !items.insert(sheet.item.clone()) {
                            sheet.item = format!("markdown:{path}");
                        }
                        sheets.push(*sheet);
                    }
                    Found::Page(headline) => {
                        let note = note!(
                            "page_left_out",
                            "It is a page, and pages were not asked for"
                        );
                        sink.pass_over(PassedOver {
                            headline,
                            ..PassedOver::file(path, ItemKind::Page, note)
                        })?;
                    }
                    Found::Template => templates.add("html", path),
                    Found::Other(note) => {
                        sink.pass_over(PassedOver::file(path, ItemKind::Other, note))?;
                    }
                }
            }
        }
        for (_, count, first) in templates.iter() {
            sink.note(note!(
                "templates_left_out",
                "HTML files without front matter, taken for templates and not read: {count}. The \
                 first of them: {first}",
                count,
                first,
            ));
        }
        Ok(sheets)
    }

    /// Newest first, as a site shows them. What has no date comes before all others, or has the
    /// times that were asked for.
    fn in_order(&self, mut sheets: Vec<Sheet>, sink: &mut dyn Sink) -> Vec<Sheet> {
        for sheet in &mut sheets {
            if let What::Brief { meta, .. } = &mut sheet.what {
                if meta.at.is_none() && !meta.is_draft {
                    meta.is_undated = true;
                    meta.at = sink.undated();
                }
                sheet.at = meta.at;
            }
        }
        let newest_last = self.site.generator == Generator::Jekyll;
        if newest_last {
            sheets.reverse();
        }
        sheets.sort_by_key(|sheet| Reverse(sheet.at.map_or(i64::MAX, Timestamp::seconds)));
        sheets
    }

    fn read_texts(
        &mut self,
        files: &mut Files,
        sheets: Vec<Sheet>,
        sink: &mut dyn Sink,
        progress: &dyn Progress,
    ) -> Result<()> {
        let known = sheets.iter().filter_map(|sheet| match &sheet.what {
            What::Brief { meta, .. } => Some((sheet.path.as_str(), meta.path.as_deref()?)),
            What::Own => None,
        });
        let links = Links::new(self.site, files.paths(), known);
        let total = sheets.len() as u64;
        let mut done = 0;
        let mut sheets = sheets.into_iter();
        loop {
            let batch: Vec<Sheet> = sheets.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return Ok(());
            }
            let paths: Vec<&str> = batch.iter().map(|sheet| sheet.path.as_str()).collect();
            let texts = files.read_texts(&paths)?;
            let briefs: Vec<(IncomingBrief, Vec<String>, bool)> = batch
                .into_par_iter()
                .zip(texts)
                .map(|(sheet, bytes)| sheet.brief(&bytes, &links))
                .collect();
            done += briefs.len() as u64;
            for (brief, unknown, had_summary_end) in briefs {
                for key in unknown {
                    self.tally.add(&key, &brief.place);
                }
                self.looks += usize::from(had_summary_end);
                sink.brief(brief)?;
            }
            progress.advance(done, total);
        }
    }

    fn tell(&self, sink: &mut dyn Sink) {
        for (key, count, place) in self.tally.iter() {
            sink.note(match count {
                1 => note!(
                    "unknown_key",
                    "The key “{key}” in {file} means nothing here and was passed over",
                    form = "folder",
                    key,
                    file = place,
                ),
                _ => note!(
                    "unknown_key",
                    "The key “{key}” in {count} files, the first of them {file}, means nothing \
                     here and was passed over",
                    form = "folders",
                    key,
                    count,
                    file = place,
                ),
            });
        }
        if self.looks > 0 {
            sink.note(note!(
                "summary_mark_dropped",
                "Texts that lost the mark where their summary ends: {count}",
                count = self.looks
            ));
        }
    }
}
