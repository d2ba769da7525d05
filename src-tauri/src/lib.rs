//! The shell: a window around the engine.
//!
//! It opens the desk named on the command line, offers the engine's use cases to the window as
//! commands ([`commands`]), and turns errors into what the window can show ([`error`]).
//! Deliberately absent: editorial rules, SQL, files. Those are the engine's.

pub mod commands;
pub mod error;
#[cfg(target_os = "linux")]
pub mod renderer;
pub mod state;

use std::{env, path::Path, process::ExitCode};

use tauri::{AppHandle, Emitter, Manager};

use state::OpenDesk;

/// Told to the window when the program is started again with another desk; carries its path.
pub const DESK_REQUESTED: &str = "desk-requested";

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    let desk = env::args_os().nth(1).map(Into::into);
    let outcome = tauri::Builder::default()
        // First, so that a second start ends here before it opens anything.
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                bring_forward(app, &arguments, &folder);
            },
        ))
        .plugin(tauri_plugin_dialog::init())
        .manage(OpenDesk::requested(desk))
        .invoke_handler(tauri::generate_handler![
            commands::brief::list_briefs,
            commands::desk::open_desk,
            commands::desk::open_requested_desk,
        ])
        .run(tauri::generate_context!());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What a second start does: it shows the window that is there, and the desk that it names.
fn bring_forward(app: &AppHandle, arguments: &[String], folder: &str) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that can't be raised is still there to be found.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let Some(desk) = arguments.get(1) {
        let _ = app.emit(DESK_REQUESTED, Path::new(folder).join(desk));
    }
}
