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
    let mut pieces = Pieces {
        rest: text,
        // Behind the last `>` no tag ends, so none is looked for.
        tags: text.rfind('>').map_or(0, |at| at + 1),
        unclosed: Vec::new(),
    };
    std::iter::from_fn(move || pieces.next())
}

struct Pieces<'a> {
    rest: &'a str,
    /// How many of the bytes that are left may hold tags.
    tags: usize,
    /// Names of raw elements that nothing closes any more.
    unclosed: Vec<String>,
}

impl<'a> Pieces<'a> {
    fn next(&mut self) -> Option<Piece<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut from = 0;
        loop {
            let start = match self.rest[from..self.tags.max(from)].find('<') {
                Some(at) => from + at,
                None => self.rest.len(),
            };
            if start == self.rest.len() {
                return Some(self.take(start, Piece::Text));
            }
            let Some(length) = length(&self.rest[start..]) else {
                // `<` alone.
                from = start + 1;
                continue;
            };
            if start > 0 {
                return Some(self.take(start, Piece::Text));
            }
            let tag = &self.rest[..length];
            if tag.starts_with("<!") {
                return Some(self.take(length, Piece::Comment));
            }
            let name = name(tag);
            let is_raw = RAW.contains(&name.as_str())
                && !tag.starts_with("</")
                && !tag.ends_with("/>")
                && !self.unclosed.contains(&name);
            if is_raw {
                match end_of(&self.rest[length..], &name) {
                    Some(end) => return Some(self.take(length + end, Piece::Raw)),
                    None => self.unclosed.push(name),
                }
            }
            return Some(self.take(length, Piece::Tag));
        }
    }

    fn take(&mut self, length: usize, piece: fn(&'a str) -> Piece<'a>) -> Piece<'a> {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        self.tags = self.tags.saturating_sub(length);
        piece(taken)
    }
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
