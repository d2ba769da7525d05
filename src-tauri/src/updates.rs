//! Updates of the program itself: whether they are offered, and with the feature `updater` how one
//! is found and fetched ([`fetching`]).
//!
//! They are offered where a release names its key and where to ask (`plugins.updater` in the
//! configuration; see `docs/release.md`), and where nobody else sees to them: what a package manager
//! of Linux has installed is its to update. Deliberately absent: asking by itself. The network is
//! spoken to when an editor wishes so, and at no other time.

#[cfg(feature = "updater")]
pub mod fetching;

use serde::Serialize;
use tauri::{
    AppHandle, Config, Runtime,
    utils::{config::BundleType, platform},
};

/// A newer release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NewerRelease {
    /// Its version.
    pub version: String,
    /// What has changed, as the release says it; may be empty.
    pub notes: String,
}

/// Whether an editor can ask for a newer release here.
pub fn are_offered<R: Runtime>(app: &AppHandle<R>) -> bool {
    cfg!(feature = "updater")
        && are_named(app.config())
        && are_ours(platform::bundle_type().as_ref())
}

/// Whether the configuration says by which key a release is known and where to ask for one.
fn are_named(config: &Config) -> bool {
    let Some(updater) = config.plugins.0.get("updater") else {
        return false;
    };
    let key = updater["pubkey"].as_str().unwrap_or_default();
    let endpoints = updater["endpoints"].as_array();
    !key.is_empty() && endpoints.is_some_and(|all| !all.is_empty())
}

/// Whether what was installed so is ours to put another in the place of.
fn are_ours(kind: Option<&BundleType>) -> bool {
    match kind {
        Some(BundleType::AppImage | BundleType::Msi | BundleType::Nsis) => true,
        Some(BundleType::App | BundleType::Dmg) => true,
        Some(BundleType::Deb | BundleType::Rpm) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn config(plugins: &Value) -> Config {
        let config = json!({ "identifier": "org.example.test", "plugins": plugins });
        serde_json::from_value(config).unwrap()
    }

    #[test]
    fn updates_are_off_until_a_key_and_an_endpoint_are_named() {
        let endpoint = "https://example.org/latest.json";
        for (plugins, expected) in [
            (json!({}), false),
            (json!({ "updater": {} }), false),
            (json!({ "updater": { "pubkey": "k" } }), false),
            (
                json!({ "updater": { "pubkey": "k", "endpoints": [] } }),
                false,
            ),
            (
                json!({ "updater": { "pubkey": "", "endpoints": [endpoint] } }),
                false,
            ),
            (
                json!({ "updater": { "pubkey": "k", "endpoints": [endpoint] } }),
                true,
            ),
        ] {
            assert_eq!(are_named(&config(&plugins)), expected, "{plugins}");
        }
        let ours: Config = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
        assert!(!are_named(&ours));
    }

    #[test]
    fn what_a_package_manager_installed_is_left_to_it() {
        assert!(are_ours(Some(&BundleType::AppImage)));
        for kind in [Some(&BundleType::Deb), Some(&BundleType::Rpm), None] {
            assert!(!are_ours(kind), "{kind:?}");
        }
    }
}
