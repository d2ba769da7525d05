//! The same briefs built by other programs that make web sites, beside our own export.
//!
//! Each gets templates of its own, in `against/`, for the same kinds of pages: a brief with its
//! neighbours, byline, credits and data for search engines; home; lists by author, source, year
//! and month, ten cards a page; a feed and a sitemap. No two programs print the same bytes, so
//! each is measured against a copy of its own output. A program that is not installed is named and
//! left out. Deliberately absent: downloading one.

use std::{
    collections::BTreeSet,
    fs,
    io::{Error, ErrorKind},
    path::Path,
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use briefdesk_core::desk::{BriefQuery, BriefView, Desk};
use serde_json::json;

use crate::{
    measure::{copied, count_files},
    table::Table,
};

/// Another program that makes web sites.
struct Program {
    name: &'static str,
    /// How it tells its version.
    version: &'static str,
    /// Its settings and templates, by path.
    files: &'static [(&'static str, &'static str)],
    /// How it is asked to build into the folder `public`.
    build: &'static [&'static str],
    /// The front matter of a list of this title.
    list: fn(&str) -> String,
    /// The front matter of a brief.
    brief: fn(&BriefView) -> String,
}

const PROGRAMS: [Program; 2] = [
    Program {
        name: "hugo",
        version: "version",
        files: &[
            ("hugo.toml", include_str!("against/hugo/hugo.toml")),
            (
                "layouts/_default/baseof.html",
                include_str!("against/hugo/baseof.html"),
            ),
            (
                "layouts/_default/single.html",
                include_str!("against/hugo/single.html"),
            ),
            (
                "layouts/_default/list.html",
                include_str!("against/hugo/list.html"),
            ),
            (
                "layouts/_default/terms.html",
                include_str!("against/hugo/taxonomy.html"),
            ),
            (
                "layouts/partials/card.html",
                include_str!("against/hugo/card.html"),
            ),
        ],
        build: &["--quiet", "--destination", "public"],
        list: |title| format!("title = {}\n", json!(title)),
        brief: |brief| {
            let contents = &brief.contents;
            format!(
                "authors = {}\nsources = {}\ntags = {}\ncredit_line = {}\n",
                json!(contents.byline),
                json!(sources(brief)),
                json!(contents.tags),
                json!(contents.credit_line)
            )
        },
    },
    Program {
        name: "zola",
        version: "--version",
        files: &[
            ("config.toml", include_str!("against/zola/config.toml")),
            (
                "templates/base.html",
                include_str!("against/zola/base.html"),
            ),
            (
                "templates/page.html",
                include_str!("against/zola/page.html"),
            ),
            (
                "templates/cards.html",
                include_str!("against/zola/cards.html"),
            ),
            (
                "templates/index.html",
                include_str!("against/zola/section.html"),
            ),
            (
                "templates/section.html",
                include_str!("against/zola/section.html"),
            ),
            (
                "templates/taxonomy_single.html",
                include_str!("against/zola/taxonomy_single.html"),
            ),
            (
                "templates/taxonomy_list.html",
                include_str!("against/zola/taxonomy_list.html"),
            ),
        ],
        build: &["build", "--force", "--output-dir", "public"],
        list: |title| {
            format!(
                "title = {}\nsort_by = \"date\"\npaginate_by = 10\ntransparent = true\n",
                json!(title)
            )
        },
        brief: |brief| {
            let contents = &brief.contents;
            format!(
                "description = {}\n[taxonomies]\nauthors = {}\nsources = {}\ntags = {}\n[extra]\ncredit_line = {}\n",
                json!(first_words(&contents.body)),
                json!(contents.byline),
                json!(sources(brief)),
                json!(contents.tags),
                json!(contents.credit_line)
            )
        },
    },
];

/// Builds the published briefs of a desk with these programs; `ours` is what our own export of
/// them took.
pub fn bench(
    desk: &Desk,
    names: &[String],
    size: usize,
    ours: Duration,
    table: &mut Table,
) -> Result<()> {
    let briefs = briefs_of(desk)?;
    for name in names {
        let program = PROGRAMS.iter().find(|program| program.name == name);
        let program = program.with_context(|| format!("no templates for {name}"))?;
        let Some(version) = installed(program)? else {
            table.add(name, size, "not installed".to_owned());
            continue;
        };
        let folder = tempfile::tempdir()?;
        let top = folder.path().join("site");
        write_site(program, &briefs, &top)?;
        let (took, memory) = built(program, &top)?;
        let public = top.join("public");
        let copy = copied(&public, &folder.path().join("copy"))?.took;
        table.add(
            &format!("{name} {version}, {} files", count_files(&public)?),
            size,
            format!(
                "{:.2} s, {:.2} × cp -r, {:.2} × Briefdesk, peak memory {:.0} MiB",
                took.as_secs_f64(),
                took.as_secs_f64() / copy.as_secs_f64(),
                took.as_secs_f64() / ours.as_secs_f64(),
                memory as f64 / 1024.0
            ),
        );
    }
    Ok(())
}

fn briefs_of(desk: &Desk) -> Result<Vec<BriefView>> {
    let mut briefs = Vec::new();
    loop {
        let page = desk.list(&BriefQuery {
            offset: u32::try_from(briefs.len())?,
            limit: 1_000,
            ..BriefQuery::default()
        })?;
        if page.rows.is_empty() {
            return Ok(briefs);
        }
        for row in page.rows {
            briefs.push(desk.view(row.id)?);
        }
    }
}

/// The number in what a program says of its version; none where it is not there.
fn installed(program: &Program) -> Result<Option<String>> {
    let output = match Command::new(program.name).arg(program.version).output() {
        Ok(output) => output,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let number = |word: &str| {
        let bare = word.trim_start_matches('v');
        let end = bare.find(|c: char| !(c.is_ascii_digit() || c == '.'));
        let number = &bare[..end.unwrap_or(bare.len())];
        (number.matches('.').count() == 2).then(|| number.to_owned())
    };
    Ok(Some(
        said.split_whitespace()
            .find_map(number)
            .unwrap_or_else(|| "of an unknown version".to_owned()),
    ))
}

/// Writes the briefs as the content of another program, in a folder a year and a month, so that
/// it lists those.
fn write_site(program: &Program, briefs: &[BriefView], top: &Path) -> Result<()> {
    let write = |path: &Path, text: &str| -> Result<(), Error> {
        fs::create_dir_all(path.parent().unwrap_or(top))?;
        fs::write(path, text)
    };
    for (path, text) in program.files {
        write(&top.join(path), text)?;
    }
    let content = top.join("content");
    let list = |folder: &Path, title: &str| {
        let matter = format!("+++\n{}+++\n", (program.list)(title));
        write(&folder.join("_index.md"), &matter)
    };
    list(&content, "Bench")?;
    let mut lists = BTreeSet::new();
    for brief in briefs {
        let at = brief.published_at.context("a brief without a time")?;
        let day = at.to_string();
        let (year, month) = (&day[..4], &day[5..7]);
        for part in [year.to_owned(), format!("{year}/{month}")] {
            if !lists.contains(&part) {
                list(&content.join(&part), &part)?;
                lists.insert(part);
            }
        }
        let contents = &brief.contents;
        let matter = format!(
            "+++\ntitle = {}\ndate = \"{day}\"\nslug = {}\n{}+++\n\n{}\n",
            json!(contents.headline),
            json!(contents.slug),
            (program.brief)(brief),
            contents.body
        );
        let file = format!("{year}/{month}/{}.md", contents.slug);
        write(&content.join(file), &matter)?;
    }
    Ok(())
}

fn sources(brief: &BriefView) -> Vec<&str> {
    let mut sources: Vec<&str> = Vec::new();
    for credit in &brief.contents.credits {
        if !sources.contains(&credit.source.as_str()) {
            sources.push(&credit.source);
        }
    }
    sources
}

fn first_words(body: &str) -> String {
    let words: Vec<&str> = body.split_whitespace().take(45).collect();
    words.join(" ")
}

/// Builds a site; gives how long that took and the most memory that it held, in KiB.
fn built(program: &Program, top: &Path) -> Result<(Duration, u64)> {
    let start = Instant::now();
    let mut child = Command::new(program.name)
        .args(program.build)
        .current_dir(top)
        .stdout(Stdio::null())
        .spawn()?;
    let id = child.id().to_string();
    let (ended, end) = mpsc::channel();
    thread::spawn(move || ended.send(child.wait()));
    let mut memory = 0;
    let status = loop {
        // Looked at until it ends.
        match end.recv_timeout(Duration::from_millis(10)) {
            Ok(status) => break status?,
            Err(_) => memory = memory.max(held(&id)),
        }
    };
    let took = start.elapsed();
    ensure!(status.success(), "{} failed", program.name);
    Ok((took, memory))
}

/// The most memory that a process and those it started have held so far, in KiB, where the system
/// tells.
fn held(id: &str) -> u64 {
    let of = |id: &str| crate::measure::peak_of(id).unwrap_or_default();
    let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children"));
    let children = children.unwrap_or_default();
    children.split_whitespace().map(of).sum::<u64>() + of(id)
}
