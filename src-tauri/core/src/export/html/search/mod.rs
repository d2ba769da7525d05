//! Search in the site, with no server: an index in small files that a script reads.
//!
//! A page that is read from a disk (`file:`) may load scripts, but may not fetch. So every file of
//! the index is a script that hands over one value, and is loaded when it is needed:
//!
//! - `search/index.js` says how many briefs there are;
//! - `search/S/B.js` says, for words that begin alike, which briefs of a segment hold them;
//! - `search/S/briefs-N.js` says what some briefs are called and where they stand.
//!
//! Briefs are numbered from the oldest, and so many of them make a segment. A new brief changes
//! the last segment, and there the files of its own words. One segment is in memory at a time: a
//! word in a brief is a byte or two there, and a brief a line.
//!
//! Deliberately absent: Pagefind, whose script fetches WebAssembly and so needs a server, and
//! whose crate brings an HTML parser of its own to read again what is at hand here; and finding
//! words by their stem, which would need to know the language.

mod words;

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

use serde::Serialize;

use super::{
    brief_page::Shown,
    credits::{credit_text, name},
    site::Site,
};
use crate::{
    brief::Contents,
    error::{Error, Result},
    export::BundleFile,
    text::markdown,
};

/// Where the page stands that searches.
pub const ADDRESS: &str = "/search/";

/// The script that reads the index.
const SCRIPT: &str = include_str!("../../../../themes/search.js");

/// How many briefs a segment holds.
const SEGMENT: usize = 2048;

/// How many files a segment's words are dealt out to, by their first character.
const BUCKETS: usize = 32;

/// How many briefs a file tells about.
const CHUNK: usize = 128;

/// Where in a brief a word stands; the most telling place first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Headline,
    Around,
    Body,
}

/// One brief as the index takes it in.
#[derive(Debug)]
pub struct Indexed {
    /// Its words, each once, with the most telling place it stands in.
    words: Vec<(Rank, String)>,
    /// What a result shows of it: headline, path, day, date, credit line; as JSON.
    record: String,
}

impl Indexed {
    /// What there is to find in a brief.
    ///
    /// # Errors
    /// Where its record can't be written down.
    pub fn of(site: &Site, shown: &Shown, contents: &Contents) -> Result<Self> {
        let mut ranked: BTreeMap<String, Rank> = BTreeMap::new();
        let mut take = |rank: Rank, text: &str| {
            words::each_word(text, |word| {
                if let Some(best) = ranked.get_mut(word) {
                    *best = rank.min(*best);
                } else {
                    ranked.insert(word.to_owned(), rank);
                }
            });
        };
        let credits = credit_text(site, &contents.credits);
        take(Rank::Headline, &contents.headline);
        take(Rank::Around, &contents.standfirst);
        take(Rank::Around, &contents.dateline);
        take(Rank::Around, &credits);
        for credit in &contents.credits {
            if let Some(source) = site.source(credit.source) {
                take(Rank::Around, name(source));
                take(
                    Rank::Around,
                    source.profile.short_name.as_deref().unwrap_or_default(),
                );
            }
        }
        for author in site.authors(&contents.byline) {
            take(Rank::Around, &author.name);
        }
        for tag in site.tags(&contents.tags) {
            take(Rank::Around, &tag.name);
        }
        take(Rank::Body, &markdown::to_text(contents.body.as_str()));
        let record = json(&(
            &contents.headline,
            site.links.href("", shown.address),
            site.day(shown.at),
            site.date(shown.at),
            credits,
        ))?;
        Ok(Self {
            words: ranked
                .into_iter()
                .map(|(word, rank)| (rank, word))
                .collect(),
            record,
        })
    }
}

/// A segment of the index while its briefs come in, newest first.
#[derive(Debug, Default)]
pub struct SearchIndex {
    records: Vec<String>,
    words: HashMap<String, Postings>,
}

/// The briefs of a segment that hold a word, by the most telling place they have it in.
#[derive(Debug, Default)]
struct Postings([Numbers; 3]);

/// Descending numbers: the first, then how much less each next one is.
#[derive(Debug, Default)]
struct Numbers {
    last: usize,
    digits: String,
}

impl Numbers {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// Five bits a digit, the lowest first; all but the last of a number have the sixth bit set.
    fn push(&mut self, number: usize) {
        let mut rest = if self.digits.is_empty() {
            number
        } else {
            self.last - number
        };
        self.last = number;
        loop {
            let more = usize::from(rest >= 32) * 32;
            self.digits.push(char::from(Self::DIGITS[rest % 32 + more]));
            rest /= 32;
            if more == 0 {
                break;
            }
        }
    }
}

impl SearchIndex {
    /// Takes in the brief of this number; the files of the segment that it completes.
    ///
    /// # Errors
    /// Where something of it can't be written down.
    pub fn take(&mut self, number: usize, brief: Indexed) -> Result<Vec<BundleFile>> {
        let inside = number % SEGMENT;
        for (rank, word) in brief.words {
            let postings = self.words.entry(word).or_default();
            postings.0[rank as usize].push(inside);
        }
        self.records.push(brief.record);
        if inside > 0 {
            return Ok(Vec::new());
        }
        self.print_segment(number / SEGMENT)
    }

    fn print_segment(&mut self, segment: usize) -> Result<Vec<BundleFile>> {
        let mut buckets: Vec<Vec<String>> = vec![Vec::new(); BUCKETS];
        for (word, Postings(lists)) in self.words.drain() {
            let [headline, around, body] = lists.map(|list| list.digits);
            let line = format!("{word} {headline} {around} {body}");
            buckets[bucket_of(&word)].push(line.trim_end().to_owned());
        }
        let mut files = Vec::new();
        for (number, mut lines) in buckets.into_iter().enumerate() {
            lines.sort_unstable();
            let text = json(&lines.join("\n"))?;
            files.push(handed(&words_file(segment, number), &text));
        }
        self.records.reverse();
        for (number, records) in self.records.chunks(CHUNK).enumerate() {
            let records = format!("[{}]", records.join(",\n"));
            files.push(handed(&records_file(segment, number), &records));
        }
        self.records.clear();
        Ok(files)
    }
}

/// The script, and what it must know of an index of so many briefs; nothing where there is nothing
/// to search.
///
/// # Errors
/// Where something of it can't be written down.
pub fn own_files(briefs: usize) -> Result<Vec<BundleFile>> {
    if briefs == 0 {
        return Ok(Vec::new());
    }
    let index = json(&Index {
        briefs,
        segment: SEGMENT,
        buckets: BUCKETS,
        chunk: CHUNK,
    })?;
    Ok(vec![
        file("search.js", SCRIPT.to_owned()),
        handed("index.js", &index),
    ])
}

/// The segments of an index of so many briefs, the newest first: their briefs by number.
pub fn segments(briefs: usize) -> impl Iterator<Item = Range<usize>> {
    (0..briefs.div_ceil(SEGMENT))
        .rev()
        .map(move |segment| segment * SEGMENT..briefs.min((segment + 1) * SEGMENT))
}

/// The paths of the files of a segment.
pub fn paths(segment: &Range<usize>) -> impl Iterator<Item = String> + use<> {
    let number = segment.start / SEGMENT;
    let words = (0..BUCKETS).map(move |bucket| words_file(number, bucket));
    let chunks = segment.len().div_ceil(CHUNK);
    let records = (0..chunks).map(move |chunk| records_file(number, chunk));
    words.chain(records).map(|name| path(&name))
}

fn words_file(segment: usize, bucket: usize) -> String {
    format!("{segment}/{bucket}.js")
}

fn records_file(segment: usize, chunk: usize) -> String {
    format!("{segment}/briefs-{chunk}.js")
}

/// What the script must know before it looks for a word.
#[derive(Serialize)]
struct Index {
    briefs: usize,
    segment: usize,
    buckets: usize,
    chunk: usize,
}

/// The file of a segment that a word stands in, with all others of its first character.
fn bucket_of(word: &str) -> usize {
    word.chars().next().map_or(0, |c| c as usize % BUCKETS)
}

/// A script that hands over a value.
fn handed(name: &str, value: &str) -> BundleFile {
    file(name, format!("briefdeskSearch(\"{name}\", {value});\n"))
}

fn file(name: &str, text: String) -> BundleFile {
    BundleFile {
        path: path(name),
        bytes: text.into_bytes(),
    }
}

fn path(name: &str) -> String {
    format!("{}{name}", &ADDRESS[1..])
}

/// A value as JSON in which nothing can be taken for a tag.
fn json(value: &impl Serialize) -> Result<String> {
    let json = serde_json::to_string(value).map_err(|error| Error::Internal {
        doing: "writing the search index".to_owned(),
        detail: error.to_string(),
    })?;
    Ok(json.replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(briefs: &[Vec<String>]) -> BTreeMap<String, String> {
        let mut index = SearchIndex::default();
        let mut files = own_files(briefs.len()).unwrap();
        for (newer, words) in briefs.iter().enumerate() {
            let brief = Indexed {
                words: words
                    .iter()
                    .map(|word| (Rank::Body, word.clone()))
                    .collect(),
                record: format!("{words:?}"),
            };
            files.extend(index.take(briefs.len() - newer - 1, brief).unwrap());
        }
        files
            .into_iter()
            .map(|file| (file.path, String::from_utf8(file.bytes).unwrap()))
            .collect()
    }

    #[test]
    fn the_script_is_small() {
        assert!(SCRIPT.len() < 8_000, "{} bytes", SCRIPT.len());
    }

    #[test]
    fn numbers_take_a_digit_or_two() {
        let mut numbers = Numbers::default();
        for number in [40_000, 39_999, 39_000, 0] {
            numbers.push(number);
        }
        assert_eq!(numbers.digits, "ginBBnf4imB");
    }

    #[test]
    fn words_that_begin_alike_stand_together_with_their_briefs_by_rank() {
        let mut index = SearchIndex::default();
        let brief = |words: &[(Rank, &str)]| Indexed {
            words: words
                .iter()
                .map(|(rank, word)| (*rank, (*word).to_owned()))
                .collect(),
            record: "[]".to_owned(),
        };
        index
            .take(1, brief(&[(Rank::Headline, "reef"), (Rank::Body, "rose")]))
            .unwrap();
        let files = index.take(0, brief(&[(Rank::Body, "reef")])).unwrap();
        let path = format!("search/0/{}.js", bucket_of("reef"));
        let file = files.iter().find(|file| file.path == path).unwrap();
        let expected = "briefdeskSearch(\"0/18.js\", \"reef B  A\\nrose   B\");\n";
        assert_eq!(String::from_utf8(file.bytes.clone()).unwrap(), expected);
    }

    #[test]
    fn a_new_brief_changes_the_last_segment_alone() {
        let words = |brief: usize| {
            (0..5)
                .map(|word| format!("{}", brief * 7919 + word))
                .collect()
        };
        let old: Vec<Vec<String>> = (0..SEGMENT + 300).map(words).collect();
        let before = printed(&old);
        let newer: Vec<Vec<String>> = [vec!["new".to_owned()]].into_iter().chain(old).collect();
        let after = printed(&newer);
        let mut expected: Vec<String> = segments(newer.len())
            .flat_map(|segment| paths(&segment))
            .chain(["search/index.js", "search/search.js"].map(str::to_owned))
            .collect();
        expected.sort();
        assert_eq!(after.keys().cloned().collect::<Vec<_>>(), expected);
        assert_eq!(
            after,
            printed(&newer),
            "the same briefs give the same bytes"
        );
        let changed: Vec<&str> = after
            .iter()
            .filter(|(path, text)| before.get(*path) != Some(text))
            .map(|(path, _)| path.as_str())
            .collect();
        let bucket = format!("search/1/{}.js", bucket_of("new"));
        assert_eq!(
            changed,
            [bucket.as_str(), "search/1/briefs-2.js", "search/index.js"]
        );
    }
}
