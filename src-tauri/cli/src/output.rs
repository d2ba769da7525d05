//! What the program prints, and how it ends.

use std::{
    fmt::Display,
    io::{self, BufWriter, ErrorKind, Write},
    process::ExitCode,
};

use briefdesk_core::{Error, ErrorKind as Kind};
use serde::Serialize;

/// How a command failed.
pub enum Failure {
    /// The engine refused, or something broke.
    Engine(Error),
    /// The command was not given what it needs.
    Usage(String),
    /// Standard output failed; a pipe that was closed says nothing.
    Output(io::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Engine(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Where results go.
pub struct Output {
    json: bool,
}

impl Output {
    /// Prints JSON, or text for people.
    pub fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether results are JSON.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Prints a result: the value as one JSON document, or the text that `text` makes of it.
    pub fn print<T: Serialize>(
        &self,
        value: &T,
        text: impl FnOnce(&T) -> String,
    ) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        if self.json {
            serde_json::to_writer_pretty(&mut out, value).map_err(io::Error::from)?;
            writeln!(out)?;
        } else {
            let text = text(value);
            if !text.is_empty() {
                writeln!(out, "{}", text.trim_end())?;
            }
        }
        out.flush()?;
        Ok(())
    }

    /// Prints a result that comes in parts, so that nobody holds it whole.
    pub fn print_parts(parts: impl Iterator<Item = Result<String, Error>>) -> Result<(), Failure> {
        let mut out = BufWriter::new(io::stdout().lock());
        for part in parts {
            out.write_all(part?.as_bytes())?;
        }
        out.flush()?;
        Ok(())
    }

    /// Says what went wrong and gives the exit code for it: 2 usage, 3 refused, 4 broken.
    pub fn fail(&self, failure: &Failure) -> ExitCode {
        let (code, message, hint, exit) = match failure {
            Failure::Output(error) if error.kind() == ErrorKind::BrokenPipe => {
                return ExitCode::SUCCESS;
            }
            Failure::Output(error) => (
                "output",
                format!("Could not print: {error}"),
                String::new(),
                4,
            ),
            Failure::Usage(message) => ("usage", message.clone(), String::new(), 2),
            Failure::Engine(error) => {
                let exit = if error.kind() == Kind::Refused { 3 } else { 4 };
                (error.code(), error.to_string(), error.hint(), exit)
            }
        };
        let hint_line = if hint.is_empty() {
            String::new()
        } else {
            format!("\n  hint: {hint}")
        };
        // Nothing is left to be done where even this can't be printed.
        let _ = writeln!(io::stderr(), "error: {message}{hint_line}");
        if self.json {
            print_error(code, &message, &hint);
        }
        ExitCode::from(exit)
    }
}

/// Says what was typed wrong, or prints the help that was asked for. What could not be parsed can't
/// say whether it wanted JSON either, so `--json` is looked for where it may stand.
pub fn fail_to_parse(mistyped: &clap::Error) -> ExitCode {
    // Nothing is left to be done where even this can't be printed.
    let _ = mistyped.print();
    let wants_json = std::env::args_os()
        .take_while(|argument| argument != "--")
        .any(|argument| argument == "--json");
    if mistyped.use_stderr() && wants_json {
        let text = mistyped.to_string();
        let message = text.lines().next().unwrap_or_default();
        let message = message.trim_start_matches("error: ");
        print_error("usage", message, "See “briefdesk --help”");
    }
    ExitCode::from(u8::try_from(mistyped.exit_code()).unwrap_or(2))
}

fn print_error(code: &str, message: &str, hint: &str) {
    let error = serde_json::json!({ "error": { "code": code, "message": message, "hint": hint } });
    let _ = writeln!(io::stdout(), "{error:#}");
}

/// `1 brief`, `2 briefs`.
pub fn counted(number: impl TryInto<u64> + Display + Copy, noun: &str) -> String {
    let one = number.try_into().is_ok_and(|number| number == 1);
    format!("{number} {noun}{}", if one { "" } else { "s" })
}

/// Rows of text in columns that line up; the last column is not padded.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width - cell.chars().count() + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
