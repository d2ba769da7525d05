//! What a sentence names, apart from the sentence.

use std::collections::BTreeMap;

/// Names and what they stand for: enough to say a finding or an error in another language. Which
/// sentence it is, its code says, and where one code has several, a value.
pub type Values = BTreeMap<&'static str, String>;
