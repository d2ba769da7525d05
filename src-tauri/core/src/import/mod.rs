//! Import: one file per format, one common shape out.
//!
//! A reader finds what is in a file and says where it stood; it hands each thing to a [`Sink`] as
//! soon as it is read, so that a large file never has to fit in memory. Deliberately absent: ids,
//! the store, and any decision about what is there already. Those are the desk's.

pub mod basket;
pub mod bundle;
pub mod copy;
pub mod dates;
pub mod encoding;
pub mod files;
pub mod format;
pub mod incoming;
pub mod options;
pub mod plain_text;
pub mod wxr;

pub use basket::Basket;
pub use copy::Copy;
pub use files::Files;
pub use format::Format;
pub use incoming::{IncomingBrief, IncomingContents, IncomingCredit, PassedOver, Sink};
pub use options::ReadOptions;
