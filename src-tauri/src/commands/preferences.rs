//! The program's preferences.

use tauri::State;

use crate::{
    error::Result,
    kept::{Kept, Preferences},
};

/// The preferences.
#[tauri::command(async)]
pub fn preferences(kept: State<'_, Kept>) -> Preferences {
    kept.preferences()
}

/// Changes the preferences.
///
/// # Errors
/// Where they can't be written.
#[tauri::command(async)]
pub fn save_preferences(kept: State<'_, Kept>, preferences: Preferences) -> Result<()> {
    kept.save_preferences(preferences)
}
