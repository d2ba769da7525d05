//! A segment of the index while its briefs come in: which of them hold a word.
//!
//! Words are kept by bucket, and all buckets take in a batch of briefs at the same time.

use std::collections::HashMap;

use rayon::prelude::*;

use super::{BUCKETS, CHUNK, Indexed, Rank, SEGMENT, handed, json, records_file, words_file};
use crate::{error::Result, export::BundleFile};

/// A segment while its briefs come in, newest first.
#[derive(Debug)]
pub struct SearchIndex {
    records: Vec<String>,
    buckets: Vec<Bucket>,
}

/// Words that begin alike.
#[derive(Debug, Default)]
struct Bucket(HashMap<String, Postings>);

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

impl Bucket {
    fn take(&mut self, brief: usize, rank: Rank, word: &str) {
        let postings = match self.0.get_mut(word) {
            Some(known) => known,
            None => self.0.entry(word.to_owned()).or_default(),
        };
        postings.0[rank as usize].push(brief);
    }

    /// The words and their briefs, a line each, in order. The bucket is empty then.
    fn print(&mut self) -> String {
        let mut words: Vec<(String, Postings)> = self.0.drain().collect();
        words.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut lines = String::new();
        for (word, Postings([headline, around, body])) in words {
            if !lines.is_empty() {
                lines.push('\n');
            }
            let of_word = [
                " ",
                &headline.digits,
                " ",
                &around.digits,
                " ",
                &body.digits,
            ];
            lines.push_str(&word);
            lines.extend(of_word);
            lines.truncate(lines.trim_end().len());
        }
        lines
    }
}

impl Default for SearchIndex {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            buckets: (0..BUCKETS).map(|_| Bucket::default()).collect(),
        }
    }
}

impl SearchIndex {
    /// Takes in some briefs, each with its number; the files of the segments that they complete.
    ///
    /// # Errors
    /// Where something of them can't be written down.
    pub fn take(&mut self, mut briefs: Vec<(usize, Indexed)>) -> Result<Vec<BundleFile>> {
        let mut files = Vec::new();
        let segment_of = |brief: &(usize, Indexed)| brief.0 / SEGMENT;
        for briefs in briefs.chunk_by_mut(|one, next| segment_of(one) == segment_of(next)) {
            let buckets = self.buckets.par_iter_mut().enumerate();
            buckets.for_each(|(number, bucket)| {
                for (brief, indexed) in briefs.iter() {
                    for (rank, word) in indexed.words(number) {
                        bucket.take(brief % SEGMENT, rank, word);
                    }
                }
            });
            let records = briefs.iter_mut();
            self.records
                .extend(records.map(|(_, brief)| std::mem::take(&mut brief.record)));
            if let Some((last, _)) = briefs.last().filter(|(last, _)| last % SEGMENT == 0) {
                files.extend(self.print_segment(last / SEGMENT)?);
            }
        }
        Ok(files)
    }

    fn print_segment(&mut self, segment: usize) -> Result<Vec<BundleFile>> {
        let buckets = self.buckets.par_iter_mut().enumerate();
        let print = |(number, bucket): (usize, &mut Bucket)| {
            let text = json(&bucket.print())?;
            Ok(handed(&words_file(segment, number), &text))
        };
        let mut files: Vec<BundleFile> = buckets.map(print).collect::<Result<_>>()?;
        self.records.reverse();
        for (number, records) in self.records.chunks(CHUNK).enumerate() {
            let records = format!("[{}]", records.join(",\n"));
            files.push(handed(&records_file(segment, number), &records));
        }
        self.records.clear();
        Ok(files)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::html::search::bucket_of;

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
        let newer = Indexed::of_words(
            &[(Rank::Headline, "reef"), (Rank::Body, "rose, reef")],
            "[]",
        );
        let older = Indexed::of_words(&[(Rank::Body, "reef")], "[]");
        let files = index.take(vec![(1, newer), (0, older)]).unwrap();
        let path = format!("search/0/{}.js", bucket_of("reef"));
        let file = files.iter().find(|file| file.path == path).unwrap();
        let expected = "briefdeskSearch(\"0/18.js\", \"reef B  A\\nrose   B\");\n";
        assert_eq!(String::from_utf8(file.bytes.clone()).unwrap(), expected);
    }
}
