//! Where tags and comments stand in a text that mixes them with blank lines and shortcodes.

/// A piece of such a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    /// A tag, from `<` to `>`.
    Tag(&'a str),
    /// An element whose inside is no copy to be changed, whole: `pre`, `script` and the like.
    Raw(&'a str),
    Comment(&'a str),
}

impl<'a> Piece<'a> {
    pub(super) fn as_str(self) -> &'a str {
        match self {
            Self::Text(text) | Self::Tag(text) | Self::Raw(text) | Self::Comment(text) => text,
        }
    }
}

const RAW: [&str; 7] = [
    "pre", "script", "style", "textarea", "svg", "math", "canvas",
];

/// The pieces of a text. Put together, they are the text.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = next(rest);
        rest = after;
        Some(piece)
    })
}

fn next(text: &str) -> (Piece<'_>, &str) {
    let mut from = 0;
    loop {
        let start = text[from..].find('<').map_or(text.len(), |at| from + at);
        if start == text.len() {
            return (Piece::Text(text), "");
        }
        let Some(length) = length(&text[start..]) else {
            // `<` alone.
            from = start + 1;
            continue;
        };
        if start > 0 {
            return (Piece::Text(&text[..start]), &text[start..]);
        }
        let tag = &text[..length];
        if tag.starts_with("<!") {
            return (Piece::Comment(tag), &text[length..]);
        }
        let name = name(tag);
        let is_raw = !tag.starts_with("</") && !tag.ends_with("/>") && RAW.contains(&name.as_str());
        return match is_raw.then(|| end_of(&text[length..], &name)).flatten() {
            Some(end) => text_split(text, length + end, Piece::Raw),
            None => text_split(text, length, Piece::Tag),
        };
    }
}

fn text_split<'a>(
    text: &'a str,
    at: usize,
    piece: fn(&'a str) -> Piece<'a>,
) -> (Piece<'a>, &'a str) {
    let (before, after) = text.split_at(at);
    (piece(before), after)
}

/// How long the tag or comment is that a text begins with.
fn length(text: &str) -> Option<usize> {
    if let Some(comment) = text.strip_prefix("<!--") {
        return Some(
            comment
                .find("-->")
                .map_or(text.len(), |end| "<!--".len() + end + 3),
        );
    }
    let inside = text.strip_prefix('<')?;
    let named = inside.strip_prefix(['/', '!']).unwrap_or(inside);
    if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match quote {
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') && before == '=' => quote = Some(c),
            None if c == '>' => return Some(at + 1),
            None => {}
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    // A mark that nothing closes: the first `>` ends the tag.
    text.find('>').map(|at| at + 1)
}

/// Where the element of this name that is open ends, its closing tag with it.
fn end_of(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find("</").map(|at| from + at) {
        let inside = &text[at + 2..];
        let is_it = inside
            .get(..name.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(name));
        if is_it {
            let end = inside.find('>').map_or(text.len(), |end| at + 2 + end + 1);
            return Some(end);
        }
        from = at + 2;
    }
    None
}

/// The name of a tag, in small letters.
pub(super) fn name(tag: &str) -> String {
    let inside = tag.trim_start_matches(['<', '/']);
    let end = inside
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    inside[..end].to_ascii_lowercase()
}
