//! What a file was printed from, as one number: where two keys are equal, so are the files.
//!
//! A key is made of the values that printing is given, by their [`Hash`], and of the program that
//! prints. It is told from others by 128 bits, as rustc tells what it need not compile again, and
//! means nothing to another build of the program: it is remembered, and stands in no bundle.

use std::{
    hash::{Hash, Hasher},
    sync::LazyLock,
};

use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128, SipHasher13};

/// The program that prints, by a number made from its source when it was built.
const PRINTER: &str = env!("BRIEFDESK_PRINTER");

/// What every key begins with.
static OPENING: LazyLock<SipHasher13> = LazyLock::new(|| {
    let mut hasher = SipHasher13::new();
    PRINTER.hash(&mut hasher);
    hasher
});

/// What a file was printed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Key([u8; 16]);

impl Key {
    /// The key of what printing is given.
    pub fn of(inputs: impl Hash) -> Self {
        let mut maker = KeyMaker::default();
        maker.add(inputs);
        maker.key()
    }
}

/// Makes a key of what becomes known piece by piece.
#[derive(Debug, Clone)]
pub struct KeyMaker(SipHasher13);

impl Default for KeyMaker {
    fn default() -> Self {
        Self(*OPENING)
    }
}

impl KeyMaker {
    /// Takes in one more value.
    pub fn add(&mut self, input: impl Hash) {
        input.hash(&mut self.0);
    }

    /// The key of everything taken in so far.
    pub fn key(&self) -> Key {
        Key(self.0.finish128().as_bytes())
    }
}

/// Values that have no [`Hash`] of their own, by how they are written in JSON.
pub struct Written<'v, V>(pub &'v V);

impl<V: Serialize> Hash for Written<'_, V> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        struct Into<'h, H>(&'h mut H);

        impl<H: Hasher> std::io::Write for Into<'_, H> {
            fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
                self.0.write(bytes);
                Ok(bytes.len())
            }

            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }

        // A hasher takes everything, so that only a value that JSON has no form for could fail;
        // all that came before it, and that it did, is in the key.
        let written = serde_json::to_writer(Into(state), self.0);
        written.is_ok().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_tells_values_apart() {
        assert_eq!(Key::of(("reef", 1)), Key::of(("reef", 1)));
        assert_ne!(Key::of(("reef", 1)), Key::of(("reef", 2)));
        assert_ne!(Key::of(["ab", "c"]), Key::of(["a", "bc"]));
        assert_ne!(
            Key::of(Written(&serde_json::json!({"a": 1}))),
            Key::of(Written(&serde_json::json!({"a": 2})))
        );
    }
}
