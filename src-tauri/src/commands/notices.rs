//! What the system shows beside all windows.

use tauri::AppHandle;
use tauri_plugin_notification::NotificationExt;

use crate::error::{Problem, Result};

/// Has the system show a notification.
///
/// # Errors
/// Where it can't be put together; that the system shows none is not known.
#[tauri::command(async)]
pub fn notify(app: AppHandle, title: &str, body: &str) -> Result<()> {
    let notification = app.notification().builder().title(title).body(body);
    notification.show().map_err(Problem::stopped)
}
