//! Looking at the coming site before anything is written.

use tauri::State;

use crate::{
    error::Result,
    site::ShownSite,
    state::{OpenDesk, typed_theme},
};

/// Opens the site as it would be exported now, for the frame to ask for its pages; without a theme,
/// in the one that the settings choose. Gives what changes when the site does.
///
/// # Errors
/// Where no desk is open, there is no such theme, or a file of it can't be read; so of all that
/// follow.
#[tauri::command(async)]
pub fn show_site(
    state: State<'_, OpenDesk>,
    shown: State<'_, ShownSite>,
    theme: Option<&str>,
) -> Result<String> {
    let desk = state.desk()?;
    let theme = theme.map(|theme| typed_theme(&desk, theme)).transpose()?;
    let stamp = desk.site_stamp(theme.as_ref())?;
    shown.show(Some(desk.site_preview(theme.as_ref())?));
    Ok(stamp)
}

/// What changes when what the site shows does, or a file of its theme.
///
/// # Errors
/// See [`show_site`].
#[tauri::command(async)]
pub fn site_stamp(state: State<'_, OpenDesk>, theme: Option<&str>) -> Result<String> {
    let desk = state.desk()?;
    let theme = theme.map(|theme| typed_theme(&desk, theme)).transpose()?;
    Ok(desk.site_stamp(theme.as_ref())?)
}

/// Lets go of the site that is shown, which keeps a moment of the desk.
#[tauri::command(async)]
pub fn leave_site(shown: State<'_, ShownSite>) {
    shown.show(None);
}
