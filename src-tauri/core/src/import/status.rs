//! Whether readers saw an item at its origin, as stage and publication here. One way for every
//! format: what was a draft never becomes public, and what has no date is not given one.

use crate::{
    brief::{Publication, Stage, Timestamp, note},
    import::{IncomingBrief, Sink},
};

/// What an origin says of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// Somebody is at work on it.
    Draft,
    /// It is done, and stood on no public page.
    Done,
    /// It is to become public at its date.
    Scheduled,
    /// Readers see it.
    Published,
    /// It was thrown away.
    Trashed,
}

impl Status {
    /// Gives the brief its stage and publication. What was published and has no date asks the sink
    /// for one.
    pub(super) fn settle(
        self,
        at: Option<Timestamp>,
        sink: &mut dyn Sink,
        brief: &mut IncomingBrief,
    ) {
        brief.is_undated = self == Self::Published && at.is_none();
        let at = if brief.is_undated { sink.undated() } else { at };
        (brief.stage, brief.publication) = match (self, at) {
            (Self::Published, Some(at)) => {
                (Stage::Ready, Publication::Published { at, revision: () })
            }
            (Self::Scheduled, Some(at)) => {
                (Stage::Ready, Publication::Scheduled { at, revision: () })
            }
            (Self::Published | Self::Scheduled, None) => {
                brief.notes.push(match self {
                    Self::Scheduled => note!(
                        "date_missing",
                        "It was to be published, but when is not said; it came in as a draft",
                        form = "scheduled"
                    ),
                    _ => note!(
                        "date_missing",
                        "It was published, but when is not said; it came in as a draft",
                        form = "published"
                    ),
                });
                (Stage::Draft, Publication::Unpublished)
            }
            (Self::Draft, _) => (Stage::Draft, Publication::Unpublished),
            (Self::Done, _) => (Stage::Ready, Publication::Unpublished),
            (Self::Trashed, _) => (Stage::Spiked, Publication::Unpublished),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Basket, IncomingContents, Undated};

    fn settled(status: Status, at: Option<i64>, undated: Option<i64>) -> IncomingBrief {
        let mut brief = IncomingBrief::draft("a", "a", IncomingContents::default());
        let at = at.and_then(Timestamp::from_seconds);
        let mut basket = Basket {
            undated: Undated::starting_at(undated.and_then(Timestamp::from_seconds)),
            ..Basket::default()
        };
        status.settle(at, &mut basket, &mut brief);
        brief
    }

    #[test]
    fn only_what_was_public_becomes_public() {
        for status in [Status::Draft, Status::Done, Status::Trashed] {
            let brief = settled(status, Some(60), Some(120));
            assert_eq!(brief.publication, Publication::Unpublished, "{status:?}");
        }
        let at = Timestamp::from_seconds(60).unwrap();
        let published = settled(Status::Published, Some(60), None);
        assert_eq!(
            published.publication,
            Publication::Published { at, revision: () }
        );
        let scheduled = settled(Status::Scheduled, Some(60), None);
        assert_eq!(
            scheduled.publication,
            Publication::Scheduled { at, revision: () }
        );
        assert_eq!(settled(Status::Trashed, None, None).stage, Stage::Spiked);
    }

    #[test]
    fn what_has_no_date_is_published_only_where_the_editor_gave_one() {
        let brief = settled(Status::Published, None, None);
        assert_eq!(brief.publication, Publication::Unpublished);
        assert_eq!(brief.notes[0].code, "date_missing");
        assert!(settled(Status::Published, None, Some(60)).notes.is_empty());
    }
}
