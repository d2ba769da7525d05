//! The suite.

mod bundle;
mod markdown_bundle;
