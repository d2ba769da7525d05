//! Updates of the program by itself: what `packaging/updates.json` says of them, for the programs
//! that are shipped and for Tauri's bundler, which signs what an update is made of.
//!
//! Where there is no such file the programs can't update themselves. Deliberately absent: the
//! private key, which stays with whoever releases.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::places;

const FILE: &str = "packaging/updates.json";

/// By which key a release is known, and where to ask for a newer one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Updates {
    pubkey: String,
    endpoints: Vec<String>,
}

/// What it adds to Tauri's configuration; nothing where the programs do not update themselves.
pub fn configuration() -> Result<Option<Value>> {
    let path = places::checkout().join(FILE);
    if !path.exists() {
        return Ok(None);
    }
    let text = fs::read_to_string(&path).with_context(|| format!("Could not read {FILE}"))?;
    read(&text).with_context(|| FILE.to_owned()).map(Some)
}

/// The features that cargo is to build the shipped programs with, as its arguments.
pub fn features() -> Result<&'static [&'static str]> {
    Ok(match configuration()? {
        Some(_) => &["--features", "briefdesk-app/updater"],
        None => &[],
    })
}

fn read(text: &str) -> Result<Value> {
    let Updates { pubkey, endpoints } = serde_json::from_str(text)?;
    ensure!(!pubkey.is_empty(), "The key is empty");
    ensure!(!endpoints.is_empty(), "No endpoint is named");
    for endpoint in &endpoints {
        let is_safe = endpoint.starts_with("https://");
        ensure!(is_safe, "{endpoint} does not begin with https://");
    }
    // Else an older release, once signed, could be handed out under a newer one's number.
    let updater = json!({ "pubkey": pubkey, "endpoints": endpoints, "requireSignedVersion": true });
    Ok(json!({
        "bundle": { "createUpdaterArtifacts": true },
        "plugins": { "updater": updater },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_and_an_endpoint_are_needed_and_nothing_else_is_known() {
        let said = r#"{ "pubkey": "k", "endpoints": ["https://example.org/latest.json"] }"#;
        let updater = &read(said).unwrap()["plugins"]["updater"];
        assert_eq!(updater["pubkey"], "k");
        assert_eq!(updater["requireSignedVersion"], true);
        for wrong in [
            r#"{ "pubkey": "", "endpoints": ["https://example.org/latest.json"] }"#,
            r#"{ "pubkey": "k", "endpoints": [] }"#,
            r#"{ "pubkey": "k", "endpoints": ["http://example.org/latest.json"] }"#,
            r#"{ "pubkey": "k", "endpoints": ["https://example.org"], "allowDowngrades": true }"#,
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
