//! A whole archive comes in: seen before, its names settled, and taken back.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use briefdesk_core::{
    brief::LedgerVerb,
    desk::{BriefQuery, Desk, ImportOptions, SourceCount},
    progress::Silent,
};
use fantoccini::key::Key;

use briefdesk_tests::window::Window;

use crate::{desk, do_action, story};

const COUNTS: &str = "[role=dialog] .counts";
const TITLE: &str = "[role=dialog] h2";

/// A WordPress export: three posts that credit two outlets in three spellings, and a page.
pub fn archive(folder: &Path) -> Result<PathBuf> {
    let item = |id: u8, kind: &str, title: &str, body: &str| {
        format!(
            "<item><title>{title}</title><link>https://north.example/{id}/</link>\
             <dc:creator>earthdesk</dc:creator>\
             <content:encoded><![CDATA[<p>{body}</p>]]></content:encoded>\
             <wp:post_id>{id}</wp:post_id>\
             <wp:post_date>2019-04-1{id} 09:00:00</wp:post_date>\
             <wp:post_date_gmt>2019-04-1{id} 09:00:00</wp:post_date_gmt>\
             <wp:post_name>item-{id}</wp:post_name><wp:status>publish</wp:status>\
             <wp:post_type>{kind}</wp:post_type>\
             <category domain=\"category\" nicename=\"space\"><![CDATA[Space]]></category>\
             </item>"
        )
    };
    let items = [
        item(
            1,
            "post",
            "Comet passes the Sun",
            "It came within a tenth of the distance of Mercury. [The Washington Post]",
        ),
        item(
            2,
            "post",
            "Reef recovers faster than expected",
            "Coral cover rose for the third year. [Reuters]",
        ),
        item(
            3,
            "post",
            "Probe lands near the south pole",
            "It is the first to land there.</p><p>[The Washinton Post]",
        ),
        item(4, "page", "About this archive", "Briefs about the Earth."),
    ];
    let export = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">\
         <channel><title>The Northern Brief</title><link>https://north.example</link>\
         <wp:wxr_version>1.2</wp:wxr_version>\
         <wp:author><wp:author_login>earthdesk</wp:author_login>\
         <wp:author_display_name>Earth desk</wp:author_display_name></wp:author>{}</channel></rss>",
        items.concat()
    );
    let path = folder.join("northern.xml");
    fs::write(&path, export)?;
    Ok(path)
}

#[test]
fn an_archive_comes_in_with_its_names_settled_and_goes_again() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        let export = archive(folder.path())?;
        let window = Window::open(Some(&path)).await?;
        window.press_keys(&[Key::Control, Key::Shift], 'i').await?;
        window
            .fill("What to import", &export.display().to_string())
            .await?;
        window.press_button("See what would be imported").await?;
        window.await_text(TITLE, "What would be imported").await?;
        window.await_element("[role=dialog] tbody tr").await?;
        let seen = window.text(COUNTS).await?;
        ensure!(
            seen.starts_with("4 items read: 3 briefs, 1 page left out"),
            "{seen}"
        );
        ensure!(total(&desk)? == 0, "a look has written something");

        window.press("[role=tab]:nth-child(2)").await?;
        window
            .press_button("Take as one: The Washinton Post is The Washington Post")
            .await?;
        let field = "return document.querySelector(\"[aria-label='The Washinton Post comes in as']\").value;";
        window.await_value(field, "The Washington Post").await?;
        window.press_button("Import 3 briefs").await?;
        window.await_text(TITLE, "Imported").await?;
        window.await_element("[role=dialog] tbody tr").await?;
        let lines: Vec<String> = desk
            .list(&BriefQuery::default())?
            .rows
            .into_iter()
            .map(|row| row.credit_line)
            .collect();
        assert_eq!(
            lines,
            [
                "[The Washington Post]",
                "[Reuters]",
                "[The Washington Post]"
            ]
        );

        window.press_button("Save the ledger…").await?;
        let table = folder.path().join("account.csv");
        window
            .fill("Save the ledger as", &table.display().to_string())
            .await?;
        window.press_button("Save").await?;
        window
            .await_that("the ledger is a table", || {
                Ok(fs::read_to_string(&table)
                    .is_ok_and(|text| text.contains("Comet passes the Sun")))
            })
            .await?;

        window.press_button("Undo this import…").await?;
        window.press_button("Undo the import").await?;
        window.await_text(TITLE, "Import undone").await?;
        let undone = window.text(COUNTS).await?;
        ensure!(undone.starts_with("3 briefs removed, "), "{undone}");
        ensure!(total(&desk)? == 0, "briefs are left");
        let is_washington = |source: SourceCount| source.profile.name == "The Washington Post";
        let is_left = desk.sources()?.into_iter().any(is_washington);
        ensure!(!is_left, "the source that came with it is left");
        window.press_button("Done").await?;
        window.await_element("#empty-desk").await?;
        window.close().await
    })
}

#[test]
fn an_earlier_import_is_found_again_and_undone() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        let export = archive(folder.path())?;
        desk.import(&[export], &ImportOptions::default(), &Silent)?;
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        do_action(&window, "Ledgers").await?;
        window.press("[role=dialog] tbody th button").await?;
        window.press_button("Undo this import…").await?;
        window.press_button("Undo the import").await?;
        window.await_text(TITLE, "Import undone").await?;
        window.press_button("All ledgers").await?;
        window
            .await_text("[role=dialog] tbody td", "Undone import")
            .await?;
        window
            .press("[role=dialog] tbody tr:nth-child(2) th button")
            .await?;
        window.await_element(COUNTS).await?;
        let offered = window.texts("[role=dialog] .foot button").await?;
        assert_eq!(offered, ["Save the ledger…", "All ledgers", "Done"]);
        let ledgers = desk.ledgers()?;
        let verbs: Vec<LedgerVerb> = ledgers.iter().map(|row| row.verb).collect();
        assert_eq!(verbs, [LedgerVerb::Undo, LedgerVerb::Import]);
        let import = ledgers.last().context("no ledger")?;
        ensure!(!import.can_undo && total(&desk)? == 0, "{import:?}");
        window.close().await
    })
}

fn total(desk: &Desk) -> Result<u64> {
    Ok(desk.list(&BriefQuery::default())?.total)
}
