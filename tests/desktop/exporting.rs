//! The archive goes out: profiles of exports, and exporting again.

use anyhow::Result;
use fantoccini::key::Key;

use briefdesk_tests::window::Window;

use crate::{desk, do_action, export_to, story};

#[test]
fn a_profile_is_kept_exported_again_renamed_removed_and_put_back() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;

        // There is nothing to export again yet: the key asks.
        window.press_keys(&[Key::Control], 'e').await?;
        export_to(&window, "site").await?;
        let site = folder.path().join("site");
        assert!(site.join("index.html").is_file(), "beside the desk");
        let kept = desk.export_profiles()?;
        assert_eq!(kept[0].name, "Web site");
        assert_eq!(kept[0].to, site.display().to_string());
        window.press_keys(&[], Key::Escape).await?;
        window.await_absence("[role=dialog]").await?;

        window.press_keys(&[Key::Control], 'e').await?;
        window
            .await_text(".ledger dl div:nth-child(1) dd", "0")
            .await?;
        window.press_button("Export something else").await?;
        window
            .await_text("nav[aria-label='Export profiles'] .name", "Web site")
            .await?;
        let since = "nav[aria-label='Export profiles'] .detail:nth-of-type(3)";
        window
            .await_text(since, "No brief has changed since")
            .await?;

        window.press_button("New profile").await?;
        window
            .press("[role=dialog] select option[value=csv]")
            .await?;
        window.fill("Where to", "tables.zip").await?;
        window.press_button("Save the profile").await?;
        window
            .await_text(
                "nav[aria-label='Export profiles'] li:nth-child(2) [aria-current] .name",
                "CSV",
            )
            .await?;
        window
            .fill("Name of the profile", "For the newsroom")
            .await?;
        window.press_button("Save the profile").await?;
        window
            .await_text(
                "nav[aria-label='Export profiles'] li:nth-child(2) [aria-current] .name",
                "For the newsroom",
            )
            .await?;
        window.picture("export-profiles").await?;
        assert!(!folder.path().join("tables.zip").exists());

        window.press_button("Remove the profile").await?;
        window
            .await_absence("nav[aria-label='Export profiles'] li:nth-child(2)")
            .await?;
        assert_eq!(desk.export_profiles()?.len(), 1);
        window.picture("export-removed").await?;
        window.press_button("Put it back").await?;
        window
            .await_text(
                "nav[aria-label='Export profiles'] li:nth-child(2) .name",
                "For the newsroom",
            )
            .await?;
        assert_eq!(desk.export_profiles()?.len(), 2);
        window.close().await
    })
}

#[test]
fn a_folder_that_is_not_there_any_more_is_named_in_the_window() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let (disk, away) = (folder.path().join("disk"), folder.path().join("away"));
        std::fs::create_dir(&disk)?;
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        window.press_keys(&[Key::Control], 'e').await?;
        export_to(&window, "disk/site").await?;
        window.press_keys(&[], Key::Escape).await?;
        window.await_absence("[role=dialog]").await?;
        std::fs::rename(&disk, &away)?;

        window.press_keys(&[Key::Control], 'e').await?;
        window
            .await_words("[role=dialog] [role=alert]", "is not there on this machine")
            .await?;
        window.picture("export-gone").await?;
        assert!(!disk.exists());
        window.close().await
    })
}

#[test]
fn what_an_export_would_change_is_shown_and_a_bundle_checked() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let site = folder.path().join("site");
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;
        window.press_keys(&[Key::Control], 'e').await?;
        window.fill("Where to", "site").await?;
        window.press_button("See what would change").await?;
        window.await_element(".effect section li").await?;
        assert_eq!(window.text(".effect h3").await?, "New 21");
        window.picture("export-effect").await?;
        assert!(!site.exists(), "nothing is written");
        window
            .press("[role=dialog] .foot button:last-child")
            .await?;
        window
            .await_text(".ledger .done", "21 briefs exported")
            .await?;
        window.press_keys(&[], Key::Escape).await?;
        window.await_absence("[role=dialog]").await?;

        do_action(&window, "Check a bundle").await?;
        window.await_element("#check-bundle").await?;
        let place = "return document.querySelector('#check-bundle input').value;";
        window
            .await_value(place, &site.display().to_string())
            .await?;
        window.press("button[form=check-bundle]").await?;
        window
            .await_text(".found .done", "The bundle is whole")
            .await?;
        window.picture("bundle-whole").await?;
        std::fs::write(site.join("index.html"), "mine")?;
        std::fs::remove_file(site.join("style.css"))?;
        window.press_button("Check another").await?;
        window.press("button[form=check-bundle]").await?;
        window
            .await_text(".found .done", "The bundle is not as it was exported")
            .await?;
        assert_eq!(
            window.texts(".found li").await?,
            ["style.css", "index.html"]
        );
        window.picture("bundle-changed").await?;
        window.close().await
    })
}
