//! The full-text index over what briefs say (SQLite FTS5).
//!
//! The index takes its texts from the view `brief_text`. A brief leaves the index before what it
//! says changes (its own words or the names of its sources) and enters it afterwards. Leaving twice
//! would spoil the index, so whoever changes several briefs at once names each of them once.

use super::Writer;
use crate::{brief::BriefId, error::Result};

const LEAVE: &str = "INSERT INTO search (search, rowid, headline, standfirst, body, byline, credits, tags)
    SELECT 'delete', key, headline, standfirst, body, byline, credits, tags FROM brief_text WHERE key ";
const ENTER: &str = "INSERT INTO search (rowid, headline, standfirst, body, byline, credits, tags)
    SELECT key, headline, standfirst, body, byline, credits, tags FROM brief_text WHERE key ";

const OF_BRIEF: &str = "= (SELECT key FROM brief WHERE id = ?1)";

impl Writer<'_> {
    /// Takes a brief out of the index, before what it says changes.
    pub fn unindex(&self, brief: BriefId) -> Result<()> {
        self.0
            .0
            .prepare_cached(&format!("{LEAVE}{OF_BRIEF}"))?
            .execute([brief])?;
        Ok(())
    }

    /// Puts a brief into the index.
    pub fn index(&self, brief: BriefId) -> Result<()> {
        self.0
            .0
            .prepare_cached(&format!("{ENTER}{OF_BRIEF}"))?
            .execute([brief])?;
        Ok(())
    }
}

/// An FTS5 expression that finds what an editor typed: every word, `"words in quotes"` together,
/// the last word also as the beginning of one. None where nothing can be searched for.
pub(super) fn expression(typed: &str) -> Option<String> {
    let mut terms: Vec<String> = Vec::new();
    for (number, part) in typed.split('"').enumerate() {
        let quoted = number % 2 == 1;
        let phrases: Vec<&str> = if quoted {
            vec![part]
        } else {
            part.split_whitespace().collect()
        };
        for phrase in phrases {
            if phrase.chars().any(char::is_alphanumeric) {
                terms.push(format!("\"{}\"", phrase.replace('\0', " ")));
            }
        }
    }
    let open_ended = !typed.trim_end().ends_with('"') && !typed.ends_with(char::is_whitespace);
    if open_ended && let Some(last) = terms.last_mut() {
        last.push('*');
    }
    (!terms.is_empty()).then(|| terms.join(" "))
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn what_is_typed_becomes_a_sound_expression() {
        assert_eq!(
            expression("reef recov").as_deref(),
            Some("\"reef\" \"recov\"*")
        );
        assert_eq!(
            expression("\"coral reef\" 2019 ").as_deref(),
            Some("\"coral reef\" \"2019\"")
        );
        assert_eq!(
            expression("AND (NOT* \"").as_deref(),
            Some("\"AND\" \"(NOT*\"")
        );
        assert_eq!(expression(" -- \""), None);
    }
}
