//! Every screen of exporting, wide and narrow, light and dark, in English and in German: whether
//! everybody can use it, whether nothing is cut off, and what it looks like.
//!
//! What the screens do is `exporting.rs`'s and `site.rs`'s business.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use briefdesk_core::{
    brief::PublicationState,
    desk::{BriefQuery, Desk},
    export::ThemeFiles,
};
use fantoccini::key::Key;

use briefdesk_tests::window::Start;

use crate::{desk, do_action, languages::look, screens::Tour, story};

const WIDE: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (900, 700);

/// Looks at a screen in a wide and in a narrow window.
async fn look_at(tour: &mut Tour, screen: &str) -> Result<()> {
    look(tour, screen).await?;
    tour.window.resize(NARROW.0, NARROW.1).await?;
    look(tour, &format!("{screen}-narrow")).await?;
    tour.window.resize(WIDE.0, WIDE.1).await
}

/// Goes through the screens of exporting. `check` is what the palette calls checking a bundle.
async fn walk_through(
    manner: &'static str,
    theme: &str,
    language: &str,
    check: &str,
) -> Result<()> {
    let (folder, path, desk) = desk("The Northern Brief")?;
    desk.fill_with_sample()?;
    let own = folder.path().join("own");
    ThemeFiles::default().write(&own)?;
    let preferences = format!(r#"{{ "theme": "{theme}" }}"#);
    let how = Start {
        preferences: Some(&preferences),
        size: Some(WIDE),
        language,
        ..Start::default()
    };
    let mut tour = Tour::start(manner, Some(&path), how).await?;
    tour.window.await_element("[role=option]").await?;
    export(&mut tour, &desk).await?;
    check_bundle(&mut tour, &folder.path().join("site"), check).await?;
    preview(&mut tour, &own).await?;
    tour.end().await
}

/// A profile is made, exported, looked at after a change, exported again, and becomes another.
async fn export(tour: &mut Tour, desk: &Desk) -> Result<()> {
    let key = async |tour: &Tour, held: &[Key], key: char| -> Result<()> {
        tour.window.press_keys(held, key).await?;
        tour.window.await_element("[role=dialog]").await
    };
    key(tour, &[Key::Control], 'e').await?;
    look_at(tour, "export-first").await?;
    tour.window.write("#export input[dir=ltr]", "site").await?;
    tour.window.press("button[form=export]").await?;
    tour.window.await_element(".ledger .done").await?;
    look_at(tour, "export-done").await?;
    tour.escape().await?;

    let mut rows = desk.list(&BriefQuery::default())?.rows.into_iter();
    let published = rows.find(|row| row.publication == PublicationState::Published);
    desk.unpublish(published.context("The sample has published briefs")?.id)?;
    key(tour, &[Key::Control, Key::Shift], 'e').await?;
    let changed = "nav li .detail:nth-of-type(3)";
    tour.window.await_element(changed).await?;
    look_at(tour, "export-changed").await?;
    tour.window
        .press("[role=dialog] .foot button:nth-last-child(2)")
        .await?;
    tour.window.await_element(".effect section li").await?;
    look_at(tour, "export-effect").await?;
    tour.escape().await?;
    key(tour, &[Key::Control], 'e').await?;
    tour.window.await_element(".ledger .done").await?;
    look_at(tour, "export-again").await?;
    tour.escape().await?;

    key(tour, &[Key::Control, Key::Shift], 'e').await?;
    tour.window.press("#export option[value=folder]").await?;
    look_at(tour, "export-theme").await?;
    tour.window.press("nav > button").await?;
    tour.window.press("#export option[value=csv]").await?;
    look_at(tour, "export-days").await?;
    // A folder that holds something else is not written into.
    tour.window.write("#export input[dir=ltr]", "own").await?;
    tour.window.press("button[form=export]").await?;
    tour.window
        .await_element("[role=dialog] [role=alert]")
        .await?;
    look_at(tour, "export-occupied").await?;
    tour.escape().await
}

/// A bundle is checked, whole and damaged.
async fn check_bundle(tour: &mut Tour, site: &Path, check: &str) -> Result<()> {
    do_action(&tour.window, check).await?;
    tour.window.await_element("#check-bundle").await?;
    look_at(tour, "bundle-ask").await?;
    tour.window.press("button[form=check-bundle]").await?;
    tour.window.await_element(".found .done.whole").await?;
    look_at(tour, "bundle-whole").await?;
    fs::remove_dir_all(site.join("search"))?;
    fs::write(site.join("index.html"), "mine")?;
    fs::write(site.join("notes.txt"), "mine")?;
    tour.window
        .press("[role=dialog] .foot button:first-child")
        .await?;
    tour.window.press("button[form=check-bundle]").await?;
    tour.window.await_element(".found section li").await?;
    look_at(tour, "bundle-damaged").await?;
    tour.window
        .press("[role=dialog] .foot button:first-child")
        .await?;
    tour.window
        .write("#check-bundle input", "/nowhere/at/all")
        .await?;
    tour.window.press("button[form=check-bundle]").await?;
    tour.window
        .await_element("[role=dialog] [role=alert]")
        .await?;
    look_at(tour, "bundle-none").await?;
    tour.escape().await
}

/// The coming site is looked at, in a theme that is broken as well.
async fn preview(tour: &mut Tour, own: &Path) -> Result<()> {
    let Tour { window, .. } = tour;
    window.press_keys(&[Key::Control, Key::Shift], 's').await?;
    window.await_element("main[data-pane=site] iframe").await?;
    let at = "return document.querySelector('main[data-pane=site] form input').value;";
    window.await_value(at, "/").await?;
    look_at(tour, "site").await?;
    let Tour { window, .. } = tour;
    window
        .press("main[data-pane=site] option[value=folder]")
        .await?;
    fs::write(own.join("head.html"), "{{ nothing.like.it }}")?;
    window.write(".folder input", "own").await?;
    window.await_element("main [role=alert]").await?;
    look_at(tour, "site-broken-theme").await
}

#[test]
fn everybody_can_export_in_the_light_theme() -> Result<()> {
    story(async || walk_through("light", "light", "en_GB", "Check a bundle").await)
}

#[test]
fn everybody_can_export_in_the_dark_theme() -> Result<()> {
    story(async || walk_through("dark", "dark", "en_GB", "Check a bundle").await)
}

#[test]
fn everybody_can_export_in_german() -> Result<()> {
    story(async || walk_through("german", "light", "de_DE", "Paket prüfen").await)
}
