//! Export profiles: how and where to the desk is exported again and again.

use briefdesk_core::{brief::ExportProfile, desk::ChangesSince};
use tauri::State;

use crate::{
    error::Result,
    state::{OpenDesk, typed_path},
};

/// Every export profile: the one exported last first, those never exported at the end.
///
/// # Errors
/// Where no desk is open or it can't be read; so of all that follow.
#[tauri::command(async)]
pub fn export_profiles(state: State<'_, OpenDesk>) -> Result<Vec<ExportProfile>> {
    Ok(state.desk()?.export_profiles()?)
}

/// How many briefs have changed since each profile was last exported, where that is known here.
///
/// # Errors
/// See [`export_profiles`].
#[tauri::command(async)]
pub fn changes_since_exports(state: State<'_, OpenDesk>) -> Result<Vec<ChangesSince>> {
    Ok(state.desk()?.changes_since_exports()?)
}

/// Keeps an export profile: a new one, or in place of the one of the former name. A path that is
/// not whole starts from the desk's own folder; `~/` is the home folder.
///
/// # Errors
/// See [`export_profiles`], and where its name is taken or it could never be exported.
#[tauri::command(async)]
pub fn save_export_profile(
    state: State<'_, OpenDesk>,
    former: Option<&str>,
    mut profile: ExportProfile,
) -> Result<ExportProfile> {
    let desk = state.desk()?;
    profile.to = typed_path(&profile.to).display().to_string();
    Ok(match former {
        Some(former) => desk.change_export_profile(former, &profile)?,
        None => desk.add_export_profile(&profile)?,
    })
}

/// Removes an export profile; what was exported stays.
///
/// # Errors
/// See [`export_profiles`], and where there is none of that name.
#[tauri::command(async)]
pub fn remove_export_profile(state: State<'_, OpenDesk>, name: &str) -> Result<()> {
    Ok(state.desk()?.remove_export_profile(name)?)
}
