//! The coming site, looked at before anything is written.

use std::fs;

use anyhow::{Context, Result};
use briefdesk_core::{
    brief::{BriefId, PublicationState},
    desk::{BriefQuery, BriefRow, Desk},
    export::ThemeFiles,
};
use fantoccini::key::Key;

use briefdesk_tests::window::{Start, Window};

use crate::{desk, story};

const FRAME: &str = "main[data-pane=site] iframe";

/// The newest brief that readers see.
fn newest(desk: &Desk) -> Result<BriefRow> {
    let mut rows = desk.list(&BriefQuery::default())?.rows.into_iter();
    let newest = rows.find(|row| row.publication == PublicationState::Published);
    newest.context("The sample has published briefs")
}

/// Where a brief stands in the site.
fn address(desk: &Desk, id: BriefId) -> Result<String> {
    desk.view(id)?.address.context("It is published")
}

/// Has the desk's site in the theme of a folder beside it.
fn settings_theme(desk: &Desk, folder: &str) -> Result<()> {
    let mut settings = desk.settings()?;
    settings.theme = folder.parse()?;
    Ok(desk.update_settings(&settings)?)
}

/// The preview of the site, in a window on a desk.
async fn preview(window: &Window) -> Result<()> {
    window.await_element("[role=option]").await?;
    window.press_keys(&[Key::Control, Key::Shift], 's').await?;
    window.await_element(FRAME).await?;
    await_address(window, "/").await
}

/// Types an address, as into a browser.
async fn go_to(window: &Window, address: &str) -> Result<()> {
    window.fill("Address within the site", address).await?;
    window.press_keys(&[], Key::Enter).await
}

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
        preview(&window).await?;
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
        go_to(&window, "nowhere").await?;
        await_address(&window, "/nowhere").await?;
        let missing = async || window.await_element("main h1").await;
        window.within_frame(FRAME, missing).await?;
        window.picture("site-missing").await?;

        window.press_button("Home page").await?;
        await_address(&window, "/").await?;
        window.press_button("As on a phone").await?;
        window.picture("site-phone").await?;

        // A link that leads elsewhere is named, and the page stays.
        go_to(&window, "/sources/esa/").await?;
        await_address(&window, "/sources/esa/").await?;
        let brief = async || window.press("article h3 a").await;
        window.within_frame(FRAME, brief).await?;
        let out = async || window.press("main a[href^='https:']").await;
        window.within_frame(FRAME, out).await?;
        window
            .await_words("p[role=status]", "stays within the site: https://")
            .await?;
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
        preview(&window).await?;
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
        window
            .await_words("main [role=alert]", "base.html, line 1:")
            .await?;
        window.picture("site-broken").await?;
        fs::write(&base, whole.replace("<body", "<body data-own"))?;
        window.await_absence("main [role=alert]").await?;
        let mended = async || window.await_element("body[data-own]").await;
        window.within_frame(FRAME, mended).await?;

        let newest = newest(&desk)?;
        let card = format!("h3 a[href*='{}']", newest.slug);
        let stands = async || window.await_element(&card).await;
        window.within_frame(FRAME, stands).await?;
        desk.unpublish(newest.id)?;
        let is_gone = async || window.await_absence(&card).await;
        window.within_frame(FRAME, is_gone).await?;
        window.close().await
    })
}

#[test]
fn former_addresses_lead_on_and_what_is_not_html_is_shown_as_text() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let mut settings = desk.settings()?;
        settings.base_url = Some("https://brief.example/news/".parse()?);
        desk.update_settings(&settings)?;
        let newest = newest(&desk)?;
        let former = address(&desk, newest.id)?;
        let mut brief = desk.brief(newest.id)?;
        brief.contents.slug = "moved-since".parse()?;
        desk.save_brief(brief.id, brief.version, &brief.contents)?;
        desk.publish(newest.id, None)?;
        let now = address(&desk, newest.id)?;

        let window = Window::open(Some(&path)).await?;
        preview(&window).await?;
        go_to(&window, &former).await?;
        await_address(&window, &now).await?;
        let headline = async || window.await_text("h1", &newest.headline).await;
        window.within_frame(FRAME, headline).await?;
        // Back leads to where one came from, not into the page that led on.
        window.press_button("Back").await?;
        await_address(&window, "/").await?;
        // A folder without its slash, as it stands on the web server.
        go_to(&window, "https://brief.example/news/sources").await?;
        await_address(&window, "/news/sources/").await?;
        let bbc = async || window.await_element("a[href$='bbc/']").await;
        window.within_frame(FRAME, bbc).await?;

        for (address, part) in [
            ("/feed.xml", "<feed "),
            ("/feed.json", "\"version\": "),
            ("/sitemap.xml", "<urlset "),
            ("/robots.txt", "User-agent: *"),
        ] {
            go_to(&window, address).await?;
            await_address(&window, address).await?;
            let read = async || {
                let shown = format!(
                    "return (document.querySelector('pre')?.innerText ?? '').includes({part:?}) + ''"
                );
                window.await_value(&shown, "true").await
            };
            window.within_frame(FRAME, read).await?;
        }
        go_to(&window, "/feed.xml").await?;
        await_address(&window, "/feed.xml").await?;
        window.picture("site-feed").await?;
        window.close().await
    })
}

#[test]
fn the_search_finds_in_the_preview_and_no_other_script_runs() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let own = folder.path().join("own");
        ThemeFiles::default().write(&own)?;
        let mark = |who: &str| format!("document.documentElement.dataset.ran = '{who}'");
        fs::create_dir(own.join("assets"))?;
        fs::write(own.join("assets/own.js"), mark("file"))?;
        let base = own.join("base.html");
        let whole = fs::read_to_string(&base)?;
        let inline = mark("inline");
        let handler = mark("handler");
        fs::write(
            &base,
            whole.replace(
                "{% block head %}",
                &format!(
                    "<script>{inline}</script><script src=\"{{{{ href(\"/assets/own.js\") }}}}\"></script>\
                     <img hidden alt=\"\" src=\"/none.png\" onerror=\"{handler}\">{{% block head %}}"
                ),
            ),
        )?;
        settings_theme(&desk, "own")?;

        let window = Window::open(Some(&path)).await?;
        preview(&window).await?;
        let search = async || window.press("nav a[href*='search/']").await;
        window.within_frame(FRAME, search).await?;
        await_address(&window, "/search/").await?;
        let find = async || {
            window.write("#q", "coral").await?;
            window.await_element("[data-search-results] li a").await?;
            window.press_keys(&[], Key::Enter).await?;
            window.await_element("[data-search-results] li a").await
        };
        window.within_frame(FRAME, find).await?;
        window.picture("site-search").await?;

        let untouched = async || {
            let script = "return JSON.stringify([
                document.documentElement.dataset.ran ?? 'nothing',
                typeof window.__TAURI_INTERNALS__,
                self.origin,
            ])";
            window
                .await_value(script, r#"["nothing","undefined","null"]"#)
                .await?;
            window.press("[data-search-results] li a").await
        };
        window.within_frame(FRAME, untouched).await?;
        let is_brief = "return document.querySelector('main[data-pane=site] form input').value.startsWith('/20') + '';";
        window.await_value(is_brief, "true").await?;
        window.close().await
    })
}

#[test]
fn a_page_that_is_printed_anew_keeps_its_place() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let own = folder.path().join("own");
        ThemeFiles::default().write(&own)?;
        settings_theme(&desk, "own")?;
        let window = Window::open(Some(&path)).await?;
        preview(&window).await?;
        let place = "return Math.round(scrollY) + '';";
        let scroll = async || {
            let down = "scrollTo({ top: 420, behavior: 'instant' });";
            window.run(down, Vec::new()).await?;
            window.await_value(place, "420").await
        };
        window.within_frame(FRAME, scroll).await?;

        let base = own.join("base.html");
        let whole = fs::read_to_string(&base)?;
        fs::write(&base, whole.replace("<body", "<body data-own"))?;
        let anew = async || window.await_element("body[data-own]").await;
        window.within_frame(FRAME, anew).await?;
        let stays = async || window.await_value(place, "420").await;
        window.within_frame(FRAME, stays).await?;

        let newest = newest(&desk)?;
        let card = format!("h3 a[href*='{}']", newest.slug);
        desk.unpublish(newest.id)?;
        let is_gone = async || window.await_absence(&card).await;
        window.within_frame(FRAME, is_gone).await?;
        window.within_frame(FRAME, stays).await?;

        // Another page begins at its top, and Back leads to where one was.
        // The driver would scroll to the link first.
        let click = "document.querySelector(\"a[href$='sources/index.html']\").click();";
        let sources = async || window.run(click, Vec::new()).await;
        window.within_frame(FRAME, sources).await?;
        await_address(&window, "/sources/").await?;
        let at_top = async || window.await_value(place, "0").await;
        window.within_frame(FRAME, at_top).await?;
        window.press_button("Back").await?;
        await_address(&window, "/").await?;
        window.within_frame(FRAME, stays).await?;
        window.close().await
    })
}
