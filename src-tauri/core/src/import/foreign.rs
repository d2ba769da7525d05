//! Single files that other programs wrote for themselves, and that nobody reads as copy: they are
//! refused with what they seem to be, before plain text, which takes any file, takes them.
//!
//! Deliberately absent: reading them.

use super::{Files, json::Outline};
use crate::error::{Error, Result};

/// How much of a table is looked at.
const LOOKED_AT: usize = 4096;
/// How many columns make a line a table's head.
const FEWEST_COLUMNS: usize = 3;

/// What a JSON file is known by, whose it is, and what to do.
const JSON: &[(&[&str], &str, &str)] = &[
    (&["[].title.rendered"], WORDPRESS, USE_WXR),
    (&["title.rendered"], WORDPRESS, USE_WXR),
    (&["[].avatar_urls"], WORDPRESS, USE_WXR),
    (&["avatar_urls"], WORDPRESS, USE_WXR),
    (&["[].subject", "[].secondary_id"], "Buttondown", USE_FEED),
    (&["uid", "body.components"], "Chorus", USE_FEED),
    (
        &["publication_status", "categories[].items"],
        "Curated",
        USE_FEED,
    ),
    (&["[].translations", "[].live_url"], "Tiny News", USE_FEED),
    (&["data.authors[].first_names"], "Tiny News", USE_FEED),
    (
        &["posts[].body", "posts[].subtitle"],
        "Letterdrop",
        USE_FEED,
    ),
];
const WORDPRESS: &str = "WordPress’s REST interface";
const USE_WXR: &str = "Export from WordPress itself (Tools, Export) and import the WXR file";
const USE_FEED: &str = "Import the site’s RSS, Atom or JSON Feed, or its saved pages";

/// Refuses such a file.
///
/// # Errors
/// [`Error::BadInput`], which says what the file seems to be.
pub(super) fn refuse(files: &mut Files) -> Result<()> {
    let Some(path) = files.paths().first().filter(|_| files.is_single()).cloned() else {
        return Ok(());
    };
    if let Some(outline) = Outline::of(files, &path)? {
        let known = JSON.iter().find(|(keys, ..)| outline.has_all(keys));
        return Err(match known {
            Some((_, whose, hint)) => Error::bad_input(
                path,
                format!("This is JSON from {whose}, in no format that Briefdesk imports"),
                *hint,
            )
            .told(
                if *hint == USE_WXR {
                    "json_of_wordpress"
                } else {
                    "json_of"
                },
                [("whose", (*whose).to_owned())],
            ),
            None => Error::bad_input(
                path,
                "This JSON is in no format that Briefdesk imports",
                "Choose a Ghost export or a JSON Feed; for others, import the site’s feed",
            )
            .told("json", []),
        });
    }
    let head = files.head(&path, LOOKED_AT)?;
    let head = String::from_utf8_lossy(&head);
    let head = head.trim_start_matches('\u{feff}');
    if is_table(head) {
        return Err(Error::bad_input(
            path,
            "This is a table (CSV), in no format that Briefdesk imports",
            "Of an export, choose the folder or zip that the table stood in",
        )
        .told("table", []));
    }
    if head.trim_start().starts_with("<?xml") {
        return Err(Error::bad_input(
            path,
            "This XML is in no format that Briefdesk imports",
            "Choose a WXR file, a Blogger export, an RSS or an Atom feed",
        )
        .told("xml", []));
    }
    Ok(())
}

/// Whether a text begins with the names of columns: `id,subject,publish_date`.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let is_name = |name: &&str| {
        let name = name.trim_matches('"');
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
        !name.is_empty() && name.chars().all(plain)
    };
    let has_rows = lines
        .next()
        .is_some_and(|row| row.matches(',').count() + 1 >= names.len());
    names.len() >= FEWEST_COLUMNS && names.iter().all(is_name) && has_rows
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn refused(name: &str, text: &str) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let refused = refuse(&mut Files::open(&path).unwrap());
        refused.err().map(|error| error.to_string())
    }

    #[test]
    fn other_programs_files_are_refused_by_name() {
        for (text, name) in [
            (r#"[{"title":{"rendered":"A"}}]"#, "WordPress"),
            (r#"[{"subject":"A","secondary_id":"1"}]"#, "Buttondown"),
            (
                r#"{"posts":[{"title":"A","subtitle":"","body":"A"}]}"#,
                "Letterdrop",
            ),
            (r#"{"a":1}"#, "no format"),
            ("id,subject,sent_at\n1,A,2\n", "CSV"),
            ("<?xml version='1.0'?><opml/>", "XML"),
        ] {
            let message = refused("it", text).unwrap_or_default();
            assert!(message.contains(name), "{text}: {message}");
        }
    }

    #[test]
    fn a_text_is_left_alone() {
        for text in [
            "[BBC] A probe landed, a rover drove, a drone flew.\n",
            "Mars, Venus, Mercury\nThree planets, all of rock, all near.\n",
            "One,two,three\n",
            "",
        ] {
            assert_eq!(refused("it.txt", text), None, "{text}");
        }
    }
}
