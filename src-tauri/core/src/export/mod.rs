//! Export: the archive as a bundle, a folder or a zip.
//!
//! Deliberately absent: the store. What is exported is read through [`Archive`], one snapshot of a
//! desk; where it goes is the bundle writer's business alone.

pub mod archive;
<<<<<<< HEAD
pub mod bundle;
pub mod markdown;

pub use archive::{Archive, BundleFile, Entry, Output};
pub use bundle::{Bundle, BundleCounts, Target};
=======
pub(crate) mod escape;
mod feed;
pub mod html;
mod sitemap;

pub use archive::{Archive, BundleFile, Entry, Output};
pub use html::{SiteCounts, write_site};
>>>>>>> html
