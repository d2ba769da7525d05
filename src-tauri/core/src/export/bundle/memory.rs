//! What this machine remembers of a bundle: from what each file was printed, and how it stood on
//! the disk then. It spares the next export what has not changed.
//!
//! It is kept in a folder that anybody may empty, one file for each bundle, named after where the
//! bundle is. It is believed only beside the manifest that it was written for, and only if it is
//! whole; where it is not, every file is printed and compared, as if there had been no memory.
//! So it need not be forced to the disk.

use std::{
    fs,
    hash::Hasher,
    io::Write,
    path::{Path, PathBuf},
    time::SystemTime,
};

use sha2::{Digest, Sha256};
use siphasher::sip::SipHasher13;

use crate::export::key::Key;

use super::{
    earlier::Known,
    manifest::{FileRecord, hexadecimal},
    stamp::Stamp,
};

/// What the file begins with; another layout gets another.
const OPENING: &[u8] = b"Briefdesk bundle 1\n";
/// Of how many bundles something is remembered; of the longest untouched one it is forgotten first.
const BUNDLES: usize = 32;

/// What is remembered of one bundle, read and written.
#[derive(Debug, Clone)]
pub(super) struct Memory {
    file: PathBuf,
    format: String,
}

impl Memory {
    /// The memory of the bundle at `place`, in this folder. None where the place is not there.
    pub(super) fn of(folder: &Path, place: &Path, format: &str) -> Option<Self> {
        let place = place.canonicalize().ok()?;
        let name = Sha256::digest(place.as_os_str().as_encoded_bytes());
        Some(Self {
            file: folder.join(hexadecimal(&name[..16])),
            format: format.to_owned(),
        })
    }

    /// The files of the bundle whose manifest has this stamp, by path.
    pub(super) fn recall(&self, manifest: Stamp) -> Option<Vec<Known>> {
        let bytes = fs::read(&self.file).ok()?;
        let (content, sum) = bytes.split_at_checked(bytes.len().checked_sub(8)?)?;
        if sum != checksum(&[content]) {
            return None;
        }
        let mut rest = Reading(content.strip_prefix(OPENING)?);
        if rest.text()? != self.format || rest.stamp()? != manifest {
            return None;
        }
        let count = usize::try_from(rest.number()?).ok()?;
        let mut files = Vec::with_capacity(count.min(content.len()));
        for _ in 0..count {
            let path = rest.text()?.to_owned();
            let sha256 = rest.array()?;
            let key = match rest.take(1)? {
                [0] => None,
                _ => Some(Key::from_bytes(rest.array()?)),
            };
            let stamp = rest.stamp()?;
            files.push(Known {
                file: FileRecord {
                    path,
                    sha256,
                    bytes: stamp.bytes,
                },
                // Of a file as young as its manifest a change might not show.
                stamp: stamp.is_before(&manifest).then_some(stamp),
                key,
            });
        }
        rest.0.is_empty().then_some(files)
    }

    /// Remembers files, as [`written`] gives them, beside the manifest of this stamp. Where that
    /// fails there is no memory, and the next export does without.
    pub(super) fn keep(&self, manifest: Stamp, files: &[u8]) {
        if self.write(manifest, files).is_none() {
            self.forget();
        }
    }

    /// Forgets the bundle.
    pub(super) fn forget(&self) {
        // What can't be removed is not believed, for the manifest has another stamp.
        let _ = fs::remove_file(&self.file);
    }

    fn write(&self, manifest: Stamp, files: &[u8]) -> Option<()> {
        let mut opening = OPENING.to_vec();
        put_text(&mut opening, &self.format);
        put_stamp(&mut opening, manifest);
        let folder = self.file.parent()?;
        fs::create_dir_all(folder).ok()?;
        make_room(folder);
        let mut beside = tempfile::NamedTempFile::new_in(folder).ok()?;
        for part in [&opening, files, &checksum(&[&opening, files])] {
            beside.write_all(part).ok()?;
        }
        beside.persist(&self.file).ok()?;
        Some(())
    }
}

/// What is remembered of these files, which are in order of path; none where the system does not
/// tell how one of them stands.
pub(super) fn written(files: &[&Known]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(8 + files.len() * 160);
    put_number(&mut bytes, files.len() as u64);
    for known in files {
        put_text(&mut bytes, &known.file.path);
        bytes.extend(known.file.sha256);
        match known.key {
            None => bytes.push(0),
            Some(key) => {
                bytes.push(1);
                bytes.extend(key.to_bytes());
            }
        }
        put_stamp(&mut bytes, known.stamp?);
    }
    Some(bytes)
}

/// Forgets bundles until there is room for one more.
pub(in crate::export) fn make_room(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut kept: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.metadata().ok()?.modified().ok()?, entry.path()))
        })
        .collect();
    kept.sort();
    let many = (kept.len() + 1).saturating_sub(BUNDLES);
    for (_, file) in &kept[..many] {
        let _ = fs::remove_file(file);
    }
}

/// Of what stands in these parts, one after the other.
fn checksum(parts: &[&[u8]]) -> [u8; 8] {
    let mut hasher = SipHasher13::new();
    parts.iter().for_each(|part| hasher.write(part));
    hasher.finish().to_le_bytes()
}

fn put_number(bytes: &mut Vec<u8>, number: u64) {
    bytes.extend(number.to_le_bytes());
}

fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put_number(bytes, text.len() as u64);
    bytes.extend(text.as_bytes());
}

fn put_stamp(bytes: &mut Vec<u8>, stamp: Stamp) {
    put_number(bytes, stamp.bytes);
    bytes.extend(stamp.modified.to_le_bytes());
    bytes.extend(stamp.changed.to_le_bytes());
}

/// What is left to read.
struct Reading<'b>(&'b [u8]);

impl<'b> Reading<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn number(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.array()?))
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = usize::try_from(self.number()?).ok()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn stamp(&mut self) -> Option<Stamp> {
        Some(Stamp {
            bytes: self.number()?,
            modified: i64::from_le_bytes(self.array()?),
            changed: i64::from_le_bytes(self.array()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(modified: i64) -> Stamp {
        Stamp {
            bytes: 4,
            modified,
            changed: modified,
        }
    }

    fn known(path: &str, modified: i64, key: Option<Key>) -> Known {
        Known {
            file: FileRecord {
                path: path.into(),
                sha256: [7; 32],
                bytes: 4,
            },
            stamp: Some(stamp(modified)),
            key,
        }
    }

    #[test]
    fn what_is_remembered_is_believed_whole_and_beside_its_manifest_alone() {
        let folder = tempfile::tempdir().unwrap();
        let memory = Memory::of(folder.path(), folder.path(), "html").unwrap();
        assert!(memory.recall(stamp(9)).is_none());
        let files = [known("a", 7, Some(Key::of("a"))), known("b", 9, None)];
        let kept: Vec<&Known> = files.iter().collect();
        memory.keep(stamp(9), &written(&kept).unwrap());
        let found = memory.recall(stamp(9)).unwrap();
        assert_eq!(found[0], files[0]);
        assert_eq!(found[1].stamp, None, "as young as the manifest");
        assert!(memory.recall(stamp(10)).is_none());
        let other = Memory::of(folder.path(), folder.path(), "markdown").unwrap();
        assert!(other.recall(stamp(9)).is_none());

        let mut bytes = fs::read(&memory.file).unwrap();
        bytes[40] ^= 1;
        fs::write(&memory.file, &bytes).unwrap();
        assert!(memory.recall(stamp(9)).is_none());
        fs::write(&memory.file, b"short").unwrap();
        assert!(memory.recall(stamp(9)).is_none());
        memory.forget();
        assert!(!memory.file.exists());
    }

    #[test]
    fn of_many_bundles_some_are_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let cache = folder.path().join("cache");
        for number in 0..BUNDLES + 3 {
            let place = folder.path().join(number.to_string());
            fs::create_dir(&place).unwrap();
            let memory = Memory::of(&cache, &place, "html").unwrap();
            memory.keep(stamp(9), &written(&[]).unwrap());
            assert!(memory.recall(stamp(9)).is_some());
        }
        assert_eq!(fs::read_dir(&cache).unwrap().count(), BUNDLES);
    }
}
