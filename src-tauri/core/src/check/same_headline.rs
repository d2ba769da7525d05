//! Two briefs with one headline: a brief written twice, or one that readers can't tell apart.

use super::{Finding, Place, Severity, Surroundings};
use crate::brief::{Brief, Slug};

pub(super) fn check(_: &Brief, around: &Surroundings<'_>) -> Vec<Finding> {
    let message = match around.same_headline {
        [] => return Vec::new(),
        [other] => format!("The brief {other} has the same headline"),
        [first, others @ ..] => {
            let listed: Vec<&str> = others.iter().take(2).map(Slug::as_str).collect();
            let rest = others.len() - listed.len();
            let more = if rest > 0 {
                format!(" and {rest} more")
            } else {
                String::new()
            };
            format!(
                "The briefs {first}, {}{more} have the same headline",
                listed.join(", ")
            )
        }
    };
    vec![Finding {
        code: "same_headline",
        severity: Severity::Warning,
        place: Place::Headline,
        message,
        hint: "Make sure that the brief was not written twice; else say in the headline what is new",
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
