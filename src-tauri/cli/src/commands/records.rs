//! Sources and media.

use std::{path::Path, process::ExitCode};

use briefdesk_core::{
    Error,
    brief::{Media, Source, SourceId, SourceProfile},
    desk::{MediaNotes, SourceCount},
};
use serde::Serialize;

use super::{Ended, open};
use crate::{
    arguments::{MediaCommand, SourceCommand},
    output::{Output, counted, table},
};

pub fn source(command: SourceCommand, output: &Output) -> Ended {
    match command {
        SourceCommand::List { desk } => list_sources(&desk, output),
        SourceCommand::Add {
            desk,
            name,
            profile,
            alias,
        } => {
            let profile = SourceProfile {
                name,
                short_name: profile.short_name,
                home_page: profile.home_page,
                aliases: alias,
            };
            print_source(&open(&desk)?.add_source(profile)?, output)
        }
        SourceCommand::Edit {
            desk,
            source,
            name,
            profile,
        } => change_source(&desk, &source, output, |before| SourceProfile {
            name: name.unwrap_or(before.name),
            short_name: profile.short_name.or(before.short_name),
            home_page: profile.home_page.or(before.home_page),
            aliases: before.aliases,
        }),
        SourceCommand::Alias {
            desk,
            source,
            aliases,
        } => change_source(&desk, &source, output, |mut profile| {
            profile.aliases.extend(aliases);
            profile
        }),
        SourceCommand::Merge {
            desk,
            sources,
            into,
        } => {
            let desk = open(&desk)?;
            let into = desk.find_source(&into)?;
            let merged: Vec<SourceId> = sources
                .iter()
                .map(|name| Ok(desk.find_source(name)?.id))
                .collect::<Result<_, Error>>()?;
            print_source(&desk.merge_sources(&merged, into.id)?, output)
        }
    }
}

fn list_sources(desk: &Path, output: &Output) -> Ended {
    let sources = open(desk)?.sources()?;
    output.print(&sources, |sources| {
        let row = |source: &SourceCount| {
            let home_page = source
                .profile
                .home_page
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            let aliases = source.profile.aliases.join(", ");
            vec![
                source.profile.name.clone(),
                counted(source.briefs, "brief"),
                home_page,
                aliases,
            ]
        };
        table(&sources.iter().map(row).collect::<Vec<_>>())
    })?;
    Ok(ExitCode::SUCCESS)
}

fn change_source(
    desk: &Path,
    name: &str,
    output: &Output,
    change: impl FnOnce(SourceProfile) -> SourceProfile,
) -> Ended {
    let desk = open(desk)?;
    let source = desk.find_source(name)?;
    print_source(
        &desk.update_source(source.id, change(source.profile))?,
        output,
    )
}

/// What a command prints of one source.
#[derive(Serialize)]
struct SourceShown<'s> {
    id: String,
    slug: &'s str,
    #[serde(flatten)]
    profile: &'s SourceProfile,
}

fn print_source(source: &Source, output: &Output) -> Ended {
    let Source { id, slug, profile } = source;
    let shown = SourceShown {
        id: id.to_string(),
        slug: slug.as_str(),
        profile,
    };
    output.print(&shown, |shown| {
        let aliases: String = shown
            .profile
            .aliases
            .iter()
            .map(|alias| format!("\n  also {alias}"))
            .collect();
        format!("{}{aliases}", shown.profile.name)
    })?;
    Ok(ExitCode::SUCCESS)
}

pub fn media(command: MediaCommand, output: &Output) -> Ended {
    match command {
        MediaCommand::List { desk } => {
            let media = open(&desk)?.media()?;
            output.print(&media, |media| {
                table(&media.iter().map(columns).collect::<Vec<_>>())
            })?;
        }
        MediaCommand::Add {
            desk,
            file,
            alt,
            caption,
            credit,
        } => {
            let desk = open(&desk)?;
            let bytes = std::fs::read(&file).map_err(Error::file("read", &file))?;
            let name = file
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let media = desk.add_media(
                &name,
                &bytes,
                MediaNotes {
                    alt,
                    caption,
                    credit,
                },
            )?;
            output.print(&media, |media| {
                format!("Show it with ![{}](media/{})", media.alt, media.name)
            })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn columns(media: &Media) -> Vec<String> {
    vec![
        media.name.clone(),
        media.mime.clone(),
        counted(media.bytes, "byte"),
        media.alt.clone(),
    ]
}
