//! A segment of the index as it stands in the bundle, where only a few of its briefs have changed:
//! they come in anew, and all others need not be read.
//!
//! Whether a brief has changed, its page tells: that is printed from everything that the index takes
//! of it. That the others have kept their numbers is seen from the addresses in the records. Where
//! anything is not as it should be, the whole segment is made anew.

use std::ops::Range;

use super::{
    Bucket, SEGMENT, Segment, handed_value,
    index::{Postings, in_segment},
    numbers, paths,
};
use crate::{error::Result, export::Output};

/// Of how many parts of a segment more than one may have changed is made anew: reading it then
/// takes as long as it spares.
const FEW: usize = 8;

/// A segment as it stands.
#[derive(Debug)]
pub struct Standing {
    segment: Segment,
    changed: Vec<u16>,
}

impl Standing {
    /// The segment of these briefs, by number, if it stands in `output` and few of them have
    /// changed, as `changed` tells by their numbers. `href` gives the address of a brief as records
    /// have it.
    ///
    /// # Errors
    /// What `output` says.
    pub fn of(
        output: &mut dyn Output,
        briefs: &Range<usize>,
        changed: &[usize],
        href: impl Fn(usize) -> String,
    ) -> Result<Option<Self>> {
        if changed.is_empty() || changed.len() > briefs.len() / FEW {
            return Ok(None);
        }
        let mut files = Vec::new();
        for path in paths(briefs) {
            match output.standing(&path)? {
                Some(bytes) => files.push((path, bytes)),
                None => return Ok(None),
            }
        }
        let read = || {
            let mut segment = Segment::empty(0);
            for (path, bytes) in &files {
                segment.read(path, bytes)?;
            }
            let is_same = |(number, record): (usize, &String)| {
                let brief = briefs.start + number;
                changed.binary_search(&brief).is_ok()
                    || address_of(record).is_some_and(|address| address == href(brief))
            };
            let known = segment.records.len();
            let all_new_come = (briefs.start + known..briefs.end)
                .all(|brief| changed.binary_search(&brief).is_ok());
            let stands = known <= briefs.len()
                && all_new_come
                && segment.records.iter().enumerate().all(is_same);
            stands.then(|| Self {
                segment,
                changed: changed.iter().map(|brief| in_segment(*brief)).collect(),
            })
        };
        Ok(read())
    }

    /// The segment, to be completed with the briefs that have changed.
    pub fn into_segment(self, briefs: usize) -> Segment {
        let Self {
            mut segment,
            changed,
        } = self;
        segment.expect(&changed, briefs);
        segment
    }
}

impl Segment {
    /// Takes in a file, records before words; none where it is none of a segment.
    fn read(&mut self, path: &str, bytes: &[u8]) -> Option<()> {
        let (name, value) = handed_value(std::str::from_utf8(bytes).ok()?)?;
        let (_, of) = name.split_once('/')?;
        let of = of.strip_suffix(".js").filter(|_| path.ends_with(name))?;
        if of.starts_with("briefs-") {
            let records = value.strip_prefix('[')?.strip_suffix(']')?;
            self.records.extend(records.split(",\n").map(str::to_owned));
            return (self.records.len() <= SEGMENT).then_some(());
        }
        let lines: String = serde_json::from_str(value).ok()?;
        let bucket = self.buckets.get_mut(of.parse::<usize>().ok()?)?;
        lines
            .lines()
            .try_for_each(|line| bucket.read(line, self.records.len()))
    }
}

impl Bucket {
    /// Takes in a line, of a segment of which so many briefs are known.
    fn read(&mut self, line: &str, known: usize) -> Option<()> {
        let mut parts = line.split(' ');
        let word = parts.next()?;
        let mut postings = Postings::default();
        for briefs in &mut postings {
            *briefs = numbers::read(parts.next().unwrap_or_default())?;
            // They descend, so that the first is the greatest. More briefs than there are records
            // of stand here where some have gone.
            if briefs
                .first()
                .is_some_and(|brief| usize::from(*brief) >= known)
            {
                return None;
            }
        }
        self.insert(word, postings);
        parts.next().is_none().then_some(())
    }
}

/// The address in a record.
fn address_of(record: &str) -> Option<String> {
    let mut parts: Vec<String> = serde_json::from_str(record).ok()?;
    (parts.len() > 1).then(|| parts.swap_remove(1))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use super::*;
    use crate::export::{
        BundleFile,
        html::search::{Indexed, Rank, SearchIndex},
    };

    /// Files that stand somewhere.
    #[derive(Clone, Default, PartialEq, Debug)]
    struct Shelf(BTreeMap<String, Vec<u8>>);

    impl Output for Shelf {
        fn put(&mut self, files: Vec<BundleFile>) -> Result<()> {
            self.0
                .extend(files.into_iter().map(|it| (it.path, it.bytes)));
            Ok(())
        }

        fn standing(&mut self, path: &str) -> Result<Option<Vec<u8>>> {
            Ok(self.0.get(path).cloned())
        }
    }

    fn href(brief: usize) -> String {
        format!("/{brief}/")
    }

    fn brief(number: usize, edition: usize) -> (usize, Indexed) {
        let body = format!("reef {} <b> word{}", number % 7, number * 31 + edition);
        let headline = format!("Brief {number}");
        let words = [(Rank::Body, &*body), (Rank::Headline, &*headline)];
        let record = format!("[\"{headline}, {edition}\",\"{}\",\"day\"]", href(number));
        (number, Indexed::of_words(&words, &record))
    }

    /// The files of a segment of so many briefs, made anew; those of these are in their second
    /// edition.
    fn anew(briefs: usize, second: &[usize]) -> Shelf {
        let edition = |number| brief(number, usize::from(second.contains(&number)));
        let mut index = SearchIndex::new(briefs, HashMap::new());
        let mut shelf = Shelf::default();
        let files = index.take((0..briefs).rev().map(edition).collect());
        shelf.put(files.unwrap()).unwrap();
        shelf
    }

    #[test]
    fn what_has_changed_is_put_into_what_stands() {
        for (before, now, changed) in [
            (300, 300, vec![0]),
            (300, 300, vec![3, 77, 299]),
            (300, 301, vec![4, 300]),
            (SEGMENT, SEGMENT, (100..200).collect()),
        ] {
            let mut shelf = anew(before, &[]);
            let standing = Standing::of(&mut shelf, &(0..now), &changed, href).unwrap();
            let mut index = SearchIndex::new(now, [(0, standing.unwrap())].into());
            let second = changed.iter().rev().map(|number| brief(*number, 1));
            shelf.put(index.take(second.collect()).unwrap()).unwrap();
            assert!(shelf == anew(now, &changed), "{before} {now} {changed:?}");
        }
    }

    #[test]
    fn what_is_not_as_it_should_be_is_made_anew() {
        let mut shelf = anew(300, &[]);
        let stands = |shelf: &mut Shelf, briefs: usize, changed: &[usize]| {
            let standing = Standing::of(shelf, &(0..briefs), changed, href).unwrap();
            standing.is_some()
        };
        assert!(stands(&mut shelf, 300, &[7]));
        let half: Vec<usize> = (0..150).collect();
        assert!(!stands(&mut shelf, 300, &half), "much has changed");
        assert!(!stands(&mut shelf, 300, &[]), "nothing has");
        assert!(!stands(&mut shelf, 256, &[7]), "some have gone");
        assert!(!stands(&mut shelf, 301, &[7]), "one is not read");
        assert!(!stands(&mut shelf, 900, &[7]), "there are more files");
        let moved = |brief| href(brief + 1);
        let standing = Standing::of(&mut shelf, &(0..300), &[7], moved).unwrap();
        assert!(standing.is_none(), "others have their numbers");
        for path in shelf.clone().0.keys() {
            let mut broken = shelf.clone();
            broken.0.insert(path.clone(), b"something else".to_vec());
            assert!(!stands(&mut broken, 300, &[7]), "{path}");
            broken.0.remove(path);
            assert!(!stands(&mut broken, 300, &[7]), "{path}");
        }
    }
}
