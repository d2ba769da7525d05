//! Export: the archive as a bundle, a folder or a zip.
//!
//! Deliberately absent: the store. What is exported is read through [`Archive`], one snapshot of a
//! desk; where it goes is the bundle writer's business alone.

mod ahead;
pub mod archive;
pub mod book;
pub mod bundle;
mod days;
pub(crate) mod escape;
mod feed;
pub mod flavours;
mod held;
pub mod html;
pub mod key;
pub mod ledger_json;
pub mod ledger_table;
pub mod markdown;
pub mod ninjs;
mod records;
mod shown_briefs;
mod shown_media;
mod sitemap;
mod table;
pub mod tables;
mod written;
pub mod wxr;
mod xhtml;

pub use crate::brief::Format;
pub use archive::{Archive, BundleFile, Entry, Facts, Notice, Output};
pub use bundle::{Bundle, BundleCounts, Target, Verification, verify};
pub use days::Days;
pub use held::HeldArchive;
pub use html::{SiteCounts, SiteOptions, ThemeFiles, write_site};
pub use shown_briefs::{BriefChange, BriefChanges, ShownBrief, ShownBriefs};
pub use written::Written;
