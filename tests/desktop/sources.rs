//! Sources: two spellings of one outlet become one, after a look at what that changes.

use anyhow::Result;
use briefdesk_core::desk::BriefQuery;

use briefdesk_tests::window::Window;

use crate::{desk, story};

#[test]
fn two_spellings_become_one_source() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Northern Brief")?;
        for name in ["The Reef Review", "Reef Rev."] {
            let text = format!(
                "---\nheadline: As {name} has it\ncredits:\n- source: {name}\n---\nIt grows."
            );
            desk.write_markdown(&text, "brief.md")?;
        }
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        window.press_button("Edit and merge sources").await?;
        window.press("[aria-label='Choose Reef Rev.']").await?;
        window
            .press("[aria-label='Choose The Reef Review']")
            .await?;
        window.press_button("Merge…").await?;
        window.press_label("The Reef Review").await?;
        window.press_button("Merge 2 sources").await?;
        window
            .await_that("both briefs credit the one", || {
                let rows = desk.list(&BriefQuery::default())?.rows;
                Ok(rows
                    .iter()
                    .all(|row| row.credit_line == "[The Reef Review]"))
            })
            .await?;
        window.close().await
    })
}
