//! A credited source that has no home page to lead readers to.

use super::{Finding, Place, Severity, Surroundings, Values};
use crate::brief::Brief;

pub(super) fn check(brief: &Brief, around: &Surroundings<'_>) -> Vec<Finding> {
    let credits = &brief.contents.credits;
    let mut findings = Vec::new();
    for (index, credit) in credits.iter().enumerate() {
        let first = credits
            .iter()
            .position(|other| other.source == credit.source);
        let source = around
            .sources
            .iter()
            .find(|source| source.id == credit.source);
        let homeless = source.filter(|source| source.profile.home_page.is_none());
        if let Some(source) = homeless.filter(|_| first == Some(index)) {
            findings.push(Finding {
                code: "source_home_page",
                severity: Severity::Information,
                place: Place::Credit { index },
                message: format!("The source {} has no home page", source.profile.name),
                hint: "Add its address to the source",
                values: Values::from([("source", source.profile.name.clone())]),
            });
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        brief::{Source, SourceProfile},
        check::tests::brief,
    };

    #[test]
    fn a_source_without_a_home_page_is_found_once() {
        let mut brief = brief("It landed.");
        brief
            .contents
            .credits
            .push(brief.contents.credits[0].clone());
        let mut sources = [Source {
            id: brief.contents.credits[0].source,
            slug: "esa".parse().unwrap(),
            profile: SourceProfile::named("ESA"),
        }];
        let count = |sources: &[Source]| {
            let around = Surroundings {
                sources,
                ..Surroundings::default()
            };
            check(&brief, &around).len()
        };
        assert_eq!(count(&sources), 1);
        sources[0].profile.home_page = "https://www.esa.int".parse().ok();
        assert_eq!(count(&sources), 0);
    }
}
