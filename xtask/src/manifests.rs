//! `cargo xtask manifests`: what is written once all files of a release are there: their checksums
//! as `SHA256SUMS`, what has changed, and the manifests for Flatpak, Homebrew and winget, from the
//! templates in `packaging/`.
//!
//! Deliberately absent: handing them in. Each goes to somebody else's repository, which
//! `docs/release.md` names.

mod latest;

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use minijinja::{Environment, UndefinedBehavior, Value};
use sha2::{Digest, Sha256};

use crate::{package::history, places};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The packages that a release has, by what templates call them, as Tauri's bundler names them.
const PACKAGES: &[(&str, &str)] = &[
    ("deb", "Briefdesk_VERSION_amd64.deb"),
    ("rpm", "Briefdesk-VERSION-1.x86_64.rpm"),
    ("appimage", "Briefdesk_VERSION_amd64.AppImage"),
    ("dmg_arm", "Briefdesk_VERSION_aarch64.dmg"),
    ("dmg_intel", "Briefdesk_VERSION_x64.dmg"),
    ("msi", "Briefdesk_VERSION_x64_en-US.msi"),
    ("exe", "Briefdesk_VERSION_x64-setup.exe"),
];

/// The templates, in `packaging/`.
const TEMPLATES: &[&str] = &[
    "flatpak/org.briefdesk.Briefdesk.yml",
    "homebrew/briefdesk.rb",
    "winget/Briefdesk.Briefdesk.yaml",
    "winget/Briefdesk.Briefdesk.installer.yaml",
    "winget/Briefdesk.Briefdesk.locale.en-US.yaml",
];

/// The checksums' own file.
const SUMS: &str = "SHA256SUMS";

/// Writes `SHA256SUMS` beside the files, what the program asks for when it looks for a newer release
/// where the files for that are signed, and the rest into `manifests/` there.
pub fn write(folder: &Path, address: &str) -> Result<()> {
    let releases = history::releases()?;
    let newest = releases.first().context("CHANGELOG.md is empty")?;
    let notes = history::notes(newest);
    let address = address.trim_end_matches('/');
    if let Some(latest) = latest::latest(folder, address, &notes)? {
        put(&folder.join(latest::FILE), &latest)?;
    }
    let sums = sums(folder)?;
    put(&folder.join(SUMS), &as_sha256sum_has_it(&sums))?;
    let manifests = folder.join("manifests");
    for (name, text) in manifests_of(&sums, address)? {
        put(&manifests.join(name), &text)?;
    }
    put(&manifests.join("notes.md"), &notes)
}

fn put(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .with_context(|| format!("Could not write {}", path.display()))?;
    println!("{}", path.display());
    Ok(())
}

/// The SHA-256 of every file in a folder, by its name.
type Sums = BTreeMap<String, String>;

fn sums(folder: &Path) -> Result<Sums> {
    let mut sums = Sums::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("Could not read {}", folder.display()))?;
    for entry in entries {
        let path: PathBuf = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_file() && !name.starts_with(SUMS) {
            let bytes =
                fs::read(&path).with_context(|| format!("Could not read {}", path.display()))?;
            sums.insert(name.into_owned(), hexadecimal(&Sha256::digest(bytes)));
        }
    }
    Ok(sums)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// As `sha256sum --check` reads it.
fn as_sha256sum_has_it(sums: &Sums) -> String {
    let lines = sums.iter();
    lines
        .map(|(name, sum)| format!("{sum}  {name}\n"))
        .collect()
}

/// The name of a file of the version that is built.
fn named(pattern: &str) -> String {
    pattern.replace("VERSION", VERSION)
}

/// What templates are filled with.
type Values = BTreeMap<&'static str, Value>;

/// The manifests, by their paths. A release that lacks a package has none.
fn manifests_of(sums: &Sums, address: &str) -> Result<Vec<(&'static str, String)>> {
    let mut values = Values::from([
        ("version", VERSION.into()),
        ("address", address.into()),
        ("home", home_page()?.into()),
    ]);
    let mut missing = Vec::new();
    for (kind, pattern) in PACKAGES {
        let name = named(pattern);
        match sums.get(&name) {
            Some(sum) => {
                let package = [("name", name), ("sha256", sum.clone())];
                values.insert(kind, Value::from_pairs(package));
            }
            None => missing.push(name),
        }
    }
    if !missing.is_empty() {
        bail!("The release lacks {}", missing.join(", "));
    }
    let filled = TEMPLATES.iter().map(|path| {
        let text = fs::read_to_string(places::checkout().join("packaging").join(path))
            .with_context(|| format!("packaging/{path} is missing"))?;
        let text = fill(&text, &values).with_context(|| format!("packaging/{path}"))?;
        Ok((*path, text))
    });
    filled.collect()
}

/// A template with its values; one that asks for what is not there is refused.
fn fill(template: &str, values: &Values) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let filled = environment.render_str(template, Value::from(values.clone()))?;
    Ok(filled + "\n")
}

/// The program's home page, which its entry in software catalogues names.
fn home_page() -> Result<String> {
    const ENTRY: &str = "packaging/linux/org.briefdesk.Briefdesk.metainfo.xml";
    let text = fs::read_to_string(places::checkout().join(ENTRY))
        .with_context(|| format!("{ENTRY} is missing"))?;
    let (_, rest) = text
        .split_once("<url type=\"homepage\">")
        .with_context(|| format!("{ENTRY} names no home page"))?;
    let (address, _) = rest.split_once('<').unwrap_or((rest, ""));
    Ok(address.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const ADDRESS: &str = "https://example.org/releases";

    /// A release of files that hold their own names.
    fn release() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (_, pattern) in PACKAGES {
            let name = named(pattern);
            fs::write(folder.path().join(&name), &name).unwrap();
        }
        folder
    }

    fn filled() -> (Sums, BTreeMap<&'static str, String>) {
        let folder = release();
        let sums = sums(folder.path()).unwrap();
        let manifests = manifests_of(&sums, ADDRESS).unwrap().into_iter().collect();
        (sums, manifests)
    }

    fn yaml(text: &str) -> serde_json::Value {
        serde_saphyr::from_str(text).unwrap()
    }

    #[test]
    fn checksums_are_as_sha256sum_has_them_and_do_not_count_themselves() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "abc").unwrap();
        fs::write(folder.path().join("SHA256SUMS.asc"), "signature").unwrap();
        fs::create_dir(folder.path().join("manifests")).unwrap();
        assert_eq!(
            as_sha256sum_has_it(&sums(folder.path()).unwrap()),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n"
        );
    }

    #[test]
    fn every_value_is_filled_in_and_the_version_is_the_one_that_is_built() {
        let (_, manifests) = filled();
        assert_eq!(manifests.len(), TEMPLATES.len());
        for (path, text) in &manifests {
            assert!(!text.contains("{{") && !text.contains("}}"), "{path}");
            if path.starts_with("winget/") {
                assert_eq!(yaml(text)["PackageVersion"], VERSION, "{path}");
                assert_eq!(yaml(text)["PackageIdentifier"], "Briefdesk.Briefdesk");
            }
        }
        let cask = &manifests["homebrew/briefdesk.rb"];
        assert!(cask.contains(&format!("version \"{VERSION}\"")));
    }

    #[test]
    fn each_manifest_names_its_package_with_its_checksum() {
        let (sums, manifests) = filled();
        let package = |kind: &str| {
            let (_, pattern) = PACKAGES.iter().find(|(it, _)| *it == kind).unwrap();
            let name = named(pattern);
            let sum = sums[&name].clone();
            (format!("https://example.org/releases/{name}"), sum)
        };
        let flatpak = yaml(&manifests["flatpak/org.briefdesk.Briefdesk.yml"]);
        let source = &flatpak["modules"][0]["sources"][0];
        let (address, sum) = package("deb");
        assert_eq!(
            (&source["url"], &source["sha256"]),
            (&json!(address), &json!(sum))
        );

        let winget = yaml(&manifests["winget/Briefdesk.Briefdesk.installer.yaml"]);
        let installer = &winget["Installers"][0];
        let (address, sum) = package("exe");
        assert_eq!(installer["InstallerUrl"], address);
        assert_eq!(installer["InstallerSha256"], sum.to_uppercase());

        let cask = &manifests["homebrew/briefdesk.rb"];
        for (kind, arch) in [("dmg_arm", "aarch64"), ("dmg_intel", "x64")] {
            let (address, sum) = package(kind);
            assert!(cask.contains(&format!("\"{sum}\"")), "{cask}");
            let line = cask
                .lines()
                .find(|it| it.trim().starts_with("url "))
                .unwrap();
            let read = line.replace("#{version}", VERSION).replace("#{arch}", arch);
            assert_eq!(read.trim(), format!("url \"{address}\""));
        }
    }

    #[test]
    fn a_release_that_lacks_a_package_is_refused_by_its_name() {
        let folder = release();
        let name = format!("Briefdesk_{VERSION}_x64.dmg");
        fs::remove_file(folder.path().join(&name)).unwrap();
        let sums = sums(folder.path()).unwrap();
        let error = manifests_of(&sums, ADDRESS).unwrap_err();
        assert_eq!(error.to_string(), format!("The release lacks {name}"));
    }

    #[test]
    fn a_template_that_asks_for_what_is_not_there_is_refused() {
        assert!(fill("{{ snap.sha256 }}", &Values::new()).is_err());
    }

    #[test]
    fn packages_are_named_as_the_bundler_names_them() {
        let settings = places::checkout().join("src-tauri/tauri.conf.json");
        let settings: serde_json::Value =
            serde_json::from_slice(&fs::read(settings).unwrap()).unwrap();
        let product = settings["productName"].as_str().unwrap();
        for (_, pattern) in PACKAGES {
            assert!(pattern.starts_with(product), "{pattern}");
        }
    }
}
