//! What tells the items of one export apart, where the export itself does not: two articles may
//! have one id, and taking the second for an edit of the first would lose that.
//!
//! Deliberately absent: items of an earlier import; those the desk knows.

use std::{
    collections::HashMap,
    hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher},
};

use super::IncomingBrief;
use crate::brief::note;

/// The items of an export so far, each with what it says in short.
#[derive(Debug, Default)]
pub(super) struct Identities(HashMap<String, u64>);

impl Identities {
    /// Gives the brief an identity that no other item of the export has; one that says the same as
    /// an earlier one is that one.
    pub(super) fn tell_apart(&mut self, brief: &mut IncomingBrief) {
        let hasher = BuildHasherDefault::<DefaultHasher>::default();
        let says = hasher.hash_one((&brief.contents.headline, &brief.contents.body));
        let own = brief.item.clone();
        let mut number = 1;
        while let Some(known) = self.0.get(&brief.item) {
            if *known == says {
                return;
            }
            number += 1;
            brief.item = format!("{own} {number}");
        }
        self.0.insert(brief.item.clone(), says);
        if number > 1 {
            brief.notes.push(note!(
                "same_id",
                "Another item of the export has the same id and says something else; both came in"
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::IncomingContents;

    #[test]
    fn items_of_one_id_are_kept_apart_unless_they_say_the_same() {
        let mut identities = Identities::default();
        let items = ["Rosetta", "Philae", "Rosetta", "Huygens"].map(|headline| {
            let contents = IncomingContents {
                headline: headline.into(),
                ..IncomingContents::default()
            };
            let mut brief = IncomingBrief::draft("a", "a", contents);
            identities.tell_apart(&mut brief);
            (brief.item, brief.notes.len())
        });
        let items = items.each_ref().map(|(item, notes)| (&**item, *notes));
        assert_eq!(items, [("a", 0), ("a 2", 1), ("a", 0), ("a 3", 1)]);
    }
}
