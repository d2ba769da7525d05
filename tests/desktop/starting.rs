//! Coming in: a first start, a file that is no desk, a new desk, an archive imported into it.

use anyhow::Result;
use briefdesk_core::desk::{BriefQuery, Desk, SystemClock};

use briefdesk_tests::window::Window;

use crate::{desk, story};

#[test]
fn without_a_desk_the_window_says_what_to_do_and_what_went_wrong() -> Result<()> {
    story(async || {
        let (folder, path, _desk) = desk("Found by its path")?;
        let window = Window::open(None).await?;
        window.await_text("h2#open-desk", "Open a desk").await?;
        window.picture("welcome").await?;
        let notes = folder.path().join("notes.txt");
        std::fs::write(&notes, "Not a desk.")?;
        window
            .write("#desk-path", &notes.display().to_string())
            .await?;
        window.press_button("Open").await?;
        window
            .await_element("[role=alert][data-code=not_a_desk]")
            .await?;
        window.picture("refused").await?;
        window
            .write("#desk-path", &path.display().to_string())
            .await?;
        window.press_button("Open").await?;
        window.await_text("header h1", "Found by its path").await?;
        window.picture("empty").await?;
        window.close().await
    })
}

#[test]
fn an_archive_is_imported_into_a_new_desk_after_a_look_at_what_would_be() -> Result<()> {
    story(async || {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("reef.briefdesk");
        let text = folder.path().join("archive.txt");
        std::fs::write(
            &text,
            "Author Archives for Science desk\n\nReef recovers\n\nPosted on April 13, 2019\n\nCoral cover rose for the third year.\n\n[[Reuters]\n\nComet passes the Sun\n\nPosted on April 12, 2019\n\nIt came within a tenth of the distance of Mercury.\n\n[NASA]\n",
        )?;
        let window = Window::open(None).await?;
        window
            .fill("Title of the archive", "The Reef Brief")
            .await?;
        window.fill("File", &path.display().to_string()).await?;
        window.press_button("Make the desk").await?;
        window.await_text("header h1", "The Reef Brief").await?;
        window
            .press("section[aria-labelledby=empty-desk] li:nth-child(2) button")
            .await?;
        window
            .fill("What to import", &text.display().to_string())
            .await?;
        window.press_button("See what would be imported").await?;
        let found = window.await_element("[role=dialog] table").await;
        window.picture("import").await?;
        found?;
        assert_eq!(
            Desk::open(&path, SystemClock)?
                .list(&BriefQuery::default())?
                .total,
            0
        );
        window.picture("import").await?;
        window.press_button("Import 2 briefs").await?;
        window.press_button("Done").await?;
        window
            .await_text("[role=option][aria-posinset='1'] h3", "Reef recovers")
            .await?;
        let rows = Desk::open(&path, SystemClock)?
            .list(&BriefQuery::default())?
            .rows;
        let lines: Vec<&str> = rows.iter().map(|row| row.credit_line.as_str()).collect();
        assert_eq!(lines, ["[Reuters]", "[NASA]"]);
        window.close().await
    })
}
