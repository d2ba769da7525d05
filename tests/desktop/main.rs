//! The real window, driven as an editor's hands would drive it.
//!
//! Run by `cargo xtask test`, under a display and a message bus of its own. What the window shows
//! is compared with what the engine says; rules that need no window are tested without one.

mod export_screens;
mod exporting;
mod help;
mod importing;
mod keyboard;
mod languages;
mod ledgers;
mod reading;
mod scheduling;
mod screens;
mod site;
mod sources;
mod starting;
mod writing;

use std::{path::PathBuf, sync::Mutex, time::Duration};

use anyhow::{Context, Result};
use briefdesk_core::{
    brief::Settings,
    desk::{Desk, SystemClock},
};
use briefdesk_tests::window::Window;
use fantoccini::key::Key;
use tempfile::TempDir;
use tokio::time;

/// The program keeps to one window on a machine, so the tests take turns.
static TURN: Mutex<()> = Mutex::new(());

/// How long a story may take.
const LONGEST: Duration = Duration::from_secs(180);

fn story(acts: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
    let _turn = TURN.lock().unwrap_or_else(|failed| failed.into_inner());
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async {
            time::timeout(LONGEST, acts())
                .await
                .context("The window hangs")?
        })
}

/// A new desk in a folder of its own.
fn desk(title: &str) -> Result<(TempDir, PathBuf, Desk)> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("desk.briefdesk");
    let desk = Desk::create(&path, &Settings::titled(title), SystemClock)?;
    Ok((folder, path, desk))
}

/// Exports from the form, which is on screen, to this place.
async fn export_to(window: &Window, place: &str) -> Result<()> {
    window.fill("Where to", place).await?;
    window.press("button[form=export]").await?;
    let done = ".ledger .done";
    window.await_text(done, "21 briefs exported").await
}

/// Does what the palette calls this.
async fn do_action(window: &Window, name: &str) -> Result<()> {
    window.press_keys(&[Key::Control], 'k').await?;
    window.await_element("[role=dialog] input").await?;
    window.type_text(name).await?;
    window
        .await_element("[role=dialog] [role=option][data-selected]")
        .await?;
    window.press_keys(&[], Key::Enter).await
}
