//! The shell: a window around the engine.
//!
//! It opens the desk named on the command line, offers the engine's use cases to the window as
//! commands ([`commands`]), turns errors into what the window can show ([`error`]), serves it the
//! desk's pictures ([`media`]) and the pages of the coming site ([`site`]), tells it what is dragged
//! over it ([`drag`]), waits for scheduled briefs ([`schedule`]), looks for newer releases where that
//! is its business ([`updates`]), and brings what belongs to a
//! desktop: the menu bar ([`menu`]), the language to speak ([`locale`]) and what is remembered
//! between two starts ([`kept`]).
//! Deliberately absent: editorial rules, SQL, files. Those are the engine's.

pub mod arguments;
pub mod commands;
pub mod drag;
pub mod error;
pub mod kept;
pub mod locale;
pub mod media;
pub mod menu;
pub mod progress;
#[cfg(target_os = "linux")]
pub mod renderer;
pub mod schedule;
pub mod site;
pub mod state;
pub mod updates;

use std::{
    env,
    error::Error,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use tauri::{App, AppHandle, Emitter, Manager, RunEvent, Wry, menu::Menu, plugin::TauriPlugin};
use tauri_plugin_window_state::StateFlags;

use arguments::{Arguments, Typed};
use kept::Kept;
use schedule::Schedule;
use site::ShownSite;
use state::{Exported, FirstAction, LongWork, OpenDesk};

/// Told to the window when the program is started again with another desk; carries its path.
pub const DESK_REQUESTED: &str = "desk-requested";

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    let Arguments { desk, action } = match arguments::read(env::args_os().skip(1)) {
        Typed::Window(arguments) => arguments,
        Typed::Said(text) => {
            // Whoever closed the pipe does not want to know.
            let _ = writeln!(io::stdout(), "{text}");
            return ExitCode::SUCCESS;
        }
        Typed::Unknown(option) => {
            eprintln!("There is no option “{option}”. See briefdesk-app --help");
            return ExitCode::from(2);
        }
    };
    let outcome = tauri::Builder::default()
        // First, so that a second start ends here before it opens anything.
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                bring_forward(app, &arguments, &folder);
            },
        ))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(window_state())
        .setup(start)
        .menu(begin)
        .on_menu_event(|app, event| menu::tell(app, &event))
        .on_window_event(drag::tell)
        .register_asynchronous_uri_scheme_protocol(media::SCHEME, media::answer)
        .register_asynchronous_uri_scheme_protocol(site::SCHEME, site::answer)
        .manage(OpenDesk::requested(desk))
        .manage(FirstAction::asked(action))
        .manage(LongWork::default())
        .manage(Exported::default())
        .manage(Schedule::default())
        .manage(ShownSite::default())
        .invoke_handler(tauri::generate_handler![
            commands::desk::open_requested_desk,
            commands::desk::open_desk,
            commands::desk::create_desk,
            commands::desk::create_sample_desk,
            commands::desk::recent_desks,
            commands::desk::close_desk,
            commands::desk::desk_settings,
            commands::desk::update_settings,
            commands::desk::theme_stamp,
            commands::desk::counts,
            commands::briefs::list_briefs,
            commands::briefs::add_brief,
            commands::briefs::brief,
            commands::briefs::save_brief,
            commands::briefs::publish,
            commands::briefs::unpublish,
            commands::briefs::retract,
            commands::briefs::move_to,
            commands::briefs::set_embargo,
            commands::briefs::discard_changes,
            commands::briefs::correct,
            commands::briefs::name_version,
            commands::briefs::history,
            commands::briefs::restore,
            commands::briefs::check,
            commands::briefs::preview,
            commands::briefs::paste_html,
            commands::records::sources,
            commands::records::authors,
            commands::records::tags,
            commands::records::complete_source,
            commands::records::source_for_address,
            commands::records::add_source,
            commands::records::update_source,
            commands::records::merge_effect,
            commands::records::merge_sources,
            commands::records::add_media,
            commands::records::add_media_at,
            commands::records::media,
            commands::exchange::export_desk,
            commands::exchange::export_effect,
            commands::exchange::verify_bundle,
            commands::exchange::import_paths,
            commands::exchange::cancel_work,
            commands::exchange::open_path,
            commands::ledgers::ledgers,
            commands::ledgers::ledger,
            commands::ledgers::save_ledger,
            commands::ledgers::undo_effect,
            commands::ledgers::undo_import,
            commands::profiles::export_profiles,
            commands::profiles::changes_since_exports,
            commands::profiles::save_export_profile,
            commands::profiles::remove_export_profile,
            commands::site::show_site,
            commands::site::site_stamp,
            commands::site::leave_site,
            commands::preferences::preferences,
            commands::preferences::save_preferences,
            commands::preferences::spoken,
            commands::notices::notify,
            commands::updates::updates_offered,
            #[cfg(feature = "updater")]
            commands::updates::find_update,
            #[cfg(feature = "updater")]
            commands::updates::install_update,
            #[cfg(feature = "updater")]
            commands::updates::restart,
        ])
        .build(tauri::generate_context!());
    match outcome {
        Ok(app) => {
            app.run(|app, event| follow(app, &event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Takes up what was kept and makes the menu bar, which is the first thing to be said in the
/// editor's language.
fn begin(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let kept = Kept::within(&app.path().app_config_dir()?);
    let spoken = locale::spoken(kept.preferences().locale);
    app.manage(kept);
    menu::build(app, spoken.locale)
}

/// Starts what goes on beside the window.
fn start(app: &mut App) -> Result<(), Box<dyn Error>> {
    #[cfg(feature = "updater")]
    updates::fetching::start(app.handle())?;
    schedule::start(app)
}

/// Keeps the window's size and place from one start to the next.
fn window_state() -> TauriPlugin<Wry> {
    let kept = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(kept)
        .build()
}

/// What a second start does: it shows the window that is there, and the desk that it names.
fn bring_forward(app: &AppHandle, arguments: &[String], folder: &str) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that can't be raised is still there to be found.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    let typed = arguments.iter().skip(1).map(Into::into);
    let Typed::Window(asked) = arguments::read(typed) else {
        return;
    };
    if let Some(desk) = asked.desk {
        request(app, &Path::new(folder).join(desk));
    }
    if let Some(action) = asked.action {
        let _ = app.emit(menu::CHOSEN, action);
    }
}

/// Shows a desk in the window that is there. One that has not loaded yet does not hear of it, and
/// asks for it when it has.
fn request(app: &AppHandle, desk: &Path) {
    app.state::<OpenDesk>().want(desk);
    let _ = app.emit(DESK_REQUESTED, desk);
}

/// Does what the system asks of the program while it runs.
fn follow(app: &AppHandle, event: &RunEvent) {
    match event {
        // The program ends without taking itself apart. A desk that was not closed would keep what
        // was written last in a file beside it, and whoever copies the desk alone would miss that.
        RunEvent::Exit => app.state::<OpenDesk>().close(),
        // A desk that is opened in the Finder: macOS names it to the program that runs, or that it
        // has just started, in place of an argument.
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            for desk in urls.iter().filter_map(|url| url.to_file_path().ok()) {
                request(app, &desk);
            }
        }
        _ => {}
    }
}
