//! When a file was last written, as its file system tells: what shows without reading it that
//! nobody has touched it since.

use std::fs::Metadata;

use serde::{Deserialize, Serialize};

/// A file's size and times. Two equal stamps of one path mean one content, but for a file that was
/// changed twice within one tick of its file system's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    /// Its size.
    pub(super) bytes: u64,
    /// When its content was last changed; nanoseconds since 1970.
    pub(super) modified: i64,
    /// When anything of it was last changed, its times among it, which a program that sets those
    /// back does not hide. Where the system keeps no such time, when it was made.
    pub(super) changed: i64,
}

impl Stamp {
    /// The stamp of a file; none of what is no file, and where the system keeps no times.
    pub(super) fn of(found: &Metadata) -> Option<Self> {
        let (modified, changed) = times(found)?;
        found.is_file().then_some(Self {
            bytes: found.len(),
            modified,
            changed,
        })
    }

    /// Whether the file was last changed before another was. Of a file as young as what is
    /// remembered of it, another change within the same tick would not show.
    pub(super) fn is_before(&self, other: &Self) -> bool {
        self.modified < other.modified
    }
}

#[cfg(unix)]
fn times(found: &Metadata) -> Option<(i64, i64)> {
    use std::os::unix::fs::MetadataExt;

    let nanoseconds =
        |seconds: i64, rest: i64| seconds.checked_mul(1_000_000_000)?.checked_add(rest);
    Some((
        nanoseconds(found.mtime(), found.mtime_nsec())?,
        nanoseconds(found.ctime(), found.ctime_nsec())?,
    ))
}

#[cfg(not(unix))]
fn times(found: &Metadata) -> Option<(i64, i64)> {
    let nanoseconds = |time: std::io::Result<std::time::SystemTime>| {
        let since = time.ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        i64::try_from(since.as_nanos()).ok()
    };
    Some((
        nanoseconds(found.modified())?,
        nanoseconds(found.created())?,
    ))
}
