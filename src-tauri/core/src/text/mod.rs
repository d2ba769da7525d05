//! Copy as text: Markdown, HTML, plain text, typography, words, dates.
//!
//! Deliberately absent: briefs. Everything here takes a text and gives a text.

pub mod credit_text;
pub mod date;
pub mod excerpt;
pub mod front_matter;
pub mod html;
pub mod markdown;
pub mod own_wxr;
pub mod plain;
pub mod tagless;
pub mod typography;
pub mod words;
