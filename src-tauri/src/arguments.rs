//! What the window is started with: a desk to show, or something to do first.
//!
//! Deliberately absent: everything that the command line does without a window.

use std::{ffi::OsString, path::PathBuf};

use briefdesk_core::desk;

const USAGE: &str = "\
Opens Briefdesk's window: briefdesk-app [--new-desk | --open-desk] [DESK]

  DESK             The desk to show, NAME.briefdesk
      --new-desk   Ask for the title and the place of a new desk
      --open-desk  Ask which desk to open
  -h, --help       Say this
  -V, --version    Say which version this is

The command line is a program of its own: briefdesk --help";

/// What a start asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The desk to show.
    pub desk: Option<PathBuf>,
    /// The action to begin with, by its id in the menu.
    pub action: Option<&'static str>,
}

/// What was typed.
#[derive(Debug, PartialEq, Eq)]
pub enum Typed {
    /// The window is to open.
    Window(Arguments),
    /// This is to be said, and no window opens.
    Said(String),
    /// This option is unknown.
    Unknown(String),
}

/// Reads what stands behind the program's own name.
pub fn read(typed: impl Iterator<Item = OsString>) -> Typed {
    let mut arguments = Arguments::default();
    for word in typed {
        match word.to_str() {
            Some("--new-desk") => arguments.action = Some("new-desk"),
            Some("--open-desk") => arguments.action = Some("open-desk"),
            Some("-h" | "--help") => return Typed::Said(USAGE.to_owned()),
            Some("-V" | "--version") => return Typed::Said(version()),
            Some(option) if option.starts_with('-') => return Typed::Unknown(option.to_owned()),
            _ => arguments.desk = Some(word.into()),
        }
    }
    Typed::Window(arguments)
}

/// The release, the commit that it was built from where that is known, and the newest format of
/// desks that it reads and writes.
fn version() -> String {
    format!(
        "briefdesk-app {} (build {}, desk format {})",
        env!("CARGO_PKG_VERSION"),
        option_env!("BRIEFDESK_BUILD").unwrap_or("unnumbered"),
        desk::FORMAT
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &[&str]) -> Typed {
        read(words.iter().map(OsString::from))
    }

    #[test]
    fn a_desk_or_an_action_is_read() {
        let desk = Some("north.briefdesk".into());
        let window = |desk, action| Typed::Window(Arguments { desk, action });
        assert_eq!(typed(&[]), window(None, None));
        assert_eq!(typed(&["north.briefdesk"]), window(desk, None));
        assert_eq!(typed(&["--new-desk"]), window(None, Some("new-desk")));
        assert_eq!(typed(&["--open-desk"]), window(None, Some("open-desk")));
    }

    #[test]
    fn what_is_said_needs_no_window_and_an_unknown_option_is_named() {
        let Typed::Said(version) = typed(&["--version"]) else {
            panic!("no version");
        };
        assert!(version.starts_with("briefdesk-app ") && version.contains("desk format"));
        assert!(matches!(typed(&["-h"]), Typed::Said(text) if text.contains("--new-desk")));
        assert_eq!(typed(&["--nwe"]), Typed::Unknown("--nwe".into()));
    }
}
