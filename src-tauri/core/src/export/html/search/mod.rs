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
//! the last segment, and there the files of its own words. One segment is in memory at a time, as
//! index.rs keeps it: a word in a brief is two bytes there, and a brief a line. Where few briefs of
//! a segment have changed, it is taken as it stands in the bundle, as standing.rs tells.
//!
//! Deliberately absent: Pagefind, whose script fetches WebAssembly and so needs a server, and
//! whose crate brings an HTML parser of its own to read again what is at hand here; and finding
//! words by their stem, which would need to know the language.

mod index;
mod numbers;
mod standing;
mod words;

use std::ops::Range;

use serde::Serialize;

use self::index::{Bucket, Segment};
pub use self::{index::SearchIndex, standing::Standing};
use super::{
    brief_page::Shown,
    credits::{credit_text, name},
    site::Site,
};
use crate::{
    brief::Contents,
    error::{Error, Result},
    export::BundleFile,
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
    /// Its words, one behind the other.
    text: String,
    /// Each word once, with the most telling place it stands in; in order of bucket.
    words: Vec<Word>,
    /// What a result shows of it: headline, path, day, date, credit line; as JSON.
    record: String,
}

/// A word of a brief.
#[derive(Debug, Clone)]
struct Word {
    bucket: usize,
    /// Its first bytes: two words mostly differ in them, and numbers are compared at once.
    beginning: u64,
    rank: Rank,
    /// Where it stands among the brief's words.
    place: Range<usize>,
}

impl Indexed {
    /// What there is to find in a brief with this text.
    ///
    /// # Errors
    /// Where its record can't be written down.
    pub fn of(site: &Site, shown: &Shown, contents: &Contents, text: &str) -> Result<Self> {
        let mut found = Found::default();
        let mut take = |rank: Rank, text: &str| found.take(rank, text);
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
        take(Rank::Body, text);
        let record = json(&(
            &contents.headline,
            site.links.href("", shown.address),
            site.day(shown.at),
            site.date(shown.at),
            credits,
        ))?;
        Ok(found.into_indexed(record))
    }

    /// The words of one bucket.
    fn words(&self, bucket: usize) -> impl Iterator<Item = (Rank, &str)> {
        let first = self.words.partition_point(|word| word.bucket < bucket);
        let rest = self.words[first..].iter();
        rest.take_while(move |word| word.bucket == bucket)
            .map(|word| (word.rank, &self.text[word.place.clone()]))
    }
}

/// The words of a brief as they are found.
#[derive(Default)]
struct Found {
    text: String,
    words: Vec<Word>,
}

impl Found {
    fn take(&mut self, rank: Rank, text: &str) {
        words::each_word(text, |word| {
            let start = self.text.len();
            self.text.push_str(word);
            self.words.push(Word {
                bucket: bucket_of(word),
                beginning: beginning_of(word),
                rank,
                place: start..self.text.len(),
            });
        });
    }

    fn into_indexed(self, record: String) -> Indexed {
        let Self { text, mut words } = self;
        let word = |word: &Word| &text[word.place.clone()];
        words.sort_unstable_by(|a, b| {
            (a.bucket, a.beginning)
                .cmp(&(b.bucket, b.beginning))
                .then_with(|| (word(a), a.rank).cmp(&(word(b), b.rank)))
        });
        words.dedup_by(|next, kept| next.beginning == kept.beginning && word(next) == word(kept));
        Indexed {
            text,
            words,
            record,
        }
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

/// The number of a segment.
pub fn number_of(segment: &Range<usize>) -> usize {
    segment.start / SEGMENT
}

/// The paths of the files of a segment, those of its records first.
pub fn paths(segment: &Range<usize>) -> impl Iterator<Item = String> + use<> {
    let number = number_of(segment);
    let chunks = segment.len().div_ceil(CHUNK);
    let records = (0..chunks).map(move |chunk| records_file(number, chunk));
    let words = (0..BUCKETS).map(move |bucket| words_file(number, bucket));
    records.chain(words).map(|name| path(&name))
}

/// Whether this is a file of the index, or the script that reads it.
pub fn is_index(path: &str) -> bool {
    path.starts_with(&ADDRESS[1..]) && path.ends_with(".js")
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

/// The first eight bytes of a word, in the order of words; a shorter one is filled up with zeros,
/// which no word holds.
fn beginning_of(word: &str) -> u64 {
    let bytes = word.bytes().chain(std::iter::repeat(0)).take(8);
    bytes.fold(0, |beginning, byte| beginning << 8 | u64::from(byte))
}

/// A script that hands over a value.
fn handed(name: &str, value: &str) -> BundleFile {
    file(name, format!("briefdeskSearch(\"{name}\", {value});\n"))
}

/// The name of such a script, and the value that it hands over.
fn handed_value(script: &str) -> Option<(&str, &str)> {
    let (name, rest) = script
        .strip_prefix("briefdeskSearch(\"")?
        .split_once("\", ")?;
    Some((name, rest.strip_suffix(");\n")?))
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
impl Indexed {
    fn of_words(words: &[(Rank, &str)], record: &str) -> Self {
        let mut found = Found::default();
        words
            .iter()
            .for_each(|(rank, text)| found.take(*rank, text));
        found.into_indexed(record.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use super::*;

    fn printed(briefs: &[Vec<String>]) -> BTreeMap<String, String> {
        let mut files = own_files(briefs.len()).unwrap();
        let numbered = briefs.iter().enumerate().map(|(newer, words)| {
            let brief = Indexed::of_words(&[(Rank::Body, &words.join(" "))], &format!("{words:?}"));
            (briefs.len() - newer - 1, brief)
        });
        let mut index = SearchIndex::new(briefs.len(), HashMap::new());
        files.extend(index.take(numbered.collect()).unwrap());
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
