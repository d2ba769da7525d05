//! One brief that an editor wrote as a text: never published by it, never refused as edited.

use super::{
    Importer,
    briefs::{item, tidy},
};
use crate::{
    brief::{Brief, BriefId, LedgerItem, Note, Outcome, Publication, Stage, Standing, note},
    error::Result,
    import::IncomingBrief,
};

impl Importer<'_, '_> {
    /// Writes one brief as an editor would: never published by it, never refused as edited. Gives its
    /// id and what a ledger would say of it.
    pub(super) fn write(&mut self, mut incoming: IncomingBrief) -> Result<(BriefId, LedgerItem)> {
        tidy(&mut incoming.contents);
        let by_slug = match (&incoming.id, &incoming.contents.slug) {
            (None, Some(slug)) => self.writer.slug_owner(slug)?,
            (id, _) => *id,
        };
        let known = by_slug
            .map(|id| self.writer.brief(id))
            .transpose()?
            .flatten();
        let mut notes = Vec::new();
        if incoming.publication != Publication::Unpublished {
            notes.push(note!(
                "not_published",
                "What the text says of publication was passed over: publish it apart",
                form = "text"
            ));
            incoming.publication = Publication::Unpublished;
        }
        let Some(brief) = known else {
            // Unlike an archive's, whose first brief is the newest, each written brief is newer
            // than the one before.
            incoming.id.get_or_insert_with(|| self.desk.id());
            let (id, slug, more) = self.add(&incoming, false)?;
            notes.extend(more);
            let item = item(incoming, Outcome::Imported, Some((id, slug)), notes);
            return Ok((id, item));
        };
        notes.extend(passed_over(&incoming, &brief));
        let slug = incoming
            .contents
            .slug
            .clone()
            .unwrap_or_else(|| brief.contents.slug.clone());
        let contents = self.resolve(&incoming.contents, slug.clone())?;
        let outcome = if contents == brief.contents {
            Outcome::Unchanged
        } else {
            Outcome::Updated
        };
        self.desk
            .replace_contents(self.writer, &brief, contents, self.now)?;
        let id = brief.id;
        Ok((id, item(incoming, outcome, Some((id, slug)), notes)))
    }
}

/// What a text says of a known brief beside its contents; writing leaves that as it is in the desk.
/// A draft is what a text without a stage says, too.
fn passed_over(incoming: &IncomingBrief, brief: &Brief) -> Option<Note> {
    let Standing { stage, embargo, .. } = &brief.standing;
    let said = [
        (
            "stage",
            incoming.stage != Stage::Draft && incoming.stage != *stage,
        ),
        (
            "embargo",
            incoming.embargo.is_some() && incoming.embargo != *embargo,
        ),
        (
            "corrections",
            !contains_all(&brief.corrections, &incoming.corrections),
        ),
        (
            "redirects",
            !contains_all(&brief.redirects, &incoming.redirects),
        ),
    ];
    let said: Vec<&str> = said
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect();
    (!said.is_empty()).then(|| {
        note!(
            "passed_over",
            "What the text says of {keys} was passed over: the brief is known and keeps its own",
            keys = said.join(", ")
        )
    })
}

fn contains_all<T: PartialEq>(all: &[T], some: &[T]) -> bool {
    some.iter().all(|one| all.contains(one))
}
