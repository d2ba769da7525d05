//! The order in which briefs are handed on.
//!
//! A sink takes what comes first for the newest, and a desk orders briefs of one second by that.
//! WordPress exports in the order of its numbers, which rise, and shows the higher first. So briefs
//! of the same second that stand together in the file, and all that have no time yet, are held back
//! and handed on by descending number. Deliberately absent: any other sorting. Published briefs are
//! ordered by their time, wherever they stood; those of one second that stand apart in the file may
//! change places.

use crate::{
    brief::Timestamp,
    error::Result,
    import::{IncomingBrief, Sink},
};

/// How many bytes of text are held back at most.
const MOST: usize = 4 * 1024 * 1024;

/// Holds briefs back until it is known what comes before them.
#[derive(Debug, Default)]
pub(super) struct Order {
    same_second: Held,
    second: Option<Timestamp>,
    undated: Held,
}

#[derive(Debug, Default)]
struct Held {
    briefs: Vec<(u64, IncomingBrief)>,
    bytes: usize,
}

impl Order {
    /// Takes the brief that is the item of this number.
    pub(super) fn push(
        &mut self,
        number: u64,
        brief: IncomingBrief,
        sink: &mut dyn Sink,
    ) -> Result<()> {
        let at = brief.publication.at();
        let held = if at.is_none() {
            &mut self.undated
        } else {
            if self.second != at {
                self.same_second.hand_on(sink)?;
                self.second = at;
            }
            &mut self.same_second
        };
        held.bytes += brief.contents.body.as_str().len();
        held.bytes += brief.original.as_ref().map_or(0, String::len);
        held.briefs.push((number, brief));
        if held.bytes > MOST {
            held.hand_on(sink)?;
        }
        Ok(())
    }

    /// Hands on all that was held back.
    pub(super) fn end(&mut self, sink: &mut dyn Sink) -> Result<()> {
        self.same_second.hand_on(sink)?;
        self.undated.hand_on(sink)
    }
}

impl Held {
    fn hand_on(&mut self, sink: &mut dyn Sink) -> Result<()> {
        self.bytes = 0;
        self.briefs
            .sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        self.briefs
            .drain(..)
            .try_for_each(|(_, brief)| sink.brief(brief))
    }
}
