//! A plain-text archive of any size, the same every time.

use std::{
    fs::File,
    io::{BufWriter, Result, Write},
    path::Path,
};

const WORDS: &[&str] = &[
    "the",
    "orbiter",
    "sample",
    "reef",
    "telescope",
    "of",
    "and",
    "a",
    "to",
    "in",
    "probe",
    "lander",
    "dust",
    "moon",
    "solar",
    "wind",
    "crater",
    "signal",
    "mission",
    "agency",
    "returned",
    "measured",
    "was",
    "found",
    "over",
    "years",
    "surface",
    "ice",
    "cloud",
    "ocean",
    "survey",
    "data",
    "team",
    "first",
    "second",
    "early",
    "late",
    "said",
    "study",
    "growth",
    "rate",
    "plasma",
    "field",
    "engine",
    "launch",
    "capsule",
    "desert",
    "coast",
    "forest",
    "species",
    "light",
    "spectrum",
    "galaxy",
    "cluster",
    "mass",
    "ring",
    "shadow",
    "heat",
    "pressure",
    "wave",
    "detector",
    "merger",
    "orbit",
];
const OUTLETS: &[&str] = &[
    "BBC",
    "Reuters",
    "AP",
    "Nature",
    "The Guardian",
    "NASA",
    "ESA",
    "Science",
    "AFP",
    "NPR",
];
const DESKS: &[&str] = &["Space desk", "Science desk", "Earth desk"];

/// Numbers that look random and are the same every time (SplitMix64).
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }

    fn sentence(&mut self, words: usize) -> String {
        let mut sentence = String::new();
        for number in 0..words {
            let word = WORDS[self.below(WORDS.len())];
            if number == 0 {
                sentence.push_str(&word[..1].to_uppercase());
                sentence.push_str(&word[1..]);
            } else {
                sentence.push(' ');
                sentence.push_str(word);
            }
        }
        sentence
    }
}

/// Writes an archive of so many briefs, newest first, ten a day, about 250 words each.
pub fn write(path: &Path, briefs: usize) -> Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let mut sequence = Sequence(7);
    let months = [
        "January", "March", "May", "July", "August", "October", "December",
    ];
    for number in 0..briefs {
        let day = number / 10;
        let (year, month, date) = (2024 - day / 217, months[6 - day / 31 % 7], 31 - day % 31);
        let words = 6 + sequence.below(5);
        writeln!(out, "{} {number}\n", sequence.sentence(words))?;
        writeln!(
            out,
            "Posted on {month} {date}, {year} by {}\n",
            DESKS[sequence.below(DESKS.len())]
        )?;
        for _ in 0..5 {
            for _ in 0..3 {
                let words = 12 + sequence.below(10);
                write!(out, "{}. ", sequence.sentence(words))?;
            }
            writeln!(out, "\n")?;
        }
        writeln!(out, "[{}]\n", OUTLETS[sequence.below(OUTLETS.len())])?;
    }
    out.flush()
}
