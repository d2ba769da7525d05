//! The engine's errors: what was refused, and what broke.
//!
//! Deliberately absent: findings. That a brief's copy is wanting is a value
//! ([`crate::check::Finding`]), never an error.

use std::{io, path::PathBuf};

use crate::brief::{Refusal, Values};

/// What the engine returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong, named by what it means to whoever asked. Each has one [`code`](Error::code)
/// and, where there is something to do, one [`hint`](Error::hint).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file can't be used as a desk: it is something else, damaged, or missing.
    #[error("{} {what}", path.display())]
    NotADesk {
        /// The file.
        path: PathBuf,
        /// What it is instead: “is a text file, not a desk”.
        what: String,
    },
    /// The desk was made by a newer program. It was not touched.
    #[error("{} was made by a newer Briefdesk (its format is {found}; this program knows up to {known})", path.display())]
    NewerDesk {
        /// The file.
        path: PathBuf,
        /// The format it is in.
        found: i64,
        /// The newest format that this program knows.
        known: i64,
    },
    /// The desk's database is damaged. It was not changed.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        detail: String,
    },
    /// Another program is writing to the desk and did not finish in time.
    #[error("{} is in use: another program is writing to it", path.display())]
    DeskBusy {
        /// The file.
        path: PathBuf,
    },
    /// Something stands where a new thing would go.
    #[error("{what} already exists")]
    Exists {
        /// What exists: a path, “the slug reef”, “a source named BBC”.
        what: String,
    },
    /// There is no such thing.
    #[error("There is no {what} “{name}” in this desk")]
    NotFound {
        /// What was looked for: `brief`, `source`.
        what: &'static str,
        /// The name that was given.
        name: String,
    },
    /// A search's filter names nothing that the desk has.
    #[error("Nothing is known as “{filter}:{value}”")]
    UnknownFilter {
        /// The filter: `source`, `before`.
        filter: &'static str,
        /// What was typed behind it.
        value: String,
        /// What may stand there.
        hint: &'static str,
    },
    /// The brief has changed since the writer read it.
    #[error("“{headline}” was changed elsewhere since you opened it; nothing was overwritten")]
    Conflict {
        /// Its headline as it is now.
        headline: String,
    },
    /// A step in stage or publication is not allowed.
    #[error(transparent)]
    NotAllowed(#[from] Refusal),
    /// A check found something that must be mended before publishing.
    #[error("This brief can't be published yet: {findings}")]
    NotFit {
        /// The findings, each a sentence.
        findings: String,
    },
    /// Something given to the program is not what it should be.
    #[error("{place}: {message}")]
    BadInput {
        /// Where: a file and line, a setting, an option.
        place: String,
        /// What is wrong.
        message: String,
        /// What to do about it.
        hint: String,
    },
    /// The place for a bundle holds files that no export wrote.
    #[error("{} holds files that this export did not write", path.display())]
    BundleOccupied {
        /// The folder or file.
        path: PathBuf,
    },
    /// The work was called off before it ended; nothing of it was kept.
    #[error("Cancelled")]
    Cancelled,
    /// A file could not be read or written.
    #[error("Could not {doing} {}: {source}", path.display())]
    File {
        /// What was being done: `read`, `write`.
        doing: &'static str,
        /// To which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The desk's database failed.
    #[error("Could not {doing} in {}: {source}", path.display())]
    Database {
        /// What was being done.
        doing: String,
        /// To which desk.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// The program contradicts itself: a template or a record it made can't be read.
    #[error("Briefdesk made a mistake while {doing}: {detail}")]
    Internal {
        /// What was being done.
        doing: String,
        /// What did not fit.
        detail: String,
    },
}

/// Whether an error was to be expected or means that something is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The request was understood and turned down; nothing was changed.
    Refused,
    /// The disk, the database or the program failed.
    Broken,
}

impl Error {
    /// A word for a program to branch on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotADesk { .. } => "not_a_desk",
            Self::NewerDesk { .. } => "newer_desk",
            Self::Damaged { .. } => "damaged",
            Self::DeskBusy { .. } => "desk_busy",
            Self::Exists { .. } => "exists",
            Self::NotFound { .. } => "not_found",
            Self::UnknownFilter { .. } => "unknown_filter",
            Self::Conflict { .. } => "conflict",
            Self::NotAllowed(refusal) => refusal.code(),
            Self::NotFit { .. } => "not_fit",
            Self::BadInput { .. } => "bad_input",
            Self::BundleOccupied { .. } => "bundle_occupied",
            Self::Cancelled => "cancelled",
            Self::File { .. } => "file",
            Self::Database { .. } => "database",
            Self::Internal { .. } => "internal",
        }
    }

    /// What to do about it, in a sentence; empty where the message says it all.
    pub fn hint(&self) -> String {
        match self {
            Self::NotADesk { .. } => "A desk is a file that ends in .briefdesk; make one with “briefdesk new”".into(),
            Self::NewerDesk { .. } => "Install the newest Briefdesk; the desk was not touched".into(),
            Self::Damaged { .. } => {
                "Work on with a copy from your backups, and keep this file: much of it can often be read still".into()
            }
            Self::DeskBusy { .. } => "Wait until the other program is done, or close it, and try again".into(),
            Self::Exists { .. } => "Choose another name".into(),
            Self::NotFound { what: "export profile", .. } => "“briefdesk profile list” names them".into(),
            Self::NotFound { .. } => "Look it up with “briefdesk list” or “briefdesk source list”".into(),
            Self::UnknownFilter { hint, .. } => (*hint).into(),
            Self::Conflict { .. } => "Read the newer text, then save yours again".into(),
            Self::NotFit { .. } => "Mend what was found, then publish".into(),
            Self::BadInput { hint, .. } => hint.clone(),
            Self::BundleOccupied { .. } => "Choose an empty folder, or allow it (--force): files of the same names are then replaced, others stay".into(),
            Self::File { .. } => "Check that the place exists, has room and may be written to".into(),
            Self::Internal { .. } => "Please report this; your desk is as it was".into(),
            Self::NotAllowed(_) | Self::Cancelled | Self::Database { .. } => String::new(),
        }
    }

    /// What the message names: enough to say the same in another language, where the message is the
    /// same sentence each time.
    pub fn values(&self) -> Values {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::NewerDesk { path, found, known } => Values::from([
                ("path", shown(path)),
                ("found", found.to_string()),
                ("known", known.to_string()),
            ]),
            Self::Damaged { path, detail } => {
                Values::from([("path", shown(path)), ("detail", detail.clone())])
            }
            Self::DeskBusy { path } | Self::BundleOccupied { path } => {
                Values::from([("path", shown(path))])
            }
            Self::UnknownFilter { filter, value, .. } => {
                Values::from([("filter", (*filter).to_owned()), ("value", value.clone())])
            }
            Self::Conflict { headline } => Values::from([("headline", headline.clone())]),
            Self::NotAllowed(refusal) => refusal.values(),
            Self::File {
                doing,
                path,
                source,
            } => Values::from([
                ("doing", (*doing).to_owned()),
                ("path", shown(path)),
                ("detail", source.to_string()),
            ]),
            _ => Values::new(),
        }
    }

    /// Whether it was to be expected.
    pub fn kind(&self) -> ErrorKind {
        match self {
            // Most often a slip of the hand.
            Self::File { source, .. } if source.kind() == io::ErrorKind::NotFound => {
                ErrorKind::Refused
            }
            Self::Damaged { .. }
            | Self::File { .. }
            | Self::Database { .. }
            | Self::Internal { .. } => ErrorKind::Broken,
            _ => ErrorKind::Refused,
        }
    }

    /// An error about something given to the program.
    pub fn bad_input(
        place: impl Into<String>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self::BadInput {
            place: place.into(),
            message: message.into(),
            hint: hint.into(),
        }
    }

    /// Turns what the system says of a file into an error that says which file and what for.
    pub fn file(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File {
            doing,
            path,
            source,
        }
    }
}
