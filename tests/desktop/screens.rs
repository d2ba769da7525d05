//! Every screen of the window, light and dark: whether everybody can use it, and what it looks like.
//!
//! axe-core looks for what WCAG 2.2 A and AA forbid. The pictures lie beside the build products;
//! `cargo xtask screenshots` takes those that the documentation shows.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use briefdesk_core::desk::Desk;
use fantoccini::key::Key;
use serde_json::{Value, json};

use briefdesk_tests::window::{Start, Window};

use crate::{desk, do_action, importing::archive, story};

/// The size that the window is made for, and that pictures are taken at.
const SIZE: (u32, u32) = (1280, 800);

/// The window, judged and pictured screen by screen.
pub struct Tour {
    pub window: Window,
    /// Told apart by this from the same screens of other tours: a theme, a language.
    manner: &'static str,
    axe: String,
    faults: Vec<String>,
}

impl Tour {
    async fn begin(theme: &'static str, desk: Option<&Path>, size: (u32, u32)) -> Result<Self> {
        let preferences = json!({ "theme": theme }).to_string();
        let how = Start {
            preferences: Some(&preferences),
            size: Some(size),
            ..Start::default()
        };
        Self::start(theme, desk, how).await
    }

    /// Begins with a window that is started in this way.
    pub async fn start(manner: &'static str, desk: Option<&Path>, how: Start<'_>) -> Result<Self> {
        let axe =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("node/node_modules/axe-core/axe.min.js");
        Ok(Self {
            window: Window::start(desk, how).await?,
            manner,
            axe: fs::read_to_string(&axe)
                .with_context(|| format!("{} is missing: run “cargo xtask test”", axe.display()))?,
            faults: Vec::new(),
        })
    }

    /// Judges what is on screen and keeps a picture of it.
    pub async fn see(&mut self, screen: &str) -> Result<()> {
        self.window
            .picture(&format!("{screen}-{}", self.manner))
            .await?;
        // The preview is a page of the site in a frame without scripts; the site has judges of its own.
        let script = format!(
            "{}\nreturn axe.run(document, {{
                iframes: false,
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            }}).then((found) => ({{
                passed: found.passes.length,
                faults: found.violations.flatMap((it) => it.nodes.map((node) =>
                    `${{it.id}}: ${{node.target.join(' ')}}: ${{node.failureSummary}}`)),
            }}));",
            self.axe
        );
        let found = self.window.run(&script, Vec::new()).await?;
        ensure!(
            found["passed"].as_u64().is_some_and(|passed| passed > 5),
            "axe-core judged nothing on {screen}: {found}"
        );
        let faults = found["faults"].as_array().into_iter().flatten();
        for fault in faults.filter_map(Value::as_str) {
            self.faults
                .push(format!("{screen}, {}: {fault}", self.manner));
        }
        Ok(())
    }

    pub async fn end(self) -> Result<()> {
        ensure!(self.faults.is_empty(), "{}", self.faults.join("\n"));
        self.window.close().await
    }

    /// Closes what floats. The window then belongs to the pointer again.
    pub async fn escape(&self) -> Result<()> {
        self.window.press_keys(&[], Key::Escape).await?;
        self.window.await_absence("[role=dialog]").await?;
        let pointer = "return getComputedStyle(document.body).pointerEvents;";
        self.window.await_value(pointer, "auto").await
    }
}

/// A desk worth looking at: the sample, with a brief that has something of everything.
fn fill(desk: &Desk) -> Result<()> {
    desk.fill_with_sample()?;
    Ok(())
}

async fn walk_through(theme: &'static str) -> Result<()> {
    let (folder, path, desk) = desk("The Northern Brief")?;
    fill(&desk)?;
    let mut tour = Tour::begin(theme, Some(&path), SIZE).await?;

    tour.window
        .press("[role=option][aria-posinset='10']")
        .await?;
    tour.window.await_element(".cm-content").await?;
    tour.see("writing").await?;

    tour.window.press_keys(&[Key::Control], 'p').await?;
    tour.window.await_element("iframe").await?;
    tour.see("preview").await?;
    tour.window.press_keys(&[Key::Control], 'p').await?;

    for section in ["Details", "Corrections", "History"] {
        tour.window.press_button(section).await?;
    }
    tour.window
        .await_element("aside[aria-label=Inspector] ol button")
        .await?;
    tour.window
        .scroll_to_end("aside[aria-label=Inspector] > *")
        .await?;
    tour.see("inspector").await?;

    tour.window.press_keys(&[Key::Control], 'f').await?;
    tour.window.await_element(".find-panel").await?;
    tour.see("find").await?;
    tour.window.press_keys(&[], Key::Escape).await?;

    tour.window.press_keys(&[Key::Control], 'k').await?;
    tour.window.await_element("[role=dialog]").await?;
    tour.see("palette").await?;
    tour.window.type_text("coral").await?;
    tour.window
        .await_element("[role=dialog] [role=option]")
        .await?;
    tour.see("palette-typed").await?;
    tour.escape().await?;

    tour.window
        .fill("Search briefs", "moon source:reuters")
        .await?;
    tour.window.await_element("[role=option] mark").await?;
    tour.see("search").await?;
    tour.window.fill("Search briefs", "zeppelin").await?;
    tour.window.await_absence("[role=option]").await?;
    tour.see("nothing-found").await?;
    tour.window.press_button("Clear search").await?;
    tour.window.await_element("[role=option]").await?;

    for (key, screen) in [('i', "import"), ('e', "export"), ('n', "new-desk")] {
        tour.window
            .press_keys(&[Key::Control, Key::Shift], key)
            .await?;
        tour.window.await_element("[role=dialog]").await?;
        tour.see(screen).await?;
        tour.escape().await?;
    }
    tour.window.press_keys(&[Key::Control], ',').await?;
    tour.window.await_element("[role=dialog]").await?;
    tour.see("settings").await?;
    tour.escape().await?;
    tour.window.press_keys(&[], Key::F1).await?;
    tour.window.await_element("[role=dialog] nav li").await?;
    tour.see("help").await?;
    tour.escape().await?;
    for (label, screen) in [("Menu", "menu")] {
        tour.window.press_button(label).await?;
        tour.window.await_element("[role=menu]").await?;
        tour.see(screen).await?;
        tour.window.press_keys(&[], Key::Escape).await?;
        tour.window.await_absence("[role=menu]").await?;
    }
    do_action(&tour.window, "Preferences").await?;
    tour.see("preferences").await?;
    tour.escape().await?;

    export(&mut tour, &folder.path().join("site")).await?;
    import(&mut tour, folder.path()).await?;
    merge(&mut tour).await?;
    tour.end().await
}

async fn export(tour: &mut Tour, to: &Path) -> Result<()> {
    let Tour { window, .. } = tour;
    window.press_keys(&[Key::Control, Key::Shift], 'e').await?;
    window.fill("Where to", &to.display().to_string()).await?;
    window.press("button[form=export]").await?;
    window.await_element(".ledger .done").await?;
    tour.see("exported").await?;
    tour.escape().await
}

/// An archive comes in and goes again, and its ledgers are looked at.
async fn import(tour: &mut Tour, folder: &Path) -> Result<()> {
    let export = archive(folder)?.display().to_string();
    let Tour { window, .. } = tour;
    window.press_keys(&[Key::Control, Key::Shift], 'i').await?;
    window.fill("What to import", &export).await?;
    window.press_button("See what would be imported").await?;
    window.await_element("[role=dialog] tbody tr").await?;
    tour.see("import-trial").await?;
    let Tour { window, .. } = tour;
    window.press("[role=tab]:nth-child(2)").await?;
    window.await_element("[role=dialog] section li").await?;
    tour.see("import-names").await?;
    let Tour { window, .. } = tour;
    window.press_button("Import 3 briefs").await?;
    window.await_text("[role=dialog] h2", "Imported").await?;
    tour.see("imported").await?;
    tour.window.press_button("Save the ledger…").await?;
    tour.window.await_element("[role=dialog] form").await?;
    tour.see("ledger-save").await?;
    tour.window.press_button("Undo this import…").await?;
    tour.window.await_element("#undo-what tbody tr").await?;
    tour.see("import-undo").await?;
    let Tour { window, .. } = tour;
    window.press_button("Undo the import").await?;
    window
        .await_text("[role=dialog] h2", "Import undone")
        .await?;
    tour.see("import-undone").await?;
    tour.escape().await?;
    do_action(&tour.window, "Ledgers").await?;
    tour.window.await_element("[role=dialog] tbody tr").await?;
    tour.see("ledgers").await?;
    let exported = "[role=dialog] tbody tr:nth-child(3) th button";
    tour.window.press(exported).await?;
    tour.window.await_element("[role=dialog] .counts").await?;
    tour.see("ledger").await?;
    tour.escape().await
}

async fn merge(tour: &mut Tour) -> Result<()> {
    do_action(&tour.window, "Sources").await?;
    tour.window
        .await_element("main[data-pane=sources] tbody tr")
        .await?;
    tour.see("sources").await?;
    // WebKit's driver takes what may be cut off with an ellipsis for hidden, and presses no such button.
    let open = "document.querySelector('tbody tr:nth-child(2) th button').click();";
    tour.window.run(open, Vec::new()).await?;
    tour.window.await_element("#source-form").await?;
    tour.see("source").await?;
    for row in [1, 3] {
        let choice = format!("tbody tr:nth-child({row}) input[type=checkbox]");
        tour.window.press(&choice).await?;
    }
    tour.window.press_button("Merge…").await?;
    tour.window.await_element("[role=dialog] .effect p").await?;
    tour.see("merge").await?;
    tour.escape().await
}

#[test]
fn everybody_can_use_every_screen_in_the_light_theme() -> Result<()> {
    story(async || walk_through("light").await)
}

#[test]
fn everybody_can_use_every_screen_in_the_dark_theme() -> Result<()> {
    story(async || walk_through("dark").await)
}

#[test]
fn everybody_can_use_the_first_screens() -> Result<()> {
    story(async || {
        for theme in ["light", "dark"] {
            let mut tour = Tour::begin(theme, None, SIZE).await?;
            tour.see("welcome").await?;
            tour.end().await?;
            let (_folder, path, _desk) = desk("The Northern Brief")?;
            let mut tour = Tour::begin(theme, Some(&path), SIZE).await?;
            tour.window.await_element("#empty-desk").await?;
            tour.see("empty").await?;
            tour.end().await?;
        }
        Ok(())
    })
}

/// Long words, many items, little and much room: nothing is cut off that has to be read.
#[test]
fn the_window_keeps_its_shape_in_every_size() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("Wissenschaftsnachrichtenübersicht der Nordseeküste")?;
        fill(&desk)?;
        desk.add_brief(None, |brief| {
            brief.headline =
                "Forschungsschiff findet Tiefseekorallengemeinschaft vor der Küste Westgrönlands, \
                 deren Wachstumsgeschwindigkeit alle bisherigen Schätzungen übertrifft"
                    .into();
        })?;
        for (width, height) in [(640, 480), (900, 700), (1920, 1000)] {
            let mut tour = Tour::begin("light", Some(&path), (width, height)).await?;
            // Where there is little room the list is not on screen.
            tour.window.await_element("header h1").await?;
            tour.window.press_keys(&[Key::Alt], Key::Down).await?;
            tour.window.await_element(".cm-content").await?;
            tour.see(&format!("wide-{width}")).await?;
            let script = "return document.documentElement.scrollWidth > window.innerWidth
                || document.documentElement.scrollHeight > window.innerHeight;";
            let overflows = tour.window.run(script, Vec::new()).await?;
            ensure!(
                overflows == json!(false),
                "the window scrolls at {width} pixels"
            );
            let script = "const parts = [...document.querySelectorAll('header:has(h1) > *')]
                    .map((part) => part.getBoundingClientRect());
                return parts.length === 3
                    && parts.slice(1).every((part, index) => part.left >= parts[index].right)
                    && parts[2].right <= window.innerWidth
                    && [...document.querySelectorAll('header:has(h1) .end > *')]
                        .every((part) => part.getBoundingClientRect().left >= parts[1].right);";
            let apart = tour.window.run(script, Vec::new()).await?;
            ensure!(
                apart == json!(true),
                "the bar's parts overlap at {width} pixels"
            );
            tour.end().await?;
        }
        Ok(())
    })
}
