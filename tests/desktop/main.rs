//! The real window, driven as an editor's hands would drive it.
//!
//! Run by `cargo xtask test`, under a display and a message bus of its own. What the window shows
//! is compared with what the engine says; rules that need no window are tested without one.

mod window;

use std::{path::PathBuf, sync::Mutex, time::Duration};

use anyhow::{Context, Result};
use briefdesk_core::{
    brief::Settings,
    desk::{BriefQuery, Desk, SystemClock},
};
use tempfile::TempDir;
use tokio::time;
use window::Window;

/// The program keeps to one window on a machine, so the tests take turns.
static TURN: Mutex<()> = Mutex::new(());

/// How long a story may take.
const LONGEST: Duration = Duration::from_secs(90);

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

#[test]
fn the_sample_desk_is_listed_newest_first() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("Reef and orbit")?;
        desk.fill_with_sample()?;
        let rows = desk.list(&BriefQuery::default())?.rows;
        let window = Window::open(Some(&path)).await?;
        window.await_text("h1", &desk.settings()?.title).await?;
        window.await_text("li h2", &rows[0].headline).await?;
        let shown = window.texts("li h2").await?;
        let expected: Vec<&str> = rows.iter().map(|row| row.headline.as_str()).collect();
        assert_eq!(shown, expected[..shown.len()]);
        let credited = rows.iter().filter(|row| !row.credit_line.is_empty());
        let lines: Vec<&str> = credited.map(|row| row.credit_line.as_str()).collect();
        let shown = window.texts("li .credit-line").await?;
        assert_eq!(shown, lines[..shown.len()]);
        window.picture("list").await?;
        window.close().await
    })
}

#[test]
fn a_list_of_several_pages_scrolls_to_its_last_brief() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("A long archive")?;
        for number in 1..=250 {
            desk.add_brief(None, |brief| brief.headline = format!("Brief {number}"))?;
        }
        let window = Window::open(Some(&path)).await?;
        window
            .await_text("li[aria-posinset='1'] h2", "Brief 250")
            .await?;
        let few = window.texts("li").await?.len();
        assert!(
            few < 60,
            "only what is on screen is in the page, not {few} rows"
        );
        window.scroll_to_end(".scroller").await?;
        window
            .await_text("li[aria-posinset='250'] h2", "Brief 1")
            .await?;
        window.close().await
    })
}

#[test]
fn without_a_desk_the_window_says_what_to_do_and_what_went_wrong() -> Result<()> {
    story(async || {
        let (folder, path, _desk) = desk("Found by its path")?;
        let window = Window::open(None).await?;
        window.await_text("h1", "Open a desk").await?;
        window.picture("welcome").await?;
        let notes = folder.path().join("notes.txt");
        std::fs::write(&notes, "Not a desk.")?;
        window
            .write("#desk-path", &notes.display().to_string())
            .await?;
        window.press("form button").await?;
        window
            .await_element("[role=alert][data-code=not_a_desk]")
            .await?;
        window.picture("refused").await?;
        window
            .write("#desk-path", &path.display().to_string())
            .await?;
        window.press("form button").await?;
        window.await_text("header h1", "Found by its path").await?;
        window.await_text("section h2", "No briefs yet").await?;
        window.picture("empty").await?;
        window.close().await
    })
}
