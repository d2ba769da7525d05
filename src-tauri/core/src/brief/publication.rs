//! Stage and publication: what an editor and the public see of where a brief is.
//!
//! They are two axes: a published brief can be back in draft while readers go on seeing the
//! published revision. Deliberately absent: the rules of moving along them, which are
//! [`super::Standing`]'s.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{NotAWord, RevisionId, Timestamp, closed_set};

closed_set! {
    /// Where the work on a brief stands.
    #[derive(Default)]
    Stage, "stage" {
        /// Being written.
        #[default]
        Draft = "draft",
        /// Waiting for a second pair of eyes.
        Review = "review",
        /// Fit to publish.
        Ready = "ready",
        /// Set aside unpublished; it can be brought back.
        Spiked = "spiked",
    }
}

closed_set! {
    /// What the public sees of a brief, as a word (IPTC `pubstatus`).
    PublicationState, "publication" {
        /// Nothing.
        Unpublished = "unpublished",
        /// Nothing yet: the time of publication is set.
        Scheduled = "scheduled",
        /// The published revision.
        Published = "published",
        /// A notice that the brief was withdrawn, and why.
        Retracted = "retracted",
    }
}

/// What the public sees of a brief, with what goes with it. `R` says which text that is: a
/// revision in a desk, `()` where no revision has been made yet, as in an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication<R = RevisionId> {
    /// Nothing.
    Unpublished,
    /// Nothing yet: from `at` on, `revision`.
    Scheduled {
        /// When it will be published.
        at: Timestamp,
        /// What will be published.
        revision: R,
    },
    /// `revision`, and no later edit.
    Published {
        /// The time that is printed and that orders the archive.
        at: Timestamp,
        /// What readers see.
        revision: R,
    },
    /// A notice at the brief's address.
    Retracted {
        /// When it had been published.
        at: Timestamp,
        /// What readers saw before.
        revision: R,
        /// When it was withdrawn.
        retracted_at: Timestamp,
        /// Why, as readers are told.
        reason: String,
    },
}

impl PublicationState {
    /// Whether a brief in it has an address that readers may know.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Retracted)
    }
}

impl<R: Copy> Publication<R> {
    /// As a word.
    pub fn state(&self) -> PublicationState {
        match self {
            Self::Unpublished => PublicationState::Unpublished,
            Self::Scheduled { .. } => PublicationState::Scheduled,
            Self::Published { .. } => PublicationState::Published,
            Self::Retracted { .. } => PublicationState::Retracted,
        }
    }

    /// The time of publication, set or past.
    pub fn at(&self) -> Option<Timestamp> {
        match self {
            Self::Unpublished => None,
            Self::Scheduled { at, .. }
            | Self::Published { at, .. }
            | Self::Retracted { at, .. } => Some(*at),
        }
    }

    /// The revision that readers see, will see, or saw.
    pub fn revision(&self) -> Option<R> {
        match self {
            Self::Unpublished => None,
            Self::Scheduled { revision, .. }
            | Self::Published { revision, .. }
            | Self::Retracted { revision, .. } => Some(*revision),
        }
    }

    /// Whether the brief has an address that readers may know.
    pub fn is_public(&self) -> bool {
        self.state().is_public()
    }

    /// The same, showing another text.
    pub fn showing<S>(self, revision: S) -> Publication<S> {
        match self {
            Self::Unpublished => Publication::Unpublished,
            Self::Scheduled { at, .. } => Publication::Scheduled { at, revision },
            Self::Published { at, .. } => Publication::Published { at, revision },
            Self::Retracted {
                at,
                retracted_at,
                reason,
                ..
            } => Publication::Retracted {
                at,
                revision,
                retracted_at,
                reason,
            },
        }
    }
}
