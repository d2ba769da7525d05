//! The whole path of a day without a pointer: from a new desk to an exported site.

use anyhow::Result;
use briefdesk_core::{
    brief::PublicationState,
    desk::{BriefQuery, Desk, SystemClock},
};
use fantoccini::key::Key;

use briefdesk_tests::window::Window;

use crate::story;

/// Goes to the next thing that the keyboard reaches, until that is the one wanted.
async fn tab_to(window: &Window, selector: &str) -> Result<()> {
    for _ in 0..60 {
        let script =
            "const it = document.activeElement; return it !== null && it.matches(arguments[0]);";
        if window.run(script, vec![selector.into()]).await? == true {
            return Ok(());
        }
        window.press_keys(&[], Key::Tab).await?;
    }
    anyhow::bail!("the keyboard does not reach {selector}")
}

#[test]
fn a_brief_comes_into_being_and_goes_out_without_a_pointer() -> Result<()> {
    story(async || {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("keys.briefdesk");
        let site = folder.path().join("site");
        let window = Window::open(None).await?;

        tab_to(&window, "input[placeholder='The Northern Brief']").await?;
        window.type_text("By keys alone").await?;
        tab_to(&window, "input[placeholder$='.briefdesk']").await?;
        window.type_text(&path.display().to_string()).await?;
        window.press_keys(&[], Key::Enter).await?;
        window.await_text("header h1", "By keys alone").await?;
        let desk = Desk::open(&path, SystemClock)?;

        window.press_keys(&[Key::Control], 'n').await?;
        window
            .await_element("textarea[aria-label=Headline]:focus")
            .await?;
        window.type_text("Lander wakes").await?;
        window.press_keys(&[], Key::Enter).await?;
        window
            .type_text("It has sent its first signal in months.")
            .await?;
        window.press_keys(&[], Key::Enter).await?;
        window.press_keys(&[], Key::Enter).await?;
        window.await_element(".cm-content:focus").await?;
        window.type_text("The comet lander is ").await?;
        window.press_keys(&[Key::Control], 'b').await?;
        window.type_text("awake").await?;
        window.await_element("[data-saving=saved]").await?;

        // F6 goes from the copy to the inspector, whose first field takes a credit.
        window.press_keys(&[], Key::F6).await?;
        tab_to(&window, "aside input[role=combobox]").await?;
        window.type_text("guardian").await?;
        window.await_element("[data-combobox-item]").await?;
        window.press_keys(&[], Key::Down).await?;
        window.press_keys(&[], Key::Enter).await?;
        window.await_text(".credit-line", "[The Guardian]").await?;
        window.press_keys(&[Key::Control], Key::Enter).await?;
        window
            .await_that("the brief is published", || {
                let rows = desk.list(&BriefQuery::default())?.rows;
                Ok(rows.first().is_some_and(|row| {
                    row.publication == PublicationState::Published
                        && row.headline == "Lander wakes"
                        && row.credit_line == "[The Guardian]"
                }))
            })
            .await?;

        window.press_keys(&[Key::Control, Key::Shift], 'e').await?;
        window.await_element("[role=dialog]").await?;
        tab_to(&window, "#export input[dir=ltr]").await?;
        window.type_text(&site.display().to_string()).await?;
        window.press_keys(&[], Key::Enter).await?;
        window
            .await_text(".ledger .done", "1 brief exported")
            .await?;
        assert!(site.join("index.html").is_file());
        let brief = desk.list(&BriefQuery::default())?.rows.remove(0);
        let body = desk.view(brief.id)?.contents.body;
        assert!(body.contains("**awake**"), "{body}");
        window.close().await
    })
}

#[test]
fn f6_goes_through_the_panes_and_alt_with_arrows_through_the_list() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = crate::desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let rows = desk.list(&BriefQuery::default())?.rows;
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        window.press_keys(&[Key::Alt], Key::Down).await?;
        window.await_text(".headline textarea", "").await?;
        let headline =
            "return document.querySelector('textarea[aria-label=Headline]')?.value ?? '';";
        for expected in [&rows[1].headline, &rows[0].headline] {
            let key = if *expected == rows[1].headline {
                Key::Down
            } else {
                Key::Up
            };
            window.press_keys(&[Key::Alt], key).await?;
            window.await_value(headline, expected).await?;
        }
        let pane = "return document.activeElement?.closest('[data-pane]')?.dataset.pane ?? '';";
        let mut seen = Vec::new();
        for _ in 0..4 {
            window.press_keys(&[], Key::F6).await?;
            seen.push(window.run(pane, Vec::new()).await?);
        }
        seen.sort_by_key(ToString::to_string);
        seen.dedup();
        assert_eq!(seen.len(), 4, "{seen:?}");
        window.close().await
    })
}
