//! Scheduled briefs fall due while the window is open, or while it was closed: it shows that, and the
//! system says so once. What the system would show is asked of the window's own message bus, where
//! the test stands in for the desktop that shows notifications.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Result, ensure};
use briefdesk_core::{
    brief::{BriefId, PublicationState, Settings},
    desk::{Clock, Desk, FixedClock, SystemClock},
};
use briefdesk_tests::window::{Start, Window};
use serde_json::json;
use zbus::{Connection, connection, zvariant::OwnedValue};

use crate::{desk, story};

const NOTICE: &str = "[role=status] .notice p";
const HEADLINE: &str = "Reef recovers & “grows”";

/// Every notification: its title and what stands under it.
type Shown = Arc<Mutex<Vec<(String, String)>>>;

/// The desktop, as far as it shows notifications.
struct Notifications(Shown);

/// As the Desktop Notifications Specification, 1.2, has it.
#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[expect(clippy::too_many_arguments, reason = "the specification's")]
    fn notify(
        &self,
        _app_name: String,
        _replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.push((summary, body));
        u32::try_from(shown.len()).unwrap_or(u32::MAX)
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        ["body", "actions"].map(Into::into).to_vec()
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let [name, vendor, version, specification] = ["stub", "briefdesk", "1", "1.2"];
        (
            name.into(),
            vendor.into(),
            version.into(),
            specification.into(),
        )
    }
}

/// Shows notifications until the connection is dropped.
async fn show_notifications() -> Result<(Connection, Shown)> {
    let shown = Shown::default();
    let connection = connection::Builder::session()?
        .serve_at(
            "/org/freedesktop/Notifications",
            Notifications(shown.clone()),
        )?
        .name("org.freedesktop.Notifications")?
        .build()
        .await?;
    Ok((connection, shown))
}

fn titles(shown: &Shown) -> Vec<String> {
    let shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
    shown.iter().map(|(title, _)| title.clone()).collect()
}

fn add(desk: &Desk, headline: &str) -> Result<BriefId> {
    let brief = desk.add_brief(None, |brief| {
        brief.headline = headline.into();
        brief.body = "Coral cover rose for the third year.".into();
    })?;
    Ok(brief.id)
}

/// Schedules a brief in this many seconds, as another program would, and comes back to the window.
async fn schedule(window: &Window, desk: &Desk, id: BriefId, seconds: i64) -> Result<()> {
    desk.publish(id, Some(SystemClock.now().plus_seconds(seconds)))?;
    let back = "window.dispatchEvent(new Event('focus'));";
    window.run(back, Vec::new()).await?;
    Ok(())
}

#[test]
fn a_scheduled_brief_is_published_at_its_time_and_the_system_says_so_once() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Reef Brief")?;
        let id = add(&desk, HEADLINE)?;
        let (_connection, shown) = show_notifications().await?;
        let window = Window::open(Some(&path)).await?;
        window.press("[role=option]").await?;
        window.await_element(".cm-content").await?;
        schedule(&window, &desk, id, 3).await?;
        window.await_text("nav li:nth-child(5) .count", "1").await?;

        // Nobody does anything: the lists, the open brief and the system show it.
        let published = format!(
            "“{HEADLINE}” was published as scheduled. Readers see it with the next export."
        );
        window.await_text(NOTICE, &published).await?;
        window.await_text("nav li:nth-child(5) .count", "0").await?;
        window.await_text("nav li:nth-child(6) .count", "1").await?;
        ensure!(desk.view(id)?.publication == PublicationState::Published);
        let inspector = "return document.querySelector('[data-topic=stage-and-publication]')
            ?.textContent.includes('Published on') ? 'published' : '';";
        window.await_value(inspector, "published").await?;
        window
            .await_that("the system says so", || Ok(!titles(&shown).is_empty()))
            .await?;
        window.picture("published").await?;
        window.press_button("Dismiss").await?;
        window.await_absence(NOTICE).await?;

        // The next one is told of by itself.
        let next = add(&desk, "Lake shrinks to a tenth")?;
        schedule(&window, &desk, next, 2).await?;
        window.await_element(NOTICE).await?;
        window
            .await_that("the system says so again", || Ok(titles(&shown).len() > 1))
            .await?;
        ensure!(titles(&shown) == [HEADLINE, "Lake shrinks to a tenth"]);
        window.close().await
    })
}

#[test]
fn the_system_says_nothing_where_the_editor_does_not_like_it() -> Result<()> {
    story(async || {
        let (_folder, path, desk) = desk("The Reef Brief")?;
        let id = add(&desk, HEADLINE)?;
        let (_connection, shown) = show_notifications().await?;
        let preferences = json!({ "notify_published": false }).to_string();
        let how = Start {
            preferences: Some(&preferences),
            ..Start::default()
        };
        let window = Window::start(Some(&path), how).await?;
        window.await_element("[role=option]").await?;
        schedule(&window, &desk, id, 2).await?;
        window.await_element(NOTICE).await?;
        // What the window asks of the shell is answered in turn: a notification would be there by now.
        window.await_text("nav li:nth-child(6) .count", "1").await?;
        window.close().await?;
        ensure!(titles(&shown).is_empty(), "{:?}", titles(&shown));
        Ok(())
    })
}

#[test]
fn what_fell_due_while_the_program_was_closed_is_told_in_the_window() -> Result<()> {
    story(async || {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("desk.briefdesk");
        let now = SystemClock.now();
        let then = FixedClock::at(now.plus_seconds(-7_200));
        let desk = Desk::create(&path, &Settings::titled("The Reef Brief"), then)?;
        for headline in ["Lake shrinks to a tenth", HEADLINE] {
            let id = add(&desk, headline)?;
            desk.publish(id, Some(now.plus_seconds(-3_600)))?;
        }
        drop(desk);
        let (_connection, shown) = show_notifications().await?;
        let window = Window::open(Some(&path)).await?;
        let told = "2 scheduled briefs were published now: \
                    their time had come while Briefdesk was closed.";
        window.await_text(NOTICE, told).await?;
        window.press_button("Show them").await?;
        window.await_absence(NOTICE).await?;
        window
            .await_value(
                "return document.querySelector('nav [aria-current=page] .label').textContent;",
                "Published",
            )
            .await?;
        ensure!(titles(&shown).is_empty(), "{:?}", titles(&shown));
        window.close().await
    })
}
