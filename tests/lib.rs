//! What the tests share.

pub mod arbitrary;
