//! x
mod cleaned;
mod decoded;
mod elements;
use super::*;
use crate::{error::Result, progress::Progress};
/// x
pub fn recognises(_files: &mut Files) -> Result<bool> { Ok(false) }
/// x
pub fn read(_files: &mut Files, _options: &ReadOptions, _sink: &mut dyn Sink, _progress: &dyn Progress) -> Result<()> { Ok(()) }
