//! What stands within a paragraph, a heading or a cell, spaces folded as a browser folds them.
//!
//! Marks are opened only when something is about to stand in them and closed before the space that
//! follows, so that none is empty and none begins or ends with a space: Markdown knows no such.

use super::super::spaces::{is_invisible, is_meant};
use crate::text::typography::as_meant;

/// A line of copy; breaks may part it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Line(pub(super) Vec<Part>);

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    Text(String),
    Code(String),
    Picture {
        address: String,
        alt: String,
        title: String,
    },
    Break,
    /// The number of a footnote.
    Note(usize),
    /// A place that a link within the text leads to.
    Anchor(String),
    Open(Mark),
    /// Closes the mark opened last.
    Close,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    Strong,
    Emphasis,
    Struck,
    Link {
        address: String,
        title: String,
    },
    /// A harmless element that Markdown has no mark for; a title where it explains something.
    Element(&'static str, String),
}

impl Mark {
    pub(super) fn address(&self) -> Option<&str> {
        match self {
            Self::Link { address, .. } => Some(address),
            _ => None,
        }
    }

    /// Whether one of these within another of them says nothing.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Link { .. }, Self::Link { .. }) => true,
            (Self::Element(one, _), Self::Element(other, _)) => one == other,
            _ => self == other,
        }
    }
}

/// Puts a line together.
#[derive(Debug, Default)]
pub(super) struct LineWriter {
    parts: Vec<Part>,
    /// How many of the marks in force are open in `parts`.
    open: usize,
    space: bool,
    breaks: usize,
    anchors: Vec<String>,
    /// Whether the code that `parts` ends with goes on.
    code: bool,
}

impl LineWriter {
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether a blank line is waiting: two breaks, one after the other.
    pub(super) fn breaks_off(&self) -> bool {
        self.breaks > 1 && !self.is_empty()
    }

    /// Adds a text; `marks` are those in force.
    pub(super) fn text(&mut self, text: &str, marks: &[Mark], is_code: bool) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            // What is printed as it is needs to be looked at only where it begins.
            let plain = rest.bytes().take_while(u8::is_ascii_graphic).count();
            if plain > 1 {
                self.character(c, marks, is_code);
                if let Some(Part::Text(text) | Part::Code(text)) = self.parts.last_mut() {
                    text.push_str(&rest[1..plain]);
                }
                rest = &rest[plain..];
                continue;
            }
            rest = &rest[c.len_utf8()..];
            let c = as_meant(c);
            let after = rest.chars().next();
            let is_space = match c {
                '\u{a0}' => !is_meant(self.last_character(), after),
                c => c.is_ascii_whitespace() || (c.is_whitespace() && c.is_control()),
            };
            if is_space {
                self.space = true;
            } else if !is_invisible(c) && !c.is_control() {
                self.character(c, marks, is_code);
            }
        }
    }

    fn last_character(&self) -> Option<char> {
        match self.parts.last() {
            _ if self.space => Some(' '),
            Some(Part::Text(text) | Part::Code(text)) => text.chars().next_back(),
            _ => None,
        }
    }

    fn character(&mut self, c: char, marks: &[Mark], is_code: bool) {
        let goes_on =
            self.code && self.open == marks.len() && self.breaks == 0 && self.anchors.is_empty();
        let spaced = is_code && goes_on && std::mem::take(&mut self.space);
        self.make_way(marks);
        match self.parts.last_mut() {
            Some(Part::Code(text)) if is_code && goes_on => {
                if spaced {
                    text.push(' ');
                }
                text.push(c);
            }
            Some(Part::Text(text)) if !is_code => text.push(c),
            _ if is_code => self.parts.push(Part::Code(c.to_string())),
            _ => self.parts.push(Part::Text(c.to_string())),
        }
        self.code = is_code;
    }

    /// What follows is no part of the code before it.
    pub(super) fn end_code(&mut self) {
        self.code = false;
    }

    pub(super) fn picture(&mut self, picture: Part, marks: &[Mark]) {
        self.make_way(marks);
        self.parts.push(picture);
    }

    /// A footnote's number. No mark is opened for it.
    pub(super) fn note(&mut self, number: usize) {
        self.code = false;
        self.make_way(&[]);
        self.parts.push(Part::Note(number));
    }

    pub(super) fn add_break(&mut self) {
        self.breaks += 1;
        self.space = false;
    }

    pub(super) fn space(&mut self) {
        self.space = true;
    }

    pub(super) fn anchor(&mut self, id: String) {
        self.anchors.push(id);
    }

    /// The mark in force that was opened last ends; `left` remain.
    pub(super) fn close(&mut self, left: usize) {
        while self.open > left {
            self.parts.push(Part::Close);
            self.open -= 1;
            self.code = false;
        }
    }

    fn make_way(&mut self, marks: &[Mark]) {
        if !self.parts.is_empty() {
            for _ in 0..self.breaks {
                self.parts.push(Part::Break);
            }
            if self.breaks == 0 && self.space {
                match self.parts.last_mut() {
                    Some(Part::Text(text)) => text.push(' '),
                    _ => self.parts.push(Part::Text(" ".to_owned())),
                }
            }
        }
        self.breaks = 0;
        self.space = false;
        for id in std::mem::take(&mut self.anchors) {
            self.parts.push(Part::Anchor(id));
        }
        while let Some(mark) = marks.get(self.open) {
            self.parts.push(Part::Open(mark.clone()));
            self.open += 1;
        }
    }

    /// The line, its marks closed. What is left to place waits for the next.
    pub(super) fn take(&mut self) -> Option<Line> {
        self.close(0);
        let line = Line(std::mem::take(&mut self.parts));
        let anchors = std::mem::take(&mut self.anchors);
        *self = Self {
            anchors,
            ..Self::default()
        };
        (!line.0.is_empty()).then_some(line)
    }
}

impl Line {
    /// Whether there are pictures, perhaps linked, and nothing else.
    pub(super) fn is_pictures(&self) -> bool {
        let mut pictures = 0;
        self.0.iter().all(|part| match part {
            Part::Picture { .. } => {
                pictures += 1;
                true
            }
            Part::Text(text) => text.trim().is_empty(),
            Part::Open(mark) => mark.address().is_some(),
            Part::Close | Part::Break | Part::Anchor(_) => true,
            Part::Code(_) | Part::Note(_) => false,
        }) && pictures > 0
    }

    /// Both lines, with a break between them.
    pub(super) fn join(&mut self, other: Self) {
        if !self.0.is_empty() && !other.0.is_empty() {
            self.0.push(Part::Break);
        }
        self.0.extend(other.0);
    }
}
