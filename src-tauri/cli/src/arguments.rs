//! What can be typed. Help texts teach by example.

mod exports;
mod records;
mod themes;

use std::{path::PathBuf, sync::LazyLock};

use briefdesk_core::{
    brief::{
        AddressPattern, CorrectionKind, Language, LedgerId, PublicationState, Stage, ThemeChoice,
    },
    desk,
};
use chrono_tz::Tz;
use clap::{Args, Parser, Subcommand, ValueEnum};

pub use self::{
    exports::{BundleArguments, ExportArguments, ProfileCommand, WithoutArguments},
    records::{MediaCommand, SourceCommand},
    themes::ThemeCommand,
};

/// What `--version` says: the release, the commit that it was built from where that is known, and
/// the newest format of desks that it reads and writes.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    format!(
        "{} (build {}, desk format {})",
        env!("CARGO_PKG_VERSION"),
        option_env!("BRIEFDESK_BUILD").unwrap_or("unnumbered"),
        desk::FORMAT
    )
});

/// Write, credit, publish and export an archive of news briefs.
#[derive(Parser)]
#[command(
    name = "briefdesk",
    version,
    long_version = VERSION.as_str(),
    after_help = "\
Example, from a page of text to a web site:
  briefdesk new north.briefdesk --title \"The Northern Brief\"
  briefdesk import north.briefdesk archive.txt --published-at 2019-04-13
  briefdesk check north.briefdesk
  briefdesk export north.briefdesk --format html --to site

Exit codes: 0 done, 1 findings of severity error (check), 2 usage, 3 refused, 4 broken."
)]
pub struct Arguments {
    /// Print one JSON document instead of text
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Make a new desk
    New {
        /// The file to make, NAME.briefdesk
        desk: PathBuf,
        /// Fill it with the sample archive
        #[arg(long)]
        sample: bool,
        #[command(flatten)]
        settings: SettingsArguments,
    },
    /// Import an archive: another program's export, Markdown, saved pages, plain text
    ///
    /// Example: briefdesk import north.briefdesk blog.xml --media uploads.zip --dry-run
    Import {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// Files, folders or .zip files; what they are is found from what is in them
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        options: Box<ImportArguments>,
    },
    /// Take back a whole import; what was changed since stays and is named
    UndoImport {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The import's ledger, by its id; “ledger list” shows it
        ledger: LedgerId,
        /// Show what would go, what would be put back and what would stay, and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// List the ledgers of imports and exports, or show one
    #[command(subcommand)]
    Ledger(LedgerCommand),
    /// List briefs, newest first
    List {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        #[command(flatten)]
        filter: Filter,
    },
    /// Search headlines, texts, bylines, credits and tags
    ///
    /// Example: briefdesk search north.briefdesk 'reef "coral cover" source:bbc before:2019-05'
    Search {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// Words, "words together", and filters: source: author: tag: stage: is: before: after:
        #[arg(required = true)]
        words: Vec<String>,
        #[command(flatten)]
        filter: Filter,
    },
    /// Show one brief
    Show {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// Its slug, id or address
        brief: String,
        /// Show its kept revisions
        #[arg(long)]
        revisions: bool,
        /// Show the HTML that its text was made from
        #[arg(long, conflicts_with = "revisions")]
        original: bool,
    },
    /// Write a brief from Markdown with front matter: a new one, or the one whose id or slug it has
    Write {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The file; - reads standard input
        file: PathBuf,
    },
    /// Publish a brief, or its changes, now or at a time
    Publish {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The brief: its slug, id or address
        brief: String,
        /// When; a time to come schedules it
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
    },
    /// Take a brief out of the public's sight, or take back a schedule
    Unpublish {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The brief: its slug, id or address
        brief: String,
    },
    /// Withdraw a published brief; its address then tells the reason
    Retract {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The brief: its slug, id or address
        brief: String,
        /// What readers are told
        #[arg(long)]
        reason: String,
    },
    /// Set an unpublished brief aside; bring it back with “stage”
    Spike {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The brief: its slug, id or address
        brief: String,
    },
    /// Move a brief to another stage: draft, review, ready, spiked
    Stage {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The brief: its slug, id or address
        brief: String,
        /// draft, review, ready or spiked
        stage: Stage,
    },
    /// Forbid publication before a time, or lift that with “none”
    Embargo {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The brief: its slug, id or address
        brief: String,
        /// A time, or “none”
        until: String,
    },
    /// Throw away edits that readers do not see; they stay among the revisions
    Discard {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The brief: its slug, id or address
        brief: String,
    },
    /// Add a dated public notice to a published brief
    Correct {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// The brief: its slug, id or address
        brief: String,
        /// What readers are told
        text: String,
        /// correction, clarification, update or editors_note
        #[arg(long, default_value = "correction")]
        kind: CorrectionKind,
    },
    /// List, add, change and merge sources
    #[command(subcommand)]
    Source(SourceCommand),
    /// List media, or add a file that bodies show as media/NAME
    #[command(subcommand)]
    Media(MediaCommand),
    /// Show the desk's settings, or change them
    Settings {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        #[command(flatten)]
        settings: SettingsArguments,
    },
    /// List, copy out and check the themes of the web site
    #[command(subcommand)]
    Theme(ThemeCommand),
    /// Look for what is wanting: credits, bylines, quotation marks, links …
    Check {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// Only this brief
        brief: Option<String>,
    },
    /// Export the archive: a web site, Markdown, a site for another generator, WXR, a book …
    ///
    /// Examples:
    ///   briefdesk export north.briefdesk --profile "Web site"
    ///   briefdesk export north.briefdesk --format epub --to spring --from 2019-03-01 --until 2019-05-31
    #[command(verbatim_doc_comment)]
    Export {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        #[command(flatten)]
        options: Box<ExportArguments>,
    },
    /// List, add, rename and remove export profiles: how and where to a desk is exported again and again
    #[command(subcommand)]
    Profile(ProfileCommand),
    /// Check a bundle that an export wrote: every file against the manifest
    Verify {
        /// The folder or .zip
        bundle: PathBuf,
    },
}

#[derive(Subcommand)]
pub enum LedgerCommand {
    /// List ledgers, newest first
    List {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
    },
    /// Show one ledger, item by item
    Show {
        /// The desk, NAME.briefdesk
        desk: PathBuf,
        /// Its id
        ledger: LedgerId,
        #[arg(long, value_enum, default_value = "text")]
        format: LedgerFormat,
    },
}

#[derive(Args)]
pub struct ImportArguments {
    /// Publish briefs without a date: the first at this time, each next a minute earlier
    #[arg(long, value_name = "TIME")]
    pub published_at: Option<String>,
    /// Show the ledger and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Take in pages as briefs, too
    #[arg(long)]
    pub pages: bool,
    /// Put this before the name of a category when it becomes a tag
    #[arg(
        long,
        value_name = "PREFIX",
        default_value = "",
        hide_default_value = true
    )]
    pub categories_as: String,
    /// Take the whole items of a file that breaks off
    #[arg(long)]
    pub salvage: bool,
    /// A folder or .zip with the pictures and files; may be given several times
    #[arg(long, value_name = "PATH")]
    pub media: Vec<PathBuf>,
    /// Take one author's name for another's; may be given several times
    #[arg(long, value_name = "OLD=NEW", value_parser = renaming)]
    pub author: Vec<(String, String)>,
    /// Take one tag for another, or drop it: “OLD=”; may be given several times
    #[arg(long, value_name = "OLD=NEW", value_parser = renaming)]
    pub tag: Vec<(String, String)>,
    /// Take one source's name for another's; may be given several times
    #[arg(long, value_name = "OLD=NEW", value_parser = renaming)]
    pub source: Vec<(String, String)>,
    /// Write the ledger to a file, too, that ends in .csv or .json
    #[arg(long, value_name = "FILE")]
    pub ledger: Option<PathBuf>,
}

fn renaming(typed: &str) -> Result<(String, String), String> {
    let (old, new) = typed
        .split_once('=')
        .ok_or("write OLD=NEW, with an equals sign between the two names")?;
    Ok((old.to_owned(), new.to_owned()))
}

#[derive(Args)]
pub struct Filter {
    /// draft, review, ready or spiked
    #[arg(long)]
    pub stage: Option<Stage>,
    /// unpublished, scheduled, published or retracted
    #[arg(long)]
    pub publication: Option<PublicationState>,
    /// By this author
    #[arg(long)]
    pub author: Option<String>,
    /// Crediting this source
    #[arg(long)]
    pub source: Option<String>,
    /// Under this tag
    #[arg(long)]
    pub tag: Option<String>,
    /// At most so many
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub limit: u32,
    /// Passing over so many
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub offset: u32,
}

#[derive(Args)]
pub struct SettingsArguments {
    /// The archive's name
    #[arg(long)]
    pub title: Option<String>,
    /// A sentence under it
    #[arg(long)]
    pub tagline: Option<String>,
    /// A Markdown file with what the page about the archive says; “-” reads standard input, “none”
    /// is for no such page
    #[arg(long, value_name = "FILE")]
    pub about: Option<PathBuf>,
    /// Where the archive will be published; “none” for nowhere yet
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// The language briefs are in, such as en or de-AT
    #[arg(long)]
    pub language: Option<Language>,
    /// The time zone in which days begin, such as Europe/Berlin
    #[arg(long)]
    pub time_zone: Option<Tz>,
    /// Briefs on a page of the web site
    #[arg(long)]
    pub page_size: Option<std::num::NonZeroU16>,
    /// How credit lines are worded: [{credits}]
    #[arg(long)]
    pub credit_pattern: Option<String>,
    /// What stands between two credits
    #[arg(long)]
    pub credit_separator: Option<String>,
    /// How a brief's address is made: /{year}/{month}/{slug}/
    #[arg(long)]
    pub address_pattern: Option<AddressPattern>,
    /// The web site's theme: default, plain, or a folder made with “theme copy”
    #[arg(long)]
    pub theme: Option<ThemeChoice>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LedgerFormat {
    /// Words for people
    Text,
    /// One JSON document
    Json,
    /// A table for spreadsheets, a row for each note of each item
    Csv,
}
