//! Import and export: long work, told step by step, that can be called off.

use std::{
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use briefdesk_core::{
    brief::{AccountItem, ExportLedger, ImportLedger, Mapping, Timestamp},
    desk::{Days, Desk, ExportOptions, Format, ImportOptions, Scope},
    progress::Progress,
};
use chrono::NaiveDate;
use serde::Deserialize;
use tauri::{State, async_runtime::spawn_blocking, ipc::Channel};

use super::ledgers::whole;
use crate::{
    error::{Problem, Result},
    kept::{ExportPlace, Kept},
    progress::{ProgressReport, Told},
    state::{LongWork, OpenDesk, typed_path},
};

/// What to export, and where to.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ExportRequest {
    /// What to write.
    pub format: Format,
    /// The folder, or the file that ends in `.zip`.
    pub to: String,
    /// Which briefs.
    pub include: Scope,
    /// The first day that goes in.
    pub from: Option<NaiveDate>,
    /// The last day that goes in.
    pub until: Option<NaiveDate>,
    /// Whether to write into a folder that holds files no export wrote.
    pub force: bool,
}

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

/// Exports the desk as it is now.
///
/// # Errors
/// What the engine refuses; `cancelled` where it was called off.
#[tauri::command]
pub async fn export_desk(
    state: State<'_, OpenDesk>,
    work: State<'_, LongWork>,
    kept: State<'_, Kept>,
    request: ExportRequest,
    on_progress: Channel<ProgressReport>,
) -> Result<ExportLedger> {
    let (desk, running) = (state.desk()?, work.begin()?);
    let told = told(&running.cancelled, on_progress);
    let (from, ledger) = spawn_blocking(move || request.export(&desk, &told))
        .await
        .map_err(Problem::stopped)??;
    // The bundle is there whether or not its place can be remembered.
    let _ = kept.remember_export(&from.0, from.1);
    Ok(ledger)
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

/// Where the desk was exported to, the last place first.
///
/// # Errors
/// Where no desk is open.
#[tauri::command(async)]
pub fn export_places(
    state: State<'_, OpenDesk>,
    kept: State<'_, Kept>,
) -> Result<Vec<ExportPlace>> {
    let desk = state.desk()?;
    Ok(kept.export_places(&desk.path().display().to_string()))
}

/// Opens what an export made, in the system's file manager or browser.
///
/// # Errors
/// Where no export made it, or the system knows nothing to open it with.
#[tauri::command(async)]
pub fn open_path(kept: State<'_, Kept>, path: &str) -> Result<()> {
    if !kept.is_exported(Path::new(path)) {
        return Err(Problem::not_exported(path));
    }
    tauri_plugin_opener::open_path(path, None::<&str>).map_err(Problem::stopped)
}

impl ExportRequest {
    /// Exports, and says from which desk to which place.
    fn export(
        &self,
        desk: &Desk,
        progress: &dyn Progress,
    ) -> Result<((String, ExportPlace), ExportLedger)> {
        let to = typed_path(&self.to);
        let options = ExportOptions {
            scope: self.include,
            days: Days {
                from: self.from,
                until: self.until,
            },
            force: self.force,
            ..ExportOptions::new(self.format, &to)
        };
        let ledger = desk.export(&options, progress)?;
        let place = ExportPlace {
            format: self.format,
            to: to.display().to_string(),
            include: self.include,
            from: self.from,
            until: self.until,
        };
        Ok(((desk.path().display().to_string(), place), ledger))
    }
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
