//! What can be typed about themes.

use std::path::PathBuf;

use briefdesk_core::brief::ThemeChoice;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum ThemeCommand {
    /// List the built-in themes
    List,
    /// Write a built-in theme into a new folder, to be changed there
    ///
    /// Example: briefdesk theme copy default our-theme
    Copy {
        /// default or plain
        theme: String,
        /// The folder to make
        folder: PathBuf,
    },
    /// Try a theme on every kind of page, and say which template is broken, where and why
    Check {
        /// The folder, or a built-in theme's name
        theme: ThemeChoice,
    },
    /// Print one page of the web site as an export would write it, and write nothing
    ///
    /// Example: briefdesk theme page north.briefdesk /sources/bbc/ --theme our-theme
    Page {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// Its address within the site: /, /sources/bbc/page/2/, /style.css
        address: String,
        /// A theme in place of the one in the settings: default, plain or a folder
        #[arg(long)]
        theme: Option<ThemeChoice>,
    },
}
