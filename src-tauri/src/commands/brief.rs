//! Briefs.

use briefdesk_core::desk::{BriefQuery, BriefRow, Page};
use tauri::State;

use crate::{error::Result, state::OpenDesk};

/// One page of the desk's briefs, newest first.
///
/// # Errors
/// Where no desk is open or it can't be read.
#[tauri::command(async)]
pub fn list_briefs(state: State<'_, OpenDesk>, offset: u32, limit: u32) -> Result<Page<BriefRow>> {
    let query = BriefQuery {
        offset,
        limit,
        ..BriefQuery::default()
    };
    Ok(state.desk()?.list(&query)?)
}
