//! The archive goes out: profiles of exports, and exporting again.

use anyhow::Result;
use fantoccini::key::Key;

use briefdesk_tests::window::Window;

use crate::{desk, story};

#[test]
fn a_profile_is_kept_exported_again_renamed_removed_and_put_back() -> Result<()> {
    story(async || {
        let (folder, path, desk) = desk("The Northern Brief")?;
        desk.fill_with_sample()?;
        let window = Window::open(Some(&path)).await?;
        window.await_element("[role=option]").await?;

        // There is nothing to export again yet: the key asks.
        window.press_keys(&[Key::Control], 'e').await?;
        window.fill("Where to", "site").await?;
        window.press("button[form=export]").await?;
        window
            .await_text(".ledger .done", "21 briefs exported")
            .await?;
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
        window.fill("Where to", "disk/site").await?;
        window.press("button[form=export]").await?;
        window.await_element(".ledger .done").await?;
        window.press_keys(&[], Key::Escape).await?;
        window.await_absence("[role=dialog]").await?;
        std::fs::rename(&disk, &away)?;

        window.press_keys(&[Key::Control], 'e').await?;
        window.await_element("[role=dialog] [role=alert]").await?;
        let told = window.text("[role=dialog] [role=alert]").await?;
        assert!(told.contains("is not there on this machine"), "{told}");
        window.picture("export-gone").await?;
        assert!(!disk.exists());
        window.close().await
    })
}
