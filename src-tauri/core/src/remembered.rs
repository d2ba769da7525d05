//! What this machine remembers to spare itself work: files in a folder that anybody may empty, one
//! for each thing that something is remembered of.
//!
//! A file is believed only if it is whole and begins with what it is asked to begin with: what it
//! is, in which layout, of what. Where it is not, there is no memory, and all is worked out anew.
//! So nothing is forced to the disk, and what can't be written is forgotten without a word.
//!
//! Deliberately absent: what is remembered. That is for those who do.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

/// Of how many things something is remembered in one folder; of the longest untouched one it is
/// forgotten first.
const MOST: usize = 32;

/// The memory of one thing.
#[derive(Debug, Clone)]
pub struct Remembered(PathBuf);

/// Values as they are remembered; none where one of them has no such form.
pub fn written<V: Serialize>(values: impl IntoIterator<Item = V>) -> Option<Vec<u8>> {
    let write = |bytes, value| postcard::to_extend(&value, bytes).ok();
    values.into_iter().try_fold(Vec::new(), write)
}

impl Remembered {
    /// The memory of the thing of this name, in this folder.
    pub fn of(folder: &Path, name: &[u8]) -> Self {
        let digits = Sha256::digest(name)[..16]
            .iter()
            .fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"));
        Self(folder.join(digits))
    }

    /// The memory of what stands at a place, in this folder.
    pub fn of_place(folder: &Path, place: &Path) -> Self {
        let place = std::path::absolute(place).unwrap_or_else(|_| place.to_owned());
        let place = place.canonicalize().unwrap_or(place);
        Self::of(folder, place.as_os_str().as_encoded_bytes())
    }

    /// The values that are remembered, if it is those that go with this opening.
    pub fn recall<V: DeserializeOwned>(&self, opening: &impl Serialize) -> Option<Vec<V>> {
        let bytes = fs::read(&self.0).ok()?;
        let (content, sum) = bytes.split_at_checked(bytes.len().checked_sub(4)?)?;
        if crc32fast::hash(content).to_le_bytes() != sum {
            return None;
        }
        let opening = postcard::to_stdvec(opening).ok()?;
        let mut rest = content.strip_prefix(opening.as_slice())?;
        let mut values = Vec::new();
        while !rest.is_empty() {
            let value;
            (value, rest) = postcard::take_from_bytes(rest).ok()?;
            values.push(value);
        }
        Some(values)
    }

    /// Remembers values under this opening, in place of what was.
    pub fn keep<V: Serialize>(
        &self,
        opening: &impl Serialize,
        values: impl IntoIterator<Item = V>,
    ) {
        match written(values) {
            Some(values) => self.keep_written(opening, &values),
            None => self.forget(),
        }
    }

    /// Remembers values that are [`written`] already.
    pub fn keep_written(&self, opening: &impl Serialize, values: &[u8]) {
        if self.write(opening, values).is_none() {
            self.forget();
        }
    }

    /// Forgets it.
    pub fn forget(&self) {
        // What was never remembered need not be removed.
        let _ = fs::remove_file(&self.0);
    }

    fn write(&self, opening: &impl Serialize, values: &[u8]) -> Option<()> {
        let opening = postcard::to_stdvec(opening).ok()?;
        let mut sum = crc32fast::Hasher::new();
        sum.update(&opening);
        sum.update(values);
        let folder = self.0.parent()?;
        fs::create_dir_all(folder).ok()?;
        make_room(folder).ok()?;
        let mut beside = tempfile::NamedTempFile::new_in(folder).ok()?;
        for part in [&opening, values, &sum.finalize().to_le_bytes()] {
            beside.write_all(part).ok()?;
        }
        beside.persist(&self.0).ok()?;
        Some(())
    }
}

/// Forgets things until there is room for one more.
fn make_room(folder: &Path) -> io::Result<()> {
    let mut kept: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let found = entry.metadata()?;
        if found.is_file() {
            kept.push((found.modified()?, entry.path()));
        }
    }
    kept.sort();
    let many = (kept.len() + 1).saturating_sub(MOST);
    for (_, file) in &kept[..many] {
        let _ = fs::remove_file(file);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(memory: &Remembered, opening: &str, values: &[u64]) {
        memory.keep(&opening, values);
    }

    #[test]
    fn what_is_remembered_is_believed_whole_and_as_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let memory = Remembered::of(&folder.path().join("deep"), b"reef");
        assert_eq!(memory.recall::<u64>(&"site 1"), None);
        keep(&memory, "site 1", &[7, 1 << 40]);
        assert_eq!(memory.recall(&"site 1"), Some(vec![7_u64, 1 << 40]));
        assert_eq!(memory.recall::<u64>(&"site 2"), None);
        keep(&memory, "site 1", &[]);
        assert_eq!(memory.recall::<u64>(&"site 1"), Some(Vec::new()));

        keep(&memory, "site 1", &[7; 40]);
        let whole = fs::read(&memory.0).unwrap();
        for (place, _) in whole.iter().enumerate() {
            let mut bytes = whole.clone();
            bytes[place] ^= 1;
            fs::write(&memory.0, &bytes).unwrap();
            assert_eq!(memory.recall::<u64>(&"site 1"), None, "{place}");
            fs::write(&memory.0, &whole[..place]).unwrap();
            assert_eq!(memory.recall::<u64>(&"site 1"), None, "{place}");
        }
        memory.forget();
        assert!(!memory.0.exists());
    }

    #[test]
    fn of_many_things_some_are_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..MOST + 3 {
            let memory = Remembered::of(folder.path(), number.to_string().as_bytes());
            keep(&memory, "", &[]);
            assert!(memory.recall::<u64>(&"").is_some());
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), MOST);
    }

    #[test]
    fn what_can_not_be_remembered_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        let nowhere = Remembered::of(&folder.path().join("file/below"), b"reef");
        keep(&nowhere, "", &[1]);
        assert_eq!(nowhere.recall::<u64>(&""), None);
    }
}
