//! The bytes of an XML file as UTF-8, a piece at a time, from the encoding that it names.
//!
//! Deliberately absent: guessing. XML says its encoding or is UTF-8, and what does not fit is
//! replaced and counted.

use std::io::{self, Read};

use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

const PIECE: usize = 64 * 1024;
/// An XML declaration is much shorter than this.
const DECLARATION: usize = 512;

/// Reads bytes and gives UTF-8.
pub(super) struct Decoded<R> {
    from: R,
    decoder: encoding_rs::Decoder,
    bytes: Vec<u8>,
    /// What of `bytes` is not decoded yet.
    left: std::ops::Range<usize>,
    ended: bool,
    /// How many characters could not be read and became U+FFFD.
    pub(super) replaced: u64,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(mut from: R) -> io::Result<Self> {
        let mut bytes = vec![0; PIECE];
        let mut read = 0;
        while read < DECLARATION {
            match from.read(&mut bytes[read..])? {
                0 => break,
                more => read += more,
            }
        }
        let (encoding, mark) = encoding_of(&bytes[..read]);
        Ok(Self {
            from,
            decoder: encoding.new_decoder_without_bom_handling(),
            bytes,
            left: mark..read,
            ended: false,
            replaced: 0,
        })
    }

    /// What the encoding is called.
    pub(super) fn encoding(&self) -> &'static str {
        self.decoder.encoding().name()
    }

    /// Puts the next piece behind `text`; whether there was any.
    pub(super) fn read_more(&mut self, text: &mut Vec<u8>) -> io::Result<bool> {
        while !self.ended {
            if self.left.is_empty() {
                let read = self.from.read(&mut self.bytes)?;
                self.left = 0..read;
                self.ended = read == 0;
            }
            let before = text.len();
            self.decode(text);
            if text.len() > before {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn decode(&mut self, text: &mut Vec<u8>) {
        let mut end = text.len();
        loop {
            // Three bytes more than are asked for: U+FFFD.
            text.resize(end + self.left.len() * 3 + 16, 0);
            let bytes = &self.bytes[self.left.clone()];
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
                bytes,
                &mut text[end..],
                self.ended,
            );
            self.left.start += read;
            end += written;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    self.replaced += 1;
                    text.truncate(end);
                    text.extend("\u{fffd}".as_bytes());
                    end = text.len();
                }
            }
        }
        text.truncate(end);
    }
}

/// The encoding that this beginning names, and how long its byte order mark is.
fn encoding_of(head: &[u8]) -> (&'static Encoding, usize) {
    if let Some((encoding, mark)) = Encoding::for_bom(head) {
        return (encoding, mark);
    }
    match head {
        [b'<', 0, ..] => return (UTF_16LE, 0),
        [0, b'<', ..] => return (UTF_16BE, 0),
        _ => {}
    }
    let named = named_encoding(&head[..head.len().min(DECLARATION)]);
    // Such a declaration can't be read in the encoding it names.
    let named = named.filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE);
    (named.unwrap_or(UTF_8), 0)
}

fn named_encoding(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head);
    let (declaration, _) = head.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next()?;
    Encoding::for_label(value.get(1..)?.split(quote).next()?.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "São Tomé – “4 °C”";

    /// A reader that gives only a few bytes at a time, as one from a network would.
    struct Trickle<'a>(&'a [u8]);

    impl Read for Trickle<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.0.len().min(buffer.len()).min(3);
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn decode(bytes: &[u8]) -> (String, u64) {
        let mut decoded = Decoded::new(Trickle(bytes)).unwrap();
        let mut text = Vec::new();
        while decoded.read_more(&mut text).unwrap() {}
        (String::from_utf8(text).unwrap(), decoded.replaced)
    }

    #[test]
    fn a_file_is_read_in_the_encoding_that_it_names() {
        let utf_16: Vec<u8> = format!("\u{feff}{TEXT}")
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(decode(&utf_16), (TEXT.to_owned(), 0));
        let marked = format!("\u{feff}{TEXT}");
        assert_eq!(decode(marked.as_bytes()), (TEXT.to_owned(), 0));
        let declared = format!("\n<?xml version='1.0' encoding='windows-1252'?>{TEXT}");
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&declared);
        assert_eq!(decode(&bytes), (declared, 0));
        assert_eq!(decode(TEXT.as_bytes()), (TEXT.to_owned(), 0));
    }

    #[test]
    fn what_does_not_fit_is_replaced_and_counted() {
        let (text, replaced) = decode(b"a \xff b \xe2\x80");
        assert_eq!((text.as_str(), replaced), ("a \u{fffd} b \u{fffd}", 2));
        let long = [vec![b'a'; PIECE], vec![0xff; 9]].concat();
        assert_eq!(decode(&long).1, 9);
    }
}
