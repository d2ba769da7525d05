//! A file's text as a brief's copy: calls translated, marks dropped, a headline that stands in it
//! taken, links led to where the desk finds them.

use super::{
    calls, credits,
    head::{Head, Kind},
    links::{Links, Place},
    marks,
    meta::Meta,
};
use crate::{
    brief::{Body, NameKey, Note, note, one_line},
    import::Copy,
    text::markdown,
};

/// What the text adds to what is known of a brief.
#[derive(Debug, Default)]
pub(super) struct Text {
    /// The HTML that the body was made from.
    pub(super) original: Option<String>,
    /// Whether it was marked where the summary ends.
    pub(super) had_summary_end: bool,
}

/// Reads the text below a head and puts it into the brief.
pub(super) fn read(
    text: &str,
    head: &Head,
    is_html: bool,
    name: &str,
    meta: &mut Meta,
    links: &Links<'_>,
    from: Place<'_>,
) -> Text {
    let body = text.get(head.body_at..).unwrap_or_default();
    let is_html = is_html || is_all_html(body);
    let translated = calls::translate(body, links, from, is_html);
    if !translated.kept.is_empty() {
        let calls = translated.kept.join(", ");
        meta.notes.push(note!(
            "shortcode_kept",
            "The site’s own calls {name} stay in the text as they stood there",
            form = "calls",
            name = calls
        ));
    }
    if translated.remarks > 0 {
        meta.notes.push(note!(
            "remark_dropped",
            "A remark that no reader saw was left out of the text"
        ));
    }
    let bare = marks::drop(&translated.text, is_html);
    if let Some(first) = bare.dropped.first() {
        let count = bare.dropped.len() - 1;
        let more = match count {
            0 => String::new(),
            more => format!(" and {more} more like it"),
        };
        meta.notes.push(note!(
            "markup_dropped",
            "For a site’s looks, and left out of the text: “{first}”{more}",
            first,
            count
        ));
    }
    let mut original = None;
    let mut copy = if is_html {
        original = Some(body.trim().to_owned());
        Copy::from_html(&bare.text, None)
    } else {
        Copy::from_markdown(&take_headline(&bare.text, meta))
    };
    let resolve = |found: markdown::Address<'_>| links.resolve(found.address, from);
    if let Some(body) = markdown::readdress(copy.body.as_str(), resolve) {
        copy.body = Body::from(body);
    }
    if meta.contents.headline.is_empty() {
        meta.contents.headline = of_name(name);
        meta.notes.push(note!(
            "headline_guessed",
            "There is no title, so the headline was made from the file’s name"
        ));
    }
    if let Some((line, detail)) = &head.trouble {
        meta.notes.push(note!(
            "front_matter_unreadable",
            "The front matter can’t be read (line {line}: {detail}). What its lines plainly say \
             was taken, and the brief came in as a draft with the front matter above its text",
            line = line.to_string(),
            detail,
        ));
        let kept = text.get(..head.body_at).unwrap_or_default().trim();
        copy.body = Body::from(format!("````\n{kept}\n````\n\n{}", copy.body.as_str()));
    }
    if head.kind == Kind::None {
        meta.notes
            .push(note!("no_front_matter", "The file has no front matter"));
    }
    meta.contents.body = copy.body;
    for credit in copy.credits {
        credits::add(&mut meta.contents.credits, credit);
    }
    // A call in braces looks like a credit to who reads credits, and has been told of already.
    let is_call = |note: &Note| note.message.contains("{%") || note.message.contains("{{");
    let notes = copy.notes.into_iter();
    meta.notes
        .extend(notes.filter(|note| note.code != "credit_doubtful" || !is_call(note)));
    Text {
        original,
        had_summary_end: bare.had_summary_end,
    }
}

/// Takes a heading off the beginning that is the headline, or says it once more.
fn take_headline(text: &str, meta: &mut Meta) -> String {
    let start = text.trim_start_matches(['\n', ' ']);
    let (first, rest) = start.split_once('\n').unwrap_or((start, ""));
    let (rule, below) = rest.split_once('\n').unwrap_or((rest, ""));
    let rule = rule.trim_end();
    let underlined = !first.trim().is_empty() && rule.len() >= 3 && rule.bytes().all(|b| b == b'=');
    let (heading, rest) = if underlined {
        (markdown::to_text(first), below)
    } else if first.starts_with("# ") {
        (markdown::to_text(first), rest)
    } else {
        return text.to_owned();
    };
    let heading = one_line(&heading);
    if meta.contents.headline.is_empty() && !heading.is_empty() {
        meta.contents.headline = heading;
    } else if NameKey::of(&heading)
        .is_some_and(|key| NameKey::of(&meta.contents.headline) == Some(key))
    {
        meta.notes.push(note!(
            "headline_repeated",
            "The text began with the headline once more; that was left out"
        ));
    } else {
        return text.to_owned();
    }
    rest.to_owned()
}

/// Whether every block of the text is HTML.
fn is_all_html(text: &str) -> bool {
    let mut blocks = text
        .split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty());
    let is_element = |block: &str| {
        block.starts_with('<')
            && block
                .as_bytes()
                .get(1)
                .is_some_and(|b| b.is_ascii_alphabetic() || b"/!".contains(b))
            && block.ends_with('>')
    };
    let mut any = false;
    let all = blocks.all(|block| {
        any |= block.starts_with("<p") || block.starts_with("<div");
        is_element(block)
    });
    all && any
}

/// A file's name as a headline: `reef-recovers` becomes “Reef recovers”.
fn of_name(name: &str) -> String {
    let words = one_line(&name.replace(['-', '_'], " "));
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => words,
    }
}
