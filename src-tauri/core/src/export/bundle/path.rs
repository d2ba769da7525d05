//! Which paths a bundle may hold: ones that mean the same file on every system, inside the bundle.

use std::collections::{HashMap, hash_map::Entry};

use crate::error::{Error, Result};

use super::{journal::WORK_FOLDER, manifest::MANIFEST};

/// Whether this names a file inside a bundle and nothing else.
pub(super) fn is_safe(path: &str) -> bool {
    let plain = |c: char| !c.is_control() && !matches!(c, '\\' | ':');
    let sound = |part: &str| !matches!(part, "" | "." | "..");
    path.chars().all(plain) && path.split('/').all(sound) && !is_reserved(path)
}

/// Whether the writer keeps this path for itself.
fn is_reserved(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    [MANIFEST, WORK_FOLDER]
        .iter()
        .any(|kept| first.eq_ignore_ascii_case(kept))
}

/// What a system that does not tell capitals apart makes of a path.
pub(super) fn folded(path: &str) -> String {
    path.to_lowercase()
}

/// The paths that a bundle holds so far: folded, and as they are written where that is not the same.
#[derive(Default)]
pub(super) struct Claimed(HashMap<String, Option<String>>);

impl Claimed {
    /// Takes a path for one file.
    ///
    /// # Errors
    /// [`Error::Internal`] where an exporter asks for a path outside the bundle, or twice for one;
    /// [`Error::BadInput`] where two paths differ in capitals alone, which some systems take for
    /// one file.
    pub(super) fn claim(&mut self, path: &str) -> Result<()> {
        if !is_safe(path) {
            return Err(mistake(format!("“{path}” is no path for a file in it")));
        }
        let folded = folded(path);
        let written = (folded != path).then(|| path.to_owned());
        match self.0.entry(folded) {
            Entry::Vacant(place) => {
                place.insert(written);
                Ok(())
            }
            Entry::Occupied(taker) => {
                Err(taken(path, taker.get().as_deref().unwrap_or(taker.key())))
            }
        }
    }

    /// Makes sure that a path is not taken.
    ///
    /// # Errors
    /// As for [`claim`](Self::claim).
    pub(super) fn look_for(&self, path: &str) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        match self.0.get_key_value(&folded(path)) {
            None => Ok(()),
            Some((folded, written)) => Err(taken(path, written.as_deref().unwrap_or(folded))),
        }
    }
}

/// What is wrong where a path is taken by this one.
pub(super) fn taken(path: &str, other: &str) -> Error {
    if other == path {
        return mistake(format!("“{path}” was made twice"));
    }
    Error::bad_input(
        path,
        format!(
            "it differs from “{other}” in capitals alone, and many systems take the two for one file"
        ),
        "Rename one of them", ).told("capitals", [("other", other.to_string())])
}

fn mistake(detail: String) -> Error {
    Error::Internal {
        doing: "writing a bundle".into(),
        detail,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_its_bundle() {
        for good in [
            "index.html",
            "2019/04/reef/index.html",
            "media/a..b.png",
            "a/.b",
        ] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "",
            "/",
            "/etc/x",
            "a/",
            "a//b",
            "..",
            "../x",
            "a/../b",
            "./a",
            "a\\b",
            "c:/x",
            "a\nb",
            "manifest.json",
            "Manifest.JSON",
            ".briefdesk-export",
            ".briefdesk-export/journal",
        ] {
            assert!(!is_safe(bad), "{bad}");
        }
    }

    #[test]
    fn one_path_is_one_file() {
        let mut claimed = Claimed::default();
        claimed.claim("media/a.png").unwrap();
        assert_eq!(claimed.claim("media/a.png").unwrap_err().code(), "internal");
        assert_eq!(
            claimed.claim("media/A.png").unwrap_err().code(),
            "bad_input"
        );
        assert_eq!(claimed.claim("../a.png").unwrap_err().code(), "internal");
        claimed.claim("media/b.png").unwrap();
    }
}
