//! Export profiles: how and where to a desk is exported again and again.

use std::{
    path::{Path, absolute},
    process::ExitCode,
};

use briefdesk_core::{
    Error,
    brief::{ExportProfile, ThemeChoice},
    desk::Desk,
    export::ThemeFiles,
};
use serde::Serialize;

use super::{Ended, open};
use crate::{
    arguments::{BundleArguments, ProfileCommand, WithoutArguments},
    output::{Output, table},
    time,
};

pub fn profile(command: ProfileCommand, output: &Output) -> Ended {
    match command {
        ProfileCommand::List { desk } => list(&open(&desk)?, output),
        ProfileCommand::Add {
            desk,
            name,
            format,
            to,
            bundle,
        } => {
            let profile = ExportProfile {
                name,
                format,
                to: whole(&to)?,
                include: bundle.include.unwrap_or_default(),
                from: bundle.from,
                until: bundle.until,
                theme: whole_theme(bundle.theme)?,
                redirects: bundle.redirects,
                exported_at: None,
            };
            let kept = open(&desk)?.add_export_profile(&profile)?;
            print(&kept, output)
        }
        ProfileCommand::Edit {
            desk,
            profile,
            name,
            format,
            to,
            bundle,
            without,
        } => {
            let desk = open(&desk)?;
            let chosen = cleared(desk.export_profile(&profile)?, &without);
            let mut changed = edited(chosen, bundle)?;
            changed.name = name.unwrap_or(changed.name);
            changed.format = format.unwrap_or(changed.format);
            if let Some(to) = to {
                changed.to = whole(&to)?;
            }
            print(&desk.change_export_profile(&profile, &changed)?, output)
        }
        ProfileCommand::Remove { desk, profile } => {
            open(&desk)?.remove_export_profile(&profile)?;
            output.print(&serde_json::json!({ "removed": profile }), |_| {
                format!("Removed the export profile “{profile}”; what was exported stays")
            })?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// A profile without what it is to choose no longer.
fn cleared(mut profile: ExportProfile, without: &WithoutArguments) -> ExportProfile {
    if without.all_days {
        (profile.from, profile.until) = (None, None);
    }
    if without.no_redirects {
        profile.redirects.clear();
    }
    if without.no_theme {
        profile.theme = None;
    }
    profile
}

/// A profile with what is given in place of what it chose.
fn edited(mut profile: ExportProfile, given: BundleArguments) -> Result<ExportProfile, Error> {
    profile.include = given.include.unwrap_or(profile.include);
    profile.from = given.from.or(profile.from);
    profile.until = given.until.or(profile.until);
    profile.theme = whole_theme(given.theme)?.or(profile.theme);
    if !given.redirects.is_empty() {
        profile.redirects = given.redirects;
    }
    Ok(profile)
}

/// A path as typed here. The desk, which may lie elsewhere, is told where that is.
fn whole(path: &Path) -> Result<String, Error> {
    let whole = absolute(path).map_err(Error::file("find", path))?;
    Ok(whole.to_string_lossy().into_owned())
}

fn whole_theme(theme: Option<ThemeChoice>) -> Result<Option<ThemeChoice>, Error> {
    let Some(folder) = theme
        .as_ref()
        .filter(|theme| ThemeFiles::named(theme.as_str()).is_none())
    else {
        return Ok(theme);
    };
    Ok(whole(Path::new(folder.as_str()))?.parse().ok())
}

fn print(profile: &ExportProfile, output: &Output) -> Ended {
    output.print(profile, |profile| {
        format!(
            "“{}” exports as {} to {}",
            profile.name, profile.format, profile.to
        )
    })?;
    Ok(ExitCode::SUCCESS)
}

/// A profile as `profile list` prints it.
#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    profile: ExportProfile,
    /// How many briefs have changed since it was exported; none where that is not known.
    changed: Option<usize>,
}

fn list(desk: &Desk, output: &Output) -> Ended {
    let zone = desk.settings()?.time_zone;
    let changes = desk.changes_since_exports()?;
    let listed = desk.export_profiles()?.into_iter().map(|profile| {
        let changed = changes.iter().find(|known| known.profile == profile.name);
        Listed {
            changed: changed.map(|known| known.briefs),
            profile,
        }
    });
    output.print(&listed.collect::<Vec<_>>(), |listed| {
        let row = |Listed { profile, changed }: &Listed| {
            let exported = profile.exported_at.map(|at| time::shown(at, zone));
            vec![
                profile.name.clone(),
                profile.format.to_string(),
                exported.unwrap_or_else(|| "not exported yet".to_owned()),
                changed.map_or_else(String::new, |number| format!("{number} changed since")),
                profile.to.clone(),
            ]
        };
        table(&listed.iter().map(row).collect::<Vec<_>>())
    })?;
    Ok(ExitCode::SUCCESS)
}
