//! HTML to Markdown.
//!
//! [`paste`] takes what somebody copied: the copy they meant, without the page around it.
//! [`archive`] takes the HTML that an archive keeps, and loses nothing that a reader saw; what
//! cannot be said in Markdown is noted. [`wordpress`] makes HTML of what WordPress keeps.
//! Deliberately absent: safety. What a body holds is sanitised when it is printed, see
//! [`super::markdown`].

pub mod archive;
pub mod paste;
mod spaces;
mod style;
mod tally;
pub mod wordpress;

pub use paste::to_markdown;
