//! The project's own commands, each in its file: `cargo xtask --help` lists them.
//!
//! Deliberately absent: anything that the program itself needs. This is for those who work on it.

#![expect(
    clippy::print_stdout,
    reason = "these commands speak to whoever runs them"
)]

mod bench;
mod fidelity;
mod fuzz;
mod icons;
#[cfg(target_os = "linux")]
mod installed;
mod manifests;
mod node;
mod package;
mod places;
mod python;
mod run;
mod screenshots;
mod setup;
mod start;
mod test;
mod tidy;
mod types;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Briefdesk's own commands.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_version_flag = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what building and testing need from the system
    Setup,
    /// Build everything, make a sample desk, export it, and open the window on it
    Run,
    /// Run every check and every test, in the window too
    Test {
        /// Leave out the tests in the real window, the installed one's too
        #[arg(long)]
        quick: bool,
        /// Make the package, judge it, install it, use it and remove it, and do nothing else
        #[cfg(target_os = "linux")]
        #[arg(long, conflicts_with = "quick")]
        installed: bool,
    },
    /// Make the packages that one installs: on Linux a .deb and an .rpm
    Package {
        /// Other kinds that Tauri's bundler makes on this system, such as appimage
        kinds: Vec<String>,
        /// Copy them into this folder
        #[arg(long, value_name = "FOLDER")]
        into: Option<PathBuf>,
        /// Refuse unless this tag and the changelog name the version that is built
        #[arg(long)]
        tag: Option<String>,
    },
    /// Write what the packages are built from as a CycloneDX bill of materials
    Sbom {
        /// Where to; the file's name says the version and the system
        folder: PathBuf,
    },
    /// Write checksums of a release's files, and the manifests that name them for package managers
    Manifests {
        /// Where the files of all systems are
        folder: PathBuf,
        /// Where they will be fetched from
        #[arg(long, value_name = "URL")]
        address: String,
    },
    /// Measure import, lists, search and export on generated archives, or the window
    Bench {
        /// How many briefs; 1,000, 10,000 and 50,000 unless told
        briefs: Vec<u32>,
        /// Measure importing a WordPress export of so many posts in place of all that
        #[arg(long, value_name = "POSTS", conflicts_with_all = ["briefs", "window"])]
        wxr: Option<u32>,
        /// Measure exports alone, beside these programs where they are installed: `hugo,zola`
        #[arg(long, value_delimiter = ',', conflicts_with = "window")]
        against: Vec<String>,
        /// Measure the window in place of the engine, beside an empty one
        #[arg(long, conflicts_with = "briefs")]
        window: bool,
    },
    /// Take the pictures that the documentation shows, in the real window
    Screenshots,
    /// Measure how much of the archives in a folder an import of their HTML keeps
    Fidelity {
        /// Where WXR, Ghost JSON and HTML files are
        folder: PathBuf,
    },
    /// Feed what reads input from outside with what libFuzzer makes up
    Fuzz {
        /// One target; all of them unless told
        target: Option<String>,
        /// How long each runs
        #[arg(long, default_value_t = 600)]
        seconds: u32,
    },
    /// Draw the icons of every size and kind anew, from `icons/*.svg`
    Icons,
    /// Check the house rules: who may use whom, names, sizes, words
    Tidy,
    /// Write the TypeScript types of what crosses the bridge
    Types {
        /// Change nothing; fail where what is there has drifted
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    match obey(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Setup => setup::install(setup::Purpose::Testing),
        Command::Run => run::run(),
        #[cfg(target_os = "linux")]
        Command::Test {
            installed: true, ..
        } => test::installed(),
        Command::Test { quick, .. } => test::test(quick),
        Command::Package { kinds, into, tag } => {
            tag.map_or(Ok(()), |tag| package::history::is_released_as(&tag))?;
            package::package(&kinds, into.as_deref())
        }
        Command::Sbom { folder } => package::sbom::write(&folder),
        Command::Manifests { folder, address } => manifests::write(&folder, &address),
        Command::Bench { window: true, .. } => bench::window(),
        Command::Bench {
            wxr: Some(posts), ..
        } => bench::wxr(posts),
        Command::Bench {
            briefs, against, ..
        } if !against.is_empty() => bench::against(&against, &briefs),
        Command::Bench { briefs, .. } => bench::engine(&briefs),
        Command::Screenshots => screenshots::take(),
        Command::Fidelity { folder } => fidelity::measure(&folder),
        Command::Fuzz { target, seconds } => fuzz::fuzz(target.as_deref(), seconds),
        Command::Icons => icons::write(),
        Command::Tidy => tidy::tidy(),
        Command::Types { check: true } => types::check(),
        Command::Types { check: false } => types::write(),
    }
}
