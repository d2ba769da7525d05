//! A table of what came out.

/// Figures by what was measured and for how many briefs.
#[derive(Default)]
pub struct Table {
    rows: Vec<(String, usize, String)>,
}

impl Table {
    /// Adds a figure, and prints it at once: a long run should be watched.
    pub fn add(&mut self, what: &str, briefs: usize, figure: String) {
        eprintln!("{briefs:>7}  {what}: {figure}");
        self.rows.push((what.to_owned(), briefs, figure));
    }

    /// Prints all as a Markdown table.
    #[expect(clippy::print_stdout, reason = "what a benchmark is for")]
    pub fn print(&self) {
        println!("| briefs | what | figure |\n|---:|---|---|");
        for (what, briefs, figure) in &self.rows {
            println!("| {briefs} | {what} | {figure} |");
        }
    }
}
