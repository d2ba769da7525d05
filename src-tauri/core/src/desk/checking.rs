//! Checking: what each check needs to know of the desk, and the findings in the desk's order.

use serde::Serialize;

use super::{Desk, found};
use crate::{
    brief::{Brief, BriefId, NameKey, Slug, Source},
    check::{self, Finding, Severity, Surroundings},
    error::{Error, Result},
    store::Reader,
};

/// A finding, and in which brief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct BriefFinding {
    /// The brief.
    pub brief: BriefId,
    /// Its slug.
    pub slug: Slug,
    /// What was found.
    #[serde(flatten)]
    pub finding: Finding,
}

impl Desk {
    /// What the checks find in one brief, or in all that are not spiked, in the desk's order.
    pub fn check(&self, only: Option<BriefId>) -> Result<Vec<BriefFinding>> {
        self.store.read("check briefs", |reader| {
            let ids = match only {
                Some(id) => vec![id],
                None => reader.unspiked_briefs()?,
            };
            let sources = reader.sources()?;
            let mut findings = Vec::new();
            for id in ids {
                let brief = found(reader, id)?;
                for finding in findings_of(reader, &sources, &brief)? {
                    findings.push(BriefFinding {
                        brief: id,
                        slug: brief.contents.slug.clone(),
                        finding,
                    });
                }
            }
            Ok(findings)
        })
    }

    /// Refuses to publish a brief in which a check finds an error.
    pub(super) fn refuse_unfit(&self, reader: &Reader<'_>, brief: &Brief) -> Result<()> {
        let errors: Vec<String> = findings_of(reader, &reader.sources()?, brief)?
            .into_iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| finding.message)
            .collect();
        if errors.is_empty() {
            Ok(())
        } else {
            Err(Error::NotFit {
                findings: errors.join("; "),
            })
        }
    }
}

fn findings_of(reader: &Reader<'_>, sources: &[Source], brief: &Brief) -> Result<Vec<Finding>> {
    let same_headline = match NameKey::of(&brief.contents.headline) {
        Some(key) => reader.same_headline(brief.id, &key)?,
        None => Vec::new(),
    };
    Ok(check::check(
        brief,
        &Surroundings {
            sources,
            same_headline: &same_headline,
        },
    ))
}
