//! Writes the TypeScript types of what crosses the bridge into the folder it is given. Run by
//! `cargo xtask types`; not a part of the program.

use std::{env, process::ExitCode};

use briefdesk_app::{
    commands::{briefs::ListRequest, desk::DeskSummary, exchange::ImportRequest},
    drag::Drag,
    error::Problem,
    kept::{Preferences, RecentDesk},
    locale::Spoken,
    progress::ProgressReport,
    site::SiteVisit,
    updates::NewerRelease,
};
use briefdesk_core::export::Verification;
use briefdesk_core::{
    brief::{
        AccountItem, ExportLedger, ExportProfile, ImportLedger, KeptLedger, LedgerRow, Media,
        Settings, SourceProfile, UndoLedger,
    },
    check::Finding,
    desk::{
        AuthorCount, BriefDraft, BriefRow, BriefView, ChangesSince, Counts, DueBrief, ExportEffect,
        MediaNotes, MergeEffect, Page, RevisionView, SourceCount, SourceSuggestion, TagCount,
    },
};
use ts_rs::{Config, ExportError, TS};

/// Every type that a command takes or returns. What those are made of comes along by itself.
fn export(config: &Config) -> Result<(), ExportError> {
    AccountItem::export_all(config)?;
    AuthorCount::export_all(config)?;
    BriefDraft::export_all(config)?;
    BriefView::export_all(config)?;
    Counts::export_all(config)?;
    DeskSummary::export_all(config)?;
    DueBrief::export_all(config)?;
    Drag::export_all(config)?;
    ChangesSince::export_all(config)?;
    ExportEffect::export_all(config)?;
    ExportLedger::export_all(config)?;
    ExportProfile::export_all(config)?;
    Finding::export_all(config)?;
    ImportLedger::export_all(config)?;
    ImportRequest::export_all(config)?;
    KeptLedger::export_all(config)?;
    LedgerRow::export_all(config)?;
    ListRequest::export_all(config)?;
    Media::export_all(config)?;
    MediaNotes::export_all(config)?;
    MergeEffect::export_all(config)?;
    NewerRelease::export_all(config)?;
    Page::<BriefRow>::export_all(config)?;
    Preferences::export_all(config)?;
    Problem::export_all(config)?;
    ProgressReport::export_all(config)?;
    RecentDesk::export_all(config)?;
    RevisionView::export_all(config)?;
    Settings::export_all(config)?;
    SiteVisit::export_all(config)?;
    SourceCount::export_all(config)?;
    SourceProfile::export_all(config)?;
    SourceSuggestion::export_all(config)?;
    Spoken::export_all(config)?;
    TagCount::export_all(config)?;
    UndoLedger::export_all(config)?;
    Verification::export_all(config)
}

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("Name the folder to write to");
        return ExitCode::FAILURE;
    };
    // The numbers that cross the bridge are counts, far below 2⁵³; JSON.parse makes them `number`.
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    match export(&config) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The types could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}
