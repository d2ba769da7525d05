//! The program's preferences, and the language that it speaks by them.

use tauri::{AppHandle, State};

use crate::{
    error::{Problem, Result},
    kept::{Kept, Preferences},
    locale::{self, Locale, Spoken},
    menu,
};

/// The preferences.
#[tauri::command(async)]
pub fn preferences(kept: State<'_, Kept>) -> Preferences {
    kept.preferences()
}

/// Changes the preferences. The menu bar follows.
///
/// # Errors
/// Where they can't be written.
#[tauri::command(async)]
pub fn save_preferences(
    app: AppHandle,
    kept: State<'_, Kept>,
    preferences: Preferences,
) -> Result<()> {
    let (before, wished) = (kept.preferences().locale, preferences.locale);
    kept.save_preferences(preferences)?;
    if before != wished {
        menu::rename(&app, locale::spoken(wished).locale).map_err(Problem::stopped)?;
    }
    Ok(())
}

/// What is spoken to an editor who wishes for this language, or for the system's.
#[tauri::command(async)]
pub fn spoken(locale: Option<Locale>) -> Spoken {
    locale::spoken(locale)
}
