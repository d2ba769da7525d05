//! The program's start. Everything else is in the library, where it can be tested.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    briefdesk_app::renderer::avoid_dmabuf();
    briefdesk_app::run()
}
