//! What can be typed about the records that briefs point at: sources and media.

use std::path::PathBuf;

use briefdesk_core::brief::WebAddress;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub enum SourceCommand {
    /// List sources with the number of briefs that credit them
    List {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
    },
    /// Add a source
    Add {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        name: String,
        #[command(flatten)]
        profile: ProfileArguments,
        /// Another spelling that finds it; may be given several times
        #[arg(long)]
        alias: Vec<String>,
    },
    /// Change a source's name, short name or home page
    Edit {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The source, by any name that finds it
        source: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        profile: ProfileArguments,
    },
    /// Add spellings that find a source
    Alias {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The source, by any name that finds it
        source: String,
        #[arg(required = true)]
        aliases: Vec<String>,
    },
    /// Make several spellings one source
    ///
    /// Example: briefdesk source merge north.briefdesk Beeb "Auntie Beeb" --into BBC
    Merge {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        #[arg(required = true)]
        sources: Vec<String>,
        /// The source that stays
        #[arg(long)]
        into: String,
    },
}

#[derive(Subcommand)]
pub enum MediaCommand {
    /// List media files
    List {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
    },
    /// Add a file
    Add {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        file: PathBuf,
        /// What it shows, for those who can't see it
        #[arg(long, default_value = "")]
        alt: String,
        /// The caption printed with it
        #[arg(long, default_value = "")]
        caption: String,
        /// Whom it is credited to
        #[arg(long, default_value = "")]
        credit: String,
    },
}

#[derive(Args)]
pub struct ProfileArguments {
    /// A shorter name
    #[arg(long)]
    pub short_name: Option<String>,
    /// Its home page; articles at the same host are recognised as its own
    #[arg(long)]
    pub home_page: Option<WebAddress>,
}
