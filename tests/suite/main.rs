//! The suite.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod bundle;
mod markdown_bundle;
