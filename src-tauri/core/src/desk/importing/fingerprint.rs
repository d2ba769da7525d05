//! What an item says, in 32 bytes, so that the same item is known when it comes again.
//!
//! It is of the item as it was read: before links and pictures found their place in this desk, and
//! before an editor's mappings. The publication of what has no date is the import's, not the item's.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::import::IncomingBrief;

/// Everything that an item says but where it stood and what was noted on the way.
pub(super) fn fingerprint(incoming: &IncomingBrief) -> [u8; 32] {
    struct Hash(Sha256);
    impl std::fmt::Write for Hash {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0.update(text);
            Ok(())
        }
    }
    let mut hash = Hash(Sha256::new());
    let IncomingBrief {
        place: _,
        item: _,
        kind: _,
        id: _,
        notes: _,
        is_in_place: _,
        original: _,
        contents,
        changes,
        stage,
        publication,
        is_undated,
        revised_at,
        embargo,
        created_at,
        updated_at,
        imported_from,
        also_at,
        corrections,
        redirects,
    } = incoming;
    let said = (
        contents,
        changes,
        (!is_undated).then_some((stage, publication)),
        embargo,
        created_at,
        updated_at,
        revised_at,
    );
    // Writing into a hash can't fail.
    let _ = write!(
        hash,
        "{said:?}{imported_from:?}{also_at:?}{corrections:?}{redirects:?}"
    );
    hash.0.finalize().into()
}
