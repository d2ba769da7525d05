//! What an export came to, whatever its format.

use super::{html::SiteCounts, markdown::MarkdownCounts};
use crate::brief::Note;

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Briefs in it.
    pub briefs: usize,
    /// Pages, or files of briefs.
    pub pages: usize,
    /// What was left out or altered, and why.
    pub notes: Vec<Note>,
}

impl From<SiteCounts> for Written {
    fn from(site: SiteCounts) -> Self {
        Self {
            briefs: site.briefs,
            pages: site.pages,
            notes: site.notes,
        }
    }
}

impl From<MarkdownCounts> for Written {
    fn from(markdown: MarkdownCounts) -> Self {
        Self {
            briefs: markdown.briefs,
            pages: markdown.pages,
            notes: Vec::new(),
        }
    }
}
