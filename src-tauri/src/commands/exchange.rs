//! Import and export: long work, told step by step, that can be called off.

use std::{
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use briefdesk_core::{
    brief::{AccountItem, ExportLedger, ImportLedger, Mapping, Timestamp},
    desk::{Desk, ExportEffect, ImportOptions},
    export::{Verification, verify},
    progress::Progress,
};
use serde::Deserialize;
use tauri::{State, async_runtime::spawn_blocking, ipc::Channel};

use super::ledgers::whole;
use crate::{
    error::{Problem, Result},
    progress::{ProgressReport, Told},
    state::{Exported, LongWork, OpenDesk, typed_path},
};

/// What to import.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ImportRequest {
    /// Files and folders.
    pub paths: Vec<String>,
    /// Publishes briefs that come without a date, the first at this time.
    pub published_at: Option<Timestamp>,
    /// Shows the ledger and writes nothing.
    pub dry_run: bool,
    /// Whether pages come in as briefs, too.
    pub pages: bool,
    /// What is put before the name of a category when it becomes a tag.
    pub category_prefix: String,
    /// Takes the whole items of a file that breaks off, in place of nothing at all.
    pub salvage: bool,
    /// Folders and zips with the archive's pictures and files.
    pub media: Vec<String>,
    /// Which names are others.
    pub mappings: Vec<Mapping>,
}

/// Exports the desk as it is now, as a profile says.
///
/// # Errors
/// What the engine refuses; `cancelled` where it was called off.
#[tauri::command]
pub async fn export_desk(
    state: State<'_, OpenDesk>,
    work: State<'_, LongWork>,
    exported: State<'_, Exported>,
    profile: String,
    force: bool,
    on_progress: Channel<ProgressReport>,
) -> Result<ExportLedger> {
    let (desk, running) = (state.desk()?, work.begin()?);
    let told = told(&running.cancelled, on_progress);
    let ledger = spawn_blocking(move || desk.export_as(&profile, force, &told)).await;
    let ledger = ledger.map_err(Problem::stopped)??;
    Ok(exported.noted(ledger))
}

/// Finds out what exporting as a profile says would do, and writes nothing.
///
/// # Errors
/// As [`export_desk`].
#[tauri::command]
pub async fn export_effect(
    state: State<'_, OpenDesk>,
    work: State<'_, LongWork>,
    profile: String,
    on_progress: Channel<ProgressReport>,
) -> Result<ExportEffect> {
    let (desk, running) = (state.desk()?, work.begin()?);
    let told = told(&running.cancelled, on_progress);
    let effect = spawn_blocking(move || desk.export_effect_as(&profile, false, &told)).await;
    Ok(effect.map_err(Problem::stopped)??)
}

/// Compares every file of a bundle with what its export wrote.
///
/// # Errors
/// Where that is no bundle or can't be read; `cancelled` where it was called off.
#[tauri::command]
pub async fn verify_bundle(
    work: State<'_, LongWork>,
    path: String,
    on_progress: Channel<ProgressReport>,
) -> Result<Verification> {
    let running = work.begin()?;
    let told = told(&running.cancelled, on_progress);
    let found = spawn_blocking(move || verify(&typed_path(&path), &told)).await;
    Ok(found.map_err(Problem::stopped)??)
}

/// Imports files and folders.
///
/// # Errors
/// Where one can't be read; `cancelled` where it was called off. Then nothing is imported.
#[tauri::command]
pub async fn import_paths(
    state: State<'_, OpenDesk>,
    work: State<'_, LongWork>,
    request: ImportRequest,
    on_progress: Channel<ProgressReport>,
) -> Result<(ImportLedger, Vec<AccountItem>)> {
    let (desk, running) = (state.desk()?, work.begin()?);
    let told = told(&running.cancelled, on_progress);
    let imported = spawn_blocking(move || request.import(&desk, &told)).await;
    imported.map_err(Problem::stopped)?
}

/// Calls off the import or export under way.
#[tauri::command(async)]
pub fn cancel_work(work: State<'_, LongWork>) {
    work.cancel();
}

/// Opens what an export made, in the system's file manager or browser.
///
/// # Errors
/// Where no export made it, or the system knows nothing to open it with.
#[tauri::command(async)]
pub fn open_path(exported: State<'_, Exported>, path: &str) -> Result<()> {
    if !exported.holds(Path::new(path)) {
        return Err(Problem::not_exported(path));
    }
    tauri_plugin_opener::open_path(path, None::<&str>).map_err(Problem::stopped)
}

impl ImportRequest {
    fn import(
        self,
        desk: &Desk,
        progress: &dyn Progress,
    ) -> Result<(ImportLedger, Vec<AccountItem>)> {
        let typed = |paths: &[String]| paths.iter().map(|path| typed_path(path)).collect();
        let paths: Vec<_> = typed(&self.paths);
        let options = ImportOptions {
            published_at: self.published_at,
            dry_run: self.dry_run,
            pages: self.pages,
            category_prefix: self.category_prefix,
            salvage: self.salvage,
            media: typed(&self.media),
            mappings: self.mappings,
        };
        whole(desk.import(&paths, &options, progress)?)
    }
}

/// Long work as a listener in the window follows it.
pub(super) fn told(
    cancelled: &Arc<AtomicBool>,
    listener: Channel<ProgressReport>,
) -> Told<impl Fn(ProgressReport) + Sync + use<>> {
    // A window that is gone no longer listens; the work goes on without it.
    Told::new(Arc::clone(cancelled), move |report| {
        let _ = listener.send(report);
    })
}
