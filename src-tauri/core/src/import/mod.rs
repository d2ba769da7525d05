//! Import: one file per format, one common shape out.
//!
//! A reader finds what is in a file and says where it stood; it hands each thing to a [`Sink`] as
//! soon as it is read, so that a large file never has to fit in memory. Deliberately absent: ids,
//! the store, and any decision about what is there already. Those are the desk's.

pub mod basket;
pub mod blogger;
pub mod bundle;
mod candidates;
pub mod copy;
pub mod dates;
pub mod encoding;
pub mod feed;
pub mod files;
mod foreign;
pub mod format;
pub mod ghost;
mod identities;
pub mod incoming;
mod json;
mod leftovers;
pub mod markdown_folder;
pub mod medium;
mod naming;
pub mod options;
mod page;
pub mod plain_text;
#[cfg(test)]
mod samples;
pub mod saved_html;
mod status;
pub mod substack;
pub mod undated;
mod web;
pub mod wxr;
mod xml;

pub use basket::Basket;
pub use copy::Copy;
pub use files::Files;
pub use format::Format;
pub use incoming::{IncomingBrief, IncomingContents, IncomingCredit, PassedOver, Sink};
pub use options::ReadOptions;
pub use undated::Undated;
