//! Closed sets: enums whose variants have one word each, the same in the desk file, in JSON, on
//! the command line and in front matter.

/// A text that is not one of a closed set's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{word}” is not a {set}: use one of {words}")]
pub struct NotAWord {
    /// What was found.
    pub word: String,
    /// What the set is called.
    pub set: &'static str,
    /// The words that it has, with commas.
    pub words: String,
}

/// Declares an enum with a word for each variant: `as_str`, `ALL`, `FromStr`, `Display` and serde.
macro_rules! closed_set {
    ($(#[$meta:meta])* $name:ident, $set:literal {
        $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every member, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word for it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl FromStr for $name {
            type Err = NotAWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(NotAWord { word: word.to_owned(), set: $set, words: [$($word),+].join(", ") }),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use closed_set;
