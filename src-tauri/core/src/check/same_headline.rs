//! Two briefs with one headline: a brief written twice, or one that readers can't tell apart.

use super::{Finding, Place, Severity, Surroundings, Values};
use crate::brief::{Brief, Slug};

pub(super) fn check(_: &Brief, around: &Surroundings<'_>) -> Vec<Finding> {
    let Some((first, others)) = around.same_headline.split_first() else {
        return Vec::new();
    };
    let named: Vec<&str> = [first]
        .into_iter()
        .chain(others.iter().take(2))
        .map(Slug::as_str)
        .collect();
    let (listed, more) = (named.join(", "), around.same_headline.len() - named.len());
    let (form, message) = match (named.len(), more) {
        (1, _) => ("one", format!("The brief {listed} has the same headline")),
        (_, 0) => (
            "several",
            format!("The briefs {listed} have the same headline"),
        ),
        _ => (
            "more",
            format!("The briefs {listed} and {more} more have the same headline"),
        ),
    };
    vec![Finding {
        code: "same_headline",
        severity: Severity::Warning,
        place: Place::Headline,
        message,
        hint: "Make sure that the brief was not written twice; else say in the headline what is new",
        values: Values::from([
            ("form", form.to_owned()),
            ("briefs", listed),
            ("more", more.to_string()),
        ]),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::brief;

    #[test]
    fn others_of_the_same_headline_are_named() {
        let brief = brief("It landed.");
        let slugs: Vec<Slug> = (2..7)
            .map(|number| format!("probe-lands-{number}").parse().unwrap())
            .collect();
        let found = |others: &[Slug]| {
            let around = Surroundings {
                same_headline: others,
                ..Surroundings::default()
            };
            let found = check(&brief, &around);
            found
                .into_iter()
                .map(|finding| finding.message)
                .collect::<String>()
        };
        assert_eq!(found(&[]), "");
        assert_eq!(
            found(&slugs[..1]),
            "The brief probe-lands-2 has the same headline"
        );
        assert_eq!(
            found(&slugs),
            "The briefs probe-lands-2, probe-lands-3, probe-lands-4 and 2 more have the same headline"
        );
    }
}
