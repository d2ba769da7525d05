//! Where a brief stands, and every rule about moving along stage and publication, in one place.
//!
//! Deliberately absent: the clock. The moment is passed in.

use super::{Publication, PublicationState, RevisionId, Stage, Timestamp, Values};

/// Where a brief stands on both axes, and the embargo that binds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Where the work stands.
    pub stage: Stage,
    /// What the public sees.
    pub publication: Publication,
    /// The time before which nothing may be published.
    pub embargo: Option<Timestamp>,
}

/// Why a step is not allowed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Publishing without a headline.
    #[error("This brief has no headline, so it can't be published. Write one first")]
    NoHeadline,
    /// Publishing before the embargo ends.
    #[error(
        "An embargo is in force until {until}. Publish at that time or later, or lift the embargo"
    )]
    EmbargoInForce {
        /// When it ends.
        until: Timestamp,
    },
    /// Publishing a spiked brief.
    #[error("This brief is spiked. Bring it back to draft, review or ready first")]
    Spiked,
    /// Spiking what the public sees or will see.
    #[error("This brief is {state}. Unpublish it before you spike it")]
    NotUnpublished {
        /// What the public sees.
        state: PublicationState,
    },
    /// Unpublishing or retracting what is not public.
    #[error("This brief is {state}, so there is nothing to {verb}")]
    NotPublished {
        /// What the public sees.
        state: PublicationState,
        /// What was asked for.
        verb: &'static str,
    },
    /// Scheduling or embargoing what is already public.
    #[error("This brief is {state} already. Publish its changes now, or unpublish it first")]
    AlreadyPublic {
        /// What the public sees.
        state: PublicationState,
    },
    /// A retraction that says nothing to readers.
    #[error("A retraction needs a reason: readers are shown it at the brief's address")]
    NoReason,
}

impl Refusal {
    /// A word for a program to branch on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoHeadline => "no_headline",
            Self::EmbargoInForce { .. } => "embargo_in_force",
            Self::Spiked => "spiked",
            Self::NotUnpublished { .. } => "not_unpublished",
            Self::NotPublished { .. } => "not_published",
            Self::AlreadyPublic { .. } => "already_public",
            Self::NoReason => "no_reason",
        }
    }

    /// What the message names, to say the same in another language.
    pub fn values(&self) -> Values {
        match self {
            Self::NoHeadline | Self::Spiked | Self::NoReason => Values::new(),
            Self::EmbargoInForce { until } => Values::from([("until", until.to_string())]),
            Self::NotUnpublished { state } | Self::AlreadyPublic { state } => {
                Values::from([("state", state.to_string())])
            }
            Self::NotPublished { state, verb } => {
                Values::from([("state", state.to_string()), ("verb", (*verb).to_owned())])
            }
        }
    }
}

impl Default for Standing {
    fn default() -> Self {
        Self {
            stage: Stage::Draft,
            publication: Publication::Unpublished,
            embargo: None,
        }
    }
}

impl Standing {
    /// Shows `revision` to the public at `at`, or now; a time to come schedules it. A brief that is
    /// public keeps its first time unless another, past one is asked for. A retracted brief comes
    /// back so.
    ///
    /// # Errors
    /// Without a headline, spiked, before an embargo's end, or with a time to come for a brief that
    /// is published already.
    pub fn publish(
        &self,
        revision: RevisionId,
        headline: &str,
        at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        if headline.trim().is_empty() {
            return Err(Refusal::NoHeadline);
        }
        if self.stage == Stage::Spiked {
            return Err(Refusal::Spiked);
        }
        let first = self
            .publication
            .is_public()
            .then(|| self.publication.at())
            .flatten();
        let at = at.or(first).unwrap_or(now);
        if let Some(until) = self.embargo.filter(|until| at.max(now) < *until) {
            return Err(Refusal::EmbargoInForce { until });
        }
        if at > now && self.publication.is_public() {
            return Err(Refusal::AlreadyPublic {
                state: self.publication.state(),
            });
        }
        let publication = if at > now {
            Publication::Scheduled { at, revision }
        } else {
            Publication::Published { at, revision }
        };
        Ok(Self {
            stage: Stage::Ready,
            publication,
            embargo: self.embargo,
        })
    }

    /// The same brief once its scheduled time has come and no embargo binds it; none where there is
    /// nothing to do.
    pub fn fall_due(&self, now: Timestamp) -> Option<Self> {
        if self.embargo.is_some_and(|until| now < until) {
            return None;
        }
        match self.publication {
            Publication::Scheduled { at, revision } if at <= now => Some(Self {
                publication: Publication::Published { at, revision },
                ..self.clone()
            }),
            _ => None,
        }
    }

    /// Forbids publication before a time, or lifts that.
    ///
    /// # Errors
    /// Where readers know the brief already.
    pub fn embargo_until(&self, until: Option<Timestamp>) -> Result<Self, Refusal> {
        if until.is_some() && self.publication.is_public() {
            return Err(Refusal::AlreadyPublic {
                state: self.publication.state(),
            });
        }
        Ok(Self {
            embargo: until,
            ..self.clone()
        })
    }

    /// Takes a brief out of the public's sight without a notice, or takes back a schedule.
    ///
    /// # Errors
    /// Where it is unpublished already, or retracted: a retraction stays until the brief is
    /// published again.
    pub fn unpublish(&self) -> Result<Self, Refusal> {
        match self.publication.state() {
            state @ (PublicationState::Unpublished | PublicationState::Retracted) => {
                Err(Refusal::NotPublished {
                    state,
                    verb: "unpublish",
                })
            }
            _ => Ok(Self {
                publication: Publication::Unpublished,
                ..self.clone()
            }),
        }
    }

    /// Withdraws a published brief; its address then tells the reason.
    ///
    /// # Errors
    /// Where it is not published, or the reason is blank.
    pub fn retract(&self, reason: &str, now: Timestamp) -> Result<Self, Refusal> {
        let Publication::Published { at, revision } = self.publication else {
            return Err(Refusal::NotPublished {
                state: self.publication.state(),
                verb: "retract",
            });
        };
        if reason.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        let reason = reason.trim().to_owned();
        Ok(Self {
            publication: Publication::Retracted {
                at,
                revision,
                retracted_at: now,
                reason,
            },
            ..self.clone()
        })
    }

    /// Moves the work to another stage; to `spiked` sets it aside, from there brings it back.
    ///
    /// # Errors
    /// Spiking a brief that the public sees or will see.
    pub fn move_to(&self, stage: Stage) -> Result<Self, Refusal> {
        if stage == Stage::Spiked && self.publication != Publication::Unpublished {
            return Err(Refusal::NotUnpublished {
                state: self.publication.state(),
            });
        }
        Ok(Self {
            stage,
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::Id;

    fn revision() -> RevisionId {
        RevisionId::from_uuid(uuid::Uuid::nil())
    }

    fn at(hour: u32) -> Timestamp {
        format!("2019-04-13T{hour:02}:00:00Z").parse().unwrap()
    }

    fn published() -> Standing {
        Standing::default()
            .publish(revision(), "Reef", None, at(9))
            .unwrap()
    }

    #[test]
    fn publishing_makes_a_brief_ready_and_gives_it_a_time() {
        assert_eq!(published().stage, Stage::Ready);
        assert_eq!(
            published().publication,
            Publication::Published {
                at: at(9),
                revision: revision()
            }
        );
    }

    #[test]
    fn publishing_changes_keeps_the_first_time() {
        let again = published()
            .publish(revision(), "Reef", None, at(12))
            .unwrap();
        assert_eq!(again.publication.at(), Some(at(9)));
    }

    #[test]
    fn a_time_to_come_schedules_and_falls_due() {
        let scheduled = Standing::default()
            .publish(revision(), "Reef", Some(at(12)), at(9))
            .unwrap();
        assert_eq!(scheduled.publication.state(), PublicationState::Scheduled);
        assert_eq!(scheduled.fall_due(at(11)), None);
        assert_eq!(
            scheduled.fall_due(at(12)).unwrap().publication.state(),
            PublicationState::Published
        );
        assert_eq!(
            scheduled.unpublish().unwrap().publication,
            Publication::Unpublished
        );
    }

    #[test]
    fn an_embargo_binds_until_its_end() {
        let bound = Standing {
            embargo: Some(at(12)),
            ..Standing::default()
        };
        let refusal = Refusal::EmbargoInForce { until: at(12) };
        assert_eq!(
            bound.publish(revision(), "Reef", None, at(9)),
            Err(refusal.clone())
        );
        // Neither a time before its end nor a backdated one gets round it.
        assert_eq!(
            bound.publish(revision(), "Reef", Some(at(11)), at(9)),
            Err(refusal.clone())
        );
        assert_eq!(
            bound.publish(revision(), "Reef", Some(at(8)), at(9)),
            Err(refusal)
        );
        assert!(
            bound
                .publish(revision(), "Reef", Some(at(12)), at(9))
                .is_ok()
        );
        assert!(bound.publish(revision(), "Reef", None, at(12)).is_ok());
    }

    #[test]
    fn an_embargo_set_after_scheduling_holds_the_brief_back() {
        let scheduled = Standing::default()
            .publish(revision(), "Reef", Some(at(12)), at(9))
            .unwrap();
        let bound = scheduled.embargo_until(Some(at(15))).unwrap();
        assert_eq!(bound.fall_due(at(13)), None);
        assert!(bound.fall_due(at(15)).is_some());
        assert_eq!(
            published().embargo_until(Some(at(15))).unwrap_err().code(),
            "already_public"
        );
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_a_reason() {
        let draft = Standing::default();
        let spiked = draft.move_to(Stage::Spiked).unwrap();
        assert_eq!(
            draft.publish(revision(), " ", None, at(9)),
            Err(Refusal::NoHeadline)
        );
        assert_eq!(
            spiked.publish(revision(), "Reef", None, at(9)),
            Err(Refusal::Spiked)
        );
        assert!(
            spiked
                .move_to(Stage::Draft)
                .unwrap()
                .publish(revision(), "Reef", None, at(9))
                .is_ok()
        );
        assert_eq!(
            published().move_to(Stage::Spiked).unwrap_err().code(),
            "not_unpublished"
        );
        assert_eq!(
            published()
                .publish(revision(), "Reef", Some(at(12)), at(10))
                .unwrap_err()
                .code(),
            "already_public"
        );
        assert_eq!(draft.unpublish().unwrap_err().code(), "not_published");
        assert_eq!(
            draft.retract("Wrong", at(9)).unwrap_err().code(),
            "not_published"
        );
        assert_eq!(published().retract("  ", at(9)), Err(Refusal::NoReason));
    }

    #[test]
    fn a_published_brief_goes_back_to_draft_and_stays_public() {
        let draft = published().move_to(Stage::Draft).unwrap();
        assert_eq!(draft.publication, published().publication);
    }

    #[test]
    fn a_retraction_stays_until_the_brief_is_published_again() {
        let retracted = published()
            .retract(" The study was withdrawn. ", at(10))
            .unwrap();
        assert_eq!(retracted.unpublish().unwrap_err().code(), "not_published");
        let back = retracted.publish(revision(), "Reef", None, at(11)).unwrap();
        assert_eq!(back.publication, published().publication);
    }
}
