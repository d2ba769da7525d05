//! The engine's errors: what was refused, and what broke.
//!
//! Deliberately absent: findings. That a brief's copy is wanting is a value
//! ([`crate::check::Finding`]), never an error.

use std::{io, path::PathBuf};

use crate::brief::{Refusal, Slug, Values};

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
        /// What it is instead.
        what: NoDesk,
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
        /// What exists.
        what: Existing,
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
        /// What the message names, and which it is; nothing where it is somebody else's.
        values: Values,
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

/// What stands where a new thing would go.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Existing {
    /// A file or folder.
    #[error("{}", .0.display())]
    Path(PathBuf),
    /// A brief with this slug.
    #[error("A brief with the slug “{0}”")]
    Slug(Slug),
    /// A media file of this name.
    #[error("A file named “{0}”")]
    File(String),
    /// A source that this name finds.
    #[error("A source that goes by “{key}” ({name})")]
    Source {
        /// The name, without what does not tell names apart.
        key: String,
        /// The source's own name.
        name: String,
    },
    /// An export profile of this name.
    #[error("An export profile named “{0}”")]
    Profile(String),
}

impl Existing {
    fn values(&self) -> Values {
        let (what, name) = match self {
            Self::Path(path) => ("path", path.display().to_string()),
            Self::Slug(slug) => ("slug", slug.to_string()),
            Self::File(name) => ("file", name.clone()),
            Self::Source { name, .. } => ("source", name.clone()),
            Self::Profile(name) => ("profile", name.clone()),
        };
        let mut values = Values::from([("what", what.to_owned()), ("name", name)]);
        if let Self::Source { key, .. } = self {
            values.insert("key", key.clone());
        }
        values
    }
}

/// What a file is that is no desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoDesk {
    /// It is not there.
    #[error("does not exist")]
    Missing,
    /// A folder.
    #[error("is a folder, not a desk")]
    Folder,
    /// A file without a byte.
    #[error("is an empty file, not a desk")]
    Empty,
    /// A zip archive.
    #[error("is a zip archive, not a desk")]
    Zip,
    /// A PDF.
    #[error("is a PDF, not a desk")]
    Pdf,
    /// Text.
    #[error("is a text file, not a desk")]
    Text,
    /// An SQLite database of another program.
    #[error("is a database of another program, not a desk")]
    Database,
    /// Anything else.
    #[error("is not a desk")]
    Other,
}

impl NoDesk {
    /// The word that stands for it in an error's values.
    fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Folder => "folder",
            Self::Empty => "empty",
            Self::Zip => "zip",
            Self::Pdf => "pdf",
            Self::Text => "text",
            Self::Database => "database",
            Self::Other => "other",
        }
    }
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

    /// What the message names, and which of the code's sentences it is: enough to say the same in
    /// another language. What the program was doing when it failed is not among it.
    pub fn values(&self) -> Values {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::NotADesk { path, what } => {
                Values::from([("path", shown(path)), ("what", what.word().to_owned())])
            }
            Self::Exists { what } => what.values(),
            Self::BadInput { values, .. } => values.clone(),
            Self::NotFound { what, name } => {
                Values::from([("what", what.replace(' ', "_")), ("name", name.clone())])
            }
            Self::Database { path, source, .. } => {
                Values::from([("path", shown(path)), ("detail", source.to_string())])
            }
            Self::Internal { detail, .. } => Values::from([("detail", detail.clone())]),
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
            values: Values::new(),
        }
    }

    /// The same error about something given, with a word for what is wrong and what its message
    /// names beside the place, so that the window can say it in its language.
    pub(crate) fn told<const COUNT: usize>(
        mut self,
        what: &str,
        named: [(&'static str, String); COUNT],
    ) -> Self {
        if let Self::BadInput { place, values, .. } = &mut self {
            values.extend(named);
            values.insert("what", what.to_owned());
            values.insert("place", place.clone());
        }
        #[cfg(test)]
        crate::brief::prove("problem-bad_input", &self.values(), &self.to_string());
        self
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
