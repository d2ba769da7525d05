//! Reading ahead: while one batch of briefs is printed, the next is read.

use std::{sync::mpsc, thread};

use super::Archive;
use crate::{
    brief::{Brief, BriefId},
    error::{Error, Result},
    progress::Progress,
};

/// How many briefs are read and printed at a time.
const BATCH: usize = 256;

/// Reads these briefs, of which `id` tells the id, and gives them to `print` in batches, in order.
/// Between two batches it asks `progress` whether to go on, and tells it how far the work is.
///
/// # Errors
/// What reading or `print` says; [`Error::Cancelled`]; [`Error::Internal`] where the archive gives
/// fewer briefs than it lists.
pub fn each_batch<T: Sync>(
    archive: &dyn Archive,
    briefs: &[T],
    id: impl Fn(&T) -> BriefId + Sync,
    progress: &dyn Progress,
    mut print: impl FnMut(&[T], Vec<Brief>) -> Result<()>,
) -> Result<()> {
    let total = briefs.len() as u64;
    progress.advance(0, total);
    thread::scope(|scope| {
        // Leaving this closure early lets go of the receiver, and so ends the reading.
        let (send, read) = mpsc::sync_channel(1);
        let id = &id;
        scope.spawn(move || {
            for batch in briefs.chunks(BATCH) {
                let ids: Vec<BriefId> = batch.iter().map(id).collect();
                if send.send((batch, archive.briefs(&ids))).is_err() {
                    break;
                }
            }
        });
        let mut done = 0;
        for (batch, briefs) in read {
            progress.check()?;
            let briefs = briefs?;
            if briefs.len() != batch.len() {
                return Err(Error::Internal {
                    doing: "read the briefs to export".to_owned(),
                    detail: format!("asked for {}, got {}", batch.len(), briefs.len()),
                });
            }
            print(batch, briefs)?;
            done += batch.len() as u64;
            progress.advance(done, total);
        }
        Ok(())
    })
}
