//! What a single line is: a heading, “Posted on”, or a site's furniture.

/// “Posted on DATE by AUTHOR”, either or both empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::import) struct Posted {
    /// The date as it stood there.
    pub(in crate::import) date: String,
    /// The authors, in order.
    pub(in crate::import) authors: Vec<String>,
    /// What stood behind it and is dropped: “Leave a comment”.
    pub(super) rest: String,
}

/// Longer lines that begin with “Posted on” are sentences.
const LONGEST_POSTED: usize = 160;

/// Reads a “Posted on” line. A sentence that begins so is none.
pub(in crate::import) fn posted(line: &str) -> Option<Posted> {
    if !line.get(..6)?.eq_ignore_ascii_case("posted") {
        return None;
    }
    let (line, rest) = line.split_once(" | ").unwrap_or((line, ""));
    let lower = line.to_ascii_lowercase();
    let starts = |words: &str| {
        lower
            .strip_prefix(words)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
    };
    let (date, author) = if starts("posted by") {
        let names = line["posted by".len()..].trim_matches([' ', ':']);
        let on = names.to_ascii_lowercase().rfind(" on ");
        let dated = on.filter(|on| names[*on..].contains(|c: char| c.is_ascii_digit()));
        dated.map_or(("", names), |on| (&names[on + 4..], &names[..on]))
    } else if starts("posted on") {
        let text = line["posted on".len()..].trim_matches([' ', ':']);
        let by = format!(" {text} ").to_ascii_lowercase().find(" by ");
        let by = by.map(|at| (text[..at].trim(), text[(at + 3).min(text.len())..].trim()));
        by.unwrap_or((text, ""))
    } else {
        return None;
    };
    let dated = date.is_empty() || date.contains(|c: char| c.is_ascii_digit());
    let short = line.chars().count() <= LONGEST_POSTED;
    let few = date.split(' ').count() <= 8 && author.split(' ').count() <= 12;
    let sentence = line.ends_with(['.', '!', '?', '”']) && !ends_with_initial(line);
    (short && few && !sentence && (dated || date.split(' ').count() <= 5)).then(|| Posted {
        date: date.to_owned(),
        authors: names(author),
        rest: rest.to_owned(),
    })
}

fn ends_with_initial(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    last.chars().count() <= 4 && last.ends_with('.')
}

/// The names in “A, B and C”. “Jr.” belongs to the name before it.
pub(in crate::import) fn names(text: &str) -> Vec<String> {
    const SUFFIXES: [&str; 8] = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"];
    let text = text.replace(" and ", ", ").replace(" & ", ", ");
    let mut names: Vec<String> = Vec::new();
    for part in text.split([',', ';']).map(str::trim) {
        let part = part.strip_prefix("and ").unwrap_or(part);
        let bare = part.replace('.', "").to_ascii_lowercase();
        match names.last_mut() {
            Some(name) if SUFFIXES.contains(&bare.as_str()) => {
                name.push_str(", ");
                name.push_str(part);
            }
            _ if !bare.is_empty() => names.push(part.to_owned()),
            _ => {}
        }
    }
    names
}

/// A heading over an archive: whose it is, and whether the line could be nothing else.
pub(in crate::import) fn heading(line: &str) -> Option<(Vec<String>, bool)> {
    const HEADINGS: [(&str, bool); 9] = [
        ("author archives for ", true),
        ("author archives: ", true),
        ("author archive for ", true),
        ("author archive: ", true),
        ("all posts by ", false),
        ("posts by ", false),
        ("author: ", false),
        ("archive for ", false),
        ("articles by ", false),
    ];
    if line.len() > LONGEST_POSTED {
        return None;
    }
    let lower = line.to_ascii_lowercase();
    let (words, sure) = HEADINGS
        .iter()
        .find(|(words, _)| lower.starts_with(words))?;
    let name = line[words.len()..].trim_matches([' ', ':']);
    let short = name.split(' ').count() <= 8 && !name.ends_with(['.', '?', '!']);
    (short && !name.is_empty()).then(|| (names(name), *sure))
}

/// Whether the line leads through a site and says nothing itself: “Older posts”, “Page 3 of 75”.
pub(in crate::import) fn is_navigation(line: &str) -> bool {
    const LINES: [&str; 26] = [
        "older posts",
        "newer posts",
        "older entries",
        "newer entries",
        "previous",
        "next",
        "previous page",
        "next page",
        "previous post",
        "next post",
        "post navigation",
        "posts navigation",
        "leave a comment",
        "leave a reply",
        "leave a response",
        "no comments",
        "comments off",
        "comments are closed",
        "skip to content",
        "share this",
        "like this",
        "loading",
        "reply",
        "edit",
        "print",
        "permalink",
    ];
    let bare = |c: char| !c.is_alphanumeric();
    let lower = line.to_lowercase();
    let text = lower.trim_matches(bare);
    // “← Older posts | Newer posts →” is two of them.
    let mut parts = text
        .split(['|', '←', '→', '«', '»', '·'])
        .map(|part| part.trim_matches(bare));
    !text.is_empty()
        && (parts.all(|part| part.is_empty() || LINES.contains(&part) || is_count(part))
            || is_pages(text))
}

/// “3 comments”.
fn is_count(text: &str) -> bool {
    let count = text
        .strip_suffix(" comments")
        .or_else(|| text.strip_suffix(" comment"));
    count.is_some_and(|count| count.parse::<u32>().is_ok())
}

/// “Page 3 of 75”, or “1 2 3 … 75 Next”.
fn is_pages(text: &str) -> bool {
    let is_number = |word: &str| word.parse::<u32>().is_ok();
    let words: Vec<&str> = text.split(' ').collect();
    match words.as_slice() {
        ["page", number] => is_number(number),
        ["page", number, "of", last] => is_number(number) && is_number(last),
        words => {
            words.iter().filter(|word| is_number(word)).count() >= 2
                && words.iter().all(|word| {
                    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                    is_number(word) || ["", "next", "previous", "last", "first"].contains(&word)
                })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posted_on_lines_may_lack_anything() {
        for (line, date, authors) in [
            ("Posted on by", "", ""),
            ("Posted on", "", ""),
            ("Posted by", "", ""),
            ("Posted on 13 April 2019", "13 April 2019", ""),
            ("Posted on 13 April 2019 by", "13 April 2019", ""),
            ("Posted on April 13, 2019 by A B", "April 13, 2019", "A B"),
            (
                "POSTED ON: 2019-04-13 BY A B and C D",
                "2019-04-13",
                "A B/C D",
            ),
            ("Posted by A B, C D & E F", "", "A B/C D/E F"),
            ("Posted by A B, Jr., and C D", "", "A B, Jr./C D"),
            ("Posted by A B on 13 April 2019", "13 April 2019", "A B"),
            (
                "Posted on 13 April 2019 by A B | Leave a comment",
                "13 April 2019",
                "A B",
            ),
            ("Posted on some day in spring", "some day in spring", ""),
        ] {
            let found = posted(line).expect(line);
            let names = found.authors.join("/");
            assert_eq!(
                (found.date.as_str(), names.as_str()),
                (date, authors),
                "{line}"
            );
        }
        for sentence in [
            "Posted on a wall in the control room by the crew, the notice warned of a leak.",
            "Posted once a day",
            "It was posted on 13 April 2019",
            "Posted onto a page",
        ] {
            assert_eq!(posted(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn headings_name_an_author() {
        for line in [
            "Author Archives for A B",
            "Author Archives: A B",
            "Author: A B",
            "Posts by A B",
            "All posts by A B",
        ] {
            assert_eq!(heading(line).expect(line).0, ["A B"], "{line}");
        }
        assert_eq!(
            heading("Posts by the crew were read all over the world last week."),
            None
        );
    }

    #[test]
    fn furniture_is_told_from_copy() {
        for line in [
            "Older posts",
            "Newer posts →",
            "← Previous",
            "← Older posts | Newer posts →",
            "Leave a comment",
            "3 Comments",
            "Page 3 of 75",
            "1 2 3 … 75 Next »",
        ] {
            assert!(is_navigation(line), "{line}");
        }
        for line in [
            "",
            "…",
            "2019",
            "Next, the crew landed",
            "Edit the page",
            "[NPR]",
            "1 in 3",
        ] {
            assert!(!is_navigation(line), "{line}");
        }
    }
}
