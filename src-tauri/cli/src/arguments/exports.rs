//! What can be typed about exports, and about profiles of them.

use std::path::PathBuf;

use briefdesk_core::brief::{Format, RedirectFile, Scope, ThemeChoice};
use chrono::NaiveDate;
use clap::{Args, Subcommand};

#[derive(Args)]
pub struct ExportArguments {
    /// Export as this profile says; “profile list” names them
    #[arg(
        long,
        value_name = "NAME",
        conflicts_with_all = ["format", "to", "include", "from", "until", "redirects", "theme"]
    )]
    pub profile: Option<String>,
    /// html, markdown, hugo, jekyll, eleventy, pelican, zola, astro, wxr, ninjs, csv, epub or book
    #[arg(long, required_unless_present = "profile")]
    pub format: Option<Format>,
    /// A folder, or a file that ends in .zip
    #[arg(long, required_unless_present = "profile")]
    pub to: Option<PathBuf>,
    #[command(flatten)]
    pub bundle: BundleArguments,
    /// Write into a folder that holds other files; files of the same names are replaced
    #[arg(long)]
    pub force: bool,
    /// Show which briefs are new, changed and gone since the last export and how many files would
    /// be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// What goes into a bundle.
#[derive(Args)]
pub struct BundleArguments {
    /// published (as where nothing is said), or all, which holds unpublished texts too: markdown,
    /// wxr, ninjs and csv alone
    #[arg(long)]
    pub include: Option<Scope>,
    /// The first day that goes in: wxr, ninjs, csv, epub and book alone
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// The last day that goes in
    #[arg(long, value_name = "DAY")]
    pub until: Option<NaiveDate>,
    /// Write redirects for a web server as well: netlify for _redirects, apache for .htaccess
    #[arg(long, value_name = "SERVER", value_delimiter = ',')]
    pub redirects: Vec<RedirectFile>,
    /// The web site's theme, in place of the one in the settings: default, plain or a folder
    #[arg(long)]
    pub theme: Option<ThemeChoice>,
}

/// What a profile is to choose no longer.
#[derive(Args)]
pub struct WithoutArguments {
    /// All days go in again; with --from or --until, all but those before or after
    #[arg(long)]
    pub all_days: bool,
    /// Write no redirects for a web server
    #[arg(long, conflicts_with = "redirects")]
    pub no_redirects: bool,
    /// The theme is the one in the settings again
    #[arg(long, conflicts_with = "theme")]
    pub no_theme: bool,
}

#[derive(Subcommand)]
pub enum ProfileCommand {
    /// List export profiles, the one exported last first
    List {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
    },
    /// Keep how and where to the desk is exported, under a name
    ///
    /// Example: briefdesk profile add north.briefdesk "Public site" --format html --to public
    Add {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// What the profile is called
        name: String,
        /// html, markdown, hugo, jekyll, eleventy, pelican, zola, astro, wxr, ninjs, csv, epub or book
        #[arg(long)]
        format: Format,
        /// A folder, or a file that ends in .zip
        #[arg(long)]
        to: PathBuf,
        #[command(flatten)]
        bundle: BundleArguments,
    },
    /// Change an export profile: what is not given stays as it is
    ///
    /// Examples:
    ///   briefdesk profile edit north.briefdesk "Web site" --name Public --to public
    ///   briefdesk profile edit north.briefdesk Public --no-theme --no-redirects
    #[command(verbatim_doc_comment)]
    Edit {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The profile
        profile: String,
        /// A new name
        #[arg(long)]
        name: Option<String>,
        #[arg(long)]
        format: Option<Format>,
        #[arg(long)]
        to: Option<PathBuf>,
        #[command(flatten)]
        bundle: BundleArguments,
        #[command(flatten)]
        without: WithoutArguments,
    },
    /// Remove an export profile; what was exported stays
    Remove {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The profile
        profile: String,
    },
}
