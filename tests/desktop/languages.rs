//! The window in other languages than English: in the system's, in the one that is chosen, and from
//! right to left.
//!
//! Which messages there are and that each has its translation, `ui/src/words/messages.test.ts` knows.

use std::path::Path;

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use briefdesk_tests::window::{Start, Window};

use crate::{desk, do_action, importing::archive, screens::Tour, story};

const SIZE: (u32, u32) = (1280, 800);
const TITLE: &str = "[role=dialog] h2";

/// What a text is too long for: a button that it sticks out of, or a box that cuts it off.
const CUT_OFF: &str = "
    // What is for screen readers alone is a pixel wide.
    const shown = (it) => it.clientWidth > 1 && !it.closest('.visually-hidden, [inert]');
    const seen = 'button, label, legend, h1, h2, h3, th, dt, option, [role=tab], [role=menuitem]';
    return [...document.querySelectorAll(seen)].filter((it) => {
        const style = getComputedStyle(it);
        const fits = it.scrollWidth <= it.clientWidth + 1 || style.display === 'inline';
        return shown(it) && !fits && style.textOverflow !== 'ellipsis';
    }).map((it) => `${it.tagName} “${it.textContent.trim()}”: ${it.scrollWidth} in ${it.clientWidth}`);";

/// Whether nothing in the bar lies over its search box.
const BAR_IS_APART: &str = "
    const box = document.querySelector('search')?.getBoundingClientRect();
    return !box || [...document.querySelectorAll('header:has(h1) :is(.start, .end) > *')]
        .map((it) => it.getBoundingClientRect())
        .every((it) => it.width <= 1 || it.right <= box.left || it.left >= box.right);";

/// Looks at a screen: axe-core judges it, and no text is longer than its place.
pub async fn look(tour: &mut Tour, screen: &str) -> Result<()> {
    tour.see(screen).await?;
    let cut = tour.window.run(CUT_OFF, Vec::new()).await?;
    ensure!(cut == json!([]), "{screen}: {cut}");
    let script = "return document.documentElement.scrollWidth > window.innerWidth;";
    let scrolls = tour.window.run(script, Vec::new()).await?;
    ensure!(scrolls == json!(false), "{screen}: the window scrolls");
    let apart = tour.window.run(BAR_IS_APART, Vec::new()).await?;
    ensure!(apart == json!(true), "{screen}: the bar's parts overlap");
    Ok(())
}

/// Goes through the screens by keys, which are the same in every language.
async fn walk_through(tour: &mut Tour, folder: &Path) -> Result<()> {
    tour.window.await_element("header h1").await?;
    tour.window.press_keys(&[Key::Alt], Key::Down).await?;
    tour.window.await_element(".cm-content").await?;
    look(tour, "writing").await?;
    for (held, key, screen) in [
        (vec![Key::Control], 'k', "palette"),
        (vec![Key::Control], ',', "settings"),
        (vec![Key::Control], 's', "version"),
        (vec![Key::Control, Key::Shift], 'i', "import"),
        (vec![Key::Control, Key::Shift], 'e', "export"),
        (vec![Key::Control, Key::Shift], 'n', "new-desk"),
        (vec![], char::from(Key::F1), "help"),
    ] {
        tour.window.press_keys(&held, key).await?;
        tour.window.await_element("[role=dialog]").await?;
        look(tour, screen).await?;
        tour.escape().await?;
    }
    tour.window.press_keys(&[Key::Control], 'f').await?;
    tour.window.await_element(".find-panel").await?;
    look(tour, "find").await?;
    tour.window.press_keys(&[], Key::Escape).await?;

    let export = archive(folder)?.display().to_string();
    let Tour { window, .. } = tour;
    window.press_keys(&[Key::Control, Key::Shift], 'i').await?;
    window.write("#import textarea", &export).await?;
    window.press("button[form=import]").await?;
    window.await_element("[role=dialog] tbody tr").await?;
    look(tour, "import-trial").await?;
    tour.window.press("[role=tab]:nth-child(2)").await?;
    tour.window
        .await_element("[role=dialog] section li")
        .await?;
    look(tour, "import-names").await?;
    tour.escape().await?;

    let site = folder.join("site").display().to_string();
    let Tour { window, .. } = tour;
    window.press_keys(&[Key::Control, Key::Shift], 'e').await?;
    window.write("#export input[dir=ltr]", &site).await?;
    window.press("button[form=export]").await?;
    window.await_element(".ledger .done").await?;
    look(tour, "exported").await?;
    tour.escape().await
}

#[test]
fn the_window_speaks_the_systems_language() -> Result<()> {
    story(async || {
        for (manner, language, title, unknown) in [
            (
                "german",
                "de_AT",
                "Einen Desk beginnen",
                "Nichts ist als „stage:new“ bekannt",
            ),
            (
                "french",
                "fr_FR",
                "Commencer un desk",
                "Rien n’est connu sous «\u{a0}stage:new\u{a0}»",
            ),
        ] {
            let how = || Start {
                language,
                size: Some(SIZE),
                ..Start::default()
            };
            let mut tour = Tour::start(manner, None, how()).await?;
            tour.window.await_text("h2#new-desk", title).await?;
            look(&mut tour, "welcome").await?;
            tour.end().await?;
            let (folder, path, desk) = desk("The Northern Brief")?;
            desk.fill_with_sample()?;
            let mut tour = Tour::start(manner, Some(&path), how()).await?;
            walk_through(&mut tour, folder.path()).await?;
            // What the engine says comes in the same language.
            let search = "input[data-search-briefs]";
            tour.window.write(search, "stage:new").await?;
            tour.window
                .await_text("#search-problem strong", unknown)
                .await?;
            look(&mut tour, "unknown").await?;
            tour.window.resize(900, 700).await?;
            look(&mut tour, "narrow").await?;
            tour.end().await?;
        }
        Ok(())
    })
}

#[test]
fn an_imports_ledger_is_german_in_a_german_window() -> Result<()> {
    story(async || {
        let (folder, path, _desk) = desk("The Northern Brief")?;
        let export = archive(folder.path())?.display().to_string();
        let how = Start {
            language: "de_DE",
            ..Start::default()
        };
        let window = Window::start(Some(&path), how).await?;
        window.press_keys(&[Key::Control, Key::Shift], 'i').await?;
        window.write("#import textarea", &export).await?;
        window.press("button[form=import]").await?;
        window
            .await_text(
                "[role=dialog] tbody tr.skipped td:last-child p",
                "Das ist eine Seite, und Seiten waren nicht verlangt",
            )
            .await?;
        let choices = window.texts("[role=dialog] .filters option").await?;
        ensure!(
            choices.iter().any(|it| it == "Seite ausgelassen (1)"),
            "{choices:?}"
        );
        // What one looks for is what stands there.
        window
            .write("[role=dialog] .filters input", "waren nicht verlangt")
            .await?;
        window
            .await_text("[role=dialog] .filters p", "1 von 4")
            .await?;
        window.picture("ledger-german").await?;
        window.close().await
    })
}

#[test]
fn another_language_is_spoken_at_once_and_at_the_next_start() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        do_action(&window, "Preferences").await?;
        window.await_text(TITLE, "Preferences").await?;
        // WebKit's driver does not open the system's own list of a select.
        let choose = "const choice = document.querySelector('[role=dialog] select');
            choice.value = 'de';
            choice.dispatchEvent(new Event('change', { bubbles: true }));";
        window.run(choose, Vec::new()).await?;
        window.await_text(TITLE, "Voreinstellungen").await?;
        window
            .await_value("return document.documentElement.lang;", "de")
            .await?;
        window
            .await_text("nav li:nth-child(3) .label", "Im Gegenlesen")
            .await?;
        window.picture("preferences-german").await?;
        let kept =
            "return window.__TAURI_INTERNALS__.invoke('preferences').then((it) => it.locale);";
        window.await_value(kept, "de").await?;
        let window = window.start_again(Some(&path)).await?;
        window
            .await_text("nav li:nth-child(3) .label", "Im Gegenlesen")
            .await?;
        window.close().await
    })
}

#[test]
fn the_window_is_mirrored_where_a_language_runs_from_right_to_left() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let how = Start {
            preferences: Some("{\"locale\": \"qps-plocm\"}"),
            size: Some(SIZE),
            ..Start::default()
        };
        let mut tour = Tour::start("mirrored", Some(&path), how).await?;
        walk_through(&mut tour, folder.path()).await?;
        let script = "return ['nav', '[data-pane=list]', '[data-pane=copy]', 'aside']
            .map((pane) => document.querySelector(pane).getBoundingClientRect().left);";
        let lefts = tour.window.run(script, Vec::new()).await?;
        let lefts: Vec<f64> = lefts
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        ensure!(
            lefts.len() == 4 && lefts.is_sorted_by(|one, other| one > other),
            "the panes stand at {lefts:?}"
        );
        // → makes the sidebar narrower: its edge moves that way.
        let width = "return document.querySelector('.sidebar').getBoundingClientRect().width;";
        let before = tour.window.run(width, Vec::new()).await?.as_f64();
        let focus = "document.querySelector('.splitter').focus();";
        tour.window.run(focus, Vec::new()).await?;
        tour.window.press_keys(&[], Key::Right).await?;
        let after = tour.window.run(width, Vec::new()).await?.as_f64();
        ensure!(after < before, "the edge went the other way");
        tour.window.resize(900, 700).await?;
        look(&mut tour, "narrow").await?;
        tour.end().await
    })
}
