//! Export: the archive as a bundle, a folder or a zip.
//!
//! Deliberately absent: the store. What is exported is read through [`Archive`], one snapshot of a
//! desk; where it goes is the bundle writer's business alone.

mod ahead;
pub mod archive;
pub mod bundle;
pub(crate) mod escape;
mod feed;
pub mod html;
pub mod key;
pub mod ledger_table;
pub mod markdown;
mod sitemap;

pub use archive::{Archive, BundleFile, Entry, Facts, Notice, Output};
pub use bundle::{Bundle, BundleCounts, Target};
pub use html::{SiteCounts, SiteOptions, ThemeFiles, write_site};
