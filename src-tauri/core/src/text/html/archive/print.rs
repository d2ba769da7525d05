//! Blocks as Markdown.

use super::{
    block::{Align, Block, List, Table},
    line::Line,
    marks::{self, Care, Place},
};

/// Prints blocks, each with the care that is given for it.
pub(super) fn print(blocks: &[Block], care: impl Fn(usize) -> Care) -> String {
    let mut printer = Printer::default();
    for (number, block) in blocks.iter().enumerate() {
        printer.block(block, care(number), false);
    }
    printer.out
}

fn inner(blocks: &[Block], care: Care, tight: bool) -> String {
    let mut printer = Printer {
        is_inner: true,
        ..Printer::default()
    };
    for block in blocks {
        printer.block(block, care, tight);
    }
    printer.out
}

#[derive(Default)]
struct Printer {
    out: String,
    is_inner: bool,
    /// Which kind of list stands right before, and whether with the second of its two marks.
    list_before: Option<(bool, bool)>,
}

impl Printer {
    fn block(&mut self, block: &Block, care: Care, tight: bool) {
        // Two lists, one right after the other, are told apart by their marks.
        let list = match block {
            Block::List(list) => {
                let is_numbered = list.start.is_some();
                let second = self.list_before == Some((is_numbered, false));
                Some((is_numbered, second))
            }
            _ => None,
        };
        let text = match block {
            Block::Paragraph(line) => marks::print(&line.0, Place::Paragraph, care),
            Block::Heading(level, line) => {
                let hashes = "#".repeat(usize::from(*level));
                format!("{hashes} {}", marks::print(&line.0, Place::Heading, care))
            }
            Block::Quote(blocks) => prefixed(&inner(blocks, care, false), "> ", "> "),
            Block::List(one) => print_list(one, care, list.is_some_and(|(_, second)| second)),
            Block::Code { language, text } => print_code(language, text),
            Block::Table(table) => print_table(table, care),
            Block::Rule if self.is_inner => "___".to_owned(),
            Block::Rule => "---".to_owned(),
            Block::Note(number, blocks) => prefixed(
                &inner(blocks, care, false),
                &format!("[^{number}]: "),
                "    ",
            ),
        };
        if !self.out.is_empty() {
            // Only a list that begins at 1 with something in it can follow a line of text.
            let follows = match block {
                Block::List(list) => {
                    list.start.is_none_or(|start| start == 1)
                        && list.items.first().is_some_and(|item| !item.is_empty())
                        && self.list_before.is_none()
                }
                _ => false,
            };
            self.out
                .push_str(if tight && follows { "\n" } else { "\n\n" });
        }
        self.out.push_str(&text);
        self.list_before = list;
    }
}

fn print_list(list: &List, care: Care, second: bool) -> String {
    let is_tight = list.items.iter().all(|item| {
        let mut blocks = item.iter();
        matches!(blocks.next(), Some(Block::Paragraph(_)) | None)
            && blocks.all(|block| matches!(block, Block::List(_)))
    });
    let mut out = String::new();
    for (number, item) in list.items.iter().enumerate() {
        if number > 0 {
            out.push_str(if is_tight { "\n" } else { "\n\n" });
        }
        let mark = match list.start {
            None => if second { "*" } else { "-" }.to_owned(),
            Some(start) => {
                let number = usize::try_from(start).unwrap_or(1) + number;
                format!(
                    "{}{}",
                    number.min(999_999_999),
                    if second { ")" } else { "." }
                )
            }
        };
        let indent = " ".repeat(mark.len() + 1);
        let text = inner(item, care, is_tight);
        out.push_str(&prefixed(&text, &format!("{mark} "), &indent));
    }
    out
}

/// The text with one thing before its first line and another before all others, blank ones getting
/// no spaces at their end.
fn prefixed(text: &str, first: &str, others: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut prefix = first;
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        if line.is_empty() {
            out.push_str(prefix.trim_end());
        } else {
            out.push_str(prefix);
            out.push_str(line);
        }
        prefix = others;
    }
    out
}

fn print_code(language: &str, text: &str) -> String {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}{language}\n{text}\n{fence}")
}

fn print_table(table: &Table, care: Care) -> String {
    let mut lines: Vec<String> = table.rows.iter().map(|row| table_line(row, care)).collect();
    let mut rule = "|".to_owned();
    for align in &table.columns {
        rule.push_str(match align {
            Align::None => " --- |",
            Align::Left => " :--- |",
            Align::Center => " :---: |",
            Align::Right => " ---: |",
        });
    }
    lines.insert(1.min(lines.len()), rule);
    lines.join("\n")
}

fn table_line(row: &[Line], care: Care) -> String {
    let mut line = "|".to_owned();
    for cell in row {
        let cell = marks::print(&cell.0, Place::Cell, care);
        line.push_str(if cell.is_empty() { " " } else { "" });
        if !cell.is_empty() {
            line.push_str(&format!(" {cell} "));
        }
        line.push('|');
    }
    line
}
