//! Briefdesk's engine: everything the program does, with no window.
//!
//! Start at [`desk::Desk`]: it opens a desk file and offers every use case. [`brief`] holds the
//! types that all others speak in. Between them stand four parts that do not know each other:
//! [`store`] (SQLite), [`import`], [`export`] and [`check`]; below lies [`text`] (Markdown, HTML,
//! typography).
//!
//! Deliberately absent: windows, WebKit, the terminal. The shell and the command line bring those.

pub mod brief;
pub mod check;
pub mod desk;
pub mod error;
pub mod export;
pub mod import;
pub mod progress;
mod remembered;
pub mod store;
pub mod text;

pub use error::{Error, ErrorKind, Existing, NoDesk, Result};
