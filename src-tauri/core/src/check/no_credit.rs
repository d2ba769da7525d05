//! A brief that credits no source.

use super::{Finding, Place, Severity, Surroundings, Values};
use crate::brief::Brief;

pub(super) fn check(brief: &Brief, _: &Surroundings<'_>) -> Vec<Finding> {
    let found = brief.contents.credits.is_empty().then(|| Finding {
        code: "no_credit",
        severity: Severity::Warning,
        place: Place::Credits,
        message: "The brief credits no source".into(),
        hint: "Add a credit that says where the reporting came from",
        values: Values::new(),
    });
    Vec::from_iter(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::brief;

    #[test]
    fn a_missing_credit_is_found() {
        let mut brief = brief("It landed.");
        assert_eq!(check(&brief, &Surroundings::default()), []);
        brief.contents.credits.clear();
        assert_eq!(check(&brief, &Surroundings::default()).len(), 1);
    }
}
