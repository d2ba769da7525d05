//! Updates of the program itself. Without the feature `updater` there are none, and none are
//! offered.

use tauri::AppHandle;
#[cfg(feature = "updater")]
use tauri::{State, ipc::Channel};

use crate::updates;
#[cfg(feature = "updater")]
use crate::{
    error::Result,
    progress::ProgressReport,
    updates::{
        NewerRelease,
        fetching::{self, Found},
    },
};

/// Whether a newer release can be asked for here.
#[tauri::command(async)]
pub fn updates_offered(app: AppHandle) -> bool {
    updates::are_offered(&app)
}

/// Asks for a newer release.
///
/// # Errors
/// Where none can be asked for.
#[cfg(feature = "updater")]
#[tauri::command]
pub async fn find_update(app: AppHandle, found: State<'_, Found>) -> Result<Option<NewerRelease>> {
    found.look(&fetching::updater(&app)?).await
}

/// Fetches the release that was found, and puts it in the place of this one. On Windows the
/// program ends with that; elsewhere it is to be started again.
///
/// # Errors
/// Where it can't be fetched, is not signed with the release's key, or can't be put in place.
#[cfg(feature = "updater")]
#[tauri::command]
pub async fn install_update(
    found: State<'_, Found>,
    on_progress: Channel<ProgressReport>,
) -> Result<()> {
    // A window that is gone no longer listens; the work goes on without it.
    let tell = move |report| drop(on_progress.send(report));
    found.fetch(tell).await?.install()
}

/// Ends the program and starts it again.
#[cfg(feature = "updater")]
#[tauri::command(async)]
pub fn restart(app: AppHandle) {
    app.request_restart();
}
