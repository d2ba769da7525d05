//! Export: the archive as a bundle, a folder or a zip.
//!
//! Deliberately absent: the store. What is exported is read through [`Archive`], one snapshot of a
//! desk; where it goes is the bundle writer's business alone.

pub mod archive;
pub mod bundle;
pub mod markdown;

pub use archive::{Archive, BundleFile, Entry, Output};
pub use bundle::{Bundle, BundleCounts, Target};
