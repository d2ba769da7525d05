//! `cargo xtask sbom`: what the packages are built from, for programs that look for parts with known
//! faults, as a CycloneDX 1.6 bill of materials (ECMA-424).
//!
//! The same commit gives the same bytes on the same system. Deliberately absent: who depends on
//! whom, and a serial number, which would differ each time.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{
    history,
    parts::{self, Part, Registry},
};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Writes it into a folder, which is made where it is missing.
pub fn write(folder: &Path) -> Result<()> {
    let bill = bill(&parts::all()?, history::committed_at().as_deref());
    let file = folder.join(format!("briefdesk_{VERSION}_{}.cdx.json", parts::host()?));
    let text = format!("{}\n", serde_json::to_string_pretty(&bill)?);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&file, text))
        .with_context(|| format!("Could not write {}", file.display()))?;
    println!("{}", file.display());
    Ok(())
}

fn bill(parts: &[Part], committed_at: Option<&str>) -> Value {
    let mut bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "briefdesk",
                "name": "briefdesk",
                "version": VERSION,
                "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
            },
            "authors": [person(history::maintainer())],
        },
        "components": parts.iter().map(component).collect::<Vec<_>>(),
    });
    if let Some(time) = committed_at {
        bill["metadata"]["timestamp"] = json!(time);
    }
    bill
}

fn component(part: &Part) -> Value {
    let address = package_url(part);
    let mut component = json!({
        "type": "library",
        "bom-ref": address,
        "name": part.name,
        "version": part.version,
        "purl": address,
    });
    if let Some(terms) = &part.terms {
        // Crates of old write MIT/Apache-2.0.
        let offered: Vec<&str> = terms.split('/').map(str::trim).collect();
        let expression = offered.join(" OR ");
        component["licenses"] = json!([{ "expression": expression }]);
    }
    if !part.authors.is_empty() {
        component["authors"] = part.authors.iter().map(|it| person(it)).collect();
    }
    component
}

/// `A. Writer <writer@example.org>`, as cargo has it.
fn person(author: &str) -> Value {
    match author.split_once(" <") {
        Some((name, address)) => {
            json!({ "name": name, "email": address.trim_end_matches('>') })
        }
        None => json!({ "name": author }),
    }
}

/// `pkg:cargo/serde@1.0.228` (ECMA-427).
fn package_url(part: &Part) -> String {
    let registry = match part.registry {
        Registry::Cargo => "cargo",
        Registry::Npm => "npm",
    };
    let name = part.name.replace('@', "%40");
    let version = part.version.replace('+', "%2B");
    format!("pkg:{registry}/{name}@{version}")
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::PathBuf};

    use super::*;

    fn part(registry: Registry, name: &str, version: &str, terms: Option<&str>) -> Part {
        Part {
            registry,
            name: name.into(),
            version: version.into(),
            terms: terms.map(str::to_owned),
            authors: Vec::new(),
            folder: PathBuf::new(),
        }
    }

    #[test]
    fn a_part_is_named_so_that_others_find_it() {
        let sqlite = part(Registry::Cargo, "z", "1.0.0+3.51", Some("MIT / Apache-2.0"));
        let component = component(&sqlite);
        assert_eq!(component["purl"], "pkg:cargo/z@1.0.0%2B3.51");
        assert_eq!(component["licenses"][0]["expression"], "MIT OR Apache-2.0");
        let scoped = part(Registry::Npm, "@codemirror/view", "6.43.15", None);
        let component = super::component(&scoped);
        assert_eq!(component["purl"], "pkg:npm/%40codemirror/view@6.43.15");
        assert_eq!(component.get("licenses"), None);
    }

    #[test]
    fn the_bill_names_every_part_once_and_the_version_that_is_built() {
        let parts = parts::all().unwrap();
        let bill = bill(&parts, Some("2026-11-30T10:00:00+00:00"));
        assert_eq!(bill["bomFormat"], "CycloneDX");
        assert_eq!(bill["metadata"]["component"]["version"], VERSION);
        assert_eq!(bill["metadata"]["timestamp"], "2026-11-30T10:00:00+00:00");
        let components = bill["components"].as_array().unwrap();
        let names: BTreeSet<&str> = components
            .iter()
            .map(|it| it["bom-ref"].as_str().unwrap())
            .collect();
        assert_eq!((names.len(), components.len()), (parts.len(), parts.len()));
    }
}
