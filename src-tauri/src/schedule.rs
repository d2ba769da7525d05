//! The one timer: it rings when the next scheduled brief falls due, so that a desk in the window
//! publishes it at its time.
//!
//! Between two times nothing is looked at; the window has it set anew whenever it counts, which it
//! does after every change and when the editor comes back to it. Deliberately absent: what time it
//! is, which the engine's clock tells, and what is said of a brief that was published, which is the
//! window's business.

use std::{
    error::Error,
    sync::{Condvar, Mutex, PoisonError},
    thread,
    time::Duration,
};

use briefdesk_core::desk::Desk;
use tauri::{App, AppHandle, Emitter, Manager};
use tauri_plugin_notification::NotificationExt;

use crate::{error::Result, state::OpenDesk};

/// Told to the window when scheduled briefs were published; carries them.
pub const PUBLISHED: &str = "published";

/// After how long a desk is tried again that could not be read, as another program may be busy
/// with it.
const AGAIN: Duration = Duration::from_secs(60);

/// What the timer waits for, beside the time.
#[derive(Default)]
pub struct Schedule {
    is_changed: Mutex<bool>,
    changed: Condvar,
}

impl Schedule {
    /// Has the timer set anew: another desk is open, or other briefs are scheduled.
    pub fn look_again(&self) {
        *self
            .is_changed
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_one();
    }

    /// Waits so long, or for ever, and no longer than until it is to look again.
    fn wait(&self, longest: Option<Duration>) {
        let is_changed = self
            .is_changed
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let waiting = |is_changed: &mut bool| !*is_changed;
        let mut is_changed = match longest {
            Some(longest) => {
                let waited = self
                    .changed
                    .wait_timeout_while(is_changed, longest, waiting);
                waited.unwrap_or_else(PoisonError::into_inner).0
            }
            None => {
                let waited = self.changed.wait_while(is_changed, waiting);
                waited.unwrap_or_else(PoisonError::into_inner)
            }
        };
        *is_changed = false;
    }
}

/// Starts the timer. A click on what the system shows of a brief brings the window forward.
///
/// # Errors
/// Where the system has no thread left.
pub fn start(app: &mut App) -> std::result::Result<(), Box<dyn Error>> {
    let clicked = app.handle().clone();
    app.notification().on_action(move |_| {
        if let Some(window) = clicked.get_webview_window("main") {
            // A window that can't be raised is still there to be found.
            let _ = window.unminimize();
            let _ = window.set_focus();
        }
    })?;
    let app = app.handle().clone();
    let timer = thread::Builder::new().name("schedule".into());
    timer.spawn(move || {
        loop {
            let longest = ring(&app);
            app.state::<Schedule>().wait(longest);
        }
    })?;
    Ok(())
}

/// Publishes what is due in the open desk; says how long it is until the next.
fn ring(app: &AppHandle) -> Option<Duration> {
    let desk = app.state::<OpenDesk>().desk().ok()?;
    let next = publish_due(app, &desk).and_then(|()| Ok(desk.until_next_due()?));
    next.unwrap_or(Some(AGAIN))
}

/// Publishes what is due, and tells the window.
///
/// # Errors
/// Where the desk can't be read or written.
pub fn publish_due(app: &AppHandle, desk: &Desk) -> Result<()> {
    let published = desk.publish_due()?;
    if !published.is_empty() {
        // A window that is closing need not know.
        let _ = app.emit(PUBLISHED, published);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_ends_with_its_time_or_when_there_is_something_to_look_at() {
        let schedule = Schedule::default();
        schedule.wait(Some(Duration::ZERO));
        thread::scope(|scope| {
            let waiting = scope.spawn(|| schedule.wait(None));
            schedule.look_again();
            waiting.join().unwrap();
        });
        // What was asked for before the wait began is not lost.
        schedule.look_again();
        schedule.wait(None);
    }
}
