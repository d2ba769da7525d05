//! The ledgers that the desk keeps: finding one again, keeping it outside of the desk, and taking
//! back the import that it is the account of.

use briefdesk_core::{
    brief::{AccountItem, KeptLedger, LedgerId, LedgerRow, UndoLedger},
    desk::Itemised,
};
use tauri::{State, async_runtime::spawn_blocking, ipc::Channel};

use super::exchange::told;
use crate::{
    error::{Problem, Result},
    progress::ProgressReport,
    state::{LongWork, OpenDesk, typed_path},
};

/// The ledgers of every import, export and undone import, newest first.
///
/// # Errors
/// Where no desk is open or it can't be read.
#[tauri::command(async)]
pub fn ledgers(state: State<'_, OpenDesk>) -> Result<Vec<LedgerRow>> {
    Ok(state.desk()?.ledgers()?)
}

/// A ledger and its items, all of which the window sorts and narrows down.
///
/// # Errors
/// Where the desk keeps none of that id.
#[tauri::command(async)]
pub fn ledger(state: State<'_, OpenDesk>, id: LedgerId) -> Result<(KeptLedger, Vec<AccountItem>)> {
    whole(state.desk()?.ledger(id)?)
}

/// Writes a ledger to a file, as its name says: `.csv` or `.json`. Gives the file's path.
///
/// # Errors
/// Where the name ends otherwise, there is such a file that was not to be replaced, or it can't be
/// written.
#[tauri::command(async)]
pub fn save_ledger(
    state: State<'_, OpenDesk>,
    id: LedgerId,
    to: &str,
    replace: bool,
) -> Result<String> {
    let to = typed_path(to);
    state.desk()?.save_ledger(id, &to, replace)?;
    Ok(to.display().to_string())
}

/// What taking back an import would do.
///
/// # Errors
/// See [`undo_import`].
#[tauri::command]
pub async fn undo_effect(
    state: State<'_, OpenDesk>,
    work: State<'_, LongWork>,
    id: LedgerId,
    on_progress: Channel<ProgressReport>,
) -> Result<(UndoLedger, Vec<AccountItem>)> {
    let (desk, running) = (state.desk()?, work.begin()?);
    let told = told(&running.cancelled, on_progress);
    let effect = spawn_blocking(move || whole(desk.undo_effect(id, &told)?)).await;
    effect.map_err(Problem::stopped)?
}

/// Takes back an import.
///
/// # Errors
/// Where it can't be taken back; `cancelled` where the work was called off. Then nothing is changed.
#[tauri::command]
pub async fn undo_import(
    state: State<'_, OpenDesk>,
    work: State<'_, LongWork>,
    id: LedgerId,
    on_progress: Channel<ProgressReport>,
) -> Result<(UndoLedger, Vec<AccountItem>)> {
    let (desk, running) = (state.desk()?, work.begin()?);
    let told = told(&running.cancelled, on_progress);
    let undone = spawn_blocking(move || whole(desk.undo_import(id, &told)?)).await;
    undone.map_err(Problem::stopped)?
}

/// A ledger with all of its items.
pub(super) fn whole<L>(itemised: Itemised<'_, L>) -> Result<(L, Vec<AccountItem>)> {
    let items: Result<_, briefdesk_core::Error> = itemised.items.collect();
    Ok((itemised.ledger, items?))
}
