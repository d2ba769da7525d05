//! What a conversion changed, dropped or could not say, counted, as notes.

use crate::{
    brief::{Note, note},
    text::html::tally::{Tally, times},
};

/// Collects; each thing is told once, with how often it was met.
#[derive(Debug, Default)]
pub(super) struct Losses(Tally<(Loss, String)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Loss {
    /// An embed, from this host, became a link.
    Embed,
    /// An element of this kind, which is no copy, was left out.
    Element(Element),
    /// So was a frame, which shows this.
    Frame,
    /// A link leads there, where no link may; its words stay.
    Link,
    /// A picture has no address on the web.
    Picture(NoPicture),
    /// A form that Markdown does not have became another; what was seen stays.
    Layout(Layout),
}

/// What is no copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Element {
    Script,
    Style,
    Button,
    Field,
    Canvas,
    Drawing,
    Formula,
    Map,
    Applet,
    Frame,
    Form,
    /// What stands there for programs without scripts.
    Scriptless,
}

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum NoPicture {
    /// The one of this description names no address.
    WithoutAddress,
    /// The bytes of the one of this description, if it has any, stand in the page itself.
    InPage,
    /// This is no address on the web.
    NotOnWeb,
}

/// What became another form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Layout {
    Numbers,
    Definitions,
    Verse,
    TableOfText,
    Spans,
    FirstRow,
}

impl Losses {
    pub(super) fn add(&mut self, loss: Loss, what: impl Into<String>) {
        self.0.add((loss, what.into()));
    }

    /// Adds a loss that has no name.
    pub(super) fn add_nameless(&mut self, loss: Loss) {
        self.add(loss, "");
    }

    pub(super) fn into_notes(self) -> Vec<Note> {
        self.0.into_counts().into_iter().map(note_of).collect()
    }
}

fn note_of(((loss, what), count): ((Loss, String), usize)) -> Note {
    let times = times(count);
    match loss {
        Loss::Embed => note!(
            "embed_linked",
            "What was embedded from {host} became a link{times}",
            host = what,
            count,
        ),
        Loss::Element(element) => {
            let (element, words) = element.words();
            note!(
                "element_dropped",
                "{words} was left out{times}: it is no copy",
                element,
                count,
            )
        }
        Loss::Frame => note!(
            "element_dropped",
            "A frame with “{shown}” was left out{times}: it is no copy",
            element = "frame_with",
            shown = what,
            count,
        ),
        Loss::Link => note!(
            "link_dropped",
            "The link to “{address}” was dropped{times}; its words stay",
            address = what,
            count,
        ),
        Loss::Picture(why) => {
            let (why, words) = why.words(&what);
            note!(
                "picture_dropped",
                "A picture was left out{times}: {words}",
                why,
                name = what,
                count,
            )
        }
        Loss::Layout(layout) => {
            let (layout, words) = layout.words();
            note!("layout_simplified", "{words}{times}", layout, count)
        }
    }
}

impl Element {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Script => ("script", "A script"),
            Self::Style => ("style", "A style sheet"),
            Self::Button => ("button", "A button"),
            Self::Field => ("field", "A form field"),
            Self::Canvas => ("canvas", "A drawing that a script makes"),
            Self::Drawing => ("drawing", "A drawing (SVG)"),
            Self::Formula => ("formula", "A formula (MathML)"),
            Self::Map => ("map", "An image map"),
            Self::Applet => ("applet", "An applet"),
            Self::Frame => ("frame", "A frame"),
            Self::Form => ("form", "A form"),
            Self::Scriptless => ("scriptless", "A part for programs without scripts"),
        }
    }
}

impl NoPicture {
    fn words(self, name: &str) -> (&'static str, String) {
        match self {
            Self::WithoutAddress => ("no_address", format!("that of “{name}” names no address")),
            Self::InPage if name.is_empty() => (
                "in_page",
                "its bytes stand in the page itself, and no file holds them".into(),
            ),
            Self::InPage => (
                "named_in_page",
                format!("the bytes of “{name}” stand in the page itself, and no file holds them"),
            ),
            Self::NotOnWeb => ("not_on_web", format!("“{name}” is no address on the web")),
        }
    }
}

impl Layout {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Numbers => ("numbers", "The numbers of a list became 1, 2, 3"),
            Self::Definitions => (
                "definitions",
                "A list of definitions became paragraphs, the terms in bold",
            ),
            Self::Verse => (
                "verse",
                "A preformatted text with links, or a verse, became lines without indentation",
            ),
            Self::TableOfText => (
                "table_of_text",
                "A table that lays out its text became that text",
            ),
            Self::Spans => (
                "spans",
                "Cells that span others were followed by empty ones",
            ),
            Self::FirstRow => ("first_row", "The first row of a table became its head"),
        }
    }
}
