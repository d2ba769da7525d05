//! Opening, making and closing desks, and their settings.

use briefdesk_core::{
    brief::Settings,
    desk::{Counts, Desk, DueBrief},
};
use serde::Serialize;
use tauri::{AppHandle, State};

use crate::{
    error::Result,
    kept::{Kept, RecentDesk},
    menu,
    schedule::{self, Schedule},
    state::{FirstAction, OpenDesk, new_desk_path, typed_path},
};

/// A desk as the window's frame shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DeskSummary {
    /// Where its file is.
    pub path: String,
    /// The archive's name.
    pub title: String,
    /// A sentence under it; may be empty.
    pub tagline: String,
    /// The language that briefs are in unless they say otherwise.
    pub language: String,
    /// The IANA time zone that its dates are printed in.
    pub time_zone: String,
    /// Scheduled briefs that were published as it was opened.
    pub fell_due: Vec<DueBrief>,
}

impl DeskSummary {
    fn of(desk: &Desk) -> Result<Self> {
        let settings = desk.settings()?;
        Ok(Self {
            path: desk.path().display().to_string(),
            title: settings.title,
            tagline: settings.tagline,
            language: settings.language.to_string(),
            time_zone: settings.time_zone.name().to_owned(),
            fell_due: desk.fell_due().to_owned(),
        })
    }

    /// The summary of a desk that was just opened, which is remembered.
    fn opened(desk: &Desk, kept: &Kept) -> Result<Self> {
        let summary = Self::of(desk)?;
        // A desk is open whether or not it can be remembered.
        let _ = kept.remember_desk(&summary.path, &summary.title);
        Ok(summary)
    }
}

/// Opens the desk that the program was started with, or shows again the one that is open; none
/// where there is neither. What the window is to do first is told it as if chosen from the menu.
///
/// # Errors
/// What the engine says of the file.
#[tauri::command(async)]
pub fn open_requested_desk(
    app: AppHandle,
    state: State<'_, OpenDesk>,
    first: State<'_, FirstAction>,
    kept: State<'_, Kept>,
) -> Result<Option<DeskSummary>> {
    menu::begin(&app, &first);
    let desk = state.wanted().map(|path| state.open(&path)).transpose()?;
    desk.map(|desk| DeskSummary::opened(&desk, &kept))
        .transpose()
}

/// Opens the desk at a path.
///
/// # Errors
/// What the engine says of the file.
#[tauri::command(async)]
pub fn open_desk(
    state: State<'_, OpenDesk>,
    kept: State<'_, Kept>,
    path: &str,
) -> Result<DeskSummary> {
    let desk = state.open(&typed_path(path))?;
    DeskSummary::opened(&desk, &kept)
}

/// Makes an empty desk at a path and opens it.
///
/// # Errors
/// Where something of that name exists, or the place can't be written to.
#[tauri::command(async)]
pub fn create_desk(
    state: State<'_, OpenDesk>,
    kept: State<'_, Kept>,
    path: &str,
    title: &str,
) -> Result<DeskSummary> {
    let desk = state.create(&new_desk_path(path), &Settings::titled(title))?;
    DeskSummary::opened(&desk, &kept)
}

/// Makes a desk with the sample archive in it and opens it.
///
/// # Errors
/// As [`create_desk`].
#[tauri::command(async)]
pub fn create_sample_desk(
    state: State<'_, OpenDesk>,
    kept: State<'_, Kept>,
    path: &str,
) -> Result<DeskSummary> {
    let desk = state.create(&new_desk_path(path), &Desk::sample_settings())?;
    desk.fill_with_sample()?;
    DeskSummary::opened(&desk, &kept)
}

/// The desks that were open last, the last one first.
#[tauri::command(async)]
pub fn recent_desks(kept: State<'_, Kept>) -> Vec<RecentDesk> {
    kept.recent_desks()
}

/// Closes the desk that is open.
#[tauri::command(async)]
pub fn close_desk(state: State<'_, OpenDesk>) {
    state.close();
}

/// The desk's settings.
///
/// # Errors
/// Where no desk is open or it can't be read; so of all that follow.
#[tauri::command(async)]
pub fn desk_settings(state: State<'_, OpenDesk>) -> Result<Settings> {
    Ok(state.desk()?.settings()?)
}

/// Changes the desk's settings.
///
/// # Errors
/// See [`desk_settings`], and where the theme is not there or broken.
#[tauri::command(async)]
pub fn update_settings(
    state: State<'_, OpenDesk>,
    kept: State<'_, Kept>,
    settings: Settings,
) -> Result<DeskSummary> {
    let desk = state.desk()?;
    desk.update_settings(&settings)?;
    DeskSummary::opened(&desk, &kept)
}

/// What changes when a file of the desk's theme does, for a preview to follow.
///
/// # Errors
/// Where there is no such theme, or a file of it can't be read.
#[tauri::command(async)]
pub fn theme_stamp(state: State<'_, OpenDesk>) -> Result<String> {
    Ok(state.desk()?.theme_stamp()?)
}

/// How many briefs there are of each kind. Those whose time has come are published first, and the
/// timer is set to the next.
///
/// # Errors
/// See [`desk_settings`].
#[tauri::command(async)]
pub fn counts(
    app: AppHandle,
    state: State<'_, OpenDesk>,
    timer: State<'_, Schedule>,
) -> Result<Counts> {
    let desk = state.desk()?;
    schedule::publish_due(&app, &desk)?;
    timer.look_again();
    Ok(desk.counts()?)
}
