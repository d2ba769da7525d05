//! A brief that names no author.

use super::{Finding, Place, Severity, Surroundings, Values};
use crate::brief::Brief;

pub(super) fn check(brief: &Brief, _: &Surroundings<'_>) -> Vec<Finding> {
    let found = brief.contents.byline.is_empty().then(|| Finding {
        code: "empty_byline",
        severity: Severity::Warning,
        place: Place::Byline,
        message: "The brief names no author".into(),
        hint: "Add an author to the byline",
        values: Values::new(),
    });
    Vec::from_iter(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::brief;

    #[test]
    fn a_missing_author_is_found() {
        let mut brief = brief("It landed.");
        assert_eq!(check(&brief, &Surroundings::default()), []);
        brief.contents.byline.clear();
        assert_eq!(check(&brief, &Surroundings::default()).len(), 1);
    }
}
