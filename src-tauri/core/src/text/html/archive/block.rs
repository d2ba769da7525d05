//! What an archive's HTML says, as blocks that Markdown knows.

use super::line::{Line, Part};

/// One block of copy.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    Paragraph(Line),
    /// A heading and its level, 1 to 6.
    Heading(u8, Line),
    Quote(Vec<Block>),
    List(List),
    Code {
        language: String,
        text: String,
    },
    Table(Table),
    Rule,
    /// A footnote, by the number that stands in the text.
    Note(usize, Vec<Block>),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct List {
    /// The first number; none where it has bullets.
    pub(super) start: Option<u32>,
    pub(super) items: Vec<Vec<Block>>,
}

/// A table whose first row is its head. All rows have as many cells as there are columns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    pub(super) columns: Vec<Align>,
    pub(super) rows: Vec<Vec<Line>>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Align {
    #[default]
    None,
    Left,
    Center,
    Right,
}

/// What a reader sees of some blocks: the words, spaces folded, and where links and pictures lead.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) words: String,
    pub(super) addresses: Vec<String>,
    /// The footnotes that the text calls for.
    pub(super) notes: Vec<usize>,
}

impl Seen {
    pub(super) fn of(blocks: &[Block]) -> Self {
        let mut seen = Self::default();
        seen.blocks(blocks);
        seen.words = folded(&seen.words);
        seen
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(line) | Block::Heading(_, line) => self.line(line),
                Block::Quote(blocks) | Block::Note(_, blocks) => self.blocks(blocks),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item)),
                Block::Code { text, .. } => self.words.push_str(text),
                Block::Table(table) => table.rows.iter().flatten().for_each(|cell| self.line(cell)),
                Block::Rule => {}
            }
            self.words.push(' ');
        }
    }

    fn line(&mut self, line: &Line) {
        for part in &line.0 {
            match part {
                Part::Text(text) | Part::Code(text) => self.words.push_str(text),
                Part::Picture { alt, address, .. } => {
                    self.words.push_str(alt);
                    self.addresses.push(address.clone());
                }
                Part::Open(mark) => self.addresses.extend(mark.address().map(str::to_owned)),
                Part::Break => self.words.push(' '),
                Part::Note(number) => self.notes.push(*number),
                Part::Anchor(_) | Part::Close => {}
            }
        }
        self.words.push(' ');
    }
}

/// A text with every run of spaces as one.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}
