//! Writes the TypeScript types of what crosses the bridge into the folder it is given. Run by
//! `cargo xtask types`; not a part of the program.

use std::{env, process::ExitCode};

use briefdesk_app::{commands::desk::DeskSummary, error::Problem};
use briefdesk_core::desk::{BriefRow, Page};
use ts_rs::{Config, ExportError, TS};

/// Every type that a command takes or returns. What those are made of comes along by itself.
fn export(config: &Config) -> Result<(), ExportError> {
    DeskSummary::export_all(config)?;
    Page::<BriefRow>::export_all(config)?;
    Problem::export_all(config)
}

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("Name the folder to write to");
        return ExitCode::FAILURE;
    };
    // The numbers that cross the bridge are counts, far below 2⁵³; JSON.parse makes them `number`.
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    match export(&config) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The types could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}
