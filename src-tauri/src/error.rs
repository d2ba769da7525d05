//! Errors as the window gets them.

use briefdesk_core::brief::Values;
use serde::Serialize;

/// What a command returns.
pub type Result<T, E = Problem> = std::result::Result<T, E>;

/// Something that was refused or broke. The window branches on the code alone and shows the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Problem {
    /// A word to branch on; see [`briefdesk_core::Error::code`].
    pub code: String,
    /// What happened, in a sentence.
    pub message: String,
    /// What to do about it; may be empty.
    pub hint: String,
    /// What the message names, for the window to say it in its own language.
    pub values: Values,
}

impl Problem {
    /// The window asked for something of a desk, and none is open.
    pub fn no_desk() -> Self {
        Self {
            code: "no_desk".into(),
            message: "No desk is open".into(),
            hint: "Open a desk first".into(),
            values: Values::new(),
        }
    }

    /// An import or export was asked for while another is under way.
    pub fn busy() -> Self {
        Self {
            code: "busy".into(),
            message: "Another import or export is still running".into(),
            hint: "Wait until it is done, or cancel it".into(),
            values: Values::new(),
        }
    }

    /// Something that the window handed over is not what it should be.
    pub fn unreadable(what: &str) -> Self {
        Self {
            code: "bad_input".into(),
            message: format!("{what} could not be read"),
            hint: "Try another file".into(),
            values: Values::new(),
        }
    }

    /// The window asked to open something that no export made.
    pub fn not_exported(path: &str) -> Self {
        Self {
            code: "not_exported".into(),
            message: format!("{path} was not made by an export of this program"),
            hint: "Export the desk first".into(),
            values: Values::from([("path", path.into())]),
        }
    }

    /// A newer release could not be asked for, fetched or put in place.
    #[cfg(feature = "updater")]
    pub fn update_failed(error: impl std::fmt::Display) -> Self {
        Self {
            code: "update_failed".into(),
            message: format!("The newer release could not be had: {error}"),
            hint: "Try again later; the program is as it was".into(),
            values: Values::from([("detail", error.to_string())]),
        }
    }

    /// What was fetched as a newer release is signed by somebody else, or not at all.
    #[cfg(feature = "updater")]
    pub fn update_not_ours(error: impl std::fmt::Display) -> Self {
        Self {
            code: "update_not_ours".into(),
            message: format!("What was fetched is not signed with Briefdesk’s key: {error}"),
            hint: "It was thrown away, and the program is as it was; please report this".into(),
            values: Values::from([("detail", error.to_string())]),
        }
    }

    /// The system or a thread of the program's gave up.
    pub fn stopped(error: impl std::fmt::Display) -> Self {
        Self {
            code: "internal".into(),
            message: format!("That could not be done: {error}"),
            hint: "Please report this; your desk is as it was".into(),
            values: Values::from([("detail", error.to_string())]),
        }
    }
}

impl From<briefdesk_core::Error> for Problem {
    fn from(error: briefdesk_core::Error) -> Self {
        Self {
            code: error.code().into(),
            message: error.to_string(),
            hint: error.hint(),
            values: error.values(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engines_words_reach_the_window() {
        let error = briefdesk_core::Error::Exists {
            what: briefdesk_core::Existing::File("reef.jpg".into()),
        };
        let problem = Problem::from(error);
        assert_eq!(problem.code, "exists");
        assert_eq!(problem.message, "A file named “reef.jpg” already exists");
        assert_eq!(problem.hint, "Choose another name");
        assert_eq!(problem.values["what"], "file");
    }
}
