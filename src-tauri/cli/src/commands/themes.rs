//! The themes of the web site.

use std::{path::Path, process::ExitCode};

use briefdesk_core::{Error, export::ThemeFiles};
use serde::Serialize;

use super::Ended;
use crate::{
    arguments::ThemeCommand,
    output::{Output, table},
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
    }
    Ok(ExitCode::SUCCESS)
}
