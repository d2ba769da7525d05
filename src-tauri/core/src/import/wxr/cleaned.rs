//! XML as WordPress's sites export it, mended on its way to the parser: what would break the parser
//! and can be read one way only.
//!
//! Plugins and old databases leave bare “&”, entities of HTML and control characters in exports.
//! Deliberately absent: tags. One that is missing could be missing anywhere, so such a file is
//! refused.

use std::io::{self, BufRead, Read};

use quick_xml::escape::{resolve_html5_entity, resolve_xml_entity};

use super::decoded::Decoded;

/// The longest entity, `&CounterClockwiseContourIntegral;`, and some more.
const LOOKAHEAD: usize = 48;
/// The longest text or tag: a body is a few kilobytes; this keeps a hostile file from filling the
/// memory.
pub(super) const LONGEST_TEXT: usize = 32 * 1024 * 1024;

/// What was mended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mended {
    /// Bare “&”.
    pub(super) ampersands: u64,
    /// Entities of HTML, which XML does not know.
    pub(super) entities: u64,
    /// Characters that XML does not allow.
    pub(super) characters: u64,
}

/// What the text at hand stands within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Text,
    Tag,
    Quoted(u8),
    CData,
    Comment,
    Instruction,
}

/// Reads UTF-8 and gives XML that a parser takes.
pub(super) struct Cleaned<R> {
    from: Decoded<R>,
    raw: Vec<u8>,
    raw_at: usize,
    ended: bool,
    clean: Vec<u8>,
    clean_at: usize,
    within: Within,
    mended: Mended,
    /// The line that the parser has come to, from 1.
    line: u64,
    /// How many bytes the parser took since [`Self::mark`].
    taken: usize,
}

impl<R: Read> Cleaned<R> {
    pub(super) fn new(from: R) -> io::Result<Self> {
        Ok(Self {
            from: Decoded::new(from)?,
            raw: Vec::new(),
            raw_at: 0,
            ended: false,
            clean: Vec::new(),
            clean_at: 0,
            within: Within::Text,
            mended: Mended::default(),
            line: 1,
            taken: 0,
        })
    }

    /// The line that the parser has come to, from 1.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    pub(super) fn mended(&self) -> Mended {
        self.mended
    }

    /// How many characters could not be read in the encoding, and which that is.
    pub(super) fn replaced(&self) -> (u64, &'static str) {
        (self.from.replaced, self.from.encoding())
    }

    /// Whether more was asked for than any text or tag may have.
    pub(super) fn is_exhausted(&self) -> bool {
        self.taken > LONGEST_TEXT
    }

    /// A new text or tag begins here.
    pub(super) fn mark(&mut self) {
        self.taken = 0;
    }

    fn refill(&mut self) -> io::Result<()> {
        self.clean.clear();
        self.clean_at = 0;
        while self.clean.is_empty() && !(self.ended && self.raw_at == self.raw.len()) {
            if !self.ended && self.raw.len() - self.raw_at <= LOOKAHEAD {
                self.raw.drain(..self.raw_at);
                self.raw_at = 0;
                self.ended = !self.from.read_more(&mut self.raw)?;
            }
            self.mend();
        }
        Ok(())
    }

    /// Mends what is there, but for the last bytes, which may go on in what is not read yet.
    fn mend(&mut self) {
        let most = if self.ended { 0 } else { LOOKAHEAD };
        let limit = self.raw.len().saturating_sub(most);
        while self.raw_at < limit {
            let rest = &self.raw[self.raw_at..limit];
            let marks = self.within.marks();
            let plain = rest.iter().position(|b| marks[usize::from(*b)]);
            let plain = plain.unwrap_or(rest.len());
            self.clean.extend_from_slice(&rest[..plain]);
            self.raw_at += plain;
            if plain < rest.len() {
                self.raw_at += self.mend_mark();
            }
        }
    }

    /// Mends at a byte that may mean something; how many bytes that took.
    fn mend_mark(&mut self) -> usize {
        let rest = &self.raw[self.raw_at..];
        let (taken, next) = match (self.within, rest[0]) {
            (_, 0xef) => {
                if rest.starts_with(b"\xef\xbf\xbe") || rest.starts_with(b"\xef\xbf\xbf") {
                    self.mended.characters += 1;
                    return 3;
                }
                (1, self.within)
            }
            (_, 0..=8 | 0xb | 0xc | 0xe..=0x1f) => {
                self.mended.characters += 1;
                return 1;
            }
            (Within::Text | Within::Quoted(_), b'&') => {
                let taken = rest.len().min(LOOKAHEAD);
                let (taken, text) = mend_reference(&rest[..taken], &mut self.mended);
                self.clean.extend_from_slice(text.as_bytes());
                return taken;
            }
            (Within::Text, b'<') if rest.starts_with(b"<![CDATA[") => (9, Within::CData),
            (Within::Text, b'<') if rest.starts_with(b"<!--") => (4, Within::Comment),
            (Within::Text, b'<') if rest.starts_with(b"<?") => (2, Within::Instruction),
            (Within::Text, b'<') => (1, Within::Tag),
            (Within::Tag, b'>') => (1, Within::Text),
            (Within::Tag, quote @ (b'"' | b'\'')) => (1, Within::Quoted(quote)),
            (Within::Quoted(quote), b) if b == quote => (1, Within::Tag),
            (Within::CData, b']') if rest.starts_with(b"]]>") => (3, Within::Text),
            (Within::Comment, b'-') if rest.starts_with(b"-->") => (3, Within::Text),
            (Within::Instruction, b'?') if rest.starts_with(b"?>") => (2, Within::Text),
            (within, _) => (1, within),
        };
        self.clean.extend_from_slice(&rest[..taken]);
        self.within = next;
        taken
    }
}

impl<R: Read> Read for Cleaned<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(buffer.len());
        buffer[..count].copy_from_slice(&ready[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Cleaned<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.is_exhausted() {
            return Err(io::Error::other("a text is too long"));
        }
        if self.clean_at == self.clean.len() {
            self.refill()?;
        }
        Ok(&self.clean[self.clean_at..])
    }

    fn consume(&mut self, amount: usize) {
        let end = self.clean.len().min(self.clean_at + amount);
        let taken = &self.clean[self.clean_at..end];
        self.line += taken.iter().filter(|b| **b == b'\n').count() as u64;
        self.taken += taken.len();
        self.clean_at = end;
    }
}

type Marks = [bool; 256];

const fn marks(of: &[u8]) -> Marks {
    let mut marks = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        marks[byte] = !matches!(byte, 9 | 10 | 13);
        byte += 1;
    }
    marks[0xef] = true;
    let mut index = 0;
    while index < of.len() {
        marks[of[index] as usize] = true;
        index += 1;
    }
    marks
}

impl Within {
    /// The bytes that may mean something here; all others are passed on.
    const fn marks(self) -> &'static Marks {
        static TEXT: Marks = marks(b"<&");
        static TAG: Marks = marks(b">\"'");
        static QUOTED: Marks = marks(b"&\"'");
        static CDATA: Marks = marks(b"]");
        static COMMENT: Marks = marks(b"-");
        static INSTRUCTION: Marks = marks(b"?");
        match self {
            Self::Text => &TEXT,
            Self::Tag => &TAG,
            Self::Quoted(_) => &QUOTED,
            Self::CData => &CDATA,
            Self::Comment => &COMMENT,
            Self::Instruction => &INSTRUCTION,
        }
    }
}

/// What a “&” and what follows it become, and how many bytes that was.
fn mend_reference(rest: &[u8], mended: &mut Mended) -> (usize, String) {
    let end = rest.iter().position(|b| *b == b';');
    let name = end.and_then(|end| str::from_utf8(&rest[1..end]).ok());
    let (Some(end), Some(name)) = (end, name) else {
        mended.ampersands += 1;
        return (1, "&amp;".into());
    };
    let verbatim = || (end + 1, format!("&{name};"));
    if let Some(number) = name.strip_prefix('#') {
        let (digits, radix) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16),
            None => (number, 10),
        };
        let number = u32::from_str_radix(digits, radix).ok();
        // A sign before the digits would be read, too.
        let number = number.filter(|_| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        return match number.map(char::from_u32) {
            Some(Some(c)) if is_allowed(c) => (end + 1, format!("&#{};", u32::from(c))),
            Some(_) => {
                mended.characters += 1;
                (end + 1, String::new())
            }
            None => {
                mended.ampersands += 1;
                (1, "&amp;".into())
            }
        };
    }
    if resolve_xml_entity(name).is_some() {
        return verbatim();
    }
    match resolve_html5_entity(name) {
        Some(text) => {
            mended.entities += 1;
            (
                end + 1,
                quick_xml::escape::minimal_escape(text).into_owned(),
            )
        }
        None => {
            mended.ampersands += 1;
            (1, "&amp;".into())
        }
    }
}

/// Whether XML 1.0 allows this character (its production 2, `Char`).
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> (String, Mended) {
        let mut cleaned = Cleaned::new(text.as_bytes()).unwrap();
        let mut out = String::new();
        cleaned.read_to_string(&mut out).unwrap();
        (out, cleaned.mended())
    }

    #[test]
    fn what_breaks_a_parser_is_mended_outside_of_cdata() {
        let (text, mended) = clean(
            "<a b=\"x&y\">AT&T &amp; &nbsp;&eacute; &nosuch; &#8217; &#xZ; &LT;</a>\
             <![CDATA[AT&T &nbsp; <b>]]><!-- R&D --><c/>&",
        );
        assert_eq!(
            text,
            "<a b=\"x&amp;y\">AT&amp;T &amp; \u{a0}é &amp;nosuch; &#8217; &amp;#xZ; &lt;</a>\
             <![CDATA[AT&T &nbsp; <b>]]><!-- R&D --><c/>&amp;"
        );
        assert_eq!((mended.ampersands, mended.entities), (5, 3));
    }

    #[test]
    fn characters_that_xml_does_not_allow_are_dropped_everywhere() {
        let (text, mended) = clean("a\0b&#8;c\u{ffff}\u{fffd}<![CDATA[d\u{b}e\n\u{ef}]]>");
        assert_eq!(text, "abc\u{fffd}<![CDATA[de\n\u{ef}]]>");
        assert_eq!(mended.characters, 4);
    }

    #[test]
    fn what_stands_across_two_pieces_is_read_whole() {
        for gap in 65_500..65_560 {
            let text = format!("{}<![CDATA[&]]>&eacute;", "x".repeat(gap));
            let (out, mended) = clean(&text);
            assert!(out.ends_with("x<![CDATA[&]]>é"), "{gap}");
            assert_eq!((mended.ampersands, mended.entities), (0, 1));
        }
    }

    #[test]
    fn a_text_without_end_is_not_kept() {
        let endless = io::repeat(b'x');
        let mut cleaned = Cleaned::new(endless).unwrap();
        let read = io::copy(&mut cleaned, &mut io::sink());
        assert!(read.is_err() && cleaned.is_exhausted());
    }
}
