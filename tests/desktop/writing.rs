//! The day's work: writing, crediting, publishing; and what survives when the program does not.

use anyhow::Result;
use briefdesk_core::{
    brief::PublicationState,
    desk::{BriefQuery, BriefRow, Desk},
};

use briefdesk_tests::window::Window;

use crate::{desk, story};

const BODY: &str = "Coral cover rose for the third year – “a surprise” to many. ☀";

fn only_row(desk: &Desk) -> Result<Option<BriefRow>> {
    Ok(desk.list(&BriefQuery::default())?.rows.pop())
}

async fn write_a_brief(window: &Window, desk: &Desk) -> Result<()> {
    window.await_element("header h1").await?;
    window.press_button("New brief").await?;
    window.fill("Headline", "Reef “recovers” ☀").await?;
    window.press(".cm-content").await?;
    window.type_text(BODY).await?;
    window.await_element("[data-saving=saved]").await?;
    window
        .await_that("the text is on disk", || {
            let row = only_row(desk)?;
            let body = row
                .map(|row| desk.view(row.id))
                .transpose()?
                .map(|view| view.contents.body);
            Ok(body.as_deref() == Some(BODY))
        })
        .await
}

#[test]
fn a_brief_is_written_credited_and_published() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Reef Brief")?;
        let window = Window::open(Some(&path)).await?;
        write_a_brief(&window, &desk).await?;
        window
            .fill(
                "Add a credit: an outlet, or an article’s address",
                "guardian",
            )
            .await?;
        window.press("[data-combobox-item]").await?;
        window.await_text(".credit-line", "[The Guardian]").await?;
        window.press_button("Publish now").await?;
        window
            .await_that("the brief is published", || {
                let row = only_row(&desk)?;
                Ok(row.is_some_and(|row| row.publication == PublicationState::Published))
            })
            .await?;
        window.picture("written").await?;
        let row = only_row(&desk)?.ok_or_else(|| anyhow::anyhow!("no brief"))?;
        assert_eq!(row.headline, "Reef “recovers” ☀");
        assert_eq!(row.credit_line, "[The Guardian]");
        window.close().await
    })
}

#[test]
fn what_was_saved_is_there_after_the_program_was_killed() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Reef Brief")?;
        let window = Window::open(Some(&path)).await?;
        write_a_brief(&window, &desk).await?;
        // Ends the driver and the program by force: nothing is closed in an orderly way.
        drop(window);
        let window = Window::open(Some(&path)).await?;
        window.press("[role=option]").await?;
        window.await_text(".cm-line", BODY).await?;
        window.close().await
    })
}

#[test]
fn a_brief_that_changed_underneath_shows_both_texts() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Reef Brief")?;
        let window = Window::open(Some(&path)).await?;
        write_a_brief(&window, &desk).await?;
        let row = only_row(&desk)?.ok_or_else(|| anyhow::anyhow!("no brief"))?;
        let brief = desk.brief(row.id)?;
        let mut theirs = brief.contents.clone();
        theirs.body = "Somebody else wrote this.".into();
        desk.save_brief(row.id, brief.version, &theirs)?;
        window.press(".cm-content").await?;
        window.type_text(" More.").await?;
        window.await_element("[data-saving=conflict]").await?;
        window.picture("conflict").await?;
        window.press_button("Keep both").await?;
        window
            .await_that("both texts are kept", || {
                Ok(desk.list(&BriefQuery::default())?.total == 2)
            })
            .await?;
        window.close().await
    })
}
