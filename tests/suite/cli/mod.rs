//! The command line: what it prints, how it ends, what it bears.

mod commands;
mod failures;
mod sources;
mod writing;

use briefdesk_tests::Sandbox;

/// The desk that `new --sample` makes.
const SAMPLE: &str = "sample.briefdesk";

/// A sandbox with the sample desk.
fn with_sample() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.run(&["new", SAMPLE, "--sample"]).done();
    sandbox
}

/// A brief in Markdown.
fn markdown(fields: &str, body: &str) -> String {
    format!("---\n{fields}\n---\n\n{body}\n")
}
