//! Bytes to text: which encoding a text file is in.
//!
//! UTF-8 is believed where it is valid, UTF-16 where it says so or plainly is; anything older is
//! guessed as browsers do, and the ledger says so. Deliberately absent: files that are no text,
//! which are refused with what they are.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{
    brief::{Note, note},
    error::{Error, Result},
};

/// A text and what had to be guessed or replaced to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// `encoding_guessed`, `characters_replaced`.
    pub notes: Vec<Note>,
}

/// Reads the bytes of this file as text.
///
/// # Errors
/// Where the file is no text.
pub fn decode<'a>(bytes: &'a [u8], file: &str) -> Result<Decoded<'a>> {
    if let Some((word, kind)) = kind_of_binary(bytes) {
        return Err(Error::bad_input(
            file,
            format!("This is {kind}, not plain text"),
            "Save it as plain text (UTF-8), then import that",
        )
        .told("binary", [("kind", word.to_owned())]));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(read(encoding, &bytes[mark..], None));
    }
    if let Some(encoding) = plainly_utf_16(bytes) {
        return Ok(read(encoding, bytes, None));
    }
    if bytes.contains(&0) {
        return Err(Error::bad_input(
            file,
            "This is not a text: it holds zero bytes, as programs and pictures do",
            "Save it as plain text (UTF-8), then import that",
        )
        .told("zero_bytes", []));
    }
    if let Ok(text) = str::from_utf8(bytes) {
        let (text, notes) = (Cow::Borrowed(text), Vec::new());
        return Ok(Decoded { text, notes });
    }
    if mostly_utf_8(bytes) {
        return Ok(read(UTF_8, bytes, None));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let note = note!(
        "encoding_guessed",
        "The file is not in UTF-8; it was read as {encoding}. Check letters with accents and \
         quotation marks",
        encoding = guess.name(),
    );
    Ok(read(guess, bytes, Some(note)))
}

fn read<'a>(encoding: &'static Encoding, bytes: &'a [u8], guessed: Option<Note>) -> Decoded<'a> {
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    let mut notes = Vec::from_iter(guessed);
    if replaced {
        notes.push(replaced_in(encoding));
    }
    Decoded { text, notes }
}

/// Says that some bytes were nothing in this encoding.
pub(super) fn replaced_in(encoding: &'static Encoding) -> Note {
    note!(
        "characters_replaced",
        "Some bytes are no {encoding}; each was replaced by “\u{fffd}”",
        form = "some",
        encoding = encoding.name(),
    )
}

/// What a file is that begins like this, where that is no text: a word for it, and in words.
fn kind_of_binary(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const KINDS: [(&[u8], &str, &str); 14] = [
        (b"%PDF-", "pdf", "a PDF"),
        (b"PK\x03\x04", "zip", "a zip file or an office document"),
        (b"PK\x05\x06", "empty_zip", "an empty zip file"),
        (b"\xd0\xcf\x11\xe0", "office", "an old office document"),
        (b"{\\rtf", "rtf", "an RTF document"),
        (b"\x1f\x8b", "gzip", "a gzip file"),
        (b"7z\xbc\xaf", "seven_zip", "a 7z file"),
        (b"\x89PNG\r\n", "png", "a PNG picture"),
        (b"\xff\xd8\xff", "jpeg", "a JPEG picture"),
        (b"GIF8", "gif", "a GIF picture"),
        (b"SQLite format 3\0", "database", "a database (or a desk)"),
        (b"\xff\xfe\0\0", "utf_32", "a text in UTF-32"),
        (b"\0\0\xfe\xff", "utf_32", "a text in UTF-32"),
        (b"\x7fELF", "program", "a program"),
    ];
    let kind = KINDS.iter().find(|(start, ..)| bytes.starts_with(start));
    kind.map(|(_, word, kind)| (*word, *kind))
}

/// UTF-16 without a mark: every other byte of Latin text is zero, and only every other.
fn plainly_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    if pairs == 0 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |half: usize| {
        bytes
            .iter()
            .skip(half)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, low) if low * 10 >= pairs * 3 => Some(UTF_16LE),
        (high, 0) if high * 10 >= pairs * 3 => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 with a few broken bytes: reading all of it as an older encoding would spoil the rest.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound >= 4 && sound > broken * 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1252;
    use proptest::prelude::*;

    const TEXT: &str = "The reef’s “slow” recovery – 4 °C warmer – surprised the crew of São Tomé.";

    fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn one_text_is_read_from_every_encoding() {
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            utf_16(&marked, u16::to_le_bytes),
            utf_16(&marked, u16::to_be_bytes),
            utf_16(TEXT, u16::to_le_bytes),
            utf_16(TEXT, u16::to_be_bytes),
        ] {
            let decoded = decode(&bytes, "a.txt").unwrap();
            assert_eq!((decoded.text.as_ref(), decoded.notes.len()), (TEXT, 0));
        }
        let (bytes, _, _) = WINDOWS_1252.encode(TEXT);
        let decoded = decode(&bytes, "a.txt").unwrap();
        assert_eq!(decoded.text, TEXT);
        assert_eq!(decoded.notes[0].code, "encoding_guessed");
    }

    #[test]
    fn a_broken_byte_spoils_itself_alone() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(b" \xff end");
        let decoded = decode(&bytes, "a.txt").unwrap();
        assert_eq!(decoded.text, format!("{TEXT} \u{fffd} end"));
        assert_eq!(decoded.notes[0].code, "characters_replaced");
    }

    #[test]
    fn what_is_no_text_is_refused_with_what_it_is() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n"[..], "PDF"),
            (b"PK\x03\x04\x14\0", "zip"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"a\0b\0\0c", "zero bytes"),
        ] {
            let error = decode(bytes, "a.txt").unwrap_err();
            assert_eq!(error.code(), "bad_input");
            assert!(error.to_string().contains(kind), "{error}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let _ = decode(&bytes, "a.txt");
        }
    }
}
