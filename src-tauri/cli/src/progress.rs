//! How long work shows how far it is: a bar on standard error, at a terminal only.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use briefdesk_core::progress::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// A progress bar; Ctrl+C ends the work in an orderly way.
pub struct Bar {
    bar: ProgressBar,
    cancelled: Arc<AtomicBool>,
}

impl Bar {
    /// A bar that says what is being done.
    pub fn new(doing: &'static str) -> Self {
        let bar = ProgressBar::new(0).with_message(doing);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        let cancelled = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&cancelled);
        // Without a handler Ctrl+C ends the program on the spot; the desk bears that too.
        let _ = ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed));
        Self { bar, cancelled }
    }
}

impl Progress for Bar {
    fn advance(&self, done: u64, total: u64) {
        self.bar.set_length(total.max(done));
        self.bar.set_position(done);
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
