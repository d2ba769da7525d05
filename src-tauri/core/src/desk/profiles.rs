//! Export profiles: keeping how and where to the desk is exported, and exporting so again.
//!
//! A place or theme below the desk's own folder is kept as it lies from there, so that it moves
//! with the desk; whoever asks is always given the whole path.

use std::path::{Path, absolute};

use super::{
    Desk, ExportEffect, ExportOptions,
    theming::{folder_of, moving_with},
};
use crate::{
    brief::{ExportLedger, ExportProfile, one_line},
    error::{Error, Result},
    export::{Days, ThemeFiles},
    progress::Progress,
    store::Reader,
};

impl Desk {
    /// Every export profile: the one exported last first, those never exported at the end.
    pub fn export_profiles(&self) -> Result<Vec<ExportProfile>> {
        let kept = self.store.read("list the export profiles", |reader| {
            reader.export_profiles()
        })?;
        kept.into_iter()
            .map(|profile| self.with_whole_paths(profile))
            .collect()
    }

    /// The export profile of this name, whatever its capitals.
    ///
    /// # Errors
    /// [`Error::NotFound`]
    pub fn export_profile(&self, name: &str) -> Result<ExportProfile> {
        let kept = self
            .store
            .read("find an export profile", |reader| found(reader, name))?;
        self.with_whole_paths(kept)
    }

    /// Keeps a new export profile. A path that is not whole starts from the desk's own folder.
    ///
    /// # Errors
    /// Where there is one of that name, it has none, its theme is not there, or the format has no
    /// use for what is chosen.
    pub fn add_export_profile(&self, profile: &ExportProfile) -> Result<ExportProfile> {
        let kept = self.to_be_kept(profile)?;
        self.store.write("keep an export profile", |writer| {
            writer.insert_export_profile(&kept)
        })?;
        self.with_whole_paths(kept)
    }

    /// Replaces an export profile, its name as well.
    ///
    /// # Errors
    /// Those of [`add_export_profile`](Self::add_export_profile), and [`Error::NotFound`].
    pub fn change_export_profile(
        &self,
        name: &str,
        profile: &ExportProfile,
    ) -> Result<ExportProfile> {
        let mut kept = self.to_be_kept(profile)?;
        self.store.write("change an export profile", |writer| {
            kept.exported_at = found(writer, name)?.exported_at;
            writer.delete_export_profile(name)?;
            writer.insert_export_profile(&kept)
        })?;
        self.with_whole_paths(kept)
    }

    /// Removes an export profile. What was exported stays where it is.
    ///
    /// # Errors
    /// [`Error::NotFound`]
    pub fn remove_export_profile(&self, name: &str) -> Result<()> {
        self.store.write("remove an export profile", |writer| {
            found(writer, name)?;
            writer.delete_export_profile(name)?;
            Ok(())
        })
    }

    /// Exports the desk as a profile says. With `force`, into a folder that holds other files, too.
    ///
    /// # Errors
    /// Those of [`export`](Self::export), and where there is no such profile, or the folder that
    /// it was exported into is on another machine or on a disk that is not connected.
    pub fn export_as(
        &self,
        name: &str,
        force: bool,
        progress: &dyn Progress,
    ) -> Result<ExportLedger> {
        let profile = self.export_profile(name)?;
        check_place(&profile)?;
        let options = ExportOptions {
            force,
            ..ExportOptions::of(&profile)
        };
        self.export_and_keep(&options, Some(&profile.name), progress)
    }

    /// Finds out what exporting as a profile says would do, and writes nothing.
    ///
    /// # Errors
    /// Those of [`export_as`](Self::export_as).
    pub fn export_effect_as(
        &self,
        name: &str,
        force: bool,
        progress: &dyn Progress,
    ) -> Result<ExportEffect> {
        let profile = self.export_profile(name)?;
        check_place(&profile)?;
        let options = ExportOptions {
            force,
            ..ExportOptions::of(&profile)
        };
        self.export_effect(&options, progress)
    }

    /// A profile as the desk keeps it.
    fn to_be_kept(&self, profile: &ExportProfile) -> Result<ExportProfile> {
        let mut kept = profile.clone();
        kept.name = one_line(&profile.name);
        let wanting = |what: &str, message: &str, hint: &str| {
            Err(Error::bad_input("profile", message, hint).told(what, []))
        };
        if kept.name.is_empty() {
            return wanting(
                "profile_name",
                "An export profile needs a name",
                "Give it one",
            );
        }
        if profile.to.trim().is_empty() {
            return wanting(
                "profile_place",
                "An export profile needs a place to export to",
                "Give a folder, or a file that ends in .zip",
            );
        }
        kept.to = moving_with(self.path(), &folder_of(self.path()).join(profile.to.trim()))?;
        let whole = self.with_whole_paths(kept.clone())?;
        ExportOptions::of(&whole).check()?;
        if let Some(theme) = &whole.theme {
            self.theme(Some(theme))?;
            kept.theme = Some(Self::theme_choice(self.path(), theme)?);
        }
        Ok(kept)
    }

    fn with_whole_paths(&self, mut profile: ExportProfile) -> Result<ExportProfile> {
        let folder = folder_of(self.path());
        let whole = |path: &str| {
            let path = folder.join(path);
            let whole = absolute(&path).map_err(Error::file("find", path))?;
            Ok::<_, Error>(whole.to_string_lossy().into_owned())
        };
        if !is_of_another_system(&profile.to) {
            profile.to = whole(&profile.to)?;
        }
        if let Some(theme) = &profile.theme
            && ThemeFiles::named(theme.as_str()).is_none()
        {
            let path = whole(theme.as_str())?;
            profile.theme = path.parse().ok();
        }
        Ok(profile)
    }
}

impl<'p> ExportOptions<'p> {
    /// What a profile says, with whole paths.
    fn of(profile: &'p ExportProfile) -> Self {
        Self {
            scope: profile.include,
            days: Days {
                from: profile.from,
                until: profile.until,
            },
            redirects: &profile.redirects,
            theme: profile.theme.as_ref(),
            ..Self::new(profile.format, Path::new(&profile.to))
        }
    }
}

/// Refuses to make anew, here, a folder that an export went into elsewhere.
fn check_place(profile: &ExportProfile) -> Result<()> {
    let to = Path::new(&profile.to);
    let around = to
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(to);
    let was_there = profile.exported_at.is_some() || is_of_another_system(&profile.to);
    if !was_there || around.is_dir() {
        return Ok(());
    }
    Err(Error::bad_input(
        format!("Export profile “{}”", profile.name),
        format!(
            "The folder {} is not there on this machine",
            around.display()
        ),
        "Connect the disk that it is on, or choose another place for the profile",
    )
    .told("place_gone", [("folder", around.display().to_string())]))
}

/// Whether a path has a drive's letter that this system knows nothing of.
fn is_of_another_system(path: &str) -> bool {
    let mut start = path.chars();
    let has_drive = start
        .next()
        .is_some_and(|letter| letter.is_ascii_alphabetic())
        && start.next() == Some(':')
        && matches!(start.next(), Some('\\' | '/'));
    has_drive && !cfg!(windows)
}

fn found(reader: &Reader<'_>, name: &str) -> Result<ExportProfile> {
    let name = one_line(name);
    reader
        .export_profile(&name)?
        .ok_or_else(|| Error::NotFound {
            what: "export profile",
            name,
        })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{
        brief::{CorrectionKind, Format, PublicationState, Scope, Settings},
        desk::{BriefQuery, FixedClock},
        progress::Silent,
    };

    fn desk(folder: &Path) -> Desk {
        let clock = FixedClock::at("2019-04-13T10:00:00Z".parse().unwrap());
        Desk::create(&folder.join("a.briefdesk"), &Settings::titled("A"), clock).unwrap()
    }

    fn profile(name: &str, to: &str) -> ExportProfile {
        ExportProfile {
            name: name.into(),
            format: Format::Html,
            to: to.into(),
            include: Scope::Published,
            from: None,
            until: None,
            theme: None,
            redirects: Vec::new(),
            exported_at: None,
        }
    }

    #[test]
    fn a_profile_is_kept_changed_and_removed_under_one_name() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        let whole = desk
            .add_export_profile(&profile(" Web  site ", "site"))
            .unwrap();
        assert_eq!(whole.name, "Web site");
        assert_eq!(Path::new(&whole.to), folder.path().join("site"));
        let again = desk
            .add_export_profile(&profile("WEB SITE", "b"))
            .unwrap_err();
        assert_eq!(again.code(), "exists");
        desk.add_export_profile(&profile("Print", "print")).unwrap();
        let taken = desk.change_export_profile("print", &whole).unwrap_err();
        assert_eq!(taken.code(), "exists");
        assert_eq!(desk.export_profiles().unwrap().len(), 2);

        desk.export_as("web site", false, &Silent).unwrap();
        let renamed = desk
            .change_export_profile("Web site", &profile("Public site", "site"))
            .unwrap();
        assert!(
            renamed.exported_at.is_some(),
            "a new name is no new profile"
        );
        assert_eq!(desk.export_profiles().unwrap()[0].name, "Public site");
        desk.remove_export_profile("Public site").unwrap();
        assert!(folder.path().join("site/index.html").is_file());
        let gone = desk.export_as("Public site", false, &Silent).unwrap_err();
        assert_eq!(gone.code(), "not_found");
    }

    #[test]
    fn what_has_changed_since_each_export_is_counted() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = desk(folder.path());
        desk.remember_exports_in(&folder.path().join("memory"));
        desk.fill_with_sample().unwrap();
        desk.add_export_profile(&profile("Site", "site")).unwrap();
        desk.add_export_profile(&profile("Never", "never")).unwrap();
        let mut tables = profile("Tables", "tables.zip");
        tables.format = Format::Csv;
        tables.until = "1900-01-01".parse().ok();
        desk.add_export_profile(&tables).unwrap();
        for name in ["Tables", "Site"] {
            desk.export_as(name, false, &Silent).unwrap();
        }
        let changes = |desk: &Desk| -> Vec<(String, usize)> {
            let changes = desk.changes_since_exports().unwrap().into_iter();
            changes.map(|it| (it.profile, it.briefs)).collect()
        };
        let told = |site| vec![("Site".to_owned(), site), ("Tables".to_owned(), 0)];
        let mut after = changes(&desk);
        after.sort();
        assert_eq!(after, told(0));

        // A draft is no reader's business; a correction and a brief that goes are.
        desk.add_brief(None, |_| {}).unwrap();
        let briefs = desk.list(&BriefQuery::default()).unwrap().rows;
        let mut public = briefs
            .iter()
            .filter(|row| row.publication == PublicationState::Published);
        let kind = CorrectionKind::Clarification;
        desk.correct(public.next().unwrap().id, kind, "Said better")
            .unwrap();
        desk.unpublish(public.next().unwrap().id).unwrap();
        let mut after = changes(&desk);
        after.sort();
        assert_eq!(after, told(2));

        fs::remove_dir_all(folder.path().join("site")).unwrap();
        assert_eq!(changes(&desk), [("Tables".to_owned(), 0)]);
        desk.remember_exports_in(&folder.path().join("another memory"));
        assert_eq!(changes(&desk), []);
    }

    #[test]
    fn what_lies_below_the_desks_folder_moves_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path().join("here");
        fs::create_dir(&here).unwrap();
        let first = desk(&here);
        ThemeFiles::default().write(&here.join("own")).unwrap();
        let mut own = profile("Site", "out/site");
        own.theme = "own".parse().ok();
        first.add_export_profile(&own).unwrap();
        drop(first);
        let there = folder.path().join("there");
        fs::rename(&here, &there).unwrap();
        let clock = FixedClock::at("2019-04-14T10:00:00Z".parse().unwrap());
        let moved = Desk::open(&there.join("a.briefdesk"), clock).unwrap();
        let ledger = moved.export_as("Site", false, &Silent).unwrap();
        assert_eq!(Path::new(&ledger.to), there.join("out/site"));
        assert!(there.join("out/site/index.html").is_file() && !here.exists());
    }

    #[test]
    fn a_place_that_is_not_there_any_more_is_named_and_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        let disk = tempfile::tempdir().unwrap();
        let to = disk.path().join("site");
        desk.add_export_profile(&profile("Disk", to.to_str().unwrap()))
            .unwrap();
        desk.export_as("Disk", false, &Silent).unwrap();
        let place = disk.path().to_owned();
        drop(disk);
        let error = desk.export_as("Disk", false, &Silent).unwrap_err();
        assert!(
            error.to_string().contains("is not there on this machine"),
            "{error}"
        );
        assert!(
            error.to_string().contains(place.to_str().unwrap()),
            "{error}"
        );
        assert!(!place.exists());
    }

    #[cfg(not(windows))]
    #[test]
    fn a_drive_of_another_system_is_no_folder_here() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        let elsewhere = profile("Office", "C:\\site");
        desk.store
            .write("keep", |writer| writer.insert_export_profile(&elsewhere))
            .unwrap();
        let error = desk.export_as("Office", false, &Silent).unwrap_err();
        assert!(
            error.to_string().contains("C:\\site is not there"),
            "{error}"
        );
    }

    #[test]
    fn what_could_never_be_exported_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        for wrong in [
            profile("", "site"),
            profile("Site", " "),
            ExportProfile {
                include: Scope::All,
                ..profile("Site", "site")
            },
            ExportProfile {
                theme: "nowhere".parse().ok(),
                ..profile("Site", "site")
            },
        ] {
            assert!(desk.add_export_profile(&wrong).is_err(), "{wrong:?}");
        }
        assert!(desk.export_profiles().unwrap().is_empty());
    }
}
