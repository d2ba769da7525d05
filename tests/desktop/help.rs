//! Help: the guide at the section about what one is doing, searched, followed, and put away again.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use briefdesk_tests::window::{Start, Window};

use crate::{desk, screens::Tour, story};

/// The section that is read: the contents say so, and its heading is on screen.
const HERE: &str = "
    const dialog = document.querySelector('[role=dialog]:has(nav)');
    const named = dialog?.querySelector('nav [aria-current]')?.textContent.trim();
    const text = dialog?.querySelector('[role=region]')?.getBoundingClientRect();
    const heading = [...(dialog?.querySelectorAll('[data-section]') ?? [])]
        .find((it) => it.textContent.trim() === named);
    const place = heading?.getBoundingClientRect();
    const isSeen = place && place.top >= text.top - 1 && place.bottom <= text.bottom
        && document.elementFromPoint(place.left + 4, place.top + 4) === heading;
    return isSeen ? heading.dataset.section : '';";

/// What has the keyboard, by its name.
const KEYBOARD: &str = "
    const { dataset, labels } = document.activeElement;
    return dataset.section ?? labels?.[0]?.textContent.trim() ?? document.activeElement.className;";

async fn with_sample() -> Result<(tempfile::TempDir, Window)> {
    let (folder, path, desk) = desk("The Northern Brief")?;
    desk.fill_with_sample()?;
    let window = Window::open(Some(&path)).await?;
    window.await_element("[role=option]").await?;
    Ok((folder, window))
}

#[test]
fn help_on_what_one_is_doing_lies_over_it_and_gives_the_keyboard_back() -> Result<()> {
    story(async || {
        let (_folder, window) = with_sample().await?;
        window.press_keys(&[Key::Control, Key::Shift], 'i').await?;
        window.fill("What to import", "archive.txt").await?;
        window.press_keys(&[], Key::F1).await?;
        window.await_value(HERE, "guide#importing").await?;
        // The form below is as it was, and what is typed goes into the search.
        window.type_text("embargo scheduled").await?;
        let found = "return document.querySelector('[role=dialog] nav li')?.textContent.trim();";
        window.await_value(found, "Embargo").await?;
        window.press_keys(&[], Key::Enter).await?;
        window.await_value(HERE, "guide#embargo").await?;
        window.await_value(KEYBOARD, "guide#embargo").await?;
        window
            .await_element("[role=dialog] [role=region] mark")
            .await?;
        // The contents list what was found; the section before is none of that.
        window.press_keys(&[Key::Alt], Key::Left).await?;
        window.await_value(KEYBOARD, "guide#importing").await?;

        window.press_keys(&[], Key::Escape).await?;
        window.await_value(KEYBOARD, "What to import").await?;
        let dialogs = "return document.querySelectorAll('[role=dialog]').length;";
        ensure!(
            window.run(dialogs, Vec::new()).await? == json!(1),
            "more went than help"
        );
        let typed = "return document.activeElement.value;";
        window.await_value(typed, "archive.txt").await?;
        window.press_keys(&[], Key::Escape).await?;
        window.await_absence("[role=dialog]").await?;
        window.close().await
    })
}

#[test]
fn a_link_within_the_guide_leads_on_and_back_from_any_pane() -> Result<()> {
    story(async || {
        let (_folder, window) = with_sample().await?;
        window.press("[role=option][aria-posinset='3']").await?;
        window.await_element(".cm-content").await?;
        window.press(".cm-content").await?;
        window.press_keys(&[], Key::F1).await?;
        window.await_value(HERE, "guide#write-one").await?;
        window.press("a[href='#formats#a-brief']").await?;
        window.await_value(HERE, "formats#a-brief").await?;
        window.press_button("Back to what you read before").await?;
        window.await_value(HERE, "guide#write-one").await?;

        // The contents by keys: from the search down to the keys of the window itself.
        window.press("[role=dialog] input[type=search]").await?;
        window.press_keys(&[], Key::Down).await?;
        window.press_keys(&[], Key::Enter).await?;
        window.await_value(HERE, "window#keys").await?;
        window.await_element("[role=dialog] kbd").await?;
        window.press_keys(&[], Key::Escape).await?;
        window.await_absence("[role=dialog]").await?;
        let copy = "return document.activeElement.closest('[data-pane]')?.dataset.pane;";
        window.await_value(copy, "copy").await?;

        // What fills the panes has help of its own, and stays when that goes.
        window.press_keys(&[Key::Control, Key::Shift], 's').await?;
        window.await_element("main[data-pane=site]").await?;
        window.press_keys(&[], Key::F1).await?;
        window.await_value(HERE, "guide#previews").await?;
        window.press_keys(&[], Key::Escape).await?;
        window.await_absence("[role=dialog]").await?;
        window.await_element("main[data-pane=site]").await?;
        window.close().await
    })
}

#[test]
fn help_has_room_in_every_size() -> Result<()> {
    story(async || {
        for (theme, width) in [("light", 900), ("dark", 640)] {
            let (_folder, path, desk) = desk("The Northern Brief")?;
            desk.fill_with_sample()?;
            let preferences = json!({ "theme": theme }).to_string();
            let how = Start {
                preferences: Some(&preferences),
                size: Some((width, 700)),
                ..Start::default()
            };
            let mut tour = Tour::start(theme, Some(&path), how).await?;
            tour.window.press_keys(&[], Key::F1).await?;
            tour.window.await_element("[role=dialog] nav li").await?;
            tour.see(&format!("help-{width}")).await?;
            tour.window.type_text("credit").await?;
            tour.window.press_keys(&[], Key::Enter).await?;
            tour.window.await_element("[role=dialog] mark").await?;
            tour.see(&format!("help-found-{width}")).await?;
            let script = "const text = document.querySelector('[role=dialog] [role=region]');
                return text.scrollWidth > text.clientWidth;";
            let scrolls = tour.window.run(script, Vec::new()).await?;
            ensure!(
                scrolls == json!(false),
                "help scrolls sideways at {width} pixels"
            );
            tour.end().await?;
        }
        Ok(())
    })
}
