//! A brief without a headline.

use super::{Finding, Place, Severity, Surroundings, Values};
use crate::brief::Brief;

pub(super) fn check(brief: &Brief, _: &Surroundings<'_>) -> Vec<Finding> {
    let found = brief.contents.headline.trim().is_empty().then(|| Finding {
        code: "empty_headline",
        severity: Severity::Error,
        place: Place::Headline,
        message: "The brief has no headline".into(),
        hint: "Write one: it can’t be published without",
        values: Values::new(),
    });
    Vec::from_iter(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::brief;

    #[test]
    fn a_blank_headline_is_found() {
        let mut brief = brief("It landed.");
        assert_eq!(check(&brief, &Surroundings::default()), []);
        brief.contents.headline = " ".into();
        assert_eq!(check(&brief, &Surroundings::default()).len(), 1);
    }
}
