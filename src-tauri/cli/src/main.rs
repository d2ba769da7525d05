//! The program's start. Everything else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    briefdesk_cli::run()
}
