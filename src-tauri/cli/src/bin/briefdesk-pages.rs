//! Writes the manual pages and the completions for shells into a folder: `man/NAME.1`, one page
//! for each command, and `completions/` with a file for bash, zsh and fish each.
//!
//! Deliberately absent: their places in a system. `cargo xtask package` knows those.

use std::{env, fs, io, path::Path, process::ExitCode};

use clap::Command;
use clap_complete::{Shell, generate_to};

const PROGRAM: &str = "briefdesk";

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("Say where to: briefdesk-pages FOLDER");
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!(
                "Could not write the pages into {}: {error}",
                Path::new(&folder).display()
            );
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> io::Result<()> {
    let man = folder.join("man");
    let completions = folder.join("completions");
    fs::create_dir_all(&man)?;
    fs::create_dir_all(&completions)?;
    clap_mangen::generate_to(manual(), &man)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        generate_to(shell, &mut briefdesk_cli::command(), PROGRAM, &completions)?;
    }
    Ok(())
}

/// The commands as the manual has them: without `help`, which says no more than the pages, and with
/// the release's number alone, so that the pages change only where the commands do.
fn manual() -> Command {
    briefdesk_cli::command()
        .long_version(None::<&'static str>)
        .disable_help_subcommand(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page_and_every_shell_a_file() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path()).unwrap();
        let page = |name: &str| fs::read_to_string(folder.path().join("man").join(name)).unwrap();
        assert!(page("briefdesk.1").contains("briefdesk\\-import(1)"));
        for command in briefdesk_cli::command().get_subcommands() {
            let page = page(&format!("briefdesk-{}.1", command.get_name()));
            let about = command.get_about().unwrap().to_string();
            // As far as nothing in it is written otherwise in a page.
            let first = about.split(['-', '\'']).next().unwrap();
            assert!(page.contains(first), "{first}");
        }
        assert!(page("briefdesk-source-merge.1").contains("Auntie Beeb"));
        for name in ["briefdesk.bash", "_briefdesk", "briefdesk.fish"] {
            let file = folder.path().join("completions").join(name);
            let text = fs::read_to_string(file).unwrap();
            assert!(text.contains("undo-import"), "{name}");
        }
    }
}
