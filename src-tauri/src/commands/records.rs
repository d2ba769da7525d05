//! The records that briefs point at: sources, authors, tags, media.

use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use briefdesk_core::{
    brief::{Media, SourceId, SourceProfile},
    desk::{AuthorCount, MediaNotes, MergeEffect, SourceCount, SourceSuggestion, TagCount},
};
use tauri::State;

use crate::{
    error::{Problem, Result},
    state::OpenDesk,
};

/// Every source with the number of briefs that credit it.
///
/// # Errors
/// Where no desk is open or it can't be read; so of all that follow.
#[tauri::command(async)]
pub fn sources(state: State<'_, OpenDesk>) -> Result<Vec<SourceCount>> {
    Ok(state.desk()?.sources()?)
}

/// Every author with the number of briefs.
///
/// # Errors
/// See [`sources`].
#[tauri::command(async)]
pub fn authors(state: State<'_, OpenDesk>) -> Result<Vec<AuthorCount>> {
    Ok(state.desk()?.author_counts()?)
}

/// Every tag with the number of briefs.
///
/// # Errors
/// See [`sources`].
#[tauri::command(async)]
pub fn tags(state: State<'_, OpenDesk>) -> Result<Vec<TagCount>> {
    Ok(state.desk()?.tag_counts()?)
}

/// Sources that an editor may mean by a few letters.
///
/// # Errors
/// See [`sources`].
#[tauri::command(async)]
pub fn complete_source(state: State<'_, OpenDesk>, typed: &str) -> Result<Vec<SourceSuggestion>> {
    Ok(state.desk()?.complete_source(typed)?)
}

/// The name of the source that publishes at an article's address.
///
/// # Errors
/// See [`sources`].
#[tauri::command(async)]
pub fn source_for_address(state: State<'_, OpenDesk>, url: &str) -> Result<Option<String>> {
    Ok(state.desk()?.source_for_address(url)?)
}

/// Adds a source.
///
/// # Errors
/// Where another one goes by one of its names.
#[tauri::command(async)]
pub fn add_source(state: State<'_, OpenDesk>, profile: SourceProfile) -> Result<SourceCount> {
    let desk = state.desk()?;
    Ok(desk.source_count(desk.add_source(profile)?.id)?)
}

/// Changes a source.
///
/// # Errors
/// Where another one goes by one of its names.
#[tauri::command(async)]
pub fn update_source(
    state: State<'_, OpenDesk>,
    id: SourceId,
    profile: SourceProfile,
) -> Result<SourceCount> {
    let desk = state.desk()?;
    Ok(desk.source_count(desk.update_source(id, profile)?.id)?)
}

/// What a merge would change.
///
/// # Errors
/// Where a source would be merged into itself.
#[tauri::command(async)]
pub fn merge_effect(
    state: State<'_, OpenDesk>,
    merged: Vec<SourceId>,
    into: SourceId,
) -> Result<MergeEffect> {
    Ok(state.desk()?.merge_effect(&merged, into)?)
}

/// Makes several sources one.
///
/// # Errors
/// See [`merge_effect`].
#[tauri::command(async)]
pub fn merge_sources(
    state: State<'_, OpenDesk>,
    merged: Vec<SourceId>,
    into: SourceId,
) -> Result<SourceCount> {
    let desk = state.desk()?;
    Ok(desk.source_count(desk.merge_sources(&merged, into)?.id)?)
}

/// Adds a file for bodies to show, under a free name like the one given.
///
/// # Errors
/// Where its bytes are not base64.
#[tauri::command(async)]
pub fn add_media(
    state: State<'_, OpenDesk>,
    name: &str,
    base64: &str,
    notes: MediaNotes,
) -> Result<Media> {
    let content = BASE64_STANDARD
        .decode(base64)
        .map_err(|_| Problem::unreadable("The picture"))?;
    Ok(state.desk()?.add_media_as(name, &content, notes)?)
}

/// Adds a file that lies on the disk for bodies to show, under a free name like its own.
///
/// # Errors
/// Where it can't be read.
#[tauri::command(async)]
pub fn add_media_at(state: State<'_, OpenDesk>, path: &str, notes: MediaNotes) -> Result<Media> {
    Ok(state.desk()?.add_media_at(Path::new(path), notes)?)
}

/// Every file that bodies may show.
///
/// # Errors
/// See [`sources`].
#[tauri::command(async)]
pub fn media(state: State<'_, OpenDesk>) -> Result<Vec<Media>> {
    Ok(state.desk()?.media()?)
}
