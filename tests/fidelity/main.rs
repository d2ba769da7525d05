//! Prints how much of the archives below a folder an import of their HTML keeps, and each text that
//! loses something. See `mod.rs`, which measures it.

#![expect(clippy::print_stdout, reason = "this program prints what it measured")]

use std::{env, path::PathBuf, time::Instant};

use anyhow::{Context, Result};
use briefdesk_tests::fidelity::{Equal, Fidelity};

fn main() -> Result<()> {
    let folder = env::args().nth(1).map(PathBuf::from);
    let folder = folder.context("Name the folder that the archives are in")?;
    let begun = Instant::now();
    let found = Fidelity::below(&folder)?;
    let took = begun.elapsed();
    print(&found);
    println!(
        "\n{} KiB compared in {:.1} s",
        found.bytes / 1024,
        took.as_secs_f64()
    );
    println!("\nUnequal: {}", found.unequal.len());
    for text in found.unequal {
        println!("\n{text}");
    }
    Ok(())
}

fn print(found: &Fidelity) {
    println!("| file | texts | equal words | equal links | equal pictures |");
    println!("|---|---:|---:|---:|---:|");
    for (name, equal) in &found.files {
        println!("| {name} | {} |", figures(equal));
    }
    println!("| **all** | {} |", figures(&found.total()));
}

fn figures(equal: &Equal) -> String {
    let percent = |part: usize| format!("{:.1} %", 100.0 * part as f64 / equal.texts.max(1) as f64);
    let figures = [
        percent(equal.words),
        percent(equal.links),
        percent(equal.pictures),
    ];
    format!("{} | {}", equal.texts, figures.join(" | "))
}
