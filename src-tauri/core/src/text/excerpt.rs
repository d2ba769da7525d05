//! The first words of a text, for lists.

/// The first `most` words of a plain text on one line, with an ellipsis where more follow.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut words = text.split_whitespace();
    let mut line = String::new();
    for word in words.by_ref().take(most) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if words.next().is_some() {
        let end = line.trim_end_matches([',', ';', ':', '.', '–', '—', '-', ' ']);
        line.truncate(end.len());
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn a_long_text_is_cut_after_a_word() {
        assert_eq!(excerpt("One two,\n\nthree  four", 2), "One two…");
        assert_eq!(excerpt("One two.\n", 2), "One two.");
        assert_eq!(excerpt(" ", 2), "");
    }
}
