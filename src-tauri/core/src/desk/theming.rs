//! Which theme the web site has, and finding it.

use std::path::Path;

use super::{Desk, desk_archive::DeskArchive};
use crate::{
    brief::{Scope, Settings, ThemeChoice},
    error::{Error, Result},
    export::{Days, SiteOptions, ThemeFiles, html::SitePreview},
};

impl Desk {
    /// The theme of this name or folder, or else the one that the settings choose.
    ///
    /// # Errors
    /// Where there is no such theme, or a file of it can't be read.
    pub fn theme(&self, named: Option<&ThemeChoice>) -> Result<ThemeFiles> {
        match named {
            Some(named) => ThemeFiles::chosen(named, Path::new("")),
            None => ThemeFiles::chosen(&self.settings()?.theme, folder_of(self.path())),
        }
    }

    /// What changes when a file of the theme does that the settings choose.
    ///
    /// # Errors
    /// See [`theme`](Self::theme).
    pub fn theme_stamp(&self) -> Result<String> {
        Ok(self.theme(None)?.stamp())
    }

    /// What changes when what readers would see of the desk does, or a file of the theme.
    ///
    /// # Errors
    /// See [`theme`](Self::theme), and where the desk can't be read.
    pub fn site_stamp(&self, theme: Option<&ThemeChoice>) -> Result<String> {
        let files = self.theme(theme)?.stamp();
        let change = self
            .store
            .read("look for changes", |reader| reader.newest_change())?;
        Ok(format!("{files} {change}"))
    }

    /// The web site as it would be exported now, to be looked at page by page.
    ///
    /// # Errors
    /// See [`theme`](Self::theme), and where the desk can't be read.
    pub fn site_preview(&self, theme: Option<&ThemeChoice>) -> Result<SitePreview> {
        let options = SiteOptions {
            theme: self.theme(theme)?,
            ..SiteOptions::default()
        };
        let archive = DeskArchive::of(self, Scope::Published, Days::default())?;
        Ok(SitePreview::open(Box::new(archive), options))
    }

    /// Refuses settings that choose a theme which is not there, or is broken.
    pub(super) fn check_theme(&self, settings: &Settings) -> Result<()> {
        ThemeFiles::chosen(&settings.theme, folder_of(self.path()))?.check()
    }

    /// The same for an export: one from a folder has printed every kind of page before anything is
    /// written.
    pub(super) fn tried_theme(&self, named: Option<&ThemeChoice>) -> Result<ThemeFiles> {
        let theme = self.theme(named)?;
        if theme.is_own() {
            theme.check()?;
        }
        Ok(theme)
    }

    /// A theme as typed on the spot, where a folder starts from where the program runs, in the
    /// form that the settings of the desk at a path keep: a folder below the desk's own moves with
    /// the desk.
    ///
    /// # Errors
    /// Where there is no such theme, or it is broken: which file, at which line, and why.
    pub fn theme_choice(desk: &Path, typed: &ThemeChoice) -> Result<ThemeChoice> {
        ThemeFiles::chosen(typed, Path::new(""))?.check()?;
        if ThemeFiles::named(typed.as_str()).is_some() {
            return Ok(typed.clone());
        }
        let mut kept = moving_with(desk, Path::new(typed.as_str()))?;
        if ThemeFiles::named(&kept).is_some() {
            // Not to be taken for the name of a built-in theme.
            kept.insert_str(0, "./");
        }
        kept.parse().map_err(|error| {
            Error::bad_input(
                "theme",
                format!("{error}"),
                "Choose a folder of another name",
            )
        })
    }
}

/// A path as a desk keeps it: from the desk's own folder where it lies below, so that it moves
/// with the desk, or else whole.
pub(super) fn moving_with(desk: &Path, path: &Path) -> Result<String> {
    let absolute = |path: &Path| std::path::absolute(path).map_err(Error::file("find", path));
    let whole = absolute(path)?;
    let folder = absolute(folder_of(desk))?;
    Ok(
        match whole.strip_prefix(&folder).ok().and_then(Path::to_str) {
            Some("") => ".".to_owned(),
            Some(below) => below.to_owned(),
            None => whole.to_string_lossy().into_owned(),
        },
    )
}

/// The folder that a desk lies in.
pub(super) fn folder_of(desk: &Path) -> &Path {
    match desk.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::FixedClock;

    #[test]
    fn a_folder_below_the_desks_own_moves_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at("2019-04-13T10:00:00Z".parse().unwrap());
        let path = folder.path().join("a.briefdesk");
        let desk = Desk::create(&path, &Settings::titled("A"), clock).unwrap();
        let kept = |typed: &Path| {
            ThemeFiles::default().write(typed).unwrap();
            let typed = typed.to_str().unwrap().parse().unwrap();
            Desk::theme_choice(&path, &typed).unwrap().to_string()
        };
        assert_eq!(kept(&folder.path().join("themes/own")), "themes/own");
        assert_eq!(kept(&folder.path().join("plain")), "./plain");
        let elsewhere = tempfile::tempdir().unwrap();
        let own = elsewhere.path().join("own");
        assert_eq!(kept(&own), own.to_str().unwrap());

        let mut settings = desk.settings().unwrap();
        settings.theme = "themes/own".parse().unwrap();
        desk.update_settings(&settings).unwrap();
        assert!(desk.theme(None).unwrap().is_own());
        assert!(
            !desk
                .theme(Some(&"plain".parse().unwrap()))
                .unwrap()
                .is_own()
        );
    }
}
