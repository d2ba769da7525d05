//! Briefs: lists of them, writing, publishing, their history, their findings, their preview.

use briefdesk_core::{
    brief::{
        AuthorId, BriefId, CorrectionKind, PublicationState, RevisionId, SourceId, Stage, TagId,
        Timestamp,
    },
    check::Finding,
    desk::{BriefDraft, BriefQuery, BriefRow, BriefView, Order, Page, RevisionView},
    text::html,
};
use serde::Deserialize;
use tauri::State;

use crate::{error::Result, media, state::OpenDesk};

/// What a list is to show: those briefs for which everything holds that is said here.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ListRequest {
    /// In this stage.
    pub stage: Option<Stage>,
    /// What the public sees so.
    pub publication: Option<PublicationState>,
    /// By this author.
    pub author: Option<AuthorId>,
    /// Crediting this source.
    pub source: Option<SourceId>,
    /// Under this tag.
    pub tag: Option<TagId>,
    /// What stands in the search box: words, `"phrases"` and filters.
    pub typed: String,
    /// In which order.
    pub order: Order,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// How many rows to pass over first.
    pub offset: u32,
    /// How many rows.
    pub limit: u32,
}

impl ListRequest {
    fn query(&self) -> BriefQuery {
        BriefQuery {
            stages: self.stage.into_iter().collect(),
            publications: self.publication.into_iter().collect(),
            authors: self.author.into_iter().collect(),
            sources: self.source.into_iter().collect(),
            tags: self.tag.into_iter().collect(),
            order: self.order,
            reversed: self.reversed,
            offset: self.offset,
            limit: self.limit,
            ..BriefQuery::default()
        }
    }
}

/// One page of a list.
///
/// # Errors
/// Where no desk is open or it can't be read, and where a typed filter names nothing.
#[tauri::command(async)]
pub fn list_briefs(state: State<'_, OpenDesk>, request: ListRequest) -> Result<Page<BriefRow>> {
    let desk = state.desk()?;
    let query = desk.narrowed(request.query(), &request.typed)?;
    Ok(desk.list(&query)?)
}

/// Adds an empty draft.
///
/// # Errors
/// Where no desk is open or it can't be written to; so of all that follow.
#[tauri::command(async)]
pub fn add_brief(state: State<'_, OpenDesk>) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.add_brief(None, |_| {})?.id)?)
}

/// A brief.
///
/// # Errors
/// Where there is none of that id; so of all that follow.
#[tauri::command(async)]
pub fn brief(state: State<'_, OpenDesk>, id: BriefId) -> Result<BriefView> {
    Ok(state.desk()?.view(id)?)
}

/// Saves what was typed into a brief.
///
/// # Errors
/// `conflict` where the brief has changed since version `seen`.
#[tauri::command(async)]
pub fn save_brief(
    state: State<'_, OpenDesk>,
    id: BriefId,
    seen: u64,
    draft: BriefDraft,
) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.save_draft(id, seen, &draft)?.id)?)
}

/// Publishes a brief or its changes, at this time or at once.
///
/// # Errors
/// What the engine refuses; so of all that follow.
#[tauri::command(async)]
pub fn publish(
    state: State<'_, OpenDesk>,
    id: BriefId,
    at: Option<Timestamp>,
) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.publish(id, at)?.id)?)
}

/// Takes a brief out of the public's sight.
///
/// # Errors
/// See [`publish`].
#[tauri::command(async)]
pub fn unpublish(state: State<'_, OpenDesk>, id: BriefId) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.unpublish(id)?.id)?)
}

/// Withdraws a published brief.
///
/// # Errors
/// See [`publish`].
#[tauri::command(async)]
pub fn retract(state: State<'_, OpenDesk>, id: BriefId, reason: &str) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.retract(id, reason)?.id)?)
}

/// Moves the work on a brief to another stage.
///
/// # Errors
/// See [`publish`].
#[tauri::command(async)]
pub fn move_to(state: State<'_, OpenDesk>, id: BriefId, stage: Stage) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.move_to(id, stage)?.id)?)
}

/// Sets or lifts an embargo.
///
/// # Errors
/// See [`publish`].
#[tauri::command(async)]
pub fn set_embargo(
    state: State<'_, OpenDesk>,
    id: BriefId,
    until: Option<Timestamp>,
) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.set_embargo(id, until)?.id)?)
}

/// Throws away the edits that readers do not see.
///
/// # Errors
/// See [`publish`].
#[tauri::command(async)]
pub fn discard_changes(state: State<'_, OpenDesk>, id: BriefId) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.discard_changes(id)?.id)?)
}

/// Adds a dated public notice.
///
/// # Errors
/// See [`publish`].
#[tauri::command(async)]
pub fn correct(
    state: State<'_, OpenDesk>,
    id: BriefId,
    kind: CorrectionKind,
    text: &str,
) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.correct(id, kind, text)?.id)?)
}

/// Keeps what a brief says now under a name.
///
/// # Errors
/// Where the name is blank.
#[tauri::command(async)]
pub fn name_version(state: State<'_, OpenDesk>, id: BriefId, name: &str) -> Result<()> {
    state.desk()?.name_version(id, name)?;
    Ok(())
}

/// A brief's kept states, newest first.
///
/// # Errors
/// See [`brief`].
#[tauri::command(async)]
pub fn history(state: State<'_, OpenDesk>, id: BriefId) -> Result<Vec<RevisionView>> {
    Ok(state.desk()?.history(id)?)
}

/// Brings back what a brief said in one of its revisions.
///
/// # Errors
/// `conflict` where the brief has changed since version `seen`.
#[tauri::command(async)]
pub fn restore(
    state: State<'_, OpenDesk>,
    id: BriefId,
    seen: u64,
    revision: RevisionId,
) -> Result<BriefView> {
    let desk = state.desk()?;
    Ok(desk.view(desk.restore(id, seen, revision)?.id)?)
}

/// What the checks find in a brief.
///
/// # Errors
/// See [`brief`].
#[tauri::command(async)]
pub fn check(state: State<'_, OpenDesk>, id: BriefId) -> Result<Vec<Finding>> {
    let findings = state.desk()?.check(Some(id))?.into_iter();
    Ok(findings.map(|found| found.finding).collect())
}

/// The page that the site would show of what was typed.
///
/// # Errors
/// See [`brief`], and where a field can't be read.
#[tauri::command(async)]
pub fn preview(state: State<'_, OpenDesk>, id: BriefId, draft: BriefDraft) -> Result<String> {
    Ok(state.desk()?.preview(id, &draft, media::ROOT)?)
}

/// Copied HTML as clean Markdown.
#[tauri::command(async)]
pub fn paste_html(html: &str) -> String {
    html::to_markdown(html)
}
