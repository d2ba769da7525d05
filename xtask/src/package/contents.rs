//! What a package holds beside the window, and where each file goes in the system.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::places;

use super::{Stage, history, licences, pages};

/// Files by where they go.
pub type Files = BTreeMap<String, PathBuf>;

/// The files of a package.
pub struct Contents {
    /// Those of every Linux.
    pub linux: Files,
    /// Where zsh looks for completions differs: Debian has a folder of its own.
    pub zsh: PathBuf,
    /// Debian's account of what changed, packed.
    pub changelog: PathBuf,
    /// What goes beside the program on other systems.
    pub others: Files,
}

/// Files that stand in the checkout as they are installed.
const AS_THEY_ARE: &[(&str, &str)] = &[
    (
        "packaging/linux/briefdesk.xml",
        "/usr/share/mime/packages/briefdesk.xml",
    ),
    (
        "packaging/linux/copyright",
        "/usr/share/doc/briefdesk/copyright",
    ),
    (
        "icons/icon.svg",
        "/usr/share/icons/hicolor/scalable/apps/briefdesk-app.svg",
    ),
    (
        "icons/desk.svg",
        "/usr/share/icons/hicolor/scalable/mimetypes/application-x-briefdesk.svg",
    ),
];

/// Makes what has to be made, and says where everything goes.
pub fn gather(stage: &Stage) -> Result<Contents> {
    let releases = history::releases()?;
    let terms = licences::all()?;
    let terms_file = stage.file("third-party-licences.txt", terms.as_bytes())?;
    let changelog = history::debian(&releases, history::maintainer());
    let metainfo = read("packaging/linux/org.briefdesk.Briefdesk.metainfo.xml")?
        .replace("<releases/>", &history::appstream(&releases));

    let mut linux = Files::new();
    let mut put = |to: String, from: PathBuf| linux.insert(to, from);
    put("/usr/bin/briefdesk".into(), stage.program("briefdesk"));
    for (from, to) in AS_THEY_ARE {
        put((*to).into(), places::checkout().join(from));
    }
    put(
        "/usr/share/metainfo/org.briefdesk.Briefdesk.metainfo.xml".into(),
        stage.file("metainfo.xml", metainfo.as_bytes())?,
    );
    put(
        "/usr/share/doc/briefdesk/third-party-licences.txt.gz".into(),
        stage.file(
            "third-party-licences.txt.gz",
            &pages::packed(terms.as_bytes())?,
        )?,
    );
    let (manual, completions) = pages::make(stage)?;
    for (name, page) in manual {
        put(format!("/usr/share/man/man1/{name}"), page);
    }
    let completion = |name: &str| completion(&completions, name);
    put(
        "/usr/share/bash-completion/completions/briefdesk".into(),
        completion("briefdesk.bash")?,
    );
    put(
        "/usr/share/fish/vendor_completions.d/briefdesk.fish".into(),
        completion("briefdesk.fish")?,
    );
    let others = [
        (command_line().to_owned(), stage.program("briefdesk")),
        ("third-party-licences.txt".to_owned(), terms_file),
    ];
    Ok(Contents {
        linux,
        zsh: completion("_briefdesk")?,
        changelog: stage.file("changelog.gz", &pages::packed(changelog.as_bytes())?)?,
        others: others.into(),
    })
}

fn completion(completions: &[(String, PathBuf)], name: &str) -> Result<PathBuf> {
    let found = completions.iter().find(|(file, _)| file == name);
    let (_, path) = found.with_context(|| format!("There are no completions {name}"))?;
    Ok(path.clone())
}

/// What the command line's file is called.
fn command_line() -> &'static str {
    if cfg!(windows) {
        "briefdesk.exe"
    } else {
        "briefdesk"
    }
}

/// A file of the checkout.
fn read(path: &str) -> Result<String> {
    let full: &Path = &places::checkout().join(path);
    fs::read_to_string(full).with_context(|| format!("Could not read {path}"))
}
