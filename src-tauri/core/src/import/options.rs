//! What an import does not know from the files themselves.

use chrono_tz::Tz;

/// How to read what is being imported. Each format passes over what does not concern it.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// The time zone of dates that name none.
    pub time_zone: Tz,
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
            byline: Vec::new(),
            pages: false,
            category_prefix: String::new(),
            salvage: false,
        }
    }
}
