//! A table for spreadsheets (RFC 4180): UTF-8, lines that end in CRLF, and no cell that a
//! spreadsheet would take for a formula.

use std::borrow::Cow;

use crate::error::{Error, Result};

/// A table being written.
pub(super) struct Table {
    writer: csv::Writer<Vec<u8>>,
}

impl Table {
    /// A table with this heading.
    pub(super) fn headed(columns: &[&str]) -> Result<Self> {
        let mut table = Self::unheaded();
        table.row(columns)?;
        Ok(table)
    }

    /// A part of a table whose heading stands elsewhere.
    pub(super) fn unheaded() -> Self {
        let writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        Self { writer }
    }

    /// Adds a row.
    pub(super) fn row<S: AsRef<str>>(&mut self, cells: &[S]) -> Result<()> {
        let cells = cells.iter().map(|cell| harmless(cell.as_ref()));
        let record = csv::StringRecord::from_iter(cells);
        self.writer.write_record(&record).map_err(|it| broken(&it))
    }

    /// The whole.
    pub(super) fn finish(self) -> Result<Vec<u8>> {
        let written = self.writer.into_inner();
        written.map_err(|error| broken(error.error()))
    }
}

/// A cell that a spreadsheet does not calculate: what begins as a formula does gets an apostrophe,
/// which spreadsheets take for “this is text”.
fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

fn broken(error: &dyn std::fmt::Display) -> Error {
    Error::Internal {
        doing: "making a table".into(),
        detail: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let mut table = Table::headed(&["a", "b"]).unwrap();
        table.row(&["=HYPERLINK(\"x\")", "-5 °C"]).unwrap();
        table.row(&["1 + 1", "two\nlines"]).unwrap();
        assert_eq!(
            String::from_utf8(table.finish().unwrap()).unwrap(),
            "a,b\r\n\"'=HYPERLINK(\"\"x\"\")\",'-5 °C\r\n1 + 1,\"two\nlines\"\r\n"
        );
    }
}
