//! Briefs read a batch at a time, so that an export's memory does not grow with the archive.

use super::{Archive, Entry};
use crate::{
    brief::{Brief, BriefId},
    error::{Error, Result},
    progress::Progress,
};

/// Briefs that are held in memory at a time.
const BATCH: usize = 256;

/// Reads these briefs in order and hands them on, a batch at a time.
///
/// # Errors
/// What the archive or `take` says; [`Error::Cancelled`].
pub(super) fn each_batch(
    archive: &dyn Archive,
    entries: &[Entry],
    progress: &dyn Progress,
    mut take: impl FnMut(&[Entry], Vec<Brief>) -> Result<()>,
) -> Result<()> {
    let total = entries.len() as u64;
    let mut done = 0;
    progress.advance(done, total);
    for batch in entries.chunks(BATCH) {
        progress.check()?;
        let ids: Vec<BriefId> = batch.iter().map(|entry| entry.id).collect();
        let briefs = archive.briefs(&ids)?;
        if briefs.len() != batch.len() {
            return Err(Error::Internal {
                doing: "read the briefs to export".into(),
                detail: format!("asked for {}, got {}", batch.len(), briefs.len()),
            });
        }
        take(batch, briefs)?;
        done += batch.len() as u64;
        progress.advance(done, total);
    }
    Ok(())
}
