//! Which format files are in, found from what is in them and never from a name alone.
//!
//! Deliberately absent: how a format is read. Each has a reader of its own, which also says by what
//! it is known; here they are asked in turn, the surest sign first.

use crate::{
    error::{Error, Result},
    import::{Files, ReadOptions, Sink},
    progress::Progress,
};

/// Reads the files of one format.
pub type Read = fn(&mut Files, &ReadOptions, &mut dyn Sink, &dyn Progress) -> Result<()>;

/// A format that can be imported.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// Its standard name, as ledgers give it.
    pub name: &'static str,
    recognises: fn(&mut Files) -> Result<bool>,
    read: Read,
}

const BUNDLE: &str = "Markdown bundle";

/// All formats, the ones with the surest signs first. Plain text, which has none, comes last.
pub const FORMATS: &[Format] = &[
    Format {
        name: BUNDLE,
        recognises: super::bundle::recognises,
        read: super::bundle::read,
    },
    Format {
        name: "WXR",
        recognises: super::wxr::recognises,
        read: super::wxr::read,
    },
    Format {
        name: "Blogger Atom",
        recognises: super::blogger::recognises,
        read: super::blogger::read,
    },
    Format {
        name: "Ghost JSON",
        recognises: super::ghost::recognises,
        read: super::ghost::read,
    },
    Format {
        name: "Medium export",
        recognises: super::medium::recognises,
        read: super::medium::read,
    },
    Format {
        name: "Substack export",
        recognises: super::substack::recognises,
        read: super::substack::read,
    },
    Format {
        name: "RSS",
        recognises: super::feed::recognises_rss,
        read: super::feed::read,
    },
    Format {
        name: "Atom",
        recognises: super::feed::recognises_atom,
        read: super::feed::read,
    },
    Format {
        name: "JSON Feed",
        recognises: super::feed::recognises_json_feed,
        read: super::feed::read,
    },
    Format {
        name: "Markdown folder",
        recognises: super::markdown_folder::recognises,
        read: super::markdown_folder::read,
    },
    Format {
        name: "saved page",
        recognises: super::saved_html::recognises,
        read: super::saved_html::read,
    },
    Format {
        name: "plain text",
        recognises: super::plain_text::recognises,
        read: super::plain_text::read,
    },
];

impl Format {
    /// Whether this is what a desk itself exports: then links and media are in place already.
    pub fn is_bundle(&self) -> bool {
        self.name == BUNDLE
    }

    /// The format that these files are in.
    ///
    /// # Errors
    /// Where it is none that is known, or they can't be read.
    pub fn of(files: &mut Files) -> Result<&'static Self> {
        for format in FORMATS {
            if (format.recognises)(files)? {
                return Ok(format);
            }
        }
        let (what, message) = if files.is_single() {
            ("format", "This file is in no format that Briefdesk imports")
        } else {
            (
                "nothing_found",
                "Nothing that Briefdesk imports was found in there",
            )
        };
        let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
        Err(Error::bad_input(
            files.name(),
            message,
            format!(
                "Choose an export in one of these formats: {}",
                names.join(", ")
            ),
        )
        .told(what, [("formats", names.join(", "))]))
    }

    /// Reads the files and hands on what is in them.
    ///
    /// # Errors
    /// Where they are not what they should be, or the sink refuses something.
    pub fn read(
        &self,
        files: &mut Files,
        options: &ReadOptions,
        sink: &mut dyn Sink,
        progress: &dyn Progress,
    ) -> Result<()> {
        (self.read)(files, options, sink, progress)
    }
}
