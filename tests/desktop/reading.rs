//! Looking round: the list, its paging, searching, and the archive exported.

use anyhow::Result;
use briefdesk_core::desk::BriefQuery;

use briefdesk_tests::window::Window;
use fantoccini::key::Key;

use crate::{desk, export_to, story};

#[test]
fn the_sample_desk_is_listed_newest_first() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let rows = desk.list(&BriefQuery::default())?.rows;
        let window = Window::open(Some(&path)).await?;
        window.await_text("header h1", "The Northern Brief").await?;
        window
            .await_text("[role=option] h3", &rows[0].headline)
            .await?;
        let shown = window.texts("[role=option] h3").await?;
        let expected: Vec<&str> = rows.iter().map(|row| row.headline.as_str()).collect();
        assert_eq!(shown, expected[..shown.len()]);
        window.press("[role=option][aria-posinset='10']").await?;
        window.await_element(".cm-content").await?;
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
            .await_text("[role=option][aria-posinset='1'] h3", "Brief 250")
            .await?;
        let few = window.texts("[role=option]").await?.len();
        assert!(
            few < 60,
            "only what is on screen is in the page, not {few} rows"
        );
        window.scroll_to_end("[role=listbox]").await?;
        window
            .await_text("[role=option][aria-posinset='250'] h3", "Brief 1")
            .await?;
        window.close().await
    })
}

#[test]
fn a_search_finds_by_words_and_filters() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        window.fill("Search briefs", "coral source:reuters").await?;
        let found = "Coral cover on much of the Great Barrier Reef is the highest on record";
        window
            .await_text("[role=option][aria-setsize='1'] h3", found)
            .await?;
        window.await_element("[role=option] mark").await?;
        window.picture("search").await?;
        window.close().await
    })
}

#[test]
fn the_archive_is_exported_as_a_site() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let site = folder.path().join("site");
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        window.press_keys(&[Key::Control], ',').await?;
        window.await_element("[role=dialog] textarea").await?;
        window
            .fill("About the archive", "We *retell* and credit.")
            .await?;
        window.press("button[form=desk-settings]").await?;
        window.await_absence("[role=dialog]").await?;
        window.press("header .end button:nth-of-type(2)").await?;
        export_to(&window, &site.display().to_string()).await?;
        window.picture("export").await?;
        assert!(site.join("index.html").is_file());
        let about = std::fs::read_to_string(site.join("about/index.html"))?;
        assert!(about.contains("We <em>retell</em> and credit."), "{about}");
        window.close().await
    })
}
