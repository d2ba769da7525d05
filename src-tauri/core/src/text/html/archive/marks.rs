//! Lines as Markdown: which marks stand around words, and what is escaped.

use super::line::{Mark, Part};
use crate::text::plain::{is_markup, opening_mark};

/// How much is done so that nothing is taken for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Care {
    /// As one would write it by hand.
    Light,
    /// Marks are elements: `<strong>` in place of `**`.
    Elements,
    /// And every character that could be markup is escaped.
    Full,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    Heading,
    Cell,
}

/// One line as Markdown; in a paragraph a break becomes a line of its own.
pub(super) fn print(parts: &[Part], place: Place, care: Care) -> String {
    let mut printer = Printer {
        marks: delimiters(parts, care),
        parts,
        place,
        care,
        out: String::new(),
        links: 0,
    };
    printer.run();
    let mut out = printer.out;
    let bare = out.trim_end_matches('#').trim_end_matches('\\').len();
    let is_escaped = out[bare..].starts_with('\\') && out.len() - bare == 2;
    if place == Place::Heading && out.ends_with('#') && !is_escaped {
        // It would close the heading and not be printed.
        out.insert(out.len() - 1, '\\');
    }
    out
}

struct Printer<'a> {
    parts: &'a [Part],
    /// What is printed for each part that opens or closes a mark.
    marks: Vec<String>,
    place: Place,
    care: Care,
    out: String,
    links: usize,
}

impl Printer<'_> {
    fn run(&mut self) {
        let mut at = 0;
        let mut starts_line = self.place == Place::Paragraph;
        let mut open: Vec<&Mark> = Vec::new();
        while let Some(part) = self.parts.get(at) {
            match part {
                Part::Text(text) => self.text(text, at, starts_line),
                Part::Code(text) => self.code(text),
                Part::Picture {
                    address,
                    alt,
                    title,
                } => {
                    self.out.push_str("![");
                    self.links += 1;
                    self.escaped(alt, "]", false);
                    self.links -= 1;
                    self.destination(address, title);
                }
                Part::Break => match self.place {
                    Place::Paragraph => self.out.push_str("\\\n"),
                    Place::Heading => self.out.push(' '),
                    Place::Cell => self.out.push_str("<br>"),
                },
                Part::Note(number) => self.out.push_str(&format!("[^{number}]")),
                Part::Anchor(id) => self
                    .out
                    .push_str(&format!("<a id=\"{}\"></a>", attribute(id))),
                Part::Open(Mark::Link { address, title }) => {
                    if title.is_empty() && self.is_autolink(at, address) {
                        self.out.push_str(&format!("<{address}>"));
                        at += 3;
                        starts_line = false;
                        continue;
                    }
                    if let Some(Part::Open(mark)) = self.parts.get(at) {
                        open.push(mark);
                    }
                    self.links += 1;
                    self.out.push('[');
                }
                Part::Open(mark) => {
                    open.push(mark);
                    self.out.push_str(&self.marks[at]);
                }
                Part::Close => match open.pop() {
                    Some(Mark::Link { address, title }) => {
                        self.links -= 1;
                        self.destination(address, title);
                    }
                    _ => self.out.push_str(&self.marks[at]),
                },
            }
            starts_line = matches!(part, Part::Break) && self.place == Place::Paragraph;
            at += 1;
        }
    }

    /// Whether the words of the link that begins here are its address, so that `<ADDRESS>` says it.
    fn is_autolink(&self, at: usize, address: &str) -> bool {
        let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '|' | '\\' | '&');
        let whole = address.starts_with("https://") || address.starts_with("http://");
        whole
            && self.care < Care::Full
            && address.chars().all(is_plain)
            && matches!(self.parts.get(at + 1), Some(Part::Text(text)) if text == address)
            && matches!(self.parts.get(at + 2), Some(Part::Close))
    }

    fn text(&mut self, text: &str, at: usize, starts_line: bool) {
        // What follows decides whether a mark at the text's end would be one.
        let next = match self.parts.get(at + 1) {
            Some(Part::Text(_) | Part::Break) | None => "",
            Some(Part::Code(_)) => "`",
            Some(Part::Picture { .. }) => "!",
            Some(Part::Note(_) | Part::Open(Mark::Link { .. })) => "[",
            Some(Part::Anchor(_) | Part::Open(Mark::Element(..))) => "<",
            Some(Part::Open(_)) => "*",
            Some(Part::Close) if self.marks[at + 1].is_empty() => "]",
            Some(Part::Close) => "*",
        };
        self.escaped(text, next, starts_line);
    }

    fn escaped(&mut self, text: &str, next: &str, starts_line: bool) {
        let whole = format!("{text}{next}");
        let opening = starts_line.then(|| opening_mark(&whole)).flatten();
        let mut at = 0;
        while at < text.len() {
            // Up to the next sign that could be a mark nothing needs to be looked at.
            let may_be = |b: u8| may_be_mark(b) || self.care == Care::Full;
            let plain = text[at..].bytes().position(may_be);
            let plain = plain.map_or(text.len(), |plain| at + plain);
            let plain = opening
                .filter(|opening| *opening >= at)
                .map_or(plain, |opening| plain.min(opening));
            self.out.push_str(&text[at..plain]);
            at = plain;
            let Some(c) = text[at..].chars().next() else {
                break;
            };
            let rest = &whole[at + c.len_utf8()..];
            let before = self.out.chars().next_back().filter(|c| *c != '\n');
            let is_mark = match c {
                '[' | ']' if self.links > 0 => true,
                '!' => rest.starts_with('['),
                ':' => before == Some(']'),
                '|' => self.place == Place::Cell,
                c => is_markup(before, c, rest),
            };
            let full = self.care == Care::Full && c.is_ascii_punctuation();
            if full || is_mark || opening == Some(at) {
                self.out.push('\\');
            }
            self.out.push(c);
            at += c.len_utf8();
        }
    }

    fn code(&mut self, text: &str) {
        if self.care == Care::Full {
            self.out.push_str("<code>");
            self.escaped(text, "<", false);
            self.out.push_str("</code>");
            return;
        }
        let mut longest = 0;
        let mut run = 0;
        for c in text.chars() {
            run = if c == '`' { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        let fence = "`".repeat(longest + 1);
        let pad = if text.starts_with('`') || text.ends_with('`') {
            " "
        } else {
            ""
        };
        let text = match self.place {
            Place::Cell => text.replace('|', "\\|"),
            _ => text.to_owned(),
        };
        self.out
            .push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
    }

    /// What follows the words of a link or picture.
    fn destination(&mut self, address: &str, title: &str) {
        self.out.push_str("](");
        let balanced = is_balanced(address);
        for (at, c) in address.char_indices() {
            let is_mark = match c {
                '(' | ')' => !balanced,
                '\\' => true,
                '&' => is_markup(None, c, &address[at + 1..]),
                '|' => self.place == Place::Cell,
                _ => false,
            };
            if is_mark {
                self.out.push('\\');
            }
            self.out.push(c);
        }
        if !title.is_empty() {
            self.out.push_str(" \"");
            for (at, c) in title.char_indices() {
                let is_mark = match c {
                    '"' | '\\' => true,
                    '&' => is_markup(None, c, &title[at + 1..]),
                    '|' => self.place == Place::Cell,
                    _ => false,
                };
                if is_mark {
                    self.out.push('\\');
                }
                self.out.push(if c.is_whitespace() { ' ' } else { c });
            }
            self.out.push('"');
        }
        self.out.push(')');
    }
}

/// Whether this byte of a text could be a mark anywhere in a line; see [`is_markup`].
fn may_be_mark(byte: u8) -> bool {
    matches!(
        byte,
        b'[' | b']' | b'!' | b':' | b'|' | b'\\' | b'`' | b'*' | b'~' | b'_' | b'<' | b'&'
    )
}

fn is_balanced(address: &str) -> bool {
    let mut open = 0_i32;
    let deepest = address.chars().try_fold(0, |deepest: i32, c| {
        open += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        (open >= 0).then_some(deepest.max(open))
    });
    // CommonMark promises no more than this.
    open == 0 && deepest.is_some_and(|deepest| deepest < 3)
}

/// What each part that opens or closes a mark prints: for every other, and for links, nothing.
fn delimiters(parts: &[Part], care: Care) -> Vec<String> {
    let mut printed = vec![String::new(); parts.len()];
    let mut closes = vec![0; parts.len()];
    let mut opens = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Open(_) => opens.push(at),
            Part::Close => {
                if let Some(open) = opens.pop() {
                    closes[open] = at;
                }
            }
            _ => {}
        }
    }
    for (at, part) in parts.iter().enumerate() {
        let Part::Open(mark) = part else { continue };
        let close = closes[at];
        if close == 0 {
            continue;
        }
        let (opening, closing) = match mark {
            Mark::Link { .. } => continue,
            Mark::Element(name, title) if title.is_empty() => {
                (format!("<{name}>"), format!("</{name}>"))
            }
            Mark::Element(name, title) => (
                format!("<{name} title=\"{}\">", attribute(title)),
                format!("</{name}>"),
            ),
            mark => match delimiter(parts, &printed, at, close, care) {
                Some(delimiter) => (delimiter.clone(), delimiter),
                None => {
                    let name = match mark {
                        Mark::Strong => "strong",
                        Mark::Emphasis => "em",
                        _ => "del",
                    };
                    (format!("<{name}>"), format!("</{name}>"))
                }
            },
        };
        printed[at] = opening;
        printed[close] = closing;
    }
    printed
}

/// The delimiter that CommonMark would read as this mark where it stands.
fn delimiter(
    parts: &[Part],
    printed: &[String],
    open: usize,
    close: usize,
    care: Care,
) -> Option<String> {
    if care > Care::Light {
        return None;
    }
    let before = open
        .checked_sub(1)
        .map_or(' ', |at| last_of(&parts[at], &printed[at]));
    let after = parts
        .get(close + 1)
        .map_or(' ', |part| first_of(part, &printed[close + 1]));
    let (first, last) = (
        first_of(&parts[open + 1], "*"),
        last_of(&parts[close - 1], "*"),
    );
    let blank = char::is_whitespace;
    let breaks_words = |c: char| blank(c) || !c.is_alphanumeric();
    let flanks = !blank(first)
        && !blank(last)
        && (first.is_alphanumeric() || breaks_words(before))
        && (last.is_alphanumeric() || breaks_words(after));
    if !flanks {
        return None;
    }
    let Part::Open(mark) = &parts[open] else {
        return None;
    };
    let beside = |c: char| before == c || after == c;
    match mark {
        Mark::Struck if !beside('~') => Some("~~".to_owned()),
        Mark::Strong | Mark::Emphasis => {
            let length = if *mark == Mark::Strong { 2 } else { 1 };
            if !beside('*') {
                return Some("*".repeat(length));
            }
            let apart = breaks_words(before) && breaks_words(after);
            (apart && !beside('_')).then(|| "_".repeat(length))
        }
        _ => None,
    }
}

/// The character that a part's Markdown begins with. `mark` is what a mark prints there.
fn first_of(part: &Part, mark: &str) -> char {
    match part {
        Part::Text(text) => text.chars().next().unwrap_or(' '),
        Part::Code(_) => '`',
        Part::Picture { .. } => '!',
        Part::Break => ' ',
        Part::Note(_) | Part::Open(Mark::Link { .. }) => '[',
        Part::Anchor(_) | Part::Open(Mark::Element(..)) => '<',
        // One that is not decided yet will take what this one leaves.
        Part::Open(_) => mark.chars().next().unwrap_or('.'),
        Part::Close => mark.chars().next().unwrap_or(']'),
    }
}

fn last_of(part: &Part, mark: &str) -> char {
    match part {
        Part::Text(text) => text.chars().next_back().unwrap_or(' '),
        Part::Code(_) => '`',
        Part::Picture { .. } => ')',
        Part::Break => ' ',
        Part::Note(_) => ']',
        Part::Anchor(_) => '>',
        Part::Open(Mark::Link { .. }) => '[',
        Part::Open(_) => mark.chars().next_back().unwrap_or('*'),
        Part::Close => mark.chars().next_back().unwrap_or(')'),
    }
}

/// A value for an attribute in quotation marks.
fn attribute(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '|' => escaped.push_str("&#124;"),
            c if c.is_whitespace() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
