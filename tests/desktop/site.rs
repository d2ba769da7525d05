//! The coming site, looked at before anything is written.

use std::fs;

use anyhow::{Context, Result};
use briefdesk_core::{brief::PublicationState, desk::BriefQuery, export::ThemeFiles};
use fantoccini::key::Key;

use briefdesk_tests::window::{Start, Window};

use crate::{desk, story};

const FRAME: &str = "main[data-pane=site] iframe";

/// Waits until the preview says that it is at this address.
async fn await_address(window: &Window, address: &str) -> Result<()> {
    let script = "return document.querySelector('main[data-pane=site] form input').value;";
    window.await_value(script, address).await
}

#[test]
fn the_coming_site_is_walked_through_from_memory() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        window.press_keys(&[Key::Control, Key::Shift], 's').await?;
        window.await_element(FRAME).await?;
        await_address(&window, "/").await?;
        let title = async || window.await_text("h1", "The Northern Brief").await;
        window.within_frame(FRAME, title).await?;
        window.picture("site-home").await?;

        let sources = async || window.press("a[href$='sources/index.html']").await;
        window.within_frame(FRAME, sources).await?;
        await_address(&window, "/sources/").await?;
        let bbc = async || window.press("a[href$='bbc/index.html']").await;
        window.within_frame(FRAME, bbc).await?;
        await_address(&window, "/sources/bbc/").await?;
        window.picture("site-source").await?;
        window.press_button("Back").await?;
        await_address(&window, "/sources/").await?;
        let is_back = async || window.await_element("a[href$='bbc/index.html']").await;
        window.within_frame(FRAME, is_back).await?;
        window.press_button("Forward").await?;
        await_address(&window, "/sources/bbc/").await?;

        // What is not there looks as readers would meet it.
        window.fill("Address within the site", "nowhere").await?;
        window.press_keys(&[], Key::Enter).await?;
        await_address(&window, "/nowhere").await?;
        let missing = async || window.await_element("main h1").await;
        window.within_frame(FRAME, missing).await?;
        window.picture("site-missing").await?;

        window.press_button("Home page").await?;
        await_address(&window, "/").await?;
        window.press_button("As on a phone").await?;
        window.picture("site-phone").await?;

        // A link that leads elsewhere is named, and the page stays.
        window
            .fill("Address within the site", "/sources/esa/")
            .await?;
        window.press_keys(&[], Key::Enter).await?;
        await_address(&window, "/sources/esa/").await?;
        let brief = async || window.press("article h3 a").await;
        window.within_frame(FRAME, brief).await?;
        let out = async || window.press("main a[href^='https:']").await;
        window.within_frame(FRAME, out).await?;
        window.await_element("p[role=status]").await?;
        let told = window.text("p[role=status]").await?;
        assert!(told.contains("stays within the site: https://"), "{told}");
        window.picture("site-outside").await?;

        window.press_button("Close the preview").await?;
        window.await_element("[role=option]").await?;
        window.close().await
    })
}

#[test]
fn the_preview_follows_the_theme_and_the_desk() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let own = folder.path().join("own");
        ThemeFiles::default().write(&own)?;
        let how = Start {
            preferences: Some(r#"{ "theme": "dark" }"#),
            size: Some((900, 800)),
            ..Start::default()
        };
        let window = Window::start(Some(&path), how).await?;
        window.await_element("[role=option]").await?;
        window.press_keys(&[Key::Control, Key::Shift], 's').await?;
        await_address(&window, "/").await?;
        window
            .press("main[data-pane=site] option[value=plain]")
            .await?;
        window.picture("site-plain").await?;
        window
            .press("main[data-pane=site] option[value=folder]")
            .await?;
        window.fill("Folder of the theme", "own").await?;

        let base = own.join("base.html");
        let whole = fs::read_to_string(&base)?;
        fs::write(&base, format!("{{{{ nothing.like.it }}}}\n{whole}"))?;
        window.await_element("main [role=alert]").await?;
        let told = window.text("main [role=alert]").await?;
        assert!(told.contains("base.html, line 1:"), "{told}");
        window.picture("site-broken").await?;
        fs::write(&base, whole.replace("<body", "<body data-own"))?;
        window.await_absence("main [role=alert]").await?;
        let mended = async || window.await_element("body[data-own]").await;
        window.within_frame(FRAME, mended).await?;

        let mut rows = desk.list(&BriefQuery::default())?.rows.into_iter();
        let published = PublicationState::Published;
        let newest = rows.find(|row| row.publication == published);
        let newest = newest.context("The sample has published briefs")?;
        let card = format!("h3 a[href*='{}']", newest.slug);
        let stands = async || window.await_element(&card).await;
        window.within_frame(FRAME, stands).await?;
        desk.unpublish(newest.id)?;
        let is_gone = async || window.await_absence(&card).await;
        window.within_frame(FRAME, is_gone).await?;
        window.close().await
    })
}
