//! A theme as files: templates, one style sheet, and whatever else its pages show.
//!
//! Two are built in. Any folder is a theme, too: what it has of its own stands before what the
//! theme `default` has, so a folder may hold as little as a style sheet.
//!
//! Deliberately absent: a file that describes a theme, and themes from the network.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    brief::ThemeChoice,
    error::{Error, Existing, Result},
    export::BundleFile,
};

/// The style sheet's name, in a theme's folder and at the top of a site.
const STYLE: &str = "style.css";

/// The folder of a theme whose files go into the site as they are.
const ASSETS: &str = "assets";

/// A built-in theme: what it is for, and its files.
struct BuiltIn {
    name: &'static str,
    about: &'static str,
    style: &'static str,
    templates: &'static [(&'static str, &'static str)],
}

macro_rules! templates {
    ($theme:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../themes/", $theme, "/", $name)))),*]
    };
}

const DEFAULT: BuiltIn = BuiltIn {
    name: "default",
    about: "Newspaper calm: one serif measure, days, light and dark",
    style: include_str!("../../../../themes/default/style.css"),
    templates: templates!("default":
        "about.html", "archive.html", "base.html", "brief.html", "card.html", "corrections.html",
        "head.html", "index.html", "list.html", "missing.html", "pager.html", "redirect.html", "search.html",
    ),
};

const PLAIN: BuiltIn = BuiltIn {
    name: "plain",
    about: "A plain author archive: headline, “Posted on … by …”, text, credit",
    style: include_str!("../../../../themes/plain/style.css"),
    templates: templates!("plain":
        "base.html", "brief.html", "card.html", "list.html", "pager.html",
    ),
};

const BUILT_IN: [&BuiltIn; 2] = [&DEFAULT, &PLAIN];

/// A theme's files, in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFiles {
    /// Every template by name, those that come from the theme `default` among them.
    pub(super) templates: BTreeMap<String, String>,
    /// The style sheet.
    pub(super) style: String,
    /// What goes into the site as it is, by its path from the site's top.
    pub(super) assets: BTreeMap<String, Vec<u8>>,
    /// Where it lies, and which templates lie there; none of a built-in theme.
    pub(super) folder: Option<Folder>,
}

/// Where a theme of an editor's own lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Folder {
    pub(super) path: PathBuf,
    pub(super) own: BTreeSet<String>,
}

impl Default for ThemeFiles {
    fn default() -> Self {
        Self::of(&DEFAULT)
    }
}

impl ThemeFiles {
    /// The names of the built-in themes, each with a sentence about it.
    pub fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
        BUILT_IN.iter().map(|theme| (theme.name, theme.about))
    }

    /// The built-in theme of this name.
    pub fn named(name: &str) -> Option<Self> {
        let theme = BUILT_IN.into_iter().find(|theme| theme.name == name)?;
        Some(Self::of(theme))
    }

    /// The theme that is chosen; a folder's path starts from `base`.
    ///
    /// # Errors
    /// Where the folder is no theme or can't be read.
    pub fn chosen(choice: &ThemeChoice, base: &Path) -> Result<Self> {
        match Self::named(choice.as_str()) {
            Some(theme) => Ok(theme),
            None => Self::read(&base.join(choice.as_str())),
        }
    }

    fn of(theme: &BuiltIn) -> Self {
        let own = DEFAULT.templates.iter().chain(theme.templates);
        Self {
            templates: own
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                .collect(),
            style: theme.style.to_owned(),
            assets: BTreeMap::new(),
            folder: None,
        }
    }

    /// The theme in a folder: `*.html`, `style.css`, and the files under `assets/`. What it lacks
    /// of templates and style the theme `default` has. Other files, what begins with a dot, and
    /// symbolic links are passed over.
    ///
    /// # Errors
    /// Where there is no such folder, nothing in it belongs to a theme, or a file can't be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut theme = Self::default();
        let mut own = BTreeSet::new();
        let mut is_theme = false;
        if !folder.is_dir() {
            return Err(no_theme(
                folder,
                "no_theme",
                "There is no such theme, built in or as a folder",
            ));
        }
        for (name, path) in entries(folder)? {
            if path.is_dir() {
                if name == ASSETS {
                    is_theme = true;
                    read_assets(&path, ASSETS, &mut theme.assets)?;
                }
            } else if name == STYLE {
                is_theme = true;
                theme.style = read_text(&path)?;
            } else if name.ends_with(".html") {
                is_theme = true;
                theme.templates.insert(name.clone(), read_text(&path)?);
                own.insert(name);
            }
        }
        if !is_theme {
            return Err(no_theme(
                folder,
                "empty_theme",
                "This folder holds neither templates (*.html) nor style.css",
            ));
        }
        theme.folder = Some(Folder {
            path: folder.to_owned(),
            own,
        });
        Ok(theme)
    }

    /// Writes the theme into a new folder, whole, to be changed there.
    ///
    /// # Errors
    /// Where something stands in that place, or it can't be written to.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let occupied = fs::read_dir(folder).map(|mut entries| entries.next().is_some());
        if occupied.unwrap_or_else(|_| folder.exists()) {
            return Err(Error::Exists {
                what: Existing::Path(folder.to_owned()),
            });
        }
        fs::create_dir_all(folder).map_err(Error::file("create", folder))?;
        let templates = self.templates.iter().map(|(name, text)| BundleFile {
            path: name.clone(),
            bytes: text.clone().into_bytes(),
        });
        for BundleFile { path, bytes } in templates.chain(self.site_files()) {
            let path = folder.join(path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).map_err(Error::file("create", parent))?;
            }
            fs::write(&path, bytes).map_err(Error::file("write", path))?;
        }
        Ok(())
    }

    /// The files that a site has of it: the style sheet, and what its pages show.
    pub(in crate::export::html) fn site_files(&self) -> Vec<BundleFile> {
        let style = (STYLE, self.style.as_bytes());
        let assets = self.assets.iter();
        let assets = assets.map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        [style]
            .into_iter()
            .chain(assets)
            .map(|(path, bytes)| BundleFile {
                path: path.to_owned(),
                bytes: bytes.to_vec(),
            })
            .collect()
    }

    /// Whether it comes from a folder, and so may change or be broken.
    pub fn is_own(&self) -> bool {
        self.folder.is_some()
    }

    /// What differs between two themes whenever a file of them does: a SHA-256 in hexadecimal.
    pub fn stamp(&self) -> String {
        let mut hash = Sha256::new();
        let texts = self.templates.iter();
        let texts = texts.map(|(name, text)| (name, text.as_bytes()));
        let assets = self.assets.iter();
        let assets = assets.map(|(path, bytes)| (path, bytes.as_slice()));
        let style = (&STYLE.to_owned(), self.style.as_bytes());
        for (name, bytes) in texts.chain([style]).chain(assets) {
            for part in [name.as_bytes(), bytes] {
                hash.update(part.len().to_le_bytes());
                hash.update(part);
            }
        }
        let bytes = hash.finalize();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The style sheet.
    pub fn style(&self) -> &str {
        &self.style
    }
}

/// A folder's files and folders by name, in order.
fn entries(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(Error::file("read", folder))? {
        let entry = entry.map_err(Error::file("read", folder))?;
        let path = entry.path();
        let kind = entry.file_type().map_err(Error::file("read", &path))?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if !kind.is_symlink() && !name.starts_with('.') {
            found.insert(name, path);
        }
    }
    Ok(found)
}

fn read_assets(folder: &Path, at: &str, assets: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    for (name, path) in entries(folder)? {
        let at = format!("{at}/{name}");
        if path.is_dir() {
            read_assets(&path, &at, assets)?;
        } else {
            let bytes = fs::read(&path).map_err(Error::file("read", &path))?;
            assets.insert(at, bytes);
        }
    }
    Ok(())
}

fn read_text(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(Error::file("read", path))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        Error::bad_input(
            format!("{}, line {line}", path.display()),
            "This is not UTF-8 text",
            "Save the file as UTF-8",
        )
        .told("no_utf8", [])
    })?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

fn no_theme(folder: &Path, what: &str, message: &str) -> Error {
    let names: Vec<&str> = ThemeFiles::built_in().map(|(name, _)| name).collect();
    Error::bad_input(
        folder.display().to_string(),
        message,
        format!(
            "Name a built-in theme ({}), or a folder made with “briefdesk theme copy”",
            names.join(", ")
        ),
    )
    .told(what, [("themes", names.join(", "))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_survives_being_copied_out() {
        let folder = tempfile::tempdir().unwrap();
        for (name, _) in ThemeFiles::built_in() {
            let path = folder.path().join(name);
            let theme = ThemeFiles::named(name).unwrap();
            theme.write(&path).unwrap();
            let copy = ThemeFiles::read(&path).unwrap();
            assert_eq!(
                (&copy.templates, &copy.style),
                (&theme.templates, &theme.style)
            );
            assert_eq!(copy.folder.unwrap().own.len(), theme.templates.len());
            assert_eq!(theme.write(&path).unwrap_err().code(), "exists");
        }
    }

    #[test]
    fn what_a_folder_lacks_the_default_theme_has() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        };
        put("style.css", b"\xef\xbb\xbfbody {}");
        put("assets/fonts/a.woff2", &[0, 1]);
        put("assets/.hidden", b"x");
        put("README.md", b"x");
        let theme = ThemeFiles::read(folder.path()).unwrap();
        assert_eq!(theme.style, "body {}");
        assert_eq!(theme.templates, ThemeFiles::default().templates);
        let assets: Vec<&String> = theme.assets.keys().collect();
        assert_eq!(assets, ["assets/fonts/a.woff2"]);
    }

    #[test]
    fn a_folder_that_is_no_theme_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let empty = ThemeFiles::read(folder.path()).unwrap_err();
        assert!(empty.to_string().contains("holds neither templates"));
        let missing = folder.path().join("nope");
        let error = ThemeFiles::chosen(&"nope".parse().unwrap(), folder.path()).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with(&missing.display().to_string())
        );
        assert!(error.hint().contains("default, plain"));
        fs::write(folder.path().join("list.html"), b"one\n\xff").unwrap();
        let error = ThemeFiles::read(folder.path()).unwrap_err();
        assert!(error.to_string().contains("list.html, line 2"), "{error}");
    }

    #[test]
    fn a_style_sheet_is_small() {
        for (name, _) in ThemeFiles::built_in() {
            let style = ThemeFiles::named(name).unwrap().style.len();
            assert!(style < 20_000, "{name}: {style} bytes");
        }
    }
}
