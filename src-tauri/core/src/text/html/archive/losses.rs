//! What a conversion changed, dropped or could not say, counted, as notes.

use crate::{
    brief::Note,
    text::html::tally::{Tally, times},
};

/// Collects; each thing is told once, with how often it was met.
#[derive(Debug, Default)]
pub(super) struct Losses(Tally<(Loss, String)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Loss {
    /// An embed became a link.
    Embed,
    /// An element that is no copy was left out.
    Element,
    /// A link leads where no link may; its words stay.
    Link,
    /// A picture has no address on the web.
    Picture,
    /// A form that Markdown does not have became another; what was seen stays.
    Layout,
}

impl Losses {
    pub(super) fn add(&mut self, loss: Loss, what: impl Into<String>) {
        self.0.add((loss, what.into()));
    }

    pub(super) fn into_notes(self) -> Vec<Note> {
        self.0.into_counts().into_iter().map(note).collect()
    }
}

fn note(((loss, what), count): ((Loss, String), usize)) -> Note {
    let times = times(count);
    match loss {
        Loss::Embed => Note::new(
            "embed_linked",
            format!("What was embedded from {what} became a link{times}"),
        ),
        Loss::Element => Note::new(
            "element_dropped",
            format!("{what} was left out{times}: it is no copy"),
        ),
        Loss::Link => Note::new(
            "link_dropped",
            format!("The link to “{what}” was dropped{times}; its words stay"),
        ),
        Loss::Picture => Note::new(
            "picture_dropped",
            format!("A picture was left out{times}: {what}"),
        ),
        Loss::Layout => Note::new("layout_simplified", format!("{what}{times}")),
    }
}
