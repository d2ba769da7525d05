//! The themes of the web site.

use std::{
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

use briefdesk_core::{Error, brief::ThemeChoice, desk::Desk, export::ThemeFiles};
use serde::Serialize;

use super::{Ended, open};
use crate::{
    arguments::ThemeCommand,
    output::{Failure, Output, table},
};

/// A built-in theme as `theme list` prints it.
#[derive(Serialize)]
struct Listed {
    name: &'static str,
    about: &'static str,
}

pub fn theme(command: ThemeCommand, output: &Output) -> Ended {
    match command {
        ThemeCommand::List => {
            let themes = ThemeFiles::built_in().map(|(name, about)| Listed { name, about });
            output.print(&themes.collect::<Vec<_>>(), |themes| {
                let row = |theme: &Listed| vec![theme.name.to_owned(), theme.about.to_owned()];
                table(&themes.iter().map(row).collect::<Vec<_>>())
            })?;
        }
        ThemeCommand::Copy { theme, folder } => {
            let files = ThemeFiles::named(&theme).ok_or_else(|| {
                Error::bad_input(
                    &theme,
                    "There is no built-in theme of this name",
                    "“briefdesk theme list” names them",
                )
            })?;
            files.write(&folder)?;
            output.print(&serde_json::json!({ "theme": theme, "to": folder }), |_| {
                format!("Copied the theme “{theme}” to {}", folder.display())
            })?;
        }
        ThemeCommand::Check { theme } => {
            ThemeFiles::chosen(&theme, Path::new(""))?.check()?;
            output.print(&serde_json::json!({ "theme": theme }), |_| {
                format!("The theme {theme} prints every kind of page")
            })?;
        }
        ThemeCommand::Page {
            desk,
            address,
            theme,
        } => print_page(&open(&desk)?, &address, theme.as_ref(), output)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// A page as `theme page --json` prints it.
#[derive(Serialize)]
struct Printed<'a> {
    mime: &'a str,
    bytes: usize,
    /// None of a picture and the like.
    text: Option<&'a str>,
}

fn print_page(
    desk: &Desk,
    address: &str,
    theme: Option<&ThemeChoice>,
    output: &Output,
) -> Result<(), Failure> {
    let page = desk.site_preview(theme)?.page(address)?.ok_or_else(|| {
        Error::bad_input(
            address,
            "Nothing stands at this address of the site",
            "Give it from the slash on: /sources/bbc/",
        )
    })?;
    if output.is_json() {
        let printed = Printed {
            mime: &page.mime,
            bytes: page.bytes.len(),
            text: std::str::from_utf8(&page.bytes).ok(),
        };
        return output.print(&printed, |_| String::new());
    }
    let mut out = io::stdout().lock();
    out.write_all(&page.bytes)?;
    Ok(out.flush()?)
}
