//! What an import does not know from the files themselves.

use chrono_tz::Tz;

use crate::brief::Timestamp;

/// How to read what is being imported. Each format passes over what does not concern it.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// The time zone of dates that name none.
    pub time_zone: Tz,
    /// When the first brief without a date was published; each next one a minute earlier. Without
    /// this they come in unpublished.
    pub published_at: Option<Timestamp>,
    /// Who wrote a brief that names nobody, where its origin does not say either.
    pub byline: Vec<String>,
    /// Whether pages come in as briefs, too.
    pub pages: bool,
    /// What is put before the name of a category when it becomes a tag.
    pub category_prefix: String,
    /// Takes the whole items of a file that breaks off, in place of nothing at all.
    pub salvage: bool,
}

impl ReadOptions {
    /// Dates in this time zone, and nothing else known.
    pub fn in_zone(time_zone: Tz) -> Self {
        Self {
            time_zone,
            published_at: None,
            byline: Vec::new(),
            pages: false,
            category_prefix: String::new(),
            salvage: false,
        }
    }
}
