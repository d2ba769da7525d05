//! A slug that the headline no longer gives. Only while the brief is unpublished: afterwards the
//! slug is kept for ever.

use super::{Finding, Place, Severity, Surroundings, Values};
use crate::brief::{Brief, PublicationState, Slug};

pub(super) fn check(brief: &Brief, _: &Surroundings<'_>) -> Vec<Finding> {
    let (headline, slug) = (&brief.contents.headline, &brief.contents.slug);
    let unpublished = brief.standing.publication.state() == PublicationState::Unpublished;
    let given = Slug::from_text(headline, "brief");
    if !unpublished || headline.trim().is_empty() || is_form_of(slug, &given) {
        return Vec::new();
    }
    vec![Finding {
        code: "slug_differs",
        severity: Severity::Information,
        place: Place::Slug,
        message: format!("The slug is {slug}; the headline would give {given}"),
        hint: "Change the slug before you publish: afterwards its address stays",
        values: Values::from([("slug", slug.to_string()), ("would_be", given.to_string())]),
    }]
}

/// Whether the slug is this one, or this one with a number.
fn is_form_of(slug: &Slug, given: &Slug) -> bool {
    let number = slug.as_str().rsplit('-').next();
    slug == given
        || number
            .and_then(|number| number.parse().ok())
            .is_some_and(|number| *slug == given.numbered(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{brief::Publication, check::tests::brief};

    #[test]
    fn only_an_unpublished_slug_that_says_something_else_is_found() {
        let mut brief = brief("It landed.");
        for (slug, findings) in [
            ("probe-lands", 0),
            ("probe-lands-2", 0),
            ("probe-starts", 1),
        ] {
            brief.contents.slug = slug.parse().unwrap();
            assert_eq!(
                check(&brief, &Surroundings::default()).len(),
                findings,
                "{slug}"
            );
        }
        let (at, revision) = (brief.created_at, brief.head);
        brief.standing.publication = Publication::Published { at, revision };
        assert_eq!(check(&brief, &Surroundings::default()), []);
    }
}
