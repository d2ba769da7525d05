//! A segment of the index while its briefs come in: which of them hold a word.
//!
//! A segment begins empty, or as it stands in the bundle; then only those of its briefs come in
//! that have changed. Words are kept by bucket, and all buckets take in a batch of briefs at the
//! same time.

use std::collections::HashMap;

use rayon::prelude::*;

use super::{
    BUCKETS, CHUNK, Indexed, Rank, SEGMENT, handed, json, numbers, records_file,
    standing::Standing, words_file,
};
use crate::{error::Result, export::BundleFile};

/// An index of so many briefs, of which one segment is in memory at a time.
#[derive(Debug)]
pub struct SearchIndex {
    briefs: usize,
    /// The segments of which not all briefs come in, by number.
    standing: HashMap<usize, Standing>,
    open: Option<Segment>,
}

/// A segment while its briefs come in.
#[derive(Debug)]
pub struct Segment {
    /// What results show of its briefs, by number.
    pub records: Vec<String>,
    /// Its words.
    pub buckets: Vec<Bucket>,
    /// How many briefs are still to come.
    missing: usize,
}

/// Words that begin alike.
#[derive(Debug, Default)]
pub struct Bucket(HashMap<String, Postings>);

/// The briefs of a segment that hold a word, by the most telling place they have it in; their
/// numbers in the segment, newest first.
pub type Postings = [Vec<u16>; 3];

impl Bucket {
    /// Takes in a word with all its briefs.
    pub fn insert(&mut self, word: &str, postings: Postings) {
        self.0.insert(word.to_owned(), postings);
    }

    fn take(&mut self, brief: u16, rank: Rank, word: &str) {
        let postings = match self.0.get_mut(word) {
            Some(known) => known,
            None => self.0.entry(word.to_owned()).or_default(),
        };
        let briefs = &mut postings[rank as usize];
        // Most come in order.
        if briefs.last().is_none_or(|last| brief < *last) {
            briefs.push(brief);
        } else {
            let place = briefs.partition_point(|other| *other > brief);
            briefs.insert(place, brief);
        }
    }

    /// Lets go of what is known of these briefs.
    fn forget(&mut self, is_gone: &[bool]) {
        self.0.retain(|_, postings| {
            for briefs in postings.iter_mut() {
                briefs.retain(|brief| !is_gone[usize::from(*brief)]);
            }
            postings.iter().any(|briefs| !briefs.is_empty())
        });
    }

    /// The words and their briefs, a line each, in order. The bucket is empty then.
    fn print(&mut self) -> String {
        let mut words: Vec<(String, Postings)> = self.0.drain().collect();
        words.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut lines = String::new();
        for (word, postings) in words {
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines.push_str(&word);
            for briefs in &postings {
                lines.push(' ');
                numbers::write(briefs, &mut lines);
            }
            lines.truncate(lines.trim_end().len());
        }
        lines
    }
}

impl Segment {
    /// One of so many briefs, none of which has come in.
    pub fn empty(briefs: usize) -> Self {
        Self {
            records: vec![String::new(); briefs],
            buckets: (0..BUCKETS).map(|_| Bucket::default()).collect(),
            missing: briefs,
        }
    }

    /// Has these come in anew: what is known of them goes. There is room for so many briefs then.
    pub fn expect(&mut self, changed: &[u16], briefs: usize) {
        self.records.resize(briefs, String::new());
        self.missing = changed.len();
        let mut is_gone = vec![false; SEGMENT];
        for brief in changed {
            is_gone[usize::from(*brief)] = true;
        }
        let buckets = self.buckets.par_iter_mut();
        buckets.for_each(|bucket| bucket.forget(&is_gone));
    }

    fn take(&mut self, briefs: &mut [(usize, Indexed)]) {
        let buckets = self.buckets.par_iter_mut().enumerate();
        buckets.for_each(|(number, bucket)| {
            for (brief, indexed) in briefs.iter() {
                for (rank, word) in indexed.words(number) {
                    bucket.take(in_segment(*brief), rank, word);
                }
            }
        });
        for (brief, indexed) in briefs.iter_mut() {
            self.records[*brief % SEGMENT] = std::mem::take(&mut indexed.record);
        }
        self.missing = self.missing.saturating_sub(briefs.len());
    }

    fn print(mut self, segment: usize) -> Result<Vec<BundleFile>> {
        let buckets = self.buckets.par_iter_mut().enumerate();
        let print = |(number, bucket): (usize, &mut Bucket)| {
            let text = json(&bucket.print())?;
            Ok(handed(&words_file(segment, number), &text))
        };
        let mut files: Vec<BundleFile> = buckets.map(print).collect::<Result<_>>()?;
        for (number, records) in self.records.chunks(CHUNK).enumerate() {
            let records = format!("[{}]", records.join(",\n"));
            files.push(handed(&records_file(segment, number), &records));
        }
        Ok(files)
    }
}

/// A brief's number in its segment.
pub fn in_segment(brief: usize) -> u16 {
    const { assert!(SEGMENT <= 1 << 16) };
    (brief % SEGMENT) as u16
}

impl SearchIndex {
    /// An index of so many briefs, with the segments, by number, that stand and have changed
    /// little.
    pub fn new(briefs: usize, standing: HashMap<usize, Standing>) -> Self {
        Self {
            briefs,
            standing,
            open: None,
        }
    }

    /// Takes in some briefs, each with its number; the files of the segments that they complete.
    /// Segments come one after the other.
    ///
    /// # Errors
    /// Where something of them can't be written down.
    pub fn take(&mut self, mut briefs: Vec<(usize, Indexed)>) -> Result<Vec<BundleFile>> {
        let mut files = Vec::new();
        let segment_of = |brief: &(usize, Indexed)| brief.0 / SEGMENT;
        for briefs in briefs.chunk_by_mut(|one, next| segment_of(one) == segment_of(next)) {
            let number = segment_of(&briefs[0]);
            let mut segment = match self.open.take() {
                Some(open) => open,
                None => self.begin(number),
            };
            segment.take(briefs);
            if segment.missing == 0 {
                files.extend(segment.print(number)?);
            } else {
                self.open = Some(segment);
            }
        }
        Ok(files)
    }

    fn begin(&mut self, number: usize) -> Segment {
        let briefs = SEGMENT.min(self.briefs - number * SEGMENT);
        match self.standing.remove(&number) {
            Some(standing) => standing.into_segment(briefs),
            None => Segment::empty(briefs),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::html::search::bucket_of;

    #[test]
    fn words_that_begin_alike_stand_together_with_their_briefs_by_rank() {
        let mut index = SearchIndex::new(2, HashMap::new());
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
