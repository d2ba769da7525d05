//! `latest.json`: what the program is answered with when it looks for a newer release, in the form
//! that Tauri's updater reads. It is written where the bundler has signed what updates are made of.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use serde_json::{Map, json};

use crate::package::history;

use super::{VERSION, named};

/// What it is called; the endpoint of the updater ends in it.
pub const FILE: &str = "latest.json";

/// What the updater calls a system, and what it is given there.
const SYSTEMS: &[(&str, &str)] = &[
    ("linux-x86_64", "Briefdesk_VERSION_amd64.AppImage"),
    ("darwin-aarch64", "Briefdesk_VERSION_aarch64.app.tar.gz"),
    ("darwin-x86_64", "Briefdesk_VERSION_x64.app.tar.gz"),
    ("windows-x86_64-nsis", "Briefdesk_VERSION_x64-setup.exe"),
    ("windows-x86_64-msi", "Briefdesk_VERSION_x64_en-US.msi"),
];

/// The answer, or none where nothing is signed. Where some are, all must be: else a system would be
/// left behind, and nobody would hear of it.
pub fn latest(folder: &Path, address: &str, notes: &str) -> Result<Option<String>> {
    let mut systems = Map::new();
    let mut unsigned = Vec::new();
    for (system, pattern) in SYSTEMS {
        let name = named(pattern);
        let file = folder.join(format!("{name}.sig"));
        if !file.exists() {
            unsigned.push(name);
            continue;
        }
        let signature = fs::read_to_string(&file)
            .with_context(|| format!("Could not read {}", file.display()))?;
        let update = json!({ "url": format!("{address}/{name}"), "signature": signature.trim() });
        systems.insert((*system).to_owned(), update);
    }
    if systems.is_empty() {
        return Ok(None);
    }
    if !unsigned.is_empty() {
        bail!("Updates are signed, but not {}", unsigned.join(", "));
    }
    let mut latest = json!({ "version": VERSION, "notes": notes, "platforms": systems });
    if let Some(time) = history::committed_at() {
        latest["pub_date"] = json!(time);
    }
    Ok(Some(format!(
        "{}\n",
        serde_json::to_string_pretty(&latest)?
    )))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn it_is_written_of_signed_files_alone_and_of_all_systems_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let latest = || latest(folder.path(), "https://example.org/v1", "- Added: A.\n");
        assert_eq!(latest().unwrap(), None);
        let sign = |(_, pattern): &(&str, &str)| {
            let file = folder.path().join(format!("{}.sig", named(pattern)));
            fs::write(file, "signature\n").unwrap();
        };
        SYSTEMS[1..].iter().for_each(sign);
        let error = latest().unwrap_err().to_string();
        assert!(error.ends_with(&named(SYSTEMS[0].1)), "{error}");
        sign(&SYSTEMS[0]);
        let answer: Value = serde_json::from_str(&latest().unwrap().unwrap()).unwrap();
        assert_eq!(answer["version"], VERSION);
        let update = &answer["platforms"]["darwin-x86_64"];
        assert_eq!(update["signature"], "signature");
        let name = named("Briefdesk_VERSION_x64.app.tar.gz");
        assert_eq!(update["url"], format!("https://example.org/v1/{name}"));
    }
}
