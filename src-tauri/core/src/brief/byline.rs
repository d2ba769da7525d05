//! Authors and tags: the other records that briefs point at.

use serde::{Deserialize, Serialize};

use super::{AuthorId, Slug, TagId};

/// Somebody whose name stands in a byline (IPTC `by`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Author {
    /// Its id.
    pub id: AuthorId,
    /// The name as printed.
    pub name: String,
    /// Where the author's page lives in the archive.
    pub slug: Slug,
    /// A few sentences about the author, CommonMark; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bio: String,
}

/// A subject that briefs are filed under.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tag {
    /// Its id.
    pub id: TagId,
    /// The name as printed.
    pub name: String,
    /// Where the tag's page lives in the archive.
    pub slug: Slug,
}
