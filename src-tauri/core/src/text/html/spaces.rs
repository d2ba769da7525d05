//! Spaces as their writer meant them.

/// Characters that nobody sees: soft hyphens, and spaces without width.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Whether a space that does not break was meant not to: after a number and beside French
/// punctuation. Elsewhere it is an accident of some program.
pub(super) fn is_meant(before: Option<char>, after: Option<char>) -> bool {
    let sticks = before.is_some_and(|c| c.is_ascii_digit() || c == '«')
        || after.is_some_and(|c| matches!(c, ':' | ';' | '!' | '?' | '»'));
    sticks && after.is_some_and(|c| !c.is_whitespace())
}
