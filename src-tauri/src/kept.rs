//! What the program remembers between two starts: preferences and recent desks.
//! Each is a JSON file in the system's folder for settings.
//!
//! Nothing of an archive is kept here. A file that can't be read is put aside under another name
//! and begun anew: a broken preference must not keep anybody from their desk.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use briefdesk_core::Error;

use crate::{error::Result, locale::Locale};

/// How many desks the welcome panel offers.
const RECENT: usize = 10;

/// How the window looks and behaves, whatever the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Preferences {
    /// The language of the window; the system's where none is named.
    pub locale: Option<Locale>,
    /// Light, dark, or as the system is.
    pub theme: Theme,
    /// Whether quotes and dashes are set as one types.
    pub smart_typing: bool,
    /// Whether the preview is shown.
    pub show_preview: bool,
    /// Whether the sidebar is shown.
    pub show_sidebar: bool,
    /// Whether the list is shown.
    pub show_list: bool,
    /// Whether the inspector is shown.
    pub show_inspector: bool,
    /// The sidebar's width in CSS pixels.
    pub sidebar_width: u32,
    /// The list's width in CSS pixels.
    pub list_width: u32,
    /// Whether only the paragraph being written stands out.
    pub focus_mode: bool,
    /// Whether the system shows that a scheduled brief was published.
    pub notify_published: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            locale: None,
            theme: Theme::System,
            smart_typing: true,
            show_preview: false,
            show_sidebar: true,
            show_list: true,
            show_inspector: true,
            sidebar_width: 216,
            list_width: 336,
            focus_mode: false,
            notify_published: true,
        }
    }
}

/// The window's colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A desk that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RecentDesk {
    /// Where its file was.
    pub path: String,
    /// The archive's name.
    pub title: String,
    /// Whether the file is there now.
    pub is_there: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeptDesk {
    path: String,
    title: String,
}

/// Everything that is remembered.
pub struct Kept {
    preferences: KeptFile<Preferences>,
    desks: KeptFile<Vec<KeptDesk>>,
}

impl Kept {
    /// What is remembered in this folder, which is made when there is something to remember.
    pub fn within(folder: &Path) -> Self {
        Self {
            preferences: KeptFile::at(folder.join("preferences.json")),
            desks: KeptFile::at(folder.join("recent-desks.json")),
        }
    }

    /// The preferences.
    pub fn preferences(&self) -> Preferences {
        self.preferences.read()
    }

    /// Changes the preferences.
    ///
    /// # Errors
    /// Where they can't be written.
    pub fn save_preferences(&self, preferences: Preferences) -> Result<()> {
        self.preferences.change(|kept| *kept = preferences)
    }

    /// The desks that were open last, the last one first.
    pub fn recent_desks(&self) -> Vec<RecentDesk> {
        let recent = |desk: KeptDesk| RecentDesk {
            is_there: Path::new(&desk.path).is_file(),
            path: desk.path,
            title: desk.title,
        };
        self.desks.read().into_iter().map(recent).collect()
    }

    /// Remembers a desk as the last one that was open.
    ///
    /// # Errors
    /// Where that can't be written.
    pub fn remember_desk(&self, path: &str, title: &str) -> Result<()> {
        self.desks.change(|desks| {
            desks.retain(|desk| desk.path != path);
            let desk = KeptDesk {
                path: path.to_owned(),
                title: title.to_owned(),
            };
            desks.insert(0, desk);
            desks.truncate(RECENT);
        })
    }
}

/// One JSON file.
struct KeptFile<T> {
    path: PathBuf,
    value: Mutex<Option<T>>,
}

impl<T: Clone + Default + PartialEq + Serialize + DeserializeOwned> KeptFile<T> {
    fn at(path: PathBuf) -> Self {
        Self {
            path,
            value: Mutex::new(None),
        }
    }

    fn read(&self) -> T {
        let mut value = self.value.lock().unwrap_or_else(PoisonError::into_inner);
        value.get_or_insert_with(|| load(&self.path)).clone()
    }

    fn change(&self, change: impl FnOnce(&mut T)) -> Result<()> {
        let mut value = self.value.lock().unwrap_or_else(PoisonError::into_inner);
        let before = value.get_or_insert_with(|| load(&self.path));
        let mut after = before.clone();
        change(&mut after);
        if after != *before {
            write(&self.path, &after).map_err(Error::file("write", &self.path))?;
            *before = after;
        }
        Ok(())
    }
}

fn load<T: Default + DeserializeOwned>(path: &Path) -> T {
    let Ok(text) = fs::read(path) else {
        return T::default();
    };
    serde_json::from_slice(&text).unwrap_or_else(|_| {
        // Where it can't even be renamed, the next change writes over it.
        let _ = fs::rename(path, path.with_extension("json.broken"));
        T::default()
    })
}

/// The whole file or none of it, whenever the program is killed.
fn write(path: &Path, value: &impl Serialize) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer_pretty(&mut file, value)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_is_there_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let dark = Preferences {
            theme: Theme::Dark,
            ..Preferences::default()
        };
        let kept = Kept::within(&folder.path().join("new"));
        assert_eq!(kept.preferences(), Preferences::default());
        kept.save_preferences(dark.clone()).unwrap();
        assert_eq!(Kept::within(&folder.path().join("new")).preferences(), dark);
    }

    #[test]
    fn a_broken_file_is_put_aside_and_an_older_one_completed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        fs::write(&path, "{\"theme\": \"pi").unwrap();
        assert_eq!(
            Kept::within(folder.path()).preferences(),
            Preferences::default()
        );
        assert!(!path.exists() && folder.path().join("preferences.json.broken").exists());
        fs::write(&path, "{\"smart_typing\": false}").unwrap();
        let preferences = Kept::within(folder.path()).preferences();
        assert!(!preferences.smart_typing && preferences.show_list);
    }

    #[test]
    fn the_last_desk_comes_first_and_each_once() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::within(folder.path());
        for number in 0..RECENT + 2 {
            kept.remember_desk(&format!("{number}"), "A").unwrap();
        }
        kept.remember_desk("5", "B").unwrap();
        let recent = kept.recent_desks();
        assert_eq!((recent.len(), recent[0].title.as_str()), (RECENT, "B"));
        assert_eq!(recent.iter().filter(|desk| desk.path == "5").count(), 1);
        assert!(recent.iter().all(|desk| !desk.is_there));
    }
}
