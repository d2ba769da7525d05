//! What an editor does with a ledger: looks through a long one, settles names by hand, calls an import
//! off, keeps the account elsewhere, and sees what undoing would change before it does.

use std::{fmt::Write as _, fs};

use anyhow::{Context, Result, ensure};
use briefdesk_core::{
    brief::Body,
    desk::{BriefQuery, ImportOptions},
    progress::Silent,
};
use fantoccini::key::Key;
use rusqlite::Connection;

use briefdesk_tests::window::Window;

use crate::{desk, do_action, importing::archive, story};

const COUNTS: &str = "[role=dialog] .counts";
const TITLE: &str = "[role=dialog] h2";
const ROWS: &str = "[role=dialog] tbody tr";

/// Opens the import screen on this path and looks at what would come in.
async fn look(window: &Window, path: &str) -> Result<()> {
    window.press_keys(&[Key::Control, Key::Shift], 'i').await?;
    window.fill("What to import", path).await?;
    window.press_button("See what would be imported").await?;
    window.await_text(TITLE, "What would be imported").await?;
    window.await_element(ROWS).await
}

async fn row_count(window: &Window) -> Result<u64> {
    let script = format!("return document.querySelectorAll('{ROWS}').length;");
    let rows = window.run(&script, Vec::new()).await?;
    rows.as_u64().context("no number of rows")
}

#[test]
fn a_long_ledger_is_looked_through_and_a_running_import_called_off() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        let mut page = String::new();
        for number in 1..=1500 {
            writeln!(
                page,
                "Measurement {number} of the reef\n\nPosted on April 13, 2019\n\nCoral cover rose.\n\n[Reuters]\n"
            )?;
        }
        let archive = folder.path().join("archive.txt");
        fs::write(&archive, page)?;
        let window = Window::open(Some(&path)).await?;
        look(&window, &archive.display().to_string()).await?;

        ensure!(row_count(&window).await? == 200, "not 200 rows at first");
        window.scroll_to_end("[aria-label=Ledger]").await?;
        window.press_button("Show 1,000 more").await?;
        window
            .await_value(
                &format!("return `${{document.querySelectorAll('{ROWS}').length}}`;"),
                "1200",
            )
            .await?;
        window
            .fill("Search the ledger", "measurement 1499 ")
            .await?;
        window
            .await_text("[role=dialog] .filters p", "1 of 1,500")
            .await?;
        window
            .await_text("[role=dialog] td.headline", "Measurement 1499 of the reef")
            .await?;
        window.fill("Search the ledger", "zeppelin").await?;
        window.press_button("Show all items").await?;
        window
            .await_text("[role=dialog] .filters p", "1,500 of 1,500")
            .await?;
        window.picture("ledger-long").await?;

        // While another writes to the desk, the import can't be done before it is called off.
        let elsewhere = Connection::open(&path)?;
        elsewhere.execute_batch("BEGIN IMMEDIATE")?;
        window.press_button("Import 1,500 briefs").await?;
        window.press_button("Cancel").await?;
        elsewhere.execute_batch("ROLLBACK")?;
        // What was looked at is there still, and can be imported after all.
        window.await_text(TITLE, "What would be imported").await?;
        window.await_element(ROWS).await?;
        ensure!(desk.counts()?.all == 0, "a part of the import was kept");
        ensure!(desk.ledgers()?.is_empty(), "it has left a ledger");
        window.close().await
    })
}

#[test]
fn names_are_settled_by_hand_and_tags_left_out() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        let export = archive(folder.path())?;
        let window = Window::open(Some(&path)).await?;
        look(&window, &export.display().to_string()).await?;
        window.press("[role=tab]:nth-child(2)").await?;
        window
            .fill("The Washinton Post comes in as", "Reuters")
            .await?;
        window.press_keys(&[], Key::Tab).await?;
        window
            .await_element("[aria-label='Leave The Washinton Post as it is']")
            .await?;
        window.press_button("Leave out Space").await?;
        window
            .await_text("[role=dialog] td .dropped", "Left out")
            .await?;
        window.press_button("Import 3 briefs").await?;
        window.await_text(TITLE, "Imported").await?;
        let mut lines: Vec<String> = desk
            .list(&BriefQuery::default())?
            .rows
            .into_iter()
            .map(|row| row.credit_line)
            .collect();
        lines.sort_unstable();
        assert_eq!(lines, ["[Reuters]", "[Reuters]", "[The Washington Post]"]);
        ensure!(desk.tags()?.is_empty(), "a tag came in all the same");
        window.close().await
    })
}

#[test]
fn undoing_is_looked_at_first_and_can_be_left() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        let export = archive(folder.path())?;
        desk.import(&[export], &ImportOptions::default(), &Silent)?;
        let reef = desk.find_brief("item-2")?;
        let mut contents = reef.contents.clone();
        contents.body = Body::from("Mine.".to_owned());
        desk.save_brief(reef.id, reef.version, &contents)?;

        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        do_action(&window, "Ledgers").await?;
        window.press("[role=dialog] tbody th button").await?;
        window.press_button("Undo this import…").await?;
        window
            .await_text(TITLE, "What undoing would change")
            .await?;
        window.await_element("#undo-what tbody tr").await?;
        let told = window.text(COUNTS).await?;
        ensure!(
            told.starts_with("2 briefs will be removed, 1 brief will stay, "),
            "{told}"
        );
        window
            .await_text(
                "[role=dialog] tr.kept td.headline",
                "Reef recovers faster than expected",
            )
            .await?;
        let rows = window.texts(ROWS).await?.join("\n");
        ensure!(
            rows.contains("It was changed after the import") && rows.contains("The Washinton Post"),
            "{rows}"
        );
        window.picture("undo-looked-at").await?;
        window.press_button("Keep it").await?;
        window.press_button("Undo this import…").await?;
        window.await_element("#undo-what tbody tr").await?;
        ensure!(desk.counts()?.all == 3, "looking has removed something");
        window.press_button("Undo the import").await?;
        window.await_text(TITLE, "Import undone").await?;
        ensure!(desk.counts()?.all == 1, "not what was told has gone");
        window.close().await
    })
}

#[test]
fn a_ledger_replaces_a_file_only_where_that_is_agreed_to() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        let export = archive(folder.path())?;
        let table = folder.path().join("account.csv");
        fs::write(&table, "mine")?;
        let window = Window::open(Some(&path)).await?;
        look(&window, &export.display().to_string()).await?;
        window.press_button("Import 3 briefs").await?;
        window.await_text(TITLE, "Imported").await?;
        window.press_button("Save the ledger…").await?;
        window
            .fill("Save the ledger as", &table.display().to_string())
            .await?;
        window.press_button("Save").await?;
        window
            .await_element("[role=dialog] [role=alert][data-code=exists]")
            .await?;
        window.picture("ledger-exists").await?;
        assert_eq!(fs::read_to_string(&table)?, "mine");
        window.press_button("Replace it").await?;
        window
            .await_that("the ledger is in its place", || {
                Ok(fs::read_to_string(&table)?.contains("Comet passes the Sun"))
            })
            .await?;
        ensure!(desk.ledgers()?.len() == 1, "saving is no ledger's matter");
        window.close().await
    })
}
