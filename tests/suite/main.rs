//! The suite.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod archive;
mod bundle;
mod cli;
mod desk_file;
#[cfg(unix)]
mod documented;
mod exports;
mod fidelity;
mod folders;
mod foreign_folders;
mod formats;
mod fuzzed;
mod imports;
mod markdown_bundle;
mod platforms;
mod profiles;
mod publishing;
mod round_trip;
mod search;
mod site;
mod step_by_step;
mod themes;
mod wxr;
