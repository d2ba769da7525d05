//! A plain-text archive of any size, the same every time.

use std::{
    fs::File,
    io::{BufWriter, Result, Write},
    path::Path,
};

/// Words to search for, met about as often as such words are.
const SUBJECTS: &[&str] = &[
    "reef",
    "orbit",
    "sample",
    "solar",
    "wind",
    "telescope",
    "moon",
    "dust",
    "lander",
    "crater",
    "signal",
    "mission",
];
const SYLLABLES: &[&str] = &[
    "ka", "lo", "mi", "ren", "tas", "vu", "den", "or", "pel", "sha", "ni", "gro", "ba", "ter",
    "qui", "sol",
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
pub struct Sequence(pub u64);

impl Sequence {
    /// A number below this limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }

    /// A word out of 4,096, the early ones far more often than the late ones, as in any language;
    /// one in thirty is a subject.
    fn word(&mut self) -> String {
        if self.below(30) == 0 {
            return SUBJECTS[self.below(SUBJECTS.len())].to_owned();
        }
        let number = self.below(4_096) * self.below(4_096) / 4_096;
        let syllable =
            |place: usize| SYLLABLES[number / SYLLABLES.len().pow(place as u32) % SYLLABLES.len()];
        format!("{}{}{}", syllable(2), syllable(0), syllable(1))
    }

    /// So many words, the first with a capital.
    pub fn sentence(&mut self, words: usize) -> String {
        let words: Vec<String> = (0..words).map(|_| self.word()).collect();
        let sentence = words.join(" ");
        sentence[..1].to_uppercase() + &sentence[1..]
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
