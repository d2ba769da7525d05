//! What an export can write, as one word each: on the command line, over the bridge, and in a
//! bundle's manifest.
//!
//! Deliberately absent: how any of them is written. Each has a file or a folder of its own in
//! `export`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{NotAWord, closed_set};

closed_set! {
    /// What an export writes.
    Format, "format" {
        /// A web site.
        Html = "html",
        /// Markdown files with YAML front matter, which import back into an equal desk.
        Markdown = "markdown",
        /// A site for Hugo to build.
        Hugo = "hugo",
        /// A site for Jekyll to build.
        Jekyll = "jekyll",
        /// A site for Eleventy to build.
        Eleventy = "eleventy",
        /// A site for Pelican to build.
        Pelican = "pelican",
        /// A site for Zola to build.
        Zola = "zola",
        /// A site for Astro to build.
        Astro = "astro",
        /// WordPress's own exchange format.
        Wxr = "wxr",
        /// IPTC's News in JSON, one file a brief.
        Ninjs = "ninjs",
        /// Tables of briefs and of credits.
        Csv = "csv",
        /// A book for reading devices.
        Epub = "epub",
        /// A book as one page to print.
        Book = "book",
    }
}

impl Format {
    /// Whether it may hold what readers do not see. What becomes a site or a book is for readers.
    pub fn takes_unpublished(self) -> bool {
        matches!(self, Self::Markdown | Self::Wxr | Self::Ninjs | Self::Csv)
    }

    /// Whether it may hold some days alone. A site's lists and links, and a desk's own bundle, are
    /// whole or wrong.
    pub fn takes_days(self) -> bool {
        matches!(
            self,
            Self::Wxr | Self::Ninjs | Self::Csv | Self::Epub | Self::Book
        )
    }

    /// Whether it holds briefs with their texts, so that a whole export shows all there is.
    pub fn holds_texts(self) -> bool {
        self != Self::Csv
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_one_word_everywhere() {
        for format in Format::ALL {
            let word = serde_json::to_value(format).unwrap();
            assert_eq!(word, format.as_str());
            assert_eq!(format.as_str().parse::<Format>().as_ref(), Ok(format));
        }
    }
}
