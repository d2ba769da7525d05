//! Tables: of data, which stay tables, and of layout, which are opened.

use super::{
    block::{Align, Block, Table},
    line::{Line, Mark, Part},
    losses::{Layout, Loss},
    node::{Element, attribute, tag},
    reader::Reader,
};
use crate::text::html::style::Style;

/// Wider than this it is no table to read, whatever a cell says of its span.
const WIDEST: usize = 100;

struct Cell {
    blocks: Vec<Block>,
    columns: usize,
    rows: usize,
    align: Align,
}

/// Reads a table. What Markdown's tables can't hold is read as what stands in it, cell by cell.
pub(super) fn read(reader: &mut Reader<'_>, node: Element<'_>) {
    reader.end_line();
    let mut rows = Vec::new();
    let mut headed = false;
    read_rows(reader, node, &mut rows, &mut headed);
    let columns = rows
        .iter()
        .map(|row: &Vec<Cell>| row.iter().map(|cell| cell.columns).sum());
    let columns = columns.max().unwrap_or_default();
    let is_data = (2..=WIDEST).contains(&columns)
        && rows
            .iter()
            .flatten()
            .all(|cell| cell.blocks.iter().all(fits_a_cell));
    if !is_data {
        let blocks = rows.into_iter().flatten().flat_map(|cell| cell.blocks);
        let before = reader.blocks.len();
        reader.blocks.extend(blocks);
        if reader.blocks.len() > before {
            reader
                .losses
                .add_nameless(Loss::Layout(Layout::TableOfText));
        }
        return;
    }
    let spanned = rows
        .iter()
        .flatten()
        .any(|cell| cell.columns > 1 || cell.rows > 1);
    if spanned {
        reader.losses.add_nameless(Loss::Layout(Layout::Spans));
    }
    if !headed {
        reader.losses.add_nameless(Loss::Layout(Layout::FirstRow));
    }
    let table = laid_out(rows, columns);
    if table.rows.iter().flatten().any(|cell| !cell.0.is_empty()) {
        reader.blocks.push(Block::Table(table));
    }
}

fn read_rows(
    reader: &mut Reader<'_>,
    node: Element<'_>,
    rows: &mut Vec<Vec<Cell>>,
    headed: &mut bool,
) {
    for child in node.children() {
        match tag(child) {
            "caption" => {
                reader.children(child);
                reader.end_line();
            }
            "thead" | "tbody" | "tfoot" => read_rows(reader, child, rows, headed),
            "tr" => {
                let cells = child
                    .children()
                    .filter(|cell| matches!(tag(*cell), "td" | "th"));
                let cells: Vec<_> = cells.collect();
                if rows.is_empty() {
                    *headed = tag(node) == "thead" || cells.iter().all(|cell| tag(*cell) == "th");
                }
                rows.push(
                    cells
                        .into_iter()
                        .map(|cell| read_cell(reader, cell))
                        .collect(),
                );
            }
            "colgroup" | "col" => {}
            _ => reader.node(child),
        }
    }
}

fn read_cell(reader: &mut Reader<'_>, node: Element<'_>) -> Cell {
    let span = |name: &str| {
        attribute(node, name)
            .trim()
            .parse::<usize>()
            .unwrap_or(1)
            .clamp(1, WIDEST)
    };
    let style = Style::of(attribute(node, "style"));
    let named = attribute(node, "align").to_ascii_lowercase();
    let is = |side: &str| named == side || style.says(&format!("text-align:{side}"));
    Cell {
        blocks: reader.inside(|reader| reader.children(node)),
        columns: span("colspan"),
        rows: span("rowspan"),
        align: match () {
            () if is("center") => Align::Center,
            () if is("right") => Align::Right,
            () if is("left") => Align::Left,
            () => Align::None,
        },
    }
}

/// Whether a cell may hold it: text, or lines of it.
fn fits_a_cell(block: &Block) -> bool {
    match block {
        Block::Paragraph(_) | Block::Heading(..) => true,
        Block::Code { text, .. } => !text.contains('\n'),
        _ => false,
    }
}

fn laid_out(rows: Vec<Vec<Cell>>, columns: usize) -> Table {
    let mut aligned = vec![Align::None; columns];
    // How many more rows each column is taken by a cell above.
    let mut taken = vec![0_usize; columns];
    let mut lines = Vec::new();
    for row in rows {
        let mut line: Vec<Line> = Vec::with_capacity(columns);
        let mut cells = row.into_iter();
        while line.len() < columns {
            let column = line.len();
            if taken[column] > 0 {
                taken[column] -= 1;
                line.push(Line::default());
                continue;
            }
            let Some(cell) = cells.next() else {
                line.push(Line::default());
                continue;
            };
            if aligned[column] == Align::None {
                aligned[column] = cell.align;
            }
            for below in taken.iter_mut().skip(column).take(cell.columns) {
                *below = cell.rows - 1;
            }
            line.push(on_one_line(cell.blocks));
            let end = (column + cell.columns).min(columns);
            line.resize(end.max(line.len()), Line::default());
        }
        lines.push((line, cells.collect::<Vec<_>>()));
    }
    // What rows with spans above leave no column for stands at their end.
    let rows = lines.into_iter().map(|(mut line, left)| {
        for cell in left {
            if let Some(last) = line.last_mut() {
                last.join(on_one_line(cell.blocks));
            }
        }
        line
    });
    Table {
        columns: aligned,
        rows: rows.collect(),
    }
}

fn on_one_line(blocks: Vec<Block>) -> Line {
    let mut line = Line::default();
    for block in blocks {
        match block {
            Block::Paragraph(more) => line.join(more),
            Block::Heading(_, more) => {
                let mut strong = vec![Part::Open(Mark::Strong)];
                strong.extend(more.0);
                strong.push(Part::Close);
                line.join(Line(strong));
            }
            Block::Code { text, .. } => line.join(Line(vec![Part::Code(text)])),
            _ => {}
        }
    }
    line
}
