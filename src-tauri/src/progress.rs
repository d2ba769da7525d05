//! Long work as the window follows it.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use briefdesk_core::progress::Progress;
use serde::Serialize;

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ProgressReport {
    /// So much is done,
    pub done: u64,
    /// of so much; 0 where that is not known.
    pub total: u64,
}

/// Tells a listener of each step that is worth telling, and asks whether to stop.
pub struct Told<F> {
    cancelled: Arc<AtomicBool>,
    tell: F,
    /// The last step told, one more than its number.
    step: AtomicU64,
}

/// Into how many steps work of a known size is cut.
const STEPS: u64 = 200;

/// How many items make a step where the size is not known.
const ITEMS: u64 = 50;

impl<F: Fn(ProgressReport) + Sync> Told<F> {
    /// Work that stops once the flag is up.
    pub fn new(cancelled: Arc<AtomicBool>, tell: F) -> Self {
        Self {
            cancelled,
            tell,
            step: AtomicU64::new(0),
        }
    }
}

impl<F: Fn(ProgressReport) + Sync> Progress for Told<F> {
    fn advance(&self, done: u64, total: u64) {
        let step = match total {
            0 => done / ITEMS,
            total => done.saturating_mul(STEPS) / total,
        } + 1;
        if self.step.swap(step, Ordering::Relaxed) != step {
            (self.tell)(ProgressReport { done, total });
        }
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn a_long_work_is_told_in_steps_and_its_end_is() {
        let told = Mutex::new(Vec::new());
        let progress = Told::new(Arc::default(), |report| told.lock().unwrap().push(report));
        (0..=100_000).for_each(|done| progress.advance(done, 100_000));
        (0..120).for_each(|done| progress.advance(done, 0));
        let told = told.lock().unwrap();
        assert_eq!(told.len() as u64, STEPS + 1 + 3);
        assert_eq!(told[STEPS as usize].done, 100_000);
    }
}
