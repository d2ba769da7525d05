//! What reads input from outside, fed with any bytes at all. The fuzz targets (`fuzz/`) run these
//! with what they make up, the suite with what was once found by that.
//!
//! Nothing is expected of what comes out but its size: a reader may refuse or repair, it may not
//! panic, hang, or make much out of little. Deliberately absent: what a format means; its reader's
//! own tests prove that.

use briefdesk_core::{
    import::{
        Basket, Copy, Files, Format, ReadOptions, bundle, format, ghost, markdown_folder,
        plain_text, saved_html, wxr,
    },
    progress::Silent,
    text::{
        html::{self, archive},
        markdown,
    },
};
use url::Url;

use crate::Sandbox;

/// Reads the bytes and gives the size of what came out, in bytes.
pub type Reader = fn(&[u8]) -> usize;

/// The readers by the names of their fuzz targets.
pub const READERS: [(&str, Reader); 5] = [
    ("front_matter", front_matter),
    ("ghost_json", ghost_json),
    ("html", html),
    ("plain_text", plain_text),
    ("wxr", wxr),
];

/// What may come out for each byte that went in, and beside that: a note on every second letter is
/// within it, a text that unfolds into its square is not.
const GROWTH: usize = 1024;
const BESIDE: usize = 64 * 1024;

/// A folder of each kind that has habits of its own, by the file that marks it and the place of a
/// brief in it.
const SITES: [(&str, &str, &str); 4] = [
    (
        "hugo.toml",
        "title = 'Dust'\n",
        "content/posts/dust/index.md",
    ),
    (
        "_config.yml",
        "permalink: pretty\n",
        "_posts/2014-01-20-dust.md",
    ),
    ("pelicanconf.py", "AUTHOR = 'ESA'\n", "content/dust.md"),
    (
        "config.toml",
        "base_url = 'https://zola.example'\n",
        "content/dust.md",
    ),
];

/// Runs the reader of this name.
///
/// # Panics
/// Where there is none, where it panics, and where more comes out than is sound.
pub fn run(name: &str, bytes: &[u8]) {
    let found = READERS.iter().find(|(known, _)| *known == name);
    let (_, reader) = found.unwrap_or_else(|| panic!("{name} is no reader"));
    let size = reader(bytes);
    let most = bytes.len() * GROWTH + BESIDE;
    assert!(size <= most, "{name} made {size} bytes of {}", bytes.len());
}

fn plain_text(bytes: &[u8]) -> usize {
    let sandbox = Sandbox::new();
    sandbox.write("archive.txt", bytes);
    read(&sandbox, "archive.txt", plain_text::read, &options())
}

fn wxr(bytes: &[u8]) -> usize {
    let sandbox = Sandbox::new();
    sandbox.write("export.xml", bytes);
    let whole = options();
    let salvaged = ReadOptions {
        salvage: true,
        ..options()
    };
    [whole, salvaged]
        .iter()
        .map(|options| read(&sandbox, "export.xml", wxr::read, options))
        .sum()
}

fn ghost_json(bytes: &[u8]) -> usize {
    let sandbox = Sandbox::new();
    sandbox.write("export.json", bytes);
    read(&sandbox, "export.json", ghost::read, &options())
}

fn front_matter(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let mut size = 0;
    if let Ok(brief) = bundle::read_markdown_brief(&text, "dust.md") {
        size += format!("{brief:?}").len();
    }
    let sandbox = Sandbox::new();
    sandbox.write("dust.md", bytes);
    size += read(&sandbox, "dust.md", markdown_folder::read, &options());
    for (settings, said, path) in SITES {
        sandbox.write(&format!("{settings}.site/{settings}"), said);
        sandbox.write(&format!("{settings}.site/{path}"), bytes);
        let folder = format!("{settings}.site");
        size += read(&sandbox, &folder, markdown_folder::read, &options());
    }
    size
}

fn html(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let base = Url::parse("https://archive.example/texts/one/").expect("an address");
    let pasted = html::to_markdown(&text);
    let kept = archive::to_markdown(&text, Some(&base)).markdown;
    let taken = Copy::from_html(&text, None);
    let wordpress = Copy::from_wordpress(&text, Some(&base));
    let bodies = [
        &*pasted,
        &*kept,
        taken.body.as_str(),
        wordpress.body.as_str(),
    ];
    let sandbox = Sandbox::new();
    sandbox.write("page.html", bytes);
    let page = read(&sandbox, "page.html", saved_html::read, &options());
    page + bodies.into_iter().map(printed).sum::<usize>()
}

/// Dates without a zone in London's, everything taken in.
fn options() -> ReadOptions {
    ReadOptions {
        pages: true,
        category_prefix: "category: ".into(),
        ..ReadOptions::in_zone(chrono_tz::Europe::London)
    }
}

/// Asks what format the file is in, as the desk does, reads it as this one, and prints the bodies.
fn read(sandbox: &Sandbox, name: &str, as_format: format::Read, options: &ReadOptions) -> usize {
    let mut files = Files::open(&sandbox.path(name)).expect("what was just written");
    // What is refused is refused; that it is told at all is what counts.
    let _ = Format::of(&mut files);
    let mut basket = Basket::default();
    let _ = as_format(&mut files, options, &mut basket, &Silent);
    let briefs = basket.briefs.iter();
    let bodies: usize = briefs
        .map(|brief| printed(brief.contents.body.as_str()))
        .sum();
    bodies + format!("{basket:?}").len()
}

/// The size of a body as HTML and as text.
fn printed(body: &str) -> usize {
    markdown::to_html(body, "../").len() + markdown::to_text(body).len()
}
