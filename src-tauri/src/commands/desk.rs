//! Opening desks.

use std::path::PathBuf;

use briefdesk_core::desk::Desk;
use serde::Serialize;
use tauri::State;

use crate::{error::Result, state::OpenDesk};

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
    /// The IANA time zone that its dates are printed in.
    pub time_zone: String,
}

impl DeskSummary {
    fn of(desk: &Desk) -> Result<Self> {
        let settings = desk.settings()?;
        Ok(Self {
            path: desk.path().display().to_string(),
            title: settings.title,
            tagline: settings.tagline,
            time_zone: settings.time_zone.name().to_owned(),
        })
    }
}

/// Opens the desk at a path.
///
/// # Errors
/// What the engine says of the file.
#[tauri::command(async)]
pub fn open_desk(state: State<'_, OpenDesk>, path: PathBuf) -> Result<DeskSummary> {
    let desk = state.open(&path)?;
    DeskSummary::of(&desk)
}

/// Opens the desk that the program was started with, or shows again the one that is open; none
/// where there is neither.
///
/// # Errors
/// What the engine says of the file.
#[tauri::command(async)]
pub fn open_requested_desk(state: State<'_, OpenDesk>) -> Result<Option<DeskSummary>> {
    let desk = state.wanted().map(|path| state.open(&path)).transpose()?;
    desk.map(|desk| DeskSummary::of(&desk)).transpose()
}
