//! The command line: everything the engine does, for a terminal or a script.
//!
//! What was asked for goes to standard output, as text or (with `--json`) as one JSON document;
//! progress and errors go to standard error. It is a library so that `briefdesk-pages` can make
//! the manual from the same arguments. Deliberately absent: any rule. Commands call
//! [`briefdesk_core::desk::Desk`] and print what it says.

mod arguments;
mod commands;
mod output;
mod progress;
mod time;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

/// Does what was typed.
pub fn run() -> ExitCode {
    let arguments = match arguments::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(mistyped) => return output::fail_to_parse(&mistyped),
    };
    let output = output::Output::new(arguments.json);
    match commands::run(arguments.command, &output) {
        Ok(code) => code,
        Err(failure) => output.fail(&failure),
    }
}

/// All that can be typed, as clap has it.
pub fn command() -> clap::Command {
    arguments::Arguments::command()
}
